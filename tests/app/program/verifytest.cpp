#include "app/security/filekeystore.h"
#include "app/security/vault.h"
#include "app/station/auditanchor.h"
#include "app/store/consentreceipts.h"
#include "app/store/ledger.h"
#include "app/store/receptions.h"
#include "app/training/population.h"
#include "tests/app/station/signedconsent.h"
#include "tests/support/samplereception.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace madoguchi;

namespace {

const QString institution = QStringLiteral("1319999998"); // invented
const QDateTime noon(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);

struct Ended
{
    int status = -1;
    QString out{};
    QString err{};
    [[nodiscard]] bool says(const char *text) const { return out.contains(QLatin1String(text)); }
};

/// The store of a station, as the station has it open.
struct Station
{
    explicit Station(const QString &home)
        : keys(home + QStringLiteral("/keys/station.keys"), QStringLiteral("DESK-1"))
        , vault(keys)
    {
        const QString file = home + QStringLiteral("/store/station.db");
        if (!vault.open(Database::exists(file)))
            return;
        auto opened = Database::open(file);
        if (!opened || !Ledger::attach(**opened, vault.standing(Vault::Standing::Vault)))
            return;
        database = std::move(*opened);
        log = std::make_unique<AuditLog>(*database, vault.standing(Vault::Standing::Audit));
    }
    void fill(int count)
    {
        for (int i = 0; i < count; ++i) {
            AuditEntry entry;
            entry.time = noon.addSecs(i);
            entry.staffId = QStringLiteral("uketsuke1");
            entry.station = QStringLiteral("DESK-1");
            entry.what = AuditAct::ReceptionKept;
            QVERIFY(log->append(entry).ok());
        }
    }
    void force(const QString &sql)
    {
        for (const char *trigger : { "audit_is_not_changed", "audit_is_not_shortened" })
            QVERIFY(database->run(QStringLiteral("DROP TRIGGER IF EXISTS ") + QLatin1String(trigger)).ok());
        QVERIFY2(database->run(sql).ok(), qPrintable(sql));
    }

    FileKeyStore keys;
    Vault vault;
    std::unique_ptr<Database> database;
    std::unique_ptr<AuditLog> log;
};

} // namespace

/// --verify-audit and --verify-consent as somebody runs them, on a real store, without a display.
class VerifyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aWholeAuditIsSaid();
    void theFirstBadEntryIsSaid_data();
    void theFirstBadEntryIsSaid();
    void aCutEndIsSaid();
    void aRunningStationIsNotDisturbed();
    void whatCannotBeOpenedIsSaid();
    void aConsentIsProven();
    void aConsentIsProvenWhileTheStationRuns();
    void withoutIssuersItIsNotProven();
    void aForeignCardProvesNothing();
    void aKeptReceptionMustAgree();
    void noReceiptNoProof();

private:
    Ended run(const QStringList &arguments) const;
    Ended verifyAudit() const { return run({ QStringLiteral("--verify-audit") }); }
    Ended verifyConsent(const QStringList &more = {}) const
    {
        return run(QStringList{ QStringLiteral("--verify-consent"), visitText(m_visit) } + more);
    }
    void write(const char *name, const QByteArray &content) const;
    void keepConsent(const CardIdentity &card, Station &station) const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<TrainingPki> m_pki;
    QUuid m_visit = sampleReception().visit;
};

void VerifyTest::initTestCase()
{
    const auto population = Population::load(QDate(2026, 11, 20));
    QVERIFY(population.ok());
    m_pki = std::make_unique<TrainingPki>(*population, noon);
}

void VerifyTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    write("station.ini",
        "[station]\nkind=desk\nid=DESK-1\ninstitution=" + institution.toLatin1()
            + "\nlanguage=en\n[direct]\nurl=https://127.0.0.1:9\nca=trust/ca.pem\ncertificate=desk.p12\n"
              "[store]\npath=store\n[keys]\nbackend=file\nfile=keys/station.keys\n");
}

void VerifyTest::write(const char *name, const QByteArray &content) const
{
    const QString path = m_home->filePath(QLatin1String(name));
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

Ended VerifyTest::run(const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR" })
        environment.insert(QLatin1String(name), m_home->path());
    for (const char *name : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" })
        environment.remove(QLatin1String(name));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MADOGUCHI_PROGRAM),
        QStringList{ QStringLiteral("--config"), m_home->filePath(QStringLiteral("station.ini")) }
            + arguments);
    Ended ended;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        ended.status = process.exitCode();
    ended.out = QString::fromUtf8(process.readAllStandardOutput());
    ended.err = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

void VerifyTest::aWholeAuditIsSaid()
{
    {
        Station station(m_home->path());
        QVERIFY(station.log);
        station.fill(12);
        QVERIFY(AuditAnchor(*station.log, station.vault).keep().ok());
    }
    const Ended ended = verifyAudit();
    QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.says("Audit entries: 12\n"), qPrintable(ended.out));
    QVERIFY2(ended.says("Anchor: entry 12, fits."), qPrintable(ended.out));
    QVERIFY(!ended.says("bad"));
}

