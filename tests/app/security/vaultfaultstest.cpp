#include "app/security/vault.h"
#include "tests/support/failingkeystore.h"
#include "tests/support/memorykeystore.h"

#include <QMap>
#include <QTest>

#include <functional>
#include <vector>

using namespace madoguchi;

namespace {

using How = FailingKeyStore::How;
using Step = std::function<Outcome<Done>(Vault &)>;

const QDate first(2026, 11, 20);
const QDate second(2026, 11, 21);
const QString probe = QStringLiteral("probe");

/// The entries that are kept, by name.
QMap<QString, QByteArray> entriesOf(const MemoryKeyStore &keys)
{
    QMap<QString, QByteArray> entries;
    for (const QString &name : keys.names()) {
        if (name != probe)
            entries.insert(name, keys.bytesOf(name));
    }
    return entries;
}

/// Every entry of `before` stands with the same bytes, or is the one that was to go.
bool nothingLost(
    const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after, const QString &mayGo)
{
    for (auto entry = before.begin(); entry != before.end(); ++entry) {
        const bool gone = !after.contains(entry.key());
        if (gone ? entry.key() != mayGo : after.value(entry.key()) != entry.value())
            return false;
    }
    return true;
}

Outcome<Done> ignoringValue(const Outcome<Vault::Key> &key)
{
    return key ? Outcome<Done>(Done{}) : key.error();
}

const SealedPlace place{ "letters", "1", "text" };

Outcome<Done> writeLetter(Vault &vault, QByteArray &letter)
{
    const auto key = vault.forWriting(second, false);
    if (key)
        letter = (*key)->seal("text", place);
    return ignoringValue(key);
}

std::vector<NamedKey> copyOf(const std::vector<NamedKey> &keys)
{
    std::vector<NamedKey> copies;
    for (const NamedKey &key : keys)
        copies.push_back({ key.entry, key.bytes.duplicate() });
    return copies;
}

void addHows()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<bool>("andAfter");
    QTest::newRow("refuses once") << static_cast<int>(How::Refuses) << false;
    QTest::newRow("refuses from then on") << static_cast<int>(How::Refuses) << true;
    QTest::newRow("answer lost once") << static_cast<int>(How::DoesAndFails) << false;
    QTest::newRow("answers lost from then on") << static_cast<int>(How::DoesAndFails) << true;
    QTest::newRow("hidden once") << static_cast<int>(How::LooksEmpty) << false;
    QTest::newRow("locked from then on") << static_cast<int>(How::LooksEmpty) << true;
}

} // namespace

/// A key store that fails at every call of everything that a vault does: nothing is lost, nothing is written
/// over, and the next try succeeds.
class VaultFaultsTest : public QObject
{
    Q_OBJECT

private:
    struct Life
    {
        MemoryKeyStore &keys;
        FailingKeyStore &failing;
        QByteArray letter{};
        int failed = 0;
    };
    static bool live(Life &life, int call);

private Q_SLOTS:
    void everyCallOfALife_data() { addHows(); }
    void everyCallOfALife();
    void everyCallOfImporting_data() { addHows(); }
    void everyCallOfImporting();
    void everyCallOfExporting();
    void everyCallOfDestroying_data() { addHows(); }
    void everyCallOfDestroying();
};

void VaultFaultsTest::everyCallOfALife()
{
    QFETCH(int, how);
    QFETCH(bool, andAfter);
    int failed = 0;
    for (int call = 1;; ++call) {
        MemoryKeyStore keys;
        FailingKeyStore failing(keys);
        failing.failAt(call, static_cast<How>(how), andAfter);
        Life life{ keys, failing };
        const bool reached = live(life, call);
        if (QTest::currentTestFailed())
            return;
        failed += life.failed;
        QVERIFY(!entriesOf(keys).contains(Vault::entryOf(first)));
        Vault later(keys);
        QVERIFY(later.open(true).ok());
        const auto key = later.ofDay(second);
        QVERIFY(key.ok());
        QVERIFY2((*key)->open(life.letter, place).ok(), "the day's key is not the one that sealed");
        if (!reached)
            break;
    }
    QVERIFY(failed > 5);
}

