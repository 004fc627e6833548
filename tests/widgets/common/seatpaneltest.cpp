// The way into the seat by keys and mouse, against a seat by script: which step is shown when, where the
// keyboard stands, and that nothing that was typed stays. With MADOGUCHI_PICTURES=DIR each step is written
// there.
#include "widgets/common/seatpanel.h"

#include "app/support/failuretext.h"
#include "tests/support/scriptedseat.h"
#include "widgets/common/codefield.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QDir>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace madoguchi;

namespace {

struct Stage
{
    explicit Stage(Seat::State state = Seat::State::SignedOut)
    {
        seat.expected = { QStringLiteral("uketsuke1"), QStringLiteral("見本 受子"), Role::Reception, {} };
        seat.right = QByteArrayLiteral("kakuu-mado-1");
        seat.otpauth
            = QByteArrayLiteral("otpauth://totp/Madoguchi:uketsuke1?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
                                "&issuer=Madoguchi&algorithm=SHA1&digits=6&period=30");
        panel.resize(1366, 640);
        panel.setRemark(QStringLiteral("2 waiting"));
        panel.show();
        (void)QTest::qWaitForWindowActive(&panel);
        if (state == Seat::State::SignedIn)
            seat.sit(seat.expected);
        else
            seat.stand(state);
    }
    template <typename T = QWidget> T *find(const char *name)
    {
        return panel.findChild<T *>(QString::fromLatin1(name));
    }
    bool shows(const char *name) { return find(name)->isVisible(); }
    void type(const char *name, const char *keys) { QTest::keyClicks(find(name), QString::fromLatin1(keys)); }
    void click(const char *name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    void signIn(const char *password = "kakuu-mado-1")
    {
        type("signInId", "uketsuke1");
        type("signInPassword", password);
        QTest::keyClick(find("signInPassword"), Qt::Key_Return);
    }

    ScriptedSeat seat{};
    SeatPanel panel{ seat };
};

Seat::State coming(int step)
{
    return std::array{ Seat::State::NewPassword, Seat::State::SecondFactor, Seat::State::SetUpSecondFactor }
        .at(static_cast<std::size_t>(step));
}

} // namespace

class SeatPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void aPasswordLeadsIn()
    {
        Stage stage;
        QCOMPARE(stage.panel.focusWidget(), stage.find("signInId"));
        stage.signIn();
        QCOMPARE(stage.seat.state(), Seat::State::SignedIn);
        QVERIFY(!stage.panel.isNeeded());
        QVERIFY(stage.find<QLineEdit>("signInId")->text().isEmpty());
    }

    void eachStepCanBeGivenUp()
    {
        for (int step = 0; step < 3; ++step) {
            Stage stage;
            stage.seat.next = coming(step);
            stage.signIn();
            QVERIFY(!stage.shows("signInId"));
            QVERIFY(stage.panel.goBack());
            QCOMPARE(stage.seat.done.last(), QStringLiteral("cancel"));
            QVERIFY(stage.shows("signInId"));
            QCOMPARE(stage.panel.focusWidget(), stage.find("signInId"));
        }
    }

