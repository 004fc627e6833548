#include "app/program/stationcommand.h"
#include "tests/app/central/line.h"
#include "tests/widgets/assistant/assistantstage.h"

#include <QTimer>

using namespace madoguchi;

namespace {

const QString institution = QStringLiteral("1319999998"); // invented

} // namespace

/// From a new machine to the sign-in, by the keyboard.
class FirstRunTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aDeskByFolders();
    void aConsultingRoomDirectly();
    void aNewCertificateWaitsForTheAdministrator();
    void thePassphraseMustOpenTheCertificate();
    void whatWasTypedIsThereAfterAKill();
    void aStationThatIsSetUpIsNotSetUpAgain();
    void theProgramGoesOnToTheSignIn();

private:
    void firstPage(const QString &kind, const QString &id);
    void toTheService();
    void certificateFiles();

    std::unique_ptr<AssistantStage> m_stage;
    std::unique_ptr<Line> m_line;
};

void FirstRunTest::init()
{
    m_stage = std::make_unique<AssistantStage>();
    qputenv("XDG_DATA_HOME", m_stage->path(QStringLiteral("data")).toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_stage->home.path().toUtf8());
}

void FirstRunTest::firstPage(const QString &kind, const QString &id)
{
    QVERIFY(m_stage->choose(QStringLiteral("Kind of station"), kind));
    QVERIFY(m_stage->type(QStringLiteral("Institution code (10 digits)"), institution));
    QVERIFY(m_stage->type(QStringLiteral("Name of this station (letters and digits)"), id));
    QVERIFY(m_stage->next());
}

void FirstRunTest::aDeskByFolders()
{
    AssistantStage &stage = *m_stage;
    stage.start();
    QCOMPARE(stage.title(), QStringLiteral("This station"));
    QVERIFY(stage.next()); // nothing was typed: it is said where
    QCOMPARE(stage.problemOf("station/institution"), QStringLiteral("This is needed."));
    QCOMPARE(stage.title(), QStringLiteral("This station"));
    QVERIFY(stage.type(QStringLiteral("Institution code (10 digits)"), QStringLiteral("1339999998")));
    QVERIFY(stage.problemOf("station/institution").contains(QStringLiteral("third digit")));
    QVERIFY(stage.type(QStringLiteral("Institution code (10 digits)"), QStringLiteral("4819999998")));
    QVERIFY(stage.problemOf("station/institution").contains(QStringLiteral("01 to 47")));
    firstPage(QStringLiteral("Desk (reception)"), QStringLiteral("DESK-1"));

    QCOMPARE(stage.title(), QStringLiteral("Card reader"));
    QVERIFY(stage.choose(
        QStringLiteral("Who drives the reader"), QStringLiteral("The certified terminal (folders)")));
    QVERIFY(stage.next());
    QCOMPARE(stage.title(), QStringLiteral("Way to the service"));
    QVERIFY(stage.type(QStringLiteral("Folder for requests (req)"), QStringLiteral("nowhere")));
    QVERIFY(stage.told().contains(QStringLiteral("nowhere: is not there")));
    QVERIFY(stage.type(QStringLiteral("Folder for requests (req)"), QStringLiteral("req")));
    QVERIFY(stage.type(QStringLiteral("Folder for answers (res)"), QStringLiteral("res")));
    QVERIFY(stage.type(QStringLiteral("Folder for the reader's results (face)"), QStringLiteral("face")));
    QVERIFY2(stage.told().contains(QStringLiteral("All folders are there")), qPrintable(stage.told()));
    QVERIFY(stage.next());

    QCOMPARE(stage.title(), QStringLiteral("Keys and recovery sheet"));
    QVERIFY(stage.choose(QStringLiteral("Keys are kept in"), QStringLiteral("A file")));
    QVERIFY(stage.next()); // without the sheet it does not go on
    QCOMPARE(stage.title(), QStringLiteral("Keys and recovery sheet"));
    QVERIFY2(stage.told().contains(QStringLiteral("not on paper yet")), qPrintable(stage.told()));
    QVERIFY(
        stage.type(QStringLiteral("Or as a PDF into this new file"), stage.path(QStringLiteral("s.pdf"))));
    QVERIFY(stage.press(QStringLiteral("Save as PDF")));
    QVERIFY(stage.read(QStringLiteral("s.pdf")).startsWith("%PDF"));
    QVERIFY(stage.typeSheetWords());
    QVERIFY(stage.next());

    QCOMPARE(stage.title(), QStringLiteral("First accounts"));
    QVERIFY(stage.type(
        QStringLiteral("Administrator: Staff ID (letters, digits, signs)"), QStringLiteral("kanri")));
    QVERIFY(stage.type(QStringLiteral("Administrator: First password"), QStringLiteral("password1234567")));
    QVERIFY(stage.type(
        QStringLiteral("Administrator: First password once more"), QStringLiteral("password1234567")));
    QVERIFY(stage.next()); // everybody guesses it
    QCOMPARE(stage.title(), QStringLiteral("First accounts"));
    QVERIFY(stage.account(QStringLiteral("Administrator"), QStringLiteral("kanri")));
    QVERIFY(stage.account(QStringLiteral("Receptionist"), QStringLiteral("uketsuke")));
    QVERIFY(stage.next());

    QCOMPARE(stage.title(), QStringLiteral("Summary"));
    QVERIFY(stage.press(QStringLiteral("Set up the station"))); // not ticked
    QVERIFY(stage.told().contains(QStringLiteral("not posted yet")));
    QVERIFY(!QFile::exists(stage.path(QStringLiteral("station.ini"))));
    QVERIFY(stage.press(QStringLiteral("The purpose of use (利用目的) is posted in the clinic")));
    QVERIFY(stage.press(QStringLiteral("Set up the station")));
    QTRY_VERIFY2(stage.finished->count() == 1, qPrintable(stage.told()));

    QVERIFY(!QFile::exists(stage.path(QStringLiteral("station.ini.draft"))));
    StationOpening opening = openStation(stage.path(QStringLiteral("station.ini")));
    QVERIFY(opening.station != nullptr);
    QVERIFY(opening.help == AssistantHelp::None);
    QCOMPARE(opening.station->core->plan().id, QStringLiteral("DESK-1"));
    const auto accounts = opening.station->core->accounts().list();
    QVERIFY(accounts.ok());
    QCOMPARE(accounts->size(), 2);
    QVERIFY(accounts->first().mustChangePassword);
    const auto signedIn = opening.station->core->seat().signIn(QStringLiteral("uketsuke"),
        SecretBytes(QByteArrayView(QByteArray(AssistantStage::password) + "uketsuke")));
    QVERIFY(signedIn.ok());
    QVERIFY(opening.station->core->seat().state() == Seat::State::NewPassword);
}

