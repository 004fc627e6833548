#include "app/explain/explanation.h"

#include "app/central/messages/fields.h"
#include "tests/app/central/samples.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace madoguchi;
using namespace madoguchi::explaining;
using Verdict = Explanation::Verdict;

namespace {

Wishes openly()
{
    return { .now = messages::messageTime(QStringLiteral("20261120120000")), .reveal = true };
}

Wishes covered()
{
    return { .now = openly().now, .reveal = false };
}

QDir samples()
{
    return QDir(QStringLiteral(MADOGUCHI_SOURCE_DIR "/tests/fixtures/oqs-samples"));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray goldenJson(const QString &name)
{
    return contents(QStringLiteral(MADOGUCHI_SOURCE_DIR "/tests/fixtures/golden/explain/") + name);
}

/// Compares line by line: a difference is told by its line alone.
void compareLines(const QByteArray &actual, const QByteArray &expected)
{
    const QList<QByteArray> left = actual.split('\n'), right = expected.split('\n');
    for (qsizetype i = 0; i < qMin(left.size(), right.size()); ++i)
        QVERIFY2(left[i] == right[i], qPrintable(QStringLiteral("line %1").arg(i + 1)));
    QCOMPARE(left.size(), right.size());
}

QJsonValue at(const Explanation &explanation, const QString &path)
{
    QJsonValue value = explanation.json;
    for (const QString &step : path.split(QLatin1Char('.'))) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        value = isIndex ? value.toArray().at(index) : value.toObject().value(step);
    }
    return value;
}

Explanation changed(const char *name, const char *before, const char *after)
{
    const QByteArray original = sample(QLatin1String(name));
    QByteArray message = original;
    message.replace(before, after);
    return explain(QStringLiteral("message.xml"), message == original ? QByteArray() : message, openly());
}

} // namespace

class ExplanationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void samplesSayAsGolden_data();
    void samplesSayAsGolden();
    void withoutRevealNobodyIsTold();
    void refusedFilesSayWhy_data();
    void refusedFilesSayWhy();
    void familyComesFromNameAndContent_data();
    void familyComesFromNameAndContent();
    void nowDecidesWhatIsOpen();
    void doubtfulValuesAreTold();
    void serviceTextsThatNameAPersonAreCovered();
    void serviceTextsThatTellANumberInAnotherFormAreCovered_data();
    void serviceTextsThatTellANumberInAnotherFormAreCovered();
    void consentsOfAnAnswerToANumberOpenNothing();
    void aUnitStandsWithItsOwnQuestionAndStatus();
    void whatIsDoubtfulInAUnitIsToldWithIt();
    void aCountThatIsNotSaidIsNotNone();
    void whatASlipAndARegistrationLeaveOutIsCounted();
    void aSlipWhoseTimeCannotBeReadIsDoubtful();
    void whatIsNotUsedIsToldAllTheSame();
    void codesOfACheckupAreInWordsWhereNothingElseIs();
    void steeringCharactersAreWrittenAsEscapes();
    void documentsAreRead();
    void documentsThatAreNotWholeAreRefused_data();
    void documentsThatAreNotWholeAreRefused();
    void theTerminalsWordsAreShownWithoutPersons_data();
    void theTerminalsWordsAreShownWithoutPersons();
    void noPersonIsInTheTerminalsWords_data();
    void noPersonIsInTheTerminalsWords();
};

void ExplanationTest::samplesSayAsGolden_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &name : samples().entryList(QDir::Files))
        QTest::newRow(qPrintable(name.left(3))) << name;
    QTest::newRow("everything") << QStringLiteral("../messages/face-everything.xml");
}

void ExplanationTest::samplesSayAsGolden()
{
    QFETCH(QString, file);
    const QByteArray content = contents(samples().filePath(file));
    const Explanation explanation = explain(file, content, openly());
    const QString tag = QFileInfo(file).baseName().section(QLatin1Char('_'), 0, 0);
    QCOMPARE(explanation.verdict, tag == QLatin1String("07d") ? Verdict::Refused : Verdict::Read);
    compareLines(explanationText(explanation), goldenJson(tag + QStringLiteral(".json")));
    // The order of elements says nothing.
    if (!content.left(80).contains("Shift_JIS") && !file.endsWith(QLatin1String(".err")))
        QCOMPARE(explain(file, reversed(content), openly()).json, explanation.json);
}

