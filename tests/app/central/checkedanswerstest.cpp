#include "app/central/checkedanswers.h"

#include "app/central/echo.h"
#include "app/central/messages/bulk.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/reference.h"
#include "tests/app/central/samples.h"

#include <QRegularExpression>
#include <QTest>

using namespace madoguchi;

namespace {

const QString institution = QStringLiteral("1319999998");

/// What 01b answers.
EligibilityQuestion question()
{
    const auto asked = messages::readEligibilityRequest(sample(QStringLiteral("01a")));
    return { asked->person, asked->confirmFor, QUuid() };
}

Sent sent(const char *identifier, EchoRule rule)
{
    return { institution, QString::fromLatin1(identifier), rule };
}

QByteArray without(const char *name, const char *element)
{
    const QString pattern = QStringLiteral("<%1>.*</%1>").arg(QString::fromLatin1(element));
    return QString::fromUtf8(sample(QString::fromLatin1(name)))
        .remove(QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption))
        .toUtf8();
}

QByteArray changed(const char *name, const QByteArray &from, const QByteArray &to)
{
    return sample(QString::fromLatin1(name)).replace(from, to);
}

template <typename T> QString failureOf(const Outcome<T> &outcome)
{
    return outcome ? QStringLiteral("none") : failureName(outcome.error().failure);
}

QString byNumber(const QByteArray &message, EchoRule rule)
{
    return failureOf(readNumberAnswer(message, question(), sent("K0000123-1", rule)));
}

const QString none = QStringLiteral("none");
const QString other = QStringLiteral("AnswerForOther");

/// In the results, and not in the echoed question before them.
QByteArray inResults(const QByteArray &from, const QByteArray &to)
{
    QByteArray message = sample(QStringLiteral("01b"));
    const qsizetype list = message.indexOf("<ResultList>");
    return message.left(list) + message.mid(list).replace(from, to);
}

QByteArray inEcho(const QByteArray &from, const QByteArray &to)
{
    QByteArray message = sample(QStringLiteral("01b"));
    const qsizetype list = message.indexOf("<ResultList>");
    return message.left(list).replace(from, to) + message.mid(list);
}

const QByteArray aid = "<ResultOfQualificationConfirmation>"
                       "<InsuredCardClassification>A1</InsuredCardClassification>"
                       "<PublicExpenseNumber>12999013</PublicExpenseNumber><Name>原田　すみれ</Name>"
                       "<Sex1>2</Sex1><Birthdate>20030630</Birthdate>"
                       "<WelfareOfficeName>架空区福祉事務所</WelfareOfficeName>"
                       "</ResultOfQualificationConfirmation>";

/// The service's refusal of the whole message, or that it is not ready (segment 2).
QByteArray refused(const char *identifier, const char *of = "1319999998", const char *segment = "9")
{
    messages::MessageHeader header;
    header.processedAt = QDateTime(QDate(2026, 11, 20), QTime(10, 2), Qt::OffsetFromUTC, 9 * 3600);
    header.institution = QString::fromLatin1(of);
    header.fileIdentifier = QString::fromLatin1(identifier);
    header.segment = QString::fromLatin1(segment);
    return messages::writeRefusal(header);
}

/// What the desk never obtains, where it may stand: deep inside what is not known, too.
QList<QByteArray> withRecords(const char *name, const char *before)
{
    QList<QByteArray> messages;
    for (const QByteArray container : { "MeTrMonthInf", "CzDiInf", "CzDiMonthInf", "ShPrInf", "ShPrMonthInf",
             "SpecificHealthCheckupInfo", "SpecificHealthCheckupInfos" }) {
        const QByteArray records = "<" + container + "><DrugN>1</DrugN></" + container + ">";
        messages += { changed(name, before, records + before),
            changed(name, before, "<Later><Inside>" + records + "</Inside></Later>" + before) };
    }
    return messages;
}

} // namespace

