#pragma once

#include "app/consulting.h"
#include "app/station/listedvisits.h"
#include "app/station/recordsshelf.h"
#include "app/station/stationcore.h"
#include "app/station/viewreporter.h"

#include <QTimer>

namespace madoguchi {

/// The consulting room: the one place where a RecordsPermit is made. In this order, and nothing is shown
/// where one step fails: who, where, which consent, what time, entry on disk, request, entry on disk, screen.
/// What was read once is kept sealed (RecordsShelf) and goes the same way the next time, without the request.
class Consulting : public ConsultingRoom
{
    Q_OBJECT
public:
    /// `core`: an opened consulting station; outlives this.
    explicit Consulting(StationCore &core);

    [[nodiscard]] Seat &seat() override { return m_core.seat(); }
    [[nodiscard]] QList<ConsultingVisit> visits() const override { return m_listed.shown(); }
    [[nodiscard]] std::optional<Fault> visitsFault() const override { return m_listed.fault(); }
    void refresh() override;
    void openRecords(const QUuid &visit, ConsentKind kind) override;
    void closeRecords() override;
    [[nodiscard]] RecordsView records() const override { return m_records; }
    [[nodiscard]] QList<LoggedView> loggedViews() const override { return m_logged; }
    [[nodiscard]] QList<HealthLine> health() const override;
    void checkHealth() override { m_core.measureLine(); }
    [[nodiscard]] QDateTime now() const override { return m_core.now(); }

private:
    void followSeat();
    [[nodiscard]] std::optional<Fault> whyNot(const ListedVisit *visit, ConsentKind kind) const;
    /// Absent: nobody is signed in, or nobody who is qualified.
    [[nodiscard]] std::optional<QualifiedStaff> asker() const;
    void followList();
    void recheck();
    void closeAt(const QDateTime &until);
    void request(const ListedVisit &visit, ConsentKind kind);
    void ask(RecordsPermit permit, const MedicationQuery &query);
    void receive(const Outcome<MedicationRecord> &answer, bool fromService);
    void show(MedicationRecord record);
    Outcome<Done> keepView(const QualifiedStaff &staff);
    void refuse(const Fault &fault, AuditAct act);
    Outcome<qint64> auditRecords(AuditAct act, std::optional<Failure> result);
    void setRecords(RecordsView view);
    void markReported(const View &view);

    StationCore &m_core;
    ViewReporter m_reporter;
    ListedVisits m_listed;
    RecordsShelf m_shelf;
    std::optional<StaffMember> m_sitting; ///< whose list and records these are
    RecordsView m_records;
    Insurance m_openedInsurance; ///< of the opened visit, for the audit entries
    QString m_period;
    QList<LoggedView> m_logged;
    quint64 m_generation = 0; ///< counts openings: a late answer of an older one shows nothing
    QTimer m_refresh;
    QTimer m_closing;
};

} // namespace madoguchi
