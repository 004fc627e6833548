#include "app/store/staffaccounts.h"

#include "app/security/staffsession.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/fixedclock.h"

#include <QTest>

using namespace madoguchi;

namespace {

StaffAccount accountOf(const QString &id, Role role, std::optional<Qualification> qualification = {})
{
    return { { id, QStringLiteral("架空　") + id, role, qualification }, QByteArray("$argon2id$hash") };
}

} // namespace

class StaffAccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWent();
    void listsByName();
    void takenNameIsRefused();
    void malformedAccountIsRefused_data();
    void malformedAccountIsRefused();
    void changesNeedAnAccount();
    void passwordAndState();
    void unreadableRoleIsNobodysAccount();
    void sessionCountsOnDisk();

private:
    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<StaffAccounts> m_accounts;
};

void StaffAccountsTest::init()
{
    m_accounts.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_accounts = std::make_unique<StaffAccounts>(*m_store->database);
}

void StaffAccountsTest::comesBackAsItWent()
{
    StaffAccount doctor = accountOf(QStringLiteral("doctor1"), Role::Qualified, Qualification::Dentist);
    doctor.enabled = false;
    doctor.wrongTries = 3;
    doctor.lastWrongAt = QDateTime(QDate(2026, 11, 20), QTime(8, 0, 0, 7), Qt::UTC);
    QVERIFY(m_accounts->add(doctor).ok());
    for (const Role role : { Role::Reception, Role::Administrator })
        QVERIFY(m_accounts->add(accountOf(QString::number(static_cast<int>(role)), role)).ok());
    QVERIFY(**m_accounts->find(QStringLiteral("doctor1")) == doctor);
    QCOMPARE((*m_accounts->find(QStringLiteral("2")))->member.role, Role::Administrator);
    QVERIFY(!m_accounts->find(QStringLiteral("nobody"))->has_value());
    QVERIFY(!m_accounts->find(QStringLiteral("DOCTOR1"))->has_value());
    QVERIFY(!m_accounts->find(QString())->has_value());
}

void StaffAccountsTest::listsByName()
{
    QVERIFY(m_accounts->list()->isEmpty());
    for (const char *id : { "c", "a", "b" })
        QVERIFY(m_accounts->add(accountOf(QLatin1String(id), Role::Reception)).ok());
    const auto all = m_accounts->list();
    QCOMPARE(all->size(), 3);
    QCOMPARE(all->first().member.id, QStringLiteral("a"));
    QCOMPARE(all->last().member.id, QStringLiteral("c"));
}

void StaffAccountsTest::takenNameIsRefused()
{
    const StaffAccount first = accountOf(QStringLiteral("desk1"), Role::Reception);
    QVERIFY(m_accounts->add(first).ok());
    const auto again
        = m_accounts->add(accountOf(QStringLiteral("desk1"), Role::Qualified, Qualification::Doctor));
    QCOMPARE(again.error(), (Fault{ Failure::SettingsInvalid, QStringLiteral("account-exists") }));
    QVERIFY(**m_accounts->find(QStringLiteral("desk1")) == first);
}

void StaffAccountsTest::malformedAccountIsRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("qualified");
    QTest::newRow("empty") << QString() << 0 << false;
    QTest::newRow("blank") << QStringLiteral("a b") << 0 << false;
    QTest::newRow("not ASCII") << QStringLiteral("見本") << 0 << false;
    QTest::newRow("too long") << QString(65, u'a') << 0 << false;
    QTest::newRow("qualified without qualification") << QStringLiteral("a") << 1 << false;
    QTest::newRow("reception with qualification") << QStringLiteral("a") << 0 << true;
    QTest::newRow("administrator with qualification") << QStringLiteral("a") << 2 << true;
}

void StaffAccountsTest::malformedAccountIsRefused()
{
    QFETCH(QString, id);
    QFETCH(int, role);
    QFETCH(bool, qualified);
    const auto added = m_accounts->add(accountOf(
        id, static_cast<Role>(role), qualified ? std::optional(Qualification::Doctor) : std::nullopt));
    QVERIFY(!added.ok());
    QCOMPARE(added.error().failure, Failure::SettingsInvalid);
    QVERIFY(m_accounts->list()->isEmpty());
}

void StaffAccountsTest::changesNeedAnAccount()
{
    QCOMPARE(m_accounts->keepTries(QStringLiteral("a"), 1, QDateTime()).error().failure, Failure::NotFound);
    QCOMPARE(m_accounts->setPassword(QStringLiteral("a"), "x").error().failure, Failure::NotFound);
    QCOMPARE(m_accounts->setEnabled(QStringLiteral("a"), true).error().failure, Failure::NotFound);
}

void StaffAccountsTest::passwordAndState()
{
    const QString id = QStringLiteral("desk1");
    QVERIFY(m_accounts->add(accountOf(id, Role::Reception)).ok());
    QVERIFY(m_accounts->keepTries(id, 4, QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC)).ok());
    QCOMPARE((*m_accounts->find(id))->wrongTries, 4);
    QVERIFY(m_accounts->setPassword(id, "new").ok());
    QVERIFY(m_accounts->setEnabled(id, false).ok());
    const auto changed = m_accounts->find(id);
    QCOMPARE((*changed)->passwordHash, QByteArray("new"));
    QCOMPARE((*changed)->wrongTries, 0);
    QVERIFY(!(*changed)->lastWrongAt.isValid());
    QVERIFY(!(*changed)->enabled);
}

void StaffAccountsTest::unreadableRoleIsNobodysAccount()
{
    QVERIFY(m_accounts->add(accountOf(QStringLiteral("d"), Role::Qualified, Qualification::Doctor)).ok());
    QVERIFY(m_store->database->run(QStringLiteral("UPDATE staff SET qualification = 'wizard'")).ok());
    QCOMPARE(m_accounts->find(QStringLiteral("d")).error().failure, Failure::StoreDamaged);
}

void StaffAccountsTest::sessionCountsOnDisk()
{
    const Passwords passwords(HashingCost::least());
    const SecretBytes right(QByteArray("mihon password 1"));
    const SecretBytes wrong(QByteArray("mihon password 2"));
    StaffAccount desk = accountOf(QStringLiteral("desk1"), Role::Reception);
    desk.passwordHash = *passwords.hash(right);
    QVERIFY(m_accounts->add(desk).ok());
    FixedClock clock;
    for (const int wait : { 1, 2, 4, 8, 0 }) {
        StaffSession session(*m_accounts, passwords, clock);
        QVERIFY(!session.signIn(QStringLiteral("desk1"), wrong).ok());
        clock.pass(wait * 1000);
    }
    m_accounts.reset();
    m_store->close();
    QVERIFY(m_store->open().ok());
    StaffAccounts reopened(*m_store->database);
    StaffSession session(reopened, passwords, clock);
    QCOMPARE(session.signIn(QStringLiteral("desk1"), right).error().failure, Failure::SignInLocked);
    clock.pass(15 * 60 * 1000);
    QVERIFY(session.signIn(QStringLiteral("desk1"), right).ok());
    QCOMPARE((*reopened.find(QStringLiteral("desk1")))->wrongTries, 0);
}

QTEST_GUILESS_MAIN(StaffAccountsTest)
#include "staffaccountstest.moc"