void FirstRunTest::certificateFiles()
{
    m_line = std::make_unique<Line>();
    TestLeaf leaf;
    leaf.commonName = institution;
    leaf.unit = QStringLiteral("consulting");
    m_stage->write(QStringLiteral("medium.p12"), pkcs12(m_line->centre.issue(leaf), "himitsu"));
    m_stage->write(QStringLiteral("ca.pem"), m_line->centre.caPem());
    m_line->server->script({ healthAnswer(QDateTime::currentDateTimeUtc()) });
}

void FirstRunTest::toTheService()
{
    certificateFiles();
    m_stage->start();
    firstPage(QStringLiteral("Consulting room (also a pharmacy's counselling)"), QStringLiteral("ROOM-1"));
    QCOMPARE(m_stage->title(), QStringLiteral("Way to the service")); // there is no reader to ask for
    QVERIFY(m_stage->choose(QStringLiteral("Way"), QStringLiteral("Direct connection")));
    QVERIFY(m_stage->type(QStringLiteral("Address of the service"), m_line->server->url().toString()));
    QVERIFY(
        m_stage->type(QStringLiteral("File with the centre's certificates (PEM)"), QStringLiteral("ca.pem")));
    QVERIFY(m_stage->type(
        QStringLiteral("File with this station's certificate (.p12)"), QStringLiteral("medium.p12")));
}

