#include "app/support/clock.h"
#include "app/training/pki.h"
#include "app/training/population.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace madoguchi;

namespace {

const QString institution = QStringLiteral("1319999998"); // invented
const QByteArray administratorsPassword = "kumo-no-ue-no-mado-77";
const QByteArray secrets = "admin-password=" + administratorsPassword
    + "\nreception-password=haru-no-kaze-12\ncertificate-passphrase=invented-phrase\n";
const QByteArray answers = "[administrator]\nid=kanri\nname=Kanri\n[reception]\nid=uketsuke\nname=Uketsuke\n"
                           "[recovery]\nsheet=sheet.txt\n[purpose]\nposted=true\n";

/// Of a station that has no certificate of its own.
QByteArray withoutPassphrase()
{
    return secrets.left(secrets.indexOf("certificate-passphrase"));
}

struct Ended
{
    int status = -1;
    QString out{};
    QString err{};
};

} // namespace

/// --provision as others use it to set up a station, and what the station is afterwards.
class ProvisionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aStationIsSetUpOnce();
    void settingsMayComeWithTheAnswers();
    void whatIsRefusedSetsNothingUp_data();
    void whatIsRefusedSetsNothingUp();
    void theHealthPanelNamesTheFaceEngine();
    void aSecondProgramCallsTheFirst();
    void aSecondAssistantCallsTheFirst();
    void stationsOfAFolderArePairedByACode();
    void aStationSpeaksItsOwnLanguage();
    void checkNamesEveryFolderThatIsAway();

private:
    [[nodiscard]] QString path(const char *name) const { return m_home->filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &content) const;
    /// Settings of a station beside a certified terminal, with folders that nobody has made.
    [[nodiscard]] QByteArray folderSettings() const;
    [[nodiscard]] QByteArray read(const char *name) const;
    void start(QProcess &process, const QStringList &arguments) const;
    Ended run(const QStringList &arguments, const QByteArray &input = {}) const;
    Ended provision(const QByteArray &input = secrets) const;
    [[nodiscard]] QStringList config() const { return { QStringLiteral("--config"), path("station.ini") }; }

    QByteArray m_certificate;
    QByteArray m_centre;
    QByteArray m_cards; ///< whose signature counts under a card
    QByteArray m_settings;
    std::unique_ptr<QTemporaryDir> m_home;
};

void ProvisionTest::initTestCase()
{
    const SystemClock clock;
    const auto population = Population::load(toJapanTime(clock.now()).date());
    QVERIFY(population.ok());
    TrainingPki pki(*population, clock.now());
    m_certificate = pki.stationPkcs12(institution, StationKind::Desk, "invented-phrase");
    m_centre = pki.centreCaPem();
    m_cards = "-----BEGIN CERTIFICATE-----\n" + pki.cardCaDer().toBase64() + "\n-----END CERTIFICATE-----\n";
    m_settings = "[station]\nkind=desk\nid=DESK-1\ninstitution=" + institution.toLatin1()
        + "\nlanguage=en\n[direct]\nurl=https://127.0.0.1:9\nca=ca.pem\ncertificate=desk.p12\n"
          "[store]\npath=store\n[keys]\nbackend=file\nfile=keys/station.keys\n";
}

void ProvisionTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    write("station.ini", m_settings);
    write("answers.ini", answers);
    write("desk.p12", m_certificate);
    write("ca.pem", m_centre);
}

