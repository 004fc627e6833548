#include "app/support/settingsbook.h"

#include "app/support/inichange.h"
#include "app/support/inifile.h"
#include "app/support/settingstable.h"
#include "app/support/settingsusual.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace madoguchi;

namespace {

/// A desk in folder exchange, with what people leave in such files.
const QByteArray desk
    = "; our desk\n[station]\nid=DESK-1\ninstitution=1319999998 ; as the bureau gave it\n"
      "[reader]\nmode=none\n\n[service]\nmode=folder\n[folder]\nreq=/oqs/req\nres=/oqs/res\n"
      "[store]\nkeep_days=1          ; two on Mondays?\n";

SettingsChange change(const char *section, const char *key, const QString &value)
{
    return { QLatin1String(section), QLatin1String(key), value };
}

QString codeOf(const Outcome<Done> &outcome)
{
    return outcome ? QString() : outcome.error().code;
}

/// A user's file and a system's file in a folder of their own.
struct Files
{
    Files() { write(user, desk); }

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    [[nodiscard]] QByteArray read() const
    {
        QFile file(user);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] SettingsFiles both() const { return { system, user }; }

    QTemporaryDir folder{};
    QString user = folder.filePath(QStringLiteral("station.ini"));
    QString system = folder.filePath(QStringLiteral("system.ini"));
};

SettingsEntry entryOf(const SettingsPage &page, const char *section, const char *key)
{
    for (const SettingsEntry &entry : page.entries) {
        if (entry.section == QLatin1String(section) && entry.key == QLatin1String(key))
            return entry;
    }
    return {};
}

} // namespace

/// The settings files while somebody changes them: what is written, what stays, and what is refused.
class SettingsBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineKeepsItsCommentAndAllElseStays();
    void aKeyThatWasNotSaidIsPutWhereItBelongs();
    void lineEndsAreThoseOfTheFile();
    void whatNoLineCanSayIsRefused();
    void theUsualValuesAreTheDefaults();
    void everyKeyIsSomebodys();
    void whatTheSystemHasSetIsLocked();
    void whatNamesTheStoreIsSealed();
    void theReadersRulesDecide();
    void keysThatGoTogetherAreChangedTogether();
    void nothingIsWrittenOverSomebodyElse();
    void aFileThatCannotBeWrittenStays();
    void aFullDiskLosesNothing();
    void theFileKeepsItsRights();
    void noOtherKeyIsTouched();
    void aFileThatIsNotThereIsMade();
    void whatWaitsForTheNextStartIsTold();
};

void SettingsBookTest::aLineKeepsItsCommentAndAllElseStays()
{
    const QByteArray text = "; ours\n[store]\r\nkeep_days = 1     ; two?\nodd line\nunknown=x\n";
    const auto changed
        = changedIni(text, QStringLiteral("store"), QStringLiteral("keep_days"), QStringLiteral("14"));
    QVERIFY(changed);
    QCOMPARE(*changed, QByteArray("; ours\n[store]\r\nkeep_days =14     ; two?\nodd line\nunknown=x\n"));
    const IniFile read = parseIni(*changed);
    QCOMPARE(read.entries.first().value, QStringLiteral("14"));
    const auto gone
        = changedIni(*changed, QStringLiteral("store"), QStringLiteral("keep_days"), std::nullopt);
    QCOMPARE(*gone, QByteArray("; ours\n[store]\r\nodd line\nunknown=x\n"));
}

void SettingsBookTest::aKeyThatWasNotSaidIsPutWhereItBelongs()
{
    const QString days = QStringLiteral("keep_days");
    const QString store = QStringLiteral("store");
    QCOMPARE(*changedIni("[store]\naudit_years=5\n\n[backup]\ndir=\n", store, days, QStringLiteral("2")),
        QByteArray("[store]\naudit_years=5\nkeep_days=2\n\n[backup]\ndir=\n"));
    QCOMPARE(*changedIni("[backup]\ndir=", store, days, QStringLiteral("2")),
        QByteArray("[backup]\ndir=\n[store]\nkeep_days=2\n"));
    QCOMPARE(*changedIni("", store, days, QStringLiteral("2")), QByteArray("[store]\nkeep_days=2\n"));
    QCOMPARE(*changedIni("[store] ; ours\naudit_years=5", store, days, QStringLiteral("2")),
        QByteArray("[store] ; ours\naudit_years=5\nkeep_days=2\n"));
    // A key of the same name elsewhere is another one.
    QCOMPARE(*changedIni("[site]\ndir=/a\n[backup]\ndir=/b\n", QStringLiteral("backup"),
                 QStringLiteral("dir"), QStringLiteral("/c")),
        QByteArray("[site]\ndir=/a\n[backup]\ndir=/c\n"));
}

