#include "app/support/settings.h"

#include "app/support/inifile.h"
#include "app/support/settingstable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace madoguchi;
using Kind = SettingsProblem::Kind;

namespace {

/// config.md's own example, every key of it; comments as they stand there.
const char *const contract = R"([station]
kind=desk                    ; desk | consulting; sealed at first run
id=DESK-1
institution=1319999998       ; 10 digits
facility=clinic              ; clinic | hospital | dental | pharmacy
language=ja                  ; ja | en
day_starts=03:00
[site]                       ; stations of one clinic, folder exchange
dir=
[reader]
mode=driven                  ; driven (needs service mode=direct) | reporting | none
name=Virtual PCD             ; beginning of the PC/SC reader's name
profile=panasonic
engine=
engine_config=
card_authority=
[patient]
display=
screens=2024-10
languages=ja,en,zh,ko,pt,vi
[service]
mode=direct                  ; direct | folder
[direct]
url=https://127.0.0.1:8443
ca=centre-ca.pem
certificate=desk-1.p12       ; station certificate, passphrase in the key store
allow_tls12=false
[folder]
req=/oqs/req
res=/oqs/res
face=/oqs/face
encoding=UTF-8
tokens=0000-9999
owner=true
records_req=
records_res=
[handover]
dir=
format=xml
encoding=UTF-8               ; of the csv: UTF-8 | Shift_JIS; not in the contract, which names both and no key
[chart]
file=
[desk]
print_on_confirm=slip
card_chip_seconds=20
card_tone_seconds=60
scanner_prefix=
[staff]
idle_desk=10
idle_consulting=5
totp_from=2027-04-01
[records]
medication_years=3
joining_gap_days=30
prefetch=false
[store]
path=
keep_days=1
patients_days=400
audit_years=5
[backup]
dir=
time=02:30
generations=3
[keys]
backend=system
file=
)";

QList<Kind> kindsOf(const SettingsReading &reading)
{
    QList<Kind> kinds;
    for (const SettingsProblem &problem : reading.problems)
        kinds.append(problem.kind);
    return kinds;
}

/// The first problem that is not Missing.
SettingsProblem mistake(const SettingsReading &reading)
{
    for (const SettingsProblem &problem : reading.problems) {
        if (problem.kind != Kind::Missing)
            return problem;
    }
    return {};
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theContractsExample();
    void everyKeyOfTheContractIsKnown();
    void nothingSaidIsTheDefaults();
    void everyKeyIsTaken();
    void badValues_data();
    void badValues();
    void unknownKeysAndSections();
    void linesThatSayNothing();
    void comments();
    void relativePathsCountFromTheFile();
    void theSystemsKeysAreLocked();
    void whatDoesNotGoTogether_data();
    void whatDoesNotGoTogether();
    void aFileThatIsNotThere();
    void whatIsNoFileIsNotWaitedFor();
    void problemsDoNotRepeatValues();

private:
    QString write(const QString &name, const QByteArray &text);
    SettingsReading read(const QByteArray &text)
    {
        return readSettings(write(QStringLiteral("station.ini"), text));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void SettingsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

QString SettingsTest::write(const QString &name, const QByteArray &text)
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        qFatal("no file to read");
    return file.fileName();
}

void SettingsTest::theContractsExample()
{
    const SettingsReading reading = read(contract);
    QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0).text()));
    const StationSettings &s = reading.settings;
    QCOMPARE(s.station.id, QStringLiteral("DESK-1"));
    QCOMPARE(s.station.institution, QStringLiteral("1319999998"));
    QCOMPARE(s.reader.name, QStringLiteral("Virtual PCD"));
    QCOMPARE(s.direct.url, QUrl(QStringLiteral("https://127.0.0.1:8443")));
    QCOMPARE(s.direct.ca, m_dir->filePath(QStringLiteral("centre-ca.pem")));
    QCOMPARE(s.patient.languages.size(), 6);
    QCOMPARE(s.folder.req, QStringLiteral("/oqs/req"));
    QCOMPARE(s.folder.owner, std::optional(true));
}

void SettingsTest::everyKeyOfTheContractIsKnown()
{
    const IniFile example = parseIni(contract);
    QCOMPARE(example.unreadable, QList<int>{});
    QCOMPARE(example.entries.size(), settingsTable().size());
    for (qsizetype i = 0; i < example.entries.size(); ++i) {
        QCOMPARE(settingsTable().at(i).section, example.entries.at(i).section);
        QCOMPARE(settingsTable().at(i).key, example.entries.at(i).key);
        QVERIFY(settingsTable().at(i).rule.fits(example.entries.at(i).value));
        QVERIFY(!settingsTable().at(i).rule.allowed.isEmpty());
    }
}

