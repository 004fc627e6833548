#pragma once

#include "app/domain/exchangebook.h"

#include <QHash>
#include <QList>

#include <chrono>

namespace madoguchi {

/// The exchanges of one pair of folders as the book has them, at hand in memory: each change is in the book
/// before it is here.
class ExchangeRoll
{
public:
    /// `book` outlives it. `records`: of which pair.
    ExchangeRoll(ExchangeBook &book, bool records);

    /// What the last run has left. Drops what is older by `remember` than the newest, and than `now`: one
    /// clock that stands ahead, now or when something was booked, makes nobody forget. Faults: the store's.
    Outcome<Done> load(std::chrono::hours remember, const QDateTime &now);
    Outcome<Done> keep(const BookedExchange &exchange);
    /// The same exchange in another state. A book that cannot take it now does so at the next change; until
    /// then it is known here only.
    void mark(const QString &token, BookedExchange::State state);

    /// Null: this station has never used that token in these folders, or long ago.
    [[nodiscard]] const BookedExchange *find(const QString &token) const;
    /// All that were written under one question.
    [[nodiscard]] QList<BookedExchange> of(const QUuid &key) const;
    [[nodiscard]] QList<BookedExchange> in(BookedExchange::State state) const;

private:
    ExchangeBook &m_book;
    bool m_records;
    QHash<QString, BookedExchange> m_exchanges{};
    QHash<QString, BookedExchange> m_unkept{}; ///< what the book could not take
};

} // namespace madoguchi
