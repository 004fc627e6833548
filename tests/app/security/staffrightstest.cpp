#include "tests/support/staffroom.h"

#include <QTest>

using namespace madoguchi;

namespace {

QString failureOf(const Outcome<Granted<Right::SeeRecords>> &granted)
{
    return granted ? QStringLiteral("granted") : failureName(granted.error().failure);
}

} // namespace

/// What the session hands out: rights of who sits, and of two persons together.
class StaffRightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { use(StationKind::Consulting); }
    void nobodyHasNothing();
    void theMatrixHoldsInTheSession();
    void recordsAtAConsultingStationOnly();
    void twoPersonsTogether();
    void eitherOfTheTwoMaySit();
    void theSecondMustBeTheOther_data();
    void theSecondMustBeTheOther();
    void aFirstPasswordIsNoSecondPerson();
    void anIdleAccountIsNoSecondPerson();
    void theSecondsTriesCount();
    void theSecondDoesNotTakeTheSeat();
    void theFirstOneIsGrantedAlone();
    void switchingOffTheQualifiedIsNoWayAround();

private:
    using Together = Outcome<GrantedTogether<Right::GrantQualification>>;

    void use(StationKind station) { m_room = std::make_unique<StaffRoom>(StaffRules{ station, {}, {} }); }
    Together grantWith(const char *second, const SecretBytes &password)
    {
        return m_room->session->grantedTogether<Right::GrantQualification>(QLatin1String(second), password);
    }
    Together grantWith(const char *second) { return grantWith(second, StaffRoom::password(second)); }
    template <Right right> void checkRow()
    {
        const auto granted = m_room->session->granted<right>();
        const StaffMember who = *m_room->session->current();
        const bool expected = may(who.role, right, m_room->rules.station);
        QCOMPARE(granted.ok(), expected);
        if (expected)
            QCOMPARE(granted->by(), who);
        else
            QCOMPARE(granted.error(), Fault{ Failure::NotPermitted });
    }

    std::unique_ptr<StaffRoom> m_room;
};

void StaffRightsTest::nobodyHasNothing()
{
    QCOMPARE(m_room->session->granted<Right::ReviewOwnAudit>().error(), Fault{ Failure::NotSignedIn });
    QCOMPARE(grantWith("doctor1").error(), Fault{ Failure::NotSignedIn });
    QVERIFY(m_room->signIn("desk1").ok());
    m_room->session->lock();
    QCOMPARE(m_room->session->granted<Right::SeeEligibility>().error(), Fault{ Failure::NotSignedIn });
}

void StaffRightsTest::theMatrixHoldsInTheSession()
{
    for (const StationKind station : { StationKind::Desk, StationKind::Consulting }) {
        use(station);
        for (const char *id : { "desk1", "doctor1", "chief1" }) {
            QVERIFY(m_room->signIn(id).ok());
            checkRow<Right::SeeEligibility>();
            checkRow<Right::SeeRecords>();
            checkRow<Right::VisualCheck>();
            checkRow<Right::OralLimitConsent>();
            checkRow<Right::ChangeSettings>();
            checkRow<Right::ManageStaff>();
            checkRow<Right::GrantQualification>();
            checkRow<Right::BreakGlass>();
            checkRow<Right::ReviewOwnAudit>();
            checkRow<Right::ReviewAllAudit>();
            checkRow<Right::HandOver>();
        }
    }
}

void StaffRightsTest::recordsAtAConsultingStationOnly()
{
    QVERIFY(m_room->signIn("doctor1").ok());
    QCOMPARE(failureOf(m_room->session->granted<Right::SeeRecords>()), QStringLiteral("granted"));
    use(StationKind::Desk);
    QVERIFY(m_room->signIn("doctor1").ok());
    QCOMPARE(failureOf(m_room->session->granted<Right::SeeRecords>()), QStringLiteral("NotPermitted"));
}

void StaffRightsTest::twoPersonsTogether()
{
    QVERIFY(m_room->signIn("chief1").ok());
    const auto both = grantWith("doctor1");
    QVERIFY(both.ok());
    QCOMPARE(both->administrator(), QStringLiteral("chief1"));
    QCOMPARE(both->qualified(), QStringLiteral("doctor1"));
    QVERIFY(m_room->signIn("desk1").ok());
    QCOMPARE(grantWith("doctor1").error(), Fault{ Failure::NotPermitted });
}

void StaffRightsTest::eitherOfTheTwoMaySit()
{
    QVERIFY(m_room->signIn("doctor1").ok());
    const auto both = grantWith("chief1");
    QVERIFY(both.ok());
    QCOMPARE(both->administrator(), QStringLiteral("chief1"));
    QCOMPARE(both->qualified(), QStringLiteral("doctor1"));
}

