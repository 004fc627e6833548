#include "app/station/dayclosing.h"

#include "app/station/auditreview.h"

#include <QMap>
#include <QSet>

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
    const auto head = m_core.auditLog().head();
    if (!head)
        return head.error();
    sheet.auditHead = auditHead16(head->link);
    return Done();
}

} // namespace madoguchi
