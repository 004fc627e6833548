#include "app/security/staffsession.h"

#include "tests/support/fixedclock.h"

#include <QTest>

using namespace madoguchi;

namespace {

/// Accounts in memory; `m_full`: nothing can be written.
class AccountsInMemory : public Accounts
{
public:
    Outcome<std::optional<StaffAccount>> find(const QString &id) override
    {
        if (m_unreachable)
            return Fault{ Failure::StoreUnreachable };
        const auto found = m_accounts.find(id);
        return found == m_accounts.end() ? std::optional<StaffAccount>{} : std::optional(found->second);
    }
    Outcome<Done> keepTries(const QString &id, int wrongTries, const QDateTime &lastWrongAt) override
    {
        if (m_full)
            return Fault{ Failure::StoreFull };
        const auto found = m_accounts.find(id);
        if (found == m_accounts.end())
            return Fault{ Failure::NotFound };
        found->second.wrongTries = wrongTries;
        found->second.lastWrongAt = lastWrongAt;
        return Done{};
    }

    std::map<QString, StaffAccount> m_accounts;
    bool m_full = false;
    bool m_unreachable = false;
};

SecretBytes secret(const char *text)
{
    return SecretBytes(QByteArray(text));
}

constexpr const char *right = "mihon password 1";
constexpr const char *wrong = "mihon password 2";

} // namespace

class StaffSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rightPasswordSignsIn();
    void signsOut();
    void anotherReplacesTheFirst();
    void failureLeavesWhoWasThere();
    void waitsGrowThenLock_data();
    void waitsGrowThenLock();
    void theRightPasswordWaitsToo();
    void theLockEnds();
    void successForgetsTheTries();
    void countsOutliveTheSession();
    void fullStoreDoesNotOpenTheWay();
    void aClockSetBackCostsOneWaitOnly();
    void disabledAccountFailsLikeAWrongName();
    void storeTroubleIsNotAWrongPassword();

private:
    Outcome<StaffMember> attempt(const QString &id, const char *password)
    {
        return m_session->signIn(id, secret(password));
    }

    Passwords m_passwords{ HashingCost::least() };
    FixedClock m_clock;
    std::unique_ptr<AccountsInMemory> m_accounts;
    std::unique_ptr<StaffSession> m_session;
};

void StaffSessionTest::init()
{
    m_clock = FixedClock();
    m_accounts = std::make_unique<AccountsInMemory>();
    const StaffMember doctor{ QStringLiteral("doctor1"), QStringLiteral("架空　医師"), Role::Qualified,
        Qualification::Doctor };
    const StaffMember desk{ QStringLiteral("desk1"), QStringLiteral("見本　受付"), Role::Reception };
    m_accounts->m_accounts[doctor.id] = StaffAccount{ doctor, *m_passwords.hash(secret(right)) };
    m_accounts->m_accounts[desk.id] = StaffAccount{ desk, *m_passwords.hash(secret(right)) };
    m_session = std::make_unique<StaffSession>(*m_accounts, m_passwords, m_clock);
}

void StaffSessionTest::rightPasswordSignsIn()
{
    QVERIFY(!m_session->current());
    const auto member = attempt(QStringLiteral("doctor1"), right);
    QVERIFY(member.ok());
    QCOMPARE(member->role, Role::Qualified);
    QVERIFY(member->qualification == Qualification::Doctor);
    QVERIFY(m_session->current() == *member);
}

void StaffSessionTest::signsOut()
{
    QVERIFY(attempt(QStringLiteral("desk1"), right).ok());
    m_session->signOut();
    QVERIFY(!m_session->current());
}

void StaffSessionTest::anotherReplacesTheFirst()
{
    QVERIFY(attempt(QStringLiteral("desk1"), right).ok());
    QVERIFY(attempt(QStringLiteral("doctor1"), right).ok());
    QCOMPARE(m_session->current()->id, QStringLiteral("doctor1"));
}

void StaffSessionTest::failureLeavesWhoWasThere()
{
    QVERIFY(attempt(QStringLiteral("desk1"), right).ok());
    QVERIFY(!attempt(QStringLiteral("doctor1"), wrong).ok());
    QCOMPARE(m_session->current()->id, QStringLiteral("desk1"));
}

void StaffSessionTest::waitsGrowThenLock_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("an account") << QStringLiteral("doctor1");
    QTest::newRow("a name that is not there") << QStringLiteral("nobody");
}