void VerifyTest::theFirstBadEntryIsSaid_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *sql, const char *said) {
        QTest::newRow(name) << QString(QLatin1String(sql)) << QString(QLatin1String(said));
    };
    row("changed", "UPDATE audit SET staff = 'uketsuke2' WHERE number = 7", "First bad entry: 7\n");
    row("missing", "DELETE FROM audit WHERE number = 4", "First bad entry: 4\n");
    row("cut at the start", "DELETE FROM audit WHERE number < 3", "First bad entry: 1\n");
    row("swapped",
        "UPDATE audit SET (time, link) = (SELECT b.time, b.link FROM audit b WHERE b.number = 11 - "
        "audit.number) WHERE number IN (5, 6)",
        "First bad entry: 5\n");
}

void VerifyTest::theFirstBadEntryIsSaid()
{
    QFETCH(QString, sql);
    QFETCH(QString, said);
    {
        Station station(m_home->path());
        QVERIFY(station.log);
        station.fill(12);
        QVERIFY(AuditAnchor(*station.log, station.vault).keep().ok());
        station.force(sql);
    }
    const Ended ended = verifyAudit();
    QVERIFY2(ended.status == 1, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.out.contains(said), qPrintable(ended.out));
}

void VerifyTest::aCutEndIsSaid()
{
    {
        Station station(m_home->path());
        QVERIFY(station.log);
        station.fill(6);
        station.force(QStringLiteral("DELETE FROM audit WHERE number > 4"));
    }
    const Ended unanchored = verifyAudit();
    QCOMPARE(unanchored.status, 0);
    QVERIFY2(unanchored.says("No anchor is kept"), qPrintable(unanchored.out));
    {
        Station station(m_home->path());
        station.fill(2);
        QVERIFY(AuditAnchor(*station.log, station.vault).keep().ok());
        station.force(QStringLiteral("DELETE FROM audit WHERE number > 4"));
    }
    const Ended ended = verifyAudit();
    QVERIFY2(ended.status == 1, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.says("Missing at the end, at least: 2"), qPrintable(ended.out));
}

void VerifyTest::aRunningStationIsNotDisturbed()
{
    Station station(m_home->path());
    QVERIFY(station.log);
    QLockFile lock(m_home->filePath(QStringLiteral("store/station.db.lock")));
    QVERIFY(lock.tryLock());
    station.fill(3);
    QVERIFY(AuditAnchor(*station.log, station.vault).keep().ok());
    station.fill(2);
    // In the middle of its work, with what it wrote still in the write-ahead log.
    const auto inside = station.database->transact([&]() -> Outcome<Done> {
        station.fill(1);
        const Ended ended = verifyAudit();
        if (ended.status != 0 || !ended.says("Audit entries: 5\n"))
            return Fault{ Failure::StoreBusy, ended.out + ended.err };
        return Done{};
    });
    QVERIFY2(inside.ok(), qPrintable(inside.ok() ? QString() : inside.error().code));
    station.fill(1);
    QCOMPARE(station.log->head()->number, qint64(7));
    QVERIFY(station.log->verify()->whole());
}

void VerifyTest::whatCannotBeOpenedIsSaid()
{
    const Ended none = verifyAudit();
    QCOMPARE(none.status, 2);
    QVERIFY(!none.err.isEmpty());
    QVERIFY(!QFile::exists(m_home->filePath(QStringLiteral("keys/station.keys")))); // nothing was made
    QVERIFY(!QFile::exists(m_home->filePath(QStringLiteral("store/station.db"))));
    QCOMPARE(verifyConsent().status, 2);
    QVERIFY(!QFile::exists(m_home->filePath(QStringLiteral("store/station.db"))));
    {
        Station station(m_home->path());
        QVERIFY(station.log);
    }
    QVERIFY(QFile::remove(m_home->filePath(QStringLiteral("keys/station.keys"))));
    QCOMPARE(verifyAudit().status, 2);
    QCOMPARE(verifyConsent().status, 2);
    QCOMPARE(run({ QStringLiteral("--verify-consent") }).status, 2);
    write("station.ini", "[station]\nkind=desk\n");
    QCOMPARE(verifyAudit().status, 2);
}

