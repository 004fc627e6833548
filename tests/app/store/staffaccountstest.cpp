#include "app/store/staffaccounts.h"

#include "tests/app/store/storefixture.h"

#include <QTest>

using namespace madoguchi;

namespace {

QDateTime at(int hour)
{
    return QDateTime(QDate(2026, 11, 20), QTime(hour, 0, 0, 7), Qt::UTC);
}

StaffAccount accountOf(const QString &id, Role role, std::optional<Qualification> qualification = {})
{
    StaffAccount account;
    account.member = { id, QStringLiteral("架空　") + id, role, qualification };
    account.passwordHash = "$argon2id$hash";
    return account;
}

/// An account with no field at its default.
StaffAccount fullAccount()
{
    StaffAccount account = accountOf(QStringLiteral("doctor1"), Role::Qualified, Qualification::Dentist);
    account.state = AccountState::Left;
    account.addedAt = at(1);
    account.passwordSince = at(2);
    account.passwordExpires = true;
    account.mustChangePassword = true;
    account.formerHashes = { "$argon2id$one", "$argon2id$two" };
    account.quickCode = "code";
    account.recordsPublicKey = "public";
    account.recordsLockedKey = "locked";
    account.resetBy = QStringLiteral("admin1");
    account.resetAt = at(3);
    account.breakGlassUntil = at(4);
    return account;
}

} // namespace

class StaffAccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWent();
    void listsById();
    void takenNameIsRefused();
    void malformedAccountIsRefused_data();
    void malformedAccountIsRefused();
    void needsAnAccount();
    void changeReplacesAndKeepsTheRest();
    void useIsKept();
    void secondFactorComesAndGoes();
    void nothingOfAPersonOnTheDisk();
    void rowsOfOthersDoNotOpen_data();
    void rowsOfOthersDoNotOpen();
    void withoutTheKey();
    void formerAccountsGoOver();
    void accountsPutThereSinceDoNot();

private:
    /// Puts a row into the table of version 1.
    Outcome<QSqlQuery> addFormer(const QString &id, const QString &role, const QString &qualification)
    {
        return m_store->database->run(QStringLiteral("INSERT INTO staff VALUES (?, ?, ?, ?, ?, 0, 3, ?)"),
            { id, QStringLiteral("架空　以前"), role, qualification, QStringLiteral("$argon2id$former"),
                QStringLiteral("2026-11-20T08:00:00.007Z") });
    }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<StaffAccounts> m_accounts;
};

void StaffAccountsTest::init()
{
    m_accounts.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_accounts = std::make_unique<StaffAccounts>(
        *m_store->database, m_store->vault.standing(Vault::Standing::Vault));
}

void StaffAccountsTest::comesBackAsItWent()
{
    QVERIFY(m_accounts->add(fullAccount()).ok());
    for (const Role role : { Role::Reception, Role::Administrator })
        QVERIFY(m_accounts->add(accountOf(QString::number(static_cast<int>(role)), role)).ok());
    m_accounts.reset();
    m_store->close();
    QVERIFY(m_store->open().ok());
    StaffAccounts reopened(*m_store->database, m_store->vault.standing(Vault::Standing::Vault));
    QVERIFY(**reopened.find(QStringLiteral("doctor1")) == fullAccount());
    QCOMPARE((*reopened.find(QStringLiteral("2")))->member.role, Role::Administrator);
    QVERIFY(!reopened.find(QStringLiteral("nobody"))->has_value());
    QVERIFY(!reopened.find(QStringLiteral("DOCTOR1"))->has_value());
    QVERIFY(!reopened.find(QString())->has_value());
    QVERIFY(m_store->database->ledger()->check().ok());
}

void StaffAccountsTest::listsById()
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
    AccountUse use;
    use.wrongTries = 4;
    QVERIFY(m_accounts->keepUse(QStringLiteral("desk1"), use).ok());
    const auto again
        = m_accounts->add(accountOf(QStringLiteral("desk1"), Role::Qualified, Qualification::Doctor));
    QCOMPARE(again.error(), (Fault{ Failure::SettingsInvalid, QStringLiteral("account-exists") }));
    QVERIFY(**m_accounts->find(QStringLiteral("desk1")) == first);
    QCOMPARE(m_accounts->use(QStringLiteral("desk1"))->wrongTries, 4);
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
    const StaffAccount account = accountOf(
        id, static_cast<Role>(role), qualified ? std::optional(Qualification::Doctor) : std::nullopt);
    const Fault expected{ Failure::SettingsInvalid, QStringLiteral("account") };
    QCOMPARE(m_accounts->add(account).error(), expected);
    QVERIFY(m_accounts->list()->isEmpty());
    QVERIFY(m_accounts->add(accountOf(QStringLiteral("a"), Role::Reception)).ok());
    QCOMPARE(m_accounts->change(account).error(), expected);
    QCOMPARE((*m_accounts->find(QStringLiteral("a")))->member.role, Role::Reception);
}

