#include "app/security/totp.h"
#include "reader/card/virtualcard.h"
#include "tests/support/staffroom.h"
#include "tests/support/testcard.h"
#include "tests/widgets/assistant/assistantstage.h"

#include <QScreen>
#include <QSet>

#include <functional>

using namespace madoguchi;

/// What is tried, found wrong or not allowed on the way.
class FirstTrialsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readersAreFoundAndTriedWithACard();
    void theSignIsOnTheChosenScreen();
    void whatTheSystemHasSetIsShownLocked();
    void aBadValueStartsOnItsPage();
    void linesThatCannotBeFollowedComeFirst();
    void afterAFaultEverythingIsStillThere();
    void anAdministratorPutsTheSettingsRight();
    void theSecondFactorIsAskedForToo();
    void helpIsThereOnEachPage();

private:
    void fillDesk();
    void toTheEnd();
    void breakTheSettings(const std::function<void(Seat &)> &meanwhile);
    void toTheAdministrator();

    static constexpr const char *own = "ame-no-hi-no-kasa-55"; ///< the administrator's password

    QByteArray m_bad{}; ///< the settings file with its line
    std::unique_ptr<AssistantStage> m_stage;
};

void FirstTrialsTest::init()
{
    m_stage = std::make_unique<AssistantStage>();
    qputenv("XDG_DATA_HOME", m_stage->path(QStringLiteral("data")).toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_stage->home.path().toUtf8());
}

void FirstTrialsTest::readersAreFoundAndTriedWithACard()
{
    AssistantStage &stage = *m_stage;
    stage.pcsc->setServiceDown(true);
    stage.start();
    stage.window->turnTo(QStringLiteral("reader"));
    QTRY_VERIFY2(stage.told().contains(QStringLiteral("reader service")), qPrintable(stage.told()));
    stage.pcsc->setReaderPlugged(false);
    stage.pcsc->setServiceDown(false);
    QTRY_VERIFY2(stage.told().contains(QStringLiteral("No card reader")), qPrintable(stage.told()));
    stage.pcsc->setReaderPlugged(true);
    QTRY_VERIFY2(
        stage.told().contains(QStringLiteral("Reader found: Virtual PCD")), qPrintable(stage.told()));
    QVERIFY(stage.choose(QStringLiteral("Reader"), QStringLiteral("Virtual PCD")));
    QCOMPARE(stage.assistant->value(QStringLiteral("reader/name")), QStringLiteral("Virtual PCD"));
    QTRY_VERIFY(stage.told().contains(QStringLiteral("Reader found: Virtual PCD")));
    stage.pcsc->place(std::make_shared<VirtualCard>(testCardData()));
    QTRY_VERIFY2(stage.told().contains(QStringLiteral("PIN: 3 tries left.")), qPrintable(stage.told()));
    QCOMPARE(stage.assistant->card()->pinTries, 3);
    stage.pcsc->pull();
    QTRY_VERIFY(!stage.assistant->readers().hasCard);
}

void FirstTrialsTest::theSignIsOnTheChosenScreen()
{
    AssistantStage &stage = *m_stage;
    stage.start();
    stage.window->turnTo(QStringLiteral("display"));
    const QScreen *screen = QGuiApplication::screens().at(1);
    QVERIFY(stage.choose(QStringLiteral("Screen for patients"), QStringLiteral("HDMI-1 (1280 × 800)")));
    QCOMPARE(stage.assistant->value(QStringLiteral("patient/display")), QStringLiteral("HDMI-1"));
    QVERIFY(stage.press(QStringLiteral("Show the sign on this screen")));
    const auto *sign = stage.window->findChild<QWidget *>(QStringLiteral("screenSign"));
    QVERIFY(sign && sign->isVisible());
    QVERIFY(screen->geometry().contains(sign->geometry().center()));
    stage.window->turnTo(QStringLiteral("station"));
    QVERIFY(!sign->isVisible());
    stage.assistant->setValue(QStringLiteral("patient/display"), QStringLiteral("VGA-9"));
    stage.window->turnTo(QStringLiteral("display"));
    QVERIFY(stage.told().contains(QStringLiteral("will be a window")));
}

