#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ended
{
    int status = -1;
    QString out{};
    QString err{};
};

/// Runs the built program to its end, in a home of its own.
Ended run(const QTemporaryDir &home, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR" })
        environment.insert(QLatin1String(name), home.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MADOGUCHI_PROGRAM), arguments);
    process.closeWriteChannel(); // nobody types anything
    Ended ended;
    if (process.waitForFinished(90'000) && process.exitStatus() == QProcess::NormalExit)
        ended.status = process.exitCode();
    ended.out = QString::fromUtf8(process.readAllStandardOutput());
    ended.err = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

QList<QStringList> transcript(const QString &dir)
{
    QFile file(QDir(dir).filePath(QStringLiteral("transcript.tsv")));
    QList<QStringList> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    const QStringList all = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : all)
        lines.append(line.split(QLatin1Char('\t')));
    return lines;
}

} // namespace

/// The program as a user starts it (config.md, command line).
class StartedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void walkthroughPlaysTheWholeVisit();
    void walkthroughThatCannotBeWrittenFails();
    void theFaceHelperIsNotForPeople();
    void theDocumentHelperOpensNothing();
    void checkNamesWhatIsMissing();
    void checkNamesTheLineOfABadSetting();
    void stationThatNobodyCanSignInToIsNotSetUp();
    void aKeyFileOpenToOthersIsRefused();
    void unknownArgumentsAreSaid();

private:
    QString station(const QByteArray &more = {}) const;
    std::unique_ptr<QTemporaryDir> m_home;
};

void StartedTest::walkthroughPlaysTheWholeVisit()
{
    const QString dir = m_home->filePath(QStringLiteral("walk"));
    const Ended ended = run(*m_home, { QStringLiteral("--walkthrough"), dir });
    QVERIFY2(ended.status == 0, qPrintable(ended.err));
    const QStringList wanted{ QStringLiteral("card-placed"), QStringLiteral("pin-entered"),
        QStringLiteral("reception-shown"), QStringLiteral("consent-medication-yes"),
        QStringLiteral("consent-checkup-no"), QStringLiteral("done-shown"), QStringLiteral("card-reminder"),
        QStringLiteral("card-removed"), QStringLiteral("confirmed"), QStringLiteral("slip-printed"),
        QStringLiteral("desk-refused-records"), QStringLiteral("doctor-signed-in"),
        QStringLiteral("medication-shown"), QStringLiteral("checkup-refused-not-consented"),
        QStringLiteral("view-logged") };
    QStringList steps;
    const QList<QStringList> lines = transcript(dir);
    QVERIFY(!lines.isEmpty());
    QCOMPARE(lines.first().size(), 7);
    for (const QStringList &line : lines.mid(1)) {
        QCOMPARE(line.size(), 7);
        QVERIFY(!line.at(5).isEmpty());
        const QImage picture(QDir(dir).filePath(line.at(6)));
        QVERIFY2(!picture.isNull(), qPrintable(line.at(6)));
        if (line.at(2) != QLatin1String("patient"))
            QVERIFY(picture.width() >= 1366 && picture.height() >= 768);
        steps.append(line.at(4));
    }
    QStringList found;
    for (const QString &step : std::as_const(steps)) {
        if (wanted.contains(step))
            found.append(step);
    }
    QCOMPARE(found, wanted);
    // The windows showed who it was; what a log would have kept did not.
    const QString family = QStringLiteral("青葉");
    QVERIFY(lines.at(steps.indexOf(QStringLiteral("reception-shown")) + 1).at(5).contains(family));
    QVERIFY(!ended.err.contains(family) && !ended.out.contains(family));
}

void StartedTest::walkthroughThatCannotBeWrittenFails()
{
    QFile file(m_home->filePath(QStringLiteral("taken")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Ended ended = run(*m_home, { QStringLiteral("--walkthrough"), file.fileName() });
    QCOMPARE(ended.status, 1);
    QVERIFY(!ended.err.isEmpty());
}

QString StartedTest::station(const QByteArray &more) const
{
    QFile file(m_home->filePath(QStringLiteral("station.ini")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("[station]\nkind=desk\nid=DESK-1\ninstitution=1319999998\nlanguage=en\n"
               "[direct]\nurl=https://127.0.0.1:9\nca=ca.pem\ncertificate=desk.p12\n"
               "[store]\npath=store\n[keys]\nbackend=file\nfile=keys/station.keys\n"
        + more);
    return file.fileName();
}

/// It waits for an application that is not there; a shell's descriptors are none.
void StartedTest::theFaceHelperIsNotForPeople()
{
    const Ended ended = run(*m_home, { QStringLiteral("--face-host") });
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.err.contains(QLatin1String("started by the application itself")), qPrintable(ended.err));
    QVERIFY(QDir(m_home->path()).isEmpty());
}

void StartedTest::theDocumentHelperOpensNothing()
{
    const Ended ended = run(*m_home, { QStringLiteral("--document-host") });
    QCOMPARE(ended.status, 2); // no document came
    QVERIFY(ended.out.isEmpty());
    QVERIFY(QDir(m_home->path()).isEmpty());
}

void StartedTest::checkNamesWhatIsMissing()
{
    const Ended ended = run(*m_home, { QStringLiteral("--check") });
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.out.contains(QLatin1String("[station] institution")), qPrintable(ended.out));
}

void StartedTest::checkNamesTheLineOfABadSetting()
{
    const QString config = station("[reader]\nmode=telepathic\n");
    const Ended ended = run(*m_home, { QStringLiteral("--config"), config, QStringLiteral("--check") });
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.out.contains(QLatin1String("station.ini:16")), qPrintable(ended.out));
    QVERIFY(ended.out.contains(QLatin1String("driven")));
}

void StartedTest::stationThatNobodyCanSignInToIsNotSetUp()
{
    const QString config = station();
    const Ended ended = run(*m_home, { QStringLiteral("--config"), config, QStringLiteral("--check") });
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.out.contains(QLatin1String("not set up")), qPrintable(ended.out));
    const QFile keys(m_home->filePath(QStringLiteral("keys/station.keys")));
    QCOMPARE(
        keys.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
        QFile::Permissions());
}

void StartedTest::aKeyFileOpenToOthersIsRefused()
{
    const QString config = station();
    const QStringList check{ QStringLiteral("--config"), config, QStringLiteral("--check") };
    QCOMPARE(run(*m_home, check).status, 2);
    QFile keys(m_home->filePath(QStringLiteral("keys/station.keys")));
    QVERIFY(keys.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const Ended open = run(*m_home, check);
    QCOMPARE(open.status, 2);
    QVERIFY2(!open.out.contains(QLatin1String("not set up")), qPrintable(open.out));
    // A store whose keys are gone is never given new ones.
    QVERIFY(keys.remove());
    const Ended missing = run(*m_home, check);
    QCOMPARE(missing.status, 2);
    QVERIFY(missing.out != open.out);
    QVERIFY(!keys.exists());
}

void StartedTest::unknownArgumentsAreSaid()
{
    const Ended ended = run(*m_home, { QStringLiteral("--chek") });
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.err.contains(QLatin1String("--chek")));
    QCOMPARE(run(*m_home, { QStringLiteral("--version") }).status, 0);
}

QTEST_GUILESS_MAIN(StartedTest)
#include "startedtest.moc"
