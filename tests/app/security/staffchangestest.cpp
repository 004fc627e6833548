#include "app/security/totp.h"
#include "tests/support/staffroom.h"

#include <QTest>

using namespace madoguchi;

namespace {

constexpr qint64 hour = 3600LL * 1000;
constexpr qint64 day = 24 * hour;
using Step = StaffSession::Step;

QString failureOf(const Outcome<Done> &outcome)
{
    return outcome ? QStringLiteral("done") : failureName(outcome.error().failure);
}

} // namespace

/// What administrators change about accounts (security.md 1, 4, 7–9).
class StaffChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsWithAFirstPassword();
    void qualifiedOnlyByTwo();
    void firstPasswordsAreLookedAt();
    void resetDropsTheRecordsKey();
    void resetDropsTheQuickCode();
    void resetIsNotForOneself();
    void resetOfWhoSitsElsewhereEndsTheSession();
    void liftsALock();
    void switchesOffAndOn();
    void theSixtyDaysBeginAnew();
    void leftIsForGood();
    void theLastAdministratorStays();
    void secondFactorIsDropped();
    void breakGlassForEightHours();
    void breakGlassIsNotLengthenedByAClock();
    void breakGlassEndsWithANewSecondFactor();
    void unknownAccounts();

private:
    Granted<Right::ManageStaff> may() { return m_room->granted<Right::ManageStaff>(); }
    template <Right right> GrantedTogether<right> together()
    {
        auto both = m_room->session->grantedTogether<right>(
            QStringLiteral("doctor2"), StaffRoom::password("doctor2"));
        return std::move(both).value();
    }
    Step breakAndSignIn();
    StaffChanges &changes() { return *m_room->changes; }

    std::unique_ptr<StaffRoom> m_room;
};

void StaffChangesTest::init()
{
    m_room = std::make_unique<StaffRoom>();
    QVERIFY(m_room->signIn("chief1").ok());
}

void StaffChangesTest::addsWithAFirstPassword()
{
    const StaffMember fresh{ QStringLiteral("desk3"), QStringLiteral("見本　新人"), Role::Reception, {} };
    QVERIFY(changes().add(may(), fresh, StaffRoom::secret("haru-no-kaze-12")).ok());
    QCOMPARE(m_room->account("desk3").addedAt, m_room->clock.now());
    QVERIFY(changes().add(may(), fresh, StaffRoom::secret("haru-no-kaze-12")).error().code
        == QStringLiteral("account-exists"));
    m_room->session->signOut();
    const auto step = m_room->session->signIn(QStringLiteral("desk3"), StaffRoom::secret("haru-no-kaze-12"));
    QCOMPARE(*step, Step::NewPassword);
}

void StaffChangesTest::qualifiedOnlyByTwo()
{
    const StaffMember doctor{ QStringLiteral("doctor3"), QStringLiteral("見本　新医"), Role::Qualified,
        Qualification::Dentist };
    const StaffMember desk{ QStringLiteral("desk3"), QStringLiteral("見本　新人"), Role::Reception, {} };
    const SecretBytes first = StaffRoom::secret("haru-no-kaze-12");
    QCOMPARE(failureOf(changes().add(may(), doctor, first)), QStringLiteral("NotPermitted"));
    QCOMPARE(failureOf(changes().addQualified(together<Right::GrantQualification>(), desk, first)),
        QStringLiteral("NotPermitted"));
    QVERIFY(m_room->accounts.accounts.count(QStringLiteral("doctor3")) == 0);
    QVERIFY(changes().addQualified(together<Right::GrantQualification>(), doctor, first).ok());
    // The records key opens with the first password, and goes over to the person's own.
    QVERIFY(!m_room->account("doctor3").recordsPublicKey.isEmpty());
    QVERIFY(m_room->session->signIn(QStringLiteral("doctor3"), first).ok());
    QVERIFY(m_room->session->giveNewPassword(StaffRoom::secret("yama-to-kawa-34")).ok());
    QCOMPARE(m_room->session->recordsKey()->publicKey(), m_room->account("doctor3").recordsPublicKey);
}

