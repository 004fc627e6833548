#include "app/station/sitepairing.h"

#include "app/store/stationrecord.h"

namespace madoguchi {

namespace {

QString purposeOf(PairedBy by)
{
    switch (by) {
    case PairedBy::FirstRunMade:
        return QStringLiteral("first-run:made");
    case PairedBy::FirstRunTyped:
        return QStringLiteral("first-run:typed");
    case PairedBy::Made:
        return QStringLiteral("made");
    case PairedBy::Typed:
        break;
    }
    return QStringLiteral("typed");
}

StationRecords recordsOf(StationCore &core)
{
    return { core.database(), core.vault().standing(Vault::Standing::Vault) };
}

} // namespace

Outcome<Done> pairWith(StationCore &core, const SiteCode &code, PairedBy by)
{
    const SecretBytes key = code.key();
    StationRecords records = recordsOf(core);
    const auto kept = core.database().transact([&]() -> Outcome<Done> {
        const auto found = records.find();
        if (!found)
            return found.error();
        if (!*found)
            return Fault{ Failure::StationNotSetUp };
        StationRecord record = **found;
        record.site = SiteKey{ key.view().toByteArray() };
        AuditEntry entry;
        entry.what = AuditAct::SitePaired;
        entry.purpose = purposeOf(by);
        if (const auto written = core.audit(entry); !written)
            return written.error();
        return records.keep(record);
    });
    core.noteStore(kept ? std::nullopt : std::optional(kept.error()));
    if (kept)
        core.board().pair(SealingKey::from(key));
    return kept;
}

Outcome<QString> sitePairingNumber(StationCore &core)
{
    const auto found = recordsOf(core).find();
    if (!found)
        return found.error();
    if (!*found || !(*found)->site)
        return QString();
    return SiteCode::numberOf(SecretBytes((*found)->site->bytes));
}

} // namespace madoguchi