void FirstRunTest::aConsultingRoomDirectly()
{
    AssistantStage &stage = *m_stage;
    toTheService();
    QVERIFY(stage.type(QStringLiteral("Passphrase of the certificate"), QStringLiteral("himitsu")));
    QVERIFY(stage.press(QStringLiteral("Open the certificate")));
    QVERIFY2(
        stage.told().contains(institution + QStringLiteral(", consulting room")), qPrintable(stage.told()));
    QVERIFY(stage.told().contains(QStringLiteral("Test centre")));
    QVERIFY(QFile::remove(stage.path(QStringLiteral("medium.p12")))); // its medium goes back into the safe
    QVERIFY(stage.press(QStringLiteral("Try the service")));
    QTRY_VERIFY2(stage.told().contains(QStringLiteral("takes our certificate")), qPrintable(stage.told()));
    QCOMPARE(m_line->server->requests().first().target, QByteArray("/v1/health"));
    QVERIFY(stage.next());
    QCOMPARE(stage.title(), QStringLiteral("Keys and recovery sheet"));
    QVERIFY(stage.keysInFile());
    QVERIFY(stage.next());
    QVERIFY(stage.account(QStringLiteral("Administrator"), QStringLiteral("kanri")));
    QVERIFY(stage.next()); // a consulting room needs who may look at records
    QCOMPARE(stage.title(), QStringLiteral("First accounts"));
    QVERIFY(stage.account(QStringLiteral("Doctor, dentist or pharmacist"), QStringLiteral("ishi")));
    QVERIFY(stage.next());
    QVERIFY(stage.press(QStringLiteral("The purpose of use (利用目的) is posted in the clinic")));
    QVERIFY(stage.press(QStringLiteral("Set up the station")));
    QTRY_VERIFY2(stage.finished->count() == 1, qPrintable(stage.told()));

    const QByteArray settings = stage.read(QStringLiteral("station.ini"));
    QVERIFY2(settings.contains("certificate=ROOM-1.p12"), settings.constData());
    StationOpening opening = openStation(stage.path(QStringLiteral("station.ini")));
    QVERIFY(opening.station && opening.station->consulting);
    const auto passphrase = opening.station->core->vault().certificatePassphrase();
    QVERIFY(passphrase.ok() && passphrase->has_value());
    QCOMPARE((*passphrase)->view().toByteArray(), QByteArray("himitsu"));
}

/// Where the settings of a station that works are put right, it keeps the certificate it has until an
/// administrator has confirmed.
void FirstRunTest::aNewCertificateWaitsForTheAdministrator()
{
    AssistantStage &stage = *m_stage;
    aConsultingRoomDirectly();
    const QByteArray own = "ame-no-hi-no-kasa-55";
    {
        StationOpening opening = openStation(stage.path(QStringLiteral("station.ini")));
        QVERIFY(opening.station != nullptr);
        Seat &seat = opening.station->core->seat();
        const QByteArray first = QByteArray(AssistantStage::password) + "kanri";
        QVERIFY(seat.signIn(QStringLiteral("kanri"), SecretBytes(QByteArrayView(first))).ok());
        QVERIFY(seat.giveNewPassword(SecretBytes(QByteArrayView(own))).ok());
    }
    const QByteArray before = stage.read(QStringLiteral("ROOM-1.p12"));
    TestLeaf leaf;
    leaf.commonName = institution;
    leaf.unit = QStringLiteral("consulting");
    const QByteArray renewed = pkcs12(m_line->centre.issue(leaf), "atarashii");
    stage.write(QStringLiteral("renewed.p12"), renewed);
    stage.write(QStringLiteral("station.ini"),
        stage.read(QStringLiteral("station.ini")) + "[backup]\ngenerations=plenty\n");
    m_line->server->script({ healthAnswer(QDateTime::currentDateTimeUtc()) });

    stage.start(true);
    QVERIFY(stage.type(QStringLiteral("[backup] generations"), QStringLiteral("5")));
    for (int i = 0; i < 8 && stage.title() != QStringLiteral("Way to the service"); ++i)
        QVERIFY(stage.next());
    QVERIFY(stage.type(
        QStringLiteral("File with this station's certificate (.p12)"), QStringLiteral("renewed.p12")));
    QVERIFY(stage.type(QStringLiteral("Passphrase of the certificate"), QStringLiteral("atarashii")));
    QVERIFY(stage.press(QStringLiteral("Open the certificate")));
    QVERIFY(stage.press(QStringLiteral("Try the service")));
    QTRY_VERIFY2(stage.told().contains(QStringLiteral("takes our certificate")), qPrintable(stage.told()));
    for (int i = 0; i < 8 && stage.title() != QStringLiteral("An administrator confirms"); ++i)
        QVERIFY(stage.next());
    QCOMPARE(stage.read(QStringLiteral("ROOM-1.p12")), before);
    QVERIFY(stage.type(QStringLiteral("Administrator's staff ID"), QStringLiteral("kanri")));
    QVERIFY(stage.type(QStringLiteral("Administrator's password"), QStringLiteral("somebody-elses-word")));
    QVERIFY(stage.press(QStringLiteral("Write the settings")));
    QTRY_VERIFY(!stage.told().isEmpty());
    QCOMPARE(stage.read(QStringLiteral("ROOM-1.p12")), before);
    QTest::qWait(1100); // a wrong one costs a second
    QVERIFY(stage.type(QStringLiteral("Administrator's password"), QString::fromLatin1(own)));
    QVERIFY(stage.press(QStringLiteral("Write the settings")));
    QTRY_VERIFY2(stage.finished->count() == 1, qPrintable(stage.told()));
    QCOMPARE(stage.read(QStringLiteral("ROOM-1.p12")), renewed);
    QCOMPARE(stage.read(QStringLiteral("ROOM-1.p12.old")), before);
    StationOpening opening = openStation(stage.path(QStringLiteral("station.ini")));
    QVERIFY(opening.station != nullptr);
    const auto passphrase = opening.station->core->vault().certificatePassphrase();
    QVERIFY(passphrase.ok() && passphrase->has_value());
    QCOMPARE((*passphrase)->view().toByteArray(), QByteArray("atarashii"));
}

