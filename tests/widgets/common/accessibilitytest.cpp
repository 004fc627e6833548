#include "widgets/common/accessibility.h"

#include "widgets/common/announcement.h"
#include "widgets/common/announcer.h"

#include <QAccessible>
#include <QComboBox>
#include <QTest>
#include <QVBoxLayout>

using namespace madoguchi;

/// What a screen reader is given beyond what Qt 6.4 tells it. That events reach it, program_accessible shows:
/// without a display nothing is told to anybody.
class AccessibilityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void whatIsSaidIsANotification();
    void whatIsSaidAtOnceIsToldTogether();
    void whatWasSaidGoes();
    void aChoiceSaysOfWhat();
    void aChoiceOpensByItsAction();

private:
    std::unique_ptr<QWidget> m_window;
    Announcer *m_announcer = nullptr;
};

void AccessibilityTest::initTestCase()
{
    accessibility::install();
}

void AccessibilityTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_announcer = new Announcer(m_window.get());
    (new QVBoxLayout(m_window.get()))->addWidget(m_announcer);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void AccessibilityTest::whatIsSaidIsANotification()
{
    m_announcer->say(QStringLiteral("first"));
    const QAccessibleInterface *told
        = QAccessible::queryAccessibleInterface(Announcement::of(m_window.get()));
    QCOMPARE(told->role(), QAccessible::Notification);
    QVERIFY(!told->state().invisible);
    QCOMPARE(told->text(QAccessible::Name), QStringLiteral("first"));
    QTest::qWait(1);
    m_announcer->say(QStringLiteral("second"));
    QCOMPARE(told->text(QAccessible::Name), QStringLiteral("second"));
}

/// A reader asks for the words when it has heard that there are some.
void AccessibilityTest::whatIsSaidAtOnceIsToldTogether()
{
    m_announcer->say(QStringLiteral("first"));
    m_announcer->say(QStringLiteral("second"));
    m_announcer->say(QStringLiteral("first"));
    QCOMPARE(Announcement::of(m_window.get())->accessibleName(), QStringLiteral("first\nsecond"));
}

void AccessibilityTest::whatWasSaidGoes()
{
    Announcement *told = Announcement::of(m_window.get());
    m_announcer->say(QStringLiteral("first"));
    m_announcer->clear();
    QCOMPARE(told->accessibleName(), QString());
    QVERIFY(!told->isVisible());
    m_announcer->say(QStringLiteral("second"));
    QVERIFY(told->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(told->accessibleName(), QString(), 8'000);
    QVERIFY(!told->isVisible());
}

void AccessibilityTest::aChoiceSaysOfWhat()
{
    QComboBox box;
    box.addItems({ QStringLiteral("one"), QStringLiteral("two") });
    box.setAccessibleName(QStringLiteral("how many"));
    box.setToolTip(QStringLiteral("a tip"));
    QAccessibleInterface *choice = QAccessible::queryAccessibleInterface(&box);
    QCOMPARE(choice->role(), QAccessible::ComboBox);
    QCOMPARE(choice->text(QAccessible::Name), QStringLiteral("one"));
    QCOMPARE(choice->text(QAccessible::Description), QStringLiteral("how many"));
    box.setAccessibleDescription(QStringLiteral("how many there are"));
    QCOMPARE(choice->text(QAccessible::Description), QStringLiteral("how many there are"));
    QCOMPARE(choice->childCount(), 1);
    QCOMPARE(choice->indexOfChild(choice->child(0)), 0);
    QCOMPARE(choice->child(0)->childCount(), 2);
}

void AccessibilityTest::aChoiceOpensByItsAction()
{
    QComboBox box;
    box.addItem(QStringLiteral("one"));
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    QAccessibleInterface *choice = QAccessible::queryAccessibleInterface(&box);
    choice->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QTRY_VERIFY(choice->state().expanded);
    choice->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(!choice->state().expanded);
}

QTEST_MAIN(AccessibilityTest)
#include "accessibilitytest.moc"
