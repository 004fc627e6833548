// Timings of the store, as ratios within one run (for people: nothing passes or fails by them).
//
//     bench_store [--small] [--only committing|opening|verifying]
//
// --small: tiny sizes, to see that it runs at all.
//
// A machine is only comparable with itself: build it optimised (CMAKE_BUILD_TYPE=RelWithDebInfo) and let
// nothing else run.

#include "app/store/auditlog.h"
#include "app/store/receptions.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

using namespace madoguchi;

namespace {

QTextStream out(stdout);

/// Milliseconds that `work` takes.
double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Milliseconds of the processor that `work` takes, whatever else runs on the machine.
double computed(const std::function<void()> &work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double before = now();
    work();
    return now() - before;
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times.empty() ? 0.0 : times[times.size() / 2];
}

void mustHold(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s", what);
}

/// The same table in a database without anything of ours, written by SQLite's own interface.
class RawStore
{
public:
    explicit RawStore(const QString &path)
    {
        mustHold(sqlite3_open(path.toUtf8().constData(), &m_database) == SQLITE_OK, "open");
        for (const char *sql : { "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                 "PRAGMA secure_delete = ON", "PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY",
                 "CREATE TABLE receptions (visit TEXT NOT NULL PRIMARY KEY, day TEXT NOT NULL, number "
                 "INTEGER NOT NULL "
                 "CHECK (number > 0), status INTEGER NOT NULL, schema INTEGER NOT NULL, content BLOB NOT "
                 "NULL, message "
                 "BLOB NOT NULL, UNIQUE (day, number)) STRICT" })
            mustHold(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
        mustHold(sqlite3_prepare_v2(m_database, "INSERT INTO receptions VALUES (?, ?, ?, ?, ?, ?, ?)", -1,
                     &m_insert, nullptr)
                == SQLITE_OK,
            "prepare");
    }
    ~RawStore()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    RawStore(const RawStore &) = delete;
    RawStore &operator=(const RawStore &) = delete;

    void insert(const QByteArray &visit, const QByteArray &day, int number, const QByteArray &content,
        const QByteArray &message)
    {
        sqlite3_reset(m_insert);
        text(1, visit);
        text(2, day);
        sqlite3_bind_int(m_insert, 3, number);
        sqlite3_bind_int(m_insert, 4, 0);
        sqlite3_bind_int(m_insert, 5, 1);
        blob(6, content);
        blob(7, message);
        mustHold(sqlite3_step(m_insert) == SQLITE_DONE, "insert");
        sqlite3_reset(m_insert);
    }

private:
    void text(int column, const QByteArray &value)
    {
        sqlite3_bind_text(m_insert, column, value.constData(), static_cast<int>(value.size()), SQLITE_STATIC);
    }
    void blob(int column, const QByteArray &value)
    {
        sqlite3_bind_blob(m_insert, column, value.constData(), static_cast<int>(value.size()), SQLITE_STATIC);
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

struct Bytes
{
    QByteArray content{};
    QByteArray message{};
};

/// What a reception's row has in its two sealed columns.
Bytes bytesOf(Database &database, const Reception &reception)
{
    auto row = database.run(QStringLiteral("SELECT content, message FROM receptions WHERE visit = ?"),
        { reception.visit.toString(QUuid::WithoutBraces) });
    mustHold(row.ok() && row->next(), "row");
    return { row->value(0).toByteArray(), row->value(1).toByteArray() };
}

void committing(int rounds)
{
    StoreFixture fixture;
    mustHold(fixture.open().ok(), "store");
    Receptions receptions(*fixture.database, fixture.vault);
    mustHold(receptions.add(sampleReception(1'000'000)).ok(), "first reception");
    RawStore raw(fixture.dir.filePath(QStringLiteral("raw.db")));
    std::vector<double> ours;
    std::vector<double> theirs;
    const QByteArray day = sampleDay().toString(Qt::ISODate).toLatin1();
    for (int round = 0; round < rounds; ++round) {
        const Reception reception = sampleReception(round);
        ours.push_back(timed([&] { mustHold(receptions.add(reception).ok(), "reception"); }));
        const Bytes bytes = bytesOf(*fixture.database, reception);
        const QByteArray visit = reception.visit.toByteArray(QUuid::WithoutBraces);
        theirs.push_back(timed([&] { raw.insert(visit, day, round + 1, bytes.content, bytes.message); }));
    }
    out << "committing a sealed reception:        " << median(ours) << " ms against " << median(theirs)
        << " ms of a raw insert, ratio " << median(ours) / median(theirs) << " (aim 1.15), " << rounds
        << " pairs\n";
}

void openingADay(int count, int rounds)
{
    StoreFixture fixture;
    mustHold(fixture.open().ok(), "store");
    Receptions receptions(*fixture.database, fixture.vault);
    const auto kept = fixture.database->transact([&]() -> Outcome<Done> {
        for (int seed = 0; seed < count; ++seed) {
            if (const auto added = receptions.add(sampleReception(seed)); !added)
                return added.error();
        }
        return Done();
    });
    mustHold(kept.ok(), "day");
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        Outcome<QList<Reception>> day = Fault{};
        times.push_back(computed([&] { day = receptions.ofDay(sampleDay()); }));
        mustHold(day.ok() && day->size() == count, "day of receptions");
    }
    out << "opening a day of " << count << " receptions:     " << median(times) << " ms, at best "
        << *std::min_element(times.begin(), times.end()) << " ms of the processor (aim 30 ms for 3,000)\n";
}

void verifying(int count)
{
    StoreFixture fixture;
    mustHold(fixture.open().ok(), "store");
    AuditLog audit(*fixture.database, fixture.vault.standing(Vault::Standing::Audit));
    AuditEntry entry;
    entry.time = QDateTime(QDate(2026, 11, 20), QTime(0, 30), Qt::UTC);
    entry.staffId = QStringLiteral("uketsuke");
    entry.role = Role::Reception;
    entry.station = QStringLiteral("DESK-1");
    entry.what = AuditAct::ReceptionConfirmed;
    entry.patientKey = QByteArray(32, 'k');
    entry.purpose = QStringLiteral("care");
    const auto written = fixture.database->transact([&]() -> Outcome<Done> {
        for (int number = 0; number < count; ++number) {
            entry.visit = sampleReception(number % 100).visit;
            if (const auto appended = audit.append(entry); !appended)
                return appended.error();
        }
        return Done();
    });
    mustHold(written.ok(), "audit");
    // What has to be hashed in any case: about the bytes that a row holds.
    const qsizetype each = 24 + 8 + 9 + 6 + 36 + 32 + 19 + 4 + 32;
    const QByteArray bytes(each, 'b');
    const double hashing = timed([&] {
        unsigned char link[32] = {};
        const unsigned char key[32] = { 1 };
        for (int number = 0; number < count; ++number)
            crypto_generichash(link, sizeof link, reinterpret_cast<const unsigned char *>(bytes.constData()),
                static_cast<unsigned long long>(bytes.size()), key, sizeof key);
    });
    const double checking = timed([&] {
        const auto check = audit.verify();
        mustHold(check.ok() && check->whole() && check->count == count, "chain");
    });
    out << "verifying " << count << " audit entries:    " << checking << " ms against " << hashing
        << " ms of hashing the same bytes, ratio " << checking / hashing << " (aim 2.5)\n";
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool small = QCoreApplication::arguments().contains(QStringLiteral("--small"));
    const QStringList wanted = QCoreApplication::arguments();
    const auto wants = [&](const char *name) {
        return !wanted.contains(QStringLiteral("--only")) || wanted.contains(QLatin1String(name));
    };
    if (wants("committing"))
        committing(small ? 20 : 2'000);
    if (wants("opening"))
        openingADay(small ? 30 : 3'000, small ? 3 : 101);
    if (wants("verifying"))
        verifying(small ? 200 : 1'000'000);
    return 0;
}