    void theFirstSignInReplacesThePassword()
    {
        Stage stage;
        stage.seat.next = Seat::State::NewPassword;
        stage.signIn();
        QVERIFY(stage.shows("newPasswordRules"));
        QCOMPARE(stage.panel.focusWidget(), stage.find("newPasswordFirst"));
        stage.type("newPasswordFirst", "kumo");
        const auto *hint = stage.find<PlainLabel>("newPasswordHint");
        QCOMPARE(hint->text(), QStringLiteral("Still 4 characters too short."));
        stage.type("newPasswordFirst", "-kasa");
        QCOMPARE(hint->text(), QStringLiteral("Still missing: a digit. Or go on to 13 characters."));
        stage.type("newPasswordFirst", "-ringo");
        QCOMPARE(hint->text(), QStringLiteral("Now the same once more."));
        stage.type("newPasswordSecond", "kumo-kasa-ring");
        QCOMPARE(hint->text(), QStringLiteral("The two are not the same yet."));
        QVERIFY(!stage.find("newPasswordButton")->isEnabled());
        QTest::keyClick(stage.find("newPasswordSecond"), Qt::Key_Return);
        QVERIFY(!stage.seat.done.contains(QStringLiteral("giveNewPassword")));
        stage.type("newPasswordSecond", "o");
        QVERIFY(!hint->isVisible());
        stage.seat.fault = Fault{ Failure::PasswordUsedBefore };
        QTest::keyClick(stage.find("newPasswordSecond"), Qt::Key_Return);
        QCOMPARE(stage.seat.triedSecret, QByteArrayLiteral("kumo-kasa-ringo"));
        QCOMPARE(stage.find<Notice>("newPasswordFailure")->title(),
            failureText({ Failure::PasswordUsedBefore }).title);
        for (const char *field : { "newPasswordFirst", "newPasswordSecond" }) {
            QVERIFY(stage.find<QLineEdit>(field)->text().isEmpty());
            QVERIFY(!stage.find<QLineEdit>(field)->isUndoAvailable());
        }
        QCOMPARE(stage.panel.focusWidget(), stage.find("newPasswordFirst"));
    }

    void whatIsTypedIsShownOnlyOnDemand()
    {
        Stage stage(Seat::State::NewPassword);
        auto *first = stage.find<QLineEdit>("newPasswordFirst");
        QCOMPARE(first->echoMode(), QLineEdit::Password);
        QTest::keyClick(stage.find("newPasswordShow"), Qt::Key_Space);
        QCOMPARE(first->echoMode(), QLineEdit::Normal);
        stage.seat.stand(Seat::State::SignedOut);
        QCOMPARE(first->echoMode(), QLineEdit::Password);
    }

    void afterAFirstSignInTheQuickCodeIsSuggestedOnce()
    {
        Stage stage;
        stage.seat.next = Seat::State::NewPassword;
        stage.signIn();
        stage.type("newPasswordFirst", "kumo-kasa-ringo");
        stage.type("newPasswordSecond", "kumo-kasa-ringo");
        stage.click("newPasswordButton");
        QVERIFY(stage.shows("quickCodeFirst"));
        QVERIFY(stage.panel.goBack()); // not now
        QVERIFY(!stage.panel.isNeeded());
        stage.seat.sit(std::nullopt);
        stage.signIn();
        stage.type("newPasswordFirst", "kumo-kasa-ringo");
        stage.type("newPasswordSecond", "kumo-kasa-ringo");
        stage.click("newPasswordButton");
        QVERIFY(!stage.panel.isNeeded());
    }

    void theQuickCodeIsTypedTwice()
    {
        Stage stage(Seat::State::SignedIn);
        stage.panel.openAccount();
        stage.click("accountQuickCode");
        stage.type("quickCodeFirst", "408173");
        QCOMPARE(stage.panel.focusWidget(), stage.find("quickCodeSecond"));
        stage.type("quickCodeSecond", "408174");
        QVERIFY(stage.shows("quickCodeHint"));
        QVERIFY(stage.seat.done.isEmpty());
        stage.type("quickCodeSecond", "408173"); // over what is selected
        QCOMPARE(stage.seat.code, QByteArrayLiteral("408173"));
        QVERIFY(stage.shows("accountDone"));
        stage.click("accountQuickCode");
        stage.seat.fault = Fault{ Failure::QuickCodeUnfit };
        stage.type("quickCodeFirst", "111111");
        stage.type("quickCodeSecond", "111111");
        QCOMPARE(
            stage.find<Notice>("quickCodeFailure")->title(), failureText({ Failure::QuickCodeUnfit }).title);
        QCOMPARE(stage.panel.focusWidget(), stage.find("quickCodeFirst"));
    }

