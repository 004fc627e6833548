#pragma once

#include "app/desk.h"
#include "app/domain/failure.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace madoguchi {

class Notice;

/// What has to be known at once and belongs to no row: a patient calls for help, something failed. Stands
/// above the list, takes no focus, and goes when somebody says so.
class NoticeBoard : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBoard(QWidget *parent = nullptr);

    /// `who` is empty before identity and while nobody is signed in.
    void setHelpCall(const std::optional<HelpCall> &call, const QString &who);
    /// The same failure twice is one notice; the oldest goes where there would be more than three.
    void addTrouble(const Fault &fault);
    /// Takes the newest trouble away. False: there is none.
    bool dismissNewest();

Q_SIGNALS:
    void helpCame();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Trouble
    {
        Fault fault;
        Notice *notice;
    };
    void fillHelp();
    void fill(const Trouble &trouble);
    void remove(Notice *notice);
    void showIfAny();

    Notice *m_help;
    std::optional<HelpCall> m_call;
    QString m_caller;
    QList<Trouble> m_troubles;
    QVBoxLayout *m_layout;
};

} // namespace madoguchi