void StaffChangesTest::firstPasswordsAreLookedAt()
{
    const StaffMember fresh{ QStringLiteral("desk3"), QStringLiteral("見本　新人"), Role::Reception, {} };
    QCOMPARE(failureOf(changes().add(may(), fresh, StaffRoom::secret("desk3"))),
        QStringLiteral("PasswordTooShort"));
    QCOMPARE(failureOf(changes().add(may(), fresh, StaffRoom::secret("password1234567"))),
        QStringLiteral("PasswordCommon"));
    QCOMPARE(failureOf(changes().resetPassword(may(), QStringLiteral("desk1"), StaffRoom::password("desk1"))),
        QStringLiteral("PasswordUsedBefore"));
}

void StaffChangesTest::resetDropsTheRecordsKey()
{
    const auto sealed = RecordsKey::sealTo(m_room->account("doctor1").recordsPublicKey, "records");
    const QDateTime when = m_room->clock.now();
    QVERIFY(
        changes().resetPassword(may(), QStringLiteral("doctor1"), StaffRoom::secret("haru-no-kaze-12")).ok());
    QCOMPARE(m_room->account("doctor1").resetBy, QStringLiteral("chief1"));
    QCOMPARE(m_room->account("doctor1").resetAt, when);
    QCOMPARE(m_room->signIn("doctor1").error().failure, Failure::SignInFailed);
    m_room->clock.pass(1000);
    QCOMPARE(*m_room->session->signIn(QStringLiteral("doctor1"), StaffRoom::secret("haru-no-kaze-12")),
        Step::NewPassword);
    // Nor may the old password come back.
    QCOMPARE(m_room->session->giveNewPassword(StaffRoom::password("doctor1")).error().failure,
        Failure::PasswordUsedBefore);
    QVERIFY(m_room->session->giveNewPassword(StaffRoom::secret("yama-to-kawa-34")).ok());
    QVERIFY(m_room->session->recordsKey());
    QVERIFY(!m_room->session->recordsKey()->open(*sealed));
}

void StaffChangesTest::resetDropsTheQuickCode()
{
    QVERIFY(m_room->signIn("doctor1").ok());
    QVERIFY(m_room->session->chooseQuickCode(StaffRoom::secret("482915")).ok());
    QVERIFY(m_room->signIn("chief1").ok());
    QVERIFY(
        changes().resetPassword(may(), QStringLiteral("doctor1"), StaffRoom::secret("haru-no-kaze-12")).ok());
    QVERIFY(m_room->account("doctor1").quickCode.isEmpty());
    QVERIFY(m_room->session->signIn(QStringLiteral("doctor1"), StaffRoom::secret("haru-no-kaze-12")).ok());
    QVERIFY(m_room->session->giveNewPassword(StaffRoom::secret("yama-to-kawa-34")).ok());
    m_room->session->lock();
    QCOMPARE(m_room->session->unlock(StaffRoom::secret("482915")).error().failure, Failure::QuickCodeUsedUp);
}

void StaffChangesTest::resetIsNotForOneself()
{
    QCOMPARE(failureOf(changes().resetPassword(
                 may(), QStringLiteral("chief1"), StaffRoom::secret("haru-no-kaze-12"))),
        QStringLiteral("NotPermitted"));
    QVERIFY(m_room->session->current());
}

void StaffChangesTest::resetOfWhoSitsElsewhereEndsTheSession()
{
    QVERIFY(m_room->signIn("desk1").ok());
    QVERIFY(m_room->session->chooseQuickCode(StaffRoom::secret("482915")).ok());
    QVERIFY(m_room->signIn("chief1").ok());
    QVERIFY(
        changes().resetPassword(may(), QStringLiteral("desk1"), StaffRoom::secret("haru-no-kaze-12")).ok());
    m_room->session->lock();
    QVERIFY(!m_room->session->unlock(StaffRoom::secret("482915")));
}

