#include "app/station/auditanchor.h"

#include "tests/app/store/storefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);

AuditEntry entryOf(int number)
{
    AuditEntry entry;
    entry.time = noon.addDays(number);
    entry.staffId = QStringLiteral("doctor1");
    entry.role = Role::Qualified;
    entry.station = QStringLiteral("ROOM-1");
    entry.what = AuditAct::RecordsShown;
    return entry;
}

Fault faultOf(const Outcome<Done> &outcome)
{
    return outcome ? Fault{} : outcome.error();
}

} // namespace

/// The audit's place in the key store (security.md 20): longer than it, never shorter.
class AuditAnchorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewStoreHasNoAnchorAndGetsOne();
    void theChainMayBeLonger();
    void onlyWhatMovedIsKept();
    void aCutEndIsFound();
    void anOlderStoreIsFound();
    void aFreshStoreInItsPlaceIsFound();
    void anotherEntryAtItsPlaceIsFound();
    void anAnchorThatIsNoneIsFound();
    void nothingIsAnchoredBeforeItWasAccepted();
    void aCutOfOldYearsFits();
    void aLockedKeyStoreStopsNothing();
    void itIsKeptEveryMinute();

private:
    void fill(int count)
    {
        const qint64 last = m_log->head()->number;
        for (int number = 1; number <= count; ++number)
            QCOMPARE(*m_log->append(entryOf(static_cast<int>(last) + number)), last + number);
    }
    void force(const QString &sql)
    {
        for (const char *trigger : { "audit_is_not_changed", "audit_is_not_shortened" }) {
            QVERIFY(m_store->database->run(QStringLiteral("DROP TRIGGER IF EXISTS ") + QLatin1String(trigger))
                        .ok());
        }
        QVERIFY2(m_store->database->run(sql).ok(), qPrintable(sql));
    }
    Outcome<Done> checkAnew(bool ledgerWhole)
    {
        m_anchor = std::make_unique<AuditAnchor>(*m_log, m_store->vault);
        return m_anchor->check(ledgerWhole);
    }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<AuditLog> m_log;
    std::unique_ptr<AuditAnchor> m_anchor;
};