void ExplanationTest::withoutRevealNobodyIsTold()
{
    const QStringList names = samples().entryList(QDir::Files);
    for (const QString &file : names) {
        const QByteArray text = explanationText(explain(file, contents(samples().filePath(file)), covered()));
        for (const char *personal : { "森野", "原田", "岡見", "ﾓﾘﾉ", "ﾊﾗﾀﾞ", "ｵｶﾐ", "19780412", "20030630",
                 "19540221", "架空区例示坂", "架空区見本町", "199-999", "12-34", "架空01" })
            QVERIFY2(!text.contains(personal), qPrintable(file.left(3)));
        if (file.startsWith(QLatin1String("04e")))
            compareLines(text, goldenJson(QStringLiteral("04e-covered.json")));
    }
}

void ExplanationTest::refusedFilesSayWhy_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    const QByteArray good = sample(QStringLiteral("04a"));
    const auto row = [](const char *name, const QByteArray &content, const char *code) {
        QTest::newRow(name) << content << QString::fromLatin1(code);
    };
    const auto with
        = [&](const char *before, const char *after) { return QByteArray(good).replace(before, after); };
    row("empty", {}, "empty");
    row("too large", QByteArray(9 * 1024 * 1024, ' '), "too-large");
    row("no message", "hello", "not-well-formed");
    row("another root", "<Other/>", "not-a-message");
    row("document type", with("<XmlMsg>", "<!DOCTYPE XmlMsg><XmlMsg>"), "document-type");
    row("unknown encoding", with("UTF-8", "EUC-JP"), "encoding-unknown");
    row("bytes of another encoding", with("UTF-8", "Shift_JIS"), "encoding-wrong");
    row("mark of another encoding", "\xEF\xBB\xBF" + with("UTF-8", "Shift_JIS"), "encoding-contradictory");
    row("cut off", good.left(good.size() / 2), "not-well-formed");
    row("too deep", QByteArray("<XmlMsg>").append(QByteArray("<a>").repeated(40)), "too-deep");
    row("too many", QByteArray("<XmlMsg>").append(QByteArray("<a/>").repeated(20001)).append("</XmlMsg>"),
        "too-many");
    row("nothing in it", "<XmlMsg><MessageHeader/><MessageBody/></XmlMsg>", "family");
    row("two birth dates", with("<Sex1>", "<Birthdate>19780413</Birthdate><Sex1>"), "contradictory");
    row("no institution", with("<MedicalInstitutionCode>1319999998</MedicalInstitutionCode>", ""),
        "institution");
    row("no status", with("<ProcessingResultStatus>1</ProcessingResultStatus>", ""), "state");
    row("bad request", sample(QStringLiteral("01a")).replace("20030630", "20030631"), "RequestMalformed");
    row("nobody's medication", sample(QStringLiteral("05b")).replace("QuaInf", "QuaInfo"), "person");
    row("not even a zip", "PK\x03\x04 and no more", "zip-broken");
}

void ExplanationTest::refusedFilesSayWhy()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const Explanation explanation = explain(QStringLiteral("message.xml"), content, covered());
    QCOMPARE(explanation.verdict, Verdict::Refused);
    QCOMPARE(at(explanation, QStringLiteral("problem.code")).toString(), code);
    QVERIFY(!at(explanation, QStringLiteral("problem.why")).toString().isEmpty());
}