void SettingsTest::nothingSaidIsTheDefaults()
{
    const SettingsReading reading = read("");
    QCOMPARE(reading.settings, StationSettings{});
    QVERIFY(!reading.hasMistakes());
    QCOMPARE(kindsOf(reading), QList<Kind>(5, Kind::Missing)); // id, institution, url, ca, certificate
    // The values of the example that are defaults are the defaults.
    StationSettings example = read(contract).settings;
    const StationSettings defaults;
    example.station.id = example.station.institution = QString();
    example.reader.name = QString();
    example.reader.profile = defaults.reader.profile;
    example.direct = defaults.direct;
    example.folder.req = example.folder.res = example.folder.face = QString();
    example.folder.owner.reset();
    QCOMPARE(example, defaults);
    QVERIFY(defaults.ownsFaceFolder());
}

/// A value other than the default for each key changes the settings: no row of the table is forgotten or
/// doubled.
void SettingsTest::everyKeyIsTaken()
{
    const QHash<QString, QByteArray> others{ { QStringLiteral("station/kind"), "consulting" },
        { QStringLiteral("station/id"), "ROOM-2" }, { QStringLiteral("station/institution"), "1399999999" },
        { QStringLiteral("station/facility"), "dental" }, { QStringLiteral("station/language"), "en" },
        { QStringLiteral("station/day_starts"), "04:30" }, { QStringLiteral("reader/mode"), "none" },
        { QStringLiteral("reader/profile"), "fujitsu" }, { QStringLiteral("patient/screens"), "2021" },
        { QStringLiteral("patient/languages"), "ja, en" }, { QStringLiteral("service/mode"), "folder" },
        { QStringLiteral("direct/url"), "https://centre.example" },
        { QStringLiteral("direct/allow_tls12"), "true" }, { QStringLiteral("folder/encoding"), "Shift_JIS" },
        { QStringLiteral("folder/tokens"), "1000-1999" }, { QStringLiteral("folder/owner"), "false" },
        { QStringLiteral("handover/format"), "csv" }, { QStringLiteral("handover/encoding"), "Shift_JIS" },
        { QStringLiteral("desk/print_on_confirm"), "none" },
        { QStringLiteral("desk/card_chip_seconds"), "21" },
        { QStringLiteral("desk/card_tone_seconds"), "61" }, { QStringLiteral("staff/idle_desk"), "11" },
        { QStringLiteral("staff/idle_consulting"), "6" }, { QStringLiteral("staff/totp_from"), "2028-02-29" },
        { QStringLiteral("records/medication_years"), "2" },
        { QStringLiteral("records/joining_gap_days"), "0" }, { QStringLiteral("records/prefetch"), "true" },
        { QStringLiteral("store/keep_days"), "2" }, { QStringLiteral("store/patients_days"), "401" },
        { QStringLiteral("store/audit_years"), "6" }, { QStringLiteral("backup/time"), "23:59" },
        { QStringLiteral("backup/generations"), "4" }, { QStringLiteral("keys/backend"), "file" } };
    QList<StationSettings> seen{ StationSettings{} };
    for (const SettingsKey &row : settingsTable()) {
        const QByteArray value = others.value(row.section + u'/' + row.key, "something");
        const SettingsReading reading
            = read('[' + row.section.toUtf8() + "]\n" + row.key.toUtf8() + '=' + value + '\n');
        for (const SettingsProblem &problem : reading.problems)
            QVERIFY2(problem.kind == Kind::Missing || problem.kind == Kind::Contradiction,
                qPrintable(problem.text()));
        QVERIFY2(!seen.contains(reading.settings), qPrintable(row.section + u'/' + row.key));
        seen.append(reading.settings);
    }
}

