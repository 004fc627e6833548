#include "app/central/messages/bulk.h"
#include "app/central/messages/reference.h"
#include "tests/app/central/samples.h"

#include <QTest>

using namespace madoguchi;
using namespace madoguchi::messages;

namespace {

/// A sample with the line ends that ours have.
QByteArray withLineEnds(const QByteArray &message)
{
    return QByteArray(message).replace("\r\n", "\n").trimmed().replace("\n", "\r\n") + "\r\n";
}

template <typename T> QString failureOf(const Outcome<T> &outcome)
{
    return outcome ? QStringLiteral("none") : failureName(outcome.error().failure);
}

QByteArray changed(const char *name, const QByteArray &from, const QByteArray &to)
{
    return sample(QString::fromLatin1(name)).replace(from, to);
}

BulkResult resultOf(const QByteArray &message)
{
    const auto read = readBulkResult(message);
    return read ? *read : BulkResult{};
}

} // namespace

/// OQSmuquc01, OQSmuquc02 and OQSsiimm01.
class BulkMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreWrittenAsTheSamples();
    void requestsAreReadBackInBothEncodings();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();
    void slip();
    void slipFaults();
    void resultIsReadAsGolden();
    void writtenAndReadAgain();
    void resultFaults_data();
    void resultFaults();
    void numbersInTheHeaderAreCompared();
    void referencesByIndexOnlyIfThereAreAsMany_data();
    void referencesByIndexOnlyIfThereAreAsMany();
    void consentsOpenNothing();
    void aUnitThatContradictsItselfIsNobodys();
    void registration();
    void registrationFaults_data();
    void registrationFaults();
};

void BulkMessagesTest::requestsAreWrittenAsTheSamples()
{
    const auto bulk = readBulkRequest(sample(QStringLiteral("09a")));
    QVERIFY(bulk.ok());
    QCOMPARE(bulk->questions.size(), 3);
    QCOMPARE(bulk->questions[1].person.insurerNumber, QStringLiteral("  999037"));
    QCOMPARE(write(*bulk, MessageEncoding::CodePage932), withLineEnds(sample(QStringLiteral("09a"))));

    const auto result = readBulkResultRequest(sample(QStringLiteral("09c")));
    QVERIFY(result.ok());
    QCOMPARE(write(*result, MessageEncoding::CodePage932), withLineEnds(sample(QStringLiteral("09c"))));

    const auto reference = readReferenceRequest(sample(QStringLiteral("08a")));
    QVERIFY(reference.ok());
    QCOMPARE(reference->registration.referenceNumber, Pii(QStringLiteral("0000456")));
    QCOMPARE(write(*reference, MessageEncoding::CodePage932), withLineEnds(sample(QStringLiteral("08a"))));
}

void BulkMessagesTest::requestsAreReadBackInBothEncodings()
{
    BulkRequest bulk = *readBulkRequest(sample(QStringLiteral("09a")));
    bulk.questions[0].person.limitConsent = true; // ruling 22: only what was ticked
    BulkResultRequest result = *readBulkResultRequest(sample(QStringLiteral("09c")));
    result.fileIdentifier = QStringLiteral("B-16");
    const ReferenceRequest reference = *readReferenceRequest(sample(QStringLiteral("08a")));
    for (const MessageEncoding encoding : { MessageEncoding::Utf8, MessageEncoding::CodePage932 }) {
        QCOMPARE(*readBulkRequest(write(bulk, encoding)), bulk);
        QCOMPARE(*readBulkResultRequest(write(result, encoding)), result);
        QCOMPARE(*readReferenceRequest(write(reference, encoding)), reference);
    }
    QCOMPARE(write(bulk).count("RelatedConsFlg>1<"), 1);
}

