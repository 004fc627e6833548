#include "tests/support/samplemorning.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/desk/fileprinter.h"
#include "widgets/desk/pageprinter.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPrinterInfo>
#include <QTemporaryDir>
#include <QTest>

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
};

QTEST_MAIN(SlipTest)
#include "sliptest.moc"
