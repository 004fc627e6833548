#include "app/support/failuretext.h"
#include "tests/widgets/admin/adminstage.h"
#include "widgets/common/notice.h"

#include <QComboBox>

using namespace madoguchi;

/// Accounts are changed by keys and mouse, inside the window, and each form says who has to type what.
class StaffPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersWhatFitsTheChosenAccount();
    void addsAnAccountByKeyboard();
    void grantsByTwo();
    void firstQualifiedIsGrantedAlone();
    void resetAsksForAPasswordAndKeepsNone();
    void refusalIsSaidAndSecretsAreGone();
    void escapeGivesUp();
    void breakGlassAsksForTheSecondPerson();
    void nothingIsDoneByEnterAlone();
    void leavingEmptiesThePage();
};

void StaffPaneTest::offersWhatFitsTheChosenAccount()
{
    const AdminStage stage;
    stage.choose(QStringLiteral("ishi"));
    QVERIFY(stage.find<QPushButton>("staffGlass"));
    QVERIFY(!stage.find<QPushButton>("staffFactor"));
    QVERIFY(!stage.find<QPushButton>("staffLift"));
    stage.choose(QStringLiteral("uketsuke"));
    QVERIFY(stage.find<QPushButton>("staffFactor"));
    QVERIFY(!stage.find<QPushButton>("staffGlass"));
    QVERIFY(stage.press("staffLift"));
    QCOMPARE(stage.administration.calls, QStringList{ QStringLiteral("lift uketsuke") });
    stage.choose(QStringLiteral("kanri")); // nobody switches off or resets oneself
    QVERIFY(!stage.find<QPushButton>("staffReset"));
    QVERIFY(!stage.find<QPushButton>("staffOff"));
    QVERIFY(!stage.find<QPushButton>("staffLeave"));
}

void StaffPaneTest::addsAnAccountByKeyboard()
{
    const AdminStage stage;
    auto *add = stage.find<QPushButton>("staffAdd");
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field_id"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("mado2"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field_name"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Mihon Ukeko"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field_role"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field_first"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ame to kasa 14"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(stage.administration.calls, QStringList{ QStringLiteral("add mado2") });
    QCOMPARE(stage.administration.secrets.first(), QByteArrayLiteral("ame to kasa 14"));
    QVERIFY(stage.find<Notice>("staffNotice"));
}

void StaffPaneTest::grantsByTwo()
{
    const AdminStage stage;
    QVERIFY(stage.press("staffGrant"));
    QVERIFY(stage.type("id", QStringLiteral("ishi2")));
    QVERIFY(stage.type("name", QStringLiteral("Mihon Dento")));
    QVERIFY(stage.type("first", QStringLiteral("ame to kasa 14")));
    QVERIFY(!stage.find<QPushButton>("formDo")->isEnabled()); // the second person is missing
    QVERIFY(stage.type("second", QStringLiteral("ishi")));
    QVERIFY(stage.type("secondPassword", QStringLiteral("kaze to kumo 15")));
    QVERIFY(stage.press("formDo"));
    QCOMPARE(stage.administration.calls, QStringList{ QStringLiteral("grant ishi2 ishi") });
    QCOMPARE(stage.administration.secrets.last(), QByteArrayLiteral("kaze to kumo 15"));
}

void StaffPaneTest::firstQualifiedIsGrantedAlone()
{
    AdminStage stage;
    stage.administration.people.removeFirst();
    stage.sit(std::nullopt);
    stage.sit(AdminStage::administrator());
    QVERIFY(stage.press("staffGrant"));
    QVERIFY(!stage.find<QLineEdit>("field_second"));
    QVERIFY(stage.find<QComboBox>("field_qualification"));
}

void StaffPaneTest::resetAsksForAPasswordAndKeepsNone()
{
    const AdminStage stage;
    stage.choose(QStringLiteral("ishi"));
    QVERIFY(stage.press("staffReset"));
    QVERIFY(stage.find<Notice>("formWarning")); // the records of a qualified account are lost by it
    QCOMPARE(stage.find<QLineEdit>("field_first")->echoMode(), QLineEdit::Password);
    QVERIFY(stage.type("first", QStringLiteral("ame to kasa 14")));
    QVERIFY(stage.press("formDo"));
    QCOMPARE(stage.administration.calls, QStringList{ QStringLiteral("reset ishi") });
    for (const QLineEdit *edit : stage.page->findChildren<QLineEdit *>())
        QVERIFY(edit->text() != QStringLiteral("ame to kasa 14"));
}

void StaffPaneTest::refusalIsSaidAndSecretsAreGone()
{
    AdminStage stage;
    stage.administration.fault = Fault{ Failure::PasswordCommon };
    stage.choose(QStringLiteral("uketsuke"));
    QVERIFY(stage.press("staffReset"));
    QVERIFY(stage.type("first", QStringLiteral("password1234567")));
    QVERIFY(stage.press("formDo"));
    QCOMPARE(stage.find<Notice>("formFailure")->title(), failureText(*stage.administration.fault).title);
    auto *field = stage.find<QLineEdit>("field_first");
    QVERIFY(field);
    QVERIFY(field->text().isEmpty());
    QVERIFY(field->hasFocus());
}

void StaffPaneTest::escapeGivesUp()
{
    const AdminStage stage;
    QVERIFY(stage.press("staffAdd"));
    QVERIFY(stage.type("id", QStringLiteral("mado2")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!stage.find<QLineEdit>("field_id"));
    QVERIFY(stage.administration.calls.isEmpty());
    QVERIFY(stage.press("staffAdd"));
    QVERIFY(stage.find<QLineEdit>("field_id")->text().isEmpty());
}

void StaffPaneTest::breakGlassAsksForTheSecondPerson()
{
    const AdminStage stage;
    stage.choose(QStringLiteral("ishi"));
    QVERIFY(stage.press("staffGlass"));
    QVERIFY(stage.type("second", QStringLiteral("ishi")));
    QVERIFY(stage.type("secondPassword", QStringLiteral("kaze to kumo 15")));
    QVERIFY(stage.press("formDo"));
    QCOMPARE(stage.administration.calls, QStringList{ QStringLiteral("glass ishi ishi") });
}

void StaffPaneTest::nothingIsDoneByEnterAlone()
{
    const AdminStage stage;
    stage.choose(QStringLiteral("uketsuke"));
    auto *leave = stage.find<QPushButton>("staffLeave");
    leave->setFocus();
    QTest::keyClick(leave, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("formCancel"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(stage.administration.calls.isEmpty());
    QTest::keyClick(leave, Qt::Key_Return);
    QVERIFY(stage.press("formDo"));
    QCOMPARE(stage.administration.calls, QStringList{ QStringLiteral("leave uketsuke") });
}

void StaffPaneTest::leavingEmptiesThePage()
{
    AdminStage stage;
    QVERIFY(stage.press("staffAdd"));
    QVERIFY(stage.type("first", QStringLiteral("ame to kasa 14")));
    stage.sit(std::nullopt);
    QCOMPARE(stage.find<QTableView>("staffTable")->model()->rowCount(), 0);
    for (const QLineEdit *edit : stage.page->findChildren<QLineEdit *>())
        QVERIFY(!edit->text().contains(QStringLiteral("kasa")));
    QVERIFY(!stage.find<QPushButton>("formDo"));
}

QTEST_MAIN(StaffPaneTest)
#include "staffpanetest.moc"