void BulkMessagesTest::badRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *title, const char *name, const char *before, const char *after) {
        QTest::newRow(title) << QByteArray(name) << QByteArray(before) << QByteArray(after);
    };
    row("institution", "09a", "1319999998", "131999999A");
    row("day", "09a", "ConfirmationDate>20261120<", "ConfirmationDate>20261131<");
    row("one insurer", "09a", "39999040", "3999904");
    row("one birth date", "09a", "19450715", "");
    row("identifier twice", "09a", "Identifier>2<", "Identifier>1<");
    row("no identifier", "09a", "Identifier>3<", "Identifier><");
    row("item twice", "09a", "<Birthdate>19450715", "<Birthdate>19450715</Birthdate><Birthdate>19450715");
    row("no questions", "09a", "QualificationConfirmSearchInfo", "SomethingElse");
    row("no number of reception", "09c", "R2026112000000015", "");
    row("odd number of reception", "09c", "R2026112000000015", "R 15");
    row("no reference number", "08a", "0000456", "");
    row("long reference number", "08a", "0000456", "123456789012345678901234567890123456789012345678901");
    row("no insured number", "08a", ">567<", "><");
    row("branch", "08a", "BranchNumber>01<", "BranchNumber>1<");
    row("not well-formed", "08a", "</MessageBody>", "");
}

void BulkMessagesTest::badRequestsAreRefused()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QByteArray good = sample(QString::fromLatin1(name));
    const QByteArray bad = QByteArray(good).replace(before, after);
    QVERIFY(bad != good);
    const QString malformed = failureName(Failure::RequestMalformed);
    QCOMPARE(failureOf(readBulkRequest(bad)), malformed);
    QCOMPARE(failureOf(readBulkResultRequest(bad)), malformed);
    QCOMPARE(failureOf(readReferenceRequest(bad)), malformed);
}

void BulkMessagesTest::slip()
{
    const auto read = readBulkSlip(sample(QStringLiteral("09b")));
    QVERIFY(read.ok());
    QCOMPARE(read->receptionNumber, QStringLiteral("R2026112000000015"));
    QCOMPARE(read->receivedAt, QDateTime(QDate(2026, 11, 20), QTime(2, 30), Qt::UTC));
    QCOMPARE(read->institution, QStringLiteral("1319999998"));
    QCOMPARE(read->fileIdentifier, QStringLiteral("B20261120-0015"));
    for (const MessageEncoding encoding : { MessageEncoding::Utf8, MessageEncoding::CodePage932 })
        QCOMPARE(*readBulkSlip(write(*read, encoding)), *read);
}

/// Ruling 31: its segment may be absent, or there.
void BulkMessagesTest::slipFaults()
{
    const auto withSegment = [](const QByteArray &segment) {
        return changed("09b", "</MessageHeader>",
            "<SegmentOfResult>" + segment + "</SegmentOfResult><ErrorCode>SYN-1</ErrorCode></MessageHeader>");
    };
    QVERIFY(readBulkSlip(withSegment("1")).ok());
    QCOMPARE(failureOf(readBulkSlip(withSegment("2"))), QStringLiteral("SegmentProcessing"));
    QCOMPARE(failureOf(readBulkSlip(withSegment("9"))), QStringLiteral("SegmentError"));
    QCOMPARE(readBulkSlip(withSegment("9")).error().code, QStringLiteral("SYN-1"));
    QCOMPARE(failureOf(readBulkSlip(withSegment("3"))), QStringLiteral("AnswerMalformed"));
    QCOMPARE(
        failureOf(readBulkSlip(changed("09b", "R2026112000000015", ""))), QStringLiteral("AnswerMalformed"));
}

void BulkMessagesTest::resultIsReadAsGolden()
{
    const QString expected = golden(QStringLiteral("bulk-09d"));
    QVERIFY(!expected.isEmpty());
    QCOMPARE(asText(resultOf(sample(QStringLiteral("09d")))), expected);
    QCOMPARE(asText(resultOf(reversed(sample(QStringLiteral("09d"))))), expected);
    MessageCounts counts;
    QVERIFY(readBulkResult(sample(QStringLiteral("09d")), counts).ok());
    QCOMPARE(counts.unknownElements, 0);
}

