#include "app/security/passwordpolicy.h"

#include <QTest>

using namespace madoguchi;

namespace {

SecretBytes secret(const QString &text)
{
    return SecretBytes(text.toUtf8());
}

} // namespace

/// security.md 3.
class PasswordPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void form_data();
    void form();
    void guessedSoon_data();
    void guessedSoon();
    void ownNamesAreGuessedSoon();
    void theLastOnesAreRefused();
    void shortOnesEndAfterSixtyDays();

private:
    Outcome<bool> ask(const QString &password) const
    {
        const StaffMember member{ QStringLiteral("kanri7"), QStringLiteral("見本 Shizuka"), Role::Reception,
            {} };
        return PasswordPolicy(m_passwords, { QStringLiteral("Mihonbashi Clinic") })
            .expires(secret(password), member);
    }

    Passwords m_passwords{ HashingCost::least() };
};

void PasswordPolicyTest::form_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QString() << "PasswordTooShort";
    QTest::newRow("7 mixed") << "kR4!m9z"
                             << "PasswordTooShort";
    QTest::newRow("8 mixed") << "kR4!m9zW"
                             << "expires";
    QTest::newRow("12 mixed") << "kumo-7-tsuki"
                              << "expires";
    QTest::newRow("12 letters") << "kumotsukiame"
                                << "PasswordNotMixed";
    QTest::newRow("12 letters and digits") << "kumo4tsuki7a"
                                           << "PasswordNotMixed";
    QTest::newRow("12 digits and others") << "724913!-!-!-"
                                          << "PasswordNotMixed";
    QTest::newRow("13 letters") << "kumotsukiameo"
                                << "lasts";
    QTest::newRow("12 kana, 36 bytes") << u"くもとつきあめのはなかぜ"_qs << "PasswordNotMixed";
    QTest::newRow("13 kana") << u"くもとつきあめのはなかぜよ"_qs << "lasts";
    QTest::newRow("8 with kana as other") << u"kR4m9zWあ"_qs << "expires";
    QTest::newRow("7 characters of which one outside the BMP") << u"kR4m9𠮷x"_qs << "PasswordTooShort";
    QTest::newRow("1024") << QStringLiteral("kumo to tsuki 77").repeated(64) << "lasts";
    QTest::newRow("1025") << QStringLiteral("kumo to tsuki 77").repeated(64) + QLatin1Char('x')
                          << "PasswordTooLong";
}

void PasswordPolicyTest::form()
{
    QFETCH(QString, password);
    QFETCH(QString, expected);
    const auto answer = ask(password);
    const QString said = !answer ? failureName(answer.error().failure)
        : *answer                ? QStringLiteral("expires")
                                 : QStringLiteral("lasts");
    QCOMPARE(said, expected);
}

void PasswordPolicyTest::guessedSoon_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("common");
    for (const char *common : { "password1234567", "1234567890123", "aaaaaaaaaaaaa", "qwertyuiop123",
             "Madoguchi2026!", "uketsukeuketsuke", "P@ssw0rd!1", "abcdefghijklmn", "asdfghjkl;123",
             "A1!aaaaaaaa", "iloveyou12345", "zaq12wsxcde34", "2026112420261124" })
        QTest::newRow(common) << QString::fromLatin1(common) << true;
    QTest::newRow("rows of kana") << u"あいうえおかきくけこさしすせそ"_qs << true;
    QTest::newRow("one kana") << u"あああああああああああああ"_qs << true;
    QTest::newRow("full-width digits") << u"１２３４５６７８９０１２３"_qs << true;
    for (const char *fine :
        { "haru-no-kaze-12", "yama-to-kawa-34", "kR4!m9zW", "mori-to-umi-56", "sakura-no-hana-5" })
        QTest::newRow(fine) << QString::fromLatin1(fine) << false;
    QTest::newRow("a sentence") << u"あさのかぜはすこしつめたい"_qs << false;
}

void PasswordPolicyTest::guessedSoon()
{
    QFETCH(QString, password);
    QFETCH(bool, common);
    const auto answer = ask(password);
    QCOMPARE(answer.ok(), !common);
    if (common)
        QCOMPARE(answer.error().failure, Failure::PasswordCommon);
}

void PasswordPolicyTest::ownNamesAreGuessedSoon()
{
    for (const char *own : { "kanri7-kanri7-1", "Shizuka-kanri7!", "Mihonbashi2026!", "mihonbashiclinic" }) {
        const auto answer = ask(QString::fromLatin1(own));
        QVERIFY2(!answer, own);
        QCOMPARE(answer.error().failure, Failure::PasswordCommon);
    }
    // The same form with words that are nobody's here.
    QVERIFY(ask(QStringLiteral("Hoshizora-Umineko!")).ok());
}

void PasswordPolicyTest::theLastOnesAreRefused()
{
    const QString present = QStringLiteral("haru-no-kaze-12");
    StaffAccount account;
    account.passwordHash = *m_passwords.hash(secret(present));
    for (int former = 1; former <= 5; ++former)
        account.formerHashes.append(
            *m_passwords.hash(secret(QStringLiteral("kumo-no-tsuki-%1").arg(former))));
    const PasswordPolicy policy(m_passwords);
    QCOMPARE(policy.expires(secret(present), account).error().failure, Failure::PasswordUsedBefore);
    for (int former = 1; former <= 5; ++former) {
        const auto answer = policy.expires(secret(QStringLiteral("kumo-no-tsuki-%1").arg(former)), account);
        QCOMPARE(answer.error().failure, Failure::PasswordUsedBefore);
    }
    QVERIFY(policy.expires(secret(QStringLiteral("kumo-no-tsuki-6")), account).ok());
}

void PasswordPolicyTest::shortOnesEndAfterSixtyDays()
{
    StaffAccount account;
    account.passwordSince = QDateTime(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC);
    QVERIFY(!PasswordPolicy::endOf(account).isValid());
    account.passwordExpires = true;
    QCOMPARE(PasswordPolicy::endOf(account), QDateTime(QDate(2027, 1, 19), QTime(0, 0), Qt::UTC));
}

QTEST_APPLESS_MAIN(PasswordPolicyTest)
#include "passwordpolicytest.moc"
