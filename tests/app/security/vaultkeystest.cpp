#include "app/security/vault.h"
#include "tests/support/memorykeystore.h"

#include <QTest>

#include <vector>

using namespace madoguchi;

namespace {

const QDate day(2026, 11, 20);
using Mood = MemoryKeyStore::Mood;

/// What the key seals, another vault's key of the same entry opens.
bool same(const Vault::Key &a, const Vault::Key &b)
{
    const SealedPlace place{ "t", "r", "c" };
    const auto opened = b->open(a->seal("text", place), place);
    return opened.ok() && *opened == "text";
}

} // namespace

/// The entries of a vault as a whole: into a backup, out of one, and their end.
class VaultKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysGoToAFreshMachine();
    void importingTouchesNoOtherStation();
    void importingTakesOnlyOurs();
    void disposalLeavesNothing();
};

void VaultKeysTest::keysGoToAFreshMachine()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    const auto ofDay = vault.forWriting(day, false);
    QVERIFY(vault.forWriting(day.addDays(1), false).ok());
    QVERIFY(vault.keepCertificatePassphrase(SecretBytes(QByteArray("invented"))).ok());
    auto exported = vault.exportKeys({ day, day.addDays(-1) }); // of one day there is no key
    QVERIFY(exported.ok());
    exported->push_back({ QStringLiteral("anchor"), SecretBytes(QByteArray("old")) });
    MemoryKeyStore fresh;
    Vault restored(fresh);
    QVERIFY(restored.importKeys(*exported).ok());
    QCOMPARE(fresh.names(),
        QStringList({ QStringLiteral("audit"), QStringLiteral("certificate-passphrase"),
            QStringLiteral("day/2026-11-20"), QStringLiteral("vault") }));
    QVERIFY(restored.open(true).ok());
    for (const auto which :
        { Vault::Standing::Vault, Vault::Standing::Audit, Vault::Standing::Open, Vault::Standing::Patient })
        QVERIFY(same(vault.standing(which), restored.standing(which)));
    QVERIFY(same(*ofDay, *restored.ofDay(day)));
    QVERIFY(restored.importKeys(*exported).ok()); // again: nothing to do
}

void VaultKeysTest::importingTouchesNoOtherStation()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    const auto exported = vault.exportKeys({});
    MemoryKeyStore others;
    QVERIFY(others.write(QStringLiteral("audit"), SecretBytes(QByteArray(32, 'x'))).ok());
    const auto refused = Vault(others).importKeys(*exported);
    QCOMPARE(refused.error(), (Fault{ Failure::BackupOfOther, QStringLiteral("audit") }));
    QCOMPARE(others.names(), QStringList{ QStringLiteral("audit") });
    QCOMPARE(others.bytesOf(QStringLiteral("audit")), QByteArray(32, 'x'));
}

void VaultKeysTest::importingTakesOnlyOurs()
{
    for (const auto *name : { "", "probe", "day/", "day/2026-13-01", "day/2026-1-1", "other/2026-11-20" }) {
        MemoryKeyStore keys;
        std::vector<NamedKey> bundle;
        bundle.push_back({ QLatin1String(name), SecretBytes(QByteArray(32, 'k')) });
        QCOMPARE(Vault(keys).importKeys(bundle).error().failure, Failure::BackupDamaged);
        QVERIFY(keys.written().isEmpty());
    }
    MemoryKeyStore keys;
    std::vector<NamedKey> bundle;
    bundle.push_back({ QStringLiteral("vault"), SecretBytes(QByteArray(31, 'k')) });
    QCOMPARE(Vault(keys).importKeys(bundle).error().failure, Failure::BackupDamaged);
}

void VaultKeysTest::disposalLeavesNothing()
{
    MemoryKeyStore keys;
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    QVERIFY(vault.forWriting(day, false).ok());
    QVERIFY(vault.keepAnchor(SecretBytes(QByteArray("anchor"))).ok());
    QVERIFY(vault.keepCertificatePassphrase(SecretBytes(QByteArray("invented"))).ok());
    const QStringList standing = keys.names();
    keys.setMood(Mood::Locked);
    QVERIFY(!vault.destroyAll({ day }).ok());
    QVERIFY(vault.isOpen());
    keys.setMood(Mood::Open);
    const auto gone = vault.destroyAll({ day });
    QVERIFY(gone.ok());
    for (const QString &entry : standing)
        QVERIFY(gone->contains(entry));
    QVERIFY(keys.names().isEmpty());
    QVERIFY(!vault.isOpen());
}

QTEST_APPLESS_MAIN(VaultKeysTest)
#include "vaultkeystest.moc"
