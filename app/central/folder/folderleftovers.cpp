// What FolderExchange does with requests and answers that nobody waits for.
#include "app/central/folder/folderexchange.h"

#include <algorithm>
#include <cstdlib>

namespace madoguchi {

namespace {

using State = BookedExchange::State;

} // namespace

void FolderExchange::settleOthers(const QUuid &key)
{
    const QList<BookedExchange> exchanges = m_roll.of(key);
    for (const BookedExchange &exchange : exchanges) {
        if (exchange.state == State::Settled)
            continue;
        // Still in its folder, it need not be asked; and a fault of the folder is not a fault of the answer.
        withdraw(exchange);
        m_roll.mark(exchange.token, State::Settled);
        m_kept.remove(exchange.token);
    }
}

void FolderExchange::settle(const QUuid &key)
{
    const AskedPointer asked = m_asked.withKey(key);
    const QList<BookedExchange> exchanges = m_roll.of(key);
    for (const BookedExchange &exchange : exchanges) {
        if (asked && asked->token == exchange.token)
            continue;
        m_roll.mark(exchange.token, State::Settled);
        if (const auto kept = m_kept.constFind(exchange.token); kept != m_kept.constEnd())
            m_watch.committed(kept->name);
        m_kept.remove(exchange.token);
    }
}

void FolderExchange::sweep()
{
    if (m_watch.trouble())
        return;
    const QStringList names = m_watch.listing().names;
    for (const QString &fileName : names) {
        const std::optional<ExchangeName> name = ownName(fileName);
        if (!name)
            continue;
        const bool settled = m_roll.find(name->token)->state == State::Settled;
        const bool unwanted = m_pair.records && m_asked.withToken(name->token) == nullptr;
        if (!settled && !unwanted)
            continue;
        m_roll.mark(name->token, State::Settled);
        if (m_watch.discard(fileName) && settled && name->direction == ExchangeName::Direction::Result)
            ++m_health.duplicates;
    }
}

void FolderExchange::withdrawForgotten()
{
    const QDateTime now = m_clock.now();
    QList<BookedExchange> forgotten = m_roll.in(State::Late);
    for (const State state : { State::Writing, State::Open }) {
        const QList<BookedExchange> exchanges = m_roll.in(state);
        for (const BookedExchange &exchange : exchanges) {
            const bool old = std::abs(exchange.written.msecsTo(now)) >= m_timings.answer.count();
            if (!old || m_asked.withToken(exchange.token))
                continue;
            m_roll.mark(exchange.token, State::Late);
            forgotten.append(exchange);
        }
    }
    const QStringList names = m_reqWatch.listing().names;
    for (const BookedExchange &exchange : std::as_const(forgotten)) {
        const QString name = FolderRequests::nameOf(exchange);
        if (std::binary_search(names.begin(), names.end(), name))
            withdraw(exchange); // what fails is tried again at the next look
    }
}

bool FolderExchange::liesUntaken() const
{
    const QStringList &names = m_reqWatch.listing().names;
    const qint64 now = m_clock.monotonicMilliseconds();
    const QList<BookedExchange> open = m_roll.in(State::Open);
    return std::any_of(open.begin(), open.end(), [&](const BookedExchange &exchange) {
        const AskedPointer asked = m_asked.withToken(exchange.token);
        return asked && asked->written && now - *asked->written >= m_timings.untaken.count()
            && std::binary_search(names.begin(), names.end(), FolderRequests::nameOf(exchange));
    });
}

void FolderExchange::refreshHealth()
{
    PairHealth health = m_health;
    health.looked = m_reqWatch.hasLooked() && m_watch.hasLooked();
    health.trouble = trouble();
    health.full = m_requests.full();
    health.untaken = liesUntaken();
    health.uncleared = m_requests.uncleared();
    health.cut.reset();
    if (m_reqWatch.listing().cut)
        health.cut = Fault{ Failure::FolderTooFull, m_pair.reqWord() };
    if (m_watch.listing().cut)
        health.cut = Fault{ Failure::FolderTooFull, m_pair.resWord() };
    if (!m_watch.trouble()) {
        health.counts = m_census.count(
            m_watch.listing(), [this](const QString &name) { return ownName(name).has_value(); },
            m_clock.monotonicMilliseconds());
        const QStringList &names = m_watch.listing().names;
        m_unreadable.removeIf([&names](const QString &name) { return !names.contains(name); });
        health.counts.foreign += static_cast<int>(m_unreadable.size());
    }
    health.expected = static_cast<int>(
        m_roll.in(State::Writing).size() + m_roll.in(State::Open).size() + m_roll.in(State::Late).size());
    if (health == m_told)
        return;
    m_health = health;
    m_told = health;
    Q_EMIT healthChanged();
}

} // namespace madoguchi
