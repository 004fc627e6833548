#include "app/visit/cardface.h"

#include "app/visit/visitshell.h"
#include "reader/card/virtualpcsc.h"
#include "tests/support/samplereception.h"
#include "tests/support/scriptedcentral.h"
#include "tests/support/scriptedkeeper.h"
#include "tests/support/testcard.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace madoguchi;
using flow::Screen;

namespace {

/// A virtual card with a face record, the training engine in its own process, and the patient's way between.
class Stage
{
public:
    explicit Stage(const QString &script)
        : pcsc(std::make_shared<VirtualPcsc>())
        , hub(pcsc, QString())
        , engine(planOf(script))
        , face(hub, engine)
        , shell(hub, central, keeper,
              VisitOptions{ .institution = QStringLiteral("1319999998"),
                  .timing = { .linger = std::chrono::milliseconds(50) } })
    {
        pcsc->observe([this](const SentCommand &command) {
            const int number = ++commands;
            if (command.ins == 0x20 && command.lc == 14)
                ++codes;
            if (command.ins == 0x20 && command.lc == 4)
                ++pins;
            if (number == pullAt)
                pcsc->pull();
        });
        hub.trustFaceRecords(testTrust());
        central.identified = sampleReception().eligibility;
        for (EligibilityResult &result : central.identified.results) { // whose card it is
            result.patient.birthdate = Pii(testFront().birth);
            result.patient.sex = testFront().sex == '2' ? Sex::Female : Sex::Male;
        }
        shell.useFace(face);
        engine.open(&face, {});
        hub.start();
        shell.start();
    }
    ~Stage() { hub.stop(); }

    static FacePlan planOf(const QString &script)
    {
        FacePlan plan;
        plan.library = QStringLiteral(MADOGUCHI_TRAINING_FACE);
        plan.program = QStringLiteral(MADOGUCHI_FACE_HOST);
        plan.configuration = script;
        plan.between = std::chrono::milliseconds(5);
        // What is measured here is not how fast this machine is.
        plan.deadlines.open = plan.deadlines.codeB = plan.deadlines.poll = std::chrono::seconds(20);
        return plan;
    }

    [[nodiscard]] flow::Visit visit() const { return shell.visit(); }
    [[nodiscard]] static bool waitFor(const std::function<bool()> &done)
    {
        return QTest::qWaitFor(done, 60'000);
    }
    [[nodiscard]] bool reaches(Screen wanted)
    {
        return waitFor([&] { return visit().screen == wanted; });
    }
    [[nodiscard]] bool isReady()
    {
        return waitFor([&] { return shell.snapshot().readerReady && visit().means.visual; });
    }
    [[nodiscard]] bool toChoice()
    {
        if (!isReady())
            return false;
        pcsc->place(card);
        return reaches(Screen::ChooseMethod);
    }
    [[nodiscard]] bool identifiedByPin()
    {
        shell.choosePin();
        if (!reaches(Screen::EnterPin))
            return false;
        QString pin = QStringLiteral("1234");
        shell.enterPin(pin);
        return reaches(Screen::AskConsent);
    }
    [[nodiscard]] bool answered()
    {
        shell.answer(ConsentKind::Medication, ConsentAnswer::Yes);
        shell.answer(ConsentKind::Checkup, ConsentAnswer::No);
        return reaches(Screen::Finished);
    }
    [[nodiscard]] bool cleared()
    {
        pcsc->pull();
        return reaches(Screen::PlaceCard);
    }

    std::atomic<int> commands{ 0 };
    std::atomic<int> codes{ 0 }; ///< VERIFY with code B
    std::atomic<int> pins{ 0 };
    std::atomic<int> pullAt{ 0 }; ///< the card leaves with this command; 0: it stays
    std::shared_ptr<VirtualPcsc> pcsc;
    std::shared_ptr<VirtualCard> card = std::make_shared<VirtualCard>(testFaceCardData());
    ReaderHub hub;
    FaceEngine engine;
    CardFace face;
    ScriptedCentral central;
    ScriptedKeeper keeper;
    VisitShell shell;
};

const QString matching = QStringLiteral("match-after=3;code-b=") + QString::fromLatin1(testCodeB);

} // namespace

/// Face, PIN and sight from end to end: a virtual card, a maker's engine in its process, real signatures.
class CardFaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void faceOpensTheCard();
    void sightOpensTheCardAndShowsThePhoto();
    void thePinGoesOnBesideTheEngine();
    void aWrongCodeGoesToTheCardOnce();
    void anUntrustedRecordIsNotCompared();
    void noMatchLeavesThePin();
    void anEngineThatCrashesIsAnotherOneForTheNextPatient();
    void pulledAtEveryCommand_data();
    void pulledAtEveryCommand();
};

