#include "app/station/retention.h"

#include "app/store/bulkqueries.h"
#include "app/store/consentreceipts.h"
#include "app/store/ledger.h"
#include "app/store/openreceptions.h"
#include "app/store/outbox.h"
#include "app/store/patients.h"
#include "app/store/views.h"
#include "tests/support/failingkeystore.h"
#include "tests/support/memorykeystore.h"
#include "tests/support/samplereception.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace madoguchi;

namespace {

using How = FailingKeyStore::How;

const QDateTime now(QDate(2026, 11, 20), QTime(18, 0), Qt::UTC); // 03:00 of the 21st in Japan

/// A store whose key store and whose commits fail when they are told to. Everything but the two files is new
/// at each opening, as after a crash.
struct Stage
{
    QTemporaryDir dir{};
    MemoryKeyStore keys{};
    FailingKeyStore failing{ keys };
    std::unique_ptr<Vault> vault{};
    std::unique_ptr<Database> database{};
    std::unique_ptr<AuditLog> log{};
    std::unique_ptr<Retention> retention{};
    RetentionTerms terms{};
    int commits = 0;
    int failingCommit = 0; ///< 0: none

    bool open()
    {
        close();
        const QString path = dir.filePath(QStringLiteral("madoguchi.db"));
        vault = std::make_unique<Vault>(failing);
        if (!vault->open(Database::exists(path)))
            return false;
        auto opened = Database::open(path);
        if (!opened)
            return false;
        database = std::move(*opened);
        if (!Ledger::attach(*database, vault->standing(Vault::Standing::Vault)))
            return false;
        log = std::make_unique<AuditLog>(*database, vault->standing(Vault::Standing::Audit));
        retention = std::make_unique<Retention>(
            *database, *vault, *log, terms, [this](AuditEntry entry) { return audit(std::move(entry)); });
        sqlite3_commit_hook(
            database->handle(),
            [](void *stage) {
                auto *self = static_cast<Stage *>(stage);
                return ++self->commits == self->failingCommit ? 1 : 0;
            },
            this);
        return true;
    }
    void close()
    {
        retention.reset();
        log.reset();
        database.reset();
        vault.reset();
    }
    Outcome<qint64> audit(AuditEntry entry)
    {
        entry.time = now;
        entry.station = QStringLiteral("DESK-1");
        return log->append(entry);
    }
    /// Four receptions of a day: the first two leave a question open.
    bool fill(const QDate &day, int firstSeed = 0)
    {
        Receptions receptions(*database, *vault);
        for (int seed = firstSeed; seed < firstSeed + 4; ++seed) {
            Reception reception = sampleReception(seed);
            reception.day = day;
            reception.eligibility.validity = seed - firstSeed < 2 ? Validity::Invalid : Validity::Valid;
            reception.visitEnd = VisitEnd::Complete;
            reception.status = ReceptionStatus::Confirmed;
            if (!receptions.add(reception))
                return false;
        }
        return true;
    }
    [[nodiscard]] QList<QDate> days() { return *Receptions(*database, *vault).days(); }
    [[nodiscard]] QList<OpenReception> openOnes()
    {
        return *OpenReceptions(*database, vault->standing(Vault::Standing::Open)).all();
    }
    [[nodiscard]] QStringList forgottenOnLog()
    {
        QStringList periods;
        for (const NumberedEntry &entry : *log->entries()) {
            if (entry.entry.what == AuditAct::DayForgotten)
                periods.append(entry.entry.period);
        }
        return periods;
    }
};

View viewAt(const QUuid &visit, const QDateTime &time)
{
    View view;
    view.visit = visit;
    view.time = time;
    return view;
}

void addHows()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<bool>("andAfter");
    QTest::newRow("refuses") << static_cast<int>(How::Refuses) << false;
    QTest::newRow("refuses from then on") << static_cast<int>(How::Refuses) << true;
    QTest::newRow("answer lost") << static_cast<int>(How::DoesAndFails) << false;
    QTest::newRow("locked from then on") << static_cast<int>(How::LooksEmpty) << true;
}

} // namespace

class RetentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDayGoesWhenItsTimeIsOver_data();
    void aDayGoesWhenItsTimeIsOver();
    void theUnresolvedGoOn();
    void aBusyDayWaits();
    void aDayWhoseKeyIsGoneGoesToo();
    void aLockedKeyStoreForgetsNothing();
    void failingAtEveryCallOfTheKeyStore_data() { addHows(); }
    void failingAtEveryCallOfTheKeyStore();
    void failingAtEveryCommit();
    void everythingElseHasItsTime();
    void requestsAndListsHaveTheirTime();
    void nothingWithoutADay();

private:
    std::unique_ptr<Stage> m_stage;
};

void RetentionTest::init()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->open());
}

void RetentionTest::aDayGoesWhenItsTimeIsOver_data()
{
    QTest::addColumn<int>("keepDays");
    QTest::addColumn<int>("later");
    QTest::addColumn<bool>("goes");
    QTest::newRow("on the day") << 1 << 0 << false;
    QTest::newRow("on the next day") << 1 << 1 << true;
    QTest::newRow("kept a week, last day") << 7 << 6 << false;
    QTest::newRow("kept a week, over") << 7 << 7 << true;
    QTest::newRow("a day is the least") << 0 << 0 << false;
    QTest::newRow("a clock set back") << 1 << -3 << false;
}

void RetentionTest::aDayGoesWhenItsTimeIsOver()
{
    QFETCH(int, keepDays);
    QFETCH(int, later);
    QFETCH(bool, goes);
    m_stage->terms.keepDays = keepDays;
    QVERIFY(m_stage->open());
    QVERIFY(m_stage->fill(sampleDay()));
    const RetentionRun run = m_stage->retention->run(sampleDay().addDays(later), now);
    QVERIFY(run.faults.isEmpty());
    QCOMPARE(run.forgotten, goes ? QList<QDate>{ sampleDay() } : QList<QDate>());
    QCOMPARE(m_stage->days().isEmpty(), goes);
    QCOMPARE(m_stage->keys.names().contains(Vault::entryOf(sampleDay())), !goes);
    QCOMPARE(m_stage->forgottenOnLog(), goes ? QStringList{ QStringLiteral("2026-11-20") } : QStringList());
    QVERIFY(m_stage->retention->run(sampleDay().addDays(later), now).forgotten.isEmpty());
}

void RetentionTest::theUnresolvedGoOn()
{
    QVERIFY(m_stage->fill(sampleDay()));
    const auto before = Receptions(*m_stage->database, *m_stage->vault).ofDay(sampleDay());
    QCOMPARE(m_stage->retention->run(sampleDay().addDays(1), now).movedOpen, 2);
    const QList<OpenReception> open = m_stage->openOnes();
    QCOMPARE(open.size(), 2);
    QVERIFY(open.at(0).reception == before->at(0));
    QVERIFY(open.at(1).reception == before->at(1));
    QCOMPARE(open.first().since, now);
    QVERIFY(m_stage->open());
    QCOMPARE(m_stage->openOnes().size(), 2);
    // 31 days of it, and not one more.
    QVERIFY(m_stage->retention->run(sampleDay().addDays(31), now).faults.isEmpty());
    QCOMPARE(m_stage->openOnes().size(), 2);
    QVERIFY(m_stage->retention->run(sampleDay().addDays(32), now).faults.isEmpty());
    QCOMPARE(m_stage->openOnes().size(), 0);
}

void RetentionTest::aBusyDayWaits()
{
    QVERIFY(m_stage->fill(sampleDay()));
    QVERIFY(m_stage->fill(sampleDay().addDays(-1), 10));
    const QDate today = sampleDay().addDays(1);
    const RetentionRun busy = m_stage->retention->run(today, now, { sampleDay() });
    QCOMPARE(busy.busy, QList<QDate>{ sampleDay() });
    QCOMPARE(busy.forgotten, QList<QDate>{ sampleDay().addDays(-1) });
    QCOMPARE(m_stage->days(), QList<QDate>{ sampleDay() });
    QCOMPARE(m_stage->retention->run(today, now).forgotten, QList<QDate>{ sampleDay() });
}

void RetentionTest::aDayWhoseKeyIsGoneGoesToo()
{
    QVERIFY(m_stage->fill(sampleDay()));
    QVERIFY(m_stage->keys.remove(Vault::entryOf(sampleDay())).ok());
    QVERIFY(m_stage->open());
    const RetentionRun run = m_stage->retention->run(sampleDay().addDays(1), now);
    QVERIFY(run.faults.isEmpty());
    QCOMPARE(run.forgotten, QList<QDate>{ sampleDay() });
    QVERIFY(m_stage->days().isEmpty());
}

