#include "app/support/settingsdraft.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace madoguchi;

namespace {

using Kind = SettingsProblem::Kind;

} // namespace

/// Settings that are being made: nothing is written before the end, nothing that was typed or written is
/// lost.
class SettingsDraftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void aNewFileSaysWhatWasAnswered();
    void linesThatCannotBeFollowedBecomeComments();
    void aProblemKeepsItsLineUntilItsValueIsTouched();
    void whatTheSystemHasSetIsLocked();
    void mistakesOfTheSystemsFileAreItsOwn();
    void whatIsKeptGoesOnAndIsDroppedAtTheEnd();
    void aValueThatNoLineCanSayIsSaid();
    void aDraftOfAnotherFileUndoesNothing();
    void somebodyElsesChangeIsNotWrittenOver();
    void aCommentMayBeInAnotherEncoding();

private:
    [[nodiscard]] QString path(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] SettingsDraft draft(bool withSystem = false) const
    {
        return SettingsDraft({ withSystem ? path("system.ini") : QString(), path("station.ini") }, true);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void SettingsDraftTest::aNewFileSaysWhatWasAnswered()
{
    SettingsDraft made({ QString(), path("new/station.ini") }, true);
    QVERIFY(!made.problems().isEmpty()); // what is needed
    made.setValue(QStringLiteral("station/id"), QStringLiteral("DESK-1"));
    made.setValue(QStringLiteral("station/institution"), QStringLiteral("1319999998"));
    made.setValue(QStringLiteral("service/mode"), QStringLiteral("folder"));
    made.setValue(QStringLiteral("reader/mode"), QStringLiteral("none"));
    made.setValue(QStringLiteral("folder/req"), QStringLiteral("req"));
    made.setValue(QStringLiteral("folder/res"), QStringLiteral("/oqs/res"));
    QVERIFY(made.problems().isEmpty());
    QVERIFY(!QFile::exists(path("new")));
    QVERIFY(made.write().ok());
    const SettingsReading reading = readSettings(path("new/station.ini"));
    QVERIFY(reading.problems.isEmpty());
    QCOMPARE(reading.settings, made.reading().settings);
    QCOMPARE(reading.settings.folder.req, QDir(m_dir->path()).absoluteFilePath(QStringLiteral("new/req")));
    // The rule that a station is set up by: another institution's code is said.
    made.setValue(QStringLiteral("station/facility"), QStringLiteral("pharmacy"));
    QCOMPARE(made.problems().size(), 1);
    QCOMPARE(made.problems().first().key, QStringLiteral("institution"));
}

void SettingsDraftTest::linesThatCannotBeFollowedBecomeComments()
{
    write("station.ini",
        "; ours\n[station]\nid=DESK-1\nid=DESK-2\nnonsense\nkindness=much\ninstitution=1319999998\n");
    SettingsDraft made = draft();
    QList<int> lines;
    for (const SettingsProblem &line : made.strayLines())
        lines.append(line.line);
    std::sort(lines.begin(), lines.end());
    QCOMPARE(lines, (QList<int>{ 4, 5, 6 }));
    made.setValue(QStringLiteral("station/id"), QStringLiteral("DESK-3"));
    QVERIFY(made.write().ok());
    const QByteArray written = read("station.ini");
    QVERIFY2(written.startsWith("; ours\n[station]\nid=DESK-3\n; id=DESK-2\n; nonsense\n; "
                                "kindness=much\ninstitution=1319999998\n"),
        written.constData());
}

void SettingsDraftTest::aProblemKeepsItsLineUntilItsValueIsTouched()
{
    write("station.ini", "[station]\nid=DESK-1\nkind=kitchen\n");
    SettingsDraft made = draft();
    const auto ofKind = [&made] {
        for (const SettingsProblem &problem : made.problems())
            if (problem.key == u"kind")
                return problem;
        return SettingsProblem();
    };
    QCOMPARE(ofKind().line, 3);
    QCOMPARE(ofKind().allowed, QStringLiteral("desk | consulting"));
    made.setValue(QStringLiteral("station/kind"), QStringLiteral("cellar"));
    QVERIFY(ofKind().kind == Kind::BadValue);
    QCOMPARE(ofKind().line, 0);
    made.setValue(QStringLiteral("station/kind"), QStringLiteral("desk"));
    QVERIFY(ofKind().key.isEmpty());
}

void SettingsDraftTest::whatTheSystemHasSetIsLocked()
{
    write("system.ini", "[station]\nid=DESK-1\n");
    write("station.ini", "[station]\nid=DESK-9\n");
    SettingsDraft made = draft(true);
    const QString id = QStringLiteral("station/id");
    QVERIFY(made.isLocked(id));
    QCOMPARE(made.value(id), QStringLiteral("DESK-1"));
    made.setValue(id, QStringLiteral("DESK-2"));
    QCOMPARE(made.value(id), QStringLiteral("DESK-1"));
    QVERIFY(made.write().ok());
    QCOMPARE(read("station.ini"), QByteArray("[station]\n; id=DESK-9\n"));
    QVERIFY(made.systemProblems().isEmpty());
}

void SettingsDraftTest::mistakesOfTheSystemsFileAreItsOwn()
{
    write("system.ini", "[station]\nkind=kitchen\n");
    QCOMPARE(draft(true).systemProblems().size(), 1);
    QVERIFY(draft(false).systemProblems().isEmpty());
}

void SettingsDraftTest::whatIsKeptGoesOnAndIsDroppedAtTheEnd()
{
    const QString id = QStringLiteral("station/id");
    {
        SettingsDraft made = draft();
        QVERIFY(made.keptPlace().isEmpty());
        made.setValue(id, QStringLiteral("DESK-1"));
        QVERIFY(made.keep(QStringLiteral("service")).ok());
    }
    QVERIFY(!QFile::exists(path("station.ini")));
    QCOMPARE(QFile(path("station.ini.draft")).permissions() & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
    SettingsDraft again = draft();
    QCOMPARE(again.keptPlace(), QStringLiteral("service"));
    QCOMPARE(again.value(id), QStringLiteral("DESK-1"));
    QVERIFY(again.write().ok());
    QVERIFY(!QFile::exists(path("station.ini.draft")));
    QCOMPARE(read("station.ini"), QByteArray("[station]\nid=DESK-1\n"));
}

void SettingsDraftTest::aValueThatNoLineCanSayIsSaid()
{
    SettingsDraft made = draft();
    made.setValue(QStringLiteral("backup/dir"), QStringLiteral("/media/a ;b"));
    bool said = false;
    for (const SettingsProblem &problem : made.problems())
        said = said || (problem.key == u"dir" && problem.kind == Kind::BadValue);
    QVERIFY(said);
}

void SettingsDraftTest::aDraftOfAnotherFileUndoesNothing()
{
    {
        SettingsDraft made = draft();
        made.setValue(QStringLiteral("station/id"), QStringLiteral("DESK-1"));
        QVERIFY(made.keep(QStringLiteral("station")).ok());
    }
    write("station.ini", "[station]\nid=DESK-7\n[desk]\ncard_chip_seconds=30\n");
    SettingsDraft again = draft();
    QCOMPARE(again.value(QStringLiteral("station/id")), QStringLiteral("DESK-7"));
    QVERIFY(again.keptPlace().isEmpty());
    QVERIFY(!QFile::exists(path("station.ini.draft")));
    QVERIFY(again.changes().isEmpty());
    again.setValue(QStringLiteral("station/id"), QStringLiteral("DESK-8"));
    QCOMPARE(again.changes().size(), 1);
    QVERIFY(again.write().ok());
    QCOMPARE(read("station.ini"), QByteArray("[station]\nid=DESK-8\n[desk]\ncard_chip_seconds=30\n"));
}

void SettingsDraftTest::somebodyElsesChangeIsNotWrittenOver()
{
    write("station.ini", "[station]\nid=DESK-1\n");
    SettingsDraft made = draft();
    made.setValue(QStringLiteral("station/id"), QStringLiteral("DESK-2"));
    write("station.ini", "[station]\nid=DESK-3\n");
    const auto refused = made.write();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, QStringLiteral("settings-changed"));
    QCOMPARE(read("station.ini"), QByteArray("[station]\nid=DESK-3\n"));
}

void SettingsDraftTest::aCommentMayBeInAnotherEncoding()
{
    write("station.ini", "; \x8e\xf3\x95\x74\n[station]\nid=DESK-1\n\x8e\xf3=1\n"); // Shift_JIS
    SettingsDraft made = draft();
    QCOMPARE(made.strayLines().size(), 1);
    QCOMPARE(made.strayLines().first().line, 4);
    QVERIFY(made.write().ok());
    QVERIFY(draft().strayLines().isEmpty()); // a comment now, and no more in the way
}

QTEST_GUILESS_MAIN(SettingsDraftTest)
#include "settingsdrafttest.moc"