/// central-https.md, Echo; oqs-interface.md rulings 8, 18, 24 and 31.
class CheckedAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerToTheQuestion();
    void whatIsRefused_data();
    void whatIsRefused();
    void whatIsTheSameAfterFolding();
    void whatMayBeAbsentInAFolder();
    void furtherResults_data();
    void furtherResults();
    void severalCandidates();
    void recordsRefuseTheMessage();
    void recordsAreOfAPersonWhoIsNamed();
    void errorsAreOfTheQuestionToo();
    void aCardInTheAnswerOpensNothing();
    void registration();
    void slips();
    void bulkResults();
};

void CheckedAnswersTest::theAnswerToTheQuestion()
{
    for (const EchoRule rule : { EchoRule::Direct, EchoRule::Folder }) {
        const auto answer
            = readNumberAnswer(sample(QStringLiteral("01b")), question(), sent("K0000123-1", rule));
        QVERIFY(answer.ok());
        QCOMPARE(answer->message, sample(QStringLiteral("01b")));
        QCOMPARE(answer->eligibility.findings, QList<Finding>());
    }
}

void CheckedAnswersTest::whatIsRefused_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("institution") << changed("01b", "1319999998", "1319999006");
    QTest::newRow("identifier") << changed("01b", "K0000123-1", "K0000123-2");
    QTest::newRow("echoed insurer") << inEcho("  999037", "  999038");
    QTest::newRow("echoed symbol") << inEcho("架空01", "架空02");
    QTest::newRow("echoed number") << inEcho("001234", "001235");
    QTest::newRow("echoed branch") << inEcho("BranchNumber>02<", "BranchNumber>03<");
    QTest::newRow("echoed birth date") << inEcho("20030630", "20030629");
    QTest::newRow("echoed limit flag") << inEcho("Flg>1<", "Flg>0<");
    QTest::newRow("insurer") << inResults("  999037", "  999038");
    QTest::newRow("number") << inResults("001234", "1234");
    QTest::newRow("branch") << inResults("BranchNumber>02<", "BranchNumber>03<");
    QTest::newRow("birth date") << inResults("20030630", "20030629");
}

void CheckedAnswersTest::whatIsRefused()
{
    QFETCH(QByteArray, message);
    QVERIFY(message != sample(QStringLiteral("01b")));
    QCOMPARE(byNumber(message, EchoRule::Direct), other);
    QCOMPARE(byNumber(message, EchoRule::Folder), other);
}

void CheckedAnswersTest::whatIsTheSameAfterFolding()
{
    QCOMPARE(byNumber(changed("01b", "K0000123-1", "Ｋ００００１２３－１ "), EchoRule::Direct), none);
    QCOMPARE(byNumber(inEcho("架空01", " 架空０１"), EchoRule::Direct), none);
    QCOMPARE(byNumber(inEcho("  999037", "999037"), EchoRule::Direct), none);
}

/// Ruling 18: the name of the file has tied it to its question.
void CheckedAnswersTest::whatMayBeAbsentInAFolder()
{
    for (const char *element : { "ArbitraryFileIdentifier", "QualificationConfirmSearchInfo" }) {
        const QByteArray message = without("01b", element);
        QCOMPARE(byNumber(message, EchoRule::Direct), other);
        const auto answer = readNumberAnswer(message, question(), sent("K0000123-1", EchoRule::Folder));
        QVERIFY(answer.ok());
        QCOMPARE(answer->eligibility.findings.size(), 1);
        QCOMPARE(answer->eligibility.findings.first().element, QString::fromLatin1(element));
    }
    // Nothing but the name says whose it is.
    const QByteArray nobody
        = QString::fromUtf8(without("03b", "ArbitraryFileIdentifier"))
              .remove(QRegularExpression(QStringLiteral("<QualificationConfirmSearchInfo>.*"
                                                        "</QualificationConfirmSearchInfo>"),
                  QRegularExpression::DotMatchesEverythingOption))
              .toUtf8();
    QCOMPARE(byNumber(nobody, EchoRule::Folder), other);
}

