#pragma once

#include "app/domain/exchangebook.h"
#include "app/store/database.h"

#include <QMap>

#include <optional>

namespace madoguchi {

/// The book of the folder exchange in the tables folder_tokens and folder_exchanges. The day's counter stands
/// in a small file beside the store too, because a store may be put back to an older state and the numbers
/// that it had given out since then must not come again: a request of that name would get an old answer.
class FolderExchanges : public ExchangeBook
{
public:
    /// Where the counter stands a second time, for the store at `storeFile`.
    static QString counterFileOf(const QString &storeFile);

    /// That calendar day in Japan counts as used up, whatever a store has that is put beside the file later:
    /// a machine that is gone had given out nobody knows what. StoreFull, StoreReadOnly, StoreUnreachable.
    static Outcome<Done> useUp(const QString &counterFile, const QDate &day);

    /// `database` outlives it. `counterFile`: mode 0600, made where it is missing.
    FolderExchanges(Database &database, QString counterFile);

    /// At every opening, before the first number is taken. `restored`: the calendar day in Japan on which the
    /// store was put back from a backup, if it was, since the last opening. Where nobody can tell any more
    /// what had been given out on it, because the second counter is missing or unreadable, that day counts as
    /// used up. StoreFull, StoreReadOnly, StoreUnreachable.
    Outcome<Done> prepare(const std::optional<QDate> &restored);

    Outcome<int> takeNumber(const QDate &day, const NumberPart &part) override;
    Outcome<int> numbersLeft(const QDate &day, const NumberPart &part) override;
    Outcome<Done> keep(const BookedExchange &exchange) override;
    Outcome<QList<BookedExchange>> all() override;
    Outcome<Done> forgetBefore(const QDateTime &time) override;

private:
    using Counters = QMap<QDate, int>; ///< the first number that was not given out

    /// Nothing: there is no such file, or nobody can read it.
    [[nodiscard]] static std::optional<Counters> countersIn(const QString &file);
    [[nodiscard]] std::optional<Counters> counters() const { return countersIn(m_counterFile); }
    static Outcome<Done> keepCounters(const QString &file, Counters counters);
    Outcome<int> nextInStore(const QDate &day);
    Outcome<int> next(const QDate &day, const NumberPart &part);
    Outcome<Done> keepNext(const QDate &day, int next);

    Database &m_database;
    QString m_counterFile;
};

} // namespace madoguchi
