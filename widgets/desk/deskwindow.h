#pragma once

#include "app/cardtray.h"
#include "app/desk.h"
#include "widgets/desk/desktones.h"
#include "widgets/desk/helpwords.h"
#include "widgets/desk/slipprinter.h"

#include <QList>
#include <QMainWindow>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QPushButton;

namespace madoguchi {

class Announcer;
class CardChip;
class ClosingPanel;
class ComposeWatch;
class DeskHeader;
class DeskPage;
class EligibilityPrint;
class HealthBar;
class HelpPanel;
class NoticeBoard;
class ReaderLine;
class RoomScroll;
class ScanWatch;
class SeatStack;
class TakeBackButton;
class WorkPage;

struct DeskOptions
{
    bool training = false; ///< banner on top
    QList<TrainingAccount> accounts{}; ///< shown at the sign-in; training only
    QString clinic{}; ///< its name: head of the window, foot of the slip
    std::chrono::milliseconds scannerPause{ 35 }; ///< longest between two keys of a scanner; 0: there is none
    QString scannerPrefix{}; ///< what it types first; may be empty
    bool printsOnConfirm = true; ///< the slip comes out by itself; else with F4
    std::chrono::milliseconds guard{ 700 }; ///< how long a reception is shown before Enter acts on it
};

/// The desk (product.md): the day's list, a reception's details, the health line, and every key. Locked or
/// signed out, nothing of a patient is left in it. No modal dialogs.
class DeskWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `desk` and `printer` outlive the window.
    DeskWindow(Desk &desk, SlipPrinter &printer, DeskOptions options = {}, QWidget *parent = nullptr);
    /// What administrators work on here, and others find their own entries on. Taken over.
    void setAdministration(WorkPage *page);
    /// What it sounds like; the system's sound unless said.
    [[nodiscard]] DeskTones &tones() { return m_tones; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const DeskOptions &options);
    QWidget *buildFoot();
    void connectParts();
    void connectDesk();
    void connectShortcuts();
    void retranslate();
    void fitStack();
    void showSeat();
    void showWaiting();
    void showHelpCall();
    void showReaderTrouble();
    void showAtReader();
    void showVisual();
    void showCardLeft();
    void showHealth();
    void showConfirmed();
    void tellArrival(const QUuid &visit);
    void tick();
    bool functionKey(int key);
    void toggleClosing();
    void toggleBookings();
    void openBookings();
    void showBookings();
    void toggleHelp();
    void fillHelp();
    [[nodiscard]] HelpTopic helpTopic() const;
    void goBack();

    Desk &m_desk;
    std::optional<StaffMember> m_staff{};
    DeskTones m_tones{};
    QTimer m_minute;
    QTimer m_second; ///< while a patient is compared by sight
    ComposeWatch *m_compose;
    ScanWatch *m_scan;
    RoomScroll *m_room; ///< all that is to be seen
    DeskHeader *m_header;
    NoticeBoard *m_board;
    HelpPanel *m_help;
    bool m_helpOfClosing = false; ///< it took the closing sheet's place
    ClosingPanel *m_closing;
    SeatStack *m_stack;
    DeskPage *m_page;
    EligibilityPrint *m_eligibility;
    Announcer *m_announcer;
    ReaderLine *m_reader;
    TakeBackButton *m_takeBack;
    CardChip *m_card;
    QPushButton *m_number; ///< F2 for the mouse
    QPushButton *m_visual; ///< F6 for the mouse, while there is a patient to compare
    HealthBar *m_health;
};

} // namespace madoguchi
