#include "app/station/stationcore.h"

#include "app/security/filekeystore.h"
#include "app/security/systemkeystore.h"
#include "app/store/patientkey.h"

#include <utility>

namespace madoguchi {

namespace {

StaffRules rulesOf(const StationPlan &plan)
{
    StaffRules rules;
    rules.station = plan.kind;
    rules.totpFrom = plan.totpFrom;
    rules.clinicWords = QStringList{ plan.id, plan.institution };
    return rules;
}

} // namespace

std::unique_ptr<KeyStore> StationCore::keyStoreOf(const StationPlan &plan)
{
    if (plan.keyFile.isEmpty())
        return std::make_unique<SystemKeyStore>(plan.id);
    return std::make_unique<FileKeyStore>(plan.keyFile, plan.id);
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
    , m_accounts(*m_database, m_vault->standing(Vault::Standing::Vault))
    , m_session(m_accounts, passwords, m_clock, m_vault->standing(Vault::Standing::Vault), rulesOf(m_plan))
    , m_line(m_plan, *m_vault, m_clock, std::move(central))
    , m_seat(m_session, m_clock, m_plan.idle, [this](AuditEntry entry) { return audit(std::move(entry)); })
    , m_housekeeping(*this)
{
    connect(&m_line, &StationLine::changed, this, &StationCore::healthChanged);
}

Outcome<qint64> StationCore::audit(AuditEntry entry)
{
    entry.time = now();
    entry.station = m_plan.id;
    if (const auto member = m_session.current(); member && entry.staffId.isEmpty()) {
        entry.staffId = member->id;
        entry.role = member->role;
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

HealthInputs StationCore::healthInputs() const
{
    HealthInputs inputs;
    m_line.describe(inputs);
    inputs.fileKeys = !m_plan.keyFile.isEmpty();
    inputs.storeFault = m_storeFault;
    return inputs;
}

} // namespace madoguchi
