#include "app/central/folder/unzip.h"

#include "app/central/folder/folderanswer.h"
#include "tests/app/central/folder/packed.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QString name = QStringLiteral("OQSmuquc02res_202611200001.zip");

QString refusal(const QByteArray &zip)
{
    const Outcome<Unzipped> outcome = unzip(zip, name);
    if (outcome)
        return QStringLiteral("read");
    return failureName(outcome.error().failure) + u' ' + outcome.error().code;
}

} // namespace

class UnzipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEntryOfTheSameName();
    void elseTheOnlyOneOfTheFamily();
    void refusals_data();
    void refusals();
    void largestEntry();
    void halfAZipIsNone();
    void answersInAnyForm();
};

void UnzipTest::theEntryOfTheSameName()
{
    const auto read = unzip(zipOf({ { "readme.txt", "no" }, { "OQSmuquc02res_202611200002.xml", "no" },
                                { "OQSmuquc02res_202611200001.xml", "yes" } }),
        name);
    QVERIFY(read.ok());
    QCOMPARE(read->name, QStringLiteral("OQSmuquc02res_202611200001.xml"));
    QCOMPARE(read->content, QByteArray("yes"));
}

void UnzipTest::elseTheOnlyOneOfTheFamily()
{
    const auto read
        = unzip(zipOf({ { "readme.txt", "no" }, { "OQSmuquc02res_202611200002.xml", "yes" } }), name);
    QVERIFY(read.ok());
    QCOMPARE(read->content, QByteArray("yes"));
}

void UnzipTest::refusals_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *what, const QByteArray &zip, const char *why) {
        QTest::newRow(what) << zip << QString::fromLatin1(why);
    };
    const char *own = "OQSmuquc02res_202611200001.xml";
    row("nothing", QByteArray(), "AnswerMalformed zip-broken");
    row("no zip", "<XmlMsg></XmlMsg>", "AnswerMalformed zip-broken");
    row("none of the family", zipOf({ { "readme.txt", "x" }, { "OQSmuquc01res_1.xml", "x" } }),
        "AnswerMalformed zip-none");
    row("several of the family",
        zipOf({ { "OQSmuquc02res_202611200002.xml", "x" }, { "OQSmuquc02res_202611200003.xml", "x" } }),
        "AnswerMalformed zip-several");
    row("several of the name", zipOf({ { own, "x" }, { "OQSmuquc02res_202611200001.pdf", "x" } }),
        "AnswerMalformed zip-several");
    row("up", zipOf({ { "../OQSmuquc02res_202611200001.xml", "x" } }), "AnswerMalformed zip-path");
    row("path beside", zipOf({ { own, "x" }, { "folder/x", "x" } }), "AnswerMalformed zip-path");
    row("root", zipOf({ { "/etc/passwd", "x" } }), "AnswerMalformed zip-path");
    row("other slash", zipOf({ { "a\\OQSmuquc02res_202611200001.xml", "x" } }), "AnswerMalformed zip-path");
    row("encrypted", zipOf({ { own, "x" } }, How::Encrypted), "FolderAnswerEncrypted ");
    row("bomb", zipOf({ { own, QByteArray(9 * 1024 * 1024, '\0') } }), "AnswerMalformed zip-too-large");
    QByteArray flipped = zipOf({ { own, "content that is checked" } }, How::Stored);
    flipped.replace("content that", "content thut");
    row("flipped byte", flipped, "AnswerMalformed zip-checksum");
    // A bomb that lies of its size: what comes out is counted, too.
    QByteArray lying = zipOf({ { own, QByteArray(9 * 1024 * 1024, '\0') } });
    const QByteArray size("\x00\x00\x90\x00", 4);
    lying.replace(size, QByteArray("\x10\x00\x00\x00", 4));
    row("lying bomb", lying, "AnswerMalformed zip-too-large");
}

void UnzipTest::refusals()
{
    QFETCH(QByteArray, zip);
    QTEST(refusal(zip), "why");
}

void UnzipTest::largestEntry()
{
    const QByteArray most(8 * 1024 * 1024, 'x');
    const auto read = unzip(zipOf({ { "OQSmuquc02res_202611200001.xml", most } }), name);
    QVERIFY(read.ok() && read->content == most);
}

void UnzipTest::halfAZipIsNone()
{
    const QByteArray zip = zipOf({ { "OQSmuquc02res_202611200001.xml", QByteArray(5000, 'x') } });
    QVERIFY(isWholeZip(zip));
    for (qsizetype size = 0; size < zip.size(); ++size)
        QVERIFY(!isWholeZip(zip.left(size)));
}

void UnzipTest::answersInAnyForm()
{
    const QByteArray message("<XmlMsg><MessageHeader></MessageHeader></XmlMsg>");
    const QByteArray zip = zipOf({ { "OQSmuquc02res_202611200001.xml", message } });
    const QString plain = QStringLiteral("OQSmuquc02res_202611200001.xml");
    QVERIFY(isWholeAnswer(name, zip) && !isWholeAnswer(name, zip.left(zip.size() / 2)));
    QVERIFY(answerContent(name, zip)->content == message);
    QVERIFY(answerContent(plain, zip)->content == message); // whatever its extension says
    QVERIFY(isWholeAnswer(plain, message) && !isWholeAnswer(plain, message.chopped(3)));
    QVERIFY(answerContent(plain, message)->content == message && !answerContent(plain, message)->document);

    const QByteArray locked = zipOf({ { "OQSmuquc02res_202611200001.xml", message } }, How::Encrypted);
    for (const QString &one : { name, plain })
        QCOMPARE(answerContent(one, locked).error().failure, Failure::FolderAnswerEncrypted);

    const QByteArray pdf("%PDF-1.7\nwhole\n%%EOF\n");
    const QString document = QStringLiteral("YZKsiquc01res_202611200001.pdf");
    QVERIFY(answerContent(document, pdf)->document && isWholeAnswer(document, pdf));
    QVERIFY(!isWholeAnswer(document, pdf.left(12)));
    const auto packed = answerContent(QStringLiteral("YZKsiquc01res_202611200001.zip"),
        zipOf({ { "YZKsiquc01res_202611200001.pdf", pdf } }));
    QVERIFY(packed->document && packed->content == pdf);
}

QTEST_GUILESS_MAIN(UnzipTest)
#include "unziptest.moc"
