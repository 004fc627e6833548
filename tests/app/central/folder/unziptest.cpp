#include "app/central/folder/unzip.h"

#include <QTest>

#include <zip.h>

using namespace madoguchi;

namespace {

struct Packed
{
    const char *name;
    QByteArray content;
};
enum class How { Stored, Deflated, Encrypted };

/// A zip in memory, made by libzip.
QByteArray zipOf(const QList<Packed> &entries, How how = How::Deflated)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const Packed &entry : entries) {
        zip_source_t *source = zip_source_buffer(
            zip, entry.content.constData(), static_cast<zip_uint64_t>(entry.content.size()), 0);
        const zip_int64_t index = zip_file_add(zip, entry.name, source, ZIP_FL_ENC_UTF_8);
        if (how == How::Stored)
            zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
        if (how == How::Encrypted)
            zip_file_set_encryption(
                zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "invented password");
    }
    zip_close(zip);
    QByteArray bytes;
    zip_source_open(target);
    char piece[4096];
    while (const zip_int64_t count = zip_source_read(target, piece, sizeof piece))
        bytes.append(piece, count);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

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

QTEST_GUILESS_MAIN(UnzipTest)
#include "unziptest.moc"
