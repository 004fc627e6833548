#include "app/store/folderexchanges.h"

#include "app/store/storedtext.h"
#include "app/store/storefault.h"
#include "app/support/privatefile.h"
#include "app/support/smallfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace madoguchi {

namespace {

using State = BookedExchange::State;

constexpr int usedUp = 10000; // four digits
constexpr int daysKept = 8; // in the file: a clock that was set wrong for a week and back again
constexpr std::array states = {
    std::pair{ State::Writing, "writing" },
    std::pair{ State::Open, "open" },
    std::pair{ State::Late, "late" },
    std::pair{ State::Settled, "settled" },
};

QString wordOf(State state)
{
    for (const auto &[one, word] : states) {
        if (one == state)
            return QLatin1String(word);
    }
    return {};
}

std::optional<State> stateOf(const QString &text)
{
    for (const auto &[state, word] : states) {
        if (text == QLatin1String(word))
            return state;
    }
    return std::nullopt;
}

/// So that the file's new name, too, survives a power cut.
Outcome<Done> flushFolderOf(const QString &file)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(file).absolutePath());
    const int opened = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0)
        return storeFaultOfErrno(errno);
    int flushed = 0;
    do {
        flushed = ::fsync(opened);
    } while (flushed != 0 && errno == EINTR);
    const int error = flushed == 0 ? 0 : errno;
    ::close(opened);
    return error == 0 || error == EINVAL ? Outcome<Done>(Done{}) : storeFaultOfErrno(error);
}

std::optional<BookedExchange> exchangeOf(const QSqlQuery &row)
{
    const std::optional<State> state = stateOf(row.value(6).toString());
    BookedExchange exchange{ row.value(0).toString(), QUuid::fromString(row.value(1).toString()),
        row.value(2).toString(), row.value(3).toInt() == 1, row.value(4).toString(),
        stored::timeOf(row.value(5).toString()), state.value_or(State::Settled) };
    if (!state || exchange.token.isEmpty() || exchange.key.isNull() || !exchange.written.isValid())
        return std::nullopt;
    return exchange;
}

} // namespace

QString FolderExchanges::counterFileOf(const QString &storeFile)
{
    return storeFile + QStringLiteral(".numbers");
}

FolderExchanges::FolderExchanges(Database &database, QString counterFile)
    : m_database(database)
    , m_counterFile(std::move(counterFile))
{ }

std::optional<FolderExchanges::Counters> FolderExchanges::countersIn(const QString &file)
{
    const Outcome<QByteArray> content = readSmallFile(file, 4096);
    if (!content)
        return std::nullopt;
    Counters counters;
    const QList<QByteArray> lines = content->split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        const QDate day = stored::dayOf(QString::fromLatin1(line.left(10)));
        bool good = false;
        const int number = line.mid(11).toInt(&good);
        if (!day.isValid() || !good || number < 0 || number > usedUp || line.at(10) != ' ')
            return std::nullopt;
        counters.insert(day, number);
    }
    return counters;
}

Outcome<Done> FolderExchanges::keepCounters(const QString &file, Counters counters)
{
    while (counters.size() > daysKept)
        counters.erase(counters.begin());
    QByteArray content;
    for (auto one = counters.cbegin(); one != counters.cend(); ++one)
        content += stored::day(one.key()).toLatin1() + ' ' + QByteArray::number(one.value()) + '\n';
    if (const auto written = writePrivateFile(file, content); !written)
        return written;
    return flushFolderOf(file);
}

Outcome<Done> FolderExchanges::useUp(const QString &counterFile, const QDate &day)
{
    Counters counters = countersIn(counterFile).value_or(Counters());
    counters.insert(day, usedUp);
    return keepCounters(counterFile, std::move(counters));
}