void RetentionTest::aLockedKeyStoreForgetsNothing()
{
    QVERIFY(m_stage->fill(sampleDay()));
    QVERIFY(m_stage->open()); // the day's key is in the key store alone
    m_stage->failing.failAt(1, How::LooksEmpty, true);
    const RetentionRun run = m_stage->retention->run(sampleDay().addDays(1), now);
    QCOMPARE(run.faults, (QList<Fault>{ { Failure::KeyStoreUnavailable, QStringLiteral("locked") } }));
    QVERIFY(run.forgotten.isEmpty());
    QCOMPARE(m_stage->days(), QList<QDate>{ sampleDay() });
    QVERIFY(m_stage->forgottenOnLog().isEmpty());
    m_stage->failing.failAt(0, How::Refuses);
    QCOMPARE(m_stage->retention->run(sampleDay().addDays(1), now).movedOpen, 2);
}

void RetentionTest::failingAtEveryCallOfTheKeyStore()
{
    QFETCH(int, how);
    QFETCH(bool, andAfter);
    for (int call = 1;; ++call) {
        init();
        QVERIFY(m_stage->fill(sampleDay()));
        QVERIFY(m_stage->open());
        m_stage->failing.failAt(call, static_cast<How>(how), andAfter);
        const RetentionRun run = m_stage->retention->run(sampleDay().addDays(1), now);
        const bool reached = m_stage->failing.calls() >= call;
        QCOMPARE(run.faults.isEmpty(), run.forgotten.size() == 1);
        m_stage->failing.failAt(0, How::Refuses);
        QVERIFY(m_stage->open());
        QVERIFY(m_stage->retention->run(sampleDay().addDays(1), now).faults.isEmpty());
        QVERIFY(m_stage->days().isEmpty());
        QVERIFY(!m_stage->keys.names().contains(Vault::entryOf(sampleDay())));
        QCOMPARE(m_stage->openOnes().size(), 2);
        QCOMPARE(m_stage->forgottenOnLog(), QStringList{ QStringLiteral("2026-11-20") });
        if (!reached)
            break;
        QVERIFY(call < 50);
    }
}

void RetentionTest::failingAtEveryCommit()
{
    int failed = 0;
    for (int commit = 1;; ++commit) {
        init();
        QVERIFY(m_stage->fill(sampleDay()));
        m_stage->commits = 0;
        m_stage->failingCommit = commit;
        const RetentionRun run = m_stage->retention->run(sampleDay().addDays(1), now);
        const bool reached = m_stage->commits >= commit;
        QCOMPARE(run.faults.isEmpty(), !reached);
        failed += run.faults.isEmpty() ? 0 : 1;
        m_stage->failingCommit = 0;
        QVERIFY(m_stage->open());
        QVERIFY(m_stage->retention->run(sampleDay().addDays(1), now).faults.isEmpty());
        QVERIFY(m_stage->days().isEmpty());
        QVERIFY(!m_stage->keys.names().contains(Vault::entryOf(sampleDay())));
        QCOMPARE(m_stage->openOnes().size(), 2);
        QCOMPARE(m_stage->forgottenOnLog(), QStringList{ QStringLiteral("2026-11-20") });
        QVERIFY(m_stage->log->verify()->whole());
        QVERIFY(m_stage->database->ledger()->check().ok());
        if (!reached)
            break;
        QVERIFY(commit < 50);
    }
    QVERIFY2(failed >= 2, qPrintable(QString::number(failed)));
}

