#include "tests/support/staffroom.h"

#include <QTest>

using namespace madoguchi;

namespace {

constexpr qint64 hour = 3600LL * 1000;

} // namespace

/// security.md 6: back to the seat by six digits, inside a session.
class QuickUnlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theCodeBringsItsPersonBack();
    void aCodeNamesOnePerson();
    void othersCodesCannotBeAskedFor();
    void unfitCodesAreNotKept();
    void noCodeWithoutASession();
    void threeWrongOnesThenThePassword();
    void aRightOneClearsTheCount();
    void nobodyBuysTriesWithTheOwnCode();
    void twelveHours();
    void aClockThatIsSetDoesNotLengthenASession();
    void aDirectorChangesInOneStep();
    void leavingEndsSessionsAtOnce();
    void theRecordsKeyIsGone();
    void changingWhatOpensNeedsThePassword();

private:
    StaffSession &session() { return *m_room->session; }
    void sit(const char *id, const char *code)
    {
        QVERIFY(m_room->signIn(id).ok());
        QVERIFY(session().chooseQuickCode(StaffRoom::secret(code)).ok());
    }
    QString unlock(const char *code)
    {
        const auto who = session().unlock(StaffRoom::secret(code));
        return who ? who->id : failureName(who.error().failure);
    }

    std::unique_ptr<StaffRoom> m_room;
};

void QuickUnlockTest::init()
{
    m_room = std::make_unique<StaffRoom>();
}

void QuickUnlockTest::theCodeBringsItsPersonBack()
{
    sit("desk1", "482915");
    QVERIFY(!m_room->account("desk1").quickCode.contains("482915"));
    session().lock();
    QVERIFY(!session().current());
    QVERIFY(session().takesQuickCode());
    QCOMPARE(unlock("482915"), QStringLiteral("desk1"));
    QCOMPARE(session().current()->id, QStringLiteral("desk1"));
}

void QuickUnlockTest::aCodeNamesOnePerson()
{
    sit("desk1", "482915");
    QVERIFY(m_room->signIn("desk2").ok());
    QCOMPARE(
        session().chooseQuickCode(StaffRoom::secret("482915")).error(), Fault{ Failure::QuickCodeUnfit });
    QVERIFY(session().chooseQuickCode(StaffRoom::secret("739164")).ok());
    QVERIFY(session().chooseQuickCode(StaffRoom::secret("739164")).ok()); // the own one may stay
    session().lock();
    QCOMPARE(unlock("482915"), QStringLiteral("desk1"));
    session().lock();
    QCOMPARE(unlock("739164"), QStringLiteral("desk2"));
}

void QuickUnlockTest::othersCodesCannotBeAskedFor()
{
    sit("doctor1", "482915");
    sit("desk1", "739164");
    const auto choose = [this](const char *code) {
        const auto chosen = session().chooseQuickCode(StaffRoom::secret(code));
        return chosen ? QString() : failureName(chosen.error().failure);
    };
    QCOMPARE(choose("482915"), QStringLiteral("QuickCodeUnfit"));
    QCOMPARE(choose("111111"), QStringLiteral("QuickCodeUnfit")); // tells nothing of others: not counted
    QCOMPARE(choose("482915"), QStringLiteral("QuickCodeUnfit"));
    QCOMPARE(choose("739164"), QString()); // a good one clears nothing
    QCOMPARE(choose("482915"), QStringLiteral("QuickCodeUnfit"));
    for (const char *code : { "482915", "739164", "572038", "111111" })
        QCOMPARE(choose(code), QStringLiteral("QuickCodeUsedUp"));
    // Nor after the password, in the same session; nobody else is kept from choosing.
    QVERIFY(m_room->signIn("desk1").ok());
    QCOMPARE(choose("572038"), QStringLiteral("QuickCodeUsedUp"));
    sit("desk2", "905317");
    session().lock();
    QCOMPARE(unlock("739164"), QStringLiteral("desk1")); // what was chosen before is kept
    session().signOut();
    sit("desk1", "572038");
}

void QuickUnlockTest::unfitCodesAreNotKept()
{
    QVERIFY(!session().chooseQuickCode(StaffRoom::secret("482915")));
    QVERIFY(m_room->signIn("desk1").ok());
    for (const char *unfit : { "", "48291", "111111", "123456", "121212" })
        QCOMPARE(
            session().chooseQuickCode(StaffRoom::secret(unfit)).error().failure, Failure::QuickCodeUnfit);
    QVERIFY(m_room->account("desk1").quickCode.isEmpty());
    session().lock();
    QVERIFY(!session().takesQuickCode());
    QCOMPARE(unlock(""), QStringLiteral("QuickCodeUsedUp"));
}

void QuickUnlockTest::noCodeWithoutASession()
{
    sit("desk1", "482915");
    session().signOut();
    QVERIFY(!session().takesQuickCode());
    QCOMPARE(unlock("482915"), QStringLiteral("QuickCodeUsedUp"));
    m_room->restart();
    QCOMPARE(unlock("482915"), QStringLiteral("QuickCodeUsedUp"));
}

