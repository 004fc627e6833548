#include "app/security/vault.h"

#include "tests/support/failingkeystore.h"
#include "tests/support/memorykeystore.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QDate day(2026, 11, 20);
using Mood = MemoryKeyStore::Mood;
constexpr std::array allStanding{ Vault::Standing::Vault, Vault::Standing::Audit, Vault::Standing::Open,
    Vault::Standing::Patient };

} // namespace

class VaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRunMakesAllStandingKeys();
    void keysAreFoundAgain();
    void aDatabaseWithoutKeysGetsNone_data();
    void aDatabaseWithoutKeysGetsNone();
    void oneMissingKeyIsNotMadeForADatabase();
    void unlockingIsEnough();
    void noKeysWithoutAWorkingKeyStore_data();
    void noKeysWithoutAWorkingKeyStore();
    void aBrokenEntryIsNotWrittenOver();
    void dayKeyIsMadeOnce();
    void dayWithRowsGetsNoKey();
    void readingMakesNoKey();
    void lockedMiddayStopsNobody();
    void newDayWithLockedKeyStoreIsRefused();
    void forgottenDayIsGone();
    void closingForgets();
    void passphraseIsKept();
    void anchorIsReplaced();
    void entriesOfAnEarlierVersionAreUsedAsBefore();
    void lockedWhileOpeningIsNoNewStore();
    void whoIsFasterMakesTheKey();
    void lockedForgettingIsNotDone();

private:
    /// What the key seals, another vault's key of the same entry opens.
    static bool same(const Vault::Key &a, const Vault::Key &b)
    {
        const SealedPlace place{ "t", "r", "c" };
        const auto opened = b->open(a->seal("text", place), place);
        return opened.ok() && *opened == "text";
    }
};

void VaultTest::firstRunMakesAllStandingKeys()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(!vault.isOpen());
    QVERIFY(!vault.standing(Vault::Standing::Audit));
    QVERIFY(vault.open(false).ok());
    QVERIFY(vault.isOpen());
    QCOMPARE(keys.names(), QStringList({ QStringLiteral("audit"), QStringLiteral("vault") })); // config.md
    for (const QString &name : keys.names())
        QCOMPARE(keys.bytesOf(name).size(), 32);
    QVERIFY(keys.bytesOf(QStringLiteral("audit")) != keys.bytesOf(QStringLiteral("vault")));
    for (const auto one : allStanding) {
        for (const auto other : allStanding)
            QCOMPARE(same(vault.standing(one), vault.standing(other)), one == other);
    }
}

void VaultTest::keysAreFoundAgain()
{
    MemoryKeyStore keys;
    Vault first(keys);
    QVERIFY(first.open(false).ok());
    const auto made = first.forWriting(day, false);
    QVERIFY(made.ok());
    for (const bool databaseExists : { true, false }) {
        Vault second(keys);
        QVERIFY(second.open(databaseExists).ok());
        for (const auto which : allStanding)
            QVERIFY(same(first.standing(which), second.standing(which)));
        const auto found = second.ofDay(day);
        QVERIFY(found.ok());
        QVERIFY(same(*made, *found));
    }
    QCOMPARE(keys.written().size(), 2 + 2 + 1 + 1); // standing, their probes, the day's, its probe
}

void VaultTest::aDatabaseWithoutKeysGetsNone_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<int>("failure");
    QTest::newRow("empty") << static_cast<int>(Mood::Open) << static_cast<int>(Failure::KeyMissing);
    QTest::newRow("locked") << static_cast<int>(Mood::Locked) << static_cast<int>(Failure::KeyMissing);
    QTest::newRow("absent") << static_cast<int>(Mood::Absent)
                            << static_cast<int>(Failure::KeyStoreUnavailable);
}

void VaultTest::aDatabaseWithoutKeysGetsNone()
{
    QFETCH(int, mood);
    QFETCH(int, failure);
    MemoryKeyStore keys;
    keys.setMood(static_cast<Mood>(mood));
    Vault vault(keys);
    const auto opened = vault.open(true);
    QVERIFY(!opened.ok());
    QCOMPARE(static_cast<int>(opened.error().failure), failure);
    QVERIFY(!vault.isOpen());
    QVERIFY(keys.written().isEmpty());
}

void VaultTest::oneMissingKeyIsNotMadeForADatabase()
{
    MemoryKeyStore keys;
    QVERIFY(Vault(keys).open(false).ok());
    QVERIFY(keys.remove(QStringLiteral("audit")).ok());
    Vault vault(keys);
    const auto opened = vault.open(true);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().failure, Failure::KeyMissing);
    QCOMPARE(opened.error().code, QStringLiteral("audit"));
    QVERIFY(!keys.names().contains(QStringLiteral("audit")));
}