void AuditAnchorTest::init()
{
    m_anchor.reset();
    m_log.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_log = std::make_unique<AuditLog>(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
    m_anchor = std::make_unique<AuditAnchor>(*m_log, m_store->vault);
}

void AuditAnchorTest::aNewStoreHasNoAnchorAndGetsOne()
{
    QVERIFY(m_anchor->check(true).ok());
    QVERIFY(!m_store->keys.names().contains(QStringLiteral("anchor")));
    fill(3);
    QVERIFY(m_anchor->keep().ok());
    QVERIFY(m_store->keys.names().contains(QStringLiteral("anchor")));
    const auto kept = m_store->vault.anchor();
    QVERIFY(kept.ok() && kept->has_value());
    QVERIFY(AuditAnchor::read(**kept) == *m_log->head());
    QVERIFY(!m_anchor->fault());
}

void AuditAnchorTest::theChainMayBeLonger()
{
    fill(3);
    QVERIFY(m_anchor->keep().ok());
    fill(2);
    QVERIFY(checkAnew(true).ok());
    QVERIFY(m_anchor->keep().ok());
    QVERIFY(checkAnew(true).ok());
}

void AuditAnchorTest::onlyWhatMovedIsKept()
{
    fill(2);
    QVERIFY(m_anchor->keep().ok());
    const auto before = m_store->keys.written().count(QStringLiteral("anchor"));
    QVERIFY(m_anchor->keep().ok());
    QCOMPARE(m_store->keys.written().count(QStringLiteral("anchor")), before);
    fill(1);
    QVERIFY(m_anchor->keep().ok());
    QCOMPARE(m_store->keys.written().count(QStringLiteral("anchor")), before + 1);
}

void AuditAnchorTest::aCutEndIsFound()
{
    fill(5);
    QVERIFY(m_anchor->keep().ok());
    force(QStringLiteral("DELETE FROM audit WHERE number > 3"));
    QVERIFY(m_log->verify()->whole()); // the chain alone cannot know
    const Fault fault = faultOf(checkAnew(false));
    QCOMPARE(fault.failure, Failure::AuditCut);
    QCOMPARE(fault.number, 2);
    QVERIFY(m_anchor->fault() == fault);
}

void AuditAnchorTest::anOlderStoreIsFound()
{
    fill(2);
    m_store->close();
    const QString older = m_store->dir.filePath(QStringLiteral("older.db"));
    QVERIFY(QFile::copy(m_store->path(), older));
    m_log.reset();
    QVERIFY(m_store->open().ok());
    m_log = std::make_unique<AuditLog>(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
    fill(4);
    QVERIFY(checkAnew(true).ok());
    QVERIFY(m_anchor->keep().ok());
    m_store->close();
    QVERIFY(QFile::remove(m_store->path()));
    QVERIFY(QFile::copy(older, m_store->path()));
    QVERIFY(m_store->open().ok());
    AuditLog log(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
    QVERIFY(m_store->database->ledger()->check().ok()); // an old store brings its own ledger
    AuditAnchor anchor(log, m_store->vault);
    const Fault fault = faultOf(anchor.check(true));
    QCOMPARE(fault.failure, Failure::StoreOlder);
    QCOMPARE(fault.number, 4);
}

void AuditAnchorTest::aFreshStoreInItsPlaceIsFound()
{
    fill(2);
    QVERIFY(m_anchor->keep().ok());
    m_store->close();
    QVERIFY(QFile::remove(m_store->path()));
    QVERIFY(m_store->open().ok());
    AuditLog log(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
    AuditAnchor anchor(log, m_store->vault);
    QCOMPARE(faultOf(anchor.check(true)).failure, Failure::StoreOlder);
}

void AuditAnchorTest::anotherEntryAtItsPlaceIsFound()
{
    // Cut below the anchor, and written on by the same key since: long enough, and another chain.
    fill(3);
    QVERIFY(m_anchor->keep().ok());
    force(QStringLiteral("DELETE FROM audit WHERE number > 1"));
    AuditEntry other = entryOf(2);
    other.staffId = QStringLiteral("other");
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_log->append(other).ok());
    QVERIFY(m_log->verify()->whole());
    const Fault fault = faultOf(checkAnew(true));
    QCOMPARE(fault.failure, Failure::AuditBroken);
    QCOMPARE(fault.number, 3);
}

void AuditAnchorTest::anAnchorThatIsNoneIsFound()
{
    fill(1);
    for (const QByteArray &bytes : { QByteArray("x"), QByteArray(41, '\0'), QByteArray(42, '\1') }) {
        QVERIFY(m_store->vault.keepAnchor(SecretBytes(bytes)).ok());
        QCOMPARE(faultOf(checkAnew(true)), (Fault{ Failure::AuditBroken, QStringLiteral("anchor") }));
    }
}

void AuditAnchorTest::nothingIsAnchoredBeforeItWasAccepted()
{
    fill(5);
    QVERIFY(m_anchor->keep().ok());
    force(QStringLiteral("DELETE FROM audit WHERE number > 3"));
    QVERIFY(!checkAnew(false).ok());
    fill(1);
    QCOMPARE(faultOf(m_anchor->keep()).failure, Failure::AuditCut);
    QCOMPARE(faultOf(checkAnew(false)).failure, Failure::AuditCut);
    AuditEntry other = entryOf(5);
    other.staffId = QStringLiteral("other");
    for (int i = 0; i < 4; ++i) // longer than the anchor by now, and another chain
        QVERIFY(m_log->append(other).ok());
    QCOMPARE(faultOf(checkAnew(false)).failure, Failure::AuditBroken);
    QVERIFY(m_anchor->accept().ok());
    QVERIFY(!m_anchor->fault());
    QVERIFY(checkAnew(true).ok());
    fill(1);
    QVERIFY(m_anchor->keep().ok());
}

void AuditAnchorTest::aCutOfOldYearsFits()
{
    fill(4);
    QVERIFY(m_anchor->keep().ok());
    fill(4);
    for (const int day : { 5, 8 }) { // the anchor at the base, then before it
        QVERIFY(m_log->cutBefore(noon.addDays(day)).ok());
        const auto fits = checkAnew(true);
        QVERIFY2(fits.ok(), qPrintable(failureName(faultOf(fits).failure)));
    }
}

void AuditAnchorTest::aLockedKeyStoreStopsNothing()
{
    fill(1);
    QSignalSpy changed(m_anchor.get(), &AuditAnchor::faultChanged);
    m_store->keys.setMood(MemoryKeyStore::Mood::Absent);
    QCOMPARE(faultOf(m_anchor->keep()).failure, Failure::KeyStoreUnavailable);
    QVERIFY(m_anchor->fault().has_value());
    QVERIFY(!m_anchor->keep().ok());
    QCOMPARE(changed.count(), 1);
    fill(1);
    m_store->keys.setMood(MemoryKeyStore::Mood::Open);
    QVERIFY(m_anchor->keep().ok());
    QVERIFY(!m_anchor->fault());
    QCOMPARE(changed.count(), 2);
    QVERIFY(checkAnew(true).ok());
}

void AuditAnchorTest::itIsKeptEveryMinute()
{
    m_anchor->start();
    fill(1);
    const auto *timer = m_anchor->findChild<QTimer *>(QStringLiteral("every-minute"));
    QVERIFY(timer && timer->isActive());
    QVERIFY(timer->interval() <= 60'000);
    QVERIFY(QMetaObject::invokeMethod(const_cast<QTimer *>(timer), "timeout"));
    QVERIFY(AuditAnchor::read(**m_store->vault.anchor()) == *m_log->head());
}

QTEST_GUILESS_MAIN(AuditAnchorTest)
#include "auditanchortest.moc"
