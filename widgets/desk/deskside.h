#pragma once

#include "app/desk.h"
#include "widgets/common/lazily.h"
#include "widgets/desk/receptionmodel.h"
#include "widgets/desk/slipprinter.h"

#include <QString>
#include <QWidget>

#include <chrono>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace madoguchi {

class BookingsPanel;
class CapturePanel;
class LadderPanel;
class NumberPanel;
class PlainLabel;
class ReceptionDetails;
class SubsidyPanel;
class VisualPanel;

/// What stands beside the list: the reception in hand with its buttons, or what has taken its place. One
/// patient is compared, one is received, or one reception is shown: whatever Enter acts on is all that is to
/// be seen. It acts on no reception itself, and says what is asked for.
class DeskSide : public QWidget
{
    Q_OBJECT
public:
    /// `desk` and `printer` outlive it. `guard`: as for DeskPage.
    DeskSide(Desk &desk, SlipPrinter &printer, const QString &clinic, std::chrono::milliseconds guard,
        QWidget *parent = nullptr);

    [[nodiscard]] ReceptionDetails &details() const { return *m_details; }
    /// The comparison by sight.
    [[nodiscard]] VisualPanel &visual() const { return *m_visual; }
    /// The reception by number.
    [[nodiscard]] const Lazily<NumberPanel> &number() const { return m_number; }
    /// Who is written down in an outage.
    [[nodiscard]] const Lazily<CapturePanel> &capture() const { return m_capture; }
    [[nodiscard]] const Lazily<LadderPanel> &ladder() const { return m_ladder; }
    /// Who is booked (Ctrl+B). False, and said: a patient is compared or received here.
    bool openBookings();
    void shutBookings();
    [[nodiscard]] const Lazily<BookingsPanel> &bookings() const { return m_bookings; }
    /// 公費 of the reception in hand (Ctrl+R); a second time, back.
    void toggleSubsidies();
    [[nodiscard]] const Lazily<SubsidyPanel> &subsidies() const { return m_subsidies; }
    /// A patient is compared or received in the place of the reception, or those who are booked are shown.
    [[nodiscard]] bool isTaken() const;
    /// Fields are filled in there: what is typed is theirs.
    [[nodiscard]] bool isFilling() const;
    /// F2: a new reception by number; while the steps of one that was written down are shown, its number.
    void beginNumber();
    /// NumberPanel::beginWith
    [[nodiscard]] bool beginNumberOf(const NumberQuery &known);
    /// Ctrl+F2.
    void beginCapture();

    /// What WorkPage keeps of what is typed here, with the reception that is shown.
    [[nodiscard]] SecretBytes takeDraft() const;
    void giveDraft(const SecretBytes &draft);

    /// What began here has it, and what Esc goes back from first.
    [[nodiscard]] bool hasKeyboard() const;

    void enter(const StaffMember &who);
    /// Nobody sits: nothing of a patient is left here.
    void leave();
    /// What begins here takes the keyboard; false: nothing does.
    bool takeKeyboard();
    /// The reception in hand, or none: steps of one patient are never shown beside another.
    void show(const Reception &reception, const OtherReceptions &others);
    /// Names of nobody are told.
    void setCovered(bool covered);
    /// Another one than before: a person begins at the name.
    void toTop();
    /// The reception's details are to be seen, and no panel in their place.
    [[nodiscard]] bool isShowingDetails() const;
    /// To the candidates of several who fit: they are in sight and have the keyboard.
    void toCandidates();
    /// `isShown`: it was to be seen long enough for Enter.
    void showButtons(const Reception &reception, bool isShown);
    /// F4 is that of the slips that are missing, while there are any.
    void setSlipsMissing(bool missing);
    /// As for DeskPage.
    void setPrintsOnConfirm(bool prints);
    void showRefusal(ConsentKind kind, const Fault &fault);
    /// Enter is of what has the reception's place; false: of the reception.
    bool takeEnter();
    /// Esc shuts what has it; false: nothing has.
    bool shutOne();
    /// F8 for the reception that is shown, or for none.
    void toggleLadder();

Q_SIGNALS:
    void confirmAsked();
    void printAsked();
    void againAsked();
    void placed(); ///< perhaps something else is to be seen
    /// Who was just received is in hand now.
    void handedOver(const QUuid &visit);
    /// The keyboard is the list's again.
    void released();
    void said(const QString &words);
    void failed(const madoguchi::Fault &fault);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildShown();
    void connectParts();
    LadderPanel *makeLadder(SlipPrinter &printer, const QString &clinic);
    BookingsPanel *makeBookings();
    NumberPanel *makeNumber();
    CapturePanel *makeCapture();
    SubsidyPanel *makeSubsidies();
    template <typename Panel> Panel *added(Panel *panel);
    void followVisual();
    void followForms();
    void place();
    [[nodiscard]] QWidget *toBeSeen() const;
    [[nodiscard]] QString confirmWords(const Reception &reception) const;
    [[nodiscard]] QString openWords(const Reception &reception) const;
    void retranslate();

    Desk &m_desk;
    bool m_sits = false;
    bool m_comparing = false;
    bool m_isShown = false;
    bool m_covered = false;
    bool m_slipsMissing = false;
    bool m_printsOnConfirm = true;
    Reception m_reception{}; ///< null visit: none
    OtherReceptions m_others{}; ///< of its patient
    QStackedWidget *m_stack;
    QWidget *m_frame; ///< around it
    QWidget *m_shown; ///< the reception in hand, with its buttons
    QScrollArea *m_scroll;
    ReceptionDetails *m_details;
    VisualPanel *m_visual;
    Lazily<NumberPanel> m_number;
    Lazily<CapturePanel> m_capture;
    Lazily<LadderPanel> m_ladder;
    Lazily<BookingsPanel> m_bookings;
    Lazily<SubsidyPanel> m_subsidies;
    PlainLabel *m_empty;
    QPushButton *m_confirm;
    QPushButton *m_print;
    QPushButton *m_again;
    QPushButton *m_steps;
};

} // namespace madoguchi