    void theSixthDigitSubmits()
    {
        Stage stage;
        stage.seat.next = Seat::State::SecondFactor;
        stage.signIn();
        QCOMPARE(stage.panel.focusWidget(), stage.find("secondFactorCode"));
        stage.type("secondFactorCode", "12x345");
        QCOMPARE(stage.find<QLineEdit>("secondFactorCode")->text(), QStringLiteral("12345"));
        stage.seat.fault = Fault{ Failure::SecondFactorWrong };
        stage.type("secondFactorCode", "6");
        QCOMPARE(stage.seat.triedSecret, QByteArrayLiteral("123456"));
        QVERIFY(stage.find<QLineEdit>("secondFactorCode")->text().isEmpty());
        QCOMPARE(stage.panel.focusWidget(), stage.find("secondFactorCode"));
        QCOMPARE(stage.find<Notice>("secondFactorFailure")->title(),
            failureText({ Failure::SecondFactorWrong }).title);
        stage.seat.fault = Fault{ Failure::SignInDelayed, {}, 5 };
        stage.type("secondFactorCode", "123456");
        stage.type("secondFactorCode", "123456"); // waits: is kept, and not sent
        QCOMPARE(stage.seat.done.count(QStringLiteral("giveSecondFactor")), 2);
    }

    void fullWidthDigitsAreDigits()
    {
        CodeField field(true, nullptr);
        QSignalSpy filled(&field, &CodeField::filled);
        for (const QChar digit : QStringLiteral("１２３４５６")) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(digit));
            QCoreApplication::sendEvent(&field, &press);
        }
        QCOMPARE(filled.count(), 1);
        QCOMPARE(field.take().view().toByteArray(), QByteArrayLiteral("123456"));
        QVERIFY(field.text().isEmpty());
    }

    void aSecondFactorIsSetUpByPictureOrByHand()
    {
        Stage stage;
        stage.seat.next = Seat::State::SetUpSecondFactor;
        stage.signIn();
        QCOMPARE(stage.find<PlainLabel>("enrolmentSecret")->text(),
            QStringLiteral("ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567"));
        QVERIFY(!stage.find<QLabel>("enrolmentPicture")->pixmap(Qt::ReturnByValue).isNull());
        QCOMPARE(stage.panel.focusWidget(), stage.find("enrolmentCode"));
        stage.type("enrolmentCode", "123456");
        QCOMPARE(stage.seat.state(), Seat::State::SignedIn);
        QVERIFY(stage.find<PlainLabel>("enrolmentSecret")->text().isEmpty());
        QVERIFY(stage.find<QLabel>("enrolmentPicture")->pixmap(Qt::ReturnByValue).isNull());
    }

    void oneSetsUpASecondFactorByOneself()
    {
        Stage stage(Seat::State::SignedIn);
        stage.panel.openAccount();
        stage.click("accountSecondFactor");
        QVERIFY(stage.shows("enrolmentCode"));
        QVERIFY(stage.panel.goBack());
        QVERIFY(stage.shows("accountPassword"));
        QVERIFY(!stage.shows("accountDone"));
        stage.click("accountSecondFactor");
        stage.type("enrolmentCode", "123456");
        QVERIFY(stage.shows("accountDone"));
        QVERIFY(stage.panel.goBack());
        QVERIFY(!stage.panel.isNeeded());
    }

    void whoCameByQuickCodeGivesThePasswordFirst()
    {
        Stage stage(Seat::State::SignedIn);
        stage.panel.openAccount();
        stage.click("accountPassword");
        stage.type("newPasswordFirst", "kumo-kasa-ringo");
        stage.type("newPasswordSecond", "kumo-kasa-ringo");
        stage.seat.fault = Fault{ Failure::PasswordNeeded };
        stage.click("newPasswordButton");
        QCOMPARE(stage.find<Notice>("newPasswordFailure")->title(),
            failureText({ Failure::PasswordNeeded }).title);
    }

    void sevenKeysChangeTheReceptionist()
    {
        Stage stage(Seat::State::SignedIn);
        stage.seat.code = QByteArrayLiteral("408173");
        stage.seat.lock();
        QCOMPARE(stage.panel.focusWidget(), stage.find("lockCode"));
        QCOMPARE(stage.find<PlainLabel>("lockRemark")->text(), QStringLiteral("2 waiting"));
        QVERIFY(stage.find<PlainLabel>("lockLast")->text().contains(QStringLiteral("見本 受子")));
        stage.type("lockCode", "408173");
        QCOMPARE(stage.seat.state(), Seat::State::SignedIn);
    }

    void aWrongQuickCodeLeavesTheFieldEmptyAndTheThirdThePassword()
    {
        Stage stage(Seat::State::SignedIn);
        stage.seat.code = QByteArrayLiteral("408173");
        stage.seat.lock();
        stage.type("lockCode", "000001");
        QCOMPARE(stage.find<Notice>("lockFailure")->title(),
            failureText({ Failure::QuickCodeWrong, {}, 2 }).title);
        QVERIFY(stage.find<QLineEdit>("lockCode")->text().isEmpty());
        QCOMPARE(stage.panel.focusWidget(), stage.find("lockCode"));
        stage.type("lockCode", "000001");
        stage.type("lockCode", "000001");
        QVERIFY(stage.shows("signInId"));
        QCOMPARE(
            stage.find<Notice>("signInFailure")->title(), failureText({ Failure::QuickCodeUsedUp }).title);
        QVERIFY(!stage.shows("signInQuick"));
    }

    void theLockOpensByPasswordToo()
    {
        Stage stage(Seat::State::SignedIn);
        stage.seat.code = QByteArrayLiteral("408173");
        stage.seat.lock();
        stage.click("lockPassword");
        QCOMPARE(stage.find<QLineEdit>("signInId")->text(), QStringLiteral("uketsuke1"));
        QCOMPARE(stage.panel.focusWidget(), stage.find("signInPassword"));
        stage.click("signInQuick");
        QVERIFY(stage.shows("lockCode"));
        stage.click("lockOther");
        QVERIFY(stage.find<QLineEdit>("signInId")->text().isEmpty());
        QCOMPARE(stage.panel.focusWidget(), stage.find("signInId"));
        stage.signIn();
        QCOMPARE(stage.seat.state(), Seat::State::SignedIn);
    }

    void withoutAQuickCodeTheLockAsksForThePassword()
    {
        Stage stage(Seat::State::SignedIn);
        stage.seat.lock();
        QVERIFY(stage.shows("signInId"));
        QVERIFY(!stage.shows("signInQuick"));
        QCOMPARE(stage.find<PlainLabel>("signInHeading")->text(), QStringLiteral("Locked: sign in"));
    }

    void whatHappenedIsToldUntilItIsUnderstood()
    {
        Stage stage;
        stage.seat.news = { { SeatNotice::Kind::PasswordReset, QStringLiteral("kanri1"),
                                QDateTime(QDate(2026, 11, 19), QTime(5, 4), Qt::UTC) },
            { SeatNotice::Kind::FailedSignIns, QStringLiteral("uketsuke2"), {}, 4 } };
        stage.signIn();
        const auto *reset = stage.find<Notice>("seatNotice0");
        QVERIFY(reset->title().contains(QStringLiteral("kanri1")));
        QVERIFY(reset->title().contains(QStringLiteral("14:04")));
        QCOMPARE(
            stage.find<Notice>("seatNotice1")->title(), QStringLiteral("4 failed sign-ins as uketsuke2"));
        QCOMPARE(stage.panel.focusWidget(), stage.find("noticesUnderstood"));
        QTest::keyClick(stage.find("noticesUnderstood"), Qt::Key_Return); // the Enter that signed in
        QVERIFY(stage.panel.isNeeded());
        QTest::qWait(550);
        QTest::keyClick(stage.find("noticesUnderstood"), Qt::Key_Return);
        QVERIFY(!stage.panel.isNeeded());
        QVERIFY(!stage.find<Notice>("seatNotice0"));
    }

    void everyNoticeHasItsWordsInBothLanguages();
    void pictures();
};

