// The patient's display as hands and keys use it, against a scripted view: what reaches the view, what never
// does, and what is wiped.
#include "widgets/patient/patientwindow.h"

#include "tests/widgets/patient/patienthands.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/patient/answers.h"
#include "widgets/patient/pindots.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QTest>

#include <functional>
#include <memory>

using namespace madoguchi;
using flow::Screen;

namespace {

/// All that a screen reader could get out of `interface`.
QString spoken(QAccessibleInterface *interface)
{
    if (!interface)
        return {};
    QString all = interface->text(QAccessible::Name) + QLatin1Char('\n') + interface->text(QAccessible::Value)
        + QLatin1Char('\n');
    for (int i = 0; i < interface->childCount(); ++i)
        all += spoken(interface->child(i));
    return all;
}

} // namespace

class PatientWindowTest : public QObject, protected PatientHands
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { QVERIFY(begin()); }
    void fourDigitsGoOnceAndAreGone();
    void lessThanFourDigitsGoNowhere();
    void theDigitsAreNeverSpoken();
    void clearAndBack();
    void fullWidthDigitsCount();
    void answersHaveNoDefault();
    void anAnswerGoesOnceAndToItsOwnQuestion();
    void aDoubleTapAnswersOneQuestion();
    void aSecondTapDoesNotAnswerTheNextQuestion();
    void registrationHasNoDefaultEither();
    void aVisitByKeyboardAlone();
    void escapeStops();
    void stopOnlyWhereThereIsSomethingToStop();
    void callingStaffSaysThatSomebodyComes();
    void stillThereSwallowsTheKeyThatAnswersIt();
    void everyTouchIsTold();
    void theLanguageIsItsOwn();
    void theNextPatientFindsJapanese();
    void theJapaneseConsentStaysBelow();
    void theNameIsNeverMarkup();
    void lastTryWarns();
    void onlyValidInsuranceIsConfirmed();
    void pulledAfterIdentityIsToldToWait();
    void theReminderGoesWithTheCard();
    void whatIsSaidOfTheCardAfterATrouble_data();
    void whatIsSaidOfTheCardAfterATrouble();
    void tryAgainOnlyWhereItHelps();
};

void PatientWindowTest::fourDigitsGoOnceAndAreGone()
{
    m_view->show(patientAt(Screen::EnterPin));
    for (const char *digit : { "pinKey1", "pinKey3", "pinKey5", "pinKey7", "pinKey9" })
        press(digit);
    QCOMPARE(part<PinDots>("pinDots")->filled(), 4);
    m_view->next = { patientAt(Screen::CheckingPin) };
    press("pinEnter");
    QCOMPARE(m_view->done, QStringList{ QStringLiteral("enterPin") });
    QCOMPARE(m_view->pin, QStringLiteral("1357")); // the fifth is not part of it
    QCOMPARE(part<PinDots>("pinDots")->filled(), 0);
    m_view->show(patientAt(Screen::EnterPin));
    QCOMPARE(part<PinDots>("pinDots")->filled(), 0);
    press("pinEnter");
    key(Qt::Key_Return);
    QCOMPARE(m_view->done.size(), 1);
}

void PatientWindowTest::lessThanFourDigitsGoNowhere()
{
    m_view->show(patientAt(Screen::EnterPin));
    for (const int code : { Qt::Key_1, Qt::Key_2, Qt::Key_3 }) {
        key(code);
        QVERIFY(!part("pinEnter")->isEnabled());
        key(Qt::Key_Return);
    }
    QVERIFY(m_view->done.isEmpty());
    m_view->show(Screen::TakeCard); // left: what was typed is gone
    m_view->show(Screen::EnterPin);
    QCOMPARE(part<PinDots>("pinDots")->filled(), 0);
}