void VaultTest::unlockingIsEnough()
{
    MemoryKeyStore keys;
    QVERIFY(Vault(keys).open(false).ok());
    keys.setMood(Mood::Locked);
    Vault vault(keys);
    QCOMPARE(vault.open(true).error().failure, Failure::KeyMissing);
    keys.setMood(Mood::Open);
    QVERIFY(vault.open(true).ok());
}

void VaultTest::noKeysWithoutAWorkingKeyStore_data()
{
    QTest::addColumn<int>("mood");
    QTest::newRow("locked") << static_cast<int>(Mood::Locked);
    QTest::newRow("absent") << static_cast<int>(Mood::Absent);
    QTest::newRow("forgetful") << static_cast<int>(Mood::Forgetful);
}

void VaultTest::noKeysWithoutAWorkingKeyStore()
{
    QFETCH(int, mood);
    MemoryKeyStore keys;
    keys.setMood(static_cast<Mood>(mood));
    Vault vault(keys);
    const auto opened = vault.open(false);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().failure, Failure::KeyStoreUnavailable);
    QVERIFY(!vault.isOpen());
    QVERIFY(keys.names().isEmpty());
    QVERIFY(!keys.written().contains(QStringLiteral("vault")));
    QCOMPARE(vault.forWriting(day, false).error().failure, Failure::KeyStoreUnavailable);
    QVERIFY(!keys.written().contains(Vault::entryOf(day)));
}

void VaultTest::aBrokenEntryIsNotWrittenOver()
{
    MemoryKeyStore keys;
    QVERIFY(keys.write(QStringLiteral("vault"), SecretBytes(QByteArray("short"))).ok());
    QVERIFY(keys.write(Vault::entryOf(day), SecretBytes(QByteArray("short"))).ok());
    Vault vault(keys);
    QCOMPARE(vault.open(false).error().failure, Failure::KeyMissing);
    QCOMPARE(vault.forWriting(day, false).error().failure, Failure::KeyMissing);
    QCOMPARE(keys.bytesOf(QStringLiteral("vault")), QByteArray("short"));
    QCOMPARE(keys.bytesOf(Vault::entryOf(day)), QByteArray("short"));
}

void VaultTest::dayKeyIsMadeOnce()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    const auto first = vault.forWriting(day, false);
    QVERIFY(first.ok());
    QVERIFY(keys.names().contains(QStringLiteral("day/2026-11-20")));
    QVERIFY(!keys.names().contains(QStringLiteral("probe")));
    QVERIFY(*first == *vault.forWriting(day, false));
    QVERIFY(*first == *vault.forWriting(day, true));
    const auto other = vault.forWriting(day.addDays(1), false);
    QVERIFY(other.ok());
    QVERIFY(!same(*first, *other));
}

void VaultTest::dayWithRowsGetsNoKey()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    const auto refused = vault.forWriting(day, true);
    QCOMPARE(refused.error().failure, Failure::KeyMissing);
    QCOMPARE(refused.error().code, QStringLiteral("day/2026-11-20"));
    QVERIFY(!keys.names().contains(Vault::entryOf(day)));
}

void VaultTest::readingMakesNoKey()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    QCOMPARE(vault.ofDay(day).error().failure, Failure::KeyMissing);
    QVERIFY(!keys.names().contains(Vault::entryOf(day)));
}

void VaultTest::lockedMiddayStopsNobody()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    QVERIFY(vault.forWriting(day, false).ok());
    keys.setMood(Mood::Locked);
    QVERIFY(vault.ofDay(day).ok());
    QVERIFY(vault.forWriting(day, true).ok());
    QVERIFY(vault.isOpen());
}

void VaultTest::newDayWithLockedKeyStoreIsRefused()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    QVERIFY(vault.forWriting(day, false).ok());
    const QByteArray kept = keys.bytesOf(Vault::entryOf(day));
    Vault later(keys);
    keys.setMood(Mood::Locked);
    QCOMPARE(later.forWriting(day, false).error().failure, Failure::KeyStoreUnavailable);
    QCOMPARE(later.forWriting(day, true).error().failure, Failure::KeyMissing);
    keys.setMood(Mood::Open);
    QCOMPARE(keys.bytesOf(Vault::entryOf(day)), kept);
    QVERIFY(later.forWriting(day, true).ok());
}

void VaultTest::forgottenDayIsGone()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    const auto first = vault.forWriting(day, false);
    QVERIFY(vault.forget(day).ok());
    QVERIFY(!keys.names().contains(Vault::entryOf(day)));
    QCOMPARE(vault.ofDay(day).error().failure, Failure::KeyMissing);
    const auto second = vault.forWriting(day, false);
    QVERIFY(second.ok());
    QVERIFY(!same(*first, *second));
}

