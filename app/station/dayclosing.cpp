#include "app/station/dayclosing.h"

#include "app/station/auditreview.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int mostOfADay = 100'000;

} // namespace

DayClosing::DayClosing(StationCore &core)
    : m_core(core)
{ }

Outcome<AuditFound> DayClosing::find(AuditAct act)
{
    AuditPattern pattern;
    pattern.act = act;
    pattern.from = QDateTime(m_core.today(), m_core.plan().dayStarts, Qt::OffsetFromUTC, japanOffsetSeconds);
    pattern.doneOnly = true;
    pattern.most = mostOfADay;
    return AuditSearch(m_core.database()).find(pattern);
}

Outcome<int> DayClosing::count(AuditAct act)
{
    const auto found = find(act);
    if (!found)
        return found.error();
    return static_cast<int>(found->entries.size());
}

/// One that was taken back waits until it is confirmed again.
Outcome<ClosingSheet::Waiting> DayClosing::waiting()
{
    QHash<QUuid, QDateTime> arrived, confirmed, takenBack;
    for (const AuditAct act :
        { AuditAct::ReceptionKept, AuditAct::ReceptionConfirmed, AuditAct::ConfirmTakenBack }) {
        const auto found = find(act);
        if (!found)
            return found.error();
        const bool isArrival = act == AuditAct::ReceptionKept;
        auto &times = isArrival ? arrived : act == AuditAct::ReceptionConfirmed ? confirmed : takenBack;
        for (const NumberedEntry &one : found->entries) {
            QDateTime &time = times[one.entry.visit];
            const bool counts
                = !time.isValid() || (isArrival ? one.entry.time < time : time < one.entry.time);
            time = counts ? one.entry.time : time;
        }
    }
    QList<int> minutes;
    for (auto one = confirmed.cbegin(); one != confirmed.cend(); ++one) {
        const QDateTime from = arrived.value(one.key()), back = takenBack.value(one.key());
        if (from.isValid() && !(back.isValid() && back >= one.value()))
            minutes.append(static_cast<int>(std::max<qint64>(from.secsTo(one.value()), 0) / 60));
    }
    if (minutes.isEmpty())
        return ClosingSheet::Waiting();
    std::sort(minutes.begin(), minutes.end());
    const auto count = static_cast<int>(minutes.size());
    return ClosingSheet::Waiting{ count, minutes.at((count - 1) / 2), minutes.last() };
}

Outcome<Done> DayClosing::fill(ClosingSheet &sheet)
{
    QMap<QString, ClosingSheet::Person> people;
    for (const AuditAct act : { AuditAct::VisualConfirmed, AuditAct::LimitConsentTicked }) {
        const auto found = find(act);
        if (!found)
            return found.error();
        for (const NumberedEntry &one : found->entries) {
            ClosingSheet::Person &person = people[one.entry.staffId];
            person.staffId = one.entry.staffId;
            ++(act == AuditAct::VisualConfirmed ? person.visualChecks : person.oralConsents);
        }
    }
    sheet.staff = people.values();
    for (const AuditAct act :
        { AuditAct::SlipPrinted, AuditAct::StatementPrinted, AuditAct::EligibilityPrinted }) {
        const auto found = find(act);
        if (!found)
            return found.error();
        QSet<QUuid> visits;
        int ofNone = 0; // a statement with nothing filled in is nobody's, and no second one of anybody's
        for (const NumberedEntry &one : found->entries) {
            visits.insert(one.entry.visit);
            ofNone += one.entry.visit.isNull() ? 1 : 0;
        }
        visits.remove(QUuid());
        const int printed = static_cast<int>(found->entries.size());
        sheet.reprints += printed - ofNone - static_cast<int>(visits.size());
        if (act == AuditAct::StatementPrinted)
            sheet.statements = printed;
    }
    const auto waited = waiting();
    if (!waited)
        return waited.error();
    sheet.waiting = *waited;
    const auto head = m_core.auditLog().head();
    if (!head)
        return head.error();
    sheet.auditHead = auditHead16(head->link);
    return Done();
}

} // namespace madoguchi