void PatientWindowTest::theDigitsAreNeverSpoken()
{
    m_view->show(patientAt(Screen::EnterPin));
    m_window->setLanguage(QStringLiteral("en"));
    const QString before = spoken(QAccessible::queryAccessibleInterface(m_window.get()));
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_8);
    QString after = spoken(QAccessible::queryAccessibleInterface(m_window.get()));
    QVERIFY(after.contains(QStringLiteral("3 of 4 digits")));
    QCOMPARE(after.count(QLatin1Char('8')), before.count(QLatin1Char('8')));
}

void PatientWindowTest::clearAndBack()
{
    m_view->show(patientAt(Screen::EnterPin));
    for (const int code : { Qt::Key_1, Qt::Key_2, Qt::Key_3 })
        key(code);
    press("pinBack");
    QCOMPARE(part<PinDots>("pinDots")->filled(), 2);
    key(Qt::Key_Backspace);
    QCOMPARE(part<PinDots>("pinDots")->filled(), 1);
    press("pinClear");
    QCOMPARE(part<PinDots>("pinDots")->filled(), 0);
    QVERIFY(!part("pinBack")->isEnabled());
    for (const int code : { Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_7 })
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(code));
    press("pinEnter");
    QCOMPARE(m_view->pin, QStringLiteral("4567"));
}

void PatientWindowTest::fullWidthDigitsCount()
{
    m_view->show(patientAt(Screen::EnterPin));
    for (const QChar digit : QStringLiteral("２４６８"))
        QTest::sendKeyEvent(QTest::Click, m_window.get(), Qt::Key_unknown, QString(digit), Qt::NoModifier);
    press("pinEnter");
    QCOMPARE(m_view->pin, QStringLiteral("2468"));
}

void PatientWindowTest::answersHaveNoDefault()
{
    m_view->show(patientAt(Screen::ChooseMethod));
    QVERIFY(part("choosePin")->hasFocus());
    m_view->show(patientAsked({ ConsentKind::Medication }, { ConsentKind::Medication }));
    QVERIFY(!part("consentYes")->hasFocus() && !part("consentNo")->hasFocus());
    QVERIFY(!part("consentYes")->isChecked() && !part("consentNo")->isChecked());
    QCoreApplication::processEvents();
    QCOMPARE(part("consentYes")->size(), part("consentNo")->size());
    QCOMPARE(part("consentYes")->y(), part("consentNo")->y());
    QCOMPARE(part("consentYes")->font(), part("consentNo")->font());
    key(Qt::Key_Return);
    key(Qt::Key_Space);
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QVERIFY(m_view->done.isEmpty());
}

void PatientWindowTest::anAnswerGoesOnceAndToItsOwnQuestion()
{
    m_view->show(
        patientAsked({ ConsentKind::Medication, ConsentKind::Checkup }, { ConsentKind::Medication }));
    press("consentYes");
    press("consentYes");
    press("consentNo");
    QCOMPARE(m_view->done, QStringList{ QStringLiteral("answer medication yes") });
    m_view->show(patientAsked({ ConsentKind::Checkup }, { ConsentKind::Medication, ConsentKind::Checkup }));
    press("consentNo");
    QCOMPARE(m_view->done.last(), QStringLiteral("answer checkup no"));
    QCOMPARE(m_view->done.size(), 2);
}

void PatientWindowTest::aDoubleTapAnswersOneQuestion()
{
    m_view->show(
        patientAsked({ ConsentKind::Medication, ConsentKind::Checkup }, { ConsentKind::Medication }));
    m_view->next
        = { patientAsked({ ConsentKind::Checkup }, { ConsentKind::Medication, ConsentKind::Checkup }) };
    QTest::mouseClick(part("consentYes"), Qt::LeftButton);
    QCOMPARE(m_view->done.size(), 1);
    QVERIFY(part("consentYes")->isEnabled()); // the next question is there already
    QTest::mouseDClick(part("consentYes"), Qt::LeftButton); // only the second half of a double click
    QCOMPARE(m_view->done.size(), 1);
    press("consentNo");
    QCOMPARE(m_view->done.last(), QStringLiteral("answer checkup no"));
}

