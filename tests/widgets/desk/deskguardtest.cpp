// Enter and what came to be seen by itself: the window with the wait that a clinic has.
#include "tests/support/samplereception.h"
#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"

#include <QApplication>

using namespace madoguchi;

namespace {

constexpr std::chrono::milliseconds guard{ 700 }; // product.md: shown for at least that long

struct GuardStage : DeskStage
{
    GuardStage()
        : DeskStage(true, guard)
    {
        (void)QTest::qWaitForWindowActive(window.get());
    }
    void press(Qt::Key key) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key);
    }
    static void type(const char *text)
    {
        for (const char *letter = text; *letter != '\0'; ++letter)
            QTest::keyClick(QApplication::focusWidget(), *letter);
    }
    [[nodiscard]] bool isOpen(const char *panel) const { return find<QWidget>(panel)->isVisible(); }
    [[nodiscard]] QPushButton *confirm() const { return find<QPushButton>("confirmButton"); }
    [[nodiscard]] Reception listed(int number) const
    {
        for (const Reception &one : desk.list) {
            if (one.number == number)
                return one;
        }
        return {};
    }
    /// Nobody before: what is received by number is taken in hand by the window.
    void receiveByNumber()
    {
        press(Qt::Key_F2);
        type("1");
        type("06999015");
        type("1234");
        press(Qt::Key_Return);
        type("567");
        press(Qt::Key_Return);
        type("00");
        type("s300401");
        press(Qt::Key_Return);
    }
    void answer()
    {
        for (Reception one : desk.list) {
            if (!one.question || one.question->answered)
                continue;
            one.eligibility = samples::plain(3).eligibility;
            one.question->answered = true;
            return desk.change(one);
        }
    }
    /// Enter does nothing now, and confirms once it was to be seen for long enough.
    void waits() const
    {
        press(Qt::Key_Return);
        QVERIFY(desk.confirmed.isEmpty());
        QVERIFY(!confirm()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(confirm()->isEnabled(), 5 * guard.count());
        press(Qt::Key_Return);
        QCOMPARE(desk.confirmed.size(), 1);
    }
};

} // namespace

class DeskGuardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("ja")); }

    /// The Enter that was meant for the panel comes when the answer has just shut it.
    void whoComesOutFromBehindAPanelIsNotConfirmedAtOnce()
    {
        GuardStage stage;
        stage.desk.list.clear();
        Q_EMIT stage.desk.receptionsChanged();
        stage.receiveByNumber();
        QCOMPARE(stage.desk.received.size(), 1);
        QVERIFY(stage.isOpen("numberPanel"));
        QTest::qWait(static_cast<int>(guard.count()) + 200); // behind the panel: that is no being seen
        stage.answer();
        QVERIFY(!stage.isOpen("numberPanel"));
        stage.waits();
    }

    /// Whom a person has chosen is not who is shown any more, once another answer stands there.
    void anotherAnswerIsSeenFirst()
    {
        GuardStage stage;
        stage.select(3);
        QVERIFY(stage.confirm()->isEnabled());
        Reception answered = stage.listed(3);
        answered.eligibility.results.first().patient.kana = Pii(QStringLiteral("ベツジン　ハナ"));
        stage.desk.change(answered);
        stage.waits();
    }

    /// What is no answer, such as the card that is taken, keeps nobody waiting.
    void whatIsNoAnswerKeepsNobodyWaiting()
    {
        GuardStage stage;
        stage.select(3);
        Reception moved = stage.listed(3);
        moved.cardOnReader = !moved.cardOnReader;
        stage.desk.change(moved);
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed.size(), 1);
    }

    /// Esc from a panel leads back to whom the page has chosen by itself: not seen yet.
    void escFromAPanelWaitsToo()
    {
        GuardStage stage;
        stage.desk.list.clear();
        Q_EMIT stage.desk.receptionsChanged();
        stage.press(Qt::Key_F2);
        stage.desk.arrive(samples::plain(3));
        QTest::qWait(static_cast<int>(guard.count()) + 200);
        stage.press(Qt::Key_Escape);
        QVERIFY(!stage.isOpen("numberPanel"));
        stage.waits();
    }

    /// And to whom a person has chosen: that stays chosen.
    void whoWasChosenStaysChosenThroughAPanel()
    {
        GuardStage stage;
        stage.select(3);
        stage.press(Qt::Key_F2);
        stage.press(Qt::Key_Escape);
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed, QList<QUuid>{ samples::plain(3).visit });
    }
};

QTEST_MAIN(DeskGuardTest)
#include "deskguardtest.moc"
