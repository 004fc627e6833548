#include "app/support/failuretext.h"
#include "app/support/handovertext.h"
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace madoguchi;

/// After the confirmation: taken back, handed over, and what could not be handed over.
class DeskTakeBackTest : public QObject
{
    Q_OBJECT

    static QPushButton *button(const DeskStage &stage) { return stage.find<QPushButton>("takeBackButton"); }
    static QString announced(const DeskStage &stage) { return stage.find<Announcer>("announcer")->text(); }
    static void key(const DeskStage &stage, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(stage.window->focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    static HandOversWaiting waiting(const QList<int> &numbers)
    {
        HandOversWaiting all;
        for (const int number : numbers)
            all.visits.append(samples::plain(number).visit);
        all.fault = handOverFault(HandOverTrouble::Unreachable);
        return all;
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }
    void cleanup() { Zoom::instance().set(100); }

    void ctrlZTakesTheNewestBack_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ja") << QStringLiteral("ja");
        QTest::newRow("en") << QStringLiteral("en");
    }

    void ctrlZTakesTheNewestBack()
    {
        QFETCH(const QString, language);
        Language::instance().set(language);
        DeskStage stage;
        stage.select(3);
        QVERIFY(!button(stage)->isVisible());
        key(stage, Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed, QList<QUuid>{ samples::plain(3).visit });
        QTRY_VERIFY(button(stage)->isVisible());
        QVERIFY(button(stage)->text().contains(QStringLiteral("Ctrl+Z")));
        QVERIFY(!button(stage)->accessibleName().isEmpty());
        QTRY_COMPARE(cutButton(*stage.window), QString());
        stage.picture(QStringLiteral("take-back-%1.png").arg(language));
        key(stage, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stage.desk.takenBack, QList<QUuid>{ samples::plain(3).visit });
        QVERIFY(!button(stage)->isVisible());
        QVERIFY(announced(stage).contains(QLatin1Char('3')));
        // It is in hand again, and Enter confirms it anew.
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled()); // once it was to be seen
        key(stage, Qt::Key_Return);
        QTRY_COMPARE(stage.desk.confirmed.size(), 2);
        QCOMPARE(stage.desk.confirmed.last(), samples::plain(3).visit);
        QCOMPARE(stage.printer.slips.size(), 2); // both are counted
    }

    void theButtonDoesTheSame()
    {
        DeskStage stage;
        stage.select(3);
        key(stage, Qt::Key_Return);
        QTest::mouseClick(button(stage), Qt::LeftButton);
        QCOMPARE(stage.desk.takenBack.size(), 1);
    }

    void afterTheSecondsTheKeyDoesNothing()
    {
        DeskStage stage;
        stage.select(3);
        key(stage, Qt::Key_Return);
        stage.desk.ripen();
        QVERIFY(!button(stage)->isVisible());
        key(stage, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(stage.desk.takenBack.isEmpty());
    }

    /// Esc goes back, and takes nothing back.
    void escTakesNothingBack()
    {
        DeskStage stage;
        stage.select(3);
        key(stage, Qt::Key_Return);
        key(stage, Qt::Key_Escape);
        QVERIFY(stage.desk.takenBack.isEmpty());
    }

    /// In a field the key is the field's.
    void inAFieldItIsTheFields()
    {
        DeskStage stage;
        stage.select(3);
        key(stage, Qt::Key_Return);
        key(stage, Qt::Key_F3);
        auto *field = qobject_cast<QLineEdit *>(stage.window->focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("ab"));
        key(stage, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(stage.desk.takenBack.isEmpty());
    }

    void aRefusalIsSaid()
    {
        DeskStage stage;
        stage.select(3);
        key(stage, Qt::Key_Return);
        stage.desk.takeBackFault = Fault{ Failure::AuditNotWritten };
        key(stage, Qt::Key_Z, Qt::ControlModifier);
        bool said = false;
        for (const Notice *notice : stage.window->findChildren<Notice *>())
            said = said
                || (notice->isVisible() && notice->title() == failureText(*stage.desk.takeBackFault).title);
        QVERIFY(said);
    }

    void nothingOfItIsLeftWhereNobodySits()
    {
        DeskStage stage;
        stage.select(3);
        key(stage, Qt::Key_Return);
        stage.desk.keepWaiting(waiting({ 1 }));
        QVERIFY(stage.find<Notice>("handOverNotice")->isVisible());
        key(stage, Qt::Key_F12);
        QTRY_VERIFY(!button(stage)->isVisible());
        QVERIFY(!stage.find<Notice>("handOverNotice")->isVisible());
        QVERIFY(stage.find<Notice>("handOverNotice")->title().isEmpty());
    }

    void ctrlEHandsOverOnceMore()
    {
        DeskStage stage;
        stage.select(3);
        key(stage, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(stage.desk.handedOver.isEmpty());
        QVERIFY(announced(stage).startsWith(QStringLiteral("Confirm first")));
        key(stage, Qt::Key_Return);
        stage.select(3);
        key(stage, Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(stage.desk.handedOver, QList<QUuid>{ samples::plain(3).visit });
        QVERIFY(announced(stage).contains(QStringLiteral("Number 3")));
    }

    void whatIsNotHandedOverIsSaidByName_data() { ctrlZTakesTheNewestBack_data(); }

    void whatIsNotHandedOverIsSaidByName()
    {
        QFETCH(const QString, language);
        Language::instance().set(language);
        DeskStage stage;
        stage.desk.keepWaiting(waiting({ 1, 2, 3, 4, 5 }));
        const auto *notice = stage.find<Notice>("handOverNotice");
        QVERIFY(notice->isVisible());
        const QString title = notice->title();
        QVERIFY(title.contains(samples::plain(1).main()->patient.name.reveal()));
        QVERIFY(!title.contains(samples::plain(4).main()->patient.name.reveal())); // two more
        QVERIFY(title.contains(QLatin1Char('2')));
        QTRY_COMPARE(cutLabel(*stage.window), QString());
        stage.picture(QStringLiteral("not-handed-over-%1.png").arg(language));
        key(stage, Qt::Key_F9); // names are covered
        QVERIFY(!notice->title().contains(samples::plain(1).main()->patient.name.reveal()));
        key(stage, Qt::Key_Escape); // it lasts until it is over
        QVERIFY(notice->isVisible());
        stage.desk.keepWaiting(std::nullopt);
        QVERIFY(!notice->isVisible());
    }

    /// At 200 % the steps are longer than their room: the keyboard alone reads them to the end.
    void theStepsScrollByKeyboard()
    {
        Zoom::instance().set(200);
        DeskStage stage;
        stage.select(6);
        key(stage, Qt::Key_F8);
        QScrollBar *bar = stage.find<QScrollArea>("ladderScroll")->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), 0);
        key(stage, Qt::Key_Down);
        const int line = bar->value();
        QVERIFY(line > 0);
        key(stage, Qt::Key_PageDown);
        QVERIFY(bar->value() > line);
        key(stage, Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        key(stage, Qt::Key_Home);
        QCOMPARE(bar->value(), 0);
        QVERIFY(stage.desk.confirmed.isEmpty());
        QVERIFY(stage.find<QWidget>("ladderNumber")->hasFocus()); // and stays where it was
    }
};

QTEST_MAIN(DeskTakeBackTest)
#include "desktakebacktest.moc"
