#include "tests/widgets/consulting/consultingstage.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/recordspages.h"
#include "widgets/consulting/recordspaper.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace madoguchi;

namespace {

/// A4 with a dot a millimetre.
QImage painted(const pageout::Pages &pages, int page)
{
    QImage paper(210, 297, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    pages.paint(painter, paper.rect(), page);
    return paper;
}

} // namespace

/// Records that came as a document: leafed through by keys, larger and smaller, and nothing left of it when
/// it is closed.
class DocumentRecordsTest : public QObject, private ConsultingStage
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init();
    void cleanup() { clearUp(); }
    void thePageIsAskedForInTheScreensDots();
    void keysLeafAndZoom();
    void aPageThatCannotBeDrawnIsSaid();
    void whatCameTooLateIsNotShown();
    void closedNothingIsLeft();
    void onlyTheDocumentItselfLeaves();
    void itIsPrintedAsItIs();
    void nothingOfTheHeadIsCutOff();
    void everySheetSaysForWhomItWasAsked();
    void aPageThatCannotBeDrawnIsNotPrinted();
    void whatIsShownMeanwhileIsNotPrinted();
    void whoMaySeeItNoMoreGetsNoPaper();
    void pictures();

private:
    void openDocument();
    void draw();
    void sheet(int page, const QSize &pixels, const QColor &colour);
    [[nodiscard]] QString announced() { return part<QLabel>("announcer")->text(); }
    void press(int key) { QTest::keyClick(part<QScrollArea>("documentPage"), static_cast<Qt::Key>(key)); }
    [[nodiscard]] QString where() { return part<QLabel>("documentWhere")->text(); }
    [[nodiscard]] QPixmap picture() { return part<QLabel>("documentPicture")->pixmap(); }
    using ConsultingStage::picture;

    QList<QImage> m_printed{}; ///< a dot a millimetre
};

void DocumentRecordsTest::init()
{
    prepare();
    m_printed.clear();
    m_options.print = [this](const QString &, const pageout::Pages &pages) -> Outcome<Done> {
        for (int page = 0; page < pages.count; ++page)
            m_printed.append(painted(pages, page));
        return Done{};
    };
    QVERIFY(show());
    choose(0);
    openDocument();
}

void DocumentRecordsTest::openDocument()
{
    RecordsView view = viewOf(m_visits.at(0), RecordsView::State::Shown);
    view.pages = { { 595, 842 }, { 842, 595 }, { 595, 842 } };
    view.medication.pdf = QByteArrayLiteral("%PDF-1.7 invented");
    m_room->setRecords(view);
}

/// What the helper would have drawn: a grey page.
void DocumentRecordsTest::draw()
{
    const auto [page, pixels] = m_room->drawings.last();
    Q_EMIT m_room->pageDrawn(
        page, pixels, QByteArray(qsizetype(pixels.width()) * pixels.height() * 4, char(0xcc)));
}

/// What the helper would have drawn for paper.
void DocumentRecordsTest::sheet(int page, const QSize &pixels, const QColor &colour)
{
    QImage drawn(pixels, QImage::Format_RGB32);
    drawn.fill(colour);
    Q_EMIT m_room->sheetDrawn(
        0, page, pixels, QByteArray(reinterpret_cast<const char *>(drawn.constBits()), drawn.sizeInBytes()));
}

void DocumentRecordsTest::thePageIsAskedForInTheScreensDots()
{
    QTRY_VERIFY(!m_room->drawings.isEmpty());
    const auto [page, pixels] = m_room->drawings.last();
    QCOMPARE(page, 0);
    const QWidget *viewport = part<QScrollArea>("documentPage")->viewport();
    QVERIFY(pixels.width() <= viewport->width() && pixels.width() > viewport->width() / 2);
    QVERIFY(std::abs(pixels.height() - pixels.width() * 842 / 595) <= 1);
    draw();
    QCOMPARE(picture().size(), pixels);
    QCOMPARE(where(), QStringLiteral("Page 1 of 3, 100 %"));
    QVERIFY(part<QScrollArea>("documentPage")->hasFocus());
    QVERIFY(part<QLabel>("documentWarning")->text().contains(QLatin1String("compare the name")));
}

