#pragma once

#include "app/domain/failure.h"

#include <QList>
#include <QString>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace madoguchi {

class PlainLabel;

/// What is on the screen while a station cannot open: why, and the next step, in plain words. Nothing is
/// opened half-way; "try again" starts over, for instance after the key store was unlocked.
class StartTrouble : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        Fault fault{};
        QString detail{}; ///< technical and without personal data: file, line, allowed values
    };

    explicit StartTrouble(QWidget *parent = nullptr);
    void setEntries(const QList<Entry> &entries);

Q_SIGNALS:
    void tryAgain();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    QList<Entry> m_entries;
    PlainLabel *m_title;
    QWidget *m_box;
    QVBoxLayout *m_list;
    QPushButton *m_again;
    QPushButton *m_quit;
};

} // namespace madoguchi
