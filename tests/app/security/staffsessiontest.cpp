#include "app/security/totp.h"
#include "tests/support/staffroom.h"

#include <QTest>

using namespace madoguchi;

namespace {

using Step = StaffSession::Step;
constexpr qint64 second = 1000;
constexpr qint64 hour = 3600 * second;
constexpr qint64 day = 24 * hour;

} // namespace

/// The way in: which steps, and what stands between them.
class StaffSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { use({ StationKind::Consulting, {}, {} }); }
    void thePasswordIsEnough();
    void anotherTakesTheSeat();
    void failureLeavesWhoWasThere();
    void firstSignInAsksForANewPassword();
    void refusedNewPasswords();
    void shortPasswordsEnd();
    void ownPasswordChange();
    void secondFactorIsAsked();
    void secondFactorComesBeforeTheNewPassword();
    void wrongCodesCountLikePasswords();
    void aCodeIsGoodOnce();
    void theRightPasswordDoesNotWipeOutWrongCodes();
    void secondFactorIsAskedOnceASession();
    void secondFactorIsDemandedFromADay();
    void secondFactorByOwnWish();
    void givingUp();
    void recordsKeyIsHeldWhileSeated();
    void recordsKeyOutlivesAPasswordChange();
    void aBrokenRecordsKeyLetsItsPersonIn();
    void idleAccounts();
    void theLastAdministratorIsNeverIdle();
    void disablesIdleDaily();

private:
    void use(const StaffRules &rules) { m_room = std::make_unique<StaffRoom>(rules); }
    void giveSecondFactorTo(const char *id)
    {
        m_room->accounts.secrets[QLatin1String(id)] = Totp::makeSecret();
    }
    StaffSession &session() { return *m_room->session; }
    /// A step's own name, or the failure's.
    static QString said(const Outcome<Step> &step)
    {
        if (!step)
            return failureName(step.error().failure);
        const char *names[] = { "password", "second-factor", "new-password", "set-up", "in" };
        return QLatin1String(names[static_cast<int>(*step)]);
    }

    std::unique_ptr<StaffRoom> m_room;
};

void StaffSessionTest::thePasswordIsEnough()
{
    QVERIFY(!session().current());
    QCOMPARE(said(m_room->signIn("doctor1")), QStringLiteral("in"));
    QCOMPARE(session().current()->id, QStringLiteral("doctor1"));
    QVERIFY(session().current()->qualification == Qualification::Doctor);
    session().signOut();
    QVERIFY(!session().current());
    QVERIFY(!session().hasLiveSessions());
}

void StaffSessionTest::anotherTakesTheSeat()
{
    QVERIFY(m_room->signIn("desk1").ok());
    QVERIFY(m_room->signIn("doctor1").ok());
    QCOMPARE(session().current()->id, QStringLiteral("doctor1"));
}

void StaffSessionTest::failureLeavesWhoWasThere()
{
    QVERIFY(m_room->signIn("desk1").ok());
    QVERIFY(!session().signIn(QStringLiteral("doctor1"), StaffRoom::secret("x")));
    QCOMPARE(session().current()->id, QStringLiteral("desk1"));
}

void StaffSessionTest::firstSignInAsksForANewPassword()
{
    m_room->account("desk1").mustChangePassword = true;
    QCOMPARE(said(m_room->signIn("desk1")), QStringLiteral("new-password"));
    QVERIFY(!session().current());
    QCOMPARE(session().comingId(), QStringLiteral("desk1"));
    QCOMPARE(said(session().giveNewPassword(StaffRoom::secret("yama-to-kawa-34"))), QStringLiteral("in"));
    QCOMPARE(session().current()->id, QStringLiteral("desk1"));
    session().signOut();
    QCOMPARE(said(m_room->signIn("desk1")), QStringLiteral("SignInFailed"));
    m_room->clock.pass(second);
    QCOMPARE(said(session().signIn(QStringLiteral("desk1"), StaffRoom::secret("yama-to-kawa-34"))),
        QStringLiteral("in"));
}