void ProvisionTest::write(const char *name, const QByteArray &content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray ProvisionTest::read(const char *name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ProvisionTest::start(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR" })
        environment.insert(QLatin1String(name), m_home->path());
    environment.insert(QStringLiteral("PCSCLITE_CSOCK_NAME"), path("no-pcscd"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MADOGUCHI_PROGRAM), arguments);
}

Ended ProvisionTest::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    Ended ended;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        ended.status = process.exitCode();
    ended.out = QString::fromUtf8(process.readAllStandardOutput());
    ended.err = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

Ended ProvisionTest::provision(const QByteArray &input) const
{
    return run(config() + QStringList{ QStringLiteral("--provision"), path("answers.ini") }, input);
}

void ProvisionTest::aStationIsSetUpOnce()
{
    const Ended first = provision();
    QVERIFY2(first.status == 0, qPrintable(first.out + first.err));
    QVERIFY2(first.out.contains(QLatin1String("kanri")) && first.out.contains(QLatin1String("uketsuke")),
        qPrintable(first.out));
    for (const char *secret : { "kumo-no-ue", "haru-no-kaze", "invented-phrase" })
        QVERIFY(!(first.out + first.err).contains(QLatin1String(secret)));
    const QFile sheet(path("sheet.txt"));
    QVERIFY(sheet.exists());
    QCOMPARE(
        sheet.permissions() & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
        QFile::Permissions());
    const QByteArray written = read("sheet.txt");

    const Ended check = run(config() + QStringList{ QStringLiteral("--check") });
    QVERIFY2(!check.out.contains(QLatin1String("not set up")), qPrintable(check.out));
    QVERIFY2(!check.out.contains(QLatin1String("passphrase")), qPrintable(check.out));

    const Ended again = provision();
    QCOMPARE(again.status, 1);
    QVERIFY2(again.err.contains(QLatin1String("set up already")), qPrintable(again.err));
    QCOMPARE(read("sheet.txt"), written);
}

void ProvisionTest::settingsMayComeWithTheAnswers()
{
    QVERIFY(QFile::remove(path("station.ini")));
    write("answers.ini", m_settings + answers);
    const Ended ended = provision();
    QVERIFY2(ended.status == 0, qPrintable(ended.err));
    QVERIFY(read("station.ini").contains("id=DESK-1"));
    // A file that is there is somebody's, and stays.
    const QByteArray mine = m_settings + "; mine\n";
    write("station.ini", mine);
    QCOMPARE(provision().status, 1);
    QCOMPARE(read("station.ini"), mine);
}

void ProvisionTest::whatIsRefusedSetsNothingUp_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *from, const char *to, const char *said) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(said);
    };
    row("a password that everybody guesses", "kumo-no-ue-no-mado-77", "password1234567", "too easy to guess");
    row("a short password", "kumo-no-ue-no-mado-77", "kumo", "too short");
    row("no password", "reception-password", "other-password", "reception-password=");
    row("a wrong passphrase", "invented-phrase", "another-phrase", "passphrase");
    row("no passphrase", "certificate-passphrase", "passphrase", "certificate-passphrase=");
    row("a line that is no secret", "admin-password=", "admin-password ", "");
}

void ProvisionTest::whatIsRefusedSetsNothingUp()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, said);
    QByteArray wrong = secrets;
    QVERIFY(wrong.contains(from));
    const Ended refused = provision(wrong.replace(from, to));
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
    const Ended check = run(config() + QStringList{ QStringLiteral("--check") });
    QVERIFY2(check.out.contains(QLatin1String("not set up")), qPrintable(check.out));
    // Nothing stands in the way of doing it right.
    const Ended right = provision();
    QVERIFY2(right.status == 0, qPrintable(right.err));
}

QByteArray ProvisionTest::folderSettings() const
{
    const QByteArray folders = "[service]\nmode=folder\n[reader]\nmode=reporting\n[site]\ndir=site\n"
                               "[folder]\nreq=req\nres=res\nface=face\n";
    QByteArray station = m_settings;
    station.replace(
        station.indexOf("[direct]"), station.indexOf("[store]") - station.indexOf("[direct]"), folders);
    return station;
}