void FirstRunTest::thePassphraseMustOpenTheCertificate()
{
    AssistantStage &stage = *m_stage;
    toTheService();
    QVERIFY(stage.type(QStringLiteral("Passphrase of the certificate"), QStringLiteral("another")));
    QVERIFY(stage.press(QStringLiteral("Open the certificate")));
    QVERIFY2(stage.told().contains(QStringLiteral("passphrase")), qPrintable(stage.told()));
    QVERIFY(stage.next());
    QCOMPARE(stage.title(), QStringLiteral("Way to the service"));
    QVERIFY(!QFile::exists(stage.path(QStringLiteral("ROOM-1.p12"))));
    // A service that is not there is told, and does not stop who knows why.
    m_line->server->stopListening();
    QVERIFY(stage.type(QStringLiteral("Passphrase of the certificate"), QStringLiteral("himitsu")));
    QVERIFY(stage.press(QStringLiteral("Open the certificate")));
    QVERIFY(stage.next());
    QTRY_VERIFY_WITH_TIMEOUT(stage.assistant->service().has_value(), 20'000);
    QVERIFY(stage.assistant->service()->fault.has_value());
    QVERIFY(stage.next());
    QCOMPARE(stage.title(), QStringLiteral("Way to the service"));
    QVERIFY2(stage.told().contains(QStringLiteral("all the same")), qPrintable(stage.told()));
    QVERIFY(stage.next());
    QCOMPARE(stage.title(), QStringLiteral("Keys and recovery sheet"));
}

void FirstRunTest::whatWasTypedIsThereAfterAKill()
{
    AssistantStage &stage = *m_stage;
    toTheService();
    QVERIFY(stage.type(QStringLiteral("Passphrase of the certificate"), QStringLiteral("himitsu")));
    QVERIFY(stage.press(QStringLiteral("Open the certificate")));
    QVERIFY(stage.press(QStringLiteral("Try the service")));
    QTRY_VERIFY(stage.told().contains(QStringLiteral("takes our certificate")));
    QVERIFY(stage.next());
    QVERIFY(stage.keysInFile());
    QVERIFY(stage.next());
    QVERIFY(stage.account(QStringLiteral("Administrator"), QStringLiteral("kanri")));
    // Back to the first page and forth again: nothing is lost.
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(stage.window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(stage.title(), QStringLiteral("This station"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(stage.next());
    QCOMPARE(stage.title(), QStringLiteral("First accounts"));
    QVERIFY(stage.go(QStringLiteral("Administrator: First password")));
    QVERIFY(qobject_cast<QLineEdit *>(qApp->focusWidget())
                ->text()
                .startsWith(QLatin1String(AssistantStage::password)));

    // Killed: no secret is on the disk, and the certificate has to be opened again.
    stage.start();
    const QByteArray kept = stage.read(QStringLiteral("station.ini.draft"));
    for (const char *secret : { "himitsu", AssistantStage::password })
        QVERIFY(!kept.contains(secret));
    QVERIFY(!QFile::exists(stage.path(QStringLiteral("station.ini"))));
    QCOMPARE(stage.title(), QStringLiteral("Way to the service"));
    QVERIFY(stage.go(QStringLiteral("File with this station's certificate (.p12)")));
    QCOMPARE(qobject_cast<QLineEdit *>(qApp->focusWidget())->text(), QStringLiteral("ROOM-1.p12"));
    QCOMPARE(stage.assistant->value(QStringLiteral("station/id")), QStringLiteral("ROOM-1"));
    QVERIFY(!stage.assistant->isSheetConfirmed());
}

void FirstRunTest::aStationThatIsSetUpIsNotSetUpAgain()
{
    aDeskByFolders();
    const QByteArray settings = m_stage->read(QStringLiteral("station.ini"));
    m_stage->write(QStringLiteral("station.ini"), settings + "[desk]\ncard_chip_seconds=soon\n");
    const StationOpening opening = openStation(m_stage->path(QStringLiteral("station.ini")));
    QVERIFY(!opening.station && opening.help == AssistantHelp::Repair);
    m_stage->start(true);
    QCOMPARE(m_stage->title(), QStringLiteral("Settings file"));
}

/// The program itself: its assistant is there, and when the station is set up the sign-in takes its place.
void FirstRunTest::theProgramGoesOnToTheSignIn()
{
    AssistantStage &stage = *m_stage;
    stage.write(QStringLiteral("station.ini"),
        "[station]\nid=DESK-1\ninstitution=1319999998\nlanguage=en\n[reader]\nmode=none\n[service]\nmode="
        "folder\n"
        "[folder]\nreq=req\nres=res\n[keys]\nbackend=file\nfile=keys/station.keys\n[store]\npath=store\n");
    const auto shown = [](const char *name) -> QWidget * {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (window->objectName() == QLatin1String(name) && window->isVisible())
                return window;
        }
        return nullptr;
    };
    bool assisted = false;
    bool signIn = false;
    QTimer look;
    look.setInterval(50);
    connect(&look, &QTimer::timeout, this, [&] {
        if (auto *window = qobject_cast<AssistantWindow *>(shown("assistantWindow")); window && !assisted) {
            assisted = true;
            stage.start(); // what a person would do in it
            stage.window->hide();
            const SheetQuestion question = stage.assistant->sheetQuestion();
            const RecoverySheet &sheet = stage.assistant->recoverySheet();
            const auto word = [](const RecoveryHalfText &half, int number) {
                return QString::fromUtf8(half.words.view().toByteArray().split(' ').value(number - 1));
            };
            QVERIFY(
                stage.assistant
                    ->confirmSheet(word(sheet.first, question.ofFirst), word(sheet.second, question.ofSecond))
                    .ok());
            LastAnswers answers;
            answers.accounts.push_back(
                { { QStringLiteral("kanri"), QStringLiteral("Kanri"), Role::Administrator, {} },
                    SecretBytes(QByteArrayView(AssistantStage::password)) });
            answers.purposePosted = true;
            QVERIFY(stage.assistant->setUp(std::move(answers)).ok());
            Q_EMIT window->finished();
        } else if (const QWidget *desk = shown("deskWindow")) {
            const auto *field = desk->findChild<QLineEdit *>(QStringLiteral("signInId"));
            signIn = field && field->isVisible();
            QCoreApplication::quit();
        }
    });
    look.start();
    QTimer::singleShot(30'000, qApp, &QCoreApplication::quit);
    QCOMPARE(runStation(*qApp, stage.path(QStringLiteral("station.ini"))), 0);
    QVERIFY(assisted);
    QVERIFY(signIn);
}

QTEST_MAIN(FirstRunTest)
#include "firstruntest.moc"
