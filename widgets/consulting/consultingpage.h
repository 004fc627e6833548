#pragma once

#include "app/consulting.h"
#include "widgets/common/workpage.h"

#include <QHash>
#include <QString>
#include <QUuid>

#include <optional>

class QBoxLayout;
class QTableView;

namespace madoguchi {

class ChartLine;
class IdentityBlock;
class LoggedModel;
class PlainLabel;
class RecordsOut;
class RecordsPanel;
class VisitModel;

/// What a signed-in doctor works on: visits on the left, the chosen one on the right; in large letters who it
/// is stands above, and the list gives way to records that are shown. Choosing is the person's: a refreshed
/// list selects nothing and moves nothing. Where nobody is chosen the keyboard stands on a row, and Enter
/// chooses it.
class ConsultingPage : public WorkPage
{
    Q_OBJECT
public:
    explicit ConsultingPage(ConsultingRoom &room, QWidget *parent = nullptr);
    /// Its least is what is not scrolled: the window around it needs no more.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

    void enter(const StaffMember &who) override;
    void leave() override;
    void takeKeyboard() override;
    /// F5 where the keyboard is in records that are open. False: it is not.
    bool askAnew();
    void refreshVisits();
    void refreshRecords();
    void refreshLogged();
    void refreshOutcomes();
    void followChart();
    void setLine(const QList<HealthLine> &lines);
    void setNow(const QDateTime &now);
    /// Closes the records; without any, gives the keyboard back to the list.
    bool goBack() override;
    void focusSearch();
    [[nodiscard]] RecordsOut &out() const { return *m_out; }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Nothing of any patient is left in a widget or a model.
    void clear();
    void build();
    QWidget *buildLeft();
    void buildTables();
    void fit();
    void placeIdentity(bool isBeside);
    void giveRoom();
    void retranslate();
    void choose(int row);
    void standOn(const std::optional<QUuid> &visit);
    [[nodiscard]] bool enter();
    void open(ConsentKind kind, bool byHand = true);
    void connectOut();
    [[nodiscard]] bool opensByItself(const ChartCall &call) const;
    [[nodiscard]] bool isOtherOpen(const ChartCall &call) const;
    void showChart();
    void openFromChart(bool byHand);
    [[nodiscard]] bool isChosenShown() const;
    void showChosen();

    ConsultingRoom &m_room;
    QString m_who{}; ///< staff id; empty: nobody sits
    std::optional<QUuid> m_chosen;
    std::optional<QUuid> m_inHand{}; ///< chosen last by who sits
    QHash<QString, QUuid> m_kept{}; ///< what was in hand when the seat was left, by staff id
    bool m_filling = false; ///< the model is being filled: selections are not the person's
    QBoxLayout *m_head = nullptr; ///< above all that is scrolled: who it is, where letters are large
    QBoxLayout *m_right = nullptr; ///< in `m_row`: who it is, and the records
    QBoxLayout *m_row = nullptr;
    QWidget *m_left = nullptr; ///< in `m_row`: the visits, and what was viewed
    VisitModel *m_visits;
    LoggedModel *m_logged;
    PlainLabel *m_visitsTitle;
    QTableView *m_visitTable;
    PlainLabel *m_loggedTitle;
    QTableView *m_loggedTable;
    PlainLabel *m_loggedEmpty;
    PlainLabel *m_loggedRemark;
    QDateTime m_chartCalled{}; ///< when the newest call came,
    quint64 m_chartSeen = 0; ///< and its count
    QDateTime m_chartOpened{}; ///< when a patient opened by itself last
    quint64 m_chosenAt = 0; ///< ChartCall::count when the patient was chosen
    quint64 m_chartDone = 0; ///< ChartCall::count of what was opened, or waits for the person
    quint64 m_chartAsked = 0; ///< and of what only the person opens any more
    bool m_fromChart = false; ///< the chart chooses, not the person
    ChartLine *m_chart;
    IdentityBlock *m_identity;
    RecordsPanel *m_records;
    RecordsOut *m_out;
};

} // namespace madoguchi
