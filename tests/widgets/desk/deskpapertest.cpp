#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/desk/eligibilitysheet.h"
#include "widgets/desk/fileprinter.h"

#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>

using namespace madoguchi;

namespace {

/// All that stands on it.
QString textOf(const Sheet &sheet)
{
    QStringList lines{ sheet.title };
    for (const SheetPart &part : sheet.parts) {
        lines.append(part.heading);
        lines.append(part.paragraphs);
        for (const Fact &fact : part.facts)
            lines.append(fact.caption + QLatin1Char('\t') + fact.value);
    }
    return (lines + sheet.foot).join(QLatin1Char('\n'));
}

} // namespace

/// Ctrl+P: the 資格確認結果 for whoever types it into the accounting program.
class DeskPaperTest : public QObject
{
    Q_OBJECT

    static QString announced(const DeskStage &stage) { return stage.find<Announcer>("announcer")->text(); }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("ja")); }

    /// [desk] print_on_confirm=none: whoever wants a slip has it for one more key.
    void withoutPaperTheConfirmationGoesOn()
    {
        for (const char *language : { "ja", "en" }) {
            Language::instance().set(QLatin1String(language));
            DeskOptions options = DeskStage::withoutScanner();
            options.printsOnConfirm = false;
            DeskStage stage(true, std::chrono::milliseconds(0), options);
            const QString slip
                = QLatin1String(language) == u"ja" ? QStringLiteral("受付票") : QStringLiteral("slip");
            const auto *confirm = stage.find<QPushButton>("confirmButton");
            stage.select(4);
            QTRY_VERIFY(confirm->isEnabled());
            QVERIFY(!confirm->text().contains(slip) && confirm->text().contains(QStringLiteral("Enter")));
            QTest::keyClick(stage.table(), Qt::Key_Return);
            QCOMPARE(stage.desk.confirmed, QList<QUuid>{ samples::plain(4).visit });
            QVERIFY(stage.printer.slips.isEmpty() && stage.desk.printed.isEmpty());
            QVERIFY(announced(stage).contains(QStringLiteral("F4")));
            stage.select(4);
            const auto *print = stage.find<QPushButton>("printButton");
            QVERIFY(print->isVisible() && print->text().contains(slip));
            QTest::keyClick(stage.table(), Qt::Key_F4);
            QCOMPARE(stage.printer.slips.size(), 1);
            QCOMPARE(stage.desk.printed, stage.desk.confirmed);
            QTest::keyClick(stage.table(), Qt::Key_F1);
            QString keys;
            for (const QLabel *label : stage.find<QWidget>("helpPanel")->findChildren<QLabel *>())
                keys += label->text() + QLatin1Char('\n');
            QVERIFY(!keys.contains(QLatin1String(language) == u"ja" ? QStringLiteral("確認・印刷")
                                                                    : QStringLiteral("confirm, print")));
        }
    }

    void oneKeyPrintsWhatTheServiceAnswered()
    {
        DeskStage stage;
        stage.select(4);
        QTest::keyClick(stage.table(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(stage.printer.sheets.size(), 1);
        QCOMPARE(stage.desk.eligibilities, QList<QUuid>{ samples::plain(4).visit });
        QVERIFY(stage.desk.confirmed.isEmpty() && stage.printer.slips.isEmpty());
        QVERIFY(announced(stage).contains(QStringLiteral("4番")));
        const QString text = textOf(stage.printer.sheets.first());
        const Reception &printed = *std::find_if(stage.desk.list.cbegin(), stage.desk.list.cend(),
            [](const Reception &reception) { return reception.number == 4; });
        const EligibilityResult &result = *printed.main();
        int missing = 0;
        for (const QString &value : { result.patient.name.reveal(), result.insurance.insurerNumber.trimmed(),
                 result.insurance.number.reveal(), QStringLiteral("1割"), QStringLiteral("有効") })
            missing += value.isEmpty() || !text.contains(value) ? 1 : 0;
        QCOMPARE(missing, 0);
        for (const char *word : { "薬剤", "健診", "診療情報", "手術", "同意" }) // no consents on it
            QVERIFY(!text.contains(QString::fromUtf8(word)));
        QCOMPARE(stage.printer.sheets.first().job, QStringLiteral("eligibility")); // the queue names nobody
    }

    void withoutOnePersonsAnswerThereIsNone()
    {
        DeskStage stage;
        stage.select(11); // 資格情報なし
        QTest::keyClick(stage.table(), Qt::Key_P, Qt::ControlModifier);
        QVERIFY(stage.printer.sheets.isEmpty() && stage.desk.eligibilities.isEmpty());
        QVERIFY(announced(stage).contains(QStringLiteral("11番")));
        Reception several = samples::plain(3);
        several.eligibility.validity = Validity::Several;
        QVERIFY(!eligibilitySheet(several, samples::now(), {}));
    }

    void whatIsNotOnPaperIsNotOnTheLog()
    {
        DeskStage stage;
        stage.select(4);
        stage.printer.fault = Fault{ Failure::PrinterMissing };
        QTest::keyClick(stage.table(), Qt::Key_P, Qt::ControlModifier);
        QVERIFY(stage.desk.eligibilities.isEmpty());
        QTest::keyClick(stage.window.get(), Qt::Key_F12); // locked: nobody's paper
        stage.printer.fault.reset();
        QTest::keyClick(stage.window.get(), Qt::Key_P, Qt::ControlModifier);
        QVERIFY(stage.printer.sheets.isEmpty());
    }

    void eachPaperTakesItWhole()
    {
        for (const char *language : { "ja", "en" }) {
            Language::instance().set(QString::fromLatin1(language));
            Reception reception = samples::plain(10); // the longest name
            reception.eligibility.results.first().patient.address
                = Pii(QStringLiteral("架空県見本市大字仮想字例示一丁目二番地三 見本ハイツ架空館 一〇一号室"));
            const auto sheet
                = eligibilitySheet(reception, samples::now(), QStringLiteral("架空見本クリニック"));
            QVERIFY(sheet);
            for (const QSizeF paper : { QSizeF(80, 0), QSizeF(148, 210), QSizeF(210, 297) }) {
                const QTemporaryDir folder;
                FilePrinter printer(folder.path(), paper);
                QVERIFY(printer.print(*sheet));
                const QImage image(printer.lastFile());
                for (int y = 0; y < image.height(); ++y)
                    QVERIFY(qGray(image.pixel(8, y)) > 200 && qGray(image.pixel(image.width() - 8, y)) > 200);
                for (int x = 0; x < image.width(); ++x)
                    QVERIFY(qGray(image.pixel(x, image.height() - 16)) > 200);
                const QString pictures = qEnvironmentVariable("MADOGUCHI_PICTURES");
                QVERIFY(pictures.isEmpty()
                    || image.save(QDir(pictures).filePath(QStringLiteral("eligibility-%1-%2.png")
                                                              .arg(QString::fromLatin1(language))
                                                              .arg(qRound(paper.width())))));
            }
        }
    }
};

QTEST_MAIN(DeskPaperTest)
#include "deskpapertest.moc"
