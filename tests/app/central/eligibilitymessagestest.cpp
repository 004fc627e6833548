#include "app/central/messages/eligibility.h"
#include "app/central/messages/eligibilitynames.h"
#include "tests/app/central/samples.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace madoguchi;
using namespace madoguchi::messages;

namespace {

QString textOf(const Outcome<Eligibility> &outcome)
{
    return outcome ? asText(*outcome) : failureName(outcome.error().failure);
}

EligibilityRequest someRequest()
{
    return { .confirmFor = QDate(2026, 11, 20),
        .institution = QStringLiteral("1319999998"),
        .fileIdentifier = QStringLiteral("K0000123-1"),
        .person = { .insurerNumber = QStringLiteral("  999037"),
            .symbol = Pii(QStringLiteral("架空01")),
            .number = Pii(QStringLiteral("001234")),
            .branch = Pii(QStringLiteral("02")),
            .birthdate = Pii(QDate(2003, 6, 30)),
            .limitConsent = true } };
}

} // namespace

class EligibilityMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesAreReadAsGolden_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : { "01b", "02", "02b", "03", "03b", "04a", "04b", "04c", "04d", "04e", "04f" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void samplesAreReadAsGolden()
    {
        QFETCH(QString, name);
        const QString expected = golden(QStringLiteral("eligibility-") + name);
        QVERIFY(!expected.isEmpty());
        const QByteArray message = sample(name);
        QCOMPARE(textOf(readEligibility(message)), expected);
        if (!message.left(80).contains("Shift_JIS"))
            QCOMPARE(textOf(readEligibility(reversed(message))), expected);
    }

    void writtenAndReadAgain_data() { samplesAreReadAsGolden_data(); }

    void writtenAndReadAgain()
    {
        QFETCH(QString, name);
        const auto first = readEligibility(sample(name));
        QVERIFY(first.ok());
        const bool face = first->medium == QStringLiteral("1");
        for (const MessageEncoding encoding : { MessageEncoding::Utf8, MessageEncoding::CodePage932 }) {
            const QByteArray message = write(*first, face, encoding);
            QVERIFY(message.startsWith("<?xml version=\"1.0\" encoding=\"" + declaredName(encoding).toLatin1()
                + "\" standalone=\"no\"?>\r\n<XmlMsg>\r\n\t<MessageHeader>\r\n"));
            QCOMPARE(message.count('\n'), message.count("\r\n"));
            const auto second = readEligibility(message);
            QVERIFY(second.ok());
            QCOMPARE(*second, *first);
        }
    }

    void everythingIsReadAsGolden()
    {
        const QByteArray message = made(QStringLiteral("face-everything"));
        MessageCounts counts;
        const auto read = readEligibility(message, counts);
        QCOMPARE(textOf(read), golden(QStringLiteral("eligibility-everything")));
        QCOMPARE(
            textOf(readEligibility(reversed(message))), golden(QStringLiteral("eligibility-everything")));
        QCOMPARE(counts.unknownElements, 0);
        QCOMPARE(counts.laterConsents, 6);
        for (const MessageEncoding encoding : { MessageEncoding::Utf8, MessageEncoding::CodePage932 })
            QCOMPARE(*readEligibility(write(*read, true, encoding)), *read);
    }