void ProvisionTest::aStationSpeaksItsOwnLanguage()
{
    write("station.ini", folderSettings().replace("language=en", "language=ja"));
    const QByteArray wrongCode = withoutPassphrase() + "site-code=ABCD-EFGH\n";
    const Ended wrong = provision(wrongCode);
    QCOMPARE(wrong.status, 1);
    QVERIFY2(wrong.err.contains(QStringLiteral("site-code= が接続コードの形になっていません")),
        qPrintable(wrong.err));
    QVERIFY2(!wrong.err.contains(QLatin1String("standard input")), qPrintable(wrong.err));
    const Ended done = provision(withoutPassphrase());
    QVERIFY2(done.status == 0, qPrintable(done.err));
    for (const char16_t *said :
        { u"復旧シートを書き出しました", u"今すぐ書き留めてください", u"管理者 kanri を追加しました" })
        QVERIFY2(done.out.contains(QString::fromUtf16(said)), qPrintable(done.out));
    for (const char *english : { "written", "write it down", "added" })
        QVERIFY2(!done.out.contains(QLatin1String(english)), qPrintable(done.out));
    const Ended again = provision(withoutPassphrase());
    QVERIFY2(again.err.contains(QStringLiteral("すでに設定済み")), qPrintable(again.err));
}

void ProvisionTest::checkNamesEveryFolderThatIsAway()
{
    write("station.ini", folderSettings());
    QCOMPARE(provision(withoutPassphrase()).status, 0);
    const Ended check = run(config() + QStringList{ QStringLiteral("--check") });
    QVERIFY(check.status != 0);
    for (const char *name : { "req", "res", "face" }) {
        const QString named = QStringLiteral("[folder] %1 = %2").arg(QLatin1String(name), path(name));
        QVERIFY2(check.out.contains(named), qPrintable(check.out));
    }
    QVERIFY2(check.out.contains(QStringLiteral("[site] dir = ") + path("site")), qPrintable(check.out));
}

void ProvisionTest::stationsOfAFolderArePairedByACode()
{
    for (const char *name : { "req", "res", "face", "site" })
        QVERIFY(QDir(m_home->path()).mkpath(QLatin1String(name)));
    QByteArray station = folderSettings();
    write("station.ini", station);
    const Ended first = provision(withoutPassphrase());
    QVERIFY2(first.status == 0, qPrintable(first.err));
    static const QRegularExpression form(QStringLiteral("(?:[A-Z0-9]{6}-){5}[A-Z0-9]{6}"));
    const QString code = form.match(first.out).captured();
    QVERIFY2(!code.isEmpty(), qPrintable(first.out));

    station.replace("DESK-1", "DESK-2").replace("path=store", "path=store2");
    station.replace("station.keys", "station2.keys").replace("mode=reporting", "mode=none");
    station.replace("face=face", "owner=false\ntokens=5000-9999");
    write("station.ini", station);
    write("answers.ini", QByteArray(answers).replace("sheet.txt", "sheet2.txt"));
    QString mistyped = code;
    mistyped[0] = mistyped.at(0) == u'A' ? u'C' : u'A';
    const Ended wrong = provision(withoutPassphrase() + "site-code=" + mistyped.toLatin1() + '\n');
    QCOMPARE(wrong.status, 1);
    QVERIFY2(wrong.err.contains(QLatin1String("site-code=")), qPrintable(wrong.err));
    const Ended second = provision(withoutPassphrase() + "site-code=" + code.toLower().toLatin1() + '\n');
    QVERIFY2(second.status == 0, qPrintable(second.err));
    QVERIFY(!second.out.contains(code) && second.out.contains(QLatin1String("paired")));
    const Ended check = run(config() + QStringList{ QStringLiteral("--check") });
    // The station at the card reader is not running: what it would tell is not known here.
    QVERIFY2(check.out.contains(QLatin1String("Not all visits of the card reader are known here yet")),
        qPrintable(check.out));
    QVERIFY2(!check.out.contains(QLatin1String("Certificate")), qPrintable(check.out));
}