void StaffChangesTest::liftsALock()
{
    for (const int wait : { 1, 2, 4, 8, 0 }) {
        static_cast<void>(m_room->session->signIn(QStringLiteral("desk1"), StaffRoom::secret("x")).ok());
        m_room->clock.pass(wait * 1000);
    }
    QCOMPARE(m_room->signIn("desk1").error().failure, Failure::SignInLocked);
    QVERIFY(changes().liftLock(may(), QStringLiteral("desk1")).ok());
    QVERIFY(!m_room->session->lockedUntil(QStringLiteral("desk1")).isValid());
    QVERIFY(m_room->signIn("desk1").ok());
}

void StaffChangesTest::switchesOffAndOn()
{
    QVERIFY(m_room->signIn("desk1").ok());
    QVERIFY(m_room->signIn("chief1").ok());
    QVERIFY(changes().setEnabled(may(), QStringLiteral("desk1"), false).ok());
    QCOMPARE(m_room->account("desk1").state, AccountState::Disabled);
    QCOMPARE(m_room->signIn("desk1").error(), Fault{ Failure::SignInFailed });
    QVERIFY(changes().setEnabled(may(), QStringLiteral("desk1"), true).ok());
    m_room->clock.pass(1000);
    QVERIFY(m_room->signIn("desk1").ok());
}

void StaffChangesTest::theSixtyDaysBeginAnew()
{
    m_room->clock.pass(61 * day);
    QVERIFY(m_room->session->signIn(QStringLiteral("chief2"), StaffRoom::password("chief2")).error().failure
        == Failure::AccountIdle);
    QVERIFY(m_room->signIn("chief1").ok()); // the last one
    QVERIFY(changes().setEnabled(may(), QStringLiteral("chief2"), true).ok());
    QVERIFY(m_room->signIn("chief2").ok());
    QVERIFY(m_room->accounts.uses[QStringLiteral("chief2")].lastGoodAt == m_room->clock.now());
}

void StaffChangesTest::leftIsForGood()
{
    QVERIFY(m_room->signIn("desk1").ok());
    QVERIFY(m_room->session->chooseQuickCode(StaffRoom::secret("482915")).ok());
    QVERIFY(m_room->signIn("chief1").ok());
    QVERIFY(changes().leave(may(), QStringLiteral("desk1")).ok());
    m_room->session->lock();
    QVERIFY(!m_room->session->unlock(StaffRoom::secret("482915")));
    QCOMPARE(m_room->signIn("desk1").error(), Fault{ Failure::SignInFailed });
    QVERIFY(m_room->signIn("chief1").ok());
    for (const bool enabled : { true, false })
        QCOMPARE(failureOf(changes().setEnabled(may(), QStringLiteral("desk1"), enabled)),
            QStringLiteral("NotPermitted"));
    QCOMPARE(failureOf(changes().resetPassword(
                 may(), QStringLiteral("desk1"), StaffRoom::secret("haru-no-kaze-12"))),
        QStringLiteral("NotPermitted"));
    QCOMPARE(m_room->account("desk1").state, AccountState::Left);
}

void StaffChangesTest::theLastAdministratorStays()
{
    QVERIFY(changes().setEnabled(may(), QStringLiteral("chief2"), false).ok());
    QCOMPARE(failureOf(changes().setEnabled(may(), QStringLiteral("chief1"), false)),
        QStringLiteral("LastAdministrator"));
    QCOMPARE(
        failureOf(changes().leave(may(), QStringLiteral("chief1"))), QStringLiteral("LastAdministrator"));
    QVERIFY(m_room->session->current());
    QVERIFY(changes().setEnabled(may(), QStringLiteral("chief2"), true).ok());
    int told = 0;
    m_room->session->setWhenEnded([&told] { ++told; });
    QVERIFY(changes().leave(may(), QStringLiteral("chief1")).ok());
    QCOMPARE(told, 1);
    QVERIFY(!m_room->session->current());
}

void StaffChangesTest::secondFactorIsDropped()
{
    m_room->accounts.secrets[QStringLiteral("desk1")] = Totp::makeSecret();
    m_room->accounts.secrets[QStringLiteral("doctor1")] = Totp::makeSecret();
    QVERIFY(changes().dropSecondFactor(may(), QStringLiteral("desk1")).ok());
    QVERIFY(!m_room->session->hasSecondFactor(QStringLiteral("desk1")));
    QCOMPARE(failureOf(changes().dropSecondFactor(may(), QStringLiteral("doctor1"))),
        QStringLiteral("NotPermitted"));
    QVERIFY(m_room->session->hasSecondFactor(QStringLiteral("doctor1")));
}