void DocumentRecordsTest::keysLeafAndZoom()
{
    QTRY_VERIFY(!m_room->drawings.isEmpty());
    draw();
    const QScrollBar *bar = part<QScrollArea>("documentPage")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    press(Qt::Key_PageDown);
    QVERIFY(bar->value() > 0); // first to the end of the page
    for (int i = 0; i < 20 && where().startsWith(u"Page 1"); ++i)
        press(Qt::Key_PageDown);
    QCOMPARE(where(), QStringLiteral("Page 2 of 3, 100 %"));
    QCOMPARE(m_room->drawings.last().first, 1);
    draw();
    press(Qt::Key_End);
    QCOMPARE(m_room->drawings.last().first, 2);
    draw();
    const int width = m_room->drawings.last().second.width();
    press(Qt::Key_Plus);
    QCOMPARE(where(), QStringLiteral("Page 3 of 3, 150 %"));
    QVERIFY(m_room->drawings.last().second.width() > width);
    for (int i = 0; i < 9; ++i)
        press(Qt::Key_Plus);
    QCOMPARE(where(), QStringLiteral("Page 3 of 3, 300 %"));
    QVERIFY(qint64(m_room->drawings.last().second.width()) * m_room->drawings.last().second.height()
        <= 16 * 1024 * 1024);
    press(Qt::Key_Home);
    QCOMPARE(m_room->drawings.last().first, 0);
    QVERIFY(!part<QPushButton>("documentBack")->isEnabled());
}

void DocumentRecordsTest::aPageThatCannotBeDrawnIsSaid()
{
    QTRY_VERIFY(!m_room->drawings.isEmpty());
    Q_EMIT m_room->pageDrawn(0, m_room->drawings.last().second, {});
    QVERIFY(part<QLabel>("documentPicture")->text().startsWith(u"This page cannot be drawn"));
    part<QPushButton>("documentNext")->click();
    draw();
    QVERIFY(!picture().isNull());
}

void DocumentRecordsTest::whatCameTooLateIsNotShown()
{
    QTRY_VERIFY(!m_room->drawings.isEmpty());
    const auto first = m_room->drawings.last();
    press(Qt::Key_End);
    Q_EMIT m_room->pageDrawn(
        0, first.second, QByteArray(qsizetype(first.second.width()) * first.second.height() * 4, char(0)));
    QVERIFY(picture().isNull());
}

void DocumentRecordsTest::closedNothingIsLeft()
{
    QTRY_VERIFY(!m_room->drawings.isEmpty());
    draw();
    QVERIFY(!picture().isNull());
    press(Qt::Key_Escape);
    QVERIFY(picture().isNull());
    QVERIFY(where().isEmpty());
    QVERIFY(part<QScrollArea>("documentPage")->accessibleName().isEmpty());
}

void DocumentRecordsTest::onlyTheDocumentItselfLeaves()
{
    QVERIFY(!part<QPushButton>("copyRecords")->isVisible());
    part<QPushButton>("copyRecords")->click(); // nor by whatever clicks what is not seen
    QVERIFY(!m_room->done.contains(QStringLiteral("copy text")));
    m_room->noCopy = Fault{ Failure::RecordsAreDocument };
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(announced().startsWith(u"Nothing was copied. These records came as a document"));
    m_room->noCopy.reset();
    QTemporaryDir folder;
    part<QPushButton>("saveRecords")->click();
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    part<QLineEdit>("recordsFile")->setText(path);
    QTest::keyClick(part<QLineEdit>("recordsFile"), Qt::Key_Return);
    QVERIFY(m_room->done.contains(QStringLiteral("copy file")));
    QVERIFY(announced().contains(u"nobody has checked whose it is"));
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), m_room->view.medication.pdf);
}

void DocumentRecordsTest::itIsPrintedAsItIs()
{
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_room->done.endsWith(QStringLiteral("draw sheets")));
    QVERIFY(announced().contains(u"made ready for the printer"));
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier); // impatience is not a second paper
    QCOMPARE(m_room->done.count(QStringLiteral("copy paper")), 1);
    sheet(0, { 60, 84 }, Qt::black);
    sheet(1, { 84, 60 }, Qt::black); // lies
    QVERIFY(m_printed.isEmpty());
    sheet(2, { 60, 84 }, Qt::white);
    QTRY_VERIFY(announced().startsWith(u"Sent to the printer: 3 page"));
    QCOMPARE(m_printed.size(), 3);
    const auto isInk
        = [this](int page, int x, int y) { return m_printed.at(page).pixelColor(x, y).lightness() < 9; };
    QVERIFY(isInk(0, 105, 148) && isInk(0, 9, 18) && isInk(0, 200, 287));
    QVERIFY(isInk(1, 105, 148) && isInk(1, 9, 18) && isInk(1, 200, 287)); // turned, as large as it can be
    QVERIFY(!isInk(2, 105, 148));
}

