#include "app/central/messages/eligibility.h"
#include "tests/support/trainingprogram.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace madoguchi;

/// The stand-ins as processes: what is told to their consoles, and what lies in their folders.
class ProgramsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void service();
    void terminal();
    void apart();
    void familiesOfAFolder();
};

void ProgramsTest::service()
{
    TrainingProgram program;
    QVERIFY2(program.startService({ QStringLiteral("--bulk-looks"), QStringLiteral("2") }),
        qPrintable(program.error()));
    QVERIFY(program.content(QStringLiteral("url")).startsWith("https://127.0.0.1:"));
    for (const char *name : { "centre-ca.pem", "card-ca.der", "desk.p12", "consulting.p12", "passphrase" })
        QVERIFY(!program.content(QString::fromLatin1(name)).isEmpty());
    QVERIFY(program.ask("faults").contains(" half-body "));
    QCOMPARE(program.ask("fault 503-retry-after requests=1 path=/v1/eligibility seconds=2"),
        QByteArray("fault 503-retry-after"));
    QCOMPARE(program.ask("fault nonsense"), QByteArray("no such fault"));
    QCOMPARE(program.ask("clock -40"), QByteArray("clock -40"));
    QCOMPARE(program.ask("journal"), QByteArray("journal 0 accepted=0"));
    QVERIFY(program.list("people").size() >= 26);
    QCOMPARE(program.ask("card p01"), QByteArray("card p01"));
    QVERIFY(program.content(QStringLiteral("p01/key.pem")).contains("PRIVATE KEY"));
    QCOMPARE(program.content(QStringLiteral("p01/pin")).size(), 4);
    QCOMPARE(QFile::permissions(program.path(QStringLiteral("p01/key.pem")))
            & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
    QCOMPARE(program.ask("unregister p01"), QByteArray("unregistered p01"));
    QCOMPARE(program.ask("unregister nobody"), QByteArray("no such person"));
    QCOMPARE(program.ask("nonsense"), QByteArray("unknown: nonsense"));
}

void ProgramsTest::terminal()
{
    TrainingProgram program;
    QVERIFY2(program.startTerminal({ QStringLiteral("--look"), QStringLiteral("20") }),
        qPrintable(program.error()));
    QVERIFY(program.ask("faults").contains(" zip-two-entries "));
    const QByteArray tapped = program.ask("tap p01 medication=yes checkup=no");
    QVERIFY(tapped.startsWith("tapped OQSsiquc01res_face_"));
    const auto face = messages::readEligibility(
        program.content(QStringLiteral("face/") + QString::fromLatin1(tapped.mid(7))));
    QVERIFY(face.ok());
    QCOMPARE(face->main()->consents.of(ConsentKind::Medication).state, Consent::State::Yes);
    QCOMPARE(program.ask("tap p17"), QByteArray("refused card-not-registered"));
    QVERIFY(program.ask("tap p02 visual limit=yes prescription=2").startsWith("tapped "));
    QCOMPARE(program.journalled(" face visual"), 1);
    QCOMPARE(program.ask("encoding Shift_JIS"), QByteArray("encoding Shift_JIS"));
    QCOMPARE(program.ask("stay 5"), QByteArray("stay 5"));
    QCOMPARE(program.ask("fault delay answers=1 ms=50 family=OQS"), QByteArray("fault delay"));
    QFile request(program.path(QStringLiteral("req/OQSsiquc01req_1.xml")));
    QVERIFY(request.open(QIODevice::WriteOnly));
    request.write("<XmlMsg>");
    request.close();
    const QString error = program.path(QStringLiteral("res/OQSsiquc01req_1.err"));
    QTRY_VERIFY(QFile::exists(error));
    QCOMPARE(program.journalled("OQSsiquc01req_1.xml OQSsiquc01 "), 1);
}

void ProgramsTest::apart()
{
    TrainingProgram program;
    QVERIFY(program.startTerminal({ QStringLiteral("--look"), QStringLiteral("20") }, true));
    QFile request(program.path(QStringLiteral("records-req/YZKsiquc01req_1.xml")));
    QVERIFY(request.open(QIODevice::WriteOnly));
    request.write("<XmlMsg>");
    request.close();
    QTRY_VERIFY(QFile::exists(program.path(QStringLiteral("records-res/YZKsiquc01req_1.err"))));
    program.quit();
    QVERIFY(QDir(program.path({})).entryList({ QStringLiteral("terminal-work-*") }, QDir::Dirs).isEmpty());
}

void ProgramsTest::familiesOfAFolder()
{
    TrainingProgram program;
    QVERIFY(program.startTerminal({ QStringLiteral("--look"), QStringLiteral("20"),
        QStringLiteral("--families"), QStringLiteral("TKK") }));
    QFile request(program.path(QStringLiteral("req/OQSsiquc01req_1.xml")));
    QVERIFY(request.open(QIODevice::WriteOnly));
    request.write("<XmlMsg>");
    request.close();
    QTRY_COMPARE(program.journalled("OQSsiquc01 returned"), 1);
}

QTEST_GUILESS_MAIN(ProgramsTest)
#include "programstest.moc"
