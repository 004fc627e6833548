#include "widgets/common/handout.h"

#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/desk/fileprinter.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>

using namespace madoguchi;

namespace {

constexpr QSizeF roll{ 80, 0 };
constexpr QSizeF a5{ 148, 210 };
constexpr QSizeF a4{ 210, 297 };

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
    const int edge = 24;
    const int width = image.width();
    const int height = image.height();
    return isWhite(image, { 0, 0, width, edge }) && isWhite(image, { 0, height - edge, width, edge })
        && isWhite(image, { 0, 0, edge, height }) && isWhite(image, { width - edge, 0, edge, height });
}

} // namespace

/// What a patient takes along: on each paper, whole, and offered where it helps.
class HandoutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("ja")); }

    void eachPaperTakesThemWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSizeF>("paper");
        for (const char *language : { "ja", "en" }) {
            QTest::addRow("%s roll", language) << QString::fromLatin1(language) << roll;
            QTest::addRow("%s A5", language) << QString::fromLatin1(language) << a5;
            QTest::addRow("%s A4", language) << QString::fromLatin1(language) << a4;
        }
    }

    void eachPaperTakesThemWhole()
    {
        QFETCH(const QString, language);
        QFETCH(const QSizeF, paper);
        Language::instance().set(language);
        const QTemporaryDir folder;
        FilePrinter printer(folder.path(), paper);
        for (const Handout handout : allHandouts) {
            const Sheet sheet
                = handoutSheet(handout, QDate(2026, 11, 20), QStringLiteral("架空見本クリニック"));
            QVERIFY(printer.print(sheet));
            const QImage image(printer.lastFile());
            QCOMPARE(image.width(), qRound(paper.width() * 8));
            QVERIFY(hasMargins(image));
            const QString pictures = qEnvironmentVariable("MADOGUCHI_PICTURES");
            QVERIFY(pictures.isEmpty()
                || image.save(QDir(pictures).filePath(
                    QStringLiteral("%1-%2-%3.png").arg(sheet.job, language).arg(qRound(paper.width())))));
        }
    }

    /// A page that is too small for the letters makes them smaller; the last line is on it.
    void aSmallPageCutsNothing()
    {
        const QTemporaryDir folder;
        Sheet sheet = handoutSheet(Handout::PinReset, QDate(2026, 11, 20), {});
        FilePrinter small(folder.path(), QSizeF(105, 120));
        QVERIFY(small.print(sheet));
        const QImage whole(small.lastFile());
        QVERIFY(hasMargins(whole));
        sheet.foot.clear();
        QVERIFY(small.print(sheet));
        QVERIFY(QImage(small.lastFile()) != whole);
    }

    void theLadderOffersWhatHelps()
    {
        DeskStage stage;
        stage.select(8); // in its grace
        QTest::keyClick(stage.table(), Qt::Key_F8);
        auto *button
            = named<QPushButton>(*stage.window, QStringLiteral("患者さん用の用紙を印刷：電子証明書の更新"));
        QVERIFY(button && button->isVisible());
        QVERIFY(!stage.find<QPushButton>("handout1")->isVisible());
        QVERIFY(button->hasFocus() && button->text().contains(QStringLiteral("Enter"))); // F8, Enter
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(stage.printer.sheets.size(), 1);
        QCOMPARE(stage.printer.sheets.first().job, QStringLiteral("renewal"));
        QVERIFY(stage.desk.confirmed.isEmpty() && stage.printer.statements.isEmpty());
        stage.picture(QStringLiteral("ladder-handout.png"));
    }

    void alsoForWhoeverStandsAtTheReader()
    {
        DeskStage stage;
        stage.desk.list.clear();
        Q_EMIT stage.desk.receptionsChanged();
        stage.desk.trouble = Fault{ Failure::PinUnusable };
        Q_EMIT stage.desk.readerTroubleChanged();
        QTest::keyClick(stage.window.get(), Qt::Key_F8);
        auto *button = stage.find<QPushButton>("handout1");
        QVERIFY(button->isVisible());
        stage.printer.fault = Fault{ Failure::PrinterMissing };
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(stage.printer.sheets.isEmpty());
        stage.printer.fault.reset();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(stage.printer.sheets.first().job, QStringLiteral("pin-reset"));
    }
};

QTEST_MAIN(HandoutTest)
#include "handouttest.moc"