void StaffAccountsTest::needsAnAccount()
{
    const QString id = QStringLiteral("a");
    QCOMPARE(m_accounts->change(accountOf(id, Role::Reception)).error().failure, Failure::NotFound);
    QCOMPARE(m_accounts->use(id).error().failure, Failure::NotFound);
    QCOMPARE(m_accounts->keepUse(id, AccountUse{}).error().failure, Failure::NotFound);
    QCOMPARE(m_accounts->secondFactor(id).error().failure, Failure::NotFound);
    QCOMPARE(m_accounts->keepSecondFactor(id, SecretBytes(QByteArrayView("x"))).error().failure,
        Failure::NotFound);
}

void StaffAccountsTest::changeReplacesAndKeepsTheRest()
{
    const QString id = QStringLiteral("doctor1");
    QVERIFY(m_accounts->add(accountOf(id, Role::Reception)).ok());
    QVERIFY(m_accounts->keepSecondFactor(id, SecretBytes(QByteArrayView("secret"))).ok());
    AccountUse use;
    use.wrongTries = 2;
    QVERIFY(m_accounts->keepUse(id, use).ok());
    QVERIFY(m_accounts->change(fullAccount()).ok());
    QVERIFY(**m_accounts->find(id) == fullAccount());
    QCOMPARE((*m_accounts->secondFactor(id))->view(), QByteArrayView("secret"));
    QVERIFY(*m_accounts->use(id) == use);
    QCOMPARE(m_accounts->list()->size(), 1);
}

void StaffAccountsTest::useIsKept()
{
    const QString id = QStringLiteral("desk1");
    QVERIFY(m_accounts->add(accountOf(id, Role::Reception)).ok());
    QVERIFY(*m_accounts->use(id) == AccountUse{});
    const AccountUse use{ 3, at(5), at(6), 59'000'000'000 };
    QVERIFY(m_accounts->keepUse(id, use).ok());
    QVERIFY(*m_accounts->use(id) == use);
}

void StaffAccountsTest::secondFactorComesAndGoes()
{
    const QString id = QStringLiteral("desk1");
    QVERIFY(m_accounts->add(accountOf(id, Role::Reception)).ok());
    QVERIFY(!m_accounts->secondFactor(id)->has_value());
    QVERIFY(m_accounts->keepSecondFactor(id, SecretBytes(QByteArrayView("mihon-secret-20-byte"))).ok());
    QCOMPARE((*m_accounts->secondFactor(id))->view(), QByteArrayView("mihon-secret-20-byte"));
    QVERIFY(!m_store->bytesOnDisk().contains("mihon-secret-20-byte"));
    QVERIFY(m_accounts->keepSecondFactor(id, SecretBytes()).ok());
    QVERIFY(!m_accounts->secondFactor(id)->has_value());
}

void StaffAccountsTest::nothingOfAPersonOnTheDisk()
{
    QVERIFY(m_accounts->add(fullAccount()).ok());
    const QByteArray bytes = m_store->bytesOnDisk();
    QVERIFY(bytes.contains("doctor1")); // the search finds what is there
    for (const QByteArray &word : { QStringLiteral("架空").toUtf8(), QByteArray("argon2id"),
             QByteArray("locked"), QByteArray("displayName") })
        QVERIFY2(!bytes.contains(word), word.constData());
}

void StaffAccountsTest::rowsOfOthersDoNotOpen_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("another's account")
        << QStringLiteral("UPDATE staff_accounts SET content = (SELECT content FROM staff_accounts WHERE id "
                          "= 'b') WHERE id = 'a'");
    QTest::newRow("another's second factor")
        << QStringLiteral("UPDATE staff_accounts SET second_factor = (SELECT second_factor FROM"
                          " staff_accounts WHERE id = 'b') WHERE id = 'a'");
    QTest::newRow("another's use") << QStringLiteral(
        "UPDATE staff_use SET content = (SELECT content FROM staff_use WHERE id = 'b') WHERE id = 'a'");
    QTest::newRow("no use") << QStringLiteral("DELETE FROM staff_use WHERE id = 'a'");
    QTest::newRow("account as second factor")
        << QStringLiteral("UPDATE staff_accounts SET second_factor = content WHERE id = 'a'");
    QTest::newRow("another schema") << QStringLiteral(
        "UPDATE staff_accounts SET schema = schema + 1 WHERE id = 'a'");
    QTest::newRow("in clear") << QStringLiteral(
        "UPDATE staff_accounts SET content = X'a164666f726d01' WHERE id = 'a'");
}

