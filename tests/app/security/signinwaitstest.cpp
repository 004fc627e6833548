#include "tests/support/staffroom.h"

#include <QElapsedTimer>
#include <QTest>

using namespace madoguchi;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 year = 365LL * 24 * 3600 * second;

} // namespace

/// security.md 4: what wrong passwords cost, by every clock.
class SignInWaitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<StaffRoom>(); }
    void waitsGrowThenLock_data();
    void waitsGrowThenLock();
    void theRightPasswordWaitsToo();
    void theLockEnds();
    void successForgetsTheTries();
    void aClockThatIsSetShortensNothing_data();
    void aClockThatIsSetShortensNothing();
    void sleepCounts();
    void waitsOutliveTheProgram();
    void aClockSetBackBetweenRunsCostsOneWaitOnly();
    void aFullStoreNeitherOpensNorCloses();
    void aWrongNameLooksTheSame();
    void aWrongNameCostsTheSameRows();
    void manyWrongNamesDoNotForgetAnAccount();
    void storeTroubleIsNoWrongPassword();
    void locksAreToldUntilWhen();

private:
    Fault wrong(const char *id)
    {
        const auto step = m_room->session->signIn(QLatin1String(id), StaffRoom::secret("something else"));
        return step ? Fault{} : step.error();
    }
    void lockOut(const char *id)
    {
        for (const int wait : { 1, 2, 4, 8, 0 }) {
            wrong(id);
            m_room->clock.pass(wait * second);
        }
    }

    std::unique_ptr<StaffRoom> m_room;
};

void SignInWaitsTest::waitsGrowThenLock_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("an account") << QByteArray("doctor1");
    QTest::newRow("a name that is not there") << QByteArray("nobody");
    QTest::newRow("an account that has left") << QByteArray("desk2");
}

void SignInWaitsTest::waitsGrowThenLock()
{
    QFETCH(QByteArray, id);
    m_room->account("desk2").state = AccountState::Left;
    for (const int wait : { 1, 2, 4, 8 }) {
        QCOMPARE(wrong(id), Fault{ Failure::SignInFailed });
        QCOMPARE(wrong(id).failure, Failure::SignInDelayed);
        QCOMPARE(wrong(id).number, wait);
        m_room->clock.pass(wait * second - 1);
        QCOMPARE(wrong(id).failure, Failure::SignInDelayed);
        QCOMPARE(wrong(id).number, 1);
        m_room->clock.pass(1);
    }
    const QDateTime until = m_room->clock.now().addSecs(15 * 60);
    for (int again = 0; again < 2; ++again)
        QCOMPARE(wrong(id), (Fault{ Failure::SignInLocked, {}, 15 * 60, until }));
}

void SignInWaitsTest::theRightPasswordWaitsToo()
{
    wrong("desk1");
    QCOMPARE(m_room->signIn("desk1").error().failure, Failure::SignInDelayed);
    QVERIFY(!m_room->session->current());
    m_room->clock.pass(second);
    QVERIFY(m_room->signIn("desk1").ok());
}

void SignInWaitsTest::theLockEnds()
{
    lockOut("desk1");
    m_room->clock.pass(15 * 60 * second - 1);
    QCOMPARE(m_room->signIn("desk1").error().failure, Failure::SignInLocked);
    m_room->clock.pass(1);
    QCOMPARE(wrong("desk1"), Fault{ Failure::SignInFailed });
    QCOMPARE(m_room->signIn("desk1").error().number, 1); // begins anew with the shortest wait
    m_room->clock.pass(second);
    QVERIFY(m_room->signIn("desk1").ok());
}

void SignInWaitsTest::successForgetsTheTries()
{
    for (int round = 0; round < 10; ++round) {
        QCOMPARE(wrong("desk1"), Fault{ Failure::SignInFailed });
        m_room->clock.pass(second);
        QVERIFY(m_room->signIn("desk1").ok());
    }
    QCOMPARE(m_room->accounts.uses[QStringLiteral("desk1")].wrongTries, 0);
    QCOMPARE(m_room->accounts.uses[QStringLiteral("desk1")].lastGoodAt, m_room->clock.now());
}

void SignInWaitsTest::aClockThatIsSetShortensNothing_data()
{
    QTest::addColumn<qint64>("ahead");
    QTest::newRow("a year ahead") << year;
    QTest::newRow("a second ahead") << second;
    QTest::newRow("a year back") << -year;
}

void SignInWaitsTest::aClockThatIsSetShortensNothing()
{
    QFETCH(qint64, ahead);
    lockOut("desk1");
    m_room->clock.setAhead(ahead);
    QCOMPARE(m_room->signIn("desk1").error(),
        (Fault{ Failure::SignInLocked, {}, 15 * 60, m_room->clock.now().addSecs(15 * 60) }));
    m_room->clock.pass(15 * 60 * second - 1);
    m_room->clock.setAhead(ahead);
    QCOMPARE(m_room->signIn("desk1").error().number, 1);
    m_room->clock.pass(1);
    const auto after = m_room->signIn("desk1");
    // A year ahead the account is idle for its owner, too; the wait itself is over.
    QVERIFY(after || after.error().failure == Failure::AccountIdle);
}

