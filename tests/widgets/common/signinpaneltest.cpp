#include "widgets/common/signinpanel.h"

#include "tests/support/scriptedseat.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace madoguchi;

namespace {

struct Stage
{
    Stage()
    {
        seat.expected = { QStringLiteral("ishi1"), {}, Role::Qualified, Qualification::Doctor };
        seat.right = QByteArrayLiteral("kakuu-1");
        panel.show();
    }
    template <typename T> T *find(const char *name)
    {
        return panel.findChild<T *>(QString::fromLatin1(name));
    }

    ScriptedSeat seat{};
    SignInPanel panel{ seat };
    QLineEdit *id = find<QLineEdit>("signInId");
    QLineEdit *password = find<QLineEdit>("signInPassword");
    QPushButton *submit = find<QPushButton>("signInButton");
    Notice *notice = find<Notice>("signInFailure");
};

} // namespace

class SignInPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void aDelayIsCountedDown()
    {
        Stage stage;
        stage.seat.fault = Fault{ Failure::SignInDelayed, {}, 2 };
        stage.id->setText(QStringLiteral("ishi1"));
        stage.password->setText(QStringLiteral("wrong"));
        stage.submit->click();
        QCOMPARE(stage.notice->text(), QStringLiteral("Try again in 2 s."));
        stage.password->setText(QStringLiteral("right"));
        QVERIFY(!stage.submit->isEnabled());
        QTest::keyClick(stage.password, Qt::Key_Return);
        QCOMPARE(stage.seat.done.size(), 1); // Enter does not get round it
        stage.panel.begin();
        stage.id->setText(QStringLiteral("ishi1"));
        stage.password->setText(QStringLiteral("right"));
        QVERIFY(!stage.submit->isEnabled()); // nor does going away and coming back
        QTRY_COMPARE_WITH_TIMEOUT(stage.notice->text(), QStringLiteral("You can try again now."), 5000);
        QVERIFY(stage.submit->isEnabled());
    }

    void aLockTellsItsEnd()
    {
        Stage stage;
        Language::instance().set(QStringLiteral("ja"));
        stage.seat.fault
            = Fault{ Failure::SignInLocked, {}, 900, QDateTime(QDate(2026, 11, 20), QTime(0, 45), Qt::UTC) };
        stage.id->setText(QStringLiteral("ishi1"));
        stage.password->setText(QStringLiteral("wrong"));
        stage.submit->click();
        QVERIFY2(stage.notice->text().startsWith(QStringLiteral("09:45")), qPrintable(stage.notice->text()));
    }

    void emptyFieldsCostNoTry()
    {
        Stage stage;
        QVERIFY(!stage.submit->isEnabled());
        stage.id->setText(QStringLiteral("   "));
        stage.password->setText(QStringLiteral("kakuu"));
        QVERIFY(!stage.submit->isEnabled());
        QTest::keyClick(stage.password, Qt::Key_Return);
        QCOMPARE(stage.panel.focusWidget(), stage.id); // the first one that is empty
        stage.id->setText(QStringLiteral("ishi1"));
        QVERIFY(stage.submit->isEnabled());
        stage.password->clear();
        QVERIFY(!stage.submit->isEnabled());
        QTest::keyClick(stage.password, Qt::Key_Return);
        QCOMPARE(stage.panel.focusWidget(), stage.password);
        QVERIFY(stage.seat.done.isEmpty());
        stage.password->setText(QStringLiteral("wrong"));
        stage.submit->click();
        QCOMPARE(stage.seat.done.size(), 1);
        QVERIFY(!stage.submit->isEnabled()); // the password is gone from its field
        QVERIFY(!stage.password->isUndoAvailable());
        QCOMPARE(stage.panel.focusWidget(), stage.password);
    }

    void anAccountOfTheTrainingClinicFillsTheFields()
    {
        Stage stage;
        stage.panel.setAccounts(
            { { QStringLiteral("ishi1"), QStringLiteral("kakuu-1"), QStringLiteral("doctor") } });
        stage.find<QPushButton>("account_ishi1")->click();
        stage.submit->click();
        QCOMPARE(stage.seat.triedId, QStringLiteral("ishi1"));
        QCOMPARE(stage.seat.triedSecret, QByteArrayLiteral("kakuu-1"));
        QCOMPARE(stage.seat.state(), Seat::State::SignedIn);
        QVERIFY(stage.password->text().isEmpty());
    }
};

QTEST_MAIN(SignInPanelTest)
#include "signinpaneltest.moc"