void PatientWindowTest::aSecondTapDoesNotAnswerTheNextQuestion()
{
    const PatientSnapshot second
        = patientAsked({ ConsentKind::Checkup }, { ConsentKind::Medication, ConsentKind::Checkup });
    m_view->show(
        patientAsked({ ConsentKind::Medication, ConsentKind::Checkup }, { ConsentKind::Medication }));
    m_view->next = { second };
    setPause(std::chrono::hours(1));
    press("consentYes");
    press("consentYes");
    QCOMPARE(m_view->done, QStringList{ QStringLiteral("answer medication yes") });
    m_view->done.clear();
    m_view->show(patientAt(Screen::OfferRegistration));
    press("registrationYes");
    setPause(std::chrono::milliseconds(0));
    PatientSnapshot asleep = second;
    asleep.visit.stillThere = true;
    m_view->show(asleep);
    setPause(std::chrono::hours(1));
    press("stillHere");
    QVERIFY(!isShown("stillThere"));
    press("consentYes"); // lay beneath it
    QVERIFY(m_view->done.isEmpty());
}

void PatientWindowTest::registrationHasNoDefaultEither()
{
    m_view->show(patientAt(Screen::OfferRegistration));
    key(Qt::Key_Return);
    QVERIFY(m_view->done.isEmpty());
    press("registrationYes");
    press("registrationNo");
    QCOMPARE(m_view->done, QStringList{ QStringLiteral("register yes") });
}

void PatientWindowTest::aVisitByKeyboardAlone()
{
    m_view->show(patientAt(Screen::ChooseMethod));
    m_view->next = { patientAt(Screen::EnterPin),
        patientAsked({ ConsentKind::Medication, ConsentKind::Checkup }, { ConsentKind::Medication }),
        patientAsked({ ConsentKind::Checkup }, { ConsentKind::Medication, ConsentKind::Checkup }),
        patientAt(Screen::Finished) };
    key(Qt::Key_Return);
    for (const int code : { Qt::Key_1, Qt::Key_3, Qt::Key_5, Qt::Key_7, Qt::Key_Return })
        key(code);
    key(Qt::Key_Tab);
    QVERIFY(part("consentYes")->hasFocus());
    key(Qt::Key_Return);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    QVERIFY(part("consentNo")->hasFocus());
    key(Qt::Key_Space);
    QCOMPARE(m_view->done,
        (QStringList{ QStringLiteral("choosePin"), QStringLiteral("enterPin"),
            QStringLiteral("answer medication yes"), QStringLiteral("answer checkup no") }));
    QCOMPARE(m_view->pin, QStringLiteral("1357"));
}

void PatientWindowTest::escapeStops()
{
    for (const Screen screen :
        { Screen::ChooseMethod, Screen::EnterPin, Screen::AskConsent, Screen::Identifying }) {
        m_view->done.clear();
        m_view->show(patientAt(screen));
        key(Qt::Key_Escape);
        QCOMPARE(m_view->done, QStringList{ QStringLiteral("stop") });
    }
}

void PatientWindowTest::stopOnlyWhereThereIsSomethingToStop()
{
    for (const Screen screen : { Screen::PlaceCard, Screen::Finished, Screen::TakeCard }) {
        m_view->show(patientAt(screen));
        QVERIFY(isShown("stop"));
        QVERIFY(!part("stop")->isEnabled());
        key(Qt::Key_Escape);
    }
    QVERIFY(m_view->done.isEmpty());
    m_view->show(patientAt(Screen::EnterPin));
    press("stop");
    QCOMPARE(m_view->done, QStringList{ QStringLiteral("stop") });
}

void PatientWindowTest::callingStaffSaysThatSomebodyComes()
{
    QVERIFY(!isShown("helpComing"));
    press("callStaff");
    QCOMPARE(m_view->done, QStringList{ QStringLiteral("callStaff") });
    QVERIFY(isShown("helpComing"));
    QCOMPARE(words("helpComing"), QStringLiteral("係が参ります"));
    m_view->show(patientAt(Screen::EnterPin)); // the desk has come
    QVERIFY(!isShown("helpComing"));
    QVERIFY(isShown("callStaff"));
}

