#include "app/central/messages/messageheader.h"

#include "tests/app/central/samples.h"

#include <QTest>

using namespace madoguchi;
using namespace madoguchi::messages;

/// What a message says of itself, errors too: what the diagnosis shows of it.
class MessageHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorOfTheMessage();
    void errorOfThePerson();
    void inWork();
    void ofAnyFamily();
    void identifierThatDoesNotFitTheDeclaration();
    void timesAreJapansWhereverTheMachineIs();
    void whatContradictsItselfIsRefused();
    void refusalsComeBackAsTheyWent();
};

void MessageHeaderTest::errorOfTheMessage()
{
    const auto start = readStart(sample(QStringLiteral("07a")));
    QVERIFY(start.ok());
    QCOMPARE(start->header.segment, QStringLiteral("9"));
    QCOMPARE(start->header.errorCode, QStringLiteral("SYN-OQC-0001"));
    QCOMPARE(start->header.errorMessage, QStringLiteral("【合成】要求の項目に誤りがあります。"));
    QCOMPARE(start->header.institution, QStringLiteral("1319999998"));
    QCOMPARE(start->header.fileIdentifier, QStringLiteral("K0000999-1"));
    QCOMPARE(start->header.medium, QStringLiteral("2"));
    QCOMPARE(start->encoding, MessageEncoding::Utf8);
    QCOMPARE(start->person, PersonStatus());
    const std::optional<Fault> fault = faultOf(start->header);
    QVERIFY(fault && fault->failure == Failure::SegmentError);
    QCOMPARE(fault->code, QStringLiteral("SYN-OQC-0001"));
}

void MessageHeaderTest::errorOfThePerson()
{
    const auto start = readStart(sample(QStringLiteral("07b")));
    QVERIFY(start.ok());
    QVERIFY(!faultOf(start->header));
    QCOMPARE(start->person.status, QStringLiteral("2"));
    QCOMPARE(start->person.text, QStringLiteral("【合成】個人単位の処理でエラーになりました。"));
    const std::optional<Fault> fault = faultOf(start->person);
    QVERIFY(fault && fault->failure == Failure::PersonError);
    QCOMPARE(fault->code, QStringLiteral("SYN-0002"));
}

void MessageHeaderTest::inWork()
{
    const auto start = readStart(sample(QStringLiteral("07c")));
    QVERIFY(start.ok());
    QCOMPARE(faultOf(start->header)->failure, Failure::SegmentProcessing);
}

void MessageHeaderTest::ofAnyFamily()
{
    QCOMPARE(readStart(sample(QStringLiteral("04e")))->encoding, MessageEncoding::CodePage932);
    QCOMPARE(readStart(sample(QStringLiteral("08b")))->header.segment, QStringLiteral("1"));
    const auto bulk = readStart(sample(QStringLiteral("09d")));
    QCOMPARE(bulk->header.receptionNumber, QStringLiteral("R2026112000000015"));
    QCOMPARE(bulk->header.told, 3);
    QCOMPARE(bulk->header.toldGood, 2);
    QCOMPARE(bulk->header.toldErrors, 1);
    QVERIFY(readStart(sample(QStringLiteral("05b"))).ok());
    QVERIFY(readStart(sample(QStringLiteral("06b"))).ok());
    QVERIFY(!readStart(sample(QStringLiteral("07d"))).ok());
}

/// Ruling 1, both ways round.
void MessageHeaderTest::identifierThatDoesNotFitTheDeclaration()
{
    for (const char *name : { "04a", "04e" }) {
        const QByteArray good = sample(QString::fromLatin1(name));
        QCOMPARE(readStart(good)->findings, QList<Finding>());
        QByteArray turned = good;
        turned.replace(good.contains("Identifier>0<") ? "Identifier>0<" : "Identifier>1<",
            good.contains("Identifier>0<") ? "Identifier>1<" : "Identifier>0<");
        const auto start = readStart(turned);
        QCOMPARE(start->findings.size(), 1);
        QCOMPARE(start->findings.first().element, QStringLiteral("CharacterCodeIdentifier"));
    }
}

/// Ruling 9.
void MessageHeaderTest::timesAreJapansWhereverTheMachineIs()
{
    const QByteArray before = qgetenv("TZ");
    for (const char *zone : { "America/New_York", "Pacific/Kiritimati" }) {
        qputenv("TZ", zone);
        const auto start = readStart(sample(QStringLiteral("07a")));
        QCOMPARE(start->header.processedAt, QDateTime(QDate(2026, 11, 20), QTime(1, 1, 1), Qt::UTC));
        QCOMPARE(start->header.confirmedFor, QDate(2026, 11, 20));
    }
    qputenv("TZ", before);
}

/// Ruling 3.
void MessageHeaderTest::whatContradictsItselfIsRefused()
{
    const QByteArray good = sample(QStringLiteral("07a"));
    const QByteArray segment = "<SegmentOfResult>9</SegmentOfResult>";
    QVERIFY(
        !readStart(QByteArray(good).replace(segment, segment + "<SegmentOfResult>1</SegmentOfResult>")).ok());
    const auto twice = readStart(QByteArray(good).replace(segment, segment + segment));
    QVERIFY(twice.ok());
    QCOMPARE(twice->findings.size(), 1);
    QCOMPARE(twice->findings.first().element, QStringLiteral("SegmentOfResult"));
}

void MessageHeaderTest::refusalsComeBackAsTheyWent()
{
    for (const MessageEncoding encoding : { MessageEncoding::Utf8, MessageEncoding::CodePage932 }) {
        for (const char *name : { "07a", "07c" }) {
            const MessageHeader header = readStart(sample(QString::fromLatin1(name)))->header;
            const auto again = readStart(writeRefusal(header, encoding));
            QVERIFY(again.ok());
            QCOMPARE(again->header, header);
            QCOMPARE(again->encoding, encoding);
            QCOMPARE(again->findings, QList<Finding>());
        }
    }
}

QTEST_GUILESS_MAIN(MessageHeaderTest)
#include "messageheadertest.moc"