void ExplanationTest::familyComesFromNameAndContent_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("family");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *file, const char *content, const char *family, Verdict verdict) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(content)
                            << QString::fromLatin1(family) << verdict;
    };
    row("a.xml", "01a", "OQSsiquc01", Verdict::Read);
    row("b.xml", "01b", "OQSsiquc01", Verdict::Read);
    row("c.xml", "04a", "face", Verdict::Read);
    row("d.xml", "05a", "YZKsiquc01", Verdict::Read);
    row("e.xml", "06b", "TKKsiquc01", Verdict::Read);
    row("f.xml", "08b", "OQSsiimm01", Verdict::Read);
    row("g.xml", "09b", "OQSmuquc01", Verdict::Read);
    row("h.xml", "09d", "OQSmuquc02", Verdict::Read);
    row("i.xml", "07c", "OQSsiquc01", Verdict::Read);
    row("OQSsiquc01res_face_20261120083001.xml", "04a", "face", Verdict::Read);
    row("OQSmuonq02res_202611200001.xml", "09d", "OQSmuonq02", Verdict::Read);
    row("YZKsiquc01res_202611200006.xml", "06b", "TKKsiquc01", Verdict::ReadWithFindings);
    row("OQSsiimm01res_202611200001.xml", "07a", "OQSsiimm01", Verdict::Read);
    row("CIPsiquc01res_202611200001.xml", "05c", "CIPsiquc01", Verdict::Refused);
    row("j.xml", "05c", "", Verdict::Refused); // medication or checkups: nothing tells
}

void ExplanationTest::familyComesFromNameAndContent()
{
    QFETCH(QString, file);
    QFETCH(QString, content);
    QFETCH(QString, family);
    QFETCH(Verdict, verdict);
    const Explanation explanation = explain(file, sample(content), covered());
    QCOMPARE(explanation.json.value(QStringLiteral("family")).toString(), family);
    QCOMPARE(explanation.verdict, verdict);
}

void ExplanationTest::nowDecidesWhatIsOpen()
{
    const QString open = QStringLiteral("results.0.consents.medication.open_at_now");
    const QByteArray message = sample(QStringLiteral("04a"));
    const auto openAt = [&](const char *now) {
        const Wishes wishes{ .now = messages::messageTime(QLatin1String(now)), .reveal = false };
        return at(explain(QStringLiteral("a.xml"), message, wishes), open).toBool();
    };
    QVERIFY(openAt("20261121083000"));
    QVERIFY(!openAt("20261121083001")); // equality is closed
    const Wishes later{ .now = messages::messageTime(QStringLiteral("20270801000000")), .reveal = false };
    const Explanation old = explain(QStringLiteral("a.xml"), sample(QStringLiteral("04e")), later);
    QCOMPARE(at(old, QStringLiteral("results.0.limit.ended")), QJsonValue(true));
    QCOMPARE(at(old, QStringLiteral("results.0.burden.state")), QJsonValue(QStringLiteral("missing")));
}

void ExplanationTest::doubtfulValuesAreTold()
{
    const Explanation code = changed("04a", "<Sex1>2<", "<Sex1>５<");
    QCOMPARE(code.verdict, Verdict::ReadWithFindings);
    QCOMPARE(at(code, QStringLiteral("findings.0.element")).toString(), QStringLiteral("Sex1"));
    QCOMPARE(at(code, QStringLiteral("findings.0.value")).toString(), QStringLiteral("５"));
    QVERIFY(!at(code, QStringLiteral("findings.0.why")).toString().isEmpty());

    QByteArray message = sample(QStringLiteral("04a"));
    message.replace("<QualificationValidity>1<", "<QualificationValidity>森野<");
    const Explanation name = explain(QStringLiteral("a.xml"), message, covered());
    QCOMPARE(at(name, QStringLiteral("findings.0.value")).toString(), QStringLiteral("<pii>"));
}

void ExplanationTest::serviceTextsThatNameAPersonAreCovered()
{
    const QString text = QStringLiteral("remark.message");
    QByteArray message = sample(QStringLiteral("01b"));
    message.replace("<QualificationValidity>",
        "<ProcessingResultMessage>期限が近づいています</ProcessingResultMessage><QualificationValidity>");
    QCOMPARE(at(explain(QStringLiteral("a.xml"), message, covered()), text).toString(),
        QStringLiteral("期限が近づいています"));
    message.replace("期限が", "原田様の期限が");
    QCOMPARE(
        at(explain(QStringLiteral("a.xml"), message, covered()), text).toString(), QStringLiteral("<pii>"));
}