void SeatPanelTest::everyNoticeHasItsWordsInBothLanguages()
{
    for (const QString &language : Language::available()) {
        Language::instance().set(language);
        QSet<QString> titles;
        for (int kind = 0; kind <= static_cast<int>(SeatNotice::Kind::BreakGlass); ++kind) {
            Stage stage(Seat::State::SignedIn);
            stage.seat.news = { { static_cast<SeatNotice::Kind>(kind), QStringLiteral("kanri1"),
                QDateTime(QDate(2026, 11, 19), QTime(5, 4), Qt::UTC), 3,
                Fault{ kind == static_cast<int>(SeatNotice::Kind::ChainBroken) ? Failure::AuditBroken
                                                                               : Failure::BackupMissing } } };
            Q_EMIT stage.seat.changed();
            const auto *notice = stage.find<Notice>("seatNotice0");
            QVERIFY(!notice->title().isEmpty() && !notice->text().isEmpty());
            QVERIFY2(!notice->title().contains(QLatin1Char('%')), qPrintable(notice->title()));
            titles.insert(notice->title());
        }
        QVERIFY(
            titles.size() >= static_cast<int>(SeatNotice::Kind::BreakGlass)); // two show the same fault here
    }
}

/// For the eye only, where MADOGUCHI_PICTURES names a folder.
void SeatPanelTest::pictures()
{
    const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES");
    if (folder.isEmpty())
        QSKIP("MADOGUCHI_PICTURES is not set");
    for (const QString &language : Language::available()) {
        Language::instance().set(language);
        Stage stage;
        const auto picture = [&](const char *name) {
            QTest::qWait(50);
            QVERIFY(stage.panel.grab().save(
                QDir(folder).filePath(QStringLiteral("seat-%1-%2.png").arg(QLatin1String(name), language))));
        };
        stage.seat.fault = Fault{ Failure::SignInDelayed, {}, 4 };
        stage.signIn("wrong");
        picture("signin");
        stage.seat.fault.reset();
        stage.seat.stand(Seat::State::NewPassword);
        stage.type("newPasswordFirst", "kumo-kas");
        picture("newpassword");
        stage.seat.stand(Seat::State::SetUpSecondFactor);
        picture("enrolment");
        stage.seat.stand(Seat::State::SecondFactor);
        stage.type("secondFactorCode", "123");
        picture("secondfactor");
        stage.seat.news = { { SeatNotice::Kind::PasswordReset, QStringLiteral("kanri1"),
                                QDateTime(QDate(2026, 11, 19), QTime(5, 4), Qt::UTC) },
            { SeatNotice::Kind::PasswordEnds, {}, {}, 5 }, { SeatNotice::Kind::FailedSignIns, {}, {}, 4 },
            { SeatNotice::Kind::ChainBroken, {}, {}, 0, Fault{ Failure::AuditBroken } } };
        stage.seat.sit(stage.seat.expected);
        picture("notices");
        stage.seat.news.clear();
        Q_EMIT stage.seat.changed();
        stage.panel.goBack(); // the suggestion
        stage.panel.openAccount();
        picture("account");
        stage.click("accountQuickCode");
        stage.type("quickCodeFirst", "408173");
        stage.type("quickCodeSecond", "408174");
        picture("quickcode");
        stage.seat.code = QByteArrayLiteral("408173");
        stage.seat.lock();
        stage.type("lockCode", "000001");
        stage.type("lockCode", "123");
        picture("lock");
    }
}

QTEST_MAIN(SeatPanelTest)
#include "seatpaneltest.moc"
