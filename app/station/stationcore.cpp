#include "app/station/stationcore.h"

#include "app/central/stationcertificate.h"
#include "app/security/filekeystore.h"
#include "app/security/systemkeystore.h"
#include "app/store/patientkey.h"
#include "app/support/smallfile.h"

#include <utility>

namespace madoguchi {

namespace {

constexpr int measureEvery = 5 * 60'000; // central-https.md, Time

/// The file's bytes; empty where it cannot be read, which the line's own checks then name.
QByteArray contentOf(const QString &path)
{
    auto content = readSmallFile(path);
    return content ? std::move(*content) : QByteArray();
}

} // namespace

std::unique_ptr<KeyStore> StationCore::keyStoreOf(const StationPlan &plan)
{
    if (plan.keyFile.isEmpty())
        return std::make_unique<SystemKeyStore>(plan.id);
    return std::make_unique<FileKeyStore>(plan.keyFile);
}

Outcome<std::unique_ptr<StationCore>> StationCore::open(StationPlan plan, std::unique_ptr<KeyStore> keys,
    const Clock &clock, const Passwords &passwords, std::unique_ptr<Central> central)
{
    auto vault = std::make_unique<Vault>(*keys);
    // Keys first: whether a database is there decides if keys may be made, and opening one would make it.
    if (const auto opened = vault->open(Database::exists(plan.storeFile)); !opened)
        return opened.error();
    auto database = Database::open(plan.storeFile);
    if (!database)
        return database.error();
    return std::unique_ptr<StationCore>(new StationCore(std::move(plan), std::move(keys), clock, passwords,
        std::move(*database), std::move(vault), std::move(central)));
}

StationCore::StationCore(StationPlan plan, std::unique_ptr<KeyStore> keys, const Clock &clock,
    const Passwords &passwords, std::unique_ptr<Database> database, std::unique_ptr<Vault> vault,
    std::unique_ptr<Central> central)
    : m_plan(std::move(plan))
    , m_clock(clock)
    , m_keys(std::move(keys))
    , m_vault(std::move(vault))
    , m_database(std::move(database))
    , m_audit(*m_database, m_vault->standing(Vault::Standing::Audit))
    , m_accounts(*m_database)
    , m_session(m_accounts, passwords, clock)
    , m_central(std::move(central))
{
    DirectSettings settings = readLine();
    if (!m_central)
        m_central = std::make_unique<HttpsCentral>(std::move(settings), m_clock);
    followLine();
    m_measure.setInterval(measureEvery);
    connect(&m_measure, &QTimer::timeout, this, &StationCore::measureLine);
    m_measure.start();
}

/// What the plan's files and the key store say of the line. What is wrong with the certificate is a health
/// line; each request says it too.
DirectSettings StationCore::readLine()
{
    DirectSettings settings;
    settings.url = m_plan.serviceUrl;
    settings.caPem = contentOf(m_plan.centreCaFile);
    settings.stationCertificate = contentOf(m_plan.certificateFile);
    settings.allowTls12 = m_plan.allowTls12;
    settings.institution = m_plan.institution;
    settings.terminal = m_plan.id;
    settings.kind = m_plan.kind;
    if (auto passphrase = m_vault->certificatePassphrase(); passphrase && *passphrase)
        settings.passphrase = std::move(**passphrase);
    const auto certificate = StationCertificate::load(
        settings.stationCertificate, settings.passphrase, settings.institution, settings.kind);
    if (certificate) {
        m_certificateExpires = toJapanTime(certificate->expires()).date();
        m_certificateFault = certificate->faultAt(m_clock.now());
    } else {
        m_certificateFault = certificate.error();
    }
    return settings;
}

void StationCore::followLine()
{
    connect(m_central.get(), &Central::lineChanged, this, [this](bool reached, const Fault &fault) {
        const bool news = m_reached != reached || m_lineFault != fault;
        m_reached = reached;
        m_lineFault = fault;
        if (news)
            Q_EMIT healthChanged();
    });
}

Outcome<StaffMember> StationCore::signIn(const QString &id, const SecretBytes &password)
{
    constexpr qsizetype longestId = 64; // central-https.md, Madoguchi-Staff
    if (id.size() > longestId)
        return Fault{ Failure::SignInFailed };
    auto member = m_session.signIn(id, password);
    AuditEntry entry;
    entry.what = AuditAct::SignIn;
    // What somebody types into the wrong field may be a password: only a name that is there is written down.
    if (const auto account = m_accounts.find(id); account && *account)
        entry.staffId = id;
    if (member)
        entry.role = member->role;
    else
        entry.result = member.error().failure;
    const auto written = audit(entry);
    if (member && !written) {
        m_session.signOut();
        return written.error();
    }
    return member;
}

void StationCore::signOut()
{
    if (!m_session.current())
        return;
    AuditEntry entry;
    entry.what = AuditAct::SignOut;
    // Leaving is never refused: a log that cannot be written shows in the health line.
    const auto written = audit(entry);
    static_cast<void>(written);
    m_session.signOut();
}

Outcome<qint64> StationCore::audit(AuditEntry entry)
{
    entry.time = now();
    entry.station = m_plan.id;
    if (entry.staffId.isEmpty() && m_session.current()) {
        entry.staffId = m_session.current()->id;
        entry.role = m_session.current()->role;
    }
    auto number = m_audit.append(entry);
    noteStore(number ? std::nullopt : std::optional(number.error()));
    return number;
}

QByteArray StationCore::patientKeyOf(const Insurance &insurance) const
{
    const Vault::Key key = m_vault->standing(Vault::Standing::Vault);
    return key && !insurance.number.isEmpty() ? patientKey(*key, insurance) : QByteArray();
}

void StationCore::noteStore(const std::optional<Fault> &fault)
{
    if (m_storeFault == fault)
        return;
    m_storeFault = fault;
    Q_EMIT healthChanged();
}

void StationCore::measureLine()
{
    m_central->health([this](const Outcome<CentralHealth> &) { Q_EMIT healthChanged(); });
}

HealthInputs StationCore::healthInputs() const
{
    HealthInputs inputs;
    inputs.serviceReached = m_reached;
    inputs.lineFault = m_lineFault;
    inputs.certificateFault = m_certificateFault;
    inputs.certificateExpires = m_certificateExpires;
    inputs.today = toJapanTime(now()).date();
    inputs.clockOffset = m_central->clockOffset();
    inputs.fileKeys = !m_plan.keyFile.isEmpty();
    inputs.storeFault = m_storeFault;
    return inputs;
}

} // namespace madoguchi