void StaffRightsTest::theSecondMustBeTheOther_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("oneself") << QByteArray("chief1") << QByteArray("chief1");
    QTest::newRow("two administrators") << QByteArray("chief1") << QByteArray("chief2");
    QTest::newRow("two qualified") << QByteArray("doctor1") << QByteArray("doctor2");
    QTest::newRow("a receptionist") << QByteArray("chief1") << QByteArray("desk1");
    QTest::newRow("nobody") << QByteArray("chief1") << QByteArray();
    QTest::newRow("a name that is not there") << QByteArray("chief1") << QByteArray("nobody");
    QTest::newRow("one that was switched off") << QByteArray("chief1") << QByteArray("doctor2");
}

void StaffRightsTest::theSecondMustBeTheOther()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    m_room->account("doctor2").state = first == "chief1" ? AccountState::Disabled : AccountState::Enabled;
    QVERIFY(m_room->signIn(first).ok());
    QCOMPARE(grantWith(second).error(), Fault{ Failure::SecondPersonNeeded });
    m_room->clock.pass(1000); // the try of before may have been counted
    const auto glass = m_room->session->grantedTogether<Right::BreakGlass>(
        QLatin1String(second), StaffRoom::password(second));
    QCOMPARE(glass.error(), Fault{ Failure::SecondPersonNeeded });
}

void StaffRightsTest::aFirstPasswordIsNoSecondPerson()
{
    // The administrator has just reset it, and knows it.
    m_room->account("doctor1").mustChangePassword = true;
    QVERIFY(m_room->signIn("chief1").ok());
    QCOMPARE(grantWith("doctor1").error(), Fault{ Failure::SecondPersonNeeded });
    m_room->account("doctor1").mustChangePassword = false;
    QVERIFY(grantWith("doctor1").ok());
}

void StaffRightsTest::anIdleAccountIsNoSecondPerson()
{
    m_room->clock.pass(61LL * 24 * 3600 * 1000);
    m_room->account("chief1").addedAt = m_room->clock.now();
    QVERIFY(m_room->signIn("chief1").ok());
    QCOMPARE(grantWith("doctor1").error(), Fault{ Failure::SecondPersonNeeded });
}

void StaffRightsTest::theSecondsTriesCount()
{
    QVERIFY(m_room->signIn("chief1").ok());
    for (const int wait : { 1, 2, 4, 8 }) {
        QCOMPARE(grantWith("doctor1", StaffRoom::secret("x")).error(), Fault{ Failure::SecondPersonNeeded });
        QCOMPARE(grantWith("doctor1").error().failure, Failure::SignInDelayed);
        m_room->clock.pass(wait * 1000);
    }
    QCOMPARE(grantWith("doctor1", StaffRoom::secret("x")).error().failure, Failure::SignInLocked);
    QCOMPARE(m_room->signIn("doctor1").error().failure, Failure::SignInLocked);
    m_room->clock.pass(15 * 60 * 1000);
    QVERIFY(grantWith("doctor1").ok());
}

void StaffRightsTest::theSecondDoesNotTakeTheSeat()
{
    QVERIFY(m_room->signIn("chief1").ok());
    QVERIFY(grantWith("doctor1").ok());
    QCOMPARE(m_room->session->current()->id, QStringLiteral("chief1"));
    QVERIFY(!m_room->session->recordsKey());
}

void StaffRightsTest::theFirstOneIsGrantedAlone()
{
    m_room->accounts.accounts.erase(QStringLiteral("doctor1"));
    m_room->accounts.accounts.erase(QStringLiteral("doctor2"));
    QVERIFY(m_room->signIn("chief1").ok());
    const auto alone = grantWith("", {});
    QVERIFY(alone.ok());
    QCOMPARE(alone->administrator(), QStringLiteral("chief1"));
    QVERIFY(alone->qualified().isEmpty());
    // Nothing else is ever done alone.
    QCOMPARE(m_room->session->grantedTogether<Right::BreakGlass>({}, {}).error(),
        Fault{ Failure::SecondPersonNeeded });
}

void StaffRightsTest::switchingOffTheQualifiedIsNoWayAround()
{
    m_room->account("doctor1").state = AccountState::Left;
    m_room->account("doctor2").state = AccountState::Disabled;
    QVERIFY(m_room->signIn("chief1").ok());
    QCOMPARE(grantWith("", {}).error(), Fault{ Failure::SecondPersonNeeded });
}

QTEST_APPLESS_MAIN(StaffRightsTest)
#include "staffrightstest.moc"