void PatientWindowTest::stillThereSwallowsTheKeyThatAnswersIt()
{
    PatientSnapshot snapshot = patientAt(Screen::EnterPin);
    snapshot.visit.stillThere = true;
    m_view->show(snapshot);
    QVERIFY(isShown("stillThere"));
    key(Qt::Key_5);
    QVERIFY(!isShown("stillThere"));
    QCOMPARE(part<PinDots>("pinDots")->filled(), 0);
    key(Qt::Key_5);
    QCOMPARE(part<PinDots>("pinDots")->filled(), 1);
    m_view->show(snapshot);
    press("stillHere");
    QVERIFY(!isShown("stillThere"));
}

void PatientWindowTest::everyTouchIsTold()
{
    m_view->show(patientAt(Screen::EnterPin));
    m_view->touches = 0;
    press("pinKey1");
    QVERIFY(m_view->touches >= 1);
    m_view->touches = 0;
    QTest::mouseClick(part<QWidget>("title"), Qt::LeftButton);
    QVERIFY(m_view->touches >= 1);
    m_view->touches = 0;
    key(Qt::Key_Tab);
    QVERIFY(m_view->touches >= 1);
    m_view->touches = 0;
    QWidget elsewhere;
    QTest::mouseClick(&elsewhere, Qt::LeftButton);
    QCOMPARE(m_view->touches, 0);
}