/// A first start, two days, and the end of the first one; each step again after a crash where it failed.
/// Whether the failing call was reached.
bool VaultFaultsTest::live(Life &life, int call)
{
    bool database = false;
    bool reached = false;
    const std::vector<std::pair<Step, QString>> steps{
        { [&](Vault &v) { return v.open(database); }, {} },
        { [](Vault &v) { return ignoringValue(v.forWriting(first, false)); }, {} },
        { [&](Vault &v) { return writeLetter(v, life.letter); }, {} },
        { [](Vault &v) { return v.forget(first); }, Vault::entryOf(first) },
        { [](Vault &v) { return ignoringValue(v.forWriting(second, true)); }, {} },
    };
    auto vault = std::make_unique<Vault>(life.failing);
    for (const auto &step : steps) {
        const auto before = entriesOf(life.keys);
        auto done = step.first(*vault);
        reached = reached || life.failing.calls() >= call;
        if (!done) {
            ++life.failed;
            life.failing.failAt(0, How::Refuses);
            if (!nothingLost(before, entriesOf(life.keys), step.second))
                QTest::qFail("lost or written over", __FILE__, __LINE__);
            vault = std::make_unique<Vault>(life.failing);
            if (vault->open(database))
                done = step.first(*vault);
        }
        if (!done || !nothingLost(before, entriesOf(life.keys), step.second))
            QTest::qFail(qPrintable(QString::number(call)), __FILE__, __LINE__);
        database = true;
    }
    return reached;
}

void VaultFaultsTest::everyCallOfImporting()
{
    QFETCH(int, how);
    QFETCH(bool, andAfter);
    MemoryKeyStore from;
    Vault source(from);
    QVERIFY(source.open(false).ok());
    QVERIFY(source.forWriting(first, false).ok());
    QVERIFY(source.keepCertificatePassphrase(SecretBytes(QByteArray("invented"))).ok());
    const auto bundle = source.exportKeys({ first });
    QVERIFY(bundle.ok());
    const auto expected = entriesOf(from);
    for (int call = 1;; ++call) {
        MemoryKeyStore keys;
        FailingKeyStore failing(keys);
        failing.failAt(call, static_cast<How>(how), andAfter);
        const auto imported = Vault(failing).importKeys(copyOf(*bundle));
        const bool reached = failing.calls() >= call;
        for (const QString &name : entriesOf(keys).keys())
            QCOMPARE(keys.bytesOf(name), expected.value(name));
        failing.failAt(0, How::Refuses);
        if (!imported)
            QVERIFY(Vault(failing).importKeys(copyOf(*bundle)).ok());
        QCOMPARE(entriesOf(keys), expected);
        if (!reached)
            break;
        QVERIFY(call < 100);
    }
}

/// A backup whose keys are not whole would be none: it fails instead.
void VaultFaultsTest::everyCallOfExporting()
{
    MemoryKeyStore keys;
    FailingKeyStore failing(keys);
    Vault vault(failing);
    QVERIFY(vault.open(false).ok());
    QVERIFY(vault.forWriting(first, false).ok());
    QVERIFY(vault.forWriting(second, false).ok());
    const std::size_t whole = vault.exportKeys({ first, second })->size();
    QCOMPARE(whole, std::size_t(4));
    for (const How how : { How::Refuses, How::DoesAndFails, How::LooksEmpty }) {
        failing.failAt(0, how);
        QVERIFY(vault.exportKeys({ first, second }).ok());
        const int all = failing.calls();
        for (int call = 1; call <= all; ++call) {
            failing.failAt(call, how, true);
            QVERIFY2(!vault.exportKeys({ first, second }).ok(), qPrintable(QString::number(call)));
        }
    }
}

void VaultFaultsTest::everyCallOfDestroying()
{
    QFETCH(int, how);
    QFETCH(bool, andAfter);
    for (int call = 1;; ++call) {
        MemoryKeyStore keys;
        FailingKeyStore failing(keys);
        Vault vault(failing);
        QVERIFY(vault.open(false).ok());
        QVERIFY(vault.forWriting(first, false).ok());
        QVERIFY(vault.forWriting(second, false).ok());
        QVERIFY(vault.keepAnchor(SecretBytes(QByteArray("anchor"))).ok());
        failing.failAt(call, static_cast<How>(how), andAfter);
        auto destroyed = vault.destroyAll({ first });
        const bool reached = failing.calls() >= call;
        QVERIFY2(!destroyed || entriesOf(keys).isEmpty(), "said to be gone, and is not");
        failing.failAt(0, How::Refuses);
        if (!destroyed)
            destroyed = vault.destroyAll({ first });
        QVERIFY(destroyed.ok());
        QVERIFY(entriesOf(keys).isEmpty());
        QVERIFY(destroyed->contains(Vault::entryOf(second))); // held in memory, not asked for
        QVERIFY(!vault.isOpen());
        if (!reached)
            break;
        QVERIFY(call < 100);
    }
}

QTEST_APPLESS_MAIN(VaultFaultsTest)
#include "vaultfaultstest.moc"
