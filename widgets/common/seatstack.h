#pragma once

#include "app/seat.h"
#include "widgets/common/drafts.h"

#include <QList>
#include <QStackedWidget>

#include <optional>

namespace madoguchi {

class ClipboardGuard;
class NoRightPage;
class SeatPanel;
class WorkPage;

/// What a station's window shows to whom: the way into the seat, the station's own work to those who may do
/// it, the administration, or why there is nothing to see. Leaving the seat empties every page, the clipboard
/// and what hangs over the window (security.md 2, 6).
class SeatStack : public QStackedWidget
{
    Q_OBJECT
public:
    /// `seat` outlives it. Shows nothing before `setWork`.
    SeatStack(Seat &seat, StationKind kind, QWidget *parent);

    [[nodiscard]] SeatPanel &panel() const { return *m_panel; }
    /// The station's own page, taken over: best a child of this already, as what moves is styled anew.
    void setWork(WorkPage *page);
    /// The work of administrators, and for others the page of their own entries. Taken over.
    void setAdministration(WorkPage *page);
    /// Somebody sits who may do the station's work, and has it on the screen.
    [[nodiscard]] bool isWorking() const;
    /// The administration, or one's own entries, which scroll where they have little room.
    [[nodiscard]] bool isAdministration() const;

    /// F12, in every state: a set-up under way is given up.
    void lock();
    void signOut();
    void openAccount();
    void openEntries();
    /// Esc: back to the work. False: nothing was open over it.
    bool goBack();

Q_SIGNALS:
    /// Who sits, or what is shown, may be another; the pages are emptied or filled already.
    void changed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void takeKeyboard();
    void follow();
    void leave();
    void enter(WorkPage *page);
    /// What `m_who` works on; null: there is nothing this account may see here.
    [[nodiscard]] WorkPage *page() const;
    void present();

    Seat &m_seat;
    StationKind m_kind;
    Drafts m_drafts{};
    std::optional<StaffMember> m_who{}; ///< whose texts are in the pages
    QList<WorkPage *> m_entered{}; ///< hold something of a person
    bool m_entries = false; ///< one's own entries are open
    SeatPanel *m_panel;
    WorkPage *m_work = nullptr;
    NoRightPage *m_noRight;
    WorkPage *m_administration = nullptr;
    ClipboardGuard *m_clipboard = nullptr;
};

} // namespace madoguchi
