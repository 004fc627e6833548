#include "app/central/folder/folderrequests.h"

#include "app/support/fullfolder.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace madoguchi {

namespace {

using State = BookedExchange::State;

/// Ours, and nothing can be told from it. Short: the layout does not say how long it may be.
QString newIdentifier()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(16).toUpper();
}

} // namespace

FolderRequests::FolderRequests(FolderPair pair, const NumberPart &part, ExchangeBook &book,
    ExchangeRoll &roll, const Clock &clock, FolderFiles files)
    : m_pair(std::move(pair))
    , m_part(part)
    , m_book(book)
    , m_roll(roll)
    , m_clock(clock)
    , m_files(std::move(files))
{ }

Fault FolderRequests::unreachable() const
{
    return Fault{ Failure::FolderUnreachable, m_pair.reqWord() };
}

QDate FolderRequests::today() const
{
    return toJapanTime(m_clock.now()).date();
}

QString FolderRequests::nameOf(const BookedExchange &exchange)
{
    return exchange.family + QStringLiteral("req_") + exchange.token + QStringLiteral(".xml");
}

QSet<QString> FolderRequests::tokensIn(const QStringList &names)
{
    QSet<QString> tokens;
    for (const QString &name : names) {
        auto exchange = exchangeName(name);
        if (!exchange)
            exchange = unfinishedRequest(name);
        if (exchange)
            tokens.insert(exchange->token);
    }
    return tokens;
}

Outcome<QString> FolderRequests::newToken(const QSet<QString> &inUse)
{
    const QDate day = today();
    for (;;) {
        const Outcome<int> number = m_book.takeNumber(day, m_part);
        if (!number && number.error().failure == Failure::FolderNumbersUsed) {
            Fault used = number.error();
            used.until = QDateTime(day.addDays(1), QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds);
            return used;
        }
        if (!number)
            return number.error();
        const QString token = tokenOf(day, *number);
        if (!inUse.contains(token) && m_roll.find(token) == nullptr)
            return token;
    }
}

Outcome<BookedExchange> FolderRequests::begin(const FolderQuestion &question, const QSet<QString> &inUse)
{
    const Outcome<QString> token = newToken(inUse);
    if (!token)
        return token.error();
    const BookedExchange exchange{ *token, question.key, familyWord(question.family), m_pair.records,
        newIdentifier(), m_clock.now(), State::Writing };
    if (const auto kept = m_roll.keep(exchange); !kept)
        return kept.error();
    return exchange;
}

void FolderRequests::put(const BookedExchange &exchange, const FolderQuestion &question, Written written)
{
    m_begun = true;
    m_writing.insert(exchange.token);
    const auto result = std::make_shared<FileResult<Done>>(FileTrouble::Unreachable);
    const QByteArray message = question.message(exchange.identifier);
    m_jobs.run([files = m_files, folder = m_pair.req, name = nameOf(exchange), message,
                   result] { *result = files.write(folder, name, message); },
        [this, token = exchange.token, name = nameOf(exchange), size = message.size(), result,
            written = std::move(written)] {
            noteRoom(name, size, *result);
            afterPut(token, *result);
            written(*result);
        });
}

void FolderRequests::noteRoom(const QString &name, qint64 size, const FileResult<Done> &written)
{
    const bool isFull = !written && written.error() == FileTrouble::Full;
    m_fullFor = isFull ? name : QString();
    m_fullSize = size;
}

std::optional<Fault> FolderRequests::full() const
{
    return m_fullFor.isEmpty() ? std::nullopt : std::optional(fullFolder(m_pair.reqWord()));
}

/// Under the unfinished name of the request that had no room, which is over: nobody takes such a file, and
/// one that a crash leaves is cleared like any.
void FolderRequests::lookForRoom(std::function<void()> found)
{
    if (m_fullFor.isEmpty() || std::exchange(m_lookingForRoom, true))
        return;
    const auto result = std::make_shared<FileResult<Done>>(FileTrouble::Unreachable);
    m_jobs.run([files = m_files, folder = m_pair.req, name = m_fullFor, size = m_fullSize,
                   result] { *result = files.hasRoom(folder, name, size); },
        [this, result, found = std::move(found)] {
            m_lookingForRoom = false;
            if (!*result || m_fullFor.isEmpty())
                return;
            m_fullFor.clear();
            found();
        });
}