void ExplanationTest::serviceTextsThatTellANumberInAnotherFormAreCovered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("told");
    // Names of their own: the texts tell of persons, and rows are printed.
    const auto row = [](const char *name, const char16_t *text, bool told) {
        QTest::newRow(name) << QString::fromUtf16(text) << told;
    };
    row("birth date as digits", u"生年月日 20030630", true);
    row("birth date with slashes", u"生年月日 2003/06/30", true);
    row("birth date with hyphens", u"生年月日 2003-6-30", true);
    row("birth date in full width", u"生年月日 ２００３年 ６月３０日", true);
    row("birth date in an era", u"生年月日 平成15年6月30日", true);
    row("birth date in an era's letter", u"生年月日 H15.6.30", true);
    row("number with hyphen and dot", u"番号 00-1・234 が一致しません", true);
    row("number with hyphen", u"番号 0012-34 が一致しません", true);
    row("another date", u"期限は2026/11/30です", false);
    row("a code and a count", u"E0012 項目 34 件", false);
}

void ExplanationTest::serviceTextsThatTellANumberInAnotherFormAreCovered()
{
    QFETCH(QString, text);
    QFETCH(bool, told);
    QByteArray message = sample(QStringLiteral("07b"));
    const qsizetype begin = message.indexOf("<ProcessingResultMessage>") + 25;
    message.replace(begin, message.indexOf("</ProcessingResultMessage>") - begin, text.toUtf8());
    QVERIFY(message.contains("20030630"));
    QVERIFY(message.contains("<InsuredIdentificationNumber>001234<"));
    const Explanation explanation = explain(QStringLiteral("a.xml"), message, covered());
    QCOMPARE(
        at(explanation, QStringLiteral("remark.message")).toString(), told ? QStringLiteral("<pii>") : text);
}

void ExplanationTest::consentsOfAnAnswerToANumberOpenNothing()
{
    const Explanation answer
        = explain(QStringLiteral("OQSsiquc01res_202611200001.xml"), sample(QStringLiteral("04a")), openly());
    QCOMPARE(at(answer, QStringLiteral("family")).toString(), QStringLiteral("OQSsiquc01"));
    QCOMPARE(at(answer, QStringLiteral("results.0.consents.medication.state")).toString(),
        QStringLiteral("unasked"));
    QCOMPARE(at(answer, QStringLiteral("ignored.consents")).toInt(), 4);
}

/// Of three persons' units the first contradicts itself: the others keep what is theirs.
void ExplanationTest::aUnitStandsWithItsOwnQuestionAndStatus()
{
    const Explanation explanation
        = changed("09d", "<Name>森野　葉子</Name>", "<Name>森野　葉子</Name><Name>別人　葉子</Name>");
    QCOMPARE(explanation.verdict, Verdict::ReadWithFindings);
    QCOMPARE(at(explanation, QStringLiteral("units")).toArray().size(), 2);
    const auto unit = [&](const char *path) {
        return at(explanation, QStringLiteral("units.") + QLatin1String(path)).toString();
    };
    QVERIFY(unit("0.identifier") == QLatin1String("2") && unit("0.asked.identifier") == QLatin1String("2"));
    QVERIFY(unit("0.asked.birthdate") == unit("0.results.0.birthdate"));
    QCOMPARE(unit("0.status.code"), QStringLiteral("1"));
    QVERIFY(unit("1.identifier") == QLatin1String("3") && unit("1.asked.identifier") == QLatin1String("3"));
    QCOMPARE(unit("1.status.code"), QStringLiteral("2"));
    QCOMPARE(unit("1.remark.code"), QStringLiteral("SYN-0009"));
}

