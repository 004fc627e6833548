#include "app/support/failuretext.h"
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/receptionmodel.h"

using namespace madoguchi;

/// F5, 再照会: a reception's question is asked again, and what comes of it is seen in its row and beside it.
class DeskAskTest : public QObject
{
    Q_OBJECT

    static const Reception &listed(const DeskStage &stage, int number)
    {
        const QUuid visit = samples::plain(number).visit;
        return *std::find_if(stage.desk.list.begin(), stage.desk.list.end(),
            [&visit](const Reception &one) { return one.visit == visit; });
    }
    static QString status(const DeskStage &stage, int number)
    {
        const auto *model = static_cast<ReceptionModel *>(stage.table()->model());
        return stage.cell(model->rowOf(samples::plain(number).visit), ReceptionModel::Status);
    }
    static QString step(const DeskStage &stage)
    {
        const auto *notice = stage.find<Notice>("nextStep0");
        return notice && notice->isVisible() ? notice->title() + QLatin1Char(' ') + notice->text()
                                             : QString();
    }
    static void settle(DeskStage &stage, int number, std::optional<Failure> failure)
    {
        Reception reception = listed(stage, number);
        reception.question->failure = failure;
        reception.question->answered = !failure;
        reception.question->answeredAt = failure ? QDateTime() : stage.desk.clock;
        if (failure)
            reception.question->againAt = stage.desk.clock.addSecs(60);
        stage.desk.change(reception);
    }
    static QString announced(const DeskStage &stage) { return stage.find<Announcer>("announcer")->text(); }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void theSelectedOneIsAskedAgain()
    {
        DeskStage stage;
        stage.select(4);
        const QString name = stage.find<PlainLabel>("patientName")->text();
        QTest::keyClick(stage.table(), Qt::Key_F5);
        QCOMPARE(stage.desk.askedAgain, QList<QUuid>{ samples::plain(4).visit });
        QVERIFY(stage.desk.confirmed.isEmpty());
        QCOMPARE(status(stage, 4), QStringLiteral("Asking"));
        QVERIFY(announced(stage).contains(QStringLiteral("Number 4 is asked again")));
        // What was known stays to be seen.
        QVERIFY(stage.find<PlainLabel>("patientName")->text() == name);
        QCOMPARE(stage.find<PlainLabel>("burdenRatio")->text(), QStringLiteral("1/10"));
        QVERIFY(step(stage).contains(QStringLiteral("stands until a newer answer comes")));
        settle(stage, 4, {});
        QCOMPARE(status(stage, 4), QStringLiteral("Arrived"));
        QVERIFY(announced(stage).contains(QStringLiteral("Number 4: the answer has come")));
        QVERIFY(step(stage).isEmpty());
    }

    void theSecondsAreSeen()
    {
        DeskStage stage;
        stage.select(4);
        QTest::keyClick(stage.table(), Qt::Key_F5);
        QVERIFY(step(stage).contains(QStringLiteral("being asked by number: 0:00")));
        stage.desk.clock = stage.desk.clock.addSecs(12);
        QTRY_VERIFY(step(stage).contains(QStringLiteral("being asked by number: 0:12")));
        // Asked already: not once more.
        QTest::keyClick(stage.table(), Qt::Key_F5);
        QCOMPARE(stage.desk.askedAgain.size(), 1);
        QVERIFY(announced(stage).contains(QStringLiteral("asked already")));
    }