void FirstTrialsTest::whatTheSystemHasSetIsShownLocked()
{
    AssistantStage &stage = *m_stage;
    stage.write(QStringLiteral("system.ini"), "[station]\ninstitution=1319999998\nkind=desk\n");
    stage.start(false, stage.path(QStringLiteral("system.ini")));
    auto *field = stage.window->findChild<QLineEdit *>(QStringLiteral("field_station/institution"));
    QVERIFY(field && field->isReadOnly());
    QCOMPARE(field->text(), QStringLiteral("1319999998"));
    auto *kind = stage.window->findChild<QComboBox *>(QStringLiteral("field_station/kind"));
    QVERIFY(kind && !kind->isEnabled());
    bool told = false;
    for (const QLabel *label : stage.window->findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text().contains(QStringLiteral("Locked: set in")));
    QVERIFY(told);
    QTest::keyClicks(field, QStringLiteral("7"));
    QCOMPARE(stage.assistant->value(QStringLiteral("station/institution")), QStringLiteral("1319999998"));
}

void FirstTrialsTest::aBadValueStartsOnItsPage()
{
    AssistantStage &stage = *m_stage;
    stage.write(QStringLiteral("station.ini"),
        "[station]\nid=DESK-1\ninstitution=1319999998\n[folder]\ntokens=many\n[reader]\nmode=reporting\n["
        "service]\nmode=folder\n");
    const StationOpening opening = openStation(stage.path(QStringLiteral("station.ini")));
    QVERIFY(!opening.station && opening.help == AssistantHelp::FirstRun);
    stage.start();
    QCOMPARE(stage.title(), QStringLiteral("Way to the service"));
    const QString problem = stage.problemOf("folder/tokens");
    QVERIFY2(problem.contains(QStringLiteral("station.ini, line 5")), qPrintable(problem));
    QVERIFY2(problem.contains(QStringLiteral("0000-9999")), qPrintable(problem));
    QCOMPARE(AssistantStage::nameOf(qApp->focusWidget()), QStringLiteral("Part of the day's counter"));
    QVERIFY(stage.type(QStringLiteral("Part of the day's counter"), QStringLiteral("0000-4999")));
    QVERIFY(stage.problemOf("folder/tokens").isEmpty());
}

void FirstTrialsTest::linesThatCannotBeFollowedComeFirst()
{
    AssistantStage &stage = *m_stage;
    stage.write(QStringLiteral("station.ini"),
        "[station]\nid=DESK-1\nflavour=mild\n[desk]\ncard_chip_seconds=soon\n");
    stage.start();
    QCOMPARE(stage.title(), QStringLiteral("Settings file"));
    const auto *line = stage.window->findChild<QLabel *>(QStringLiteral("strayLine"));
    QVERIFY(line && line->text().contains(QStringLiteral("line 3")));
    QVERIFY(
        line->text().contains(QStringLiteral("flavour")) && !line->text().contains(QStringLiteral("mild")));
    QVERIFY2(stage.problemOf("desk/card_chip_seconds").contains(QStringLiteral("from 1 to 3600")),
        qPrintable(stage.problemOf("desk/card_chip_seconds")));
    QVERIFY(stage.type(QStringLiteral("[desk] card_chip_seconds"), QStringLiteral("20")));
    QVERIFY(stage.next());
    QCOMPARE(stage.title(), QStringLiteral("Settings file"));
    QVERIFY(stage.press(QStringLiteral("Let these lines become comments")));
    QVERIFY(stage.next());
    QCOMPARE(stage.title(), QStringLiteral("This station"));
}

/// A desk by folders, but for the people.
void FirstTrialsTest::fillDesk()
{
    m_stage->write(QStringLiteral("station.ini"),
        "[station]\nkind=desk\nid=DESK-1\ninstitution=1319999998\nlanguage=en\n[reader]\nmode=none\n[service]"
        "\n"
        "mode=folder\n[folder]\nreq=req\nres=res\n[keys]\nbackend=file\nfile=keys/"
        "station.keys\n[store]\npath=store\n");
}

void FirstTrialsTest::toTheEnd()
{
    AssistantStage &stage = *m_stage;
    stage.window->turnTo(QStringLiteral("keys"));
    QVERIFY(stage.typeSheetWords());
    QVERIFY(stage.next());
    QVERIFY(stage.account(QStringLiteral("Administrator"), QStringLiteral("kanri")));
    QVERIFY(stage.next());
    QVERIFY(stage.press(QStringLiteral("The purpose of use (利用目的) is posted in the clinic")));
}

