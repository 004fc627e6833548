#include "app/support/readerprofile.h"
#include "tests/widgets/admin/adminstage.h"
#include "widgets/admin/pagepreview.h"
#include "widgets/admin/prints.h"
#include "widgets/admin/printsheets.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/zoom.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>

using namespace madoguchi;

namespace {

constexpr int printsPlace = 5;
constexpr int dots = 4; // a millimetre

bool isWhite(const QImage &image, const QRect &part)
{
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                return false;
        }
    }
    return true;
}

/// Three millimetres on each side, which printers leave white.
bool hasMargins(const QImage &image)
{
    const int edge = 3 * dots;
    const int width = image.width();
    const int height = image.height();
    return isWhite(image, { 0, 0, width, edge }) && isWhite(image, { 0, height - edge, width, edge })
        && isWhite(image, { 0, 0, edge, height }) && isWhite(image, { width - edge, 0, edge, height });
}

QImage painted(const pageout::Paint &paint, const QSizeF &paper)
{
    QImage image((paper * dots).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(dots * 1000);
    image.setDotsPerMeterY(dots * 1000);
    QPainter painter(&image);
    paint(painter, QRectF(image.rect()));
    return image;
}

} // namespace

/// Papers for walls, counters and hands: whole on their page, in both languages, and without anybody's data.
class PrintsPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }
    void cleanup() { Zoom::instance().set(100); }
    void eachIsWholeOnItsPage_data();
    void eachIsWholeOnItsPage();
    void aPosterSaysItsDay();
    void theGuideIsOfTheReader();
    void whatIsNotKnownIsLeftToWrite();
    void aSmallPageCutsNothing();
    void isChosenAndSavedByKeys();
    void neverOverAnotherFile();
    void aFullDiskLeavesNothingBehind();
    void withoutAPrinterItIsSaid();
    void pictures_data();
    void pictures();
};

void PrintsPaneTest::eachIsWholeOnItsPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSizeF>("paper");
    for (const char *language : { "ja", "en" }) {
        QTest::addRow("%s A4", language) << QString::fromLatin1(language) << pageout::a4;
        QTest::addRow("%s A5", language) << QString::fromLatin1(language) << pageout::a5;
    }
}

void PrintsPaneTest::eachIsWholeOnItsPage()
{
    QFETCH(const QString, language);
    QFETCH(const QSizeF, paper);
    const QString pictures = qEnvironmentVariable("MADOGUCHI_PICTURES");
    for (const QString &profile : readerProfileNames()) {
        const QImage guide
            = painted(printPaint(Print::ReaderGuide, { language, QDate(2026, 12, 1), profile }), paper);
        QVERIFY2(hasMargins(guide), qPrintable(profile));
        QVERIFY(pictures.isEmpty()
            || guide.save(QDir(pictures).filePath(
                QStringLiteral("guide-%1-%2-%3.png").arg(profile, language).arg(qRound(paper.width())))));
    }
    for (const Print print : allPrints) {
        const PrintOptions options{ language, QDate(2026, 12, 1), QStringLiteral("panasonic") };
        const QImage image = painted(printPaint(print, options), paper);
        QVERIFY2(hasMargins(image), qPrintable(printJob(print)));
        QVERIFY2(!isWhite(image, image.rect()), qPrintable(printJob(print)));
        QVERIFY(pictures.isEmpty()
            || image.save(QDir(pictures).filePath(QStringLiteral("print-%1-%2-%3.png")
                                                      .arg(printJob(print), language)
                                                      .arg(qRound(paper.width())))));
    }
}

void PrintsPaneTest::aPosterSaysItsDay()
{
    const QDate day(2026, 12, 1);
    QCOMPARE(
        printsheets::posterFrom(QStringLiteral("ja"), day).date, QStringLiteral("2026年12月1日(火)から"));
    QCOMPARE(printsheets::posterFrom(QStringLiteral("en"), day).date,
        QStringLiteral("from Tuesday, 1 December 2026"));
    QVERIFY(printsheets::posterNow(QStringLiteral("ja")).date.isEmpty());
}

