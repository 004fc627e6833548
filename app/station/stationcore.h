#pragma once

#include "app/domain/rights.h"
#include "app/security/keystore.h"
#include "app/security/staffsession.h"
#include "app/security/vault.h"
#include "app/site/siteboard.h"
#include "app/station/auditanchor.h"
#include "app/station/auditwarnings.h"
#include "app/station/health.h"
#include "app/station/housekeeping.h"
#include "app/station/nightly.h"
#include "app/station/retention.h"
#include "app/station/stationline.h"
#include "app/station/stationplan.h"
#include "app/station/stationseat.h"
#include "app/station/storetrust.h"
#include "app/store/auditlog.h"
#include "app/store/database.h"
#include "app/store/staffaccounts.h"
#include "app/support/clock.h"

#include <QObject>

#include <memory>

namespace madoguchi {

/// What both kinds of station stand on, opened in the one order that is safe: keys, store, ledger, people,
/// line; then it is checked whether the store can be trusted.
class StationCore : public QObject
{
    Q_OBJECT
public:
    /// `keys`: the key store named by the plan, or a test's. `clock` and `passwords` outlive the core.
    /// `central`: the way to the service instead of the plan's; null in the product. Faults: those of the
    /// vault and of the database. A store that is damaged comes from its newest good backup, and one that was
    /// changed from outside opens: see trust().
    static Outcome<std::unique_ptr<StationCore>> open(StationPlan plan, std::unique_ptr<KeyStore> keys,
        const Clock &clock, const Passwords &passwords, std::unique_ptr<Central> central = {});
    /// The key store that a plan names.
    static std::unique_ptr<KeyStore> keyStoreOf(const StationPlan &plan);
    ~StationCore() override;

    [[nodiscard]] const StationPlan &plan() const { return m_plan; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Vault &vault() { return *m_vault; }
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] AuditLog &auditLog() { return m_audit; }
    [[nodiscard]] AuditAnchor &anchor() { return m_anchor; }
    [[nodiscard]] AuditWarnings &warnings() { return m_warnings; }
    [[nodiscard]] Nightly &nightly() { return m_nightly; }
    [[nodiscard]] StaffAccounts &accounts() { return m_accounts; }
    [[nodiscard]] StaffSession &session() { return m_session; }
    [[nodiscard]] Seat &seat() { return m_seat; }
    [[nodiscard]] Central &central() { return m_line.central(); }
    /// What the clinic's stations tell each other; does nothing where they share no folder.
    [[nodiscard]] SiteBoard &board() { return m_board; }
    [[nodiscard]] StoreTrust &trust() { return m_trust; }
    [[nodiscard]] Housekeeping &housekeeping() { return m_housekeeping; }

    /// That who sits here has a right. NotSignedIn, NotPermitted.
    template <Right right> [[nodiscard]] Outcome<Granted<right>> granted() const
    {
        return m_session.granted<right>();
    }

    /// Now by the service's clock, as far as it is known.
    [[nodiscard]] QDateTime now() const { return m_line.now(); }
    [[nodiscard]] QDate today() const { return clinicDay(now(), m_plan.dayStarts); }

    /// Fills in time, station and (unless `entry` names somebody) who is signed in, and puts it on the disk.
    Outcome<qint64> audit(AuditEntry entry);
    /// The same for what the program does by itself, whoever sits there.
    Outcome<qint64> auditOwn(AuditEntry entry);
    /// Keeps in the key store how long the audit is by now (security.md 20); what fails is a health line.
    void keepAnchor() { static_cast<void>(m_anchor.keep()); }
    /// The keyed hash of an insurance identity for audit entries; empty where there is no insurance number.
    [[nodiscard]] QByteArray patientKeyOf(const Insurance &insurance) const;

    /// Remembers how the last write went, for the health line.
    void noteStore(const std::optional<Fault> &fault);
    /// Asks the service for its health; healthChanged follows.
    void measureLine() { m_line.measure(); }
    /// The late answer under `key` stands on the disk, or nobody wants it.
    void settleLate(const QUuid &key) { m_line.settle(key); }
    /// Is asked what use a late answer has.
    void setWhoWants(WhoWants whoWants) { m_line.setWhoWants(std::move(whoWants)); }
    /// The answer that is just given under `key` could not be kept: what it came in stays where it is.
    void leaveUnkept(const QUuid &key) { m_line.leaveUnkept(key); }
    /// All but the reader.
    [[nodiscard]] HealthInputs healthInputs() const;

Q_SIGNALS:
    void healthChanged();

private:
    struct Opened;
    StationCore(Opened opened, const Clock &clock, const Passwords &passwords);
    void follow();
    void pairBoard();
    [[nodiscard]] QList<SeatNotice> noticesFor(const StaffMember &member);
    [[nodiscard]] Outcome<BackupJob> prepareBackup();
    void reportBackup(const Outcome<KeptBackup> &made);

    StationPlan m_plan;
    const Clock &m_clock;
    std::unique_ptr<KeyStore> m_keys;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Database> m_database;
    AuditLog m_audit;
    AuditAnchor m_anchor;
    StaffAccounts m_accounts;
    StaffSession m_session;
    StationLine m_line;
    SiteBoard m_board;
    StationSeat m_seat;
    StoreTrust m_trust;
    AuditWarnings m_warnings;
    Retention m_retention;
    Housekeeping m_housekeeping;
    Nightly m_nightly;
    std::optional<Fault> m_storeFault;
};

} // namespace madoguchi
