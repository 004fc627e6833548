#pragma once

#include "app/desk.h"
#include "widgets/common/workpage.h"
#include "widgets/desk/slipprinter.h"
#include "widgets/desk/unprintedslips.h"

#include <QHash>
#include <QString>
#include <QTimer>
#include <QUuid>

#include <chrono>
#include <optional>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace madoguchi {

class PlainLabel;
class ReceptionDetails;
class ReceptionModel;
class VisualPanel;

/// The day's list and the reception beside it: what a signed-in receptionist works on. Selecting is the
/// person's; the page itself selects only where nothing is selected, and after a confirmation.
class DeskPage : public WorkPage
{
    Q_OBJECT
public:
    /// Enter acts on a reception that the page selected by itself only after it was shown for `guard`.
    DeskPage(Desk &desk, SlipPrinter &printer, QString clinic, std::chrono::milliseconds guard,
        QWidget *parent = nullptr);

    void enter(const StaffMember &who) override;
    void leave() override;
    void takeKeyboard() override;
    /// Takes the façade's list anew.
    void refresh();
    /// Confirms the shown reception, prints its slip and goes on to the next open one; while a patient is
    /// compared by sight, confirms that. Does nothing before the guard.
    void confirm();
    /// The slips that the printer did not print, else the shown reception's once more.
    void printAgain();
    /// Confirmed receptions whose slips the printer did not print, oldest failure first. Empty while nobody
    /// sits.
    [[nodiscard]] UnprintedSlips unprinted() const;
    /// Somebody has read it: F4 is the shown reception's again.
    void forgetUnprinted();
    /// Selects the neighbour, as a person would: -1 up, 1 down.
    void step(int rows);
    /// Hides a refusal, or gives the keyboard back to the list.
    bool goBack() override;
    /// The name that stands for a visit; empty: not in the list.
    [[nodiscard]] QString nameOf(const QUuid &visit) const;
    /// The page is as high as the window leaves it, whatever its words would like.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] int numberOf(const QUuid &visit) const;
    /// The comparison by sight, in the place of the details.
    [[nodiscard]] VisualPanel &visual() const { return *m_visual; }

Q_SIGNALS:
    void failed(const madoguchi::Fault &fault);
    void unprintedChanged();
    /// A person went to another reception: what was said belongs to one before.
    void personSelected();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildTable();
    void connectParts();
    void retranslate();
    void retranslatePrint();
    void selectByProgram(int row);
    void showSelected();
    void showSide();
    void followVisual();
    void updateConfirm();
    void setColumnWidths();
    void fitSide();
    /// False: no slip came out, and `unprinted` has it.
    bool print(const Reception &reception);
    void printSelected();
    void printUnprinted();
    void setUnprinted(const QUuid &visit, const std::optional<Fault> &fault);
    [[nodiscard]] const Reception *selected() const;

    Desk &m_desk;
    SlipPrinter &m_printer;
    QString m_clinic;
    QTimer m_guard;
    bool m_programSelects = false;
    bool m_filling = false; ///< rows come and go: what is selected meanwhile is nobody's choice
    std::optional<QUuid> m_shown;
    QString m_who{}; ///< staff id; empty: nobody sits
    std::optional<QUuid> m_inHand{}; ///< shown last to who sits
    QHash<QString, QUuid> m_kept{}; ///< what was in hand when the seat was left, by staff id
    QList<QUuid> m_unprinted{}; ///< visits
    Fault m_printFault{}; ///< the newest one of theirs
    ReceptionModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_list;
    QStackedWidget *m_side;
    QWidget *m_sideFrame = nullptr;
    ReceptionDetails *m_details;
    VisualPanel *m_visual;
    bool m_comparing = false;
    PlainLabel *m_listEmpty;
    PlainLabel *m_sideEmpty;
    QPushButton *m_confirm;
    QPushButton *m_print;
};

} // namespace madoguchi
