#include "app/domain/staff.h"
#include "app/station/administrator.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/testpki.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace madoguchi;

namespace {

const QByteArray oldWords = "kakuu-mae";
const QByteArray newWords = "kakuu-ato";

bool put(const QString &file, const QByteArray &content)
{
    QFile written(file);
    return written.open(QIODevice::WriteOnly) && written.write(content) == content.size();
}

QByteArray read(const QString &file)
{
    QFile there(file);
    return there.open(QIODevice::ReadOnly) ? there.readAll() : QByteArray();
}

SecretBytes secret(const QByteArray &words)
{
    return SecretBytes(QByteArrayView(words));
}

} // namespace

/// A station's certificate ends after three years and three months, and an administrator puts the next one
/// in.
class AdministratorCertificateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aRenewedOneIsPutIn();
    void whatCannotBeUsedChangesNothing_data();
    void whatCannotBeUsedChangesNothing();
    void aPlaceThatTakesNothingKeepsThePassphrase();
    void onlyAnAdministrator();
    void byFoldersThereIsNone();

private:
    [[nodiscard]] QByteArray issued(const QByteArray &words, const QDateTime &to,
        const QString &institution = {}, const QDateTime &from = {}) const;
    [[nodiscard]] QString given() const { return m_stage->file(QStringLiteral("given.p12")); }
    [[nodiscard]] QString standing() const { return m_stage->plan.certificateFile; }
    [[nodiscard]] QByteArray passphrase();

    std::unique_ptr<StationStage> m_stage;
    std::unique_ptr<Administrator> m_administrator;
    Passwords m_passwords{ HashingCost::least() };
    TestPki m_pki{ QStringLiteral("架空局") };
    QByteArray m_old;
};

QByteArray AdministratorCertificateTest::issued(
    const QByteArray &words, const QDateTime &to, const QString &institution, const QDateTime &from) const
{
    TestLeaf leaf;
    leaf.commonName = institution.isEmpty() ? m_stage->plan.institution : institution;
    leaf.unit = contractWord(m_stage->plan.kind);
    leaf.from = from.isValid() ? from : m_stage->clock.now().addDays(-30);
    leaf.to = to;
    return pkcs12(m_pki.issue(leaf), words);
}

QByteArray AdministratorCertificateTest::passphrase()
{
    const auto kept = m_stage->core().vault().certificatePassphrase();
    return kept && *kept ? (*kept)->view().toByteArray() : QByteArray();
}

void AdministratorCertificateTest::init()
{
    m_administrator.reset();
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    m_stage->plan.way = ServiceWay::Direct;
    m_stage->plan.certificateFile = m_stage->file(QStringLiteral("station.p12"));
    m_old = issued(oldWords, m_stage->clock.now().addDays(20));
    QVERIFY(put(standing(), m_old));
    QVERIFY(m_stage->open().ok());
    QVERIFY(m_stage->core().vault().keepCertificatePassphrase(secret(oldWords)).ok());
    m_administrator = std::make_unique<Administrator>(m_stage->core(), m_passwords);
    QVERIFY(m_stage->signIn(QStringLiteral("kanri")).ok());
}

