// How FolderExchange sends a question, and what it does when no answer comes.
#include "app/central/folder/folderexchange.h"

#include <QPointer>

namespace madoguchi {

namespace {

using State = BookedExchange::State;

} // namespace

/// Its turn is over when its number is booked: whatever the share does, the others do not wait for it.
void FolderExchange::send(const AskedPointer &asked)
{
    if (const std::optional<Fault> fault = trouble())
        return refuse(asked, *fault);
    const Outcome<BookedExchange> begun = m_requests.begin(
        asked->question, FolderRequests::tokensIn(m_reqWatch.listing().names + m_watch.listing().names));
    if (!begun)
        return refuse(asked, begun.error());
    m_asked.sent(asked, begun->token, m_clock.monotonicMilliseconds());
    m_requests.put(
        *begun, asked->question, [this, asked, token = begun->token](const FileResult<Done> &written) {
            afterPut(asked, token, written);
        });
}

void FolderExchange::afterPut(
    const AskedPointer &asked, const QString &token, const FileResult<Done> &written)
{
    if (!m_asked.contains(asked) || asked->token != token)
        return; // told of already
    const QPointer<FolderExchange> self(this);
    if (written)
        m_asked.sent(asked, token, m_clock.monotonicMilliseconds());
    else if (written.error() == FileTrouble::Exists)
        send(asked); // somebody was quicker with that name: the next one
    else
        refuse(asked, m_requests.full().value_or(m_requests.unreachable()));
    if (self)
        refreshHealth(); // there is room, or none
}

void FolderExchange::refuse(const AskedPointer &asked, const Fault &fault)
{
    m_asked.drop(asked);
    const QPointer<FolderExchange> self(this);
    tell(asked, fault);
    if (self)
        Q_EMIT told(false, fault);
}

void FolderExchange::expire()
{
    const QPointer<FolderExchange> self(this);
    const QList<AskedPointer> overdue = m_asked.overdue(m_clock.monotonicMilliseconds());
    for (const AskedPointer &asked : overdue) {
        giveUp(asked);
        if (!self)
            return;
    }
}

/// The request is withdrawn first, which says whether the terminal has it. A folder that does not answer is
/// not waited for.
void FolderExchange::giveUp(const AskedPointer &asked)
{
    const BookedExchange *exchange = m_roll.find(asked->token);
    if (exchange == nullptr || asked->givenUp || m_reqWatch.trouble())
        return refuse(asked, expiry(*asked, m_requests.unreachable()));
    asked->givenUp = m_clock.monotonicMilliseconds();
    m_requests.withdraw(*exchange, [this, asked](const Outcome<bool> &withdrawn) {
        if (!m_asked.contains(asked))
            return; // answered in the last moment, or told of already
        const QPointer<FolderExchange> self(this);
        refuse(asked, expiry(*asked, withdrawn));
        if (self)
            refreshHealth();
    });
}

/// Nobody waits for it.
void FolderExchange::withdraw(const BookedExchange &exchange)
{
    if (!m_reqWatch.trouble()) // else not touched: it may not answer for minutes
        m_requests.withdraw(exchange, {});
}

void FolderExchange::clearUnfinished()
{
    if (!m_bookFault && !m_reqWatch.trouble() && m_reqWatch.hasLooked())
        m_requests.clearUnfinished(m_reqWatch.listing().names);
}

Fault FolderExchange::expiry(const AskedQuestion &asked, const Outcome<bool> &withdrawn)
{
    const BookedExchange *exchange = m_roll.find(asked.token);
    if (exchange == nullptr)
        return Fault{ .failure = asked.repeated > 0 ? Failure::SegmentProcessing : Failure::ServiceBusy };
    if (withdrawn && *withdrawn)
        return Fault{ .failure = Failure::FolderNotTaken };
    const BookedExchange asBooked = *exchange;
    const QString returned = FolderRequests::nameOf(asBooked);
    if (!m_watch.trouble() && m_watch.listing().names.contains(returned)) {
        m_roll.mark(asBooked.token, State::Settled);
        return Fault{ Failure::FolderReturned, returned };
    }
    m_roll.mark(asBooked.token, State::Late);
    if (!withdrawn)
        return withdrawn.error();
    if (m_watch.trouble())
        return Fault{ Failure::FolderUnreachable, m_pair.resWord() };
    return Fault{ .failure = Failure::ServiceTimeout };
}

} // namespace madoguchi