void ExplanationTest::whatIsDoubtfulInAUnitIsToldWithIt()
{
    const Explanation good = changed("09d", "<ReasonOfLoss>99<", "<ReasonOfLoss>98<");
    QCOMPARE(good.verdict, Verdict::ReadWithFindings);
    QVERIFY(at(good, QStringLiteral("findings")).toArray().isEmpty());
    QVERIFY(at(good, QStringLiteral("units.0.findings")).toArray().isEmpty());
    QCOMPARE(
        at(good, QStringLiteral("units.1.findings.0.element")).toString(), QStringLiteral("ReasonOfLoss"));
    QCOMPARE(at(good, QStringLiteral("units.1.findings.0.value")).toString(), QStringLiteral("98"));
    // With an error of the person as well.
    const Explanation failed = changed("09d", "SYN-0009<", "SYN 0009<");
    QCOMPARE(failed.verdict, Verdict::ReadWithFindings);
    QCOMPARE(at(failed, QStringLiteral("units.2.findings.0.element")).toString(),
        QStringLiteral("ProcessingResultCode"));
}

void ExplanationTest::aCountThatIsNotSaidIsNotNone()
{
    const Explanation unsaid = changed("09d", "<NumberOfError>1</NumberOfError>", "");
    QVERIFY(at(unsaid, QStringLiteral("told.errors")).isNull());
    QCOMPARE(at(unsaid, QStringLiteral("told.good")).toInt(), 2);
    const Explanation none = changed("09d", "<NumberOfError>1<", "<NumberOfError>0<");
    QCOMPARE(at(none, QStringLiteral("told.errors")), QJsonValue(0));
}

void ExplanationTest::whatASlipAndARegistrationLeaveOutIsCounted()
{
    for (const char *name : { "08b", "09b" }) {
        const Explanation more = changed(name, "</MessageHeader>", "<Later/><Later/></MessageHeader>");
        QCOMPARE(at(more, QStringLiteral("ignored.elements")).toInt(), 2);
    }
}

void ExplanationTest::aSlipWhoseTimeCannotBeReadIsDoubtful()
{
    const Explanation slip = changed("09b", "<ReceptionDateTime>2026", "<ReceptionDateTime>2O26");
    QCOMPARE(slip.verdict, Verdict::ReadWithFindings);
    QVERIFY(at(slip, QStringLiteral("received_at")).isNull());
    QCOMPARE(at(slip, QStringLiteral("findings.0.element")).toString(), QStringLiteral("ReceptionDateTime"));
    QCOMPARE(at(slip, QStringLiteral("findings")).toArray().size(), 1);
}

void ExplanationTest::whatIsNotUsedIsToldAllTheSame()
{
    const Explanation later
        = changed("04a", "<Sex1>2<", "<AllergyInfoConsFlg>1</AllergyInfoConsFlg><Sex2>1</Sex2><Sex1>3<");
    QCOMPARE(at(later, QStringLiteral("ignored.later_consents")).toInt(), 1);
    QCOMPARE(at(later, QStringLiteral("results.0.sex.code")).toString(), QStringLiteral("3"));
    QCOMPARE(at(later, QStringLiteral("results.0.sex_to_compare.code")).toString(), QStringLiteral("1"));
    QByteArray message = sample(QStringLiteral("04a"));
    message.replace(
        "</MessageBody>", "<QualificationConfirmationKey>K7</QualificationConfirmationKey></MessageBody>");
    const QString key = QStringLiteral("confirmation_key");
    QCOMPARE(at(explain(QStringLiteral("a.xml"), message, openly()), key).toString(), QStringLiteral("K7"));
    QCOMPARE(
        at(explain(QStringLiteral("a.xml"), message, covered()), key).toString(), QStringLiteral("<pii>"));
    const Explanation empty = changed(
        "05b", "<MeTrMonthInf>", "<MeTrMonthInf><MeTrMonth>202605</MeTrMonth></MeTrMonthInf><MeTrMonthInf>");
    QCOMPARE(empty.verdict, Verdict::ReadWithFindings);
}