Step StaffChangesTest::breakAndSignIn()
{
    m_room->accounts.secrets[QStringLiteral("doctor1")] = Totp::makeSecret();
    const auto broken = changes().breakGlass(together<Right::BreakGlass>(), QStringLiteral("doctor1"));
    const auto step = m_room->signIn("doctor1");
    return broken && step ? *step : Step::Password;
}

void StaffChangesTest::breakGlassForEightHours()
{
    QCOMPARE(failureOf(changes().breakGlass(together<Right::BreakGlass>(), QStringLiteral("desk1"))),
        QStringLiteral("NotPermitted"));
    QCOMPARE(breakAndSignIn(), Step::In);
    // What it replaces is the second factor: the qualification stays what it was, and no longer than 8 hours.
    QVERIFY(m_room->session->granted<Right::SeeRecords>());
    m_room->clock.pass(8 * hour - 1);
    QVERIFY(m_room->session->current());
    m_room->session->lock();
    QCOMPARE(*m_room->signIn("doctor1"), Step::In);
    m_room->clock.pass(1);
    QVERIFY(!m_room->session->current());
    QCOMPARE(*m_room->signIn("doctor1"), Step::SecondFactor);
}

void StaffChangesTest::breakGlassIsNotLengthenedByAClock()
{
    QCOMPARE(breakAndSignIn(), Step::In);
    m_room->clock.pass(7 * hour);
    m_room->clock.setAhead(-7 * hour);
    m_room->session->signOut();
    QCOMPARE(*m_room->signIn("doctor1"), Step::In);
    m_room->clock.pass(hour);
    QCOMPARE(*m_room->signIn("doctor1"), Step::SecondFactor);
    // A clock set back before the glass was broken, in a later run.
    m_room->clock.setAhead(-30 * day);
    m_room->restart();
    QCOMPARE(*m_room->signIn("doctor1"), Step::SecondFactor);
}

void StaffChangesTest::breakGlassEndsWithANewSecondFactor()
{
    QCOMPARE(breakAndSignIn(), Step::In);
    QVERIFY(m_room->session->setUpSecondFactor().ok());
    const QByteArray before = m_room->accounts.secrets[QStringLiteral("doctor1")].view().toByteArray();
    QVERIFY(!m_room->session->giveSecondFactor(m_room->code("doctor1"))); // of the lost one
    QCOMPARE(m_room->accounts.secrets[QStringLiteral("doctor1")].view().toByteArray(), before);
    m_room->clock.pass(60 * 1000);
    QVERIFY(m_room->session->giveSecondFactor(m_room->codeOf(m_room->session->enrolment())).ok());
    QVERIFY(!m_room->account("doctor1").breakGlassUntil.isValid());
    m_room->session->signOut();
    m_room->clock.pass(60 * 1000);
    QCOMPARE(*m_room->signIn("doctor1"), Step::SecondFactor);
}

void StaffChangesTest::unknownAccounts()
{
    const QString nobody = QStringLiteral("nobody");
    QCOMPARE(failureOf(changes().liftLock(may(), nobody)), QStringLiteral("NotFound"));
    QCOMPARE(failureOf(changes().setEnabled(may(), nobody, true)), QStringLiteral("NotFound"));
    QCOMPARE(failureOf(changes().leave(may(), nobody)), QStringLiteral("NotFound"));
    QCOMPARE(failureOf(changes().dropSecondFactor(may(), nobody)), QStringLiteral("NotFound"));
    QCOMPARE(failureOf(changes().resetPassword(may(), nobody, StaffRoom::secret("haru-no-kaze-12"))),
        QStringLiteral("NotFound"));
    QCOMPARE(
        failureOf(changes().breakGlass(together<Right::BreakGlass>(), nobody)), QStringLiteral("NotFound"));
}

QTEST_APPLESS_MAIN(StaffChangesTest)
#include "staffchangestest.moc"