void PatientWindowTest::theLanguageIsItsOwn()
{
    Language::instance().set(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(words("title"), QStringLiteral("マイナンバーカードを置いてください"));
    press("languageEn");
    QCOMPARE(words("title"), QStringLiteral("Please place your My Number Card"));
    Language::instance().set(QStringLiteral("ja"));
    QCoreApplication::processEvents();
    QCOMPARE(words("title"), QStringLiteral("Please place your My Number Card"));
    PatientSnapshot trouble = patientAt(Screen::Trouble);
    trouble.visit.trouble = Fault{ Failure::CardUnresponsive };
    m_view->show(trouble);
    QVERIFY(words("title").startsWith(QStringLiteral("The card could not be read")));
    QVERIFY(words("text").contains(QStringLiteral("place it again")));
    press("languageJa");
    QVERIFY(!words("text").contains(QStringLiteral("place")));
    QCOMPARE(Language::instance().current(), QStringLiteral("ja"));
}

void PatientWindowTest::theNextPatientFindsJapanese()
{
    press("languageEn");
    m_view->show(patientAt(Screen::ReadingCard)); // chosen before the card was placed: it stays
    QCOMPARE(m_window->language(), QStringLiteral("en"));
    m_view->show(patientAt(Screen::TakeCard));
    QCOMPARE(m_window->language(), QStringLiteral("en"));
    m_view->show(patientAt(Screen::PlaceCard));
    QCOMPARE(m_window->language(), QStringLiteral("ja"));
    QCOMPARE(words("title"), QStringLiteral("マイナンバーカードを置いてください"));
}

void PatientWindowTest::theJapaneseConsentStaysBelow()
{
    m_view->show(patientAsked({ ConsentKind::Checkup }, {}));
    const QString japanese = words("title");
    QVERIFY(!isShown("original"));
    press("languageEn");
    QVERIFY(isShown("original"));
    QVERIFY(words("original").startsWith(japanese));
    QVERIFY(words("title") != japanese);
    QVERIFY(part("consentNo")->text().contains(QStringLiteral("40")));
}

void PatientWindowTest::theNameIsNeverMarkup()
{
    PatientSnapshot snapshot = patientAt(Screen::Finished);
    snapshot.name = Pii<QString>(QStringLiteral("{架空|やま}　<b>花子</b>"));
    m_view->show(snapshot);
    QVERIFY(words("title").contains(QStringLiteral("<b>花子</b>")));
    QVERIFY(words("title").contains(QStringLiteral("|やま")));
}

void PatientWindowTest::lastTryWarns()
{
    PatientSnapshot snapshot = patientAt(Screen::EnterPin);
    snapshot.visit.triesLeft = 3;
    m_view->show(snapshot);
    QVERIFY(!isShown("note"));
    snapshot.visit.triesLeft = 2;
    snapshot.visit.pinWasWrong = true;
    m_view->show(snapshot);
    QVERIFY(words("note").contains(QLatin1Char('2')));
    snapshot.visit.triesLeft = 1;
    m_view->show(snapshot);
    QVERIFY(words("warning").contains(QStringLiteral("ロック")));
    QVERIFY(words("title").contains(QStringLiteral("違う")));
}

void PatientWindowTest::onlyValidInsuranceIsConfirmed()
{
    PatientSnapshot snapshot = patientAt(Screen::Finished);
    snapshot.name = Pii<QString>(QStringLiteral("架空　花子"));
    for (const Validity validity : { Validity::Unknown, Validity::Valid, Validity::Invalid,
             Validity::InvalidNewExists, Validity::None, Validity::Several, Validity::ValidUnregistered }) {
        snapshot.validity = validity;
        m_view->show(snapshot);
        const bool isValid = validity == Validity::Valid || validity == Validity::ValidUnregistered;
        QCOMPARE(words("title").contains(QStringLiteral("確認できました")), isValid);
        QCOMPARE(words("text").contains(QStringLiteral("保険の確認のため")), !isValid);
        snapshot.visit.screen = Screen::TakeCard; // the name has left the screen, the word has not
        snapshot.visit.identified = true;
        m_view->show(snapshot);
        QCOMPARE(words("text").contains(QStringLiteral("保険の確認のため")), !isValid);
        snapshot.visit.screen = Screen::Finished;
    }
    QVERIFY(!isShown("note"));
    snapshot.certificate = CertificateState::InGrace;
    m_view->show(snapshot);
    QVERIFY(words("note").contains(QStringLiteral("期限が切れて")));
}

void PatientWindowTest::pulledAfterIdentityIsToldToWait()
{
    press("languageEn");
    m_view->show(patientAt(Screen::AskConsent));
    PatientSnapshot snapshot = patientAt(Screen::PlaceCard);
    snapshot.visit.pulledEarly = true;
    m_view->show(snapshot); // before identity: from the beginning
    QVERIFY(words("warning").contains(QStringLiteral("もう一度")));
    press("languageEn");
    m_view->show(patientAt(Screen::AskConsent));
    snapshot.visit.identified = snapshot.visit.arrivalOnDisk = snapshot.visit.endedEarly = true;
    m_view->show(snapshot);
    QCOMPARE(m_window->language(), QStringLiteral("en")); // it is still said to the same person
    press("languageJa");
    QCOMPARE(words("title"), QStringLiteral("受付はできています"));
    QVERIFY(words("text").contains(QStringLiteral("「いいえ」と同じ")));
    QVERIFY(!isShown("note") && !isShown("warning"));
    press("languageEn");
    m_view->show(patientAt(Screen::PlaceCard));
    QCOMPARE(words("title"), QStringLiteral("マイナンバーカードを置いてください"));
}

void PatientWindowTest::theReminderGoesWithTheCard()
{
    PatientSnapshot snapshot = patientAt(Screen::Finished);
    m_view->show(snapshot);
    m_view->remind();
    QVERIFY(isShown("cardReminder"));
    snapshot.visit.cardPresent = false;
    m_view->show(snapshot);
    QVERIFY(!isShown("cardReminder"));
    m_view->show(patientAt(Screen::TakeCard));
    QVERIFY(isShown("cardReminder"));
}

void PatientWindowTest::whatIsSaidOfTheCardAfterATrouble_data()
{
    QTest::addColumn<flow::Visit>("visit");
    QTest::addColumn<QString>("japanese");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *name, Failure failure, const char *japanese, const char *english,
                         const std::function<void(flow::Visit &)> &change = {}) {
        flow::Visit visit = patientAt(Screen::Trouble).visit;
        visit.trouble = Fault{ failure };
        visit.under = Screen::ChooseMethod;
        if (change)
            change(visit);
        QTest::newRow(name) << visit << QString::fromUtf8(japanese) << QString::fromUtf8(english);
    };
    const char *const take = "カードをお取りください";
    const char *const takeEnglish = "Please take your card";
    row("another card", Failure::CardUnsupported, take, takeEnglish);
    row("no way is left", Failure::PinUnusable, take, takeEnglish);
    row("refused by the service", Failure::CardSuspended, take, takeEnglish);
    row("received, and the answers are lost", Failure::ServiceTimeout, take, takeEnglish,
        [](auto &visit) { visit.identified = visit.arrivalOnDisk = true; });
    row("it may be read once more", Failure::CardUnresponsive, "", "",
        [](auto &visit) { visit.canTryAgain = true; });
    row("the desk compares by sight", Failure::FaceLocked, "", "",
        [](auto &visit) { visit.means.visual = visit.certificateRead = true; });
    row("it is gone", Failure::CardUnsupported, "", "", [](auto &visit) { visit.cardPresent = false; });
    row("stopped there", Failure::CardUnsupported, "カードが機械に残っています",
        "Your card is still on the reader", [](auto &visit) { visit.screen = Screen::TakeCard; });
}

