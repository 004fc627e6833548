#include "app/station/storetrust.h"

#include "app/station/stationcore.h"
#include "app/store/auditsearch.h"
#include "app/store/ledger.h"
#include "app/store/stationrecord.h"

#include <algorithm>

namespace madoguchi {

namespace {

const QString found = QStringLiteral("found");

/// What anchor and chain say of each other, as opposed to a key store that does not answer.
bool isDispute(Failure failure)
{
    return failure == Failure::AuditBroken || failure == Failure::AuditCut || failure == Failure::StoreOlder;
}

/// Anchors are kept since this version of the schema.
constexpr int firstWithAnchor = 2;

StationRecord recordOf(const StationPlan &plan, StationRecord record = {})
{
    record.kind = plan.kind;
    record.id = plan.id;
    record.institution = plan.institution;
    return record;
}

/// What the settings say differently; empty: nothing.
QString differenceOf(const StationRecord &record, const StationPlan &plan)
{
    if (record.kind != plan.kind)
        return QStringLiteral("kind");
    if (record.id != plan.id)
        return QStringLiteral("id");
    return record.institution == plan.institution ? QString() : QStringLiteral("institution");
}

} // namespace

StoreTrust::StoreTrust(StationCore &core)
    : m_core(core)
{ }

void StoreTrust::check(const std::optional<Fault> &restored)
{
    m_restored = restored ? restored : restoredBefore();
    m_ledger = ledgerFault();
    // Before anything is written to the log: an entry more would hide that one is missing.
    const bool expected = m_core.database().openedSchema() >= firstWithAnchor;
    if (const auto fits = m_core.anchor().check(!m_ledger, expected);
        !fits && isDispute(fits.error().failure))
        m_anchor = fits.error();
    m_station = stationFault();
    if (!m_ledger && !m_station)
        noteQualified();
    for (const std::optional<Fault> &fault : { m_ledger, m_anchor, m_station }) {
        if (!fault)
            continue;
        const auto written = writeDown(*fault, found);
        static_cast<void>(written); // it is refused and told in any case
    }
}

std::optional<Fault> StoreTrust::ledgerFault()
{
    Ledger *ledger = m_core.database().ledger();
    const auto checked = ledger ? ledger->check() : Outcome<LedgerCheck>(Fault{ Failure::KeyMissing });
    return checked ? std::nullopt : std::optional(checked.error());
}

/// A store from a backup may not know who has left since, or whose password was replaced: that is told, and
/// records are refused, until an administrator has accepted it, also after another start.
std::optional<Fault> StoreTrust::restoredBefore()
{
    const qint64 restored = lastOf(AuditAct::StoreRestored, {});
    if (restored == 0 || restored < lastOf(AuditAct::StoreTrouble, Failure::StoreRestored))
        return std::nullopt;
    return Fault{ Failure::StoreRestored };
}

/// The newest entry of that kind; for a trouble: that somebody accepted it. 0: there is none.
qint64 StoreTrust::lastOf(AuditAct act, const std::optional<Failure> &acceptedTrouble)
{
    AuditPattern pattern;
    pattern.act = act;
    const auto entries = AuditSearch(m_core.database()).find(pattern);
    if (!entries)
        return 0;
    for (const NumberedEntry &one : entries->entries) {
        if (!acceptedTrouble
            || (one.entry.purpose == AuditWarnings::acceptedPurpose() && one.entry.result == acceptedTrouble))
            return one.number;
    }
    return 0;
}

/// Again, where somebody sits down: rows may have been put back since the start.
void StoreTrust::lookAgain()
{
    if (m_ledger)
        return;
    m_ledger = ledgerFault();
    if (!m_ledger)
        return;
    const auto written = writeDown(*m_ledger, found);
    static_cast<void>(written); // it is refused and told in any case
    Q_EMIT m_core.healthChanged();
}

/// Which station the store is of stands sealed in it: changed settings make no consulting room of a desk.
std::optional<Fault> StoreTrust::stationFault()
{
    StationRecords records(m_core.database(), m_core.vault().standing(Vault::Standing::Vault));
    const auto record = records.find();
    if (!record)
        return record.error();
    if (*record) {
        const QString difference = differenceOf(**record, m_core.plan());
        return difference.isEmpty() ? std::nullopt
                                    : std::optional(Fault{ Failure::StationKindChanged, difference });
    }
    StationRecord first = recordOf(m_core.plan());
    first.created = m_core.clock().now();
    // A store with a past that has lost its record had a qualified account too, for all that is known.
    const auto head = m_core.auditLog().head();
    first.qualificationGranted = !head || head->number > 0;
    if (const auto kept = records.keep(first); !kept)
        m_core.noteStore(kept.error());
    return std::nullopt;
}

/// Whoever is qualified in a store that is ours was made so by two, or at the first run: from then on nobody
/// is by one alone, whatever becomes of the rows.
void StoreTrust::noteQualified()
{
    StationRecords records(m_core.database(), m_core.vault().standing(Vault::Standing::Vault));
    const auto record = records.find();
    const auto accounts = m_core.accounts().list();
    if (!record || !*record || (*record)->qualificationGranted || !accounts)
        return;
    const bool any = std::any_of(accounts->begin(), accounts->end(),
        [](const StaffAccount &account) { return account.member.role == Role::Qualified; });
    if (const auto kept = any ? records.noteGranted() : Outcome<Done>(Done{}); !kept)
        m_core.noteStore(kept.error());
}

/// The look through the whole chain goes on while the station works, and finds what an anchor does not.
std::optional<Fault> StoreTrust::chainFault() const
{
    return m_core.warnings().chainFault();
}

std::optional<Fault> StoreTrust::storeTrouble() const
{
    if (m_ledger)
        return m_ledger;
    if (m_anchor && m_anchor->failure == Failure::StoreOlder)
        return m_anchor;
    return m_station;
}

std::optional<Fault> StoreTrust::auditTrouble() const
{
    if (m_anchor && m_anchor->failure != Failure::StoreOlder)
        return m_anchor;
    return chainFault();
}

std::optional<Fault> StoreTrust::trouble() const
{
    if (const std::optional<Fault> ofAudit = auditTrouble())
        return ofAudit;
    const std::optional<Fault> ofStore = storeTrouble();
    return ofStore ? ofStore : m_restored;
}

QList<Fault> StoreTrust::told() const
{
    QList<Fault> told;
    for (const std::optional<Fault> &fault : { m_ledger, m_anchor, m_station, chainFault(), m_restored }) {
        if (fault)
            told.append(*fault);
    }
    return told;
}

Outcome<Done> StoreTrust::admits(const StaffMember &member) const
{
    if (m_station && member.role != Role::Administrator)
        return *m_station;
    return Done{};
}

Outcome<Done> StoreTrust::accept(Granted<Right::ChangeSettings>)
{
    const std::optional<Fault> chain = chainFault();
    for (const std::optional<Fault> &fault : { m_ledger, m_anchor, chain, m_restored }) {
        if (!fault)
            continue;
        if (const auto written = writeDown(*fault, AuditWarnings::acceptedPurpose()); !written)
            return written;
    }
    if (m_ledger) {
        if (const auto taken = m_core.database().ledger()->accept(); !taken)
            return taken;
        m_ledger.reset();
    }
    if (m_anchor) {
        if (const auto taken = m_core.anchor().accept(); !taken)
            return taken;
        m_anchor.reset();
    }
    if (chain)
        m_core.warnings().lookAnew();
    m_restored.reset();
    Q_EMIT m_core.healthChanged();
    return Done{};
}

Outcome<Done> StoreTrust::confirmStation(Granted<Right::ChangeSettings>)
{
    if (!m_station)
        return Done{};
    StationRecords records(m_core.database(), m_core.vault().standing(Vault::Standing::Vault));
    const auto confirmed = m_core.database().transact([&]() -> Outcome<Done> {
        // One that does not open is replaced: what it said is not to be had.
        StationRecord last;
        last.created = m_core.clock().now();
        last.qualificationGranted = true;
        if (const auto before = records.find(); before && *before)
            last = **before;
        const StationRecord now = recordOf(m_core.plan(), last);
        AuditEntry entry;
        entry.what = AuditAct::KindConfirmed;
        entry.purpose = m_station->code;
        const auto written = m_core.audit(entry);
        return written ? records.keep(now) : Outcome<Done>(written.error());
    });
    if (!confirmed)
        return confirmed;
    m_station.reset();
    Q_EMIT m_core.healthChanged();
    return confirmed;
}

Outcome<Done> StoreTrust::writeDown(const Fault &fault, const QString &purpose)
{
    AuditEntry entry;
    entry.what = AuditAct::StoreTrouble;
    entry.result = fault.failure;
    entry.purpose = purpose;
    if (fault.number >= 0)
        entry.period = QString::number(fault.number);
    const auto written = m_core.audit(entry);
    return written ? Outcome<Done>(Done{}) : written.error();
}

} // namespace madoguchi