void PrintsPaneTest::theGuideIsOfTheReader()
{
    const Poster tray = printsheets::readerGuide(QStringLiteral("en"), QStringLiteral("panasonic"));
    const Poster holder = printsheets::readerGuide(QStringLiteral("en"), QStringLiteral("almex"));
    QCOMPARE(tray.points.first().picture, QStringLiteral("reader-panasonic"));
    QVERIFY(tray.points.first().text.contains(QStringLiteral("tray")));
    QVERIFY(holder.points.first().text.contains(QStringLiteral("beside the screen")));
    // No camera, no face (product.md: only what this reader can do is offered).
    const Poster plain = printsheets::readerGuide(QStringLiteral("en"), QStringLiteral("generic"));
    QCOMPARE(plain.points.size(), tray.points.size() - 1);
    for (const PosterPoint &point : plain.points)
        QVERIFY(
            !point.text.contains(QStringLiteral("face")) && !point.text.contains(QStringLiteral("frame")));
}

void PrintsPaneTest::whatIsNotKnownIsLeftToWrite()
{
    for (const char *language : { "ja", "en" }) {
        const Sheet faq = printsheets::counterFaq(QLatin1String(language));
        const QString lost = faq.parts.first().paragraphs.first();
        QVERIFY(lost.contains(QStringLiteral("＿＿＿")));
        // A telephone number on a paper of ours would have to be right for years.
        for (const SheetPart &part : faq.parts) {
            for (const QString &paragraph : part.paragraphs)
                QVERIFY(!paragraph.contains(QRegularExpression(QStringLiteral("[0-9]{3,}-[0-9]{2,}"))));
        }
    }
}

/// A page that is too small for the letters makes them smaller; the last line of a poster is on it.
void PrintsPaneTest::aSmallPageCutsNothing()
{
    const auto on = [](const Poster &poster, const QSizeF &paper) {
        return painted(
            [&poster](QPainter &painter, const QRectF &page) { paintPoster(painter, page, poster); }, paper);
    };
    for (const QSizeF &paper : { pageout::a4, QSizeF(105, 120) }) {
        for (const char *language : { "ja", "en" }) {
            Poster guide = printsheets::readerGuide(QLatin1String(language), QStringLiteral("panasonic"));
            const QImage whole = on(guide, paper);
            QVERIFY(hasMargins(whole));
            guide.foot.clear();
            QVERIFY(on(guide, paper) != whole);
            Poster poster = printsheets::posterFrom(QLatin1String(language), QDate(2026, 12, 1));
            const QImage full = on(poster, paper);
            QVERIFY(hasMargins(full));
            poster.points.removeLast();
            QVERIFY(on(poster, paper) != full);
            // The longest day is whole on its ground: nothing of it reaches the ground's ends.
            poster.date = printsheets::posterFrom(QLatin1String(language), QDate(2026, 9, 30)).date;
            const QImage dated = on(poster, paper);
            const int left = qRound(std::min(dated.width(), dated.height()) * 0.08) + 4;
            const QRgb colour = qRgb(0x0b, 0x57, 0x8f);
            const auto isGround = [&](int y) { return dated.pixel(dated.width() - left - 1, y) == colour; };
            int top = 0;
            while (top < dated.height() && !isGround(top))
                ++top;
            int bottom = dated.height() - 1;
            while (bottom > top && !isGround(bottom))
                --bottom;
            QVERIFY(bottom - top > 20);
            for (int y = top; y <= bottom; ++y)
                QVERIFY(isGround(y) && dated.pixel(left, y) == colour);
        }
    }
}

