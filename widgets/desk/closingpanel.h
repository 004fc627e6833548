#pragma once

#include "app/desk.h"
#include "widgets/desk/slipprinter.h"

#include <QFrame>
#include <QString>

class QPushButton;

namespace madoguchi {

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
    [[nodiscard]] bool isOpen() const { return m_open; }

Q_SIGNALS:
    void failed(const madoguchi::Fault &fault);
    void said(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void print();

    Desk &m_desk;
    SlipPrinter &m_printer;
    ClosingPaper m_paper{};
    bool m_open = false;
    PlainLabel *m_title;
    FactSheet *m_counts;
    FactSheet *m_people;
    QPushButton *m_print;
    QPushButton *m_shut;
};

} // namespace madoguchi
