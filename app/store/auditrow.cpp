#include "app/store/auditrow.h"

#include "app/store/storedtext.h"
#include "app/store/storedwords.h"

namespace madoguchi::auditrow {

QString columns()
{
    return QStringLiteral("time, staff, role, station, visit, patient, what, kind, period, purpose, result");
}

QVariantList valuesOf(const AuditEntry &entry)
{
    return { stored::time(entry.time), entry.staffId, entry.role ? stored::word(*entry.role) : QString(),
        entry.station, stored::visit(entry.visit), entry.patientKey, auditWord(entry.what),
        entry.kind ? contractWord(*entry.kind) : QString(), entry.period, entry.purpose,
        entry.result ? failureName(*entry.result) : QString() };
}

std::optional<AuditEntry> entryOf(const QSqlQuery &row, int first)
{
    const auto text = [&](int column) { return row.value(first + column).toString(); };
    AuditEntry entry;
    entry.time = stored::timeOf(text(0));
    entry.staffId = text(1);
    entry.role = stored::roleOf(text(2));
    entry.station = text(3);
    entry.visit = QUuid::fromString(text(4));
    entry.patientKey = row.value(first + 5).toByteArray();
    const auto act = auditActFromWord(text(6));
    entry.kind = consentKindFromContract(text(7));
    entry.period = text(8);
    entry.purpose = text(9);
    entry.result = stored::failureOf(text(10));
    const bool known = act && entry.kind.has_value() != text(7).isEmpty()
        && entry.role.has_value() != text(2).isEmpty() && entry.result.has_value() != text(10).isEmpty();
    if (!known)
        return std::nullopt;
    entry.what = *act;
    return entry;
}

} // namespace madoguchi::auditrow
