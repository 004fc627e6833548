#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ended
{
    int status = -1;
    QByteArray out{};
    QByteArray err{};
};

/// Runs the built program to its end, in an empty home and without a display.
Ended explain(const QTemporaryDir &home, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR" })
        environment.insert(QLatin1String(name), home.path());
    for (const char *name : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" })
        environment.remove(QLatin1String(name));
    environment.insert(
        QStringLiteral("TZ"), QStringLiteral("America/New_York")); // the interface's is Japan's
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MADOGUCHI_PROGRAM), QStringList{ QStringLiteral("--explain") } + arguments);
    Ended ended;
    if (process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit)
        ended.status = process.exitCode();
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

QString samplePath(const char *name)
{
    return QStringLiteral(MADOGUCHI_SOURCE_DIR "/tests/fixtures/oqs-samples/") + QLatin1String(name);
}

} // namespace

/// `--explain` as an integrator calls it (config.md).
class ExplainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void aMessageIsReadAndNobodyIsTold();
    void revealedAsOfTheMomentGiven();
    void findingsAreStatusOne();
    void refusedFiles_data();
    void refusedFiles();
    void nothingIsKept();

private:
    QString file(const char *name, const QByteArray &content) const
    {
        QFile written(m_home->filePath(QLatin1String(name)));
        if (written.open(QIODevice::WriteOnly))
            written.write(content);
        return written.fileName();
    }
    std::unique_ptr<QTemporaryDir> m_home;
};

void ExplainTest::aMessageIsReadAndNobodyIsTold()
{
    const Ended ended = explain(*m_home, { samplePath("01b_OQSsiquc01res_202611200001.xml") });
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.err.isEmpty());
    const QJsonObject json = QJsonDocument::fromJson(ended.out).object();
    QCOMPARE(json.value(QStringLiteral("family")).toString(), QStringLiteral("OQSsiquc01"));
    QVERIFY(ended.out.contains("<pii>"));
    QVERIFY(!ended.out.contains("原田") && !ended.out.contains("20030630"));
}

void ExplainTest::revealedAsOfTheMomentGiven()
{
    const QString path
        = samplePath("04a_OQSsiquc01res_face_1319999998f1db1afefc8cb0e19365_20261120083001_all_consents.xml");
    const auto openAt = [&](const char *now) {
        const Ended ended = explain(
            *m_home, { path, QStringLiteral("--reveal"), QStringLiteral("--now"), QLatin1String(now) });
        return ended.status == 0 && ended.out.contains("森野") && ended.out.contains("\"open_at_now\": true");
    };
    QVERIFY(openAt("20261121083000"));
    QVERIFY(!openAt("20261121083001"));
}

void ExplainTest::findingsAreStatusOne()
{
    QFile original(samplePath("01b_OQSsiquc01res_202611200001.xml"));
    QVERIFY(original.open(QIODevice::ReadOnly));
    const QByteArray message = original.readAll().replace("<Sex1>2<", "<Sex1>7<");
    const Ended ended = explain(*m_home, { file("OQSsiquc01res_202611200001.xml", message) });
    QCOMPARE(ended.status, 1);
    QVERIFY(ended.out.contains("\"element\": \"Sex1\""));
}

void ExplainTest::refusedFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("returned") << samplePath("07d_OQSsiquc01req_202611200013.err");
    QTest::newRow("missing") << samplePath("nobody.xml");
    QTest::newRow("a folder") << samplePath("");
    QTest::newRow("a device") << QStringLiteral("/dev/zero");
    QTest::newRow("empty") << QString();
}

void ExplainTest::refusedFiles()
{
    QFETCH(QString, path);
    const Ended ended = explain(*m_home, { path.isEmpty() ? file("empty.xml", {}) : path });
    QCOMPARE(ended.status, 2);
    const QJsonObject json = QJsonDocument::fromJson(ended.out).object();
    const QJsonObject problem = json.value(QStringLiteral("problem")).toObject();
    QVERIFY(!problem.value(QStringLiteral("code")).toString().isEmpty());
    QVERIFY(!problem.value(QStringLiteral("why")).toString().isEmpty());
}

void ExplainTest::nothingIsKept()
{
    const Ended ended = explain(*m_home, { samplePath("05b_YZKsiquc01res_202611200006.xml") });
    QCOMPARE(ended.status, 0);
    QVERIFY(QDir(m_home->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

QTEST_GUILESS_MAIN(ExplainTest)
#include "explaintest.moc"
