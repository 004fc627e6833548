#include "app/document/documentreader.h"

#include "tests/app/document/inventedpdf.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace madoguchi;

namespace {

/// What a helper says, as a shell's printf has it.
QByteArray asPrintf(const std::function<void(QDataStream &out)> &fill)
{
    QByteArray block;
    QDataStream out(&block, QIODevice::WriteOnly);
    fill(documentlink::prepared(out));
    QByteArray head;
    QDataStream(&head, QIODevice::WriteOnly) << static_cast<quint32>(block.size());
    QByteArray words;
    for (const char byte : head + block)
        words += "\\" + QByteArray::number(static_cast<uchar>(byte), 8).rightJustified(3, '0');
    return words;
}

} // namespace

/// Documents from outside, through a helper process that is really one: what is wrong with each has a code,
/// and none of them takes down or holds up anything but the helper.
class DocumentReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pagesAreToldAndDrawn();
    void eachTroubleHasItsCode_data();
    void eachTroubleHasItsCode();
    void scriptsAndLinksDoNothing();
    void picturesOfAnySizeAreBounded();
    void aPageThatNeverEndsIsGivenUp();
    void aPictureThatNeedsMoreThanThereIsHarmsNobody();
    void ofManyQuestionsTheLastIsAnswered();
    void closedItSaysNothing();
    void withoutAHelperThatIsSaid();
    void aHelperThatCannotEvenBeTriedIsSaid();
    void numbersThatAHelperClaimsAreNotBelieved_data();
    void numbersThatAHelperClaimsAreNotBelieved();
    void aPictureOfAnotherPageIsNoAnswer();

private:
    [[nodiscard]] Outcome<QList<QSizeF>> opened(const QByteArray &pdf);
    /// The picture's bytes; empty: it could not be drawn. Absent: nothing came.
    std::optional<QByteArray> drawn(int page, const QSize &pixels);

    std::unique_ptr<DocumentReader> m_reader;
};

void DocumentReaderTest::init()
{
    m_reader = std::make_unique<DocumentReader>(QStringLiteral(MADOGUCHI_DOCUMENT_HOST));
}

