#include "app/security/passwords.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace madoguchi;

namespace {

/// Of this thread, in nanoseconds: what others of the machine do is not counted.
qint64 processorTime()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return qint64(spent.tv_sec) * 1'000'000'000 + spent.tv_nsec;
}

SecretBytes secret(const QString &text)
{
    return SecretBytes(text.toUtf8());
}

} // namespace

class PasswordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesItsOwnHashOnly();
    void everyHashHasItsOwnSalt();
    void foreignHashesMatchNothing();
    void productUsesArgon2idModerate();
    void nobodyCostsAsMuch();
};

void PasswordsTest::matchesItsOwnHashOnly()
{
    const Passwords passwords(HashingCost::least());
    const auto hash = passwords.hash(secret(QStringLiteral("合言葉は Mihon 123")));
    QVERIFY(hash.has_value());
    QVERIFY(passwords.match(*hash, secret(QStringLiteral("合言葉は Mihon 123"))));
    QVERIFY(!passwords.match(*hash, secret(QStringLiteral("合言葉は Mihon 124"))));
    QVERIFY(!passwords.match(*hash, secret(QString())));
    QVERIFY(!hash->contains("Mihon"));
}

void PasswordsTest::everyHashHasItsOwnSalt()
{
    const Passwords passwords(HashingCost::least());
    QVERIFY(passwords.hash(secret(QStringLiteral("same"))) != passwords.hash(secret(QStringLiteral("same"))));
}

void PasswordsTest::foreignHashesMatchNothing()
{
    const Passwords passwords(HashingCost::least());
    for (const QByteArray &hash :
        { QByteArray(), QByteArray("x"), QByteArray("$argon2id$"), QByteArray(500, 'a') })
        QVERIFY(!passwords.match(hash, secret(QString())));
}

void PasswordsTest::productUsesArgon2idModerate()
{
    const Passwords passwords;
    const auto hash = passwords.hash(secret(QStringLiteral("a long enough password")));
    QVERIFY(hash.has_value());
    QVERIFY2(hash->startsWith("$argon2id$v=19$m=262144,t=3,p=1$"), hash->constData());
    QVERIFY(passwords.match(*hash, secret(QStringLiteral("a long enough password"))));
}

void PasswordsTest::nobodyCostsAsMuch()
{
    // At a cost where the work is far above the noise; the bound is wide, a skipped computation is 1000 times
    // faster.
    const Passwords passwords(HashingCost{ 3, std::size_t(32) << 20 });
    const auto hash = passwords.hash(secret(QStringLiteral("right")));
    QVERIFY(hash.has_value());
    const SecretBytes wrong = secret(QStringLiteral("wrong"));
    const auto best = [](auto work) {
        qint64 least = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 3; ++i) {
            const qint64 before = processorTime();
            work();
            least = std::min(least, processorTime() - before);
        }
        return least;
    };
    const qint64 known = best([&] { QVERIFY(!passwords.match(*hash, wrong)); });
    const qint64 nobody = best([&] { QVERIFY(!passwords.matchNobody(wrong)); });
    QVERIFY2(nobody > known / 3 && nobody < known * 3,
        qPrintable(QStringLiteral("%1 ns against %2 ns").arg(nobody).arg(known)));
}

QTEST_APPLESS_MAIN(PasswordsTest)
#include "passwordstest.moc"
