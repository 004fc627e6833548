#pragma once

#include "app/desk.h"
#include "widgets/desk/nextsteps.h"
#include "widgets/desk/slipprinter.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace madoguchi {

class Notice;
class PlainLabel;

/// F8: what to do about everything that stands in the way of one reception, or of whoever stands at the
/// reader: what to check, what to say, what to do; at its foot papers for the patient, the 被保険者資格申立書
/// and the call centre. In the place of the details, so that what Enter acts on is all that is to be seen.
class LadderPanel : public QWidget
{
    Q_OBJECT
public:
    /// `desk` and `printer` outlive it.
    LadderPanel(Desk &desk, SlipPrinter &printer, QString clinic, QWidget *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Of `reception`; nothing: of none. Says so where nothing is wrong, and stays shut.
    void open(const std::optional<Reception> &reception);
    /// The same reception, as it is now.
    void follow(const Reception &reception);
    [[nodiscard]] bool isOf(const QUuid &visit) const { return m_open && m_reception.visit == visit; }
    void shut();
    /// Enter, where no button has the keyboard: does what the first step that leads on leads to.
    void act();

Q_SIGNALS:
    void changed(); ///< open or shut
    void askAsked(); ///< F5 for the mouse
    void numberAsked(); ///< F2: by number with another proof, or the number of one that was written down
    void choiceAsked(); ///< which of several it is: said in the details
    void captureAsked(); ///< Ctrl+F2 for the mouse: the service cannot be asked
    void said(const QString &words);
    void failed(const madoguchi::Fault &fault);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What Enter does: the same as the step that comes next.
    enum class Main { Back, SayWho, Choose, ByNumber, Statement, Paper };

    void build();
    [[nodiscard]] QList<NextStep> ownSteps() const;
    [[nodiscard]] QList<NextStep> stepsBeside() const;
    /// Whether the statement is the selected patient's: who has trouble at the reader is somebody else.
    [[nodiscard]] bool isStatementOfOne() const;
    QVBoxLayout *buildSteps();
    void placeHandouts();
    [[nodiscard]] Main mainOf(const QList<NextStep> &steps) const;
    [[nodiscard]] QPushButton *mainButton() const;
    [[nodiscard]] QPushButton *firstPaper() const;
    void fill();
    void fillSteps(const QList<NextStep> &steps);
    void fillLast();
    void fillButtons(const QList<NextStep> &steps);
    void fillShut();
    void goBack();
    [[nodiscard]] bool isDoubtful() const;
    void print();
    void askClose(bool asks);
    void closeLeftOpen();
    void fillClose();
    void showPrint();
    /// The papers that help with what stands there, each once.
    void showHandouts(const QList<NextStep> &steps);
    void printHandout(Handout handout);

    Desk &m_desk;
    SlipPrinter &m_printer;
    QString m_clinic;
    bool m_open = false;
    Reception m_reception{}; ///< null visit: of none
    Main m_main = Main::Back;
    bool m_isOfOne = false; ///< the steps begin with the reception's own
    bool m_asksClose = false;
    bool m_isBeside = false; ///< and the reader or the line has some, too
    PlainLabel *m_title;
    QVBoxLayout *m_rungs;
    QVBoxLayout *m_papers; ///< below the steps, in large letters; else above the buttons
    QVBoxLayout *m_buttons;
    QList<Notice *> m_notices;
    Notice *m_last;
    QList<QPushButton *> m_handouts; ///< of allHandouts
    QPushButton *m_print;
    QPushButton *m_number;
    QPushButton *m_capture;
    QPushButton *m_again;
    QPushButton *m_close; ///< of an earlier day: settled on paper
    QPushButton *m_closeNow; ///< asked, and meant
    QPushButton *m_shut;
};

} // namespace madoguchi