void SettingsBookTest::lineEndsAreThoseOfTheFile()
{
    const auto changed = changedIni("\xEF\xBB\xBF[store]\r\nkeep_days=1 ; x\r\n", QStringLiteral("store"),
        QStringLiteral("keep_days"), QStringLiteral("3"));
    QCOMPARE(*changed, QByteArray("\xEF\xBB\xBF[store]\r\nkeep_days=3 ; x\r\n"));
    const auto added
        = changedIni(*changed, QStringLiteral("backup"), QStringLiteral("dir"), QStringLiteral("/b"));
    QCOMPARE(*added, QByteArray("\xEF\xBB\xBF[store]\r\nkeep_days=3 ; x\r\n[backup]\r\ndir=/b\r\n"));
}

void SettingsBookTest::whatNoLineCanSayIsRefused()
{
    for (const char *value : { "a ;b", "a\nb", " a" })
        QVERIFY2(
            !changedIni("", QStringLiteral("reader"), QStringLiteral("name"), QString::fromLatin1(value)),
            value);
    QVERIFY(changedIni("", QStringLiteral("reader"), QStringLiteral("name"), QStringLiteral("a;b")));
    Files files;
    SettingsBook book(files.both(), StationKind::Desk);
    const QList<SettingsChange> comment{ change("reader", "name", QStringLiteral("Virtual ;PCD")) };
    QCOMPARE(book.tried(comment).problems.size(), 1);
    QCOMPARE(codeOf(book.write(comment)), QStringLiteral("settings-problem"));
    QCOMPARE(files.read(), desk);
}

void SettingsBookTest::theUsualValuesAreTheDefaults()
{
    for (const SettingsKey &row : settingsTable()) {
        const QString usual = usualSetting(row.section, row.key, StationKind::Desk);
        StationSettings settings;
        if (!usual.isEmpty()) {
            QVERIFY2(row.rule.fits(usual), qPrintable(row.key));
            row.take(settings, usual);
        }
        StationSettings expected;
        if (row.key == u"owner")
            expected.folder.owner = expected.ownsFaceFolder();
        QVERIFY2(settings == expected, qPrintable(row.key));
    }
}

void SettingsBookTest::everyKeyIsSomebodys()
{
    for (const SettingsKey &row : settingsTable())
        QVERIFY2(isUsedBy(StationKind::Desk, row.section, row.key)
                || isUsedBy(StationKind::Consulting, row.section, row.key),
            qPrintable(row.key));
    // A desk has nothing to do with records (product.md, Stations).
    QVERIFY(!isUsedBy(StationKind::Desk, QStringLiteral("folder"), QStringLiteral("records_req")));
    QVERIFY(!isUsedBy(StationKind::Desk, QStringLiteral("records"), QStringLiteral("prefetch")));
    QVERIFY(!isUsedBy(StationKind::Consulting, QStringLiteral("desk"), QStringLiteral("scanner_prefix")));
    QVERIFY(isUsedBy(StationKind::Consulting, QStringLiteral("reader"), QStringLiteral("mode")));
}

void SettingsBookTest::whatTheSystemHasSetIsLocked()
{
    Files files;
    Files::write(files.system, "[store]\naudit_years=7\n");
    SettingsBook book(files.both(), StationKind::Desk);
    const SettingsEntry years = entryOf(*book.look(), "store", "audit_years");
    QCOMPARE(years.from, SettingsEntry::From::System);
    QCOMPARE(years.value, QStringLiteral("7"));
    QVERIFY(!years.canChange());
    QCOMPARE(codeOf(book.write({ change("store", "audit_years", QStringLiteral("1")) })),
        QStringLiteral("settings-locked"));
    QCOMPARE(files.read(), desk);
}

void SettingsBookTest::whatNamesTheStoreIsSealed()
{
    Files files;
    SettingsBook book(files.both(), StationKind::Desk);
    const auto page = book.look();
    for (const auto &[section, key] : { std::pair("station", "kind"), { "station", "id" },
             { "store", "path" }, { "keys", "backend" }, { "keys", "file" } }) {
        QVERIFY(entryOf(*page, section, key).sealed);
        QCOMPARE(codeOf(book.write({ change(section, key, QStringLiteral("consulting")) })),
            QStringLiteral("settings-sealed"));
    }
    QCOMPARE(files.read(), desk);
}

