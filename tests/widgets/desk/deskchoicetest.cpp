#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/candidatelist.h"

#include <QPushButton>
#include <QScrollArea>

using namespace madoguchi;

/// What comes before a confirmation: whom of several it is, and the patient who is still at the reader.
class DeskChoiceTest : public QObject
{
    Q_OBJECT

    /// Received by number, and two fit it. Selected as a person does.
    static std::unique_ptr<DeskStage> stageWithSeveral()
    {
        auto stage = std::make_unique<DeskStage>();
        Reception several = samples::plain(6);
        several.method = IdentityMethod::None;
        several.question = NumberQuestion();
        several.question->answered = true;
        several.eligibility.validity = Validity::Several;
        several.eligibility.results.append(samples::plain(7).eligibility.results.first());
        several.eligibility.results.last().insurance.branch = Pii(QStringLiteral("02"));
        stage->desk.change(several);
        stage->select(6);
        QCoreApplication::processEvents();
        return stage;
    }
    static void key(const DeskStage &stage, Qt::Key key)
    {
        QTest::keyClick(stage.window->focusWidget(), key);
    }
    static QString announced(const DeskStage &stage) { return stage.find<Announcer>("announcer")->text(); }
    /// Whole inside what the details show without scrolling.
    static bool isInSight(const DeskStage &stage, const QWidget *widget)
    {
        const QWidget *room = stage.find<QScrollArea>("detailsScroll")->viewport();
        const QRect place(widget->mapTo(room, QPoint()), widget->size());
        return widget->isVisible() && room->rect().contains(place);
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }
    void cleanup() { Zoom::instance().set(100); }