/// However long a name is.
void DocumentRecordsTest::nothingOfTheHeadIsCutOff()
{
    QImage paper(2100, 2970, QImage::Format_RGB32);
    const QRectF whole(QPointF(), QSizeF(paper.size()));
    const auto room = [&](int lines) {
        QPainter painter(&paper);
        const QString head = QStringList(lines, QStringLiteral("見本")).join(u'\n');
        return paintMargin(painter, whole, { head, QString() }, QStringLiteral("1 / 1")).top();
    };
    const double usual = room(3);
    const double more = room(9);
    QVERIFY(more > usual);
    bool isLastThere = false;
    for (int y = static_cast<int>(usual) + 20; y < static_cast<int>(more); ++y) {
        for (int x = 0; x < paper.width(); ++x)
            isLastThere = isLastThere || paper.pixelColor(x, y).lightness() < 128;
    }
    QVERIFY(isLastThere);
}

/// Sheets are parted, and what was received says in words that nobody has checked whose it is.
void DocumentRecordsTest::everySheetSaysForWhomItWasAsked()
{
    m_room->view.received = m_room->time.addSecs(-3600);
    const DocumentMargin margin
        = documentMargin(m_room->view, m_visits.at(0), QStringLiteral("見本"), m_room->time);
    const QStringList head = margin.head.split(QLatin1Char('\n'));
    QVERIFY(head.value(0).contains(QStringLiteral("was not checked")));
    QVERIFY(head.value(1).contains(m_visits.at(0).patient.name.reveal()));
    QVERIFY(head.value(1).contains(QStringLiteral("2023")) && head.value(1).contains(QStringLiteral("2026")));
    QVERIFY(head.value(2).contains(QStringLiteral("2026-11-20 08:30")));
    QVERIFY(margin.foot.contains(QStringLiteral("2026-11-20 09:30")));
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    for (int page = 0; page < 3; ++page)
        sheet(page, { 60, 84 }, Qt::white);
    QTRY_COMPARE(m_printed.size(), 3);
    for (const QImage &paper : std::as_const(m_printed)) {
        const auto hasWords = [&paper](int top, int bottom) {
            for (int y = top; y < bottom; ++y) {
                for (int x = 0; x < paper.width(); ++x) {
                    if (paper.pixelColor(x, y).lightness() < 220)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(hasWords(3, 16) && hasWords(290, 297) && !hasWords(17, 289));
    }
}

void DocumentRecordsTest::aPageThatCannotBeDrawnIsNotPrinted()
{
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    sheet(0, { 60, 84 }, Qt::black);
    Q_EMIT m_room->sheetsFailed(7, Fault{ Failure::PrintFailed }); // of another paper
    QVERIFY(!m_room->done.contains(QStringLiteral("drop sheets")));
    Q_EMIT m_room->sheetsFailed(0, Fault{ Failure::PrintFailed, QStringLiteral("page-not-drawn"), 2 });
    QVERIFY(m_printed.isEmpty()); // half a document lies in no tray
    QVERIFY(m_room->done.contains(QStringLiteral("copy failed ") + failureName(Failure::PrintFailed)));
    QVERIFY(announced().startsWith(u"Nothing was printed. Page 2 of the document cannot be drawn"));
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_room->done.count(QStringLiteral("draw sheets")), 2); // it can be tried again
}

void DocumentRecordsTest::whatIsShownMeanwhileIsNotPrinted()
{
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_room->drawings.isEmpty());
    draw(); // what is drawn for the screen is no sheet
    for (int page = 0; page < 3; ++page) {
        Q_EMIT m_room->sheetDrawn(7, page, { 1, 1 }, QByteArray(4, '\0')); // nor what is another paper's
        sheet(page, { 60, 84 }, Qt::black);
    }
    QTRY_VERIFY(announced().startsWith(u"Sent to the printer: 3 page"));
    QCOMPARE(m_printed.size(), 3);
}

void DocumentRecordsTest::whoMaySeeItNoMoreGetsNoPaper()
{
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    sheet(0, { 60, 84 }, Qt::black);
    Q_EMIT m_room->sheetsFailed(0, Fault{ Failure::RecordsConsentExpired });
    QVERIFY(announced().startsWith(u"Nothing was printed."));
    sheet(1, { 60, 84 }, Qt::black);
    sheet(2, { 60, 84 }, Qt::black);
    QTest::qWait(50);
    QVERIFY(m_printed.isEmpty());
}

void DocumentRecordsTest::pictures()
{
    for (const char *language : { "ja", "en" }) {
        for (const int zoom : { 100, 200 }) {
            Language::instance().set(QString::fromLatin1(language));
            Zoom::instance().set(zoom);
            QTest::qWait(20);
            QVERIFY(!m_room->drawings.isEmpty());
            draw();
            ConsultingStage::picture(QStringLiteral("document-%1-%2").arg(QLatin1String(language)).arg(zoom));
            QVERIFY(part<QLabel>("documentWarning")->height()
                >= part<QLabel>("documentWarning")->heightForWidth(part<QLabel>("documentWarning")->width()));
        }
    }
}

QTEST_MAIN(DocumentRecordsTest)
#include "documentrecords.moc"
