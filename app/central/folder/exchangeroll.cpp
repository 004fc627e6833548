#include "app/central/folder/exchangeroll.h"

#include <QLoggingCategory>

#include <algorithm>

namespace madoguchi {

namespace {

Q_LOGGING_CATEGORY(folderLog, "madoguchi.folder")

} // namespace

ExchangeRoll::ExchangeRoll(ExchangeBook &book, bool records)
    : m_book(book)
    , m_records(records)
{ }

Outcome<Done> ExchangeRoll::load(std::chrono::hours remember, const QDateTime &now)
{
    const Outcome<QList<BookedExchange>> all = m_book.all();
    if (!all)
        return all.error();
    if (all->isEmpty())
        return Done{};
    const QDateTime last = std::min(all->last().written, now);
    const QDateTime forget = last.addMSecs(-std::chrono::milliseconds(remember).count());
    for (const BookedExchange &exchange : *all) {
        if (exchange.records == m_records && exchange.written >= forget)
            m_exchanges.insert(exchange.token, exchange);
    }
    return m_book.forgetBefore(forget);
}

Outcome<Done> ExchangeRoll::keep(const BookedExchange &exchange)
{
    const QHash<QString, BookedExchange> unkept = m_unkept;
    for (const BookedExchange &earlier : unkept) {
        if (m_book.keep(earlier))
            m_unkept.remove(earlier.token);
    }
    const auto kept = m_book.keep(exchange);
    if (kept)
        m_exchanges.insert(exchange.token, exchange);
    return kept;
}

void ExchangeRoll::mark(const QString &token, BookedExchange::State state)
{
    const auto found = m_exchanges.find(token);
    if (found == m_exchanges.end() || found->state == state)
        return;
    BookedExchange changed = *found;
    changed.state = state;
    if (const auto kept = keep(changed); !kept) {
        qCWarning(folderLog, "the state of an exchange could not be kept: %s",
            qPrintable(failureName(kept.error().failure)));
        m_exchanges.insert(token, changed);
        m_unkept.insert(token, changed);
    }
}

const BookedExchange *ExchangeRoll::find(const QString &token) const
{
    const auto found = m_exchanges.constFind(token);
    return found == m_exchanges.constEnd() ? nullptr : &*found;
}

QList<BookedExchange> ExchangeRoll::of(const QUuid &key) const
{
    QList<BookedExchange> found;
    for (const BookedExchange &exchange : m_exchanges) {
        if (exchange.key == key)
            found.append(exchange);
    }
    return found;
}

QList<BookedExchange> ExchangeRoll::in(BookedExchange::State state) const
{
    QList<BookedExchange> found;
    for (const BookedExchange &exchange : m_exchanges) {
        if (exchange.state == state)
            found.append(exchange);
    }
    return found;
}

} // namespace madoguchi