Outcome<QList<QSizeF>> DocumentReaderTest::opened(const QByteArray &pdf)
{
    std::optional<Outcome<QList<QSizeF>>> came;
    m_reader->open(pdf, [&](const Outcome<QList<QSizeF>> &pages) { came.emplace(pages); });
    if (!QTest::qWaitFor([&] { return came.has_value(); }, 15'000))
        return Fault{ Failure::ServiceTimeout };
    return *came;
}

std::optional<QByteArray> DocumentReaderTest::drawn(int page, const QSize &pixels)
{
    QSignalSpy spy(m_reader.get(), &DocumentReader::drawn);
    m_reader->draw(page, pixels);
    if (spy.isEmpty() && !spy.wait(15'000))
        return std::nullopt;
    return spy.first().at(2).toByteArray();
}

void DocumentReaderTest::pagesAreToldAndDrawn()
{
    const auto pages = opened(InventedPdf::plain(3));
    QVERIFY(pages);
    QCOMPARE(pages->size(), 3);
    QCOMPARE(pages->first(), QSizeF(595, 842));
    const auto picture = drawn(2, { 119, 168 });
    QVERIFY(picture);
    QCOMPARE(picture->size(), 119 * 168 * 4);
    QCOMPARE(static_cast<uchar>(picture->at(0)), uchar(255)); // white above the middle
    QCOMPARE(static_cast<uchar>(picture->at((160 * 119 + 60) * 4)), uchar(0)); // black below
}

void DocumentReaderTest::eachTroubleHasItsCode_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<QString>("code");
    const QByteArray good = InventedPdf::plain(1);
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("broken");
    QTest::newRow("name alone") << QByteArrayLiteral("%PDF-1.7") << QStringLiteral("broken");
    QTest::newRow("no pages") << InventedPdf::plain(0) << QStringLiteral("broken");
    QTest::newRow("noise") << QByteArrayLiteral("%PDF-1.7\n") + QByteArray(100'000, 'x') + "%%EOF"
                           << QStringLiteral("broken");
    QTest::newRow("too many pages") << InventedPdf::plain(documentlink::mostPages + 1)
                                    << QStringLiteral("too-long");
    QTest::newRow("too large a page") << InventedPdf::plain(1, 20'000, 842) << QStringLiteral("too-large");
    QTest::newRow("too many bytes") << good + QByteArray(documentlink::mostBytes, ' ')
                                    << QStringLiteral("too-large");
    const QByteArray key(32, 'k');
    QTest::newRow("encrypted") << InventedPdf::plain(1, 595, 842, {},
        "/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Encrypt<</Filter/Standard"
        "/V 1/R 2/P -44/O("
            + key + ")/U(" + key + ")>>")
                               << QStringLiteral("encrypted");
}

void DocumentReaderTest::eachTroubleHasItsCode()
{
    QFETCH(QByteArray, pdf);
    QFETCH(QString, code);
    const auto pages = opened(pdf);
    QVERIFY(!pages);
    QCOMPARE(pages.error().failure, Failure::RecordsAreDocument);
    QCOMPARE(pages.error().code, code);
    QVERIFY(opened(InventedPdf::plain(1))); // the next one is none the worse
}

void DocumentReaderTest::scriptsAndLinksDoNothing()
{
    const auto pages = opened(InventedPdf::plain(1, 595, 842,
        "/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>/AA<</WC<</S/URI/URI(http://127.0.0.1:1/)>>>>"));
    QVERIFY(pages);
    QVERIFY(drawn(0, { 60, 84 }).value_or(QByteArray()).size() > 0);
}

void DocumentReaderTest::picturesOfAnySizeAreBounded()
{
    QVERIFY(opened(InventedPdf::plain(1)));
    QSignalSpy spy(m_reader.get(), &DocumentReader::drawn);
    for (const QSize &pixels : { QSize(100'000, 100'000), QSize(0, 10), QSize(-1, -1), QSize(1 << 24, 2) })
        m_reader->draw(0, pixels);
    m_reader->draw(1, { 10, 10 });
    m_reader->draw(-1, { 10, 10 });
    QVERIFY(!spy.wait(300));
    QVERIFY(drawn(0, { 4096, 4096 }).value_or(QByteArray()).size() == 4096 * 4096 * 4);
}

void DocumentReaderTest::aPageThatNeverEndsIsGivenUp()
{
    // Each form draws the next one many times over: some 10^15 rectangles in all.
    QList<QByteArray> objects;
    constexpr int depth = 12;
    for (int i = 0; i < depth; ++i) {
        QByteArray content;
        for (int times = 0; times < 20; ++times)
            content += i + 1 == depth ? QByteArray("0 0 500 500 re f ") : QByteArray("/F Do ");
        const QByteArray inner = i + 1 == depth ? QByteArray() : "/F " + QByteArray::number(6 + i) + " 0 R";
        objects.append("<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<<" + inner
            + ">>>>/Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content + "\nendstream");
    }
    m_reader->setDeadline(700);
    QVERIFY(opened(InventedPdf::page("/F Do", "/XObject<</F 5 0 R>>", objects)));
    QElapsedTimer timer;
    timer.start();
    const auto picture = drawn(0, { 595, 842 });
    QVERIFY(picture);
    QVERIFY(picture->isEmpty());
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(drawn(0, { 595, 842 }), std::optional(QByteArray())); // and so it stays
    QVERIFY(opened(InventedPdf::plain(1)));
}

void DocumentReaderTest::aPictureThatNeedsMoreThanThereIsHarmsNobody()
{
    const QByteArray image
        = "<</Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8"
          "/ColorSpace/DeviceRGB/Filter/RunLengthDecode/Length 4>>\nstream\n\x81x\x80\n\nendstream";
    QVERIFY(opened(InventedPdf::page("500 0 0 500 0 0 cm /I Do", "/XObject<</I 5 0 R>>", { image })));
    QVERIFY(drawn(0, { 595, 842 })); // blank, or not to be drawn: but an answer
    QVERIFY(opened(InventedPdf::plain(1)));
}

void DocumentReaderTest::ofManyQuestionsTheLastIsAnswered()
{
    QVERIFY(opened(InventedPdf::plain(9)));
    QSignalSpy spy(m_reader.get(), &DocumentReader::drawn);
    for (int page = 0; page < 9; ++page)
        m_reader->draw(page, { 60, 84 });
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.first().at(0).toInt(), 0);
    QCOMPARE(spy.last().at(0).toInt(), 8);
    QVERIFY(!spy.wait(100));
}

void DocumentReaderTest::closedItSaysNothing()
{
    bool isSaid = false;
    m_reader->open(InventedPdf::plain(1), [&](const Outcome<QList<QSizeF>> &) { isSaid = true; });
    m_reader->close();
    QTest::qWait(200);
    QVERIFY(!isSaid);
}

void DocumentReaderTest::withoutAHelperThatIsSaid()
{
    m_reader->setProgram(QStringLiteral("/nowhere/madoguchi"));
    const auto pages = opened(InventedPdf::plain(1));
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, QStringLiteral("no-helper"));
}

/// Where no more files can be opened, start() itself says so, before it returns.
void DocumentReaderTest::aHelperThatCannotEvenBeTriedIsSaid()
{
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    const int next = ::dup(STDERR_FILENO);
    QVERIFY(next >= 0);
    ::close(next);
    std::optional<Outcome<QList<QSizeF>>> came;
    const rlimit few{ static_cast<rlim_t>(next), before.rlim_max };
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
    m_reader->open(InventedPdf::plain(1), [&](const Outcome<QList<QSizeF>> &pages) { came.emplace(pages); });
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(!came); // later, as always
    QTRY_VERIFY(came);
    QVERIFY(!*came);
    QCOMPARE(came->error().code, QStringLiteral("no-helper"));
}

void DocumentReaderTest::numbersThatAHelperClaimsAreNotBelieved_data()
{
    QTest::addColumn<QByteArray>("said"); // as a shell's printf has it
    QTest::newRow("more pages than memory") << QByteArrayLiteral("\\0\\0\\0\\5\\0\\377\\377\\377\\376");
    QTest::newRow("no pages") << QByteArrayLiteral("\\0\\0\\0\\5\\0\\0\\0\\0\\0");
    QTest::newRow("pages that do not follow") << QByteArrayLiteral("\\0\\0\\0\\5\\0\\0\\0\\0\\3");
    QTest::newRow("a block of 4 GiB") << QByteArrayLiteral("\\377\\377\\377\\377\\0");
}

void DocumentReaderTest::numbersThatAHelperClaimsAreNotBelieved()
{
    QFETCH(QByteArray, said);
    QTemporaryDir folder;
    QFile helper(folder.filePath(QStringLiteral("helper")));
    QVERIFY(helper.open(QIODevice::WriteOnly));
    helper.write("#!/bin/sh\nprintf '" + said + "'\nexec cat >/dev/null\n");
    helper.close();
    QVERIFY(helper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    m_reader->setProgram(helper.fileName());
    const auto pages = opened(InventedPdf::plain(1));
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, QStringLiteral("broken"));
}

/// The question is answered all the same: nobody waits for it for ever.
void DocumentReaderTest::aPictureOfAnotherPageIsNoAnswer()
{
    const QSize pixels(2, 2);
    const QByteArray opened = asPrintf([](QDataStream &out) {
        out << static_cast<quint8>(documentlink::Kind::Opened) << QList<QSizeF>{ { 595, 842 } };
    });
    const QByteArray drawnOther = asPrintf([&pixels](QDataStream &out) {
        out << static_cast<quint8>(documentlink::Kind::Drawn) << qint32(7) << pixels << QByteArray(16, 'x');
    });
    QTemporaryDir folder;
    QFile helper(folder.filePath(QStringLiteral("helper")));
    QVERIFY(helper.open(QIODevice::WriteOnly));
    helper.write(
        "#!/bin/sh\nprintf '" + opened + "'\nsleep 1\nprintf '" + drawnOther + "'\nexec cat >/dev/null\n");
    helper.close();
    QVERIFY(helper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    m_reader->setProgram(helper.fileName());
    QVERIFY(this->opened(InventedPdf::plain(1)));
    const auto picture = drawn(0, pixels);
    QVERIFY(picture && picture->isEmpty());
}

QTEST_GUILESS_MAIN(DocumentReaderTest)
#include "documentreadertest.moc"
