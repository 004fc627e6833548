#pragma once

#include "app/consulting.h"
#include "tests/support/scriptedseat.h"

#include <QMap>
#include <QStringList>

#include <utility>

namespace madoguchi {

/// A ConsultingRoom that a test plays by hand.
class ScriptedConsulting : public ConsultingRoom
{
    Q_OBJECT
public:
    explicit ScriptedConsulting(QObject *parent = nullptr);

    [[nodiscard]] Seat &seat() override { return chair; }
    [[nodiscard]] QList<ConsultingVisit> visits() const override;
    [[nodiscard]] std::optional<Fault> visitsFault() const override { return fault; }
    void refresh() override { done.append(QStringLiteral("refresh")); }
    void openRecords(const QUuid &visit, ConsentKind kind) override;
    void openForChart(const QUuid &visit, ConsentKind kind) override;
    void askAnew() override { done.append(QStringLiteral("ask anew")); }
    void closeRecords() override;
    [[nodiscard]] Outcome<AllowedCopy> allowCopy(RecordsCopy how) override;
    void drawPage(int page, const QSize &pixels) override;
    void copyFailed(const AllowedCopy &copy, RecordsCopy how, Failure why) override;
    void drawSheets(const AllowedCopy &copy) override;
    void dropSheets() override;
    [[nodiscard]] RecordsView records() const override { return view; }
    [[nodiscard]] std::optional<RecordsOutcome> lastOutcome(
        const QUuid &visit, ConsentKind kind) const override;
    [[nodiscard]] QList<LoggedView> loggedViews() const override { return logged; }
    [[nodiscard]] ChartCall chartCall() const override { return chart; }
    void setChart(const ChartCall &call);
    void followMynaportal(const QUuid &visit) override;
    /// `logged`, where a test says nothing else.
    [[nodiscard]] MynaportalList mynaportal() const override;
    [[nodiscard]] QList<HealthLine> health() const override { return lines; }
    void checkHealth() override { done.append(QStringLiteral("checkHealth")); }
    [[nodiscard]] QDateTime now() const override { return time; }

    void setVisits(const QList<ConsultingVisit> &visits);
    void setRecords(const RecordsView &records);
    void setLogged(const QList<LoggedView> &views);

    /// A doctor with an invented name.
    static StaffMember doctor();
    /// `count` invented visits of the day, of all states of consent.
    static QList<ConsultingVisit> someVisits(int count, const QDateTime &now);
    /// About thirty lines over several months, with a superseded one.
    static MedicationRecord someMedication();

    ScriptedSeat chair{}; ///< takes "doctor" with "right"
    QList<ConsultingVisit> all;
    std::optional<Fault> fault;
    RecordsView view;
    QMap<std::pair<QUuid, ConsentKind>, RecordsOutcome> outcomes;
    QList<LoggedView> logged;
    std::optional<MynaportalList> told; ///< of Mynaportal
    ChartCall chart;
    QUuid followed{}; ///< on Mynaportal
    QList<HealthLine> lines;
    QDateTime time{ QDate(2026, 11, 20), QTime(0, 30), Qt::UTC };
    std::optional<Fault> noCopy; ///< why nothing may leave the screen
    QList<std::pair<int, QSize>> drawings; ///< pages that were asked for
    QStringList done; ///< "open medication", "close" … in order
};

} // namespace madoguchi