void BulkMessagesTest::writtenAndReadAgain()
{
    const BulkResult result = resultOf(sample(QStringLiteral("09d")));
    for (const MessageEncoding encoding : { MessageEncoding::Utf8, MessageEncoding::CodePage932 })
        QCOMPARE(resultOf(write(result, encoding)), result);
}

void BulkMessagesTest::resultFaults_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("failure");
    const QByteArray segment = "<SegmentOfResult>1</SegmentOfResult>";
    QTest::newRow("not ready") << changed("09d", segment, "<SegmentOfResult>2</SegmentOfResult>")
                               << QStringLiteral("SegmentProcessing");
    QTest::newRow("error") << changed(
        "09d", segment, "<SegmentOfResult>9</SegmentOfResult><ErrorCode>SYN-2</ErrorCode>")
                           << QStringLiteral("SegmentError");
    QTest::newRow("no segment") << changed("09d", segment, "") << QStringLiteral("AnswerMalformed");
    QTest::newRow("no institution") << changed("09d", "1319999998", "") << QStringLiteral("AnswerMalformed");
    QTest::newRow("cut") << sample(QStringLiteral("09d")).left(2000) << QStringLiteral("AnswerMalformed");
}

void BulkMessagesTest::resultFaults()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, failure);
    QCOMPARE(failureOf(readBulkResult(message)), failure);
}

void BulkMessagesTest::numbersInTheHeaderAreCompared()
{
    const BulkResult more
        = resultOf(changed("09d", "NumberOfProcessingResult>3<", "NumberOfProcessingResult>4<"));
    QCOMPARE(more.units.size(), 3);
    QCOMPARE(more.findings.size(), 1);
    QCOMPARE(more.findings.first().element, QStringLiteral("NumberOfProcessingResult"));
    const QByteArray number = "<NumberOfError>1</NumberOfError>";
    QCOMPARE(resultOf(changed("09d", number, "")).findings, QList<Finding>());
}

void BulkMessagesTest::referencesByIndexOnlyIfThereAreAsMany_data()
{
    QTest::addColumn<QByteArray>("references");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("finding");
    const QByteArray one = "<ReferenceNumber>0000456</ReferenceNumber>";
    const QByteArray other = "<ReferenceNumber>0000789</ReferenceNumber>";
    const QByteArray empty = "<ReferenceNumber/>";
    const QString none;
    QTest::newRow("two") << one + other << QStringList{ QStringLiteral("0000456"), QStringLiteral("0000789") }
                         << false;
    QTest::newRow("empty first") << empty + other << QStringList{ none, QStringLiteral("0000789") } << false;
    QTest::newRow("one of two") << one << QStringList{ none, none } << true;
    QTest::newRow("three of two") << one + empty + other << QStringList{ none, none } << true;
    QTest::newRow("none") << QByteArray() << QStringList{ none, none } << false;
}

/// Ruling 30.
void BulkMessagesTest::referencesByIndexOnlyIfThereAreAsMany()
{
    QFETCH(QByteArray, references);
    QFETCH(QStringList, expected);
    QFETCH(bool, finding);
    QByteArray message = sample(QStringLiteral("09d"));
    const qsizetype end = message.indexOf("</ResultOfQualificationConfirmation>");
    const QByteArray second
        = "</ResultOfQualificationConfirmation><ResultOfQualificationConfirmation>"
          "<InsuredCardClassification>A1</InsuredCardClassification><InsurerNumber>12999013</InsurerNumber>"
          "<InsurerName>架空区</InsurerName><Name>森野　葉子</Name><Sex1>2</Sex1>"
          "<Birthdate>19780412</Birthdate>";
    message.insert(end, second);
    message.replace("<ReferenceNumber>0000456</ReferenceNumber>", references);
    const BulkResult result = resultOf(message);
    const Eligibility &eligibility = result.units.first().eligibility;
    QCOMPARE(eligibility.results.size(), 2);
    QCOMPARE(QStringList({ eligibility.results[0].referenceNumber, eligibility.results[1].referenceNumber }),
        expected);
    QCOMPARE(!eligibility.findings.isEmpty(), finding);
    if (!finding)
        QCOMPARE(resultOf(write(result)).units, result.units);
}