void AdministratorCertificateTest::aRenewedOneIsPutIn()
{
    const QDateTime end = m_stage->clock.now().addDays(1185);
    const auto before = m_administrator->stationCertificate();
    QVERIFY(before && !before->fault && before->until == m_stage->core().today().addDays(20));
    const QByteArray renewed = issued(newWords, end);
    QVERIFY(put(given(), renewed));
    QVERIFY(m_administrator->renewCertificate(given(), secret(newWords)).ok());
    QCOMPARE(read(standing()), renewed);
    QCOMPARE(read(standing() + QStringLiteral(".old")), m_old);
    QVERIFY(passphrase() == newWords);
    const auto after = m_administrator->stationCertificate();
    QVERIFY(after && !after->fault && after->until == toJapanTime(end).date());
    const QList<AuditEntry> entries = m_stage->entries(AuditAct::SettingsChanged);
    QCOMPARE(entries.size(), 1);
    QVERIFY(entries.first().purpose == QStringLiteral("certificate") && !entries.first().result);
    QCOMPARE(QFile::permissions(standing()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    // The same once more is no other one, and does not take the place of what was kept.
    QVERIFY(m_administrator->renewCertificate(given(), secret(newWords)).ok());
    QCOMPARE(read(standing() + QStringLiteral(".old")), m_old);
}

void AdministratorCertificateTest::whatCannotBeUsedChangesNothing_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("no file") << QStringLiteral("none") << Failure::NotFound;
    QTest::newRow("no certificate") << QStringLiteral("text") << Failure::StationCertificateMissing;
    QTest::newRow("wrong passphrase")
        << QStringLiteral("passphrase") << Failure::StationCertificatePassphrase;
    QTest::newRow("another institution's")
        << QStringLiteral("institution") << Failure::StationCertificateOther;
    QTest::newRow("expired") << QStringLiteral("expired") << Failure::StationCertificateExpired;
    QTest::newRow("not valid yet") << QStringLiteral("early") << Failure::StationCertificateExpired;
}

void AdministratorCertificateTest::whatCannotBeUsedChangesNothing()
{
    QFETCH(const QString, what);
    QFETCH(const Failure, failure);
    const QDateTime now = m_stage->clock.now();
    QByteArray content = issued(newWords, now.addDays(1000));
    if (what == QLatin1String("text"))
        content = "no certificate at all";
    else if (what == QLatin1String("institution"))
        content = issued(newWords, now.addDays(1000), QStringLiteral("1319999006"));
    else if (what == QLatin1String("expired"))
        content = issued(newWords, now.addDays(-1));
    else if (what == QLatin1String("early"))
        content = issued(newWords, now.addDays(1000), {}, now.addDays(2));
    if (what != QLatin1String("none"))
        QVERIFY(put(given(), content));
    const bool isWrong = what == QLatin1String("passphrase");
    const auto renewed
        = m_administrator->renewCertificate(given(), secret(isWrong ? QByteArray("kakuu-chigau") : newWords));
    QCOMPARE(renewed.error().failure, failure);
    QCOMPARE(read(standing()), m_old);
    QVERIFY(passphrase() == oldWords);
    QVERIFY(!QFile::exists(standing() + QStringLiteral(".old")));
}

/// Where the file cannot be put in its place, the old one is left with the passphrase that opens it.
void AdministratorCertificateTest::aPlaceThatTakesNothingKeepsThePassphrase()
{
    QVERIFY(put(given(), issued(newWords, m_stage->clock.now().addDays(1000))));
    QVERIFY(QFile::remove(standing()) && QDir().mkpath(standing() + QStringLiteral("/taken")));
    QVERIFY(!m_administrator->renewCertificate(given(), secret(newWords)).ok());
    QVERIFY(passphrase() == oldWords);
}

void AdministratorCertificateTest::onlyAnAdministrator()
{
    QVERIFY(put(given(), issued(newWords, m_stage->clock.now().addDays(1000))));
    m_stage->core().seat().lock();
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QCOMPARE(
        m_administrator->renewCertificate(given(), secret(newWords)).error().failure, Failure::NotPermitted);
    QCOMPARE(read(standing()), m_old);
    QCOMPARE(m_stage->entries(AuditAct::SettingsChanged).first().result, Failure::NotPermitted);
}

void AdministratorCertificateTest::byFoldersThereIsNone()
{
    m_administrator.reset();
    m_stage->plan.way = ServiceWay::Folder;
    QVERIFY(m_stage->open().ok());
    m_administrator = std::make_unique<Administrator>(m_stage->core(), m_passwords);
    QVERIFY(m_stage->signIn(QStringLiteral("kanri")).ok());
    QVERIFY(!m_administrator->stationCertificate());
    QCOMPARE(
        m_administrator->renewCertificate(given(), secret(newWords)).error().failure, Failure::NotPermitted);
}

QTEST_GUILESS_MAIN(AdministratorCertificateTest)
#include "administratorcertificatetest.moc"
