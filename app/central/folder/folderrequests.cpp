#include "app/central/folder/folderrequests.h"

namespace madoguchi {

namespace {

using State = BookedExchange::State;

Fault unreachable(const QString &folder)
{
    return Fault{ Failure::FolderUnreachable, folder };
}

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

FileResult<Done> FolderRequests::put(const BookedExchange &exchange, const FolderQuestion &question)
{
    const QByteArray message = question.message(exchange.identifier);
    const FileResult<Done> written = m_files.write(m_pair.req, nameOf(exchange), message);
    if (written) {
        m_roll.mark(exchange.token, State::Open);
        return written;
    }
    // A line that breaks in the middle of a renaming does not say whether it was done: looked for later, and
    // an answer that comes all the same is a late one.
    const bool surelyNot = written.error() == FileTrouble::Exists || written.error() == FileTrouble::Full
        || written.error() == FileTrouble::Denied;
    m_roll.mark(exchange.token, surelyNot ? State::Settled : State::Late);
    return written;
}

Outcome<BookedExchange> FolderRequests::write(const FolderQuestion &question, const QSet<QString> &inUse)
{
    for (;;) {
        const Outcome<QString> token = newToken(inUse);
        if (!token)
            return token.error();
        const BookedExchange exchange{ *token, question.key, familyWord(question.family), m_pair.records,
            newIdentifier(), m_clock.now(), State::Writing };
        if (const auto kept = m_roll.keep(exchange); !kept)
            return kept.error();
        const FileResult<Done> written = put(exchange, question);
        if (written)
            return *m_roll.find(exchange.token);
        if (written.error() != FileTrouble::Exists) // somebody was quicker with that name: the next one
            return unreachable(m_pair.reqWord());
    }
}

Outcome<bool> FolderRequests::withdraw(const BookedExchange &exchange)
{
    const FileResult<Done> withdrawn = m_files.withdraw(m_pair.req, nameOf(exchange));
    if (withdrawn) {
        m_roll.mark(exchange.token, State::Settled);
        return true;
    }
    // The folder may be gone with all that is in it.
    if (withdrawn.error() == FileTrouble::Gone && m_files.usable(m_pair.req))
        return false;
    return unreachable(m_pair.reqWord());
}

void FolderRequests::clearUnfinished(const QStringList &names)
{
    for (const QString &name : names) {
        const std::optional<ExchangeName> unfinished = unfinishedRequest(name);
        const BookedExchange *exchange = unfinished ? m_roll.find(unfinished->token) : nullptr;
        if (exchange == nullptr || exchange->family != unfinished->family)
            continue;
        // Under this name nobody has ever taken it, or it was withdrawn; unless it stands there under both.
        const bool sent = names.contains(nameOf(*exchange));
        if (m_files.remove(m_pair.req, name) && !sent)
            m_roll.mark(unfinished->token, State::Settled);
    }
}

Outcome<int> FolderRequests::numbersLeft() const
{
    return m_book.numbersLeft(today(), m_part);
}

} // namespace madoguchi
