#include "app/station/provisionanswers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace madoguchi;

namespace {

const QByteArray whole = "[administrator]\nid=kanri\nname=見本 管子\n[qualified]\nid=ishi\nname=見本 医子\n"
                         "qualification=doctor\n[reception]\nid=uketsuke\n[recovery]\nsheet=out/sheet.txt\n"
                         "[purpose]\nposted=true\n";

} // namespace

class ProvisionAnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeAnswersAreRead();
    void settingsStandBesideThem();
    void whatIsMissingOrWrongIsSaid_data();
    void whatIsMissingOrWrongIsSaid();
    void aDeskNeedsNoQualifiedAccount();
    void secretsAreReadAndWiped();

private:
    ProvisionAnswers answersOf(const QByteArray &text, StationKind kind = StationKind::Consulting)
    {
        QFile file(m_dir.filePath(QStringLiteral("answers.ini")));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        file.close();
        return written ? readProvisionAnswers(file.fileName(), kind) : ProvisionAnswers();
    }

    QTemporaryDir m_dir;
};

void ProvisionAnswersTest::wholeAnswersAreRead()
{
    const ProvisionAnswers answers = answersOf(whole);
    QVERIFY2(answers.problems.isEmpty(), qPrintable(answers.problems.join(QLatin1Char('\n'))));
    QCOMPARE(answers.accounts.size(), 3);
    QCOMPARE(answers.accounts[0].role, Role::Administrator);
    QCOMPARE(answers.accounts[1].id, QStringLiteral("ishi"));
    QCOMPARE(answers.accounts[1].qualification, std::optional(Qualification::Doctor));
    QCOMPARE(answers.accounts[2].displayName, QStringLiteral("uketsuke"));
    QCOMPARE(answers.sheetFile, m_dir.filePath(QStringLiteral("out/sheet.txt")));
    QVERIFY(answers.settings.isEmpty());
}

void ProvisionAnswersTest::settingsStandBesideThem()
{
    const ProvisionAnswers answers
        = answersOf(whole + "[station]\nkind=consulting\nid=ROOM-1\n[direct]\nca=a.pem\n");
    QVERIFY(answers.problems.isEmpty());
    QCOMPARE(answers.settings,
        QByteArray("[station]\nkind=consulting\n[station]\nid=ROOM-1\n[direct]\nca=a.pem\n"));
}

void ProvisionAnswersTest::whatIsMissingOrWrongIsSaid_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *from, const char *to, const char *said) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(said);
    };
    row("no administrator", "id=kanri", "", "[administrator] id");
    row("no doctor", "id=ishi", "", "[qualified] id");
    row("no such qualification", "=doctor", "=nurse", "doctor | dentist | pharmacist");
    row("one id for two", "id=uketsuke", "id=kanri", "another account's");
    row("no sheet", "sheet=out/sheet.txt", "", "[recovery] sheet");
    row("not posted", "posted=true", "posted=no", "[purpose] posted");
    row("a password in the file", "id=uketsuke", "id=uketsuke\npassword=x", "answers.ini:10");
    row("said twice", "id=uketsuke", "id=uketsuke\nid=other", "said twice");
    row("no answer at all", "[purpose]", "[purpose]\nnonsense", "answers.ini:13");
}

void ProvisionAnswersTest::whatIsMissingOrWrongIsSaid()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, said);
    QByteArray text = whole;
    QVERIFY(text.contains(from));
    const ProvisionAnswers answers = answersOf(text.replace(from, to));
    QVERIFY2(answers.problems.join(QLatin1Char('\n')).contains(said),
        qPrintable(answers.problems.join(QLatin1Char('\n'))));
    // What somebody typed into the wrong place may be a secret.
    QVERIFY(!answers.problems.join(QLatin1Char('\n')).contains(QLatin1String("=x")));
}

void ProvisionAnswersTest::aDeskNeedsNoQualifiedAccount()
{
    QByteArray text = whole;
    text.replace("id=ishi", "");
    QVERIFY(answersOf(text, StationKind::Desk).problems.isEmpty());
    QCOMPARE(answersOf(text, StationKind::Desk).accounts.size(), 2);
}

void ProvisionAnswersTest::secretsAreReadAndWiped()
{
    QByteArray text = "admin-password=a=b \r\n\ncertificate-passphrase=\nlast=without end";
    const auto secrets = readSecrets(text);
    QVERIFY(secrets.ok());
    QCOMPARE(secrets->at(QStringLiteral("admin-password")).view().toByteArray(), QByteArray("a=b "));
    QVERIFY(secrets->at(QStringLiteral("certificate-passphrase")).isEmpty());
    QCOMPARE(secrets->at(QStringLiteral("last")).view().toByteArray(), QByteArray("without end"));
    QVERIFY(text.isEmpty());
    QByteArray nameless = "ok=1\nno name here\n";
    const auto refused = readSecrets(nameless);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().number, 2);
}

QTEST_GUILESS_MAIN(ProvisionAnswersTest)
#include "provisionanswerstest.moc"
