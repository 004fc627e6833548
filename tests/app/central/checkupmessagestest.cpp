#include "app/central/messages/checkup.h"
#include "tests/app/central/samples.h"

#include <QTest>

using namespace madoguchi;
using namespace madoguchi::messages;

namespace {

CheckupRequest someRequest()
{
    return { .institution = QStringLiteral("1319999998"),
        .insurerNumber = QStringLiteral("06999015"),
        .symbol = Pii(QStringLiteral("12-34")),
        .number = Pii(QStringLiteral("567")),
        .branch = Pii(QStringLiteral("01")),
        .fileIdentifier = QStringLiteral("4560") };
}

QByteArray twoYears()
{
    return sample(QStringLiteral("06b"));
}

/// One item in one checkup, as a message.
QByteArray withItem(const QByteArray &item)
{
    return "<XmlMsg><MessageHeader><QualificationsInfo><Name>a</Name></QualificationsInfo></MessageHeader>"
           "<MessageBody><ResultCode>1</ResultCode><SpecificHealthCheckupInfo><EffectiveTime>20260401"
           "</EffectiveTime><HealthCheckupResultAndQuestionInfos><HealthCheckupResultAndQuestionInfo>"
        + item
        + "</HealthCheckupResultAndQuestionInfo></HealthCheckupResultAndQuestionInfos>"
          "</SpecificHealthCheckupInfo></MessageBody></XmlMsg>";
}

CheckupItem onlyItem(const Outcome<CheckupRecord> &read)
{
    return read.ok() ? read->checkups.value(0).items.value(0) : CheckupItem{};
}

} // namespace

class CheckupMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleIsReadAsGolden()
    {
        const QString expected = golden(QStringLiteral("checkup-06b"));
        QVERIFY(!expected.isEmpty());
        const auto read = readCheckup(twoYears());
        QVERIFY(read.ok());
        QCOMPARE(asText(*read), expected);
        for (const QByteArray &same : { inShiftJis(twoYears()), reversed(twoYears()) }) {
            const auto again = readCheckup(same);
            QVERIFY(again.ok());
            QCOMPARE(asText(*again), expected);
        }
    }

    void writtenAndReadAgain()
    {
        const auto first = readCheckup(twoYears());
        const QByteArray message = write(*first);
        QCOMPARE(message.count('\n'), message.count("\r\n"));
        const auto second = readCheckup(message);
        QVERIFY(second.ok());
        QCOMPARE(*second, *first);
    }

    /// Rulings 32 and 33.
    void answersWithoutRecords_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("outcome");
        const QByteArray good = write(CheckupRecord{ .patient = { .name = Pii(QStringLiteral("森野")) } });
        const auto changed
            = [&](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
        QTest::newRow("none") << good << QStringLiteral("NoRecord");
        QTest::newRow("refused") << changed(">1</ResultCode>", ">9</ResultCode>")
                                 << QStringLiteral("RecordsRefused 9");
        QTest::newRow("not exactly 1")
            << changed(">1</ResultCode>", ">01</ResultCode>") << QStringLiteral("RecordsRefused 01");
        QTest::newRow("no code") << changed("<ResultCode>1</ResultCode>", "")
                                 << QStringLiteral("RecordsRefused ");
        QTest::newRow("two codes") << changed("</MessageBody>", "<ResultCode>9</ResultCode></MessageBody>")
                                   << QStringLiteral("RecordsRefused ");
        QTest::newRow("no person") << changed("QualificationsInfo", "Qualifications")
                                   << QStringLiteral("AnswerMalformed ");
        const auto with = [&](const QByteArray &inside) {
            return QByteArray(good).replace("</MessageBody>", inside + "</MessageBody>");
        };
        const QString unreadable = QStringLiteral("AnswerMalformed records-unreadable");
        QTest::newRow("an empty checkup")
            << with("<SpecificHealthCheckupInfo/>") << QStringLiteral("NoRecord");
        QTest::newRow("a checkup of a day alone") << with(
            "<SpecificHealthCheckupInfo><EffectiveTime>20260603</EffectiveTime></SpecificHealthCheckupInfo>")
                                                  << unreadable;
        QTest::newRow("a checkup of unknown elements")
            << with("<SpecificHealthCheckupInfo><Later>1</Later></SpecificHealthCheckupInfo>") << unreadable;
        QTest::newRow("items outside a checkup") << with(
            "<HealthCheckupResultAndQuestionInfo><ItemCode>1</ItemCode></HealthCheckupResultAndQuestionInfo>")
                                                 << unreadable;
        QTest::newRow("checkups of another name") << with("<Checkup><Item>1</Item></Checkup>") << unreadable;
        QTest::newRow("figures") << with("<Count>0</Count><Of>0</Of>") << QStringLiteral("NoRecord");
        QTest::newRow("one figure") << with("<Count>0</Count>") << QStringLiteral("NoRecord");
        QTest::newRow("written refusal") << writeCheckupRefusal(QStringLiteral("1319999998"),
            QStringLiteral("1230"), QStringLiteral("9"), QStringLiteral("【合成】期限"))
                                         << QStringLiteral("RecordsRefused 9");
    }

    void answersWithoutRecords()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, outcome);
        const auto read = readCheckup(message);
        if (read.ok())
            QVERIFY(read->absence == RecordsAbsence::NoRecord && outcome == QStringLiteral("NoRecord"));
        else
            QCOMPARE(failureName(read.error().failure) + QLatin1Char(' ') + read.error().code, outcome);
    }

    void headerMaySayNothingOfInstitutionAndFile() // ruling 32
    {
        const auto read
            = readCheckup(QByteArray(twoYears())
                              .replace("<MedicalInstitutionCode>1319999998", "<MedicalInstitutionCode>")
                              .replace("<ArbitraryFileIdentifier>4560", "<ArbitraryFileIdentifier>"));
        QVERIFY(read.ok());
        QVERIFY(read->institution.isEmpty() && read->fileIdentifier.isEmpty() && read->findings.isEmpty());
        QCOMPARE(read->checkups.size(), 2);
    }

    void newestFirst()
    {
        CheckupRecord record{ .patient = { .name = Pii(QStringLiteral("森野")) } };
        for (const QDate &day : { QDate(2024, 5, 1), QDate(), QDate(2026, 5, 1), QDate(2025, 5, 1) })
            record.checkups.append(
                Checkup{ day, { CheckupItem{ .code = QStringLiteral("9N501000000000011") } } });
        const auto read = readCheckup(write(record));
        QVERIFY(read.ok());
        QList<QDate> days;
        for (const Checkup &checkup : read->checkups)
            days.append(checkup.date);
        QCOMPARE(days, (QList{ QDate(2026, 5, 1), QDate(2025, 5, 1), QDate(2024, 5, 1), QDate() }));
    }

    void valuesStayAsReceived()
    {
        const CheckupItem item = onlyItem(readCheckup(withItem(
            "<ItemCode>3D046000001906202</ItemCode><ItemName>ＨｂＡ１ｃ</ItemName><DataType>PQ</DataType>"
            "<DataValue>05.50</DataValue><Unit>％</Unit><DataValueName> 5.5 </DataValueName>")));
        QCOMPARE(item.value, QStringLiteral("05.50"));
        QCOMPARE(item.unit, QStringLiteral("％"));
        QCOMPARE(item.display, QStringLiteral(" 5.5 "));
        QVERIFY(item.type == CheckupItem::Type::Number);
        QVERIFY(
            onlyItem(readCheckup(withItem("<DataType>CD</DataType>"))).type == CheckupItem::Type::Nominal);
        QVERIFY(
            onlyItem(readCheckup(withItem("<DataType>CO</DataType>"))).type == CheckupItem::Type::Ordinal);
        QVERIFY(onlyItem(readCheckup(withItem("<DataType>ST</DataType>"))).type == CheckupItem::Type::Text);
    }

    void valuesThatDoNotFitAreFindings_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QString>("element");
        const auto row = [](const char *name, const char *changed, const char *element) {
            QTest::newRow(name) << QByteArray(changed) << QString::fromLatin1(element);
        };
        const char *code = "<ItemCode>9N056000000000011</ItemCode>";
        const auto with = [&](const char *rest) { return QByteArray(code) + rest; };
        row("code with a blank", "<ItemCode>9N05600000000001 </ItemCode><DataType>CD</DataType>", "ItemCode");
        row("no code", "<ItemName>a</ItemName><DataType>CD</DataType>", "ItemCode");
        row("unknown type", with("<DataType>QP</DataType>"), "DataType");
        row("no type", with("<DataValue>1</DataValue>"), "DataType");
        row("no number", with("<DataType>PQ</DataType><DataValue>１２</DataValue>"), "DataValue");
        row("hidden characters", with("<DataType>ST</DataType><DataValue>a&#x202E;</DataValue>"),
            "DataValue");
        row("two equal", with("<DataType>CD</DataType><DataType>CD</DataType>"), "DataType");
    }

    void valuesThatDoNotFitAreFindings()
    {
        QFETCH(QByteArray, item);
        QFETCH(QString, element);
        const auto read = readCheckup(withItem(item));
        QVERIFY(read.ok());
        QCOMPARE(read->findings.size(), 1);
        QCOMPARE(read->findings.first().element, element);
        QCOMPARE(read->findingRows.size(), 1);
        QVERIFY(read->findingRows.first().startsWith(QStringLiteral("20"))); // the checkup's day
        QCOMPARE(read->checkups.first().items.size(), 1);
    }

    void twoDifferentValuesAreRefused() // ruling 3
    {
        const auto read = readCheckup(withItem("<DataValue>1</DataValue><DataValue>2</DataValue>"));
        QVERIFY(!read.ok() && read.error().failure == Failure::AnswerMalformed);
    }

    void documentIsKept()
    {
        const QByteArray pdf = "%PDF-1.4\n%%EOF\n";
        const auto read = readCheckup(pdf);
        QVERIFY(read.ok());
        QCOMPARE(*read, CheckupRecord{ .pdf = pdf });
    }

    void requestIsWrittenAsGolden()
    {
        const QByteArray message = write(someRequest());
        const QString expected = golden(QStringLiteral("checkup-request"));
        QCOMPARE(QString::fromUtf8(message), QString(expected).replace(u'\n', QStringLiteral("\r\n")));
        QCOMPARE(*readCheckupRequest(message), someRequest());
        QCOMPARE(*readCheckupRequest(sample(QStringLiteral("06a"))), someRequest()); // in Shift_JIS
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after);
        };
        row("institution", "1319999998", "13199999980");
        row("insurer", "06999015", " 6999 15");
        row("number", ">567<", "><");
        row("category", "<FileCategory>2", "<FileCategory>4");
        row("flag", "<MedicalTreatmentFlag>1", "<MedicalTreatmentFlag>0");
        row("no prescriptions said", "<PrDiInfClassification>1", "<PrDiInfClassification>");
        row("twice", "<FileCategory>", "<FileCategory>2</FileCategory><FileCategory>");
    }

    void badRequestsAreRefused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray message = write(someRequest());
        const QByteArray changed = QByteArray(message).replace(before, after);
        QVERIFY(changed != message);
        const auto read = readCheckupRequest(changed);
        QVERIFY(!read.ok());
        QCOMPARE(failureName(read.error().failure), failureName(Failure::RequestMalformed));
    }
};

QTEST_GUILESS_MAIN(CheckupMessagesTest)
#include "checkupmessagestest.moc"