    /// Each element of the layout ends in a value: without it something else is read. But for those that are
    /// known and not used.
    void noElementIsOverlooked()
    {
        const QByteArray message = made(QStringLiteral("face-everything"));
        const QString whole = textOf(readEligibility(message));
        static const QRegularExpression element(QStringLiteral("<(\\w+)>[^<]+</\\1>"));
        int looked = 0;
        auto found = element.globalMatch(QString::fromUtf8(message));
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            QString without = QString::fromUtf8(message);
            without.remove(match.capturedStart(), match.capturedLength());
            const QString name = match.captured(1);
            const bool used = name != QStringLiteral("QualificationConfirmationKey")
                && name != QStringLiteral("CharacterCodeIdentifier")
                && std::none_of(laterConsentStems.begin(), laterConsentStems.end(),
                    [&name](const char *stem) { return name.startsWith(QLatin1String(stem)); });
            QVERIFY2((textOf(readEligibility(without.toUtf8())) != whole) == used, qPrintable(name));
            ++looked;
        }
        QVERIFY(looked > 100);
    }

    void consentsStandInFaceResultsOnly()
    {
        const auto face = readEligibility(sample(QStringLiteral("04a")));
        QVERIFY(face->results[0].consents.of(ConsentKind::Medication).state == Consent::State::Yes);
        QVERIFY(!write(*face, false).contains("ConsTime"));

        MessageCounts counts;
        const QByteArray byNumber
            = sample(QStringLiteral("04a"))
                  .replace("<ReferenceClassification>1<", "<ReferenceClassification>2<");
        const auto number = readEligibility(byNumber, counts);
        QVERIFY(number.ok());
        QCOMPARE(number->results[0].consents, Consents());
        QCOMPARE(counts.ignoredConsents, 4);
        QCOMPARE(counts.unknownElements, 0);
    }

    void whatOpensNothing_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray flag = "<PharmacistsInfoConsFlg>1</PharmacistsInfoConsFlg>";
        const QByteArray end = "<PharmacistsInfoAvailableTime>20261121083001</PharmacistsInfoAvailableTime>";
        QTest::newRow("expired flag") << flag << QByteArray(flag).replace('1', '2');
        QTest::newRow("hard to obtain") << flag << QByteArray(flag).replace('1', '3');
        QTest::newRow("full-width") << flag << QByteArray(flag).replace("1", "１");
        QTest::newRow("blank") << flag << QByteArray(flag).replace("1", " 1");
        QTest::newRow("twice and different") << flag << flag + QByteArray(flag).replace('1', '0');
        QTest::newRow("no end") << end << QByteArray();
        QTest::newRow("unreadable end") << end << QByteArray(end).replace("20261121", "20261131");
        QTest::newRow("end before beginning") << end << QByteArray(end).replace("20261121", "20261119");
        QTest::newRow("two ends") << end << end + QByteArray(end).replace("20261121", "20261221");
    }

    void whatOpensNothing()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray message = sample(QStringLiteral("04a")).replace(before, after);
        const auto read = readEligibility(message);
        QVERIFY(read.ok());
        const Consents &consents = read->results[0].consents;
        QVERIFY(consents.of(ConsentKind::Medication).state == Consent::State::No);
        QVERIFY(consents.of(ConsentKind::Checkup).state == Consent::State::Yes);
        QVERIFY(!read->findings.isEmpty());
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<QString>("code");
        const QByteArray good = sample(QStringLiteral("04a"));
        const auto changed
            = [&](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
        QTest::newRow("message error")
            << sample(QStringLiteral("07a")) << Failure::SegmentError << QStringLiteral("SYN-OQC-0001");
        QTest::newRow("person error")
            << sample(QStringLiteral("07b")) << Failure::PersonError << QStringLiteral("SYN-0002");
        QTest::newRow("processing") << sample(QStringLiteral("07c")) << Failure::SegmentProcessing
                                    << QString();
        QTest::newRow("not a result")
            << sample(QStringLiteral("07d")) << Failure::AnswerMalformed << QString();
        QTest::newRow("no segment") << changed("<SegmentOfResult>1</SegmentOfResult>", "")
                                    << Failure::AnswerMalformed << QString();
        QTest::newRow("unknown segment")
            << changed("<SegmentOfResult>1<", "<SegmentOfResult>3<") << Failure::AnswerMalformed << QString();
        QTest::newRow("no institution") << changed("1319999998", "") << Failure::AnswerMalformed << QString();
        QTest::newRow("two institutions") << changed(
            "<MessageHeader>", "<MessageHeader><MedicalInstitutionCode>1319999006</MedicalInstitutionCode>")
                                          << Failure::AnswerMalformed << QString();
        QTest::newRow("two names") << changed("<Sex1>", "<Name>別人　太郎</Name><Sex1>")
                                   << Failure::AnswerMalformed << QString();
        QTest::newRow("two bodies") << changed(
            "</MessageBody>", "</MessageBody><MessageBody><x/></MessageBody>")
                                    << Failure::AnswerMalformed << QString();
        QTest::newRow("no status") << changed("<ProcessingResultStatus>1</ProcessingResultStatus>", "")
                                   << Failure::AnswerMalformed << QString();
        QTest::newRow("code with a name in it")
            << sample(QStringLiteral("07b")).replace("SYN-0002", "山田 0002") << Failure::PersonError
            << QString();
    }

    void faults()
    {
        QFETCH(QByteArray, message);
        QFETCH(Failure, failure);
        QFETCH(QString, code);
        const auto read = readEligibility(message);
        QVERIFY(!read.ok());
        QCOMPARE(failureName(read.error().failure), failureName(failure));
        QCOMPARE(read.error().code, code);
    }

    void valuesThatDoNotFitAreFindings_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("element");
        const auto row = [](const char *name, const char *before, const char *after, const char *element) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(element);
        };
        row("birth date", "19780412", "19781342", "Birthdate");
        row("sex", "<Sex1>2<", "<Sex1>5<", "Sex1");
        row("no name", "<Name>森野　葉子</Name>", "<Name/>", "Name");
        row("insurer", "06999015", "6999015", "InsurerNumber");
        row("branch", "<InsuredBranchNumber>01<", "<InsuredBranchNumber>1<", "InsuredBranchNumber");
        row("validity", "<QualificationValidity>1<", "<QualificationValidity>9<", "QualificationValidity");
        row("encoding said otherwise", "<CharacterCodeIdentifier>0<", "<CharacterCodeIdentifier>1<",
            "CharacterCodeIdentifier");
        row("twice the same", "<Sex1>2</Sex1>", "<Sex1>2</Sex1><Sex1>2</Sex1>", "Sex1");
        row("ratio", "<Sex1>", "<InsuredPartialContributionRatio>015</InsuredPartialContributionRatio><Sex1>",
            "InsuredPartialContributionRatio");
        row("processed", "20261120083001</ProcessExec", "20261120253001</ProcessExec",
            "ProcessExecutionTime");
    }

    void valuesThatDoNotFitAreFindings()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, element);
        const QByteArray message = sample(QStringLiteral("04a")).replace(before, after);
        QVERIFY(message != sample(QStringLiteral("04a")));
        const auto read = readEligibility(message);
        QVERIFY(read.ok());
        QCOMPARE(read->findings.size(), 1);
        QCOMPARE(read->findings.first().element, element);
    }

    void requestIsWrittenAsGolden()
    {
        const QByteArray message = write(someRequest());
        const QString expected = golden(QStringLiteral("eligibility-request"));
        QCOMPARE(QString::fromUtf8(message), QString(expected).replace(u'\n', QStringLiteral("\r\n")));
        const auto read = readEligibilityRequest(message);
        QVERIFY(read.ok());
        QCOMPARE(*read, someRequest());

        const auto sampled = readEligibilityRequest(sample(QStringLiteral("01a"))); // in Shift_JIS
        QVERIFY(sampled.ok());
        QCOMPARE(*sampled, someRequest());
    }

    void emptyItemsAreWrittenAndReadAsAbsent()
    {
        EligibilityRequest request = someRequest();
        request.person.symbol = {};
        request.person.branch = {};
        request.fileIdentifier.clear();
        request.person.limitConsent = false;
        const QByteArray message = write(request);
        QVERIFY(message.contains("<InsuredBranchNumber></InsuredBranchNumber>"));
        const auto read = readEligibilityRequest(message);
        QVERIFY(read.ok());
        QCOMPARE(*read, request);
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after);
        };
        row("institution", "1319999998", "131999999");
        row("insurer with zeros", "  999037", "999037");
        row("no number", "001234", "");
        row("birth date", "20030630", "20030631");
        row("flag", "Flg>1<", "Flg>2<");
        row("no flag", "Flg>1<", "Flg><");
        row("twice", "<Birthdate>", "<InsuredBranchNumber>02</InsuredBranchNumber><Birthdate>");
        row("long symbol", "架空01", "架空01架空01架空01架空01架空01架空01");
        row("document type", "<XmlMsg>", "<!DOCTYPE XmlMsg><XmlMsg>");
    }

    void badRequestsAreRefused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray message = write(someRequest());
        QByteArray changed = message;
        changed.replace(before, after);
        QVERIFY(changed != message);
        const auto read = readEligibilityRequest(changed);
        QVERIFY(!read.ok());
        QCOMPARE(failureName(read.error().failure), failureName(Failure::RequestMalformed));
    }
};

QTEST_GUILESS_MAIN(EligibilityMessagesTest)
#include "eligibilitymessagestest.moc"
