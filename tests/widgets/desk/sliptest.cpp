#include "tests/support/samplemorning.h"
#include "widgets/common/language.h"
#include "widgets/common/poster.h"
#include "widgets/common/theme.h"
#include "widgets/desk/eligibilitysheet.h"
#include "widgets/desk/fileprinter.h"
#include "widgets/desk/pageprinter.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPrinterInfo>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace madoguchi;

class SlipTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp);
        Language::instance().set(QStringLiteral("ja"));
    }

    void filesAreWrittenAndPainted()
    {
        const QTemporaryDir folder;
        FilePrinter printer(folder.path());
        QVERIFY(printer.print(slipOf(samples::plain(7), QStringLiteral("架空見本クリニック"))).ok());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
            QStringList({ QStringLiteral("slip-007.pdf"), QStringLiteral("slip-007.png") }));
        const QImage image(printer.lastFile());
        QCOMPARE(image.size(), QSize(640, 960));
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
            QVERIFY(qGray(image.pixel(0, y)) > 200
                && qGray(image.pixel(639, y)) > 200); // nothing runs over the edge
        }
        QVERIFY(dark > 5000);
        QFile pdf(folder.filePath(QStringLiteral("slip-007.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
    }

    void aFolderThatCannotBeMadeIsAFault()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("file")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        FilePrinter printer(folder.filePath(QStringLiteral("file/slips")));
        const Outcome<Done> outcome = printer.print(slipOf(samples::plain(1), {}));
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().failure, Failure::PrintFailed);
        QVERIFY(printer.lastFile().isEmpty());
    }

    void withoutAPrinterItIsNamed()
    {
        if (!QPrinterInfo::defaultPrinter().isNull())
            return; // this machine has one: nothing is printed by a test
        PagePrinter printer;
        const Outcome<Done> outcome = printer.print(slipOf(samples::plain(1), {}));
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().failure, Failure::PrinterMissing);
    }

    /// Every painted paper is the same, and dark on white, in each palette.
    void paperIsBlackOnWhiteWhateverStaffReadBy()
    {
        const auto eligibility = eligibilitySheet(samples::plain(4), samples::now(), {});
        QVERIFY(eligibility.has_value());
        const Poster poster{ {}, {}, { QStringLiteral("見本") }, QStringLiteral("12月1日"), {},
            { { QStringLiteral("見本の言葉"), {} } }, true, { QStringLiteral("見本") } };
        const QList<std::function<void(QPainter &, const QRectF &)>> papers{
            [](QPainter &painter, const QRectF &page) {
                paintSlip(painter, page, slipOf(samples::plain(4), {}));
            },
            [](QPainter &painter, const QRectF &page) { paintClosing(painter, page, {}); },
            [](QPainter &painter, const QRectF &page) {
                paintStatement(painter, page, statementOf(samples::plain(4), {}));
            },
            [&](QPainter &painter, const QRectF &page) { paintSheet(painter, page, *eligibility); },
            [&](QPainter &painter, const QRectF &page) { paintPoster(painter, page, poster); },
            [&](QPainter &painter, const QRectF &page) { paintStickers(painter, page, poster, 2, 2); },
        };
        for (qsizetype i = 0; i < papers.size(); ++i) {
            const auto painted = [&papers, i] {
                QImage image(420, 600, QImage::Format_RGB32);
                image.fill(Qt::red); // seen where nothing is painted
                QPainter painter(&image);
                papers.at(i)(painter, image.rect());
                return image;
            };
            static_cast<void>(painted()); // letters of a size that is new are set otherwise than later
            const QImage first = painted();
            QCOMPARE(first.pixelColor(1, 1), QColor(Qt::white));
            for (const theme::Scheme scheme : theme::schemes()) {
                theme::setScheme(scheme);
                QVERIFY2(painted() == first, qPrintable(QString::number(i)));
            }
        }
        theme::setScheme(theme::Scheme::Light);
    }
};

QTEST_MAIN(SlipTest)
#include "sliptest.moc"