void StaffAccountsTest::rowsOfOthersDoNotOpen()
{
    QFETCH(QString, sql);
    const QString id = QStringLiteral("a");
    for (const QString &one : { id, QStringLiteral("b") }) {
        QVERIFY(m_accounts->add(accountOf(one, Role::Administrator)).ok());
        QVERIFY(m_accounts->keepSecondFactor(one, SecretBytes(one.toUtf8())).ok());
    }
    const auto broken = [&] {
        const auto account = m_accounts->find(id);
        const auto use = m_accounts->use(id);
        const auto factor = m_accounts->secondFactor(id);
        return (!account.ok() && account.error().failure == Failure::SealBroken)
            || (!use.ok() && use.error().failure == Failure::SealBroken)
            || (!factor.ok() && factor.error().failure == Failure::SealBroken);
    };
    QVERIFY(!broken());
    const auto changed = m_store->database->run(sql);
    QVERIFY(changed.ok());
    QCOMPARE(changed->numRowsAffected(), 1);
    QVERIFY(broken());
    QVERIFY(m_accounts->find(QStringLiteral("b"))->has_value());
}

void StaffAccountsTest::withoutTheKey()
{
    StaffAccounts keyless(*m_store->database, nullptr);
    const QString id = QStringLiteral("a");
    QCOMPARE(keyless.find(id).error().failure, Failure::KeyMissing);
    QCOMPARE(keyless.add(accountOf(id, Role::Reception)).error().failure, Failure::KeyMissing);
    QCOMPARE(keyless.change(accountOf(id, Role::Reception)).error().failure, Failure::KeyMissing);
    QCOMPARE(keyless.use(id).error().failure, Failure::KeyMissing);
    QCOMPARE(keyless.keepUse(id, AccountUse{}).error().failure, Failure::KeyMissing);
    QCOMPARE(keyless.keepSecondFactor(id, SecretBytes()).error().failure, Failure::KeyMissing);
}

void StaffAccountsTest::formerAccountsGoOver()
{
    QVERIFY(addFormer(QStringLiteral("d1"), QStringLiteral("qualified"), QStringLiteral("pharmacist")).ok());
    QVERIFY(addFormer(QStringLiteral("w1"), QStringLiteral("qualified"), QStringLiteral("wizard")).ok());
    QVERIFY(m_store->bytesOnDisk().contains("$argon2id$former"));
    StaffAccount expected = accountOf(QStringLiteral("d1"), Role::Qualified, Qualification::Pharmacist);
    expected.member.displayName = QStringLiteral("架空　以前");
    expected.passwordHash = "$argon2id$former";
    expected.state = AccountState::Disabled;
    QVERIFY(**m_accounts->find(QStringLiteral("d1")) == expected);
    QVERIFY((*m_accounts->use(QStringLiteral("d1")) == AccountUse{ 3, at(8), {}, 0 }));
    QCOMPARE(m_accounts->list()->size(), 1); // whose qualification nobody knows is nobody
    QVERIFY(m_store->database->run(QStringLiteral("DELETE FROM staff WHERE id = 'w1'")).ok());
    QVERIFY(m_store->database->checkpoint().ok());
    QVERIFY(!m_store->bytesOnDisk().contains("$argon2id$former"));
    QVERIFY(m_store->database->ledger()->check().ok());
}

void StaffAccountsTest::accountsPutThereSinceDoNot()
{
    // As a program without the key does it: the trigger away, the row in.
    QVERIFY(m_store->database->run(QStringLiteral("DROP TRIGGER ledger_staff_insert")).ok());
    QVERIFY(addFormer(QStringLiteral("evil"), QStringLiteral("administrator"), QString()).ok());
    QVERIFY(!m_accounts->find(QStringLiteral("evil"))->has_value());
    QVERIFY(m_accounts->list()->isEmpty());
    const auto check = m_store->database->ledger()->check();
    QCOMPARE(check.error(), (Fault{ Failure::StoreChangedOutside, QStringLiteral("staff,schema") }));
    QVERIFY(m_store->database->ledger()->accept().ok());
    StaffAccounts later(*m_store->database, m_store->vault.standing(Vault::Standing::Vault));
    QVERIFY(later.list()->isEmpty());
    QVERIFY(m_store->database->ledger()->check().ok());
}

QTEST_GUILESS_MAIN(StaffAccountsTest)
#include "staffaccountstest.moc"