void VaultTest::closingForgets()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    QVERIFY(vault.forWriting(day, false).ok());
    vault.close();
    keys.setMood(Mood::Absent);
    QVERIFY(!vault.isOpen());
    QVERIFY(!vault.standing(Vault::Standing::Vault));
    QVERIFY(!vault.ofDay(day).ok());
}

void VaultTest::passphraseIsKept()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    const auto none = vault.certificatePassphrase();
    QVERIFY(none.ok());
    QVERIFY(!none->has_value());
    QVERIFY(vault.keepCertificatePassphrase(SecretBytes(QByteArray("架空 pass"))).ok());
    QCOMPARE(keys.names(), QStringList{ QStringLiteral("certificate-passphrase") });
    const auto kept = vault.certificatePassphrase();
    QVERIFY(kept.ok() && kept->has_value());
    QCOMPARE((*kept)->view().toByteArray(), QByteArray("架空 pass"));
}

void VaultTest::anchorIsReplaced()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(!vault.anchor()->has_value());
    QVERIFY(vault.keepAnchor(SecretBytes(QByteArray("1"))).ok());
    QVERIFY(vault.keepAnchor(SecretBytes(QByteArray("2"))).ok());
    QCOMPARE(keys.names(), QStringList{ QStringLiteral("anchor") });
    QCOMPARE((*vault.anchor())->view().toByteArray(), QByteArray("2"));
}

void VaultTest::entriesOfAnEarlierVersionAreUsedAsBefore()
{
    MemoryKeyStore keys;
    QVERIFY(Vault(keys).open(false).ok());
    for (const auto *name : { "open", "patient" })
        QVERIFY(keys.write(QLatin1String(name), SecretBytes(QByteArray(32, name[0]))).ok());
    Vault vault(keys);
    QVERIFY(vault.open(true).ok());
    const auto made = [](char byte) { return SealingKey::from(SecretBytes(QByteArray(32, byte))); };
    QVERIFY(same(vault.standing(Vault::Standing::Open), made('o')));
    QVERIFY(same(vault.standing(Vault::Standing::Patient), made('p')));
    const auto exported = vault.exportKeys({});
    QCOMPARE(exported->size(), std::size_t(4)); // both go along with a backup
    QVERIFY(vault.destroyAll({}).ok());
    QVERIFY(keys.names().isEmpty());
}

void VaultTest::lockedWhileOpeningIsNoNewStore()
{
    MemoryKeyStore keys;
    QVERIFY(Vault(keys).open(false).ok());
    for (const auto *name : { "open", "patient" })
        QVERIFY(keys.write(QLatin1String(name), SecretBytes(QByteArray(32, name[0]))).ok());
    for (int call = 1; call <= 4; ++call) {
        FailingKeyStore failing(keys);
        failing.failAt(call, FailingKeyStore::How::LooksEmpty, true);
        Vault vault(failing);
        QCOMPARE(vault.open(true).error().failure, Failure::KeyMissing);
        QVERIFY(!vault.isOpen());
    }
}

/// Between our look and our write another program makes the key: its key is the day's, ours is not.
void VaultTest::whoIsFasterMakesTheKey()
{
    class Racing : public MemoryKeyStore
    {
    public:
        Outcome<SecretBytes> writeIfAbsent(const QString &name, SecretBytes value) override
        {
            if (auto other = write(name, SecretBytes(QByteArray(32, 'r'))); !other)
                return other.error();
            return MemoryKeyStore::writeIfAbsent(name, std::move(value));
        }
    };
    Racing keys;
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    const auto key = vault.forWriting(day, false);
    QVERIFY(key.ok());
    QVERIFY(same(*key, SealingKey::from(SecretBytes(QByteArray(32, 'r')))));
    QCOMPARE(keys.bytesOf(Vault::entryOf(day)), QByteArray(32, 'r'));
}

void VaultTest::lockedForgettingIsNotDone()
{
    MemoryKeyStore keys;
    FailingKeyStore failing(keys);
    Vault vault(failing);
    QVERIFY(vault.open(false).ok());
    QVERIFY(vault.forWriting(day, false).ok());
    failing.failAt(1, FailingKeyStore::How::LooksEmpty, true);
    QCOMPARE(vault.forget(day).error(), (Fault{ Failure::KeyStoreUnavailable, QStringLiteral("locked") }));
    QVERIFY(keys.names().contains(Vault::entryOf(day)));
    QVERIFY(vault.ofDay(day).ok()); // it is still readable, until it is forgotten
    failing.failAt(0, FailingKeyStore::How::Refuses);
    QVERIFY(vault.forget(day).ok());
    QVERIFY(!keys.names().contains(Vault::entryOf(day)));
    QVERIFY(vault.heldDays().isEmpty());
}

QTEST_APPLESS_MAIN(VaultTest)
#include "vaulttest.moc"