void StaffSessionTest::refusedNewPasswords()
{
    m_room->account("desk1").mustChangePassword = true;
    QVERIFY(m_room->signIn("desk1").ok());
    QCOMPARE(
        said(session().giveNewPassword(StaffRoom::password("desk1"))), QStringLiteral("PasswordUsedBefore"));
    QCOMPARE(said(session().giveNewPassword(StaffRoom::secret("short"))), QStringLiteral("PasswordTooShort"));
    QCOMPARE(said(session().giveNewPassword(StaffRoom::secret("password1234567"))),
        QStringLiteral("PasswordCommon"));
    QVERIFY(!session().current());
    QCOMPARE(session().step(), Step::NewPassword);
    m_room->accounts.full = true;
    QCOMPARE(
        said(session().giveNewPassword(StaffRoom::secret("yama-to-kawa-34"))), QStringLiteral("StoreFull"));
    QVERIFY(!session().current());
}

void StaffSessionTest::shortPasswordsEnd()
{
    QVERIFY(m_room->signIn("desk1").ok());
    QVERIFY(session().giveNewPassword(StaffRoom::secret("kR4!m9zW")).ok());
    QVERIFY(m_room->account("desk1").passwordExpires);
    const auto signInAgain = [this] {
        session().signOut();
        return said(session().signIn(QStringLiteral("desk1"), StaffRoom::secret("kR4!m9zW")));
    };
    m_room->clock.pass(59 * day);
    QCOMPARE(signInAgain(), QStringLiteral("in"));
    m_room->clock.pass(day);
    QCOMPARE(signInAgain(), QStringLiteral("new-password"));
    QCOMPARE(said(session().giveNewPassword(StaffRoom::secret("yama-to-kawa-34"))), QStringLiteral("in"));
    QVERIFY(!m_room->account("desk1").passwordExpires);
}

void StaffSessionTest::ownPasswordChange()
{
    QCOMPARE(
        said(session().giveNewPassword(StaffRoom::secret("yama-to-kawa-34"))), QStringLiteral("NotSignedIn"));
    QVERIFY(m_room->signIn("desk1").ok());
    QVERIFY(session().giveNewPassword(StaffRoom::secret("yama-to-kawa-34")).ok());
    QCOMPARE(session().current()->id, QStringLiteral("desk1"));
    QCOMPARE(m_room->account("desk1").formerHashes.size(), 1);
    // Only so many are remembered.
    for (const char *next :
        { "kumo-no-tsuki-1", "kumo-no-tsuki-2", "kumo-no-tsuki-3", "kumo-no-tsuki-4", "kumo-no-tsuki-5" })
        QVERIFY(session().giveNewPassword(StaffRoom::secret(next)).ok());
    QCOMPARE(m_room->account("desk1").formerHashes.size(), 5);
    QCOMPARE(said(session().giveNewPassword(StaffRoom::secret("yama-to-kawa-34"))),
        QStringLiteral("PasswordUsedBefore"));
    QCOMPARE(said(session().giveNewPassword(StaffRoom::password("desk1"))), QStringLiteral("in"));
}

void StaffSessionTest::secondFactorIsAsked()
{
    giveSecondFactorTo("doctor1");
    QCOMPARE(said(m_room->signIn("doctor1")), QStringLiteral("second-factor"));
    QVERIFY(!session().current());
    QVERIFY(!session().recordsKey());
    QVERIFY(session().enrolment().isEmpty());
    QVERIFY(!session().granted<Right::SeeRecords>());
    QCOMPARE(said(session().giveSecondFactor(m_room->code("doctor1"))), QStringLiteral("in"));
    QCOMPARE(session().current()->id, QStringLiteral("doctor1"));
    QVERIFY(session().recordsKey());
}

