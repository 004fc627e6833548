#include "app/station/dayclosing.h"

#include "app/station/auditreview.h"

#include <QMap>

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
    const auto head = m_core.auditLog().head();
    if (!head)
        return head.error();
    sheet.auditHead = auditHead16(head->link);
    return Done();
}

} // namespace madoguchi
