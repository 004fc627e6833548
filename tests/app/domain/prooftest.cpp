#include "app/domain/proof.h"

#include <QTest>
#include <QTimeZone>

#include <ctime>

namespace madoguchi {

namespace {

const QDateTime tenOClock(QDate(2026, 11, 22), QTime(10, 0, 3), Qt::OffsetFromUTC, 9 * 3600);

StatementFrame frame()
{
    return { QStringLiteral("1319999998"), QUuid(QStringLiteral("{6F1C2A9E-6F0E-4A86-9A0E-0123456789AB}")),
        QStringLiteral("bm90IGEgcmVhbCBjaGFsbGVuZ2UsIDMyIGJ5dGVzICE=") };
}

const QByteArray head = QByteArrayLiteral("institution: 1319999998\n"
                                          "visit: 6f1c2a9e-6f0e-4a86-9a0e-0123456789ab\n"
                                          "challenge: bm90IGEgcmVhbCBjaGFsbGVuZ2UsIDMyIGJ5dGVzICE=\n");
const QByteArray timeLine = QByteArrayLiteral("time: 2026-11-22T10:00:03+09:00\n");

} // namespace

/// What the card signs is compared byte for byte by the service (central-https.md, Proof).
class ProofTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void identity_data();
    void identity();
    void consents();
    void consentsNothingSaid();
    void registration();
    void visitInContractForm();
    void timesAreJapanese_data();
    void timesAreJapanese();
    void timesIgnoreTheMachinesZone_data();
    void timesIgnoreTheMachinesZone();
    void cleanup();

private:
    QByteArray m_zone;
};

void ProofTest::init()
{
    m_zone = qgetenv("TZ");
}

void ProofTest::cleanup()
{
    if (m_zone.isNull())
        qunsetenv("TZ");
    else
        qputenv("TZ", m_zone);
    tzset();
}

void ProofTest::identity_data()
{
    QTest::addColumn<IdentityMethod>("method");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("pin") << IdentityMethod::Pin << QByteArrayLiteral("pin");
    QTest::newRow("face") << IdentityMethod::Face << QByteArrayLiteral("face");
    QTest::newRow("visual") << IdentityMethod::Visual << QByteArrayLiteral("visual");
}

void ProofTest::identity()
{
    QFETCH(const IdentityMethod, method);
    QFETCH(const QByteArray, word);
    QCOMPARE(identityStatement(frame(), method, tenOClock),
        "madoguchi-identity-1\n" + head + "method: " + word + "\n" + timeLine);
}

void ProofTest::consents()
{
    ConsentAnswers answers;
    answers.say(ConsentKind::Medication, ConsentAnswer::Yes);
    answers.say(ConsentKind::Checkup, ConsentAnswer::No);
    answers.say(ConsentKind::Operation, ConsentAnswer::Yes);
    answers.say(ConsentKind::Limit, ConsentAnswer::No);
    QCOMPARE(consentStatement(frame(), answers, tenOClock),
        "madoguchi-consent-1\n" + head
            + "medication: yes\ncheckup: no\ndiagnosis: unasked\noperation: yes\nlimit: no\n" + timeLine);
}

void ProofTest::consentsNothingSaid()
{
    QCOMPARE(consentStatement(frame(), {}, tenOClock),
        "madoguchi-consent-1\n" + head
            + "medication: unasked\ncheckup: unasked\ndiagnosis: unasked\noperation: unasked\nlimit: "
              "unasked\n"
            + timeLine);
}

void ProofTest::registration()
{
    QCOMPARE(registrationStatement(frame(), tenOClock), "madoguchi-registration-1\n" + head + timeLine);
}

void ProofTest::visitInContractForm()
{
    QCOMPARE(visitText(frame().visit), QStringLiteral("6f1c2a9e-6f0e-4a86-9a0e-0123456789ab"));
}

void ProofTest::timesAreJapanese_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTC, milliseconds dropped") << QDateTime(QDate(2026, 11, 22), QTime(1, 0, 3, 999), Qt::UTC)
                                               << QStringLiteral("2026-11-22T10:00:03+09:00");
    QTest::newRow("UTC, next day in Japan") << QDateTime(QDate(2026, 12, 31), QTime(15, 0), Qt::UTC)
                                            << QStringLiteral("2027-01-01T00:00:00+09:00");
    QTest::newRow("another offset") << QDateTime(QDate(2026, 11, 21), QTime(20, 0, 3), Qt::OffsetFromUTC,
        -5 * 3600) << QStringLiteral("2026-11-22T10:00:03+09:00");
    QTest::newRow("a named zone with summer time") << QDateTime(QDate(2026, 7, 1), QTime(3, 0),
        QTimeZone("Europe/Berlin")) << QStringLiteral("2026-07-01T10:00:00+09:00");
}

void ProofTest::timesAreJapanese()
{
    QFETCH(const QDateTime, time);
    QFETCH(const QString, text);
    QCOMPARE(rfc3339(time), text);
}

void ProofTest::timesIgnoreTheMachinesZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone :
        { "UTC", "Asia/Tokyo", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu" })
        QTest::newRow(zone) << QByteArray(zone);
}

void ProofTest::timesIgnoreTheMachinesZone()
{
    QFETCH(const QByteArray, zone);
    qputenv("TZ", zone);
    tzset();
    QCOMPARE(rfc3339(tenOClock), QStringLiteral("2026-11-22T10:00:03+09:00"));
    QCOMPARE(rfc3339(tenOClock.toUTC()), QStringLiteral("2026-11-22T10:00:03+09:00"));
    QCOMPARE(rfc3339(tenOClock.toLocalTime()), QStringLiteral("2026-11-22T10:00:03+09:00"));
    QVERIFY(identityStatement(frame(), IdentityMethod::Pin, tenOClock.toLocalTime()).endsWith(timeLine));
}

} // namespace madoguchi

QTEST_GUILESS_MAIN(madoguchi::ProofTest)
#include "prooftest.moc"
