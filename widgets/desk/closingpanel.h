#pragma once

#include "app/desk.h"
#include "widgets/desk/slipprinter.h"

#include <QFrame>
#include <QList>
#include <QString>

#include <optional>

class QPushButton;

namespace madoguchi {

struct Fact;
class FactSheet;
class PlainLabel;

/// The day so far (Shift+F4), above the list: what the closing sheet will say, and the way to the paper.
/// Holds nothing while it is not shown.
class ClosingPanel : public QFrame
{
    Q_OBJECT
public:
    /// `desk` and `printer` outlive it. `clinic`: its name, for the paper.
    ClosingPanel(Desk &desk, SlipPrinter &printer, QString clinic, QWidget *parent = nullptr);

    /// Counts anew, and shows it; or says why not.
    void open();
    void shut();
    /// What lies on the reader now, and whose it is where that may be said.
    void setCardNow(const std::optional<CardLeft> &card, const QString &name);
    [[nodiscard]] bool isOpen() const { return m_open; }

Q_SIGNALS:
    void failed(const madoguchi::Fault &fault);
    void said(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void print();
    [[nodiscard]] QList<Fact> counts() const;

    Desk &m_desk;
    SlipPrinter &m_printer;
    ClosingPaper m_paper{};
    std::optional<CardLeft> m_card{};
    QString m_cardOf{};
    bool m_open = false;
    PlainLabel *m_title;
    FactSheet *m_counts;
    FactSheet *m_times;
    FactSheet *m_people;
    QPushButton *m_print;
    QPushButton *m_shut;
};

} // namespace madoguchi