void SettingsBookTest::theReadersRulesDecide()
{
    Files files;
    SettingsBook book(files.both(), StationKind::Desk);
    // Each key is refused what the table's own rule refuses.
    const auto page = book.look();
    for (const SettingsEntry &entry : page->entries) {
        const QString bad = QStringLiteral("no such value");
        if (!entry.canChange() || entry.rule.fits(bad))
            continue;
        const SettingsTrial trial = book.tried({ { entry.section, entry.key, bad } });
        QVERIFY2(!trial.problems.isEmpty() && trial.problems.first().kind == SettingsProblem::Kind::BadValue,
            qPrintable(entry.key));
    }
    QCOMPARE(codeOf(book.write({ change("store", "keep_days", QStringLiteral("0")) })),
        QStringLiteral("settings-problem"));
    QCOMPARE(codeOf(book.write({ change("store", "no_such_key", QStringLiteral("0")) })),
        QStringLiteral("settings-problem"));
    QCOMPARE(codeOf(book.write({ change("store", "keep_days", QStringLiteral("1")) })),
        QStringLiteral("settings-same"));
    QCOMPARE(files.read(), desk);
    QVERIFY(book.write({ change("store", "keep_days", QStringLiteral("2")) }));
    QVERIFY(files.read().contains("keep_days=2          ; two on Mondays?\n"));
    QCOMPARE(readSettings(files.user).settings.store.keepDays, 2);
}

void SettingsBookTest::keysThatGoTogetherAreChangedTogether()
{
    Files files;
    SettingsBook book(files.both(), StationKind::Desk);
    const SettingsChange driven = change("reader", "mode", QStringLiteral("driven"));
    const SettingsTrial alone = book.tried({ driven });
    QCOMPARE(alone.problems.size(), 1);
    QCOMPARE(alone.problems.first().kind, SettingsProblem::Kind::Contradiction);
    const QList<SettingsChange> together{ driven, change("service", "mode", QStringLiteral("direct")),
        change("direct", "url", QStringLiteral("https://oqs.example:8443")),
        change("direct", "ca", QStringLiteral("ca.pem")),
        change("direct", "certificate", QStringLiteral("desk.p12")) };
    QVERIFY(book.tried(together).problems.isEmpty());
    QVERIFY(book.write(together));
    QVERIFY(readSettings(files.user).problems.isEmpty());
    // What is needed cannot be emptied.
    QCOMPARE(codeOf(book.write({ change("direct", "url", QString()) })), QStringLiteral("settings-problem"));
}

void SettingsBookTest::nothingIsWrittenOverSomebodyElse()
{
    Files files;
    SettingsBook one(files.both(), StationKind::Desk);
    SettingsBook other(files.both(), StationKind::Desk);
    const QList<SettingsChange> days{ change("store", "keep_days", QStringLiteral("2")) };
    const QList<SettingsChange> years{ change("store", "audit_years", QStringLiteral("9")) };
    QVERIFY(one.write(days));
    const QByteArray first = files.read();
    QVERIFY(other.tried(years).fileChanged);
    QCOMPARE(codeOf(other.write(years)), QStringLiteral("settings-changed"));
    QCOMPARE(files.read(), first);
    QVERIFY(other.look());
    QVERIFY(other.write(years));
    QCOMPARE(readSettings(files.user).settings.store.keepDays, 2);
    QCOMPARE(readSettings(files.user).settings.store.auditYears, 9);
    // Also where it went away.
    QVERIFY(QFile::remove(files.user));
    QCOMPARE(codeOf(other.write(days)), QStringLiteral("settings-changed"));
    QVERIFY(!QFile::exists(files.user));
}

