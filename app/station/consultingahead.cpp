#include "app/station/consulting.h"

#include <algorithm>
#include <type_traits>

namespace madoguchi {

namespace {

constexpr int checkupYears = 5;

QString periodOf(const QDate &today, int years)
{
    const QString month = QStringLiteral("yyyyMM");
    return today.addYears(-years).toString(month) + QLatin1Char('-') + today.toString(month);
}

} // namespace

/// The next of those who wait, longest first; one at a time, so that whoever opens something does not stand
/// behind all of them. What somebody has asked for already is not asked for again.
void Consulting::fetchAhead()
{
    const std::optional<QualifiedStaff> staff = m_gate.asker();
    if (!m_core.plan().prefetch || m_fetching || !staff || m_listed.fault() || !m_core.session().recordsKey()
        || m_records.state == RecordsView::State::Loading)
        return;
    const QList<ListedVisit> &all = m_listed.all();
    for (auto visit = all.rbegin(); visit != all.rend(); ++visit) {
        for (const ConsentKind kind : { ConsentKind::Medication, ConsentKind::Checkup }) {
            const VisitKind one(visit->visit, kind);
            if (m_fetched.contains(one) || m_outcomes.contains(one) || whyNotNow(&*visit, kind))
                continue;
            return fetchAhead(*visit, kind, *staff);
        }
    }
}

void Consulting::fetchAhead(const ListedVisit &visit, ConsentKind kind, const QualifiedStaff &staff)
{
    const bool isCheckup = kind == ConsentKind::Checkup;
    OpenedRecords asked;
    asked.visit = visit.visit;
    asked.kinds = m_gate.withBeside(visit, kind);
    asked.insurance = ListedVisits::shownForm(visit).insurance;
    asked.period
        = periodOf(toJapanTime(now()).date(), isCheckup ? checkupYears : m_core.plan().medicationYears);
    asked.member = m_sitting;
    m_fetched.insert({ visit.visit, kind });
    const auto entries = m_trail.write(asked, AuditAct::RecordsFetchedAhead);
    if (!entries) {
        m_core.noteStore(entries.error());
        return; // what cannot be written down is not asked for
    }
    m_fetching = VisitKind(visit.visit, kind);
    RecordsPermit permit(visit.visit, kind, staff.id, staff.qualification, entries->first());
    const QString identifier = QUuid::createUuid().toString(QUuid::Id128).left(20);
    if (isCheckup) {
        CheckupQuery query;
        query.visit = visit;
        query.fileIdentifier = identifier;
        return m_core.central().checkup(std::move(permit), query, awaitedAhead<CheckupRecord>(asked));
    }
    MedicationQuery query;
    query.visit = visit;
    query.startMonth = asked.period.left(6);
    query.endMonth = asked.period.right(6);
    query.fileIdentifier = identifier;
    query.withTreatments = asked.kinds.size() > 1;
    m_core.central().medication(std::move(permit), query, awaitedAhead<MedicationRecord>(asked));
}

/// Kept sealed for who opens it; shown at once where somebody waits for it by now.
template <typename Record> Central::Reply<Record> Consulting::awaitedAhead(const OpenedRecords &asked)
{
    return [this, asked, sitting = m_sittings, since = m_core.clock().monotonicMilliseconds()](
               const Outcome<Record> &answer) {
        if (sitting != m_sittings)
            return; // for somebody who has left
        m_fetching.reset();
        const ConsentKind kind = asked.kinds.first();
        if (m_records.state == RecordsView::State::Loading && m_records.visit == asked.visit
            && m_records.kind == kind) {
            m_answered = since;
            m_askedKinds = asked.kinds;
            receive(answer, true);
            return fetchAhead();
        }
        const std::optional<Fault> reason
            = answer ? whyNotStill(asked.visit, kind) : std::optional(answer.error());
        if (reason) {
            const auto written = m_trail.write(asked, AuditAct::RecordsFetchedAhead, *reason);
            static_cast<void>(written); // that it was asked for is written down
        } else if (keepLate(*m_listed.find(asked.visit), asked.kinds, *answer)) {
            for (const ConsentKind kept : asked.kinds)
                m_unopened.insert({ asked.visit, kept });
        }
        fetchAhead();
    };
}

/// Nobody has opened it: who sits here next has not asked for it.
void Consulting::throwAheadAway()
{
    ++m_sittings;
    for (const auto &[visit, kind] : std::as_const(m_unopened))
        m_shelf.drop(visit, kind);
    m_unopened.clear();
    m_fetched.clear();
    m_fetching.reset();
}

} // namespace madoguchi
