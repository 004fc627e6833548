#include "app/station/auditanchor.h"

#include "app/security/vault.h"

#include <QScopeGuard>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>

namespace madoguchi {

namespace {

constexpr int everyMilliseconds = 60'000; // security.md 20
constexpr unsigned char form = 1;
constexpr qsizetype linkSize = 32;
constexpr std::size_t size = 1 + sizeof(quint64) + linkSize;

int asNumber(qint64 count)
{
    return static_cast<int>(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

} // namespace

AuditAnchor::AuditAnchor(AuditLog &log, Vault &vault, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_vault(vault)
{
    m_timer.setParent(this);
    m_timer.setObjectName(QStringLiteral("every-minute"));
    m_timer.setInterval(everyMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] { static_cast<void>(keep()); });
}

SecretBytes AuditAnchor::written(const AuditPlace &place)
{
    SecretBytes bytes(size);
    bytes.data()[0] = form;
    qToBigEndian(static_cast<quint64>(place.number), bytes.data() + 1);
    const auto length = std::min(place.link.size(), linkSize);
    std::memset(bytes.data() + 1 + sizeof(quint64), 0, static_cast<std::size_t>(linkSize));
    std::memcpy(bytes.data() + 1 + sizeof(quint64), place.link.constData(), static_cast<std::size_t>(length));
    return bytes;
}

std::optional<AuditPlace> AuditAnchor::read(const SecretBytes &bytes)
{
    if (bytes.size() != size || bytes.data()[0] != form)
        return std::nullopt;
    const auto number = qFromBigEndian<quint64>(bytes.data() + 1);
    if (number > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    if (number == 0)
        return AuditPlace{};
    const auto *link = reinterpret_cast<const char *>(bytes.data() + 1 + sizeof(quint64));
    return AuditPlace{ static_cast<qint64>(number), QByteArray(link, linkSize) };
}

Outcome<Done> AuditAnchor::compare(AuditLog &log, const AuditPlace &place, bool ledgerWhole)
{
    const auto head = log.head();
    if (!head)
        return head.error();
    if (head->number < place.number) {
        // Who cuts the audit's end alone leaves a ledger that counts more; an older file brings its own.
        const Failure failure = ledgerWhole ? Failure::StoreOlder : Failure::AuditCut;
        return Fault{ failure, QStringLiteral("anchor"), asNumber(place.number - head->number) };
    }
    const auto base = log.base();
    if (!base)
        return base.error();
    if (place.number < base->number || place.number == 0)
        return Done{}; // what it anchored is gone by its years; the base stands under the audit key
    const auto link = place.number == base->number ? Outcome<std::optional<QByteArray>>(base->link)
                                                   : log.linkAt(place.number);
    if (!link)
        return link.error();
    if (*link != place.link)
        return Fault{ Failure::AuditBroken, QString(), asNumber(place.number) };
    return Done{};
}

Outcome<Done> AuditAnchor::check(bool ledgerWhole, bool expected)
{
    const auto kept = m_vault.anchor();
    if (!kept)
        return note(kept.error());
    if (!*kept) {
        const auto head = m_log.head();
        m_disputed = expected && head && head->number > 0;
        // A new store, or one of before there were anchors, gets its first one at once.
        m_kept.number = -1;
        return note(
            m_disputed ? Outcome<Done>(Fault{ Failure::AuditCut, QStringLiteral("anchor") }) : Done{});
    }
    const auto place = read(**kept);
    if (!place) {
        m_disputed = true;
        return note(Fault{ Failure::AuditBroken, QStringLiteral("anchor") });
    }
    const auto fits = compare(m_log, *place, ledgerWhole);
    m_disputed = !fits;
    if (fits)
        m_kept = *place;
    return note(fits);
}

Outcome<Done> AuditAnchor::accept()
{
    const auto head = m_log.head();
    if (!head)
        return note(head.error());
    const auto kept = put(*head);
    if (kept)
        m_disputed = false;
    return note(kept);
}

Outcome<Done> AuditAnchor::keep()
{
    if (m_disputed)
        return m_fault ? Outcome<Done>(*m_fault) : Outcome<Done>(Done{});
    if (m_keeping)
        return Done{};
    const auto head = m_log.head();
    if (!head)
        return note(head.error());
    if (*head == m_kept)
        return note(Done{});
    return note(put(*head));
}

void AuditAnchor::start()
{
    static_cast<void>(keep());
    m_timer.start();
}

Outcome<Done> AuditAnchor::put(const AuditPlace &place)
{
    m_keeping = true;
    const auto free = qScopeGuard([this] { m_keeping = false; });
    const auto kept = m_vault.keepAnchor(written(place));
    if (kept)
        m_kept = place;
    return kept;
}

Outcome<Done> AuditAnchor::note(const Outcome<Done> &outcome)
{
    const std::optional<Fault> fault = outcome ? std::nullopt : std::optional(outcome.error());
    if (fault != m_fault) {
        m_fault = fault;
        Q_EMIT faultChanged();
    }
    return outcome;
}

} // namespace madoguchi