    void theCandidatesAreInSight_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        for (const char *language : { "ja", "en" }) {
            for (const int percent : { 100, 200 })
                QTest::addRow("%s %d", language, percent) << QString::fromLatin1(language) << percent;
        }
    }

    /// In twice the letters each comes into sight with the keyboard.
    void theCandidatesAreInSight()
    {
        QFETCH(const QString, language);
        QFETCH(const int, percent);
        Language::instance().set(language);
        const auto stage = stageWithSeveral();
        Zoom::instance().set(percent);
        QTRY_VERIFY(isInSight(*stage, stage->find<QPushButton>("candidate-01")));
        if (percent == 100)
            QVERIFY(isInSight(*stage, stage->find<QPushButton>("candidate-02")));
        key(*stage, Qt::Key_Return);
        key(*stage, Qt::Key_Tab);
        key(*stage, Qt::Key_Tab);
        QVERIFY(stage->find<QPushButton>("candidate-02")->hasFocus());
        QTRY_VERIFY(isInSight(*stage, stage->find<QPushButton>("candidate-02")));
        QVERIFY(stage->desk.confirmed.isEmpty() && stage->desk.chosen.isEmpty());
    }

    /// However often it is pressed: nobody is chosen or confirmed by it.
    void enterGoesToTheCandidates()
    {
        const auto stage = stageWithSeveral();
        auto *candidates = stage->find<CandidateList>("candidateList");
        for (int i = 0; i < 3; ++i) {
            key(*stage, Qt::Key_Return);
            QVERIFY(candidates->hasFocus());
            QVERIFY(announced(*stage).contains(QStringLiteral("Several fit")));
        }
        stage->picture(QStringLiteral("choice-candidates.png"));
        QVERIFY(stage->desk.confirmed.isEmpty() && stage->desk.chosen.isEmpty());
        QVERIFY(stage->printer.slips.isEmpty());
        key(*stage, Qt::Key_Down);
        QVERIFY(stage->find<QPushButton>("candidate-01")->hasFocus());
        key(*stage, Qt::Key_Down);
        key(*stage, Qt::Key_Return);
        QCOMPARE(stage->desk.chosen.size(), 1);
        QCOMPARE(stage->desk.chosen.first().second, QStringLiteral("02"));
        QVERIFY(stage->desk.confirmed.isEmpty());
    }

    void soDoTheButtonAndTheLadder()
    {
        const auto stage = stageWithSeveral();
        auto *candidates = stage->find<CandidateList>("candidateList");
        auto *confirm = stage->find<QPushButton>("confirmButton");
        QCOMPARE(confirm->text(), QStringLiteral("Choose who it is (Enter)"));
        QTest::mouseClick(confirm, Qt::LeftButton);
        QVERIFY(candidates->hasFocus());
        key(*stage, Qt::Key_Escape);
        QVERIFY(stage->table()->hasFocus());
        key(*stage, Qt::Key_F8);
        QVERIFY(stage->find<QWidget>("ladderPanel")->isVisible());
        key(*stage, Qt::Key_Return);
        QVERIFY(!stage->find<QWidget>("ladderPanel")->isVisible() && candidates->hasFocus());
        QVERIFY(stage->printer.statements.isEmpty() && stage->desk.confirmed.isEmpty());
    }

    void coveredNobodyIsNamed()
    {
        const auto stage = stageWithSeveral();
        const QString name = samples::plain(7).main()->patient.name.reveal();
        const auto names = [&] {
            int found = 0;
            for (const QLabel *label : stage->find<CandidateList>("candidateList")->findChildren<QLabel *>())
                found += label->text().contains(name);
            return found;
        };
        QCOMPARE(names(), 1);
        key(*stage, Qt::Key_F9);
        QCOMPARE(names(), 0);
        QVERIFY(!stage->find<QPushButton>("candidate-02")->accessibleName().contains(name));
    }

    /// Number 12 is still at the reader: it is said what is waited for, and Enter waits.
    void whoIsAtTheReaderIsNotConfirmed_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ja") << QStringLiteral("ja");
        QTest::newRow("en") << QStringLiteral("en");
    }

    void whoIsAtTheReaderIsNotConfirmed()
    {
        QFETCH(const QString, language);
        Language::instance().set(language);
        DeskStage stage;
        stage.desk.reader.screen = QStringLiteral("AskConsent");
        stage.desk.reader.visit = samples::plain(12).visit;
        stage.select(12);
        QCoreApplication::processEvents();
        const auto *confirm = stage.find<QPushButton>("confirmButton");
        QVERIFY(!confirm->isEnabled());
        QCOMPARE(confirm->text(),
            language == QLatin1String("ja") ? QStringLiteral("リーダーで操作中：お待ちください")
                                            : QStringLiteral("Still at the reader: please wait"));
        QVERIFY(!stage.find<Notice>("nextStep0")->text().isEmpty());
        key(stage, Qt::Key_Return);
        QVERIFY(stage.desk.confirmed.isEmpty() && stage.printer.slips.isEmpty());
        QVERIFY(announced(stage).contains(language == QLatin1String("ja")
                ? QStringLiteral("12番")
                : QStringLiteral("the questions for consent")));
        Reception done = samples::plain(12);
        stage.desk.change(done); // answered
        QCoreApplication::processEvents();
        QVERIFY(confirm->isEnabled());
        key(stage, Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed, QList<QUuid>{ done.visit });
    }

    /// After a confirmation the next one is in hand that can be confirmed.
    void theOneAtTheReaderIsTakenInHandLast()
    {
        DeskStage stage;
        Reception early = samples::plain(3);
        early.visitEnd = VisitEnd::Running; // the first of those who need nothing
        stage.desk.list = { early, samples::plain(4), samples::plain(9) };
        Q_EMIT stage.desk.receptionsChanged();
        stage.select(4);
        QCoreApplication::processEvents();
        key(stage, Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed, QList<QUuid>{ samples::plain(4).visit });
        QCoreApplication::processEvents();
        key(stage, Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed.size(), 2);
        QCoreApplication::processEvents();
        QVERIFY(!stage.find<QPushButton>("confirmButton")->isEnabled()); // and then that one
        key(stage, Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed.size(), 2);
    }
};

QTEST_MAIN(DeskChoiceTest)
#include "deskchoicetest.moc"
