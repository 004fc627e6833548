#pragma once

#include "app/central/httpscentral.h"
#include "app/domain/staff.h"
#include "app/security/keystore.h"
#include "app/security/passwords.h"
#include "app/security/staffsession.h"
#include "app/security/vault.h"
#include "app/station/health.h"
#include "app/station/stationplan.h"
#include "app/store/auditlog.h"
#include "app/store/database.h"
#include "app/store/staffaccounts.h"
#include "app/support/clock.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace madoguchi {

/// What both kinds of station stand on, opened in the one order that is safe: keys, store, people, line.
class StationCore : public QObject
{
    Q_OBJECT
public:
    /// `keys`: the key store named by the plan, or a test's. `clock` and `passwords` outlive the core.
    /// `central`: the way to the service instead of the plan's; null in the product. Faults: those of the
    /// vault and of the database. A missing or wrong station certificate is no reason not to open: it is a
    /// health line, and every request says it.
    static Outcome<std::unique_ptr<StationCore>> open(StationPlan plan, std::unique_ptr<KeyStore> keys,
        const Clock &clock, const Passwords &passwords, std::unique_ptr<Central> central = {});
    /// The key store that a plan names.
    static std::unique_ptr<KeyStore> keyStoreOf(const StationPlan &plan);

    [[nodiscard]] const StationPlan &plan() const { return m_plan; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Vault &vault() { return *m_vault; }
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] StaffAccounts &accounts() { return m_accounts; }
    [[nodiscard]] StaffSession &session() { return m_session; }
    [[nodiscard]] Central &central() { return *m_central; }

    /// Signs in and writes it down; a sign-in that cannot be written down does not happen.
    Outcome<StaffMember> signIn(const QString &id, const SecretBytes &password);
    void signOut();

    /// Now by the service's clock, as far as it is known.
    [[nodiscard]] QDateTime now() const { return m_central->serviceNow(); }
    [[nodiscard]] QDate today() const { return clinicDay(now(), m_plan.dayStarts); }

    /// Fills in time, station and (unless `entry` names somebody) who is signed in, and puts it on the disk.
    Outcome<qint64> audit(AuditEntry entry);
    /// The keyed hash of an insurance identity for audit entries; empty where there is no insurance number.
    [[nodiscard]] QByteArray patientKeyOf(const Insurance &insurance) const;

    /// Remembers how the last write went, for the health line.
    void noteStore(const std::optional<Fault> &fault);
    /// Asks the service for its health; healthChanged follows.
    void measureLine();
    /// All but the reader.
    [[nodiscard]] HealthInputs healthInputs() const;

Q_SIGNALS:
    void healthChanged();

private:
    StationCore(StationPlan plan, std::unique_ptr<KeyStore> keys, const Clock &clock,
        const Passwords &passwords, std::unique_ptr<Database> database, std::unique_ptr<Vault> vault,
        std::unique_ptr<Central> central);
    DirectSettings readLine();
    void followLine();

    StationPlan m_plan;
    const Clock &m_clock;
    std::unique_ptr<KeyStore> m_keys;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Database> m_database;
    AuditLog m_audit;
    StaffAccounts m_accounts;
    StaffSession m_session;
    std::unique_ptr<Central> m_central;
    std::optional<bool> m_reached;
    Fault m_lineFault;
    std::optional<Fault> m_certificateFault;
    QDate m_certificateExpires;
    std::optional<Fault> m_storeFault;
    QTimer m_measure; ///< of line and clock
};

} // namespace madoguchi