void SettingsTest::badValues_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *section, const char *key, const char *value) {
        QTest::addRow("%s=%s", key, value)
            << QString::fromLatin1(section) << QString::fromLatin1(key) << QString::fromUtf8(value);
    };
    for (const char *value : { "", "Desk", "office", "desk,consulting" })
        row("station", "kind", value);
    for (const char *value :
        { "131999999", "13199999980", "131999999x", "１３１９９９９９９８", "-319999998" })
        row("station", "institution", value);
    for (const char *value : { "", "DESK 1", "desk/1", "\xE7\xAA\x93" })
        row("station", "id", value);
    for (const char *value : { "3:00", "24:00", "03:60", "0300" })
        row("station", "day_starts", value);
    for (const char *value :
        { "http://127.0.0.1", "https://", "https://a@b", "https://a/v1", "https://a?b", "127.0.0.1" })
        row("direct", "url", value);
    for (const char *value : { "yes", "1", "TRUE", "" })
        row("direct", "allow_tls12", value);
    for (const char *value : { "9999-0000", "0-9999", "0000-10000", "0000 9999" })
        row("folder", "tokens", value);
    for (const char *value : { "ja,ja", "", "ja,,en", "de" })
        row("patient", "languages", value);
    for (const char *value : { "pannasonic", "" })
        row("reader", "profile", value);
    for (const char *value : { "0", "32", "-1", "+1", "1.5", "\xEF\xBC\x91", "99999999999999999999" })
        row("store", "keep_days", value);
    for (const char *value : { "2", "16" })
        row("staff", "idle_consulting", value);
    for (const char *value : { "2027-4-1", "2027-02-29", "01.04.2027" })
        row("staff", "totp_from", value);
}

void SettingsTest::badValues()
{
    QFETCH(const QString, section);
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    const QString text = QStringLiteral("; a comment\n[%1]\n\n%2=%3\n").arg(section, key, value);
    const SettingsReading reading = read(text.toUtf8());
    const SettingsProblem problem = mistake(reading);
    QCOMPARE(problem.kind, Kind::BadValue);
    QCOMPARE(problem.file, m_dir->filePath(QStringLiteral("station.ini")));
    QCOMPARE(problem.line, 4);
    QCOMPARE(problem.key, key);
    QCOMPARE(problem.allowed, settingsKey(section, key)->rule.allowed);
    QCOMPARE(reading.settings, StationSettings{}); // the default stands
}

void SettingsTest::unknownKeysAndSections()
{
    SettingsProblem problem = mistake(read("[station]\nkind=desk\nknd=desk\n"));
    QCOMPARE(problem.kind, Kind::UnknownKey);
    QCOMPARE(problem.line, 3);
    QVERIFY(problem.allowed.contains(QStringLiteral("institution")));
    problem = mistake(read("[stations]\nkind=desk\n"));
    QCOMPARE(problem.kind, Kind::UnknownKey);
    QCOMPARE(problem.line, 2);
    QVERIFY(problem.allowed.contains(QStringLiteral("[handover]")));
    QCOMPARE(mistake(read("[Station]\nkind=desk\n")).kind, Kind::UnknownKey);
    const SettingsReading twice = read("[station]\nlanguage=en\nlanguage=ja\n");
    QCOMPARE(mistake(twice).kind, Kind::SaidTwice);
    QCOMPARE(mistake(twice).line, 3);
    QCOMPARE(twice.settings.station.language, QStringLiteral("en"));
}

void SettingsTest::linesThatSayNothing()
{
    const IniFile file = parseIni("id=1\n[station]\nid\n=x\n[]\n[station\nid=\xFF\nname = a = b \n");
    QCOMPARE(file.unreadable, (QList<int>{ 1, 3, 4, 5, 6, 7, 8 }));
    const IniFile fine = parseIni("\xEF\xBB\xBF[station]\r\n  id = A-1 \r\n\r\nname = a = b");
    QCOMPARE(fine.unreadable, QList<int>{});
    QCOMPARE(fine.entries.at(0),
        (IniEntry{ QStringLiteral("station"), QStringLiteral("id"), QStringLiteral("A-1"), 2 }));
    QCOMPARE(fine.entries.at(1).value, QStringLiteral("a = b"));
    QCOMPARE(fine.entries.at(1).line, 4);
}

void SettingsTest::comments()
{
    const IniFile file = parseIni(
        "; all of it\n ; this too\n[a] ; and this\nb=1;2,3 ; but not before\nc=;no value\nd= ;none\n");
    QCOMPARE(file.unreadable, QList<int>{});
    QCOMPARE(file.entries.at(0).value, QStringLiteral("1;2,3"));
    QCOMPARE(file.entries.at(1).value, QStringLiteral(";no value"));
    QCOMPARE(file.entries.at(2).value, QString());
}

void SettingsTest::relativePathsCountFromTheFile()
{
    const StationSettings s
        = read("[store]\npath=data/../kept\n[keys]\nfile=/elsewhere/keys\n[reader]\nprofile=own/reader.ini\n")
              .settings;
    QCOMPARE(s.store.path, m_dir->filePath(QStringLiteral("kept")));
    QCOMPARE(s.keys.file, QStringLiteral("/elsewhere/keys"));
    QCOMPARE(s.reader.profile, m_dir->filePath(QStringLiteral("own/reader.ini")));
    QCOMPARE(read("[reader]\nprofile=almex\n").settings.reader.profile, QStringLiteral("almex"));
    QCOMPARE(read("[reader]\nengine=engines/face.so\n").settings.reader.engine,
        m_dir->filePath(QStringLiteral("engines/face.so")));
    QCOMPARE(read("[store]\npath=\n").settings.store.path, QString());
}

