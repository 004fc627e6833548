#include "widgets/common/signinpanel.h"

#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

class SignInPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp);
        Language::instance().set(QStringLiteral("en"));
    }

    void aDelayIsCountedDown()
    {
        SignInPanel panel;
        int tries = 0;
        panel.setAttempt([&tries](const QString &, SecretBytes) -> Outcome<StaffMember> {
            ++tries;
            return Fault{ Failure::SignInDelayed, {}, 2 };
        });
        panel.show();
        auto *submit = panel.findChild<QPushButton *>(QStringLiteral("signInButton"));
        auto *notice = panel.findChild<Notice *>(QStringLiteral("signInFailure"));
        panel.findChild<QLineEdit *>(QStringLiteral("signInId"))->setText(QStringLiteral("ishi1"));
        auto *password = panel.findChild<QLineEdit *>(QStringLiteral("signInPassword"));
        password->setText(QStringLiteral("wrong"));
        submit->click();
        QCOMPARE(notice->text(), QStringLiteral("Try again in 2 s."));
        password->setText(QStringLiteral("right"));
        QVERIFY(!submit->isEnabled());
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(tries, 1); // Enter does not get round it
        QTRY_COMPARE_WITH_TIMEOUT(notice->text(), QStringLiteral("You can try again now."), 5000);
        QVERIFY(submit->isEnabled());
    }

    void emptyFieldsCostNoTry()
    {
        SignInPanel panel;
        int tries = 0;
        panel.setAttempt([&tries](const QString &, SecretBytes) -> Outcome<StaffMember> {
            ++tries;
            return Fault{ Failure::SignInFailed };
        });
        panel.show();
        auto *submit = panel.findChild<QPushButton *>(QStringLiteral("signInButton"));
        auto *id = panel.findChild<QLineEdit *>(QStringLiteral("signInId"));
        auto *password = panel.findChild<QLineEdit *>(QStringLiteral("signInPassword"));
        QVERIFY(!submit->isEnabled());
        id->setText(QStringLiteral("   "));
        password->setText(QStringLiteral("kakuu"));
        QVERIFY(!submit->isEnabled());
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(panel.focusWidget(), id); // the first one that is empty
        id->setText(QStringLiteral("ishi1"));
        QVERIFY(submit->isEnabled());
        password->clear();
        QVERIFY(!submit->isEnabled());
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(panel.focusWidget(), password);
        QCOMPARE(tries, 0);
        password->setText(QStringLiteral("wrong"));
        submit->click();
        QCOMPARE(tries, 1);
        QVERIFY(!submit->isEnabled()); // the password is gone from its field
        QCOMPARE(panel.focusWidget(), password);
    }

    void anAccountOfTheTrainingClinicFillsTheFields()
    {
        SignInPanel panel;
        panel.setAccounts(
            { { QStringLiteral("ishi1"), QStringLiteral("kakuu-1"), QStringLiteral("doctor") } });
        QString id;
        QByteArray password;
        panel.setAttempt([&](const QString &tried, SecretBytes secret) -> Outcome<StaffMember> {
            id = tried;
            password = secret.view().toByteArray();
            return StaffMember{ tried, {}, Role::Reception, {} };
        });
        QSignalSpy in(&panel, &SignInPanel::signedIn);
        panel.show();
        panel.findChild<QPushButton *>(QStringLiteral("account_ishi1"))->click();
        panel.findChild<QPushButton *>(QStringLiteral("signInButton"))->click();
        QCOMPARE(in.count(), 1);
        QCOMPARE(id, QStringLiteral("ishi1"));
        QCOMPARE(password, QByteArrayLiteral("kakuu-1"));
        QVERIFY(panel.findChild<QLineEdit *>(QStringLiteral("signInPassword"))->text().isEmpty());
    }
};

QTEST_MAIN(SignInPanelTest)
#include "signinpaneltest.moc"
