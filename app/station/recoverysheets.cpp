#include "app/station/recoverysheets.h"

#include "app/backup/recoverykey.h"
#include "app/store/stationrecord.h"

namespace madoguchi {

namespace {

AuditEntry sheetEntry()
{
    AuditEntry entry;
    entry.what = AuditAct::RecoverySheetMade;
    entry.purpose = QStringLiteral("renewed");
    return entry;
}

} // namespace

RecoverySheets::RecoverySheets(StationCore &core)
    : m_core(core)
{
    connect(&m_core.seat(), &Seat::changed, this, &RecoverySheets::followSeat);
}

Outcome<RecoverySheet> RecoverySheets::make()
{
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return refused(right.error());
    const RecoveryKey key = RecoveryKey::make();
    RecoverySheet sheet = key.sheet();
    sheet.station = m_core.plan().id;
    sheet.institution = m_core.plan().institution;
    sheet.made = m_core.today();
    m_pending = key.kept();
    m_maker = m_core.seat().member()->id;
    return sheet;
}

Outcome<Done> RecoverySheets::confirm(const QString &number)
{
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return refused(right.error());
    if (!m_pending.isWhole() || number != RecoveryKey::numberOf(m_pending.publicKey))
        return refused({ Failure::RecoverySheetWrong });
    const auto kept = keepPending();
    if (!kept)
        return refused(kept.error());
    forget();
    return kept;
}

Outcome<Done> RecoverySheets::keepPending()
{
    StationRecords records(m_core.database(), m_core.vault().standing(Vault::Standing::Vault));
    return m_core.database().transact([&]() -> Outcome<Done> {
        const auto found = records.find();
        if (!found)
            return found.error();
        if (!*found)
            return Fault{ Failure::StoreUnreachable };
        StationRecord record = **found;
        record.recoveryPublicKey = m_pending.publicKey;
        record.recoveryProof = m_pending.proof;
        if (const auto written = m_core.audit(sheetEntry()); !written)
            return written.error();
        return records.keep(record);
    });
}

void RecoverySheets::forget()
{
    m_pending = {};
    m_maker.clear();
}

void RecoverySheets::followSeat()
{
    const auto member = m_core.seat().member();
    if (m_pending.isWhole() && (!member || member->id != m_maker))
        forget();
}

/// What was tried and refused; a log that cannot be written does not hide the refusal.
Fault RecoverySheets::refused(const Fault &fault)
{
    AuditEntry entry = sheetEntry();
    entry.result = fault.failure;
    const auto written = m_core.audit(entry);
    static_cast<void>(written);
    return fault;
}

} // namespace madoguchi