void CheckedAnswersTest::furtherResults_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("expected");
    const auto secondAs = [](const char *from, const char *to) { return QByteArray(aid).replace(from, to); };
    QTest::newRow("medical aid") << aid << none;
    QTest::newRow("born on another day") << secondAs("20030630", "20030629") << other;
    QTest::newRow("another insurance") << secondAs("A1", "01") << other;
    QTest::newRow("two more") << aid + aid << other;
}

/// Ruling 24.
void CheckedAnswersTest::furtherResults()
{
    QFETCH(QByteArray, second);
    QFETCH(QString, expected);
    QCOMPARE(byNumber(inResults("</ResultList>", second + "</ResultList>"), EchoRule::Direct), expected);
    // Medical aid first, then the insurance that was asked about.
    QCOMPARE(byNumber(inResults("<ResultList>", "<ResultList>" + second), EchoRule::Direct), expected);
}

/// Ruling 24, validity 5.
void CheckedAnswersTest::severalCandidates()
{
    EligibilityQuestion asked = question();
    asked.person.branch = {};
    const auto read = [&asked](const QByteArray &message) {
        return failureOf(readNumberAnswer(message, asked, sent("K0000789-1", EchoRule::Direct)));
    };
    const QByteArray good = sample(QStringLiteral("03"));
    QCOMPARE(read(good), none);
    const auto inLast = [&good](const QByteArray &from, const QByteArray &to) {
        const qsizetype last = good.lastIndexOf("<ResultOfQualificationConfirmation>");
        return good.left(last) + good.mid(last).replace(from, to);
    };
    QCOMPARE(read(inLast("架空01", "架空02")), other);
    QCOMPARE(read(inLast("001234", "001235")), other);
    QCOMPARE(read(inLast("20030630", "20030629")), other);
    QCOMPARE(read(inLast("  999037", "  999038")), other);
    QCOMPARE(read(QByteArray(good).replace("Validity>5<", "Validity>1<")), other);
}

/// An error may be short of what it could not read, but repeats nothing else.
void CheckedAnswersTest::recordsRefuseTheMessage()
{
    const QString malformed = QStringLiteral("AnswerMalformed");
    for (const QByteArray &message : withRecords("01b", "</MessageBody>")) {
        QCOMPARE(byNumber(message, EchoRule::Direct), malformed);
        QCOMPARE(byNumber(message, EchoRule::Folder), malformed);
    }
    for (const QByteArray &message : withRecords("04a", "</MessageBody>"))
        QCOMPARE(failureOf(messages::readEligibility(message)), malformed);
    for (const QByteArray &message : withRecords("09d", "</MessageBody>"))
        QCOMPARE(failureOf(messages::readBulkResult(message)), malformed);
    QCOMPARE(failureOf(messages::readEligibility(sample(QStringLiteral("04a")))), none);
}

void CheckedAnswersTest::recordsAreOfAPersonWhoIsNamed()
{
    const auto isOfVisit = [](const Pii<QString> &name, const QDate &birthdate, const QString &by) {
        MedicationQuery query;
        query.visit.patient.name = name;
        query.visit.patient.birthdate = Pii(birthdate);
        query.fileIdentifier = QStringLiteral("M-1");
        MedicationRecord record;
        record.patient = query.visit.patient;
        record.institution = by;
        record.fileIdentifier = query.fileIdentifier;
        return echoes(record, institution, query);
    };
    const Pii named(QStringLiteral("架空　花子"));
    const QDate born(1960, 2, 29);
    QVERIFY(isOfVisit(named, born, institution));
    QVERIFY(isOfVisit(named, born, QStringLiteral("１３１９９９９９９８"))); // ruling 8
    QVERIFY(!isOfVisit(Pii(QString()), born, institution));
    QVERIFY(!isOfVisit(named, QDate(), institution));
    QVERIFY(!isOfVisit(named, born, QStringLiteral("1319999006")));
}

