#pragma once

#include "app/desk.h"
#include "app/domain/receptionsearch.h"
#include "widgets/common/workpage.h"
#include "widgets/desk/seenguard.h"
#include "widgets/desk/slipprinter.h"

#include <QHash>
#include <QString>
#include <QTimer>
#include <QUuid>

#include <chrono>
#include <optional>

class QStackedWidget;

namespace madoguchi {

class DeskSide;
class FindBar;
class PlainLabel;
class Reasking;
class ReceptionModel;
class ReceptionTable;
class SlipQueue;

/// The day's list and the reception beside it: what a signed-in receptionist works on. Selecting is the
/// person's; the page itself selects only where nothing is selected, and after a confirmation.
class DeskPage : public WorkPage
{
    Q_OBJECT
public:
    /// Enter acts on a reception that the page selected by itself only after it was shown for `guard`.
    DeskPage(Desk &desk, SlipPrinter &printer, const QString &clinic, std::chrono::milliseconds guard,
        QWidget *parent = nullptr);

    [[nodiscard]] bool isReady() const override { return !m_desk.isOpening(); }
    void enter(const StaffMember &who) override;
    void leave() override;
    [[nodiscard]] SecretBytes takeDraft() override;
    void giveDraft(const SecretBytes &draft) override;
    void takeKeyboard() override;
    /// Takes the façade's list anew.
    void refresh();
    /// Confirms the shown reception, prints its slip and goes on to the next open one; while a patient is
    /// compared by sight, confirms that. Does nothing before the guard, and leads to what comes first
    /// (beforeConfirm).
    void confirm();
    /// Whether the slip comes out with the confirmation, or with F4 alone ([desk] print_on_confirm). It does
    /// unless said.
    void setPrintsOnConfirm(bool prints);
    [[nodiscard]] bool printsOnConfirm() const { return m_printsOnConfirm; }
    /// The newest confirmation is taken back, and its reception is in hand again (Ctrl+Z). Nothing where none
    /// can be.
    void takeBack();
    /// The shown reception's file for the レセコン once more (Ctrl+E).
    void handOverAgain();
    /// The slips that the printer did not print, else the shown reception's once more.
    void printAgain();
    /// What is looked for, and which receptions are listed.
    [[nodiscard]] FindBar &find() const { return *m_find; }
    /// A patient number from a barcode: shows whose it is, and confirms nobody.
    void takeScan(const QString &number);
    /// Names come to be covered, or are shown again (F9). Stays so over a lock.
    void toggleCover();
    /// What to do about the shown reception, or at the reader (F8); a second time, back.
    void toggleLadder();
    /// Asks about the shown reception again (F5).
    void askAgain();
    /// Slips that are missing, or on their way.
    [[nodiscard]] SlipQueue &slips() const { return *m_slips; }
    /// The one in hand; null: none.
    [[nodiscard]] const Reception *selected() const;
    /// Selects the neighbour, as a person would: -1 up, 1 down.
    void step(int rows);
    /// Hides a refusal, or gives the keyboard back to the list.
    bool goBack() override;
    [[nodiscard]] const ReceptionModel &model() const { return *m_model; }
    /// The page is as high as the window leaves it, whatever its words would like.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    /// What stands beside the list.
    [[nodiscard]] DeskSide &side() const { return *m_side; }

Q_SIGNALS:
    void failed(const madoguchi::Fault &fault);
    void coverChanged();
    void shownChanged(); ///< another reception, or what is shown in its place
    /// A person went to another reception: what was said belongs to one before.
    void personSelected();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] Outcome<Done> confirmAndPrint(const Reception &reception);
    [[nodiscard]] bool isHeldUp(const Reception &reception);
    void build();
    void connectParts();
    void retranslate();
    void selectByProgram(int row);
    void narrow();
    void foldAhead();
    void showRows();
    void enterList();
    void showSelected();
    void choose(const QString &branch);
    void link(const QString &number);
    void settle(bool same);
    void seeAnswer(const Reception &reception);
    void takeCardOf(const QString &number);
    [[nodiscard]] static QString settledWords(bool same, bool isWritten);
    void takeInHand(const QUuid &visit);
    void keepName(const QString &name);
    void updateConfirm();
    void fitSide();
    void printSelected();
    void closeSelected();

    Desk &m_desk;
    SeenGuard m_guard;
    QTimer m_second; ///< while the shown one is being asked about
    QTimer m_ahead; ///< until all are folded for the search
    bool m_printsOnConfirm = true;
    bool m_programSelects = false;
    bool m_holding = false; ///< more changes follow: the list waits for them
    bool m_filling = false; ///< rows come and go: what is selected meanwhile is nobody's choice
    std::optional<QUuid> m_shown;
    QString m_who{}; ///< staff id; empty: nobody sits
    std::optional<QUuid> m_inHand{}; ///< shown last to who sits
    QHash<QString, QUuid> m_kept{}; ///< what was in hand when the seat was left, by staff id
    ReceptionModel *m_model;
    SlipQueue *m_slips;
    Reasking *m_reasking;
    QWidget *m_left; ///< the list with what finds in it
    QWidget *m_leftFrame; ///< around it
    QStackedWidget *m_list;
    ReceptionTable *m_table;
    FindBar *m_find;
    ReceptionSearch m_search{};
    qsizetype m_folded = 0; ///< so many of all, since the list was taken
    DeskSide *m_side;
    PlainLabel *m_listEmpty;
};

} // namespace madoguchi