void VerifyTest::keepConsent(const CardIdentity &card, Station &station) const
{
    ConsentAnswers answers;
    answers.say(ConsentKind::Medication, ConsentAnswer::Yes);
    ConsentReceipts receipts(*station.database, station.vault.standing(Vault::Standing::Vault));
    QVERIFY(receipts.keep(signedConsent(card, institution, m_visit, answers, noon)).ok());
}

void VerifyTest::aConsentIsProven()
{
    {
        Station station(m_home->path());
        QVERIFY(station.log);
        keepConsent(m_pki->strangersCard(), station);
    }
    write("trust/card-ca.pem", pemOf(m_pki->cardCaDer()));
    const Ended ended = verifyConsent();
    QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.says("The consent is proven."), qPrintable(ended.out));
    QVERIFY2(ended.says("medication: yes"), qPrintable(ended.out));
    QVERIFY2(ended.says("checkup: unasked"), qPrintable(ended.out));
    Station station(m_home->path());
    const AuditEntry last = station.log->entries()->last().entry;
    QVERIFY(last.what == AuditAct::ConsentProven);
    QVERIFY(last.visit == m_visit && !last.result);
}

void VerifyTest::aConsentIsProvenWhileTheStationRuns()
{
    Station station(m_home->path());
    QVERIFY(station.log);
    QLockFile lock(m_home->filePath(QStringLiteral("store/station.db.lock")));
    QVERIFY(lock.tryLock());
    keepConsent(m_pki->strangersCard(), station);
    write("issuers.pem", pemOf(m_pki->cardCaDer()));
    const Ended ended
        = verifyConsent({ QStringLiteral("--card-ca"), m_home->filePath(QStringLiteral("issuers.pem")) });
    QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.err.contains(QLatin1String("Not written to the audit log")), qPrintable(ended.err));
    QVERIFY(station.log->entries()->isEmpty());
}

void VerifyTest::withoutIssuersItIsNotProven()
{
    {
        Station station(m_home->path());
        keepConsent(m_pki->strangersCard(), station);
    }
    const Ended ended = verifyConsent();
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.says("Signature of the card: holds"), qPrintable(ended.out));
    QVERIFY2(ended.says("Certificate of a trusted card issuer: not checked"), qPrintable(ended.out));
    QCOMPARE(verifyConsent({ QStringLiteral("--card-ca"), QStringLiteral("nowhere.pem") }).status, 2);
    Station station(m_home->path());
    QVERIFY(station.log->entries()->last().entry.result == Failure::ConsentNotProven);
}

void VerifyTest::aForeignCardProvesNothing()
{
    {
        Station station(m_home->path());
        keepConsent(m_pki->foreignCard(), station);
    }
    write("trust/card-ca.pem", pemOf(m_pki->cardCaDer()));
    const Ended ended = verifyConsent();
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.says("Certificate of a trusted card issuer: does not hold"), qPrintable(ended.out));
    QVERIFY2(ended.says("The consent is not proven."), qPrintable(ended.out));
}

void VerifyTest::aKeptReceptionMustAgree()
{
    Reception reception = sampleReception(); // consented to other things than the card signed
    Consents consents;
    Consent yes;
    yes.state = Consent::State::Yes;
    yes.at = noon;
    yes.until = noon.addDays(1);
    consents.set(ConsentKind::Operation, yes);
    for (EligibilityResult &result : reception.eligibility.results)
        result.consents = consents;
    {
        Station station(m_home->path());
        QVERIFY(station.log);
        QVERIFY(Receptions(*station.database, station.vault).add(reception).ok());
        keepConsent(m_pki->strangersCard(), station);
    }
    write("trust/card-ca.pem", pemOf(m_pki->cardCaDer()));
    const Ended ended = verifyConsent();
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.says("Reception kept here: does not hold"), qPrintable(ended.out));
    const QByteArray said = (ended.out + ended.err).toUtf8();
    QVERIFY(textsFoundIn(said, personalTexts(reception)).isEmpty());
}

void VerifyTest::noReceiptNoProof()
{
    {
        Station station(m_home->path());
        QVERIFY(station.log);
    }
    const Ended ended = verifyConsent();
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.err.contains(QLatin1String("No consent of this visit")), qPrintable(ended.err));
    QCOMPARE(run({ QStringLiteral("--verify-consent"), QStringLiteral("no-visit") }).status, 1);
}

QTEST_GUILESS_MAIN(VerifyTest)
#include "verifytest.moc"
