#include "tests/widgets/consulting/consultingstage.h"
#include "widgets/common/theme.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace madoguchi;

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
    void pictures();

private:
    void openDocument();
    void draw();
    void press(int key) { QTest::keyClick(part<QScrollArea>("documentPage"), static_cast<Qt::Key>(key)); }
    [[nodiscard]] QString where() { return part<QLabel>("documentWhere")->text(); }
    [[nodiscard]] QPixmap picture() { return part<QLabel>("documentPicture")->pixmap(); }
    using ConsultingStage::picture;
};

void DocumentRecordsTest::init()
{
    prepare();
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
    QVERIFY(!part<QPushButton>("printRecords")->isVisible());
    QVERIFY(!part<QPushButton>("copyRecords")->isVisible());
    part<QPushButton>("printRecords")->click(); // nor by whatever clicks what is not seen
    part<QPushButton>("copyRecords")->click();
    QVERIFY(!m_room->done.contains(QStringLiteral("copy paper")));
    QVERIFY(!m_room->done.contains(QStringLiteral("copy text")));
    m_room->noCopy = Fault{ Failure::RecordsAreDocument };
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    QVERIFY(part<QLabel>("announcer")
                ->text()
                .startsWith(u"Nothing was printed. These records came as a document"));
    m_room->noCopy.reset();
    QTemporaryDir folder;
    part<QPushButton>("saveRecords")->click();
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    part<QLineEdit>("recordsFile")->setText(path);
    QTest::keyClick(part<QLineEdit>("recordsFile"), Qt::Key_Return);
    QVERIFY(m_room->done.contains(QStringLiteral("copy file")));
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), m_room->view.medication.pdf);
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