void CardFaceTest::faceOpensTheCard()
{
    Stage stage(matching);
    QVERIFY(stage.toChoice());
    QVERIFY(stage.visit().offersFace());
    stage.shell.chooseFace();
    QVERIFY(stage.reaches(Screen::AskConsent));
    // SELECT and READ, the question for the tries, SELECT and code B, two READs, challenge, SELECT and two to
    // unlock: eleven to a key that signs, and one for each statement.
    QCOMPARE(stage.commands.load(), 11 + 1);
    QCOMPARE(stage.codes.load(), 1);
    QCOMPARE(stage.pins.load(), 0);
    QCOMPARE(stage.keeper.receptions.first().method, IdentityMethod::Face);
    QVERIFY(stage.face.photo().isEmpty());
    QVERIFY(stage.answered());
    QCOMPARE(stage.commands.load(), 11 + 2);
    QCOMPARE(stage.central.proofs().size(), 2);
    for (const Proof &proof : stage.central.proofs()) {
        QCOMPARE(proof.method, IdentityMethod::Face);
        QVERIFY(signatureFits(testIdentity().certificateDer, proof.statement, proof.signature));
    }
    QVERIFY(stage.cleared());
}

void CardFaceTest::sightOpensTheCardAndShowsThePhoto()
{
    Stage stage(matching);
    QSignalSpy photo(&stage.shell, &VisitShell::photoReady);
    QVERIFY(stage.toChoice());
    stage.shell.beginVisual(QStringLiteral("uketsuke"));
    QVERIFY(Stage::waitFor([&] { return photo.count() == 1; }));
    const CameraFrame shown = stage.face.photo();
    QVERIFY(shown.width > 0 && shown.rgb.size() == qsizetype(shown.width) * shown.height * 3);
    stage.shell.confirmVisual(QStringLiteral("uketsuke"));
    QVERIFY(stage.reaches(Screen::AskConsent));
    const Proof &proof = stage.central.proofs().last();
    QCOMPARE(proof.method, IdentityMethod::Visual);
    QCOMPARE(proof.staff, QStringLiteral("uketsuke"));
    QVERIFY(signatureFits(testIdentity().certificateDer, proof.statement, proof.signature));
    QVERIFY(stage.cleared());
}

void CardFaceTest::thePinGoesOnBesideTheEngine()
{
    Stage stage(matching);
    QVERIFY(stage.toChoice());
    QVERIFY(stage.identifiedByPin());
    QCOMPARE(stage.codes.load(), 0);
    QCOMPARE(stage.pins.load(), 1);
    QCOMPARE(stage.central.proofs().last().method, IdentityMethod::Pin);
    QVERIFY(stage.answered());
}

void CardFaceTest::aWrongCodeGoesToTheCardOnce()
{
    Stage stage(QStringLiteral("match-after=3;code-b=55021720352286"));
    QVERIFY(stage.toChoice());
    stage.shell.chooseFace();
    QVERIFY(Stage::waitFor([&] { return stage.visit().faceFault.has_value(); }));
    QCOMPARE(stage.visit().screen, Screen::ChooseMethod);
    QCOMPARE(stage.visit().faceFault->failure, Failure::CodeBWrong);
    stage.shell.chooseFace();
    stage.shell.beginVisual(QStringLiteral("uketsuke"));
    QCOMPARE(stage.visit().screen, Screen::ChooseMethod); // nor is it taken by its front
    QVERIFY(stage.identifiedByPin());
    QCOMPARE(stage.codes.load(), 1);
}

void CardFaceTest::anUntrustedRecordIsNotCompared()
{
    Stage stage(matching);
    QVERIFY(stage.isReady());
    VirtualCardData data = testFaceCardData();
    data.face = VirtualAuthority().face(testFront()); // signed by somebody else
    stage.card = std::make_shared<VirtualCard>(data);
    QVERIFY(stage.toChoice());
    stage.shell.chooseFace();
    QVERIFY(Stage::waitFor([&] { return stage.visit().faceFault.has_value(); }));
    QCOMPARE(stage.visit().faceFault->failure, Failure::FaceRecordUntrusted);
    QVERIFY(stage.face.photo().isEmpty());
    QVERIFY(stage.identifiedByPin());
}