void BulkMessagesTest::consentsOpenNothing()
{
    const QByteArray triple = "<PharmacistsInfoConsFlg>1</PharmacistsInfoConsFlg>"
                              "<PharmacistsInfoConsTime>20261120083001</PharmacistsInfoConsTime>"
                              "<PharmacistsInfoAvailableTime>20261121083001</PharmacistsInfoAvailableTime>";
    MessageCounts counts;
    // Even a header that says a card was read makes no face result of it.
    const auto read
        = readBulkResult(changed("09d", "<Sex1>", triple + "<Sex1>")
                             .replace("<SegmentOfResult>",
                                 "<ReferenceClassification>1</ReferenceClassification><SegmentOfResult>"),
            counts);
    QVERIFY(read.ok());
    QCOMPARE(counts.ignoredConsents, 2);
    for (const BulkUnit &unit : read->units) {
        for (const EligibilityResult &result : unit.eligibility.results)
            QCOMPARE(result.consents, Consents());
    }
}

void BulkMessagesTest::aUnitThatContradictsItselfIsNobodys()
{
    const BulkResult result = resultOf(
        changed("09d", "<Name>森野　葉子</Name>", "<Name>森野　葉子</Name><Name>別人　葉子</Name>"));
    QCOMPARE(result.units.size(), 2);
    QCOMPARE(result.units.first().identifier, QStringLiteral("2"));
    QVERIFY(!result.findings.isEmpty());
    QCOMPARE(result.findings.first().element, QStringLiteral("BulkConfirmUnit"));
}

void BulkMessagesTest::registration()
{
    const ReferenceRequest asked = *readReferenceRequest(sample(QStringLiteral("08a")));
    const auto read = readReferenceResult(sample(QStringLiteral("08b")));
    QVERIFY(read.ok());
    QVERIFY(!read->fault);
    QCOMPARE(*read->echo, asked.registration);
    QCOMPARE(read->header.fileIdentifier, asked.fileIdentifier);
    QCOMPARE(read->findings, QList<Finding>());
    for (const MessageEncoding encoding : { MessageEncoding::Utf8, MessageEncoding::CodePage932 }) {
        const auto again = readReferenceResult(
            writeReferenceResult(read->header, { QStringLiteral("1"), {}, {} }, asked, encoding));
        QVERIFY(again.ok() && !again->fault);
        QCOMPARE(again->header, read->header);
        QCOMPARE(*again->echo, asked.registration);
    }
}

void BulkMessagesTest::registrationFaults_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("failure");
    QTest::addColumn<QString>("code");
    const QByteArray status = "<ProcessingResultStatus>1</ProcessingResultStatus>";
    const QByteArray segment = "<SegmentOfResult>1</SegmentOfResult>";
    QTest::newRow("person") << status
                            << QByteArray("<ProcessingResultStatus>2</ProcessingResultStatus>"
                                          "<ProcessingResultCode>SYN-3</ProcessingResultCode>")
                            << QStringLiteral("PersonError") << QStringLiteral("SYN-3");
    QTest::newRow("message") << segment
                             << QByteArray("<SegmentOfResult>9</SegmentOfResult><ErrorCode>SYN-4</ErrorCode>")
                             << QStringLiteral("SegmentError") << QStringLiteral("SYN-4");
    QTest::newRow("in work") << segment << QByteArray("<SegmentOfResult>2</SegmentOfResult>")
                             << QStringLiteral("SegmentProcessing") << QString();
    QTest::newRow("no status") << status << QByteArray() << QStringLiteral("AnswerMalformed") << QString();
}

void BulkMessagesTest::registrationFaults()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, failure);
    QFETCH(QString, code);
    const auto read = readReferenceResult(changed("08b", before, after));
    const Fault fault = read ? read->fault.value_or(Fault{}) : read.error();
    QCOMPARE(failureName(fault.failure), failure);
    QCOMPARE(fault.code, code);
}

QTEST_GUILESS_MAIN(BulkMessagesTest)
#include "bulkmessagestest.moc"