void SettingsTest::theSystemsKeysAreLocked()
{
    const QString system = write(QStringLiteral("system.ini"), "[station]\nid=SYS-1\nlanguage=xx\n");
    const QString user
        = write(QStringLiteral("user.ini"), "[station]\nid=USER-1\nlanguage=en\n[desk]\nscanner_prefix=~\n");
    const SettingsReading reading = readSettings(system, user);
    QCOMPARE(reading.settings.station.id, QStringLiteral("SYS-1"));
    QCOMPARE(reading.settings.station.language, QStringLiteral("en"));
    QCOMPARE(reading.settings.desk.scannerPrefix, QStringLiteral("~"));
    QVERIFY(reading.isLocked(QStringLiteral("station"), QStringLiteral("id")));
    QVERIFY(!reading.isLocked(
        QStringLiteral("station"), QStringLiteral("language"))); // what it said was no value
    QVERIFY(!reading.isLocked(QStringLiteral("desk"), QStringLiteral("scanner_prefix")));
    QCOMPARE(kindsOf(reading).mid(0, 2), (QList<Kind>{ Kind::BadValue, Kind::Locked }));
    QCOMPARE(reading.problems.at(1).file, user);
    QCOMPARE(reading.problems.at(1).line, 2);
    QVERIFY(readSettings(user).locked.isEmpty());
}

void SettingsTest::whatDoesNotGoTogether_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("line");
    const QByteArray folder = "[service]\nmode=folder\n";
    QTest::newRow("driven by folder") << folder + "[reader]\nmode=driven\n" << QStringLiteral("mode") << 4;
    QTest::newRow("driven by default") << folder << QStringLiteral("mode") << 0;
    QTest::newRow("reporting directly")
        << QByteArray("[reader]\nmode=reporting\n") << QStringLiteral("mode") << 2;
    QTest::newRow("records where the desk reads")
        << folder + "[reader]\nmode=none\n[folder]\nreq=/a\nres=/b\nrecords_req=/c\nrecords_res=/b/records\n"
        << QStringLiteral("records_res") << 9;
    QTest::newRow("an engine without a reader of ours")
        << QByteArray("[reader]\nmode=none\nengine=face.so\n") << QStringLiteral("engine") << 3;
}

void SettingsTest::whatDoesNotGoTogether()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, key);
    QFETCH(const int, line);
    const SettingsProblem problem = mistake(read(text));
    QCOMPARE(problem.kind, Kind::Contradiction);
    QCOMPARE(problem.key, key);
    QCOMPARE(problem.line, line);
}

void SettingsTest::aFileThatIsNotThere()
{
    const QString none = m_dir->filePath(QStringLiteral("none.ini"));
    QCOMPARE(mistake(readSettings(none)).kind, Kind::FileUnreadable);
    QVERIFY(!readSettings(none, none).hasMistakes());
    QCOMPARE(mistake(readSettings(m_dir->path())).kind, Kind::FileUnreadable); // a folder
    const QString huge = write(QStringLiteral("huge.ini"), QByteArray(1024 * 1024 + 1, ';'));
    QCOMPARE(mistake(readSettings(huge)).kind, Kind::FileUnreadable);
}

void SettingsTest::whatIsNoFileIsNotWaitedFor()
{
    const QString pipe = m_dir->filePath(QStringLiteral("pipe.ini"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    ::alarm(20); // a reader that waits for somebody to write must fail, and not stop the whole run
    QCOMPARE(mistake(readSettings(pipe)).kind, Kind::FileUnreadable);
    QCOMPARE(
        mistake(readSettings(m_dir->filePath(QStringLiteral("none.ini")), pipe)).kind, Kind::FileUnreadable);
    ::alarm(0);
    QCOMPARE(mistake(readSettings(QStringLiteral("/dev/zero"))).kind, Kind::FileUnreadable);
}

void SettingsTest::problemsDoNotRepeatValues()
{
    const SettingsProblem problem = mistake(read("[station]\nkind=hunter2-secret\n"));
    QVERIFY(!problem.text().contains(QStringLiteral("hunter2")));
    QCOMPARE(problem.text(), QStringLiteral("station.ini:2: [station] kind: allowed: desk | consulting"));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settingstest.moc"