void StaffSessionTest::secondFactorComesBeforeTheNewPassword()
{
    giveSecondFactorTo("desk1");
    m_room->account("desk1").mustChangePassword = true;
    QCOMPARE(said(m_room->signIn("desk1")), QStringLiteral("second-factor"));
    // Who gave the first password (an administrator) must not be able to replace it.
    QCOMPARE(
        said(session().giveNewPassword(StaffRoom::secret("yama-to-kawa-34"))), QStringLiteral("NotSignedIn"));
    QCOMPARE(said(session().giveSecondFactor(m_room->code("desk1"))), QStringLiteral("new-password"));
    QCOMPARE(said(session().giveNewPassword(StaffRoom::secret("yama-to-kawa-34"))), QStringLiteral("in"));
}

void StaffSessionTest::wrongCodesCountLikePasswords()
{
    giveSecondFactorTo("doctor1");
    QVERIFY(m_room->signIn("doctor1").ok());
    for (const int wait : { 1, 2, 4, 8 }) {
        QCOMPARE(said(session().giveSecondFactor(StaffRoom::secret("00000x"))),
            QStringLiteral("SecondFactorWrong"));
        QCOMPARE(said(session().giveSecondFactor(m_room->code("doctor1"))), QStringLiteral("SignInDelayed"));
        m_room->clock.pass(wait * second);
    }
    QCOMPARE(said(session().giveSecondFactor(StaffRoom::secret("00000x"))), QStringLiteral("SignInLocked"));
    QCOMPARE(said(session().giveSecondFactor(m_room->code("doctor1"))), QStringLiteral("SignInLocked"));
    QCOMPARE(said(m_room->signIn("doctor1")), QStringLiteral("SignInLocked"));
    m_room->clock.pass(15 * 60 * second);
    QCOMPARE(said(session().giveSecondFactor(m_room->code("doctor1"))), QStringLiteral("in"));
}

void StaffSessionTest::aCodeIsGoodOnce()
{
    giveSecondFactorTo("doctor1");
    QVERIFY(m_room->signIn("doctor1").ok());
    const SecretBytes code = m_room->code("doctor1");
    QCOMPARE(said(session().giveSecondFactor(code)), QStringLiteral("in"));
    session().signOut();
    m_room->restart(); // also in another run
    QVERIFY(m_room->signIn("doctor1").ok());
    QCOMPARE(said(session().giveSecondFactor(code)), QStringLiteral("SecondFactorWrong"));
    m_room->clock.pass(30 * second);
    QCOMPARE(said(session().giveSecondFactor(m_room->code("doctor1"))), QStringLiteral("in"));
}

void StaffSessionTest::theRightPasswordDoesNotWipeOutWrongCodes()
{
    giveSecondFactorTo("doctor1");
    for (const int wait : { 1, 2, 4, 8 }) {
        QCOMPARE(said(m_room->signIn("doctor1")), QStringLiteral("second-factor"));
        QCOMPARE(said(session().giveSecondFactor(StaffRoom::secret("00000x"))),
            QStringLiteral("SecondFactorWrong"));
        session().cancel();
        m_room->clock.pass(wait * second);
    }
    QVERIFY(m_room->signIn("doctor1").ok());
    QCOMPARE(said(session().giveSecondFactor(StaffRoom::secret("00000x"))), QStringLiteral("SignInLocked"));
}

void StaffSessionTest::secondFactorIsAskedOnceASession()
{
    giveSecondFactorTo("doctor1");
    QVERIFY(m_room->signIn("doctor1").ok());
    QVERIFY(session().giveSecondFactor(m_room->code("doctor1")).ok());
    m_room->clock.pass(11 * hour);
    session().lock();
    QCOMPARE(said(m_room->signIn("doctor1")), QStringLiteral("in"));
    // That was no new session: the 12 hours are those of the second factor.
    m_room->clock.pass(hour);
    QVERIFY(!session().current());
    QCOMPARE(said(m_room->signIn("doctor1")), QStringLiteral("second-factor"));
    QVERIFY(session().giveSecondFactor(m_room->code("doctor1")).ok());
    session().signOut();
    m_room->clock.pass(60 * second);
    QCOMPARE(said(m_room->signIn("doctor1")), QStringLiteral("second-factor"));
}

