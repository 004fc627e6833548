#include "app/central/messages/medication.h"
#include "app/central/messages/refusalwords.h"
#include "app/central/messages/superseding.h"
#include "app/domain/findings.h"
#include "app/domain/unreadablerecords.h"
#include "tests/app/central/samples.h"

#include <QTest>

using namespace madoguchi;
using namespace madoguchi::messages;

namespace {

MedicationRequest someRequest()
{
    return { .institution = QStringLiteral("1319999998"),
        .insurerNumber = QStringLiteral("06999015"),
        .symbol = Pii(QStringLiteral("12-34")),
        .number = Pii(QStringLiteral("567")),
        .branch = Pii(QStringLiteral("01")),
        .fileIdentifier = QStringLiteral("4560"),
        .startMonth = QStringLiteral("202608"),
        .endMonth = QStringLiteral("202611"),
        .fileCategory = 4 };
}

MedicationLine lineOf(MedicationLine::Source source, const QDate &prescribed,
    const QString &prescriber = QStringLiteral("1319999015"),
    const QString &facility = QStringLiteral("1349999021"))
{
    MedicationLine line;
    line.source = source;
    line.prescribed = prescribed;
    line.prescriberCode = prescriber;
    line.facilityCode = facility;
    return line;
}

using Source = MedicationLine::Source;

} // namespace

class MedicationMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Ruling 33: with MessageContents, whatever it holds.
    void aRefusalsOwnWordsAreHarmlessAndShort()
    {
        QCOMPARE(refusalWords(sample(QStringLiteral("05c"))).reveal(),
            QStringLiteral("【合成】閲覧の同意が登録されていないか期限を過ぎています。"));
        QCOMPARE(refusalWords(inShiftJis(sample(QStringLiteral("05c")))).reveal(),
            refusalWords(sample(QStringLiteral("05c"))).reveal());
        const auto wordsOf = [](const QString &contents) {
            return refusalWords(
                writeMedicationRefusal(QStringLiteral("1319999998"), {}, QStringLiteral("9"), contents))
                .reveal();
        };
        QCOMPARE(wordsOf(QStringLiteral(" 一\n二\u202E三 ")), QStringLiteral("一 二 三"));
        QCOMPARE(wordsOf({}), QString());
        QCOMPARE(refusalWords("no message"), Pii<QString>());
        const QString full(longestRefusal, QChar(0x7530));
        QCOMPARE(wordsOf(full), full);
        const QString clipped = wordsOf(full + full);
        QCOMPARE(clipped.size(), longestRefusal);
        QVERIFY(clipped.endsWith(QStringLiteral("…")));
        const QString rare = QStringLiteral("𠮟").repeated(longestRefusal + 1); // two units each
        QCOMPARE(wordsOf(rare).toUcs4().size(), longestRefusal);
        QVERIFY(wordsOf(rare).isValidUtf16());
    }

    void sampleIsReadAsGolden()
    {
        const QString expected = golden(QStringLiteral("medication-05b"));
        QVERIFY(!expected.isEmpty());
        const auto read = readMedication(sample(QStringLiteral("05b")));
        QVERIFY(read.ok());
        QCOMPARE(asText(*read), expected);
        for (const QByteArray &same :
            { reversed(sample(QStringLiteral("05b"))), inShiftJis(sample(QStringLiteral("05b"))) }) {
            const auto again = readMedication(same);
            QVERIFY(again.ok());
            QCOMPARE(asText(*again), expected);
        }
    }

    void writtenAndReadAgain()
    {
        const auto first = readMedication(sample(QStringLiteral("05b")));
        const QByteArray message = write(*first);
        QCOMPARE(message.count('\n'), message.count("\r\n"));
        const auto second = readMedication(message);
        QVERIFY(second.ok());
        QCOMPARE(*second, *first);
    }

    void unknownElementsAreCounted()
    {
        MessageCounts counts;
        QVERIFY(readMedication(sample(QStringLiteral("05b")), counts).ok());
        QCOMPARE(counts.unknownElements, 0);
        const QByteArray later
            = sample(QStringLiteral("05b")).replace("<ResultCode>", "<Later>1</Later><ResultCode>");
        QVERIFY(readMedication(later, counts).ok());
        QCOMPARE(counts.unknownElements, 1);
    }

    void noDrugsIsNoRecord()
    {
        MedicationRecord record = readMedication(sample(QStringLiteral("05b"))).value();
        record.lines.clear();
        const auto treatments = readMedication(write(record));
        QVERIFY(treatments.ok());
        QVERIFY(treatments->absence == RecordsAbsence::None && treatments->treatments.size() == 2);
        record.treatments.clear();
        const auto read = readMedication(write(record));
        QVERIFY(read.ok());
        QVERIFY(read->absence == RecordsAbsence::NoRecord);
    }

    /// Ruling 33 calls "no record" what holds none, not what nobody here can read.
    void whatCannotBeReadIsNotNoRecord_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<bool>("isThere");
        const auto month
            = [](const QByteArray &inside) { return "<MeTrMonthInf>" + inside + "</MeTrMonthInf>"; };
        const auto day = [&](const QByteArray &inside) {
            return month("<DiDateInfs><DiDateInf>" + inside + "</DiDateInf></DiDateInfs>");
        };
        const QByteArray drug = "<DrugInfs><DrugInf><DrugN>x</DrugN></DrugInf></DrugInfs>";
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("an empty month") << month("") << false;
        QTest::newRow("a visit without drugs") << day("<DiDate>20261005</DiDate><DrugInfs/>") << false;
        QTest::newRow("one figure") << QByteArray("<Count>0</Count>") << false;
        QTest::newRow("figures") << QByteArray("<Count>0</Count><Of>0</Of><At>0</At>") << false;
        QTest::newRow("a month without days") << month("<MeTrMonth>202610</MeTrMonth>") << true;
        QTest::newRow("drugs outside a day") << month(drug) << true;
        QTest::newRow("drugs outside a month") << drug << true;
        QTest::newRow("drugs of another name")
            << day("<DiDate>20261005</DiDate><Drugs><Drug><N>x</N></Drug></Drugs>") << true;
        QTest::newRow("months of another name")
            << QByteArray("<Months><Month><Drug>x</Drug></Month></Months>") << true;
        QTest::newRow("treatments outside a month")
            << QByteArray("<MeTrInfs><MeTrInf><SinInfN>x</SinInfN></MeTrInf></MeTrInfs>") << true;
    }

    void whatCannotBeReadIsNotNoRecord()
    {
        QFETCH(QByteArray, inside);
        QFETCH(bool, isThere);
        MedicationRecord record = readMedication(sample(QStringLiteral("05b"))).value();
        record.lines.clear();
        record.treatments.clear();
        const auto read = readMedication(write(record).replace("</MessageBody>", inside + "</MessageBody>"));
        QCOMPARE(read.ok(), !isThere);
        if (isThere)
            QVERIFY(areRecordsUnreadable(read.error()));
        else
            QVERIFY(read->absence == RecordsAbsence::NoRecord);
    }

    /// What is read is not all that is there.
    void unknownPartsBesideDrugsAreOneFinding()
    {
        const auto with = [](const QByteArray &inside) {
            return readMedication(
                sample(QStringLiteral("05b")).replace("</MessageBody>", inside + "</MessageBody>"));
        };
        const auto known = readMedication(sample(QStringLiteral("05b")));
        QCOMPARE(*with("<Count>0</Count><Of>0</Of>"), *known);
        const auto read = with("<Later><Drug>x</Drug></Later><Later><Drug>y</Drug></Later>");
        QVERIFY(read.ok() && read->lines == known->lines);
        QCOMPARE(read->findings.size(), known->findings.size() + 1);
        QCOMPARE(read->findings.last().element, QStringLiteral("MessageBody"));
        QVERIFY(isLeftOut(read->findings.last()));
        QCOMPARE(read->findingRows.size(), read->findings.size());
    }

    void severalContainersAreOne()
    {
        const QByteArray message = sample(QStringLiteral("05b"))
                                       .replace("<ShPrInf>", "<ShPrInf><ShPrMonthInf/></ShPrInf><ShPrInf>");
        QCOMPARE(*readMedication(message), *readMedication(sample(QStringLiteral("05b"))));
    }

    /// Ruling 34; of the claims too, and of the result's code, whose places are not fixed.
    void whereverTheyStand()
    {
        const QByteArray message = sample(QStringLiteral("05b"))
                                       .replace("<ResultCode>", "<Later><Later><ResultCode>")
                                       .replace("</ResultCode>", "</ResultCode></Later>")
                                       .replace("<CzDiInf>", "</Later><Other><CzDiInf>")
                                       .replace("</ShPrInf>", "</ShPrInf></Other>");
        MessageCounts counts;
        const auto read = readMedication(message, counts);
        QVERIFY(read.ok());
        QCOMPARE(*read, *readMedication(sample(QStringLiteral("05b"))));
        QCOMPARE(counts.unknownElements, 3);
    }

    void documentIsKept()
    {
        const QByteArray pdf = "%PDF-1.4\n%%EOF\n";
        const auto read = readMedication(pdf);
        QVERIFY(read.ok());
        QCOMPARE(*read, MedicationRecord{ .pdf = pdf });
    }

    void headerMaySayNothingOfInstitutionAndFile() // ruling 32
    {
        const auto read
            = readMedication(sample(QStringLiteral("05b"))
                                 .replace("<MedicalInstitutionCode>1319999998</MedicalInstitutionCode>", "")
                                 .replace("<ArbitraryFileIdentifier>4560</ArbitraryFileIdentifier>", ""));
        QVERIFY(read.ok());
        QVERIFY(read->institution.isEmpty() && read->fileIdentifier.isEmpty() && read->findings.isEmpty());
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<QString>("code");
        const QByteArray good = sample(QStringLiteral("05b"));
        const auto changed
            = [&](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
        QTest::newRow("refused") << sample(QStringLiteral("05c")) << Failure::RecordsRefused
                                 << QStringLiteral("9");
        QTest::newRow("no code") << changed("<ResultCode>1</ResultCode>", "") << Failure::RecordsRefused
                                 << QString();
        QTest::newRow("two codes") << changed("</MessageBody>", "<ResultCode>9</ResultCode></MessageBody>")
                                   << Failure::RecordsRefused << QString();
        QTest::newRow("not exactly 1")
            << changed("<ResultCode>1<", "<ResultCode> 1<") << Failure::RecordsRefused << QString();
        QTest::newRow("element in the code")
            << changed("<ResultCode>1<", "<ResultCode>1<Later/><") << Failure::RecordsRefused << QString();
        QTest::newRow("code that is text")
            << changed("<ResultCode>1<", "<ResultCode>森野　葉子<") << Failure::RecordsRefused << QString();
        QTest::newRow("no person") << changed("QuaInf>", "QuaInfo>") << Failure::AnswerMalformed << QString();
        QTest::newRow("two names") << changed("<KanaName>", "<Name>別人　太郎</Name><KanaName>")
                                   << Failure::AnswerMalformed << QString();
        QTest::newRow("two drugs in one")
            << changed("<DrugC>629999103", "<DrugC>629999999</DrugC><DrugC>629999103")
            << Failure::AnswerMalformed << QString();
        QTest::newRow("cut") << good.left(2000) << Failure::AnswerMalformed << QString();
        QTest::newRow("document type")
            << changed("<XmlMsg>", "<!DOCTYPE XmlMsg><XmlMsg>") << Failure::AnswerMalformed << QString();
    }

    void faults()
    {
        QFETCH(QByteArray, message);
        QFETCH(Failure, failure);
        QFETCH(QString, code);
        const auto read = readMedication(message);
        QVERIFY(!read.ok());
        QCOMPARE(failureName(read.error().failure), failureName(failure));
        QCOMPARE(read.error().code, code);
    }

    void refusalIsWritten()
    {
        const auto read = readMedication(writeMedicationRefusal(QStringLiteral("1319999998"),
            QStringLiteral("1230"), QStringLiteral("9"), QStringLiteral("【合成】期限")));
        QVERIFY(!read.ok());
        QCOMPARE(read.error(), (Fault{ .failure = Failure::RecordsRefused, .code = QStringLiteral("9") }));
    }

    void valuesThatDoNotFitAreFindings()
    {
        const auto read = readMedication(sample(QStringLiteral("05b"))
                                             .replace("<MeTrMonth>202608<", "<MeTrMonth>202613<")
                                             .replace("<DiDate>20260904<", "<DiDate>20260931<"));
        QVERIFY(read.ok());
        QCOMPARE(read->findings.size(), 3); // one month, and the day of two institutions
        QVERIFY(read->lines.first().month.isEmpty());
        QVERIFY(!read->lines.at(2).date.isValid());
    }

    /// Ruling 2: a code with blanks or wide digits; and what is no number, no flag, no drug.
    void wordsThatDoNotFitAreFindings_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("element");
        const auto row = [](const char *before, const char *after, const char *element) {
            QTest::newRow(after) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(element);
        };
        row("<DrugC>629999103<", "<DrugC>62999910３<", "DrugC");
        row("<DrugC>629999103<", "<DrugC> 629999103<", "DrugC");
        row("<Qua1>25<", "<Qua1>2,5<", "Qua1");
        row("<Times>5<", "<Times>５<", "Times");
        row("<CzPrIsOrg>2<", "<CzPrIsOrg>3<", "CzPrIsOrg");
        row("<ShPrCl>1<", "<ShPrCl>１<", "ShPrCl");
        row("<SinInfN>再診料<", "<SinInfN><", "SinInfN");
        row("<UsageN>疼痛時服用<", "<UsageN>疼痛時&#x200B;服用<", "UsageN");
        row("<ShDrugN>アムロジピン錠５ｍｇ「見本」<", "<ShDrugN><", "ShDrugN");
    }

    void wordsThatDoNotFitAreFindings()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, element);
        const QByteArray message = sample(QStringLiteral("05b"));
        const QByteArray changed = QByteArray(message).replace(before, after);
        QVERIFY(changed != message);
        const auto read = readMedication(changed);
        QVERIFY(read.ok());
        QCOMPARE(read->findings.size(), 1);
        QCOMPARE(read->findings.first().element, element);
        QCOMPARE(read->findingRows.size(), 1);
        QCOMPARE(read->findingRows.first().isEmpty(),
            element.startsWith(u"CzPr") || element.startsWith(u"ShPr")
                || element.startsWith(u"Sin")); // of a month, or of what only another consent shows
        QCOMPARE(read->lines.size(), 10);
        QCOMPARE(read->treatments.size(), 2);
    }

    void treatmentsTakeNoPartInSuperseding() // ruling 35
    {
        const QByteArray message = sample(QStringLiteral("05b"))
                                       .replace("<DiDate>20260904<", "<DiDate>20261005<")
                                       .replace("<PrDate>20260904<", "<PrDate>20260901<");
        const auto read = readMedication(message);
        QVERIFY(read.ok());
        QCOMPARE(read->treatments.first().date, QDate(2026, 10, 5)); // that of the dispensing
        for (const MedicationLine &line : read->lines)
            QVERIFY(!line.superseded);
    }

    void theLowestSourceStands()
    {
        const QDate day(2026, 10, 5), other(2026, 10, 6);
        QList<MedicationLine> lines{ lineOf(Source::Claim, day), lineOf(Source::Claim, day),
            lineOf(Source::Dispensing, day), lineOf(Source::Issuing, day), lineOf(Source::Issuing, other),
            lineOf(Source::Dispensing, day, QString(), QStringLiteral("1349999021")), // nobody to group by
            lineOf(Source::Issuing, day, QString(), QStringLiteral("1319999015")),
            lineOf(Source::Issuing, day, QStringLiteral("1339999007")) };
        lines.append(lineOf(Source::Dispensing, QDate())); // not prescribed on a known day …
        lines.last().date = day; // … but dispensed on one
        markSuperseded(lines);
        const QList<bool> expected{ false, false, true, true, false, false, true, false, true };
        for (qsizetype i = 0; i < lines.size(); ++i)
            QCOMPARE(lines[i].superseded, expected[i]);
    }

    /// A refill or a part of a prescription is dispensed later than all that is claimed of its day.
    void aLaterDispensingStands()
    {
        const QDate day(2026, 10, 5);
        const auto dispensed = [&](Source source, const QDate &date) {
            MedicationLine line = lineOf(source, day);
            line.date = date;
            line.drug = QStringLiteral("甲錠");
            return line;
        };
        QList<MedicationLine> lines{ dispensed(Source::Claim, day), dispensed(Source::Claim, day.addDays(30)),
            dispensed(Source::Dispensing, day), dispensed(Source::Dispensing, day.addDays(30)),
            dispensed(Source::Dispensing, day.addDays(31)), dispensed(Source::Issuing, day),
            dispensed(Source::Issuing, day.addDays(40)), dispensed(Source::Dispensing, QDate()) };
        const auto ofMonth = [&](int days) { // between two claims, each of its own month
            lines.append(dispensed(Source::Dispensing, day.addDays(days)));
            lines.last().month = lines.last().date.toString(QStringLiteral("yyyyMM"));
        };
        ofMonth(3);
        ofMonth(27);
        MedicationLine other = dispensed(Source::Claim, day.addDays(5)); // a later day, but of another drug
        other.drug = QStringLiteral("乙錠");
        lines.append(other);
        lines.append(dispensed(Source::Dispensing, day.addDays(4)));
        markSuperseded(lines);
        const QList<bool> expected{ false, false, true, true, false, true, true, true, false, true, false,
            false };
        for (qsizetype i = 0; i < lines.size(); ++i)
            QCOMPARE(lines[i].superseded, expected[i]);
    }

    /// The clinic has claimed what it gave that day; the pharmacy's claim is still to come.
    void anotherPlacesClaimOfAnotherDrugSupersedesNoDispensing_data()
    {
        QTest::addColumn<QString>("facility");
        QTest::addColumn<QString>("drug");
        QTest::addColumn<QString>("ingredient");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("usageClass");
        QTest::addColumn<bool>("superseded");
        const QString clinic = QStringLiteral("1319999015"), pharmacy = QStringLiteral("1349999021");
        const QString drug = QStringLiteral("甲錠１ｍｇ「見本」"), other = QStringLiteral("乙注射液１ｍｇ"),
                      none;
        const QString part = QStringLiteral("甲成分"), otherPart = QStringLiteral("乙成分");
        const QString code = QStringLiteral("629999101"), otherCode = QStringLiteral("629999107");
        const QString oral = QStringLiteral("21"), injected = QStringLiteral("31"),
                      both = part + u'・' + otherPart;
        QTest::newRow("an injection of the clinic")
            << clinic << other << otherPart << otherCode << injected << false;
        QTest::newRow("nothing told of it") << clinic << none << none << none << none << false;
        QTest::newRow("the pharmacy's own")
            << pharmacy << other << otherPart << otherCode << injected << true;
        QTest::newRow("the drug") << clinic << QStringLiteral("甲錠１ｍｇ「別」") << none << none << none
                                  << true;
        QTest::newRow("the ingredient, taken too") << clinic << other << both << none << oral << true;
        QTest::newRow("as needed") << clinic << other << part << none << QStringLiteral("22") << true;
        QTest::newRow("the ingredient, injected") << clinic << other << both << none << injected << false;
        QTest::newRow("put on") << clinic << other << part << none << QStringLiteral("23") << false;
        QTest::newRow("nobody knows how") << clinic << other << part << none << none << false;
        QTest::newRow("the code") << clinic << none << none << code << none << true;
    }

    void anotherPlacesClaimOfAnotherDrugSupersedesNoDispensing()
    {
        QFETCH(QString, facility);
        QFETCH(QString, drug);
        QFETCH(QString, ingredient);
        QFETCH(QString, code);
        QFETCH(QString, usageClass);
        const QDate day(2026, 10, 5);
        MedicationLine claim = lineOf(Source::Claim, day);
        claim.facilityCode = facility;
        claim.drug = drug;
        claim.ingredient = ingredient;
        claim.drugCode = code;
        claim.usageClass = usageClass;
        MedicationLine dispensed = lineOf(Source::Dispensing, day);
        dispensed.drug = QStringLiteral("甲錠１ｍｇ「見本」");
        dispensed.ingredient = QStringLiteral("甲成分");
        dispensed.drugCode = QStringLiteral("629999101");
        dispensed.usageClass = QStringLiteral("1");
        MedicationLine issued = dispensed;
        issued.source = Source::Issuing;
        QList<MedicationLine> lines{ dispensed, issued, claim };
        markSuperseded(lines);
        QTEST(lines[0].superseded, "superseded");
        QVERIFY(lines[1].superseded && !lines[2].superseded);
    }

    void requestIsWrittenAsGolden()
    {
        const QByteArray message = write(someRequest());
        const QString expected = golden(QStringLiteral("medication-request"));
        QCOMPARE(QString::fromUtf8(message), QString(expected).replace(u'\n', QStringLiteral("\r\n")));
        QCOMPARE(*readMedicationRequest(message), someRequest());
        QCOMPARE(*readMedicationRequest(sample(QStringLiteral("05a"))), someRequest()); // in Shift_JIS
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
        row("month", "202608", "202613");
        row("order of months", "202608", "202612");
        row("category", "<FileCategory>4", "<FileCategory>5");
        row("flag", "<MedicalTreatmentFlag>1", "<MedicalTreatmentFlag>0");
        row("no prescriptions said", "<PrDiInfClassification>1", "<PrDiInfClassification>");
        row("twice", "<StartDate>", "<EndDate>202611</EndDate><StartDate>");
    }

    void badRequestsAreRefused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray message = write(someRequest());
        QByteArray changed = message;
        changed.replace(before, after);
        QVERIFY(changed != message);
        const auto read = readMedicationRequest(changed);
        QVERIFY(!read.ok());
        QCOMPARE(failureName(read.error().failure), failureName(Failure::RequestMalformed));
    }
};

QTEST_GUILESS_MAIN(MedicationMessagesTest)
#include "medicationmessagestest.moc"