/// With the program itself as the engine's helper.
void ProvisionTest::theHealthPanelNamesTheFaceEngine()
{
    QCOMPARE(provision().status, 0);
    const QStringList check = config() + QStringList{ QStringLiteral("--check") };
    QVERIFY(!run(check).out.contains(QLatin1String("Face engine")));
    QVERIFY(QFile::link(QStringLiteral(MADOGUCHI_TRAINING_FACE), path("face.so")));
    const QByteArray engine = m_settings + "[reader]\nengine=face.so\nengine_config=match-after=9;tries=3\n";
    write("station.ini", engine);
    const Ended keyless = run(check);
    QVERIFY2(
        keyless.out.contains(QLatin1String("no keys to tell a genuine card by")), qPrintable(keyless.out));
    write("station.ini", engine + "card_authority=elsewhere.pem\n");
    const Ended lost = run(check);
    QVERIFY2(lost.out.contains(QLatin1String("card issuer's keys is not there")), qPrintable(lost.out));
    QVERIFY2(lost.out.contains(path("elsewhere.pem")), qPrintable(lost.out));
    write("cards.pem", m_cards);
    write("station.ini", engine + "card_authority=cards.pem\n");
    const Ended well = run(check);
    QVERIFY2(well.out.contains(QLatin1String("Face engine: Good (Madoguchi training " MADOGUCHI_VERSION
                                             ": compares faces, reads the card's front, unlocks the card)")),
        qPrintable(well.out + well.err));
    write("station.ini", m_settings + "[reader]\nengine=face.so\nengine_config=match-after=soon\n");
    const Ended misspelt = run(check);
    QVERIFY2(misspelt.out.contains(QLatin1String("does not accept its settings")), qPrintable(misspelt.out));
    write("station.ini", m_settings + "[reader]\nengine=ca.pem\n");
    const Ended other = run(check);
    QVERIFY2(other.out.contains(QLatin1String("cannot be loaded")), qPrintable(other.out));
    QVERIFY2(other.out.contains(path("ca.pem")), qPrintable(other.out));
}

void ProvisionTest::aSecondProgramCallsTheFirst()
{
    QCOMPARE(provision().status, 0);
    QProcess first;
    start(first, config());
    // Who holds the store listens; until then the second one would be the first.
    QTRY_VERIFY_WITH_TIMEOUT(
        !QDir(m_home->path()).entryList({ QStringLiteral("madoguchi-*") }, QDir::System).isEmpty(), 20'000);
    const Ended second = run(config());
    QCOMPARE(second.status, 0);
    QVERIFY2(second.err.contains(QLatin1String("open already")), qPrintable(second.err));
    QCOMPARE(first.state(), QProcess::Running);
    const Ended check = run(config() + QStringList{ QStringLiteral("--check") });
    QCOMPARE(check.status, 1); // it works; how well, its own panel says
    QVERIFY2(check.out.contains(QLatin1String("open in another program")), qPrintable(check.out));
    first.kill(); // Whoever is killed leaves a lock and a socket that stop nobody.
    QVERIFY(first.waitForFinished());
    QProcess third;
    start(third, config());
    QVERIFY(!third.waitForFinished(3'000));
    third.kill();
    third.waitForFinished();
}

/// Before there is a store: two assistants would write the same settings.
void ProvisionTest::aSecondAssistantCallsTheFirst()
{
    const QStringList fresh{ QStringLiteral("--config"), path("new.ini") };
    QProcess first;
    start(first, fresh);
    QTRY_VERIFY_WITH_TIMEOUT(
        !QDir(m_home->path()).entryList({ QStringLiteral("madoguchi-set-up-*") }, QDir::System).isEmpty(),
        20'000);
    const Ended second = run(fresh);
    QCOMPARE(second.status, 0);
    QVERIFY2(
        second.err.contains(QLatin1String("set-up of this station is open already")), qPrintable(second.err));
    QCOMPARE(first.state(), QProcess::Running);
    first.kill(); // it stops nobody
    QVERIFY(first.waitForFinished());
    QProcess third;
    start(third, fresh);
    QVERIFY(!third.waitForFinished(3'000));
    third.kill();
    third.waitForFinished();
}

QTEST_GUILESS_MAIN(ProvisionTest)
#include "provisiontest.moc"
