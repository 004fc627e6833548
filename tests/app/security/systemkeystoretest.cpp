#include "app/security/systemkeystore.h"

#include "app/security/vault.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace madoguchi;

namespace {

const QString name = QStringLiteral("vault");
const QDate day(2026, 11, 20);

/// One call on the session bus; the text of its answer.
QString callBus(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("dbus-send"),
        QStringList{ QStringLiteral("--session"), QStringLiteral("--print-reply") } + arguments);
    if (!process.waitForFinished(10'000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool lockKeyring()
{
    const QString answer = callBus({ QStringLiteral("--dest=org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service.Lock"),
        QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login") });
    return answer.contains(QStringLiteral("collection/login"));
}

pid_t serviceProcess()
{
    const QString answer
        = callBus({ QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus.GetConnectionUnixProcessID"),
            QStringLiteral("string:org.freedesktop.secrets") });
    return answer.section(QStringLiteral("uint32 "), 1).trimmed().toInt();
}

/// Where the first login leaves for the second one what it sealed. The home is the script's, made for this
/// test.
QString letterPath()
{
    return QDir::home().filePath(QStringLiteral("letter"));
}

const SealedPlace letterPlace{ "letters", "1", "text" };

} // namespace

/// Each function needs a key store in another state, so CTest starts them one by one through
/// tests/support/with-secret-service.sh. Without it they fail; they are never skipped.
class SystemKeyStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlockedKeepsAndForgets();
    void lockedLooksEmptyAndTakesNothing();
    void keysAreBackAtTheNextLogin();
    void silentServiceIsGivenUp();
    void absentServiceIsNamed();
    void aWholeLife();
    void killedWhileTheVaultIsOpen();
};

void SystemKeyStoreTest::unlockedKeepsAndForgets()
{
    SystemKeyStore keys(QStringLiteral("DESK-1"));
    const auto none = keys.read(name);
    QVERIFY(none.ok());
    QVERIFY(!none->has_value());
    const QByteArray binary = QByteArray("\0\xff\n\r key", 8) + QByteArray(24, 'k');
    QVERIFY(keys.write(name, SecretBytes(binary)).ok());
    QCOMPARE((*keys.read(name))->view().toByteArray(), binary);
    QVERIFY(keys.write(name, SecretBytes(QByteArray("new"))).ok());
    QCOMPARE((*keys.read(name))->view().toByteArray(), QByteArray("new"));

    SystemKeyStore other(QStringLiteral("DESK-2"));
    QVERIFY(!other.read(name)->has_value());
    QVERIFY(other.remove(name).ok());
    QVERIFY(keys.read(name)->has_value());

    QVERIFY(keys.remove(name).ok());
    QVERIFY(!keys.read(name)->has_value());
    QVERIFY(keys.remove(name).ok());
}

void SystemKeyStoreTest::lockedLooksEmptyAndTakesNothing()
{
    SystemKeyStore keys(QStringLiteral("DESK-1"));
    Vault vault(keys);
    const auto opened = vault.open(false);
    QVERIFY2(opened.ok(), qPrintable(failureName(opened.ok() ? Failure{} : opened.error().failure)));
    QVERIFY(vault.forWriting(day, false).ok());
    QFile letter(letterPath());
    QVERIFY(letter.open(QIODevice::WriteOnly));
    QVERIFY(letter.write((*vault.ofDay(day))->seal("text", letterPlace)) > 0);

    QVERIFY(lockKeyring());
    const auto hidden = keys.read(name);
    QVERIFY(!hidden.ok() || !hidden->has_value());
    QCOMPARE(keys.write(name, SecretBytes(QByteArray("x"))).error().failure, Failure::KeyStoreUnavailable);
    QVERIFY(vault.ofDay(day).ok()); // what was open stays open
    Vault later(keys);
    QVERIFY(!later.open(true).ok()); // a database is there
    QVERIFY(!later.open(false).ok()); // none is there, but nothing could be kept either
    QVERIFY(!later.forWriting(day, false).ok());
}

void SystemKeyStoreTest::keysAreBackAtTheNextLogin()
{
    QFile letter(letterPath());
    QVERIFY2(letter.open(QIODevice::ReadOnly), "lockedLooksEmptyAndTakesNothing comes first");
    SystemKeyStore keys(QStringLiteral("DESK-1"));
    Vault vault(keys);
    QVERIFY(vault.open(true).ok());
    const auto key = vault.ofDay(day);
    QVERIFY(key.ok());
    const auto opened = (*key)->open(letter.readAll(), letterPlace);
    QVERIFY(opened.ok());
    QCOMPARE(*opened, QByteArray("text"));
}

void SystemKeyStoreTest::silentServiceIsGivenUp()
{
    SystemKeyStore keys(QStringLiteral("DESK-1"), std::chrono::milliseconds(300));
    QVERIFY(keys.write(name, SecretBytes(QByteArray("kept"))).ok());
    const pid_t service = serviceProcess();
    QVERIFY(service > 0);
    QCOMPARE(::kill(service, SIGSTOP), 0);
    QElapsedTimer timer;
    timer.start();
    const auto silent = keys.read(name);
    const qint64 waited = timer.elapsed();
    QCOMPARE(::kill(service, SIGCONT), 0);
    QVERIFY(!silent.ok());
    QCOMPARE(silent.error(), (Fault{ Failure::KeyStoreUnavailable, QStringLiteral("keychain-timeout") }));
    QVERIFY2(waited >= 200 && waited < 5000, qPrintable(QString::number(waited)));
    // The late answer disturbs nobody.
    SystemKeyStore patient(QStringLiteral("DESK-1"));
    QCOMPARE((*patient.read(name))->view().toByteArray(), QByteArray("kept"));
}

void SystemKeyStoreTest::absentServiceIsNamed()
{
    SystemKeyStore keys(QStringLiteral("DESK-1"));
    const auto read = keys.read(name);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().failure, Failure::KeyStoreUnavailable);
    QVERIFY2(read.error().code.startsWith(QStringLiteral("keychain-")), qPrintable(read.error().code));
    QVERIFY(read.error().code != QStringLiteral("keychain-timeout"));
    QCOMPARE(keys.write(name, SecretBytes(QByteArray("x"))).error().failure, Failure::KeyStoreUnavailable);
    QCOMPARE(keys.remove(name).error().failure, Failure::KeyStoreUnavailable);
    Vault vault(keys);
    QCOMPARE(vault.open(false).error().failure, Failure::KeyStoreUnavailable);
    QCOMPARE(vault.open(true).error().failure, Failure::KeyStoreUnavailable);
}

void SystemKeyStoreTest::aWholeLife()
{
    SystemKeyStore keys(QStringLiteral("DESK-1"));
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    const auto first = vault.forWriting(day, false);
    QVERIFY(first.ok());
    QVERIFY(vault.forWriting(day.addDays(1), false).ok());
    QVERIFY(vault.keepAnchor(SecretBytes(QByteArray("anchor"))).ok());

    Vault again(keys); // the second start
    QVERIFY(again.open(true).ok());
    const auto found = again.ofDay(day);
    QVERIFY(found.ok());
    QVERIFY((*found)->open((*first)->seal("text", letterPlace), letterPlace).ok());
    QCOMPARE((*again.anchor())->view().toByteArray(), QByteArray("anchor"));

    QVERIFY(again.forget(day).ok());
    QCOMPARE(Vault(keys).ofDay(day).error().failure, Failure::KeyMissing);
    const auto bundle = again.exportKeys({ day, day.addDays(1) });
    QVERIFY(bundle.ok());
    QCOMPARE(bundle->size(), std::size_t(3)); // vault, audit, one day
    SystemKeyStore other(QStringLiteral("DESK-9"));
    Vault moved(other);
    QVERIFY(moved.importKeys(*bundle).ok());
    QVERIFY(moved.open(true).ok());
    QVERIFY(moved.ofDay(day.addDays(1)).ok());

    QVERIFY(again.destroyAll({ day, day.addDays(1) }).ok());
    QCOMPARE(Vault(keys).open(true).error().failure, Failure::KeyMissing);
    QVERIFY(moved.ofDay(day.addDays(1)).ok()); // another station's

    QVERIFY(lockKeyring());
    QVERIFY2(!moved.forget(day.addDays(1)).ok(), "a locked key store has forgotten nothing");
    QVERIFY(!moved.destroyAll({ day.addDays(1) }).ok());
    QVERIFY(!moved.exportKeys({}).ok());
}

void SystemKeyStoreTest::killedWhileTheVaultIsOpen()
{
    SystemKeyStore keys(QStringLiteral("DESK-1"));
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    const auto key = vault.forWriting(day, false);
    QVERIFY(key.ok());
    const pid_t service = serviceProcess();
    QVERIFY(service > 0);
    QCOMPARE(::kill(service, SIGKILL), 0);
    QTRY_VERIFY(::kill(service, 0) != 0 || serviceProcess() != service);
    // What is held goes on; what needs the key store is refused, and named.
    QVERIFY(vault.forWriting(day, true).ok());
    QVERIFY((*vault.ofDay(day))->open((*key)->seal("text", letterPlace), letterPlace).ok());
    QVERIFY(vault.isOpen());
    QCOMPARE(vault.forWriting(day.addDays(1), false).error().failure, Failure::KeyStoreUnavailable);
    QVERIFY(!vault.forget(day).ok());
    QVERIFY(vault.ofDay(day).ok());
    QVERIFY(!Vault(keys).open(true).ok());
    QVERIFY(!Vault(keys).open(false).ok());
}

QTEST_GUILESS_MAIN(SystemKeyStoreTest)
#include "systemkeystoretest.moc"
