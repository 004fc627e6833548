// The ways of the patient's display beside the PIN: face, one answer for all, limit information, six
// languages, large letters, tones.
#include "tests/widgets/patient/patienthands.h"
#include "widgets/common/colours.h"
#include "widgets/common/theme.h"
#include "widgets/patient/answers.h"
#include "widgets/patient/patientwindow.h"
#include "widgets/patient/patientwords.h"
#include "widgets/patient/voice.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

#include <cstdlib>
#include <memory>

using namespace madoguchi;
using flow::Screen;

class PatientWaysTest : public QObject, protected PatientHands
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { QVERIFY(begin()); }
    void staffsColoursAreNotThePatients();
    void onlyWhatIsPossibleIsOffered();
    void whatIsLostIsSaid();
    void noWordsSendToWhatIsLost();
    void titleAndTextSayTwoThings();
    void theKeysAreOfOneWidth();
    void theCameraSaysWhereToGo();
    void oneAnswerForAllGoesWithItsKinds();
    void limitInformationIsAskedForByALink();
    void sixLanguagesEachByItsOwnName();
    void aStationMayOfferFewerLanguages();
    void largeLettersAreReadInPagesAndGoWithThePatient();
    void aQuestionIsAnsweredAfterItsLastPage();
    void eachKindOfStepHasItsTone();
};

void PatientWaysTest::onlyWhatIsPossibleIsOffered()
{
    PatientSnapshot snapshot = patientAt(Screen::ChooseMethod);
    m_view->show(snapshot);
    QVERIFY(isShown("choosePin") && !isShown("chooseFace"));
    snapshot.visit.means.face = true;
    m_view->show(snapshot);
    QVERIFY(isShown("choosePin") && isShown("chooseFace"));
    press("chooseFace");
    snapshot.visit.triesLeft = 0;
    m_view->show(snapshot);
    QVERIFY(!isShown("choosePin") && isShown("chooseFace"));
    snapshot.visit.triesLeft = 3;
    snapshot.visit.faceFault = Fault{ Failure::FaceLocked };
    m_view->show(snapshot);
    QVERIFY(isShown("choosePin") && !isShown("chooseFace"));
    QVERIFY(words("warning").contains(QStringLiteral("ほかの方法")));
    snapshot = patientAt(Screen::EnterPin);
    snapshot.visit.means.pinOnReader = snapshot.visit.cardBusy = true;
    m_view->show(snapshot);
    QVERIFY(!isShown("pinDots") && !isShown("tryAgain"));
    key(Qt::Key_1); // belongs to the reader's own keys
    snapshot.visit.cardBusy = false;
    snapshot.visit.pinWasWrong = true;
    m_view->show(snapshot);
    press("tryAgain");
    QCOMPARE(m_view->done, (QStringList{ QStringLiteral("chooseFace"), QStringLiteral("choosePin") }));
}

void PatientWaysTest::whatIsLostIsSaid()
{
    PatientSnapshot snapshot = patientAt(Screen::ChooseMethod);
    snapshot.visit.means.face = true;
    snapshot.visit.triesLeft = 0;
    m_view->show(snapshot);
    QVERIFY(words("note").contains(QStringLiteral("設定のないカード")) && !isShown("warning"));
    snapshot.visit.pinWasWrong = true;
    m_view->show(snapshot);
    QVERIFY(words("warning").contains(QStringLiteral("ロックされました")));
    QVERIFY(words("warning").contains(QStringLiteral("市区町村")));
    QVERIFY(words("warning").contains(QStringLiteral("お顔だけ")));
    snapshot = patientAt(Screen::EnterPin);
    snapshot.visit.triesLeft = 1;
    m_view->show(snapshot);
    QVERIFY(words("warning").contains(QStringLiteral("「やめる」")));
    snapshot.visit.means.face = true;
    m_view->show(snapshot);
    QVERIFY(words("warning").contains(QStringLiteral("「ほかの方法にする」")));
    QCOMPARE(part("otherThanPin")->text(), QStringLiteral("ほかの方法にする"));
}

void PatientWaysTest::noWordsSendToWhatIsLost()
{
    for (const Failure failure : { Failure::FaceLocked, Failure::FaceCancelled, Failure::FaceEngineCrashed,
             Failure::FaceRefused, Failure::CodeBUnreadable, Failure::CodeBMalformed, Failure::CodeBWrong,
             Failure::CodeBLocked, Failure::FaceRecordMissing, Failure::FaceRecordUntrusted,
             Failure::PhotoUnreadable, Failure::CardKeyNotUnlocked, Failure::PinUnusable }) {
        PatientSnapshot snapshot = patientAt(Screen::Trouble);
        snapshot.visit.trouble = Fault{ failure };
        snapshot.visit.under = Screen::ChooseMethod;
        snapshot.visit.triesLeft = 0;
        snapshot.visit.certificateRead = true;
        m_view->show(snapshot);
        QVERIFY(!words("text").contains(QStringLiteral("暗証番号")));
        QCOMPARE(words("title").contains(QStringLiteral("お顔での確認")), failure != Failure::PinUnusable);
        QVERIFY(isShown("cardReminder"));
        snapshot.visit.means.visual = true; // the desk needs the card where it is
        m_view->show(snapshot);
        QVERIFY(words("title").contains(QStringLiteral("そのまま")));
        QVERIFY(words("text").contains(QStringLiteral("見比べ")));
        QVERIFY(!isShown("cardReminder"));
    }
}

