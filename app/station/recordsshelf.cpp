#include "app/station/recordsshelf.h"

#include <algorithm>

namespace madoguchi {

namespace {

bool isOpen(const ListedVisit &listed, const QDateTime &now)
{
    return std::any_of(allConsentKinds.begin(), allConsentKinds.end(), [&](ConsentKind kind) {
        return kind != ConsentKind::Limit && listed.consents.of(kind).isOpenAt(now);
    });
}

} // namespace

RecordsShelf::RecordsShelf(StationCore &core)
    : m_core(core)
    , m_cache(core.database())
{ }

std::optional<MedicationRecord> RecordsShelf::find(const RecordsPermit &permit)
{
    const RecordsKey *key = m_core.session().recordsKey();
    if (!key)
        return std::nullopt;
    auto found = m_cache.read(permit, *key, m_core.now());
    if (!found) {
        m_core.noteStore(found.error());
        return std::nullopt;
    }
    return std::move(*found);
}

void RecordsShelf::keep(const RecordsView &shown)
{
    const auto to = readers();
    if (!to)
        return m_core.noteStore(to.error());
    if (const auto kept = m_cache.keep(shown.visit, shown.kind, shown.openUntil, shown.medication, *to);
        !kept)
        m_core.noteStore(kept.error());
}

Outcome<QList<RecordsCache::Reader>> RecordsShelf::readers()
{
    const auto accounts = m_core.accounts().list();
    if (!accounts)
        return accounts.error();
    QList<RecordsCache::Reader> readers;
    for (const StaffAccount &account : *accounts) {
        if (account.state == AccountState::Enabled && account.member.role == Role::Qualified
            && !account.recordsPublicKey.isEmpty())
            readers.append({ account.member.id, account.recordsPublicKey });
    }
    return readers;
}

void RecordsShelf::tidy(const QList<ListedVisit> &listed)
{
    const QDateTime now = m_core.now();
    QList<QUuid> open;
    for (const ListedVisit &one : listed) {
        if (isOpen(one, now))
            open.append(one.visit);
    }
    if (const auto dropped = m_cache.dropAllBut(open); !dropped)
        m_core.noteStore(dropped.error());
    if (const auto dropped = m_cache.dropExpired(now); !dropped)
        m_core.noteStore(dropped.error());
}

} // namespace madoguchi