void SignInWaitsTest::sleepCounts()
{
    lockOut("desk1");
    m_room->clock.pass(3600 * second); // the machine slept: the monotonic clock went on
    QVERIFY(m_room->signIn("desk1").ok());
}

void SignInWaitsTest::waitsOutliveTheProgram()
{
    wrong("desk1");
    m_room->clock.pass(second);
    wrong("desk1");
    m_room->restart();
    QCOMPARE(m_room->signIn("desk1").error().failure, Failure::SignInDelayed);
    QCOMPARE(m_room->signIn("desk1").error().number, 2);
    m_room->clock.pass(1500);
    m_room->restart();
    QCOMPARE(m_room->signIn("desk1").error().number, 1);
    m_room->clock.pass(500);
    QVERIFY(m_room->signIn("desk1").ok());
}

void SignInWaitsTest::aClockSetBackBetweenRunsCostsOneWaitOnly()
{
    wrong("desk1");
    m_room->clock.setAhead(-year);
    m_room->restart();
    QCOMPARE(m_room->signIn("desk1").error().number, 1);
    m_room->clock.pass(second);
    QVERIFY(m_room->signIn("desk1").ok());
}

void SignInWaitsTest::aFullStoreNeitherOpensNorCloses()
{
    m_room->accounts.full = true;
    for (const int wait : { 1, 2, 4, 8 }) {
        QCOMPARE(wrong("desk1"), Fault{ Failure::SignInFailed });
        QCOMPARE(m_room->signIn("desk1").error().number, wait);
        m_room->clock.pass(wait * second);
    }
    QVERIFY(m_room->signIn("desk1").ok());
}

void SignInWaitsTest::aWrongNameLooksTheSame()
{
    m_room->account("desk2").state = AccountState::Disabled;
    m_room->account("chief2").state = AccountState::Left;
    m_room->account("doctor2").state = AccountState::Idle;
    const Fault known = wrong("desk1");
    QCOMPARE(wrong("nobody"), known);
    QCOMPARE(wrong("chief2"), known);
    QCOMPARE(wrong("doctor2"), known);
    // The right password of a disabled account is no better than a wrong one ...
    QCOMPARE(m_room->signIn("desk2").error(), known);
    // ... and an idle account is called idle only to who knows its password.
    m_room->clock.pass(second);
    QCOMPARE(m_room->signIn("doctor2").error(), Fault{ Failure::AccountIdle });
    QVERIFY(!m_room->session->current());
}

void SignInWaitsTest::aWrongNameCostsTheSameRows()
{
    const int before = m_room->accounts.written;
    wrong("desk1");
    const int ofAccount = m_room->accounts.written - before;
    wrong("nobody");
    QCOMPARE(m_room->accounts.written - before - ofAccount, ofAccount);
    QVERIFY(ofAccount > 0);
    QVERIFY(m_room->accounts.uses.count(QStringLiteral("nobody")) == 0);
    // Nobody's row has changed by that.
    QCOMPARE(m_room->accounts.uses[QStringLiteral("desk1")].wrongTries, 1);
    QCOMPARE(m_room->accounts.uses[QStringLiteral("chief1")], AccountUse{});
}

void SignInWaitsTest::manyWrongNamesDoNotForgetAnAccount()
{
    m_room->accounts.full = true; // what is counted is counted in memory only
    lockOut("desk1");
    lockOut("nobody");
    for (int name = 0; name < 600; ++name)
        wrong(qPrintable(QStringLiteral("name%1").arg(name)));
    QCOMPARE(m_room->signIn("desk1").error().failure, Failure::SignInLocked);
    QCOMPARE(wrong("name599").failure, Failure::SignInDelayed);
}

void SignInWaitsTest::storeTroubleIsNoWrongPassword()
{
    m_room->accounts.unreachable = true;
    QCOMPARE(m_room->signIn("desk1").error(), Fault{ Failure::StoreUnreachable });
    m_room->accounts.unreachable = false;
    QVERIFY(m_room->signIn("desk1").ok());
}

void SignInWaitsTest::locksAreToldUntilWhen()
{
    QVERIFY(!m_room->session->lockedUntil(QStringLiteral("desk1")).isValid());
    wrong("desk1");
    QVERIFY(!m_room->session->lockedUntil(QStringLiteral("desk1")).isValid());
    m_room->clock.pass(3600 * second);
    lockOut("desk1");
    const QDateTime until = m_room->clock.now().addSecs(15 * 60);
    QCOMPARE(m_room->session->lockedUntil(QStringLiteral("desk1")), until);
    m_room->restart();
    QCOMPARE(m_room->session->lockedUntil(QStringLiteral("desk1")), until);
}

QTEST_APPLESS_MAIN(SignInWaitsTest)
#include "signinwaitstest.moc"
