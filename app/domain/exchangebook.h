#pragma once

#include "app/domain/failure.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace madoguchi {

/// This station's part of the day's counter for request files, both ends inclusive (config.md, tokens).
struct NumberPart
{
    int first = 0;
    int last = 9999;
    bool operator==(const NumberPart &) const = default;
};

/// A request that was put into the folders shared with the terminal. Says nothing of whom it was about.
struct BookedExchange
{
    enum class State {
        Writing, ///< the file may be there, or not yet
        Open, ///< it is in the terminal's hands or waits for them
        Late, ///< whoever asked was told that no answer came: one that comes is still applied
        Settled ///< its answer was taken, or there will be none; what comes under its token is a duplicate
    };
    QString token{}; ///< of the file names
    QUuid key{}; ///< of the question: it may have had several tokens
    QString family{}; ///< "OQSsiquc01"
    bool records = false; ///< in the consulting room's own folders
    QString identifier{}; ///< ArbitraryFileIdentifier as sent
    QDateTime written{}; ///< to the millisecond
    State state = State::Writing;
    bool operator==(const BookedExchange &) const = default;
};

/// What must be known of the folder exchange after a power cut: which numbers were given out, and what is
/// still expected. Everything is on the disk when a call returns. Faults of all: the store's.
class ExchangeBook
{
public:
    virtual ~ExchangeBook() = default;

    /// The next number of `day` (calendar day in Japan) in `part`. Never given twice, also after a restart or
    /// a restore. FolderNumbersUsed.
    virtual Outcome<int> takeNumber(const QDate &day, const NumberPart &part) = 0;
    /// How many takeNumber would still give.
    virtual Outcome<int> numbersLeft(const QDate &day, const NumberPart &part) = 0;

    /// Keeps it, in place of what stands under its token.
    virtual Outcome<Done> keep(const BookedExchange &exchange) = 0;
    /// Oldest first.
    virtual Outcome<QList<BookedExchange>> all() = 0;
    /// Drops what was written before.
    virtual Outcome<Done> forgetBefore(const QDateTime &time) = 0;
};

} // namespace madoguchi