void StaffSessionTest::secondFactorIsDemandedFromADay()
{
    use({ StationKind::Consulting, QDate(2026, 11, 22), {} });
    QCOMPARE(said(m_room->signIn("desk1")), QStringLiteral("in"));
    m_room->clock.set(QDateTime(QDate(2026, 11, 21), QTime(14, 59), Qt::UTC)); // 23:59 in Japan
    QCOMPARE(said(m_room->signIn("desk1")), QStringLiteral("in"));
    m_room->clock.pass(60 * second);
    QCOMPARE(said(m_room->signIn("desk1")), QStringLiteral("set-up"));
    QVERIFY(!session().current());
    QVERIFY(session().enrolment().view().startsWith("otpauth://totp/Madoguchi:desk1?secret="));
    QCOMPARE(
        said(session().giveSecondFactor(StaffRoom::secret("00000x"))), QStringLiteral("SecondFactorWrong"));
    QVERIFY(m_room->accounts.secrets.empty());
    m_room->clock.pass(second);
    QVERIFY(session().giveSecondFactor(m_room->codeOf(session().enrolment())).ok());
    session().signOut();
    m_room->clock.pass(60 * second);
    QCOMPARE(said(m_room->signIn("desk1")), QStringLiteral("second-factor"));
}

void StaffSessionTest::secondFactorByOwnWish()
{
    QVERIFY(!session().setUpSecondFactor());
    QVERIFY(m_room->signIn("doctor1").ok());
    QVERIFY(session().recordsKey());
    QVERIFY(session().setUpSecondFactor().ok());
    QCOMPARE(session().step(), Step::SetUpSecondFactor);
    QVERIFY(!session().current());
    session().cancel();
    QCOMPARE(session().current()->id, QStringLiteral("doctor1"));
    QVERIFY(session().recordsKey());
    QVERIFY(m_room->accounts.secrets.empty());
    QVERIFY(session().setUpSecondFactor().ok());
    QVERIFY(session().giveSecondFactor(m_room->codeOf(session().enrolment())).ok());
    QCOMPARE(session().current()->id, QStringLiteral("doctor1"));
    QVERIFY(session().recordsKey());
    session().signOut();
    m_room->clock.pass(60 * second);
    QCOMPARE(said(m_room->signIn("doctor1")), QStringLiteral("second-factor"));
}

void StaffSessionTest::givingUp()
{
    giveSecondFactorTo("doctor1");
    QVERIFY(m_room->signIn("doctor1").ok());
    session().cancel();
    QCOMPARE(session().step(), Step::Password);
    QVERIFY(session().comingId().isEmpty());
    QCOMPARE(said(session().giveSecondFactor(m_room->code("doctor1"))), QStringLiteral("NotSignedIn"));
    QVERIFY(!session().current());
}

void StaffSessionTest::recordsKeyIsHeldWhileSeated()
{
    QVERIFY(m_room->signIn("desk1").ok());
    QVERIFY(!session().recordsKey());
    QVERIFY(m_room->signIn("doctor1").ok());
    QVERIFY(session().recordsKey());
    const auto sealed = RecordsKey::sealTo(m_room->account("doctor1").recordsPublicKey, "records");
    QCOMPARE(session().recordsKey()->open(*sealed)->view().toByteArray(), QByteArray("records"));
    session().lock();
    QVERIFY(!session().recordsKey());
    QVERIFY(m_room->signIn("doctor1").ok());
    session().signOut();
    QVERIFY(!session().recordsKey());
    QVERIFY(m_room->signIn("doctor2").ok());
    QVERIFY(!session().recordsKey()->open(*sealed));
}