void ExplanationTest::codesOfACheckupAreInWordsWhereNothingElseIs()
{
    const Explanation explanation
        = changed("06b", "<DataValueName>時々</DataValueName>", "<DataValueName></DataValueName>");
    QStringList words;
    const QJsonArray items = at(explanation, QStringLiteral("checkups.0.items")).toArray();
    for (const QJsonValue &item : items) {
        const QJsonValue said = item.toObject().value(QStringLiteral("words"));
        if (!said.isNull())
            words.append(said.toObject().value(QStringLiteral("ja")).toString());
    }
    QCOMPARE(words, QStringList{ QStringLiteral("週5〜6日") });
}

void ExplanationTest::steeringCharactersAreWrittenAsEscapes()
{
    QByteArray message = sample(QStringLiteral("04a"));
    message.replace("<InsurerName>", "<InsurerName>\xE2\x80\xAE");
    const Explanation explanation = explain(QStringLiteral("a.xml"), message, openly());
    const QByteArray text = explanationText(explanation);
    QVERIFY(!text.contains("\xE2\x80\xAE") && text.contains("\\u202e"));
    QCOMPARE(QJsonDocument::fromJson(text).object(), explanation.json);
}

namespace {

/// A document of one empty page.
QByteArray document()
{
    const QByteArray objects = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                               "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n";
    return objects
        + "xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \n"
          "trailer<</Size 4/Root 1 0 R>>\nstartxref\n"
        + QByteArray::number(objects.size()) + "\n%%EOF\n";
}

} // namespace

void ExplanationTest::documentsAreRead()
{
    for (const QByteArray &content : { document(), document() + "\r\n" }) {
        const Explanation explanation
            = explain(QStringLiteral("YZKsiquc01res_202611200006.pdf"), content, openly());
        QCOMPARE(explanation.verdict, Verdict::Read);
        QCOMPARE(at(explanation, QStringLiteral("family")).toString(), QStringLiteral("YZKsiquc01"));
        QCOMPARE(at(explanation, QStringLiteral("document")).toString(), QStringLiteral("PDF"));
        QVERIFY(at(explanation, QStringLiteral("problem")).isNull());
    }
}

void ExplanationTest::documentsThatAreNotWholeAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    const QByteArray whole = document();
    const auto row = [](const char *name, const QByteArray &content, const char *code) {
        QTest::newRow(name) << content << QString::fromLatin1(code);
    };
    row("half", whole.left(whole.size() / 2), "pdf-cut");
    row("without its last line", whole.left(whole.size() - 7), "pdf-cut");
    row("its end is far from the end", whole + QByteArray(2000, '\0'), "pdf-cut");
    row("nothing but a beginning and an end", "%PDF-1.4\n%%EOF\n", "pdf-broken");
    QByteArray gap = whole;
    row("bytes are missing inside", gap.remove(20, 30), "pdf-broken");
    QByteArray beyond = whole;
    row("the table is beyond the end", beyond.replace("startxref\n", "startxref\n9"), "pdf-broken");
}

void ExplanationTest::documentsThatAreNotWholeAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const Explanation explanation
        = explain(QStringLiteral("YZKsiquc01res_202611200006.pdf"), content, covered());
    QCOMPARE(explanation.verdict, Verdict::Refused);
    QCOMPARE(at(explanation, QStringLiteral("problem.code")).toString(), code);
    QVERIFY(!at(explanation, QStringLiteral("problem.why")).toString().isEmpty());
}

