#include "app/domain/proof.h"
#include "app/domain/statement.h"
#include "app/training/centre/xmltree.h"
#include "app/training/standin/keptanswers.h"

#include <QTest>

using namespace madoguchi;

/// The parts that need no line: statements, trees, kept answers.
class StandInPartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsItsOwnStatements();
    void refusesAnyOtherText_data();
    void refusesAnyOtherText();
    void shufflingKeepsEverything();
    void shiftJisBothWays();
    void treesRefuseDocumentTypes();
    void keptAnswers();
};

namespace {

const QUuid visit(QStringLiteral("6f1c2a9e-6f0e-4a86-9a0e-0123456789ab"));
const StatementFrame frame{ QStringLiteral("1319999998"), visit, QStringLiteral("YWJj") };
const QDateTime at(QDate(2026, 11, 22), QTime(1, 0, 3), Qt::UTC);

} // namespace

void StandInPartsTest::readsItsOwnStatements()
{
    const auto identity
        = readStatement(identityStatement(frame, IdentityMethod::Face, at), StatementKind::Identity);
    QVERIFY(identity.has_value());
    QCOMPARE(identity->institution, QStringLiteral("1319999998"));
    QCOMPARE(identity->visit, visitText(visit));
    QCOMPARE(identity->challenge, QStringLiteral("YWJj"));
    QCOMPARE(identity->method, QStringLiteral("face"));
    QCOMPARE(identity->time, at);
    ConsentAnswers answers;
    answers.say(ConsentKind::Medication, ConsentAnswer::Yes);
    answers.say(ConsentKind::Checkup, ConsentAnswer::No);
    const auto consent = readStatement(consentStatement(frame, answers, at), StatementKind::Consent);
    QVERIFY(consent.has_value());
    QCOMPARE(consent->answers, answers);
    QVERIFY(readStatement(registrationStatement(frame, at), StatementKind::Registration).has_value());
}

void StandInPartsTest::refusesAnyOtherText_data()
{
    const QByteArray good = identityStatement(frame, IdentityMethod::Pin, at);
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no last line end") << good.chopped(1);
    QTest::newRow("line more") << good + "more: 1\n";
    QTest::newRow("empty line more") << good + "\n";
    QTest::newRow("CR LF") << QByteArray(good).replace("\n", "\r\n");
    QTest::newRow("BOM") << "\xef\xbb\xbf" + good;
    QTest::newRow("two blanks")
        << QByteArray(good).replace("institution: 1", "institution:  1").replace("time: ", "time:  ");
    QTest::newRow("other title") << QByteArray(good).replace("identity-1", "identity-2");
    QTest::newRow("UTC") << QByteArray(good).replace("+09:00", "Z");
    QTest::newRow("milliseconds") << QByteArray(good).replace("+09:00", ".000+09:00");
    QTest::newRow("no such day") << QByteArray(good).replace("11-22T", "11-31T");
    QTest::newRow("not UTF-8") << QByteArray(good).replace("pin", "p\xffn");
    QTest::newRow("a consent") << consentStatement(frame, {}, at);
    QTest::newRow("empty") << QByteArray();
}

void StandInPartsTest::refusesAnyOtherText()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readStatement(text, StatementKind::Identity).has_value());
}

void StandInPartsTest::shufflingKeepsEverything()
{
    const XmlTree tree{ QStringLiteral("R"), {},
        { { QStringLiteral("A"), QStringLiteral("1") }, { QStringLiteral("B"), QStringLiteral("2") },
            { QStringLiteral("A"), QStringLiteral("3") }, { QStringLiteral("C"), QStringLiteral("4") },
            { QStringLiteral("D"), QStringLiteral("5") } } };
    std::mt19937 generator(7);
    bool changed = false;
    for (int i = 0; i < 20; ++i) {
        XmlTree mixed = tree;
        shuffle(mixed, generator);
        QStringList as;
        QStringList all;
        for (const XmlTree &child : std::as_const(mixed.children)) {
            all.append(child.text);
            if (child.name == u"A")
                as.append(child.text);
        }
        QCOMPARE(as, (QStringList{ QStringLiteral("1"), QStringLiteral("3") }));
        changed = changed || !(mixed == tree);
        std::sort(all.begin(), all.end());
        QCOMPARE(all.join(QString()), QStringLiteral("12345"));
    }
    QVERIFY(changed);
    XmlTree one = tree, two = tree;
    std::mt19937 first(5), second(5);
    shuffle(one, first);
    shuffle(two, second);
    QCOMPARE(one, two);
}

void StandInPartsTest::shiftJisBothWays()
{
    const XmlTree tree{ QStringLiteral("R"), {}, { { QStringLiteral("N"), QStringLiteral("髙﨑　<𠮷>") } } };
    const QByteArray bytes = writeTree(tree, XmlEncoding::ShiftJis);
    QCOMPARE(declaredEncoding(bytes), std::optional(XmlEncoding::ShiftJis));
    const auto back = readTree(bytes);
    QVERIFY(back.has_value());
    QCOMPARE(back->children.first().text, QStringLiteral("髙﨑　<●>"));
    QCOMPARE(readTree(writeTree(tree, XmlEncoding::Utf8)), std::optional(tree));
    QVERIFY(!declaredEncoding("<?xml version=\"1.0\" encoding=\"EUC-JP\"?><R/>").has_value());
}

void StandInPartsTest::treesRefuseDocumentTypes()
{
    QVERIFY(!readTree("<!DOCTYPE R [<!ENTITY a 'b'>]><R>&a;</R>").has_value());
    QVERIFY(!readTree("<R><A></R>").has_value());
    QVERIFY(!readTree(QByteArray("<A>").repeated(40) + QByteArray("</A>").repeated(40)).has_value());
}

void StandInPartsTest::keptAnswers()
{
    KeptAnswers kept;
    HttpResponse good;
    good.body = "first";
    const QString key = QStringLiteral("k");
    QCOMPARE(kept.look(key, "f", at), KeptAnswers::State::New);
    kept.begin(key, "f", QStringLiteral("v"), at);
    QCOMPARE(kept.look(key, "f", at), KeptAnswers::State::Working);
    QByteArray heard;
    kept.wait(key, [&](const HttpResponse &answer) { heard = answer.body; });
    kept.finish(key, { good, { ConsentKind::Medication } });
    QCOMPARE(heard, QByteArray("first"));
    QCOMPARE(kept.look(key, "f", at.addSecs(24 * 3600 - 1)), KeptAnswers::State::Kept);
    QCOMPARE(kept.kept(key).kinds, QList<ConsentKind>{ ConsentKind::Medication });
    QCOMPARE(kept.look(key, "other", at), KeptAnswers::State::Reused);
    QCOMPARE(kept.look(key, "f", at.addSecs(24 * 3600)), KeptAnswers::State::New);

    for (const int status : { 429, 500, 503 }) {
        HttpResponse bad;
        bad.status = status;
        kept.begin(key, "f", {}, at);
        kept.finish(key, { bad });
        QCOMPARE(kept.look(key, "f", at), KeptAnswers::State::New);
    }
    kept.begin(key, "f", QStringLiteral("v"), at);
    kept.finish(key, { good });
    kept.forgetVisit(QStringLiteral("other"));
    QCOMPARE(kept.look(key, "f", at), KeptAnswers::State::Kept);
    kept.forgetVisit(QStringLiteral("v"));
    QCOMPARE(kept.look(key, "f", at), KeptAnswers::State::New);
}

QTEST_GUILESS_MAIN(StandInPartsTest)
#include "standinpartstest.moc"