void FirstTrialsTest::afterAFaultEverythingIsStillThere()
{
    AssistantStage &stage = *m_stage;
    fillDesk();
    stage.start();
    toTheEnd();
    stage.write(QStringLiteral("store"), "in the way"); // where the store's folder is to be
    QVERIFY(stage.press(QStringLiteral("Set up the station")));
    QTRY_VERIFY2(stage.told().contains(QStringLiteral("cannot be")), qPrintable(stage.told()));
    QCOMPARE(stage.finished->count(), 0);
    QVERIFY(openStation(stage.path(QStringLiteral("station.ini"))).help != AssistantHelp::Repair);
    QVERIFY(QFile::remove(stage.path(QStringLiteral("store"))));
    QVERIFY(stage.press(QStringLiteral("Set up the station")));
    QTRY_VERIFY2(stage.finished->count() == 1, qPrintable(stage.told()));
}

/// A desk that is set up, whose administrator has a password of their own; and then a line in its settings
/// that nobody can follow.
void FirstTrialsTest::breakTheSettings(const std::function<void(Seat &)> &meanwhile)
{
    AssistantStage &stage = *m_stage;
    fillDesk();
    stage.start();
    toTheEnd();
    QVERIFY(stage.press(QStringLiteral("Set up the station")));
    QTRY_VERIFY2(stage.finished->count() == 1, qPrintable(stage.told()));
    {
        StationOpening opening = openStation(stage.path(QStringLiteral("station.ini")));
        QVERIFY(opening.station != nullptr);
        Seat &seat = opening.station->core->seat();
        const QByteArray first = QByteArray(AssistantStage::password) + "kanri";
        QVERIFY(seat.signIn(QStringLiteral("kanri"), SecretBytes(QByteArrayView(first))).ok());
        QVERIFY(seat.giveNewPassword(SecretBytes(QByteArrayView(own))).ok());
        meanwhile(seat);
    }
    m_bad = stage.read(QStringLiteral("station.ini")) + "[backup]\ngenerations=plenty\n";
    stage.write(QStringLiteral("station.ini"), m_bad);
    QVERIFY(openStation(stage.path(QStringLiteral("station.ini"))).help == AssistantHelp::Repair);
}

/// The line put right, as far as the page on which an administrator confirms it.
void FirstTrialsTest::toTheAdministrator()
{
    AssistantStage &stage = *m_stage;
    stage.start(true);
    QCOMPARE(stage.title(), QStringLiteral("Settings file"));
    QVERIFY(stage.type(QStringLiteral("[backup] generations"), QStringLiteral("5")));
    for (int i = 0; i < 8 && stage.title() != QStringLiteral("An administrator confirms"); ++i)
        QVERIFY(stage.next());
    QCOMPARE(stage.title(), QStringLiteral("An administrator confirms"));
    QVERIFY(stage.type(QStringLiteral("Administrator's staff ID"), QStringLiteral("kanri")));
}

void FirstTrialsTest::anAdministratorPutsTheSettingsRight()
{
    AssistantStage &stage = *m_stage;
    breakTheSettings([](Seat &) {});
    toTheAdministrator();
    const auto *changes = stage.window->findChild<QLabel *>(QStringLiteral("summary"));
    QVERIFY(changes && changes->text().contains(QStringLiteral("[backup] generations: plenty → 5")));
    QVERIFY(stage.type(QStringLiteral("Administrator's password"), QStringLiteral("somebody-elses-word")));
    QVERIFY(stage.press(QStringLiteral("Write the settings")));
    QTRY_VERIFY(!stage.told().isEmpty());
    QCOMPARE(stage.read(QStringLiteral("station.ini")), m_bad);
    QTest::qWait(1100); // a wrong one costs a second
    QVERIFY(stage.type(QStringLiteral("Administrator's password"), QString::fromLatin1(own)));
    QVERIFY(stage.press(QStringLiteral("Write the settings")));
    QTRY_VERIFY2(stage.finished->count() == 1, qPrintable(stage.told()));
    QVERIFY(stage.read(QStringLiteral("station.ini")).contains("generations=5"));
    const StationOpening opening = openStation(stage.path(QStringLiteral("station.ini")));
    QVERIFY(opening.station != nullptr);
}