void PatientWaysTest::titleAndTextSayTwoThings()
{
    Voice voice;
    for (const QString &language : { QStringLiteral("ja"), QStringLiteral("en"), QStringLiteral("zh"),
             QStringLiteral("ko"), QStringLiteral("pt"), QStringLiteral("vi") }) {
        voice.setLanguage(language);
        for (int i = 0; i <= static_cast<int>(Failure::PersonError); ++i) {
            PatientSnapshot snapshot = patientAt(Screen::Trouble);
            snapshot.visit.trouble = Fault{ static_cast<Failure>(i) };
            const PatientWords said = patientWords(snapshot);
            QVERIFY2(!voice.say(said.text).contains(voice.say(said.title)), said.title);
        }
    }
}

void PatientWaysTest::theKeysAreOfOneWidth()
{
    PatientSnapshot snapshot = patientAt(Screen::EnterPin);
    snapshot.visit.means.face = true;
    m_view->show(snapshot);
    for (const char *letters : { "usual", "large" }) {
        QCoreApplication::processEvents();
        for (const char *key : { "pinKey1", "pinKey2", "pinKey3", "pinClear", "pinBack" })
            QVERIFY2(std::abs(part(key)->width() - part("pinKey1")->width()) <= 1, letters);
        press("letters");
    }
    press("letters");
    QCoreApplication::processEvents();
    const double large = part("pinBack")->font().pointSizeF();
    press("letters");
    QCoreApplication::processEvents();
    QVERIFY(part("pinBack")->font().pointSizeF() < large);
}

void PatientWaysTest::theCameraSaysWhereToGo()
{
    PatientSnapshot snapshot = patientAt(Screen::LookAtCamera);
    snapshot.visit.means.face = true;
    snapshot.visit.faceStep = flow::FaceStep::Looking;
    m_view->show(snapshot);
    QVERIFY(isShown("camera") && !isShown("picture"));
    const QImage before = part<QWidget>("camera")->grab().toImage();
    m_view->look(CameraFrame{ 4, 3, QByteArray(36, char(200)) });
    QVERIFY(part<QWidget>("camera")->grab().toImage() != before);
    snapshot.visit.faceHint = flow::FaceHint::Nearer;
    m_view->show(snapshot);
    QVERIFY(words("hint").contains(QStringLiteral("近づいて")));
    QCOMPARE(part<QWidget>("camera")->accessibleName(), QStringLiteral("もう少し近づいてください"));
    press("chooseOther");
    snapshot.visit.faceStep = flow::FaceStep::NotMatched;
    m_view->show(snapshot);
    QVERIFY(!isShown("camera") && !isShown("hint"));
    press("tryAgain");
    QCOMPARE(m_view->done, (QStringList{ QStringLiteral("chooseOther"), QStringLiteral("chooseFace") }));
}

void PatientWaysTest::oneAnswerForAllGoesWithItsKinds()
{
    PatientSnapshot snapshot = patientAsked({ ConsentKind::Medication, ConsentKind::Checkup }, {});
    snapshot.visit.screen = Screen::AskTogether;
    for (const char *name : { "consentAll", "consentSingly", "consentNone" }) {
        m_view->show(patientAt(Screen::Identifying));
        m_view->show(snapshot);
        QVERIFY(words("text").contains(QStringLiteral("お薬の情報")));
        QVERIFY(!words("text").contains(QStringLiteral("手術")));
        QVERIFY(!part(name)->hasFocus());
        key(Qt::Key_Return);
        QCOMPARE(part(name)->size(), part("consentAll")->size());
        press(name);
        press(name);
    }
    QCOMPARE(m_view->done,
        (QStringList{ QStringLiteral("answer together all"), QStringLiteral("answer together one by one"),
            QStringLiteral("answer together none") }));
}

void PatientWaysTest::limitInformationIsAskedForByALink()
{
    PatientSnapshot snapshot = patientAt(Screen::Finished);
    m_view->show(snapshot);
    QVERIFY(!isShown("askLimit"));
    snapshot.visit.limitOpen = true;
    snapshot.visit.unlockedBy = IdentityMethod::Pin;
    m_view->show(snapshot);
    QVERIFY(!part("askLimit")->hasFocus());
    press("askLimit");
    snapshot.visit.screen = Screen::AskLimit;
    m_view->show(snapshot);
    press("consentNo");
    QCOMPARE(m_view->done, (QStringList{ QStringLiteral("askLimit"), QStringLiteral("answer limit no") }));
}