void ExplanationTest::theTerminalsWordsAreShownWithoutPersons_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char16_t *text, const char16_t *shown) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(shown);
    };
    row("words alone", u"【見本】XMLの書式が不正です", u"【見本】XMLの書式が不正です");
    row("a code", u"エラーコード：E0012 必須項目がありません", u"エラーコード:E0012 必須項目がありません");
    row("an element and a place", u"SegmentOfResult: invalid value at line 12",
        u"SegmentOfResult: invalid value at line 12");
    row("a file", u"OQSsiquc01req_202611200013.xml は処理できません",
        u"OQSsiquc01req_202611200013.xml は処理できません");
    row("a name behind its label", u"氏名：架空　太郎 は存在しません", u"氏名:<pii> <pii> は存在しません");
    row("a name in the sentence", u"架空太郎の資格が確認できません", u"<pii>の資格が確認できません");
    row("a name in hiragana", u"氏名「さくら」が不正です", u"氏名「<pii>」が不正です");
    row("a name in half-width kana", u"ﾓﾘﾉ ﾅｵ 該当なし", u"<pii> <pii> 該当なし");
    row("a name in Latin letters", u"Kakuu Taro not found", u"<pii> <pii> not found");
    row("numbers of an insurance", u"保険者番号=06139999 記号：12 枝番：01",
        u"保険者番号=<pii> 記号:<pii> 枝番:<pii>");
    row("a birthdate", u"生年月日 19780412 の形式が不正", u"生年月日 <pii> の形式が不正");
    row("the request itself", u"<Name>架空 花子</Name><Birthdate>19780412</Birthdate>",
        u"<Name><pii> <pii></Name><Birthdate><pii></Birthdate>");
}

void ExplanationTest::theTerminalsWordsAreShownWithoutPersons()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const QString file = QStringLiteral("OQSsiquc01req_202611200013.err");
    const QString message = QStringLiteral("message");
    QCOMPARE(at(explain(file, text.toUtf8(), covered()), message).toString(), shown);
    QCOMPARE(at(explain(file, text.toUtf8(), openly()), message).toString(), text);
}

/// Terms of one character make up names, and words of the field are names as well.
void ExplanationTest::noPersonIsInTheTerminalsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char16_t *text, const char16_t *shown) {
        QTest::newRow(qPrintable(QString::fromUtf16(text)))
            << QString::fromUtf16(text) << QString::fromUtf16(shown);
    };
    row(u"患者 中上正行 生年月日 1960/02/29 番号 1234 枝番 01",
        u"患者 <pii> 生年月日 <pii> 番号 <pii> 枝番 <pii>");
    row(u"氏名: 中上正行", u"氏名: <pii>");
    row(u"患者名:みさき", u"患者名:<pii>");
    row(u"患者 さくら の記号", u"患者 <pii> の記号");
    row(u"患者「有正」", u"患者「<pii>」");
    row(u"患者もも の資格", u"患者<pii> の資格");
    row(u"患者 中 正 の資格が確認できません", u"患者 <pii> <pii> の資格が確認できません");
    row(u"中上正行の資格が確認できません", u"<pii>の資格が確認できません");
    row(u"さくらの資格が確認できません", u"<pii>資格が確認できません");
    row(u"有 正 の資格", u"<pii> <pii> の資格");
    row(u"Name Long An 1960-02-29 at insured KN12345", u"Name <pii> <pii> <pii> <pii> insured <pii>");
    row(u"Long An not found", u"<pii> <pii> not found");
    row(u"090-1234-5678", u"<pii>");
    row(u"1234", u"<pii>");
    row(u"エラー:患者 5678", u"エラー:患者 <pii>");
    row(u"エラーコード:E0012 患者 5678", u"エラーコード:E0012 患者 <pii>");
    row(u"コード:12 34", u"コード:12 <pii>");
    row(u"住所 1-2-3", u"住所 <pii>");
    row(u"患者の資格が確認できません。行:12 列:3", u"患者の資格が確認できません。行:12 列:3");
    row(u"保険者番号の桁数が不正です", u"保険者番号の桁数が不正です");
    row(u"12行目の値が正しくありません", u"12行目の値が正しくありません");
    row(u"Birthdate: invalid value at line 12, column 3",
        u"Birthdate: invalid value <pii> line 12, column 3");
    row(u"<InsuredBranchNumber> is missing [E0012]", u"<InsuredBranchNumber> <pii> missing [<pii>]");
    row(u"QualificationConfirmSearchInfo is missing [E0012]",
        u"QualificationConfirmSearchInfo is missing [E0012]");
}

void ExplanationTest::noPersonIsInTheTerminalsWords()
{
    theTerminalsWordsAreShownWithoutPersons();
}

QTEST_GUILESS_MAIN(ExplanationTest)
#include "explanationtest.moc"