/// Whoever has a second factor at the sign-in gives it here, too: without it nothing is written.
void FirstTrialsTest::theSecondFactorIsAskedForToo()
{
    AssistantStage &stage = *m_stage;
    StaffRoom authenticator;
    SecretBytes enrolment;
    breakTheSettings([&](Seat &seat) {
        QVERIFY(seat.setUpSecondFactor().ok());
        enrolment = seat.enrolment();
        authenticator.clock.set(QDateTime::currentDateTimeUtc());
        QVERIFY(seat.giveSecondFactor(authenticator.codeOf(enrolment)).ok());
    });
    toTheAdministrator();
    const QString code = QStringLiteral("Six digits of the authenticator (if the account has one)");
    const auto confirm = [&stage, &code](const QString &digits) {
        return stage.type(QStringLiteral("Administrator's password"), QString::fromLatin1(own))
            && stage.type(code, digits) && stage.press(QStringLiteral("Write the settings"));
    };
    QVERIFY(confirm({}));
    QTRY_VERIFY2(
        stage.told().contains(QStringLiteral("authenticator's code is needed")), qPrintable(stage.told()));
    QVERIFY(confirm(QStringLiteral("000000")));
    QTRY_VERIFY2(!stage.told().isEmpty() && !stage.told().contains(QStringLiteral("is needed, too")),
        qPrintable(stage.told()));
    QCOMPARE(stage.finished->count(), 0);
    QCOMPARE(stage.read(QStringLiteral("station.ini")), m_bad);
    QTest::qWait(4500); // each that was not taken doubles the wait
    authenticator.clock.set(
        QDateTime::currentDateTimeUtc().addSecs(Totp::stepSeconds)); // none is taken twice
    QVERIFY(confirm(QString::fromLatin1(authenticator.codeOf(enrolment).view().toByteArray())));
    QTRY_VERIFY2(stage.finished->count() == 1, qPrintable(stage.told()));
    QVERIFY(stage.read(QStringLiteral("station.ini")).contains("generations=5"));
}

/// F1 on each page, while something is typed there.
void FirstTrialsTest::helpIsThereOnEachPage()
{
    AssistantStage &stage = *m_stage;
    stage.write(QStringLiteral("station.ini"), "[station]\nflavour=mild\n");
    stage.start();
    const auto *help = stage.window->findChild<QWidget *>(QStringLiteral("helpPanel"));
    QVERIFY(help && !help->isVisible());
    QSet<QString> said;
    for (const char *place :
        { "file", "station", "reader", "display", "service", "keys", "accounts", "finish" }) {
        stage.window->turnTo(QLatin1String(place));
        QTest::keyClick(qApp->focusWidget() ? qApp->focusWidget() : stage.window.get(), Qt::Key_F1);
        QVERIFY(help->isVisible());
        QString words;
        for (const QLabel *label : help->findChildren<QLabel *>())
            words += label->text() + u'\n';
        QVERIFY(words.contains(QStringLiteral("Alt+←")) && words.contains(QStringLiteral("Interrupted")));
        said.insert(words);
        QTest::keyClick(stage.window.get(), Qt::Key_F1);
        QVERIFY(!help->isVisible());
    }
    QCOMPARE(said.size(), 8); // each page's own
    stage.window->turnTo(QStringLiteral("station"));
    QVERIFY(stage.type(QStringLiteral("Institution code (10 digits)"), QStringLiteral("13")));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_F1);
    QVERIFY(help->isVisible());
    QTest::keyClicks(qApp->focusWidget(), QStringLiteral("1"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Escape);
    QVERIFY(!help->isVisible() && stage.window->isVisible());
    QCOMPARE(stage.assistant->value(QStringLiteral("station/institution")), QStringLiteral("131"));
}

/// On two screens with names, which the platform of the tests has not got by itself.
int main(int argc, char *argv[])
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(R"({"screens":[
        {"name":"DP-1","x":0,"y":0,"width":1920,"height":1080,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1},
        {"name":"HDMI-1","x":1920,"y":0,"width":1280,"height":800,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})");
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    QApplication application(argc, argv);
    FirstTrialsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "firsttrialstest.moc"