void RetentionTest::everythingElseHasItsTime()
{
    const QDate today = sampleDay().addDays(1);
    m_stage->terms.patientsDays = 10;
    QVERIFY(m_stage->open());
    Patients patients(*m_stage->database, m_stage->vault->standing(Vault::Standing::Patient));
    ConsentReceipts receipts(*m_stage->database, m_stage->vault->standing(Vault::Standing::Vault));
    Views views(*m_stage->database);
    for (const int late : { 0, 1 }) {
        KnownPatient patient;
        patient.identity = QByteArray(32, static_cast<char>('a' + late));
        patient.lastOn = today.addDays(-10 - late);
        QVERIFY(patients.keep(patient).ok());
        ConsentReceipt receipt;
        receipt.visit = sampleReception(late).visit;
        receipt.day = today.addYears(-5).addDays(-late);
        QVERIFY(receipts.keep(receipt).ok());
        const auto view = views.add(viewAt(receipt.visit, now.addDays(-31).addSecs(-late)));
        QVERIFY(views.markReported(view->number).ok());
        AuditEntry entry;
        entry.time = now.addYears(-5).addSecs(late == 0 ? -1 : 1);
        QVERIFY(m_stage->log->append(entry).ok());
    }
    QVERIFY(views.add(viewAt(sampleReception(5).visit, now.addDays(-90))).ok()); // not reported
    QCOMPARE(m_stage->log->entries()->size(), 2);
    QVERIFY(m_stage->retention->run(today, now).faults.isEmpty());
    QCOMPARE(m_stage->log->entries()->size(), 1);
    QVERIFY(patients.find(QByteArray(32, 'a'))->has_value());
    QVERIFY(!patients.find(QByteArray(32, 'b'))->has_value());
    QVERIFY(receipts.find(sampleReception(0).visit)->has_value());
    QVERIFY(!receipts.find(sampleReception(1).visit)->has_value());
    QCOMPARE(views.since(now.addDays(-365))->size(), 2);
    QCOMPARE(views.toReport()->size(), 1);
    QVERIFY(m_stage->log->verify()->whole());
    QVERIFY(m_stage->database->ledger()->check().ok());
}

void RetentionTest::requestsAndListsHaveTheirTime()
{
    using State = OutboxEntry::State;
    const QDate today = sampleDay().addDays(1);
    Outbox outbox(*m_stage->database, m_stage->vault->standing(Vault::Standing::Open));
    BulkQueries lists(*m_stage->database, m_stage->vault->standing(Vault::Standing::Open));
    QList<QUuid> kept, gone;
    for (const State state : { State::Waiting, State::Done, State::Refused }) {
        const int days = state == State::Waiting ? Outbox::mostDays : Outbox::settledDays;
        for (const int late : { 0, 1 }) {
            OutboxEntry entry;
            const Reception reception = sampleReception(static_cast<int>(kept.size() + gone.size()));
            entry.visit = reception.visit;
            entry.query = reception.question->query;
            entry.since = now.addDays(-days).addSecs(-late);
            entry = *outbox.add(entry);
            entry.state = state;
            QVERIFY(outbox.update(entry).ok());
            (late == 0 ? kept : gone).append(entry.key);
        }
    }
    for (const BookingCheck::State state : { BookingCheck::State::Waiting, BookingCheck::State::Asked,
             BookingCheck::State::Answered, BookingCheck::State::Refused }) {
        for (const int late : { 0, 1 }) {
            BulkQueryEntry list;
            list.day = today.addDays(-BulkQueries::keptDays - late);
            list.since = now;
            list.patients.append({ sampleReception().question->query, {}, {} });
            list = *lists.add(list);
            list.state = state;
            QVERIFY(lists.update(list).ok());
        }
    }
    QVERIFY(m_stage->retention->run(today, now).faults.isEmpty());
    for (const QUuid &key : std::as_const(kept))
        QVERIFY(outbox.byKey(key)->has_value());
    for (const QUuid &key : std::as_const(gone))
        QVERIFY(!outbox.byKey(key)->has_value());
    const auto left = lists.all();
    QCOMPARE(left->size(), 4);
    for (const BulkQueryEntry &list : *left)
        QCOMPARE(list.day, today.addDays(-BulkQueries::keptDays));
    QVERIFY(m_stage->database->ledger()->check().ok());
}

void RetentionTest::nothingWithoutADay()
{
    QVERIFY(m_stage->fill(sampleDay()));
    QVERIFY(m_stage->retention->run({}, now).forgotten.isEmpty());
    QVERIFY(m_stage->retention->run(sampleDay().addDays(9), {}).forgotten.isEmpty());
    QCOMPARE(m_stage->days().size(), 1);
}

QTEST_GUILESS_MAIN(RetentionTest)
#include "retentiontest.moc"
