// The ways of the patient's display beside the PIN: face, one answer for all, limit information, six
// languages, large letters, tones.
#include "tests/widgets/patient/patienthands.h"
#include "widgets/common/theme.h"
#include "widgets/patient/answers.h"
#include "widgets/patient/patientwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

#include <memory>

using namespace madoguchi;
using flow::Screen;

class PatientWaysTest : public QObject, protected PatientHands
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { QVERIFY(begin()); }
    void onlyWhatIsPossibleIsOffered();
    void theCameraSaysWhereToGo();
    void oneAnswerForAllGoesWithItsKinds();
    void limitInformationIsAskedForByALink();
    void sixLanguagesEachByItsOwnName();
    void aStationMayOfferFewerLanguages();
    void largeLettersAreReadInPagesAndGoWithThePatient();
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
    QVERIFY(words("note").contains(QStringLiteral("ほかの方法")));
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