void PatientWaysTest::sixLanguagesEachByItsOwnName()
{
    m_view->show(patientAt(Screen::TakeCard));
    QSet<QString> said;
    for (const char *name :
        { "languageJa", "languageEn", "languageZh", "languageKo", "languagePt", "languageVi" }) {
        press(name);
        QVERIFY(part(name)->isChecked());
        said.insert(words("title"));
    }
    QCOMPARE(said.size(), 6);
    QCOMPARE(part("languageVi")->text(), QStringLiteral("Tiếng Việt"));
    QCOMPARE(words("title"), QStringLiteral("Vui lòng lấy thẻ của bạn"));
}

void PatientWaysTest::aStationMayOfferFewerLanguages()
{
    PatientWindow window(*m_view, false, { QStringLiteral("ja"), QStringLiteral("ko") });
    QVERIFY(window.findChild<QAbstractButton *>(QStringLiteral("languageKo")));
    QVERIFY(!window.findChild<QAbstractButton *>(QStringLiteral("languageEn")));
    window.setLanguage(QStringLiteral("pt"));
    QCOMPARE(window.language(), QStringLiteral("ja"));
}

void PatientWaysTest::largeLettersAreReadInPagesAndGoWithThePatient()
{
    m_view->show(patientAsked({ ConsentKind::Checkup }, { ConsentKind::Checkup }));
    const double usual = part<QLabel>("text")->font().pointSizeF();
    press("letters");
    press("contrast");
    QVERIFY(part<QLabel>("text")->font().pointSizeF() >= 2 * usual);
    QVERIFY(isShown("readOn"));
    QVERIFY(isShown("consentYes") && isShown("consentNo"));
    const int before = part<QLabel>("text")->mapTo(m_window.get(), QPoint()).y();
    press("readOn");
    QVERIFY(part<QLabel>("text")->mapTo(m_window.get(), QPoint()).y() < before);
    QCOMPARE(m_window->palette().color(QPalette::Window), QColor(Qt::black));
    m_view->show(patientAt(Screen::PlaceCard));
    QCOMPARE(part<QLabel>("text")->font().pointSizeF(), usual);
    QVERIFY(m_window->palette().color(QPalette::Window) != QColor(Qt::black));
}

/// Not a pixel of what a patient sees is another by what the receptionist reads by, and no letter's size.
void PatientWaysTest::staffsColoursAreNotThePatients()
{
    m_view->show(patientAsked({ ConsentKind::Checkup }, { ConsentKind::Checkup }));
    for (const bool strong : { false, true }) {
        m_window->setContrast(strong);
        m_window->setLarge(strong);
        QTest::qWait(50); // the last layout
        const QImage before = m_window->grab().toImage();
        for (const theme::Scheme scheme :
            { theme::Scheme::Contrast, theme::Scheme::Dark, theme::Scheme::Light }) {
            Colours::instance().set(scheme);
            QTest::qWait(50);
            QVERIFY(m_window->grab().toImage() == before);
        }
    }
}

void PatientWaysTest::aQuestionIsAnsweredAfterItsLastPage()
{
    PatientSnapshot snapshot = patientAsked(
        { ConsentKind::Operation, ConsentKind::Diagnosis, ConsentKind::Medication, ConsentKind::Checkup },
        {});
    snapshot.visit.screen = Screen::AskTogether;
    m_view->show(snapshot);
    QVERIFY(part("consentAll")->isEnabled()); // all of it is there
    press("letters");
    QVERIFY(isShown("readOn"));
    int pages = 1;
    for (; part("readOn")->isEnabled() && pages < 20; ++pages) {
        for (const char *answer : { "consentAll", "consentSingly", "consentNone" })
            press(answer);
        QVERIFY(m_view->done.isEmpty());
        press("readOn");
    }
    QVERIFY(pages > 1);
    press("readBack"); // what was read stays read
    QVERIFY(part("consentNone")->isEnabled());
    m_window->setLanguage(QStringLiteral("en")); // other words, and none of them read
    QVERIFY(!part("consentNone")->isEnabled());
}

void PatientWaysTest::eachKindOfStepHasItsTone()
{
    struct Listening : Chimes
    {
        explicit Listening(QList<Chime> &all)
            : heard(all)
        { }
        void play(Chime chime) override { heard.append(chime); }
        QList<Chime> &heard;
    };
    QList<Chime> heard;
    m_window->setChimes(std::make_unique<Listening>(heard));
    for (const Screen screen :
        { Screen::ReadingCard, Screen::ChooseMethod, Screen::Trouble, Screen::Finished, Screen::PlaceCard })
        m_view->show(patientAt(screen));
    m_view->remind();
    QCOMPARE(heard, (QList{ Chime::Step, Chime::Question, Chime::Attention, Chime::Good, Chime::TakeCard }));
}

QTEST_MAIN(PatientWaysTest)
#include "patientways.moc"
