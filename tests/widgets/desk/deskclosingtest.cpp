// The closing sheet at the desk, and on paper.
#include "app/support/failuretext.h"
#include "tests/support/tracesin.h"
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/closingwords.h"
#include "widgets/desk/fileprinter.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPushButton>
#include <QTemporaryDir>

using namespace madoguchi;

namespace {

ClosingSheet sample()
{
    ClosingSheet sheet;
    sheet.day = QDate(2026, 11, 20);
    sheet.made = samples::now();
    sheet.receptions = 46;
    sheet.unresolved = 3;
    sheet.requests.eligibility = 2;
    sheet.requests.refused = 1;
    sheet.cardsLeft = 4;
    sheet.waiting = { 43, 3, 12 };
    sheet.steps = { { QStringLiteral("EnterPin"), 20, 6, 41 } };
    sheet.staff = { { QStringLiteral("ishi9"), 0, 5 }, { QStringLiteral("uketsuke7"), 2, 0 },
        { QStringLiteral("uketsuke8"), 1, 1 } };
    sheet.auditHead = QStringLiteral("K7M2-QX4D-9TRA-5PZH");
    return sheet;
}

struct ClosingStage : DeskStage
{
    ClosingStage() { desk.closing = sample(); }
    [[nodiscard]] QWidget &panel() const { return *find<QWidget>("closingPanel"); }
    [[nodiscard]] bool says(const QString &words) const
    {
        for (const PlainLabel *label : panel().findChildren<PlainLabel *>()) {
            if (label->isVisible() && label->text() == words)
                return true;
        }
        return false;
    }
};

} // namespace

class DeskClosingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void itSaysTheDayAndIsPrinted()
    {
        ClosingStage stage;
        QTest::keyClick(stage.table(), Qt::Key_F4, Qt::ShiftModifier);
        QVERIFY(stage.panel().isVisible());
        for (const char *words : { "46", "3", "4", "Visual checks: uketsuke7", "Visual checks: uketsuke8",
                 "Oral consents: ishi9", "5", "K7M2-QX4D-9TRA-5PZH" })
            QVERIFY2(stage.says(QString::fromLatin1(words)), words);
        auto *print = named<QPushButton>(*stage.window, QStringLiteral("Print the closing sheet"));
        QVERIFY(print && print->hasFocus());
        QTest::keyClick(print, Qt::Key_Return);
        QCOMPARE(stage.printer.closings.size(), 1);
        QCOMPARE(stage.printer.closings.first().sheet, sample());
        QCOMPARE(stage.printer.closings.first().clinic, QStringLiteral("架空見本クリニック"));
        QVERIFY(!stage.find<Announcer>("announcer")->text().isEmpty());
        QVERIFY(stage.desk.confirmed.isEmpty()); // that Enter was the button's
        QTest::keyClick(print, Qt::Key_Escape);
        QVERIFY(!stage.panel().isVisible());
        QVERIFY(stage.table()->hasFocus());
        QTest::mouseClick(stage.find<QPushButton>("closingButton"), Qt::LeftButton);
        QVERIFY(stage.panel().isVisible());
    }

    /// Beside the day's count, what lies there now: named where it may be, gone with the lock.
    void whatLiesOnTheReaderNow()
    {
        ClosingStage stage;
        stage.desk.closing.knowsCards = true;
        QTest::keyClick(stage.table(), Qt::Key_F4, Qt::ShiftModifier);
        QVERIFY(stage.says(QStringLiteral("On the reader now")) && stage.says(QStringLiteral("－ no card")));
        CardLeft card;
        card.since = samples::now();
        stage.desk.show(std::optional(card));
        QVERIFY(stage.says(QStringLiteral("a card, since 09:05")));
        card.visit = samples::plain(4).visit;
        stage.desk.show(std::optional(card));
        QVERIFY(stage.says(QStringLiteral("仮名田　吉之進, since 09:05")));
        QTest::keyClick(stage.find<QPushButton>("closingPrint"), Qt::Key_F12);
        QCOMPARE(tracesIn(stage.window.get(), { QStringLiteral("仮名田") }), QStringList());
    }

    void whatIsNotKnownIsNotNone()
    {
        ClosingSheet sheet = sample();
        sheet.cardsLeft = 0;
        QCOMPARE(closingwords::counts(sheet).last().value, QStringLiteral("0"));
        sheet.knowsCards = false; // a certified reader's desk
        QVERIFY(closingwords::counts(sheet).last().value.startsWith(QStringLiteral("－ not known")));
        Language::instance().set(QStringLiteral("ja"));
        QVERIFY(closingwords::counts(sheet).last().value.startsWith(QStringLiteral("－ 不明")));
    }

    void faultsAreNamed()
    {
        ClosingStage stage;
        stage.printer.fault = Fault{ Failure::PrinterMissing };
        QTest::keyClick(stage.table(), Qt::Key_F4, Qt::ShiftModifier);
        QTest::keyClick(stage.find<QPushButton>("closingPrint"), Qt::Key_Return);
        QCOMPARE(
            stage.find<Notice>("troubleNotice")->title(), failureText({ Failure::PrinterMissing }).title);
        QTest::mouseClick(stage.find<QPushButton>("closingShut"), Qt::LeftButton);
        stage.desk.closingFault = Fault{ Failure::StoreUnreachable };
        QTest::keyClick(stage.table(), Qt::Key_F4, Qt::ShiftModifier);
        QVERIFY(!stage.panel().isVisible());
        QVERIFY(
            !stage.window->findChildren<Notice *>(QStringLiteral("troubleNotice")).last()->title().isEmpty());
    }

    void lockedItIsGone()
    {
        ClosingStage stage;
        QTest::keyClick(stage.table(), Qt::Key_F4, Qt::ShiftModifier);
        const QStringList texts{ QStringLiteral("uketsuke7"), QStringLiteral("K7M2") };
        QVERIFY(!tracesIn(stage.window.get(), texts).isEmpty());
        QTest::keyClick(stage.find<QPushButton>("closingPrint"), Qt::Key_F12);
        QCOMPARE(stage.desk.chair.state(), Seat::State::Locked);
        QVERIFY(!stage.panel().isVisible());
        QCOMPARE(tracesIn(stage.window.get(), texts), QStringList());
        QVERIFY(!stage.find<QPushButton>("closingButton")->isVisible());
    }

    void onPaper_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ja") << QStringLiteral("ja");
        QTest::newRow("en") << QStringLiteral("en");
    }

    void onPaper()
    {
        QFETCH(const QString, language);
        Language::instance().set(language);
        const QTemporaryDir folder;
        FilePrinter printer(folder.path());
        QVERIFY(printer.print(ClosingPaper{ sample(), QStringLiteral("架空見本クリニック") }));
        QVERIFY(printer.lastFile().endsWith(QStringLiteral("closing-2026-11-20.png")));
        QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("closing-2026-11-20.pdf"))));
        const QImage image(printer.lastFile());
        int lowest = 0;
        for (int y = 0; y < image.height(); ++y) {
            QVERIFY(qGray(image.pixel(0, y)) > 200 && qGray(image.pixel(image.width() - 1, y)) > 200);
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) < 100)
                    lowest = y;
            }
        }
        QVERIFY(lowest > image.height() / 2);
        QVERIFY(lowest < image.height() - 10); // all of it is on the paper
        const QString screens = QStringLiteral(MADOGUCHI_SCREENS_FOLDER);
        QVERIFY(QDir().mkpath(screens));
        QVERIFY(image.save(QStringLiteral("%1/closing-paper-%2.png").arg(screens, language)));
    }
};

QTEST_MAIN(DeskClosingTest)
#include "deskclosingtest.moc"
