#include "app/support/failuretext.h"
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/fileprinter.h"
#include "widgets/desk/nextsteps.h"
#include "widgets/desk/receptionmodel.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <algorithm>

using namespace madoguchi;

/// F8: what to check, to say and to do about what stands in a reception's way, down to the 申立書.
class DeskLadderTest : public QObject
{
    Q_OBJECT

    static bool isOpen(const DeskStage &stage) { return stage.isSeen("ladderPanel"); }
    /// All that its steps say.
    static QString ladder(const DeskStage &stage)
    {
        QStringList words;
        for (const Notice *notice : stage.find<QWidget>("ladderPanel")->findChildren<Notice *>()) {
            if (notice->isVisible())
                words.append(notice->title() + QLatin1Char('\n') + notice->text());
        }
        return words.join(QLatin1Char('\n'));
    }
    static QString announced(const DeskStage &stage) { return stage.find<Announcer>("announcer")->text(); }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    /// front-desk.md 2.2: 無効 to the printed 申立書 in three keys at most, and none of them confirms.
    void threeKeysToTheStatement()
    {
        DeskStage stage;
        stage.select(6);
        QTest::keyClick(stage.table(), Qt::Key_F8);
        QVERIFY(isOpen(stage));
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
        QCOMPARE(stage.printer.statements.size(), 1);
        QCOMPARE(stage.desk.statements, QList<QUuid>{ samples::plain(6).visit });
        QVERIFY(stage.desk.confirmed.isEmpty() && stage.printer.slips.isEmpty());
        const StatementPaper &paper = stage.printer.statements.first();
        const Patient patient = samples::plain(6).main()->patient;
        QVERIFY(paper.patient.name == patient.name && paper.patient.birthdate == patient.birthdate);
        QVERIFY(paper.insurerNumber.isEmpty()); // the ended insurance stands on no paper
        QVERIFY(announced(stage).contains(QStringLiteral("number 6")));
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Escape); // back to the details
        QVERIFY(!isOpen(stage) && stage.table()->hasFocus());
        QVERIFY(stage.desk.confirmed.isEmpty());
    }

    /// Who has trouble at the reader is not who happens to be selected in the list.
    void whoHasTroubleAtTheReaderIsNotWhoIsSelected()
    {
        DeskStage stage;
        const QList<Reception> morning = samples::morning();
        const auto well = std::find_if(morning.begin(), morning.end(), [&stage](const Reception &one) {
            return one.status == ReceptionStatus::Arrived && nextSteps(one, stage.desk.clock).isEmpty();
        });
        QVERIFY(well != morning.end());
        stage.select(well->number);
        stage.desk.trouble = Fault{ Failure::PinUnusable };
        Q_EMIT stage.desk.readerTroubleChanged();
        QTest::keyClick(stage.table(), Qt::Key_F8);
        QVERIFY(isOpen(stage));
        QCOMPARE(
            stage.find<PlainLabel>("ladderTitle")->text(), QStringLiteral("At the reader: step by step"));
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
        QCOMPARE(stage.printer.statements.size(), 1);
        const StatementPaper &paper = stage.printer.statements.first();
        QVERIFY(paper.patient.name.reveal().isEmpty() && !paper.patient.birthdate.reveal().isValid());
        QVERIFY(paper.number == 0);
        QCOMPARE(stage.desk.statements, QList<QUuid>{ QUuid() });
        QVERIFY(announced(stage).contains(QStringLiteral("nothing filled in")));
    }

    /// Both have trouble: the button says whose paper it is.
    void besideTroubleAtTheReaderTheStatementSaysWhoseItIs()
    {
        DeskStage stage;
        stage.select(6);
        stage.desk.trouble = Fault{ Failure::PinUnusable };
        Q_EMIT stage.desk.readerTroubleChanged();
        QTest::keyClick(stage.table(), Qt::Key_F8);
        auto *print = named<QPushButton>(*stage.window, QStringLiteral("Print the 被保険者資格申立書"));
        QVERIFY(print && print->text().contains(QStringLiteral("number 6")));
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
        QCOMPARE(stage.desk.statements, QList<QUuid>{ samples::plain(6).visit });
    }

    /// Another proof comes before the statement, on the screen and by Enter, wherever the keyboard is.
    void enterDoesTheStepThatComesNext_data()
    {
        QTest::addColumn<int>("number");
        for (const int number : { 6, 7, 11 })
            QTest::addRow("%d", number) << number;
    }

    void enterDoesTheStepThatComesNext()
    {
        QFETCH(const int, number);
        for (const bool isElsewhere : { false, true }) {
            DeskStage stage;
            stage.select(number);
            QTest::keyClick(stage.table(), Qt::Key_F8);
            auto *other = stage.find<QPushButton>("ladderNumber");
            auto *print = stage.find<QPushButton>("ladderPrint");
            QVERIFY(other->isVisible() && other->hasFocus() && other->property("primary").toBool());
            QVERIFY(!print->property("primary").toBool() && other->y() < print->y());
            QVERIFY(other->text().contains(QStringLiteral("(Enter)")));
            QVERIFY(!print->text().contains(QStringLiteral("(Enter)")));
            QTest::keyClick(isElsewhere ? stage.window.get() : stage.window->focusWidget(), Qt::Key_Return);
            QVERIFY(!isOpen(stage) && stage.find<QWidget>("numberPanel")->isVisible());
            QVERIFY(stage.printer.statements.isEmpty() && stage.desk.confirmed.isEmpty());
        }
    }

    /// What may be charged today stands with the steps, by the patient's age, and beside the ratio.
    void whatToChargeTodayIsSaid_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QDate>("born");
        QTest::addColumn<QString>("words");
        const QDate grown(1990, 12, 31), child(2022, 6, 3), old(1940, 6, 3);
        QTest::newRow("ja") << QStringLiteral("ja") << grown << QStringLiteral("3割");
        QTest::newRow("en") << QStringLiteral("en") << grown << QStringLiteral("3/10");
        QTest::newRow("ja child") << QStringLiteral("ja") << child << QStringLiteral("2割");
        QTest::newRow("ja old") << QStringLiteral("ja") << old << QStringLiteral("70歳以上");
    }

    void whatToChargeTodayIsSaid()
    {
        QFETCH(const QString, language);
        QFETCH(const QDate, born);
        QFETCH(const QString, words);
        Language::instance().set(language);
        DeskStage stage;
        Reception invalid
            = *static_cast<ReceptionModel *>(stage.table()->model())->find(samples::plain(6).visit);
        invalid.eligibility.results.first().patient.birthdate = Pii(born);
        stage.desk.change(invalid);
        stage.select(6);
        auto *brief = stage.find<QLabel>("chargeToday");
        QVERIFY(brief->isVisible() && brief->text().contains(words));
        QVERIFY(brief->text().contains(QStringLiteral("申立書")));
        QTest::keyClick(stage.table(), Qt::Key_F8);
        QVERIFY(ladder(stage).contains(words));
        QVERIFY(ladder(stage).contains(QStringLiteral("Mynaportal")) == (language == QLatin1String("en")));
        stage.select(4); // a figure stands there
        QVERIFY(!brief->isVisible());
    }

    /// No ratio was said, although the insurance is confirmed: what shows it comes first, and Enter prints
    /// nothing.
    void aMissingRatioSaysWhatToChargeToo()
    {
        DeskStage stage;
        Reception reception = samples::plain(4);
        stage.desk.change(reception); // born 1938, and no ratio in it
        stage.select(4);
        QVERIFY(stage.find<QLabel>("chargeToday")->text().contains(QStringLiteral("高齢受給者証")));
        QTest::keyClick(stage.table(), Qt::Key_F8);
        QVERIFY(ladder(stage).contains(QStringLiteral("notice of 10 July 2023")));
        QVERIFY(!stage.find<QPushButton>("ladderNumber")->isVisible());
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
        QVERIFY(!isOpen(stage) && stage.printer.statements.isEmpty() && stage.desk.confirmed.isEmpty());
    }

    /// What was reported meanwhile stands above; Esc belongs to what has the keyboard.
    void escLeavesTheStepsBeforeANotice()
    {
        DeskStage stage;
        stage.select(6);
        Q_EMIT stage.desk.troubled(Fault{ Failure::StoreFull });
        const auto notices = [&stage] {
            int seen = 0;
            for (const Notice *notice : stage.window->findChildren<Notice *>())
                seen += notice->isVisible()
                    && notice->title() == failureText(Fault{ Failure::StoreFull }).title;
            return seen;
        };
        QCOMPARE(notices(), 1);
        QTest::keyClick(stage.table(), Qt::Key_F8);
        QVERIFY(isOpen(stage));
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!isOpen(stage) && stage.table()->hasFocus());
        QCOMPARE(notices(), 1);
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Escape);
        QCOMPARE(notices(), 0);
    }

    void eachStateHasItsOwnSteps_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("words");
        QTest::newRow("ja invalid") << QStringLiteral("ja") << 6
                                    << QStringLiteral("保険が変わっているようです");
        QTest::newRow("en invalid") << QStringLiteral("en") << 6
                                    << QStringLiteral("Your insurance seems to have changed.");
        QTest::newRow("ja new") << QStringLiteral("ja") << 7 << QStringLiteral("新しい保険に変わっている");
        QTest::newRow("en new") << QStringLiteral("en") << 7
                                << QStringLiteral("You seem to have a new insurance.");
        QTest::newRow("ja none") << QStringLiteral("ja") << 11 << QStringLiteral("保険の登録がまだ");
        QTest::newRow("en none") << QStringLiteral("en") << 11
                                 << QStringLiteral("Your insurance may not be registered yet.");
        QTest::newRow("ja grace") << QStringLiteral("ja") << 8 << QStringLiteral("市区町村の窓口で");
        QTest::newRow("en name") << QStringLiteral("en") << 5 << QStringLiteral("Please write your name");
    }

    void eachStateHasItsOwnSteps()
    {
        QFETCH(const QString, language);
        QFETCH(const int, number);
        QFETCH(const QString, words);
        Language::instance().set(language);
        DeskStage stage;
        stage.select(number);
        const bool japanese = language == QLatin1String("ja");
        auto *button = named<QPushButton>(*stage.window,
            japanese ? QStringLiteral("対応の手順を表示") : QStringLiteral("What to do, step by step"));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(isOpen(stage));
        const QString said = ladder(stage);
        QVERIFY(said.contains(words));
        QVERIFY(said.contains(
            japanese ? QStringLiteral("患者さんへ：「") : QStringLiteral("To the patient: \"")));
        QVERIFY(said.contains(QStringLiteral("0800-080-4583")));
        // The clock of the samples: a Friday, five past nine.
        QVERIFY(said.contains(japanese ? QStringLiteral("受付時間内") : QStringLiteral("open now")));
        QTRY_COMPARE(cutLabel(*stage.window), QString());
        QCOMPARE(cutButton(*stage.window), QString());
        stage.picture(QStringLiteral("ladder-%1-%2.png").arg(number).arg(language));
    }

    /// The desk's words for the patient stand beside the reception too.
    void theDetailsSayItToo()
    {
        DeskStage stage;
        stage.select(6);
        QVERIFY(stage.find<Notice>("nextStep0")->text().contains(QStringLiteral("To the patient: \"")));
        stage.desk.trouble = Fault{ Failure::PinUnusable };
        Q_EMIT stage.desk.readerTroubleChanged();
        QVERIFY(stage.find<Notice>("readerNotice")->text().contains(QStringLiteral("To the patient: \"")));
    }

    void theReaderAndTheLineHaveStepsToo()
    {
        DeskStage stage;
        stage.desk.list.clear();
        Q_EMIT stage.desk.receptionsChanged();
        QTest::keyClick(stage.window.get(), Qt::Key_F8);
        QVERIFY(!isOpen(stage) && announced(stage).contains(QStringLiteral("no step to take")));
        stage.desk.trouble = Fault{ Failure::CardUnreadable };
        stage.desk.lines[1]
            = { HealthLine::Part::Line, HealthLine::State::Bad, Fault{ Failure::ServiceUnreachable }, {} };
        Q_EMIT stage.desk.healthChanged();
        QTest::keyClick(stage.window.get(), Qt::Key_F8);
        QVERIFY(isOpen(stage));
        for (const Failure failure : { Failure::CardUnreadable, Failure::ServiceUnreachable })
            QVERIFY(ladder(stage).contains(failureText({ failure }).remedy));
        QCOMPARE(ladder(stage).count(QStringLiteral("To charge today")), 1);
        QVERIFY(!ladder(stage).contains(QStringLiteral("to the desk"))); // they stand at it
        // A statement of nobody yet: with nothing on it.
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
        QCOMPARE(stage.desk.statements, QList<QUuid>{ QUuid() });
        QVERIFY(stage.printer.statements.first().patient == Patient());
        // Whoever arrives meanwhile moves nothing, and is not confirmed by the next Enter.
        stage.desk.arrive(samples::plain(6));
        QVERIFY(isOpen(stage));
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
        QVERIFY(stage.desk.confirmed.isEmpty());
    }

    void noFailureSendsAPatientWhoStandsHereToTheDesk()
    {
        for (int i = 0; i <= static_cast<int>(Failure::RecordsRefused); ++i) {
            const QString said = saidOf({ static_cast<Failure>(i) });
            QVERIFY(!said.isEmpty() && !said.contains(QStringLiteral("to the desk"))
                && !said.contains(QLatin1Char('{')));
        }
    }

    void anotherReceptionShutsIt()
    {
        DeskStage stage;
        stage.select(6);
        QTest::keyClick(stage.table(), Qt::Key_F8);
        QVERIFY(isOpen(stage));
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(!isOpen(stage));
        QTest::keyClick(stage.table(), Qt::Key_F8);
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_F8); // once more: back
        QVERIFY(!isOpen(stage));
    }

    void afterTheLockNothingIsLeft()
    {
        DeskStage stage;
        stage.select(6);
        QTest::keyClick(stage.table(), Qt::Key_F8);
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_F12);
        QTest::keyClick(stage.window.get(), Qt::Key_F8);
        QTest::keyClick(stage.window.get(), Qt::Key_Return);
        QVERIFY(stage.printer.statements.isEmpty());
        for (const Notice *notice : stage.find<QWidget>("ladderPanel")->findChildren<Notice *>())
            QVERIFY(notice->objectName() == QLatin1String("ladderLast")
                || (notice->title().isEmpty() && notice->text().isEmpty()));
    }

    void aPrinterThatIsMissingIsSaid()
    {
        DeskStage stage;
        stage.select(6);
        stage.printer.fault = Fault{ Failure::PrinterMissing };
        QTest::keyClick(stage.table(), Qt::Key_F8);
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Return);
        QVERIFY(stage.desk.statements.isEmpty()); // what is not on paper is not on the log
        QCOMPARE(
            stage.find<Notice>("troubleNotice")->title(), failureText({ Failure::PrinterMissing }).title);
    }

    /// A4 as the file, A5 by the same proportions; nothing over the edge, and room to sign.
    void theStatementFitsItsPaper()
    {
        const QTemporaryDir folder;
        FilePrinter printer(folder.path());
        Reception reception = samples::plain(10); // the longest name
        reception.eligibility.results.first().patient.address
            = Pii(QStringLiteral("架空県見本市大字仮想字例示一丁目二番地三 見本ハイツ架空館 一〇一号室"));
        QVERIFY(printer.print(statementOf(reception, QStringLiteral("架空見本クリニック"))));
        const QString file = folder.filePath(QStringLiteral("statement-010.png"));
        const QImage image(file);
        QCOMPARE(image.size(), QSize(1680, 2376));
        const QString pictures = qEnvironmentVariable("MADOGUCHI_PICTURES");
        QVERIFY(pictures.isEmpty() || image.save(QDir(pictures).filePath(QStringLiteral("statement.png"))));
        for (int y = 0; y < image.height(); ++y)
            QVERIFY(qGray(image.pixel(0, y)) > 200 && qGray(image.pixel(image.width() - 1, y)) > 200);
        for (int x = 0; x < image.width(); ++x)
            QVERIFY(qGray(image.pixel(x, image.height() - 40)) > 200); // the last row stands on it
        reception.eligibility.results.first().patient.name = Pii(QStringLiteral("例田　●子"));
        QVERIFY(statementOf(reception, {}).patient.name.isEmpty()); // no paper carries it
    }

    void theStatementCanBeWrittenOnARoll_data()
    {
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("height");
        QTest::addColumn<double>("leastCell"); // millimetres
        QTest::newRow("80 mm") << 80.0 << 297.0 << 8.0;
        QTest::newRow("72 mm") << 72.0 << 297.0 << 8.0;
        QTest::newRow("80 mm, a short page") << 80.0 << 200.0 << 5.5;
        QTest::newRow("A5") << 148.0 << 210.0 << 8.0;
    }

    /// A hand needs room, and a patient letters that can be read: nothing is the A4 sheet made narrower.
    void theStatementCanBeWrittenOnARoll()
    {
        QFETCH(const double, width);
        QFETCH(const double, height);
        QFETCH(const double, leastCell);
        constexpr double dots = 8; // in a millimetre, as a thermal printer has them
        QImage image(qRound(width * dots), qRound(height * dots), QImage::Format_RGB32);
        image.setDotsPerMeterX(8000);
        image.setDotsPerMeterY(8000);
        QPainter painter(&image);
        paintStatement(
            painter, image.rect(), statementOf(samples::plain(10), QStringLiteral("架空見本クリニック")));
        painter.end();
        const QString pictures = qEnvironmentVariable("MADOGUCHI_PICTURES");
        const QString name = QStringLiteral("statement-%1x%2.png").arg(width).arg(height);
        QVERIFY(pictures.isEmpty() || image.save(QDir(pictures).filePath(name)));
        for (int x = 0; x < image.width(); ++x)
            QVERIFY(qGray(image.pixel(x, image.height() - 1)) > 200);
        // Lines over the whole form: how far they stand apart is how high its cells are.
        QList<int> lines;
        for (int y = 0; y < image.height(); ++y) {
            int dark = 0;
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
            if (dark > image.width() * 0.8 && (lines.isEmpty() || y - lines.last() > 4))
                lines.append(y);
        }
        QVERIFY(lines.size() > 12);
        int highest = 0, cells = 0;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const int apart = lines.at(i) - lines.at(i - 1);
            highest = std::max(highest, apart);
            cells += apart >= leastCell * dots ? 1 : 0;
        }
        QVERIFY2(cells >= 11, qPrintable(QString::number(cells)));
        QVERIFY(highest >= leastCell * 1.3 * dots); // to sign
    }
};

QTEST_MAIN(DeskLadderTest)
#include "deskladdertest.moc"