void CheckedAnswersTest::errorsAreOfTheQuestionToo()
{
    const auto read = [](const QByteArray &message, const char *identifier) {
        return failureOf(readNumberAnswer(message, question(), sent(identifier, EchoRule::Direct)));
    };
    QCOMPARE(read(sample(QStringLiteral("07a")), "K0000999-1"), QStringLiteral("SegmentError"));
    QCOMPARE(read(sample(QStringLiteral("07a")), "K0000999-2"), other);
    // Without the identifier it may be anybody's where everybody is answered by one service.
    QCOMPARE(read(without("07a", "ArbitraryFileIdentifier"), "K0000999-1"), other);
    QCOMPARE(read(without("07b", "ArbitraryFileIdentifier"), "K0000998-1"), other);
    QCOMPARE(byNumber(without("07a", "ArbitraryFileIdentifier"), EchoRule::Folder),
        QStringLiteral("SegmentError"));
    QCOMPARE(
        byNumber(without("07b", "ArbitraryFileIdentifier"), EchoRule::Folder), QStringLiteral("PersonError"));
    QCOMPARE(read(sample(QStringLiteral("07c")), "K0000997-1"), QStringLiteral("SegmentProcessing"));
    QCOMPARE(read(sample(QStringLiteral("07b")), "K0000998-1"), QStringLiteral("PersonError"));
    QCOMPARE(read(changed("07b", "001234", "001235"), "K0000998-1"), other);
    QCOMPARE(read(sample(QStringLiteral("07d")), "K0000998-1"), QStringLiteral("AnswerMalformed"));
}

/// Ruling 26: whatever an answer to a number says of itself.
void CheckedAnswersTest::aCardInTheAnswerOpensNothing()
{
    const QByteArray triple = "<PharmacistsInfoConsFlg>1</PharmacistsInfoConsFlg>"
                              "<PharmacistsInfoConsTime>20261120083001</PharmacistsInfoConsTime>"
                              "<PharmacistsInfoAvailableTime>20261121083001</PharmacistsInfoAvailableTime>";
    const QByteArray message
        = inResults("<Sex1>", triple + "<Sex1>").replace("Classification>2<", "Classification>1<");
    const auto answer = readNumberAnswer(message, question(), sent("K0000123-1", EchoRule::Direct));
    QVERIFY(answer.ok());
    QCOMPARE(answer->eligibility.main()->consents, Consents());
    QVERIFY(!answer->eligibility.findings.isEmpty());
}

void CheckedAnswersTest::registration()
{
    const auto asked = messages::readReferenceRequest(sample(QStringLiteral("08a")));
    const auto read = [&asked](const QByteArray &message, EchoRule rule) {
        return failureOf(readReferenceAnswer(message, asked->registration, sent("A20261120-0014", rule)));
    };
    QCOMPARE(read(sample(QStringLiteral("08b")), EchoRule::Direct), none);
    QCOMPARE(read(changed("08b", "0000456", "0000457"), EchoRule::Folder), other);
    QCOMPARE(read(changed("08b", ">567<", ">568<"), EchoRule::Folder), other);
    QCOMPARE(read(changed("08b", "06999015", "06999016"), EchoRule::Folder), other);
    QCOMPARE(read(changed("08b", "-0014", "-0015"), EchoRule::Folder), other);
    QCOMPARE(read(without("08b", "ArbitraryFileIdentifier"), EchoRule::Direct), other);
    QCOMPARE(read(without("08b", "ArbitraryFileIdentifier"), EchoRule::Folder), none);
    QCOMPARE(read(without("08b", "ReferenceNumberRegistrationInfo"), EchoRule::Direct), other);
    QCOMPARE(read(changed("08b", "Status>1<", "Status>2<"), EchoRule::Folder), QStringLiteral("PersonError"));
    const QByteArray refusal = refused("A20261120-0014");
    QCOMPARE(read(refusal, EchoRule::Direct), QStringLiteral("SegmentError"));
    QCOMPARE(read(refused(""), EchoRule::Direct), other);
    QCOMPARE(read(refused(""), EchoRule::Folder), QStringLiteral("SegmentError"));
    QCOMPARE(read(refused("A20261120-0015"), EchoRule::Folder), other);
}

