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

/// What the cache found, or nothing, with its fault as a health line.
template <typename Record>
std::optional<Record> taken(StationCore &core, Outcome<std::optional<Record>> found)
{
    if (found)
        return std::move(*found);
    core.noteStore(found.error());
    return std::nullopt;
}

} // namespace

RecordsShelf::RecordsShelf(StationCore &core)
    : m_core(core)
    , m_cache(core.database())
{ }

std::optional<MedicationRecord> RecordsShelf::findMedication(const RecordsPermit &permit, QDateTime &received)
{
    const RecordsKey *key = m_core.session().recordsKey();
    return key ? taken(m_core, m_cache.read(permit, *key, m_core.now(), &received)) : std::nullopt;
}

std::optional<CheckupRecord> RecordsShelf::findCheckup(const RecordsPermit &permit, QDateTime &received)
{
    const RecordsKey *key = m_core.session().recordsKey();
    return key ? taken(m_core, m_cache.readCheckup(permit, *key, m_core.now(), &received)) : std::nullopt;
}

void RecordsShelf::keep(const QUuid &visit, ConsentKind kind, const QDateTime &until,
    const MedicationRecord &part, const QDateTime &received)
{
    const auto to = readers();
    note(to ? m_cache.keep(visit, kind, until, part, *to, received) : Outcome<Done>(to.error()));
}

void RecordsShelf::keep(
    const QUuid &visit, const QDateTime &until, const CheckupRecord &record, const QDateTime &received)
{
    const auto to = readers();
    note(to ? m_cache.keep(visit, until, record, *to, received) : Outcome<Done>(to.error()));
}

void RecordsShelf::note(const Outcome<Done> &kept)
{
    if (!kept)
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