    void oneThatFailedIsMarkedInItsRow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("asking");
        QTest::addColumn<QString>("failed");
        QTest::newRow("ja") << QStringLiteral("ja") << QStringLiteral("照会中") << QStringLiteral("照会失敗");
        QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("Asking")
                            << QStringLiteral("No answer");
    }

    void oneThatFailedIsMarkedInItsRow()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, asking);
        QFETCH(const QString, failed);
        Language::instance().set(language);
        DeskStage stage;
        stage.select(4);
        QTest::keyClick(stage.table(), Qt::Key_F5);
        QCOMPARE(status(stage, 4), asking);
        stage.picture(QStringLiteral("ask-asking-%1.png").arg(language));
        settle(stage, 4, Failure::ServiceUnreachable);
        QCOMPARE(status(stage, 4), failed);
        stage.picture(QStringLiteral("ask-failed-%1.png").arg(language));
        QTRY_COMPARE(cutLabel(*stage.window), QString());
        QCOMPARE(cutButton(*stage.window), QString());
        const auto *model = stage.table()->model();
        const int row = stage.table()->currentIndex().row();
        const QModelIndex cell = model->index(row, ReceptionModel::Status);
        QCOMPARE(cell.data(ReceptionModel::ToneRole).toInt(), static_cast<int>(Tone::Attention));
        // By name, what to do, and when it is asked by itself; the line that is down is waited for.
        const FailureText text = failureText({ Failure::ServiceUnreachable });
        QVERIFY(step(stage).contains(text.title) && step(stage).contains(text.remedy));
        QVERIFY(step(stage).contains(QStringLiteral("09:06")) && step(stage).contains(QStringLiteral("F5")));
        QVERIFY(announced(stage).contains(text.title));
        // It answers in the end.
        QTest::keyClick(stage.table(), Qt::Key_F5);
        QCOMPARE(stage.desk.askedAgain.size(), 2);
        settle(stage, 4, {});
        QVERIFY(status(stage, 4) != failed && status(stage, 4) != asking);
    }

    void aPrintedOneIsMarkedToo()
    {
        DeskStage stage;
        stage.select(1);
        QCOMPARE(status(stage, 1), QStringLiteral("Printed"));
        QTest::keyClick(stage.table(), Qt::Key_F5);
        QCOMPARE(status(stage, 1), QStringLiteral("Printed, asking"));
        settle(stage, 1, Failure::FolderNotTaken);
        QCOMPARE(status(stage, 1), QStringLiteral("Printed, no answer"));
        const auto *model = static_cast<ReceptionModel *>(stage.table()->model());
        const QModelIndex cell = model->index(model->rowOf(samples::plain(1).visit), ReceptionModel::Status);
        QVERIFY(!cell.data(ReceptionModel::HandledRole).toBool()); // not greyed as done
    }

    void whatCannotBeAskedSaysWhatToDo()
    {
        for (const char *language : { "ja", "en" }) {
            Language::instance().set(QString::fromLatin1(language));
            DeskStage stage;
            stage.select(11); // no result: nothing to ask by
            stage.desk.numberFault = Fault{ Failure::RequestMalformed, QStringLiteral("Insured") };
            const QString name = QLatin1String(language) == QLatin1String("ja")
                ? QStringLiteral("資格をもう一度照会")
                : QStringLiteral("Ask for the eligibility again");
            auto *button = named<QPushButton>(*stage.window, name);
            QVERIFY2(button, language);
            QTest::mouseClick(button, Qt::LeftButton);
            const auto *notice = stage.find<Notice>("unaskable");
            QVERIFY(notice->isVisible() && notice->text().contains(QStringLiteral("資格確認書")));
            stage.picture(QStringLiteral("ask-nothing-%1.png").arg(QLatin1String(language)));
            QTest::keyClick(stage.table(), Qt::Key_Escape);
            QVERIFY(!notice->isVisible());
            QTest::keyClick(stage.table(), Qt::Key_F5);
            QVERIFY(notice->isVisible());
            stage.select(4);
            QVERIFY(!notice->isVisible());
        }
    }

    void aStoreThatFailsIsSaid()
    {
        DeskStage stage;
        stage.select(4);
        stage.desk.numberFault = Fault{ Failure::StoreFull };
        QTest::keyClick(stage.table(), Qt::Key_F5);
        QCOMPARE(stage.find<Notice>("troubleNotice")->title(), failureText({ Failure::StoreFull }).title);
        QVERIFY(status(stage, 4) != QStringLiteral("Asking"));
    }

    void nobodyIsToldAfterTheLock()
    {
        DeskStage stage;
        stage.select(4);
        QTest::keyClick(stage.table(), Qt::Key_F5);
        QTest::keyClick(stage.table(), Qt::Key_F12);
        QTest::keyClick(stage.window.get(), Qt::Key_F5);
        QCOMPARE(stage.desk.askedAgain.size(), 1);
        settle(stage, 4, {});
        QVERIFY(announced(stage).isEmpty());
    }
};

QTEST_MAIN(DeskAskTest)
#include "deskasktest.moc"