void CheckedAnswersTest::slips()
{
    const auto read = [](const QByteArray &message, EchoRule rule) {
        return failureOf(readSlipAnswer(message, sent("B20261120-0015", rule)));
    };
    QCOMPARE(read(sample(QStringLiteral("09b")), EchoRule::Direct), none);
    QCOMPARE(read(changed("09b", "-0015<", "-0016<"), EchoRule::Folder), other);
    QCOMPARE(read(changed("09b", "1319999998", "1319999006"), EchoRule::Folder), other);
    QCOMPARE(read(without("09b", "ArbitraryFileIdentifier"), EchoRule::Direct), other);
    QCOMPARE(read(without("09b", "ArbitraryFileIdentifier"), EchoRule::Folder), none);
    for (const EchoRule rule : { EchoRule::Direct, EchoRule::Folder }) {
        QCOMPARE(read(refused("B20261120-0015"), rule), QStringLiteral("SegmentError"));
        QCOMPARE(read(refused("B20261120-0016"), rule), other);
        QCOMPARE(read(refused("B20261120-0015", "1319999006"), rule), other);
        QCOMPARE(read(refused("B20261120-0016", "1319999998", "2"), rule), other);
    }
    QCOMPARE(read(refused(""), EchoRule::Direct), other);
    QCOMPARE(read(refused(""), EchoRule::Folder), QStringLiteral("SegmentError"));
}

/// Ruling 31.
void CheckedAnswersTest::bulkResults()
{
    const auto slip = messages::readBulkSlip(sample(QStringLiteral("09b")));
    const auto read
        = [&slip](const QByteArray &message, const char *identifier, EchoRule rule = EchoRule::Folder) {
              return failureOf(readBulkAnswer(message, *slip, sent(identifier, rule)));
          };
    QCOMPARE(read(sample(QStringLiteral("09d")), "of-02req"), none); // repeats that of 01req
    QCOMPARE(read(changed("09d", "B20261120-0015", "of-02req"), "of-02req"), none);
    QCOMPARE(read(changed("09d", "B20261120-0015", "of-another"), "of-02req"), other);
    QCOMPARE(read(sample(QStringLiteral("09d")), ""), none);
    QCOMPARE(read(changed("09d", "B20261120-0015", "of-another"), ""), other);
    QCOMPARE(read(without("09d", "ArbitraryFileIdentifier"), "of-02req"), none);
    QCOMPARE(read(without("09d", "ArbitraryFileIdentifier"), "of-02req", EchoRule::Direct), other);
    QCOMPARE(read(changed("09d", "R2026112000000015", "R2026112000000016"), "of-02req"), other);
    QCOMPARE(read(changed("09d", "1319999998", "1319999006"), "of-02req"), other);
    for (const EchoRule rule : { EchoRule::Direct, EchoRule::Folder }) {
        for (const char *identifier : { "B20261120-0015", "of-02req" })
            QCOMPARE(read(refused(identifier), "of-02req", rule), QStringLiteral("SegmentError"));
        QCOMPARE(read(refused("of-02req", "1319999998", "2"), "of-02req", rule),
            QStringLiteral("SegmentProcessing"));
        QCOMPARE(read(refused("of-another"), "of-02req", rule), other);
        QCOMPARE(read(refused("of-another", "1319999998", "2"), "of-02req", rule), other);
        QCOMPARE(read(refused("of-02req", "1319999006"), "of-02req", rule), other);
    }
    QCOMPARE(read(refused(""), "of-02req", EchoRule::Direct), other);
    QCOMPARE(read(refused(""), "of-02req"), QStringLiteral("SegmentError"));
}

QTEST_GUILESS_MAIN(CheckedAnswersTest)
#include "checkedanswerstest.moc"