void SettingsBookTest::aFileThatCannotBeWrittenStays()
{
    Files files;
    SettingsBook book(files.both(), StationKind::Desk);
    const QList<SettingsChange> days{ change("store", "keep_days", QStringLiteral("2")) };
    const QString real = files.folder.filePath(QStringLiteral("real.ini"));
    QVERIFY(QFile::rename(files.user, real) && QFile::link(real, files.user));
    QCOMPARE(codeOf(book.write(days)), QStringLiteral("settings-unwritable")); // a link is not followed
    QCOMPARE(files.read(), desk);
    if (::geteuid() == 0)
        return; // root may write everywhere
    QVERIFY(QFile::remove(files.user) && QFile::rename(real, files.user));
    QFile::setPermissions(files.folder.path(), QFile::ReadOwner | QFile::ExeOwner);
    QCOMPARE(codeOf(book.write(days)), QStringLiteral("settings-unwritable"));
    QFile::setPermissions(files.folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(files.read(), desk);
    QVERIFY(book.write(days));
}

void SettingsBookTest::aFullDiskLosesNothing()
{
    Files files;
    SettingsBook book(files.both(), StationKind::Desk);
    const QList<SettingsChange> days{ change("store", "keep_days", QStringLiteral("2")) };
    // A limit on the size of files stands in for a medium that takes no more writes.
    struct rlimit before
    { };
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    for (const rlim_t most : { rlim_t(0), rlim_t(128) }) { // none for the lock; some for that, and too little
        struct rlimit small = before;
        small.rlim_cur = most;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const QString code = codeOf(book.write(days));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QCOMPARE(code, QStringLiteral("settings-full"));
        QCOMPARE(files.read(), desk);
    }
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY(book.write(days));
    const QStringList left = QDir(files.folder.path()).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(left, QStringList{ QStringLiteral("station.ini") }); // nothing half written lies about
}

/// Whatever the file looks like: the key says what it was told to, and every other line says what it said.
void SettingsBookTest::noOtherKeyIsTouched()
{
    const QList<QByteArray> texts{ desk, QByteArray(), "\xEF\xBB\xBF[store]\r\nkeep_days=1;2\r\n",
        "[store]\nkeep_days=1\nkeep_days=2\n[ store ]\naudit_years=3 ; [backup]\n",
        "no section\n[]\nx=1\n[store", "[store] ; x\n;keep_days=4\n\n\n[folder]\nreq=/a;b ;c",
        "\xff\xfe\n[store]\nkeep_days=\xff\n" };
    for (const QByteArray &text : texts) {
        for (const SettingsKey &row : settingsTable()) {
            const auto changed = changedIni(text, row.section, row.key, QStringLiteral("/x y;z"));
            QVERIFY(changed);
            const auto othersOf = [&row](const QByteArray &of) {
                QStringList said;
                const IniFile read = parseIni(of);
                for (const IniEntry &entry : read.entries) {
                    if (entry.section != row.section || entry.key != row.key)
                        said.append(entry.section + u'/' + entry.key + u'=' + entry.value);
                }
                return said;
            };
            QCOMPARE(othersOf(*changed), othersOf(text));
            QCOMPARE(parseIni(*changed).unreadable.size(), parseIni(text).unreadable.size());
            const IniFile read = parseIni(*changed);
            const auto first
                = std::find_if(read.entries.cbegin(), read.entries.cend(), [&row](const IniEntry &entry) {
                      return entry.section == row.section && entry.key == row.key;
                  });
            QVERIFY2(first != read.entries.cend(), qPrintable(row.key));
            QCOMPARE(first->value, QStringLiteral("/x y;z"));
        }
    }
}

void SettingsBookTest::theFileKeepsItsRights()
{
    Files files;
    const QFile::Permissions shared
        = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(files.user, shared));
    SettingsBook book(files.both(), StationKind::Desk);
    QVERIFY(book.write({ change("store", "keep_days", QStringLiteral("2")) }));
    QCOMPARE(QFile::permissions(files.user) & shared, shared);
}

void SettingsBookTest::aFileThatIsNotThereIsMade()
{
    Files files;
    Files::write(files.system, desk);
    SettingsFiles both = files.both();
    both.user = files.folder.filePath(QStringLiteral("new/folder/station.ini"));
    SettingsBook book(both, StationKind::Desk);
    QVERIFY(book.write({ change("store", "audit_years", QStringLiteral("9")) }));
    QCOMPARE(readSettings(both.system, both.user).settings.store.auditYears, 9);
}

void SettingsBookTest::whatWaitsForTheNextStartIsTold()
{
    Files files;
    SettingsBook book(files.both(), StationKind::Desk);
    QVERIFY(!entryOf(*book.look(), "store", "keep_days").waiting);
    QVERIFY(book.write({ change("store", "keep_days", QStringLiteral("2")) }));
    QVERIFY(entryOf(*book.look(), "store", "keep_days").waiting);
    QVERIFY(book.write({ change("store", "keep_days", QStringLiteral("1")) }));
    QVERIFY(!entryOf(*book.look(), "store", "keep_days").waiting);
}

QTEST_MAIN(SettingsBookTest)
#include "settingsbooktest.moc"