void QuickUnlockTest::threeWrongOnesThenThePassword()
{
    sit("desk2", "739164");
    sit("desk1", "482915");
    session().lock();
    QCOMPARE(
        session().unlock(StaffRoom::secret("482916")).error(), (Fault{ Failure::QuickCodeWrong, {}, 2 }));
    QCOMPARE(session().unlock(StaffRoom::secret("")).error(), (Fault{ Failure::QuickCodeWrong, {}, 1 }));
    QCOMPARE(session().unlock(StaffRoom::secret("482917")).error(), Fault{ Failure::QuickCodeUsedUp });
    QVERIFY(!session().takesQuickCode());
    QCOMPARE(unlock("482915"), QStringLiteral("QuickCodeUsedUp"));
    QCOMPARE(unlock("739164"), QStringLiteral("QuickCodeUsedUp"));
    QVERIFY(m_room->signIn("desk1").ok());
    session().lock();
    QCOMPARE(unlock("739164"), QStringLiteral("QuickCodeWrong")); // desk2 still has to give the password
    QCOMPARE(unlock("482915"), QStringLiteral("desk1"));
}

void QuickUnlockTest::aRightOneClearsTheCount()
{
    sit("desk1", "482915");
    for (int round = 0; round < 5; ++round) {
        session().lock();
        QCOMPARE(unlock("000001"), QStringLiteral("QuickCodeWrong"));
        QCOMPARE(unlock("000002"), QStringLiteral("QuickCodeWrong"));
        QCOMPARE(unlock("482915"), QStringLiteral("desk1"));
    }
}

void QuickUnlockTest::nobodyBuysTriesWithTheOwnCode()
{
    sit("desk2", "739164");
    sit("desk1", "482915");
    session().lock();
    unlock("000001");
    unlock("000002");
    QCOMPARE(unlock("482915"), QStringLiteral("desk1"));
    session().lock();
    unlock("000003");
    QCOMPARE(unlock("739164"), QStringLiteral("QuickCodeWrong")); // three wrong ones against desk2
}

void QuickUnlockTest::twelveHours()
{
    sit("desk1", "482915");
    m_room->clock.pass(12 * hour - 1);
    QVERIFY(session().current());
    session().lock();
    QCOMPARE(unlock("482915"), QStringLiteral("desk1"));
    m_room->clock.pass(1);
    QVERIFY(!session().current());
    QVERIFY(!session().granted<Right::SeeEligibility>());
    QVERIFY(!session().hasLiveSessions());
    session().lock();
    QVERIFY(!session().takesQuickCode());
    QCOMPARE(unlock("482915"), QStringLiteral("QuickCodeUsedUp"));
}

void QuickUnlockTest::aClockThatIsSetDoesNotLengthenASession()
{
    sit("desk1", "482915");
    m_room->clock.setAhead(-30 * 24 * hour);
    m_room->clock.pass(12 * hour);
    QVERIFY(!session().current());
    m_room->clock.setAhead(30 * 24 * hour);
    sit("desk1", "482915");
    m_room->clock.setAhead(13 * hour); // nor does one set forward end it
    QVERIFY(session().current());
}

void QuickUnlockTest::aDirectorChangesInOneStep()
{
    sit("chief1", "739164");
    sit("doctor1", "482915");
    QVERIFY(session().granted<Right::SeeRecords>());
    QVERIFY(!session().granted<Right::ManageStaff>());
    session().lock();
    QCOMPARE(unlock("739164"), QStringLiteral("chief1"));
    QVERIFY(session().granted<Right::ManageStaff>());
    QCOMPARE(session().granted<Right::SeeRecords>().error().failure, Failure::NotPermitted);
    session().lock();
    QCOMPARE(unlock("482915"), QStringLiteral("doctor1"));
}

void QuickUnlockTest::leavingEndsSessionsAtOnce()
{
    sit("desk1", "482915");
    int told = 0;
    session().setWhenEnded([&told] { ++told; });
    session().endSessionsOf(QStringLiteral("desk1"));
    QCOMPARE(told, 1);
    QVERIFY(!session().current());
    QCOMPARE(unlock("482915"), QStringLiteral("QuickCodeUsedUp"));
    // An account that is switched off meanwhile does not open either.
    sit("desk1", "482915");
    session().lock();
    m_room->account("desk1").state = AccountState::Disabled;
    QVERIFY(!session().takesQuickCode());
    QCOMPARE(unlock("482915"), QStringLiteral("QuickCodeUsedUp"));
    // Half-way in is out as well.
    m_room->account("desk2").mustChangePassword = true;
    QVERIFY(m_room->signIn("desk2").ok());
    session().endSessionsOf(QStringLiteral("desk2"));
    QCOMPARE(session().step(), StaffSession::Step::Password);
    QCOMPARE(told, 2);
}

void QuickUnlockTest::theRecordsKeyIsGone()
{
    sit("doctor1", "482915");
    QVERIFY(session().recordsKey());
    session().lock();
    QCOMPARE(unlock("482915"), QStringLiteral("doctor1"));
    QVERIFY(!session().recordsKey());
}

void QuickUnlockTest::changingWhatOpensNeedsThePassword()
{
    sit("doctor1", "482915");
    session().lock();
    unlock("482915");
    const Fault password{ Failure::PasswordNeeded };
    QCOMPARE(session().giveNewPassword(StaffRoom::secret("yama-to-kawa-34")).error(), password);
    QCOMPARE(session().chooseQuickCode(StaffRoom::secret("739164")).error(), password);
    QCOMPARE(session().setUpSecondFactor().error(), password);
    QVERIFY(m_room->signIn("doctor1").ok());
    QVERIFY(session().giveNewPassword(StaffRoom::secret("yama-to-kawa-34")).ok());
}

QTEST_APPLESS_MAIN(QuickUnlockTest)
#include "quickunlocktest.moc"