/// Where nothing is left to do here it is to go; where it is still needed nobody is told to take it.
void PatientWindowTest::whatIsSaidOfTheCardAfterATrouble()
{
    QFETCH(const flow::Visit, visit);
    QFETCH(const QString, japanese);
    QFETCH(const QString, english);
    PatientSnapshot snapshot = patientAt(Screen::Trouble);
    snapshot.visit = visit;
    m_view->show(snapshot);
    QCOMPARE(isShown("cardReminder"), !japanese.isEmpty());
    QCOMPARE(words("cardReminder"), japanese);
    m_window->setLanguage(QStringLiteral("en"));
    QCOMPARE(words("cardReminder"), english);
}

void PatientWindowTest::tryAgainOnlyWhereItHelps()
{
    PatientSnapshot snapshot = patientAt(Screen::Trouble);
    snapshot.visit.trouble = Fault{ Failure::PinUnusable };
    m_view->show(snapshot);
    QVERIFY(!isShown("tryAgain"));
    QCOMPARE(words("cardReminder"), QStringLiteral("カードをお取りください"));
    QVERIFY(!words("title").contains(QStringLiteral("ロック"))); // it may have none
    snapshot.visit.pinWasWrong = true;
    m_view->show(snapshot);
    QCOMPARE(words("title"), QStringLiteral("暗証番号がロックされました"));
    QVERIFY(words("text").contains(QStringLiteral("再設定")));
    m_view->show(patientAt(Screen::Identifying));
    snapshot.visit.trouble = Fault{ Failure::ServiceTimeout };
    snapshot.visit.canTryAgain = true;
    m_view->show(snapshot);
    QVERIFY(isShown("tryAgain"));
    QVERIFY(words("note").contains(QStringLiteral("操作のせいではありません")));
    QVERIFY(!isShown("cardReminder")); // it is still needed
    const QString troubleText = words("text");
    PatientSnapshot outage = patientAt(Screen::PlaceCard);
    outage.serviceReachable = false;
    m_view->show(outage);
    QCOMPARE(words("text"), troubleText); // the same to be shown at the desk
    m_view->show(snapshot);
    key(Qt::Key_Return);
    QCOMPARE(m_view->done, QStringList{ QStringLiteral("tryAgain") });
    press("tryAgain");
    QCOMPARE(m_view->done.size(), 2);
}

QTEST_MAIN(PatientWindowTest)
#include "patientwindow.moc"