Outcome<int> FolderExchanges::nextInStore(const QDate &day)
{
    auto row = m_database.run(
        QStringLiteral("SELECT next FROM folder_tokens WHERE day = ?"), { stored::day(day) });
    if (!row)
        return row.error();
    if (row->next())
        return row->value(0).toInt();
    return row->lastError().isValid() ? Outcome<int>(storeFault(row->lastError())) : Outcome<int>(0);
}

Outcome<int> FolderExchanges::next(const QDate &day, const NumberPart &part)
{
    const Outcome<int> inStore = nextInStore(day);
    if (!inStore)
        return inStore;
    const int inFile = counters().value_or(Counters()).value(day, 0);
    return std::max({ part.first, *inStore, inFile });
}

Outcome<Done> FolderExchanges::keepNext(const QDate &day, int next)
{
    // The file first: whichever of the two a power cut spares, the number is not given again.
    Counters inFile = counters().value_or(Counters());
    inFile.insert(day, std::max(next, inFile.value(day, 0)));
    if (const auto kept = keepCounters(m_counterFile, std::move(inFile)); !kept)
        return kept;
    const auto kept = m_database.run(QStringLiteral("INSERT INTO folder_tokens (day, next) VALUES (?, ?)"
                                                    " ON CONFLICT (day) DO UPDATE SET next = excluded.next"),
        { stored::day(day), next });
    return kept ? Outcome<Done>(Done{}) : kept.error();
}

Outcome<Done> FolderExchanges::prepare(const std::optional<QDate> &restored)
{
    if (counters())
        return Done{};
    if (restored)
        return keepNext(*restored, usedUp);
    return keepCounters(m_counterFile, {});
}

Outcome<int> FolderExchanges::takeNumber(const QDate &day, const NumberPart &part)
{
    const Outcome<int> number = next(day, part);
    if (!number)
        return number;
    if (*number > part.last)
        return Fault{ .failure = Failure::FolderNumbersUsed };
    const auto kept = keepNext(day, *number + 1);
    return kept ? number : kept.error();
}

Outcome<int> FolderExchanges::numbersLeft(const QDate &day, const NumberPart &part)
{
    const Outcome<int> number = next(day, part);
    return number ? Outcome<int>(std::max(0, part.last + 1 - *number)) : number;
}

Outcome<Done> FolderExchanges::keep(const BookedExchange &exchange)
{
    const auto kept
        = m_database.run(QStringLiteral("INSERT INTO folder_exchanges"
                                        " (token, key, family, records, identifier, written, state)"
                                        " VALUES (?, ?, ?, ?, ?, ?, ?)"
                                        " ON CONFLICT (token) DO UPDATE SET key = excluded.key,"
                                        " family = excluded.family, records = excluded.records,"
                                        " identifier = excluded.identifier, written = excluded.written,"
                                        " state = excluded.state"),
            { exchange.token, stored::visit(exchange.key), exchange.family, exchange.records ? 1 : 0,
                exchange.identifier, stored::time(exchange.written), wordOf(exchange.state) });
    return kept ? Outcome<Done>(Done{}) : kept.error();
}

Outcome<QList<BookedExchange>> FolderExchanges::all()
{
    auto rows = m_database.run(QStringLiteral("SELECT token, key, family, records, identifier, written, state"
                                              " FROM folder_exchanges ORDER BY written, token"));
    if (!rows)
        return rows.error();
    QList<BookedExchange> exchanges;
    while (rows->next()) {
        const std::optional<BookedExchange> exchange = exchangeOf(*rows);
        if (!exchange)
            return Fault{ Failure::StoreDamaged, QStringLiteral("folder_exchanges") };
        exchanges.append(*exchange);
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return exchanges;
}

Outcome<Done> FolderExchanges::forgetBefore(const QDateTime &time)
{
    const auto exchanges = m_database.run(
        QStringLiteral("DELETE FROM folder_exchanges WHERE written < ?"), { stored::time(time) });
    return exchanges ? Outcome<Done>(Done{}) : exchanges.error();
}

} // namespace madoguchi