/// A line that breaks in the middle of a renaming does not say whether it was done: looked for later, and an
/// answer that comes all the same is a late one.
void FolderRequests::afterPut(const QString &token, const FileResult<Done> &written)
{
    m_writing.remove(token);
    const BookedExchange *exchange = m_roll.find(token);
    if (!exchange || exchange->state == State::Settled)
        return; // withdrawn or answered meanwhile
    if (written) {
        if (exchange->state == State::Writing) // and not late, where whoever asked waits no more
            m_roll.mark(token, State::Open);
        return;
    }
    const bool surelyNot = written.error() == FileTrouble::Exists || written.error() == FileTrouble::Full
        || written.error() == FileTrouble::Denied;
    m_roll.mark(token, surelyNot ? State::Settled : State::Late);
}

void FolderRequests::withdraw(const BookedExchange &exchange, Withdrawn withdrawn)
{
    const bool begun = m_withdrawing.contains(exchange.token);
    QList<Withdrawn> &waiting = m_withdrawing[exchange.token];
    if (withdrawn)
        waiting.append(std::move(withdrawn));
    if (begun)
        return; // a share that hangs is not asked twice
    const auto result = std::make_shared<Outcome<Withdrawal>>(unreachable());
    const auto work = [files = m_files, folder = m_pair.req, name = nameOf(exchange), result] {
        const FileResult<Withdrawal> done = files.withdraw(folder, name);
        if (done)
            *result = *done;
        // The folder may be gone with all that is in it.
        else if (done.error() == FileTrouble::Gone && files.usable(folder))
            *result = Fault{ .failure = Failure::NotFound };
    };
    m_jobs.run(work, [this, exchange, result] { afterWithdrawal(exchange, *result); });
}

void FolderRequests::afterWithdrawal(const BookedExchange &exchange, const Outcome<Withdrawal> &withdrawal)
{
    const QList<Withdrawn> waiting = m_withdrawing.take(exchange.token);
    Outcome<bool> outcome(unreachable());
    if (withdrawal) {
        m_roll.mark(exchange.token, State::Settled);
        if (*withdrawal == Withdrawal::Aside)
            m_uncleared.insert(unfinishedName(nameOf(exchange)));
        outcome = true;
    } else if (withdrawal.error().failure == Failure::NotFound) {
        outcome = false;
    }
    for (const Withdrawn &told : waiting)
        told(outcome);
}

void FolderRequests::clearUnfinished(const QStringList &names)
{
    // What was seen before a file of this run was renamed says nothing of that one.
    const bool leftBefore = !std::exchange(m_begun, true);
    const auto removals = std::make_shared<QList<Removal>>();
    for (const QString &name : names) {
        const std::optional<ExchangeName> unfinished = unfinishedRequest(name);
        const BookedExchange *exchange = unfinished ? m_roll.find(unfinished->token) : nullptr;
        if (exchange == nullptr || exchange->family != unfinished->family
            || m_writing.contains(exchange->token) || m_withdrawing.contains(exchange->token))
            continue;
        const bool unsent = !names.contains(nameOf(*exchange));
        removals->append(
            { name, exchange->token, unsent && (leftBefore || exchange->state == State::Writing) });
    }
    m_uncleared.removeIf([&names](const QString &name) { return !names.contains(name); });
    if (removals->isEmpty() || std::exchange(m_clearing, true))
        return;
    m_jobs.run(
        [files = m_files, folder = m_pair.req, removals] {
            for (Removal &one : *removals)
                one.removed = files.remove(folder, one.name).ok();
        },
        [this, removals] { afterClearing(*removals); });
}

/// Under this name nobody has ever taken it, or it was withdrawn; unless it stood there under both names.
void FolderRequests::afterClearing(const QList<Removal> &removals)
{
    m_clearing = false;
    for (const Removal &one : removals) {
        if (!one.removed) {
            m_uncleared.insert(one.name);
            continue;
        }
        m_uncleared.remove(one.name);
        if (one.settles)
            m_roll.mark(one.token, State::Settled);
    }
}

Outcome<int> FolderRequests::numbersLeft() const
{
    return m_book.numbersLeft(today(), m_part);
}

} // namespace madoguchi