void StaffSessionTest::waitsGrowThenLock()
{
    QFETCH(QString, id);
    for (const int wait : { 1, 2, 4, 8 }) {
        const auto failed = attempt(id, wrong);
        QCOMPARE(failed.error(), Fault{ Failure::SignInFailed });
        const auto early = attempt(id, wrong);
        QCOMPARE(early.error().failure, Failure::SignInDelayed);
        QCOMPARE(early.error().number, wait);
        m_clock.pass(wait * 1000 - 1);
        QCOMPARE(attempt(id, wrong).error().failure, Failure::SignInDelayed);
        QCOMPARE(attempt(id, wrong).error().number, 1);
        m_clock.pass(1);
    }
    const QDateTime until = m_clock.now().addSecs(15 * 60);
    for (int again = 0; again < 2; ++again) {
        const auto locked = attempt(id, wrong);
        QCOMPARE(locked.error().failure, Failure::SignInLocked);
        QCOMPARE(locked.error().number, 15 * 60);
        QCOMPARE(locked.error().until, until);
    }
}

void StaffSessionTest::theRightPasswordWaitsToo()
{
    QVERIFY(!attempt(QStringLiteral("desk1"), wrong).ok());
    QCOMPARE(attempt(QStringLiteral("desk1"), right).error().failure, Failure::SignInDelayed);
    QVERIFY(!m_session->current());
    m_clock.pass(1000);
    QVERIFY(attempt(QStringLiteral("desk1"), right).ok());
}

void StaffSessionTest::theLockEnds()
{
    for (const int wait : { 1, 2, 4, 8, 0 }) {
        QVERIFY(!attempt(QStringLiteral("desk1"), wrong).ok());
        m_clock.pass(wait * 1000);
    }
    m_clock.pass(15 * 60 * 1000 - 1);
    QCOMPARE(attempt(QStringLiteral("desk1"), right).error().failure, Failure::SignInLocked);
    m_clock.pass(1);
    QCOMPARE(attempt(QStringLiteral("desk1"), wrong).error(), Fault{ Failure::SignInFailed });
    QCOMPARE(attempt(QStringLiteral("desk1"), right).error().number, 1); // begins anew with the shortest wait
    m_clock.pass(1000);
    QVERIFY(attempt(QStringLiteral("desk1"), right).ok());
}

void StaffSessionTest::successForgetsTheTries()
{
    for (int round = 0; round < 10; ++round) {
        QCOMPARE(attempt(QStringLiteral("desk1"), wrong).error(), Fault{ Failure::SignInFailed });
        m_clock.pass(1000);
        QVERIFY(attempt(QStringLiteral("desk1"), right).ok());
    }
    QCOMPARE(m_accounts->m_accounts[QStringLiteral("desk1")].wrongTries, 0);
}

void StaffSessionTest::countsOutliveTheSession()
{
    QVERIFY(!attempt(QStringLiteral("desk1"), wrong).ok());
    m_clock.pass(1000);
    QVERIFY(!attempt(QStringLiteral("desk1"), wrong).ok());
    StaffSession restarted(*m_accounts, m_passwords, m_clock);
    const auto early = restarted.signIn(QStringLiteral("desk1"), secret(right));
    QCOMPARE(early.error().failure, Failure::SignInDelayed);
    QCOMPARE(early.error().number, 2);
}

void StaffSessionTest::fullStoreDoesNotOpenTheWay()
{
    m_accounts->m_full = true;
    for (const int wait : { 1, 2, 4, 8 }) {
        QCOMPARE(attempt(QStringLiteral("desk1"), wrong).error(), Fault{ Failure::SignInFailed });
        QCOMPARE(attempt(QStringLiteral("desk1"), right).error().number, wait);
        m_clock.pass(wait * 1000);
    }
    // ... and does not close it either.
    QVERIFY(attempt(QStringLiteral("desk1"), right).ok());
}

void StaffSessionTest::aClockSetBackCostsOneWaitOnly()
{
    QVERIFY(!attempt(QStringLiteral("desk1"), wrong).ok());
    m_clock.pass(-365LL * 24 * 3600 * 1000);
    QCOMPARE(attempt(QStringLiteral("desk1"), right).error().failure, Failure::SignInDelayed);
    m_clock.pass(1000);
    QVERIFY(attempt(QStringLiteral("desk1"), right).ok());
}

void StaffSessionTest::disabledAccountFailsLikeAWrongName()
{
    m_accounts->m_accounts[QStringLiteral("desk1")].enabled = false;
    QCOMPARE(attempt(QStringLiteral("desk1"), right).error(), Fault{ Failure::SignInFailed });
    QVERIFY(!m_session->current());
}

void StaffSessionTest::storeTroubleIsNotAWrongPassword()
{
    m_accounts->m_unreachable = true;
    QCOMPARE(attempt(QStringLiteral("desk1"), right).error().failure, Failure::StoreUnreachable);
}

QTEST_APPLESS_MAIN(StaffSessionTest)
#include "staffsessiontest.moc"