void PrintsPaneTest::isChosenAndSavedByKeys()
{
    const QTemporaryDir folder;
    AdminStage stage;
    stage.go(printsPlace);
    auto *list = stage.find<QListWidget>("printsList");
    QCOMPARE(list->accessibleName(), QStringLiteral("Papers for print"));
    QVERIFY(stage.find<QDateEdit>("printsFrom"));
    QVERIFY(!stage.find<QComboBox>("printsReader"));
    QVERIFY(
        stage.find<PagePreview>("pagePreview")->accessibleName().contains(QStringLiteral("from this day")));
    list->setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(!stage.find<QDateEdit>("printsFrom"));
    // The reader of the settings is proposed.
    QCOMPARE(stage.find<QComboBox>("printsReader")->currentData().toString(), QStringLiteral("panasonic"));
    auto *file = stage.find<QLineEdit>("printsFile");
    QVERIFY(file->text().endsWith(QStringLiteral("reader-guide-ja.pdf")));
    QVERIFY(QFileInfo(file->text()).dir().exists()); // whatever folders this account has
    file->setFocus();
    file->selectAll();
    QTest::keyClicks(file, folder.filePath(QStringLiteral("guide.pdf")));
    QTest::keyClick(file, Qt::Key_Return);
    QVERIFY(stage.find<Notice>("printsNotice")->title().contains(QStringLiteral("guide.pdf")));
    QFile pdf(folder.filePath(QStringLiteral("guide.pdf")));
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == QByteArrayLiteral("%PDF-"));
    // Nothing of it is an administrator's act on a person: the script was asked nothing.
    QVERIFY(stage.administration.calls.isEmpty());
}

void PrintsPaneTest::neverOverAnotherFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.pdf"));
    QFile mine(path);
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    AdminStage stage;
    stage.go(printsPlace);
    stage.find<QLineEdit>("printsFile")->setText(path);
    QVERIFY(stage.press("printsSave"));
    QVERIFY(stage.find<Notice>("printsNotice")->title().contains(QStringLiteral("already")));
    QVERIFY(mine.open(QIODevice::ReadOnly));
    QCOMPARE(mine.readAll(), QByteArrayLiteral("mine"));
    stage.find<QLineEdit>("printsFile")->setText(folder.filePath(QStringLiteral("nowhere/x.pdf")));
    QVERIFY(stage.press("printsSave"));
    QVERIFY(stage.find<Notice>("printsNotice")->title().contains(QStringLiteral("cannot be written")));
}

void PrintsPaneTest::aFullDiskLeavesNothingBehind()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("poster.pdf"));
    AdminStage stage;
    stage.go(printsPlace);
    stage.find<QLineEdit>("printsFile")->setText(path);
    // A limit on the size of files stands in for a medium that takes no more writes.
    struct rlimit before
    { };
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit small = before;
    small.rlim_cur = 1000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const bool pressed = stage.press("printsSave");
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY(pressed);
    QVERIFY(stage.find<Notice>("printsNotice")->title().contains(QStringLiteral("no room")));
    QVERIFY(!QFile::exists(path));
    QVERIFY(stage.press("printsSave"));
    QVERIFY(QFile::exists(path));
}

void PrintsPaneTest::withoutAPrinterItIsSaid()
{
    AdminStage stage;
    stage.go(printsPlace);
    QVERIFY(stage.press("printsPrint"));
    QVERIFY(stage.find<Notice>("printsNotice")); // printed, or why not
    QVERIFY(!stage.find<Notice>("printsNotice")->title().isEmpty());
}

void PrintsPaneTest::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const char *language : { "ja", "en" }) {
        for (const int percent : { 100, 200 })
            QTest::addRow("%s %d", language, percent) << QString::fromLatin1(language) << percent;
    }
}

void PrintsPaneTest::pictures()
{
    QFETCH(const QString, language);
    QFETCH(const int, percent);
    Language::instance().set(language);
    const AdminStage stage;
    Zoom::instance().follow(stage.page.get());
    Zoom::instance().set(percent);
    stage.page->resize(1366, 690);
    stage.go(printsPlace);
    QTest::qWait(50);
    auto *about = stage.find<QLabel>("printsAbout");
    QVERIFY(about->height() >= about->heightForWidth(about->width()));
    const QString pictures = qEnvironmentVariable("MADOGUCHI_PICTURES");
    QVERIFY(pictures.isEmpty()
        || stage.page->grab().save(
            QDir(pictures).filePath(QStringLiteral("prints-%1-%2.png").arg(language).arg(percent))));
}

QTEST_MAIN(PrintsPaneTest)
#include "printspanetest.moc"