void CardFaceTest::noMatchLeavesThePin()
{
    Stage stage(matching + QStringLiteral(";no-match"));
    QVERIFY(stage.toChoice());
    stage.shell.chooseFace();
    QVERIFY(Stage::waitFor([&] { return stage.visit().faceStep == flow::FaceStep::NotMatched; }));
    QVERIFY(stage.identifiedByPin());
    QCOMPARE(stage.keeper.receptions.first().method, IdentityMethod::Pin);
}

void CardFaceTest::anEngineThatCrashesIsAnotherOneForTheNextPatient()
{
    Stage stage(matching + QStringLiteral(";crash=poll"));
    QVERIFY(stage.toChoice());
    stage.shell.chooseFace();
    QVERIFY(Stage::waitFor([&] { return stage.visit().faceFault.has_value(); }));
    QCOMPARE(stage.visit().faceFault->failure, Failure::FaceEngineCrashed);
    QVERIFY(stage.identifiedByPin());
    QVERIFY(stage.answered());
    QVERIFY(stage.cleared());
    stage.engine.setPlan(Stage::planOf(matching));
    stage.pcsc->place(stage.card);
    QVERIFY(Stage::waitFor(
        [&] { return stage.visit().screen == Screen::ChooseMethod && stage.visit().offersFace(); }));
    stage.shell.chooseFace();
    QVERIFY(stage.reaches(Screen::AskConsent));
}

void CardFaceTest::pulledAtEveryCommand_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : { "face", "sight", "pin" })
        QTest::newRow(way) << QString::fromLatin1(way);
}

/// security.md 29: whenever it leaves, it is named or over, nothing went to it twice, and the next patient is
/// served.
void CardFaceTest::pulledAtEveryCommand()
{
    QFETCH(const QString, way);
    Stage stage(matching);
    QVERIFY(stage.isReady());
    int pulled = 0;
    for (int at = 1; at <= 20; ++at) {
        stage.commands = stage.codes = stage.pins = 0;
        stage.pullAt = at;
        stage.pcsc->place(std::make_shared<VirtualCard>(testFaceCardData()));
        bool isPulled = false;
        bool isThrough = false;
        const auto moved = [&] {
            isPulled = stage.commands >= at && stage.visit().screen == Screen::PlaceCard;
            isThrough = stage.visit().screen == Screen::Finished;
            if (stage.visit().screen == Screen::ChooseMethod && !stage.visit().cardBusy) {
                if (way == QStringLiteral("face"))
                    stage.shell.chooseFace();
                else if (way == QStringLiteral("pin"))
                    stage.shell.choosePin();
                else
                    stage.shell.beginVisual(QStringLiteral("uketsuke"));
            }
            if (stage.visit().photoThere && stage.visit().screen == Screen::WaitForStaff)
                stage.shell.confirmVisual(QStringLiteral("uketsuke"));
            if (stage.visit().screen == Screen::EnterPin) {
                QString pin = QStringLiteral("1234");
                stage.shell.enterPin(pin);
            }
            if (stage.visit().screen == Screen::AskConsent)
                stage.shell.answer(*stage.visit().asking(), ConsentAnswer::Yes);
            return isPulled || isThrough;
        };
        QVERIFY2(Stage::waitFor(moved), qPrintable(QStringLiteral("command %1").arg(at)));
        QVERIFY2(stage.codes <= 1 && stage.pins <= 1, qPrintable(QStringLiteral("command %1").arg(at)));
        stage.pullAt = 0;
        if (isThrough)
            break;
        ++pulled;
    }
    qInfo("%s: pulled at each of %d commands", qPrintable(way), pulled);
    QVERIFY(pulled >= 6);
    QVERIFY(stage.cleared());
    stage.keeper.receptions.clear();
    QVERIFY(stage.toChoice()); // the next patient
    QVERIFY(stage.identifiedByPin());
    QVERIFY(stage.answered());
    QCOMPARE(stage.keeper.receptions.size(), 1);
}

QTEST_GUILESS_MAIN(CardFaceTest)
#include "cardfacetest.moc"