void StaffSessionTest::recordsKeyOutlivesAPasswordChange()
{
    const QByteArray publicKey = m_room->account("doctor1").recordsPublicKey;
    const auto sealed = RecordsKey::sealTo(publicKey, "records");
    QVERIFY(m_room->signIn("doctor1").ok());
    QVERIFY(session().giveNewPassword(StaffRoom::secret("yama-to-kawa-34")).ok());
    m_room->account("doctor1").mustChangePassword = true;
    m_room->restart();
    QCOMPARE(said(session().signIn(QStringLiteral("doctor1"), StaffRoom::secret("yama-to-kawa-34"))),
        QStringLiteral("new-password"));
    QVERIFY(session().giveNewPassword(StaffRoom::secret("haru-no-kaze-12")).ok());
    QCOMPARE(m_room->account("doctor1").recordsPublicKey, publicKey);
    QVERIFY(session().recordsKey()->open(*sealed).ok());
    m_room->restart();
    QVERIFY(session().signIn(QStringLiteral("doctor1"), StaffRoom::secret("haru-no-kaze-12")).ok());
    QVERIFY(session().recordsKey()->open(*sealed).ok());
}

void StaffSessionTest::aBrokenRecordsKeyLetsItsPersonIn()
{
    StaffAccount &doctor = m_room->account("doctor1");
    doctor.recordsLockedKey[40] = static_cast<char>(doctor.recordsLockedKey[40] ^ 1);
    QCOMPARE(said(m_room->signIn("doctor1")), QStringLiteral("in"));
    QVERIFY(!session().recordsKey());
    // An account of an older version has none at all, and gets one.
    session().signOut();
    doctor.recordsLockedKey.clear();
    doctor.recordsPublicKey.clear();
    QCOMPARE(said(m_room->signIn("doctor1")), QStringLiteral("in"));
    QVERIFY(session().recordsKey());
    QCOMPARE(session().recordsKey()->publicKey(), m_room->account("doctor1").recordsPublicKey);
}

void StaffSessionTest::idleAccounts()
{
    m_room->clock.pass(59 * day);
    QCOMPARE(said(m_room->signIn("desk1")), QStringLiteral("in"));
    m_room->clock.pass(day);
    QCOMPARE(said(m_room->signIn("desk1")), QStringLiteral("in")); // since the last use
    QCOMPARE(said(session().signIn(QStringLiteral("desk2"), StaffRoom::secret("x"))),
        QStringLiteral("SignInFailed"));
    m_room->clock.pass(second);
    QCOMPARE(said(m_room->signIn("desk2")), QStringLiteral("AccountIdle")); // never used: since it was added
    QCOMPARE(m_room->account("desk2").state, AccountState::Idle);
    QCOMPARE(said(m_room->signIn("desk2")), QStringLiteral("AccountIdle"));
    QCOMPARE(session().current()->id, QStringLiteral("desk1"));
}

void StaffSessionTest::theLastAdministratorIsNeverIdle()
{
    m_room->clock.pass(200 * day);
    QCOMPARE(said(m_room->signIn("chief1")), QStringLiteral("AccountIdle"));
    QCOMPARE(said(m_room->signIn("chief2")), QStringLiteral("in"));
}

void StaffSessionTest::disablesIdleDaily()
{
    QCOMPARE(*session().disableIdle(), QStringList());
    m_room->clock.pass(50 * day);
    QVERIFY(m_room->signIn("desk1").ok());
    session().signOut();
    m_room->clock.pass(10 * day);
    m_room->account("desk2").state = AccountState::Left;
    QCOMPARE(*session().disableIdle(),
        (QStringList{ QStringLiteral("chief1"), QStringLiteral("doctor1"), QStringLiteral("doctor2") }));
    QCOMPARE(m_room->account("chief1").state, AccountState::Idle);
    QCOMPARE(m_room->account("chief2").state, AccountState::Enabled);
    QCOMPARE(m_room->account("desk1").state, AccountState::Enabled);
    QCOMPARE(m_room->account("desk2").state, AccountState::Left);
    QCOMPARE(*session().disableIdle(), QStringList());
    // A clock that was set ahead does not switch off who is here.
    QVERIFY(m_room->signIn("desk1").ok());
    m_room->clock.setAhead(100 * day);
    QCOMPARE(*session().disableIdle(), QStringList());
    QCOMPARE(session().current()->id, QStringLiteral("desk1"));
}

QTEST_APPLESS_MAIN(StaffSessionTest)
#include "staffsessiontest.moc"
