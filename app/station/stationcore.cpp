#include "app/station/stationcore.h"

#include "app/security/filekeystore.h"
#include "app/security/systemkeystore.h"
#include "app/station/namedfolders.h"
#include "app/station/restore.h"
#include "app/store/ledger.h"
#include "app/store/patientkey.h"
#include "app/store/receptions.h"
#include "app/store/stationrecord.h"

#include <algorithm>
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

RetentionTerms termsOf(const StationPlan &plan)
{
    RetentionTerms terms;
    terms.keepDays = plan.keepDays;
    terms.patientsDays = plan.patientsDays;
    terms.auditYears = plan.auditYears;
    return terms;
}

BackupPlan backupPlanOf(const StationPlan &plan)
{
    BackupPlan backups;
    backups.dir = plan.backupDir;
    backups.generations = plan.backupGenerations;
    backups.station = plan.id;
    backups.institution = plan.institution;
    backups.storeFile = plan.storeFile;
    return backups;
}

/// Stations that ask the service directly learn of each other's visits from it.
SitePlan sitePlanOf(const StationPlan &plan)
{
    SitePlan site;
    if (plan.way == ServiceWay::Folder)
        site.dir = plan.siteDir;
    site.institution = plan.institution;
    site.own.station = plan.id;
    site.own.kind = plan.kind;
    site.own.ownsFace = plan.folder.owner && !plan.folder.face.isEmpty();
    site.own.hasTokens = true;
    site.own.firstToken = plan.folder.firstToken;
    site.own.lastToken = plan.folder.lastToken;
    site.dayStarts = plan.dayStarts;
    site.keepDays = plan.keepDays;
    return site;
}

bool isOfKeys(Failure failure)
{
    return failure == Failure::KeyStoreUnavailable || failure == Failure::KeyMissing
        || failure == Failure::KeyFileOpenToOthers;
}

/// With its ledger, without which nothing is written.
Outcome<std::unique_ptr<Database>> openStore(const StationPlan &plan, Vault &vault)
{
    auto database = Database::open(plan.storeFile);
    if (!database)
        return database;
    const auto anchor = vault.anchor();
    if (!anchor)
        return anchor.error();
    const auto ledger
        = Ledger::attach(**database, vault.standing(Vault::Standing::Vault), anchor->has_value());
    if (!ledger)
        return ledger.error();
    return database;
}

} // namespace

std::unique_ptr<KeyStore> StationCore::keyStoreOf(const StationPlan &plan)
{
    if (plan.keyFile.isEmpty())
        return std::make_unique<SystemKeyStore>(plan.id);
    return std::make_unique<FileKeyStore>(plan.keyFile, plan.id);
}

/// Everything that is opened before there is a core.
struct StationCore::Opened
{
    StationPlan plan{};
    std::unique_ptr<KeyStore> keys{};
    std::unique_ptr<Vault> vault{};
    std::unique_ptr<Database> database{};
    std::optional<Fault> restored{}; ///< the store was damaged, and comes from a backup
    std::unique_ptr<Central> central{};
};

Outcome<std::unique_ptr<StationCore>> StationCore::open(StationPlan plan, std::unique_ptr<KeyStore> keys,
    const Clock &clock, const Passwords &passwords, std::unique_ptr<Central> central)
{
    Opened opened;
    opened.plan = std::move(plan);
    opened.keys = std::move(keys);
    opened.central = std::move(central);
    opened.vault = std::make_unique<Vault>(*opened.keys);
    // Keys first: whether a database is there decides if keys may be made, and opening one would make it.
    if (const auto open = opened.vault->open(Database::exists(opened.plan.storeFile)); !open)
        return open.error();
    auto database = openStore(opened.plan, *opened.vault);
    if (!database) {
        const auto restored
            = restoreDamaged(database.error(), Backups(backupPlanOf(opened.plan)), *opened.vault, clock);
        if (!restored)
            return restored.error();
        opened.restored = restored->fault();
        database = openStore(opened.plan, *opened.vault);
        if (!database)
            return database.error();
    }
    opened.database = std::move(*database);
    return std::unique_ptr<StationCore>(new StationCore(std::move(opened), clock, passwords));
}

StationCore::StationCore(Opened opened, const Clock &clock, const Passwords &passwords)
    : m_plan(std::move(opened.plan))
    , m_clock(clock)
    , m_keys(std::move(opened.keys))
    , m_vault(std::move(opened.vault))
    , m_database(std::move(opened.database))
    , m_audit(*m_database, m_vault->standing(Vault::Standing::Audit))
    , m_anchor(m_audit, *m_vault)
    , m_accounts(*m_database, m_vault->standing(Vault::Standing::Vault))
    , m_session(m_accounts, passwords, m_clock, m_vault->standing(Vault::Standing::Vault), rulesOf(m_plan))
    , m_line(
          { m_plan, *m_vault, *m_database, m_clock, opened.restored.has_value() }, std::move(opened.central))
    , m_board(sitePlanOf(m_plan), m_clock)
    , m_seat(m_session, m_clock, m_plan.idle, [this](AuditEntry entry) { return audit(std::move(entry)); })
    , m_trust(*this)
    , m_warnings(m_audit, m_accounts, m_clock)
    , m_retention(*m_database, *m_vault, m_audit, termsOf(m_plan),
          [this](AuditEntry entry) { return auditOwn(std::move(entry)); })
    , m_housekeeping(*this, m_retention)
    , m_nightly(
          Backups(backupPlanOf(m_plan)), m_plan.backupTime, m_clock, [this] { return prepareBackup(); },
          [this](const Outcome<KeptBackup> &made) { reportBackup(made); })
{
    m_trust.check(opened.restored);
    follow();
    pairBoard();
    m_anchor.start();
    m_warnings.start();
}

StationCore::~StationCore()
{
    keepAnchor();
}

void StationCore::follow()
{
    connect(&m_line, &StationLine::changed, this, &StationCore::healthChanged);
    connect(&m_board, &SiteBoard::standingChanged, this, &StationCore::healthChanged);
    connect(&m_anchor, &AuditAnchor::faultChanged, this, &StationCore::healthChanged);
    connect(&m_warnings, &AuditWarnings::changed, this, &StationCore::healthChanged);
    connect(&m_nightly, &Nightly::standingChanged, this, &StationCore::healthChanged);
    m_seat.setAdmission([this](const StaffMember &member) {
        m_trust.lookAgain();
        return m_trust.admits(member);
    });
    m_seat.setNoticeSource([this](const StaffMember &member) { return noticesFor(member); });
    connect(&m_seat, &Seat::changed, this, [this] { m_line.attend(m_seat.member().has_value()); });
}

/// What cannot be read of the record is the store's trouble, and told as that.
void StationCore::pairBoard()
{
    const auto record = StationRecords(*m_database, m_vault->standing(Vault::Standing::Vault)).find();
    if (record && *record && (*record)->site)
        m_board.pair(SealingKey::from(SecretBytes((*record)->site->bytes)));
}

/// What an administrator is told at the sign-in (security.md 22).
QList<SeatNotice> StationCore::noticesFor(const StaffMember &member)
{
    if (member.role != Role::Administrator)
        return {};
    const QList<Fault> told = m_trust.told();
    QList<SeatNotice> notices = m_warnings.noticesFor(member);
    // The log knows what it was, and not how much: what is so now is told in full.
    notices.removeIf([&told](const SeatNotice &notice) {
        return notice.kind == SeatNotice::Kind::StoreTrouble
            && std::any_of(told.begin(), told.end(),
                [&notice](const Fault &fault) { return fault.failure == notice.fault->failure; });
    });
    for (const Fault &fault : told)
        notices.append({ SeatNotice::Kind::StoreTrouble, {}, {}, 0, fault });
    if (const auto &standing = m_nightly.standing(); standing && standing->fault)
        notices.append({ SeatNotice::Kind::BackupTrouble, {}, {}, 0, standing->fault });
    return notices;
}

/// The kept days' keys go along (security.md 30).
Outcome<BackupJob> StationCore::prepareBackup()
{
    const auto days = Receptions(*m_database, *m_vault).days();
    if (!days)
        return days.error();
    const auto record = StationRecords(*m_database, m_vault->standing(Vault::Standing::Vault)).find();
    if (!record)
        return record.error();
    KeptRecovery recovery;
    if (*record)
        recovery = { (*record)->recoveryPublicKey, (*record)->recoveryProof };
    return backupJob(*m_vault, *days, recovery, m_clock.now());
}

void StationCore::reportBackup(const Outcome<KeptBackup> &made)
{
    AuditEntry entry;
    entry.what = AuditAct::BackupMade;
    if (!made)
        entry.result = made.error().failure;
    const auto written = auditOwn(entry);
    static_cast<void>(written); // a backup is good also where the log is full: that shows as the store's
    Q_EMIT healthChanged();
}

Outcome<qint64> StationCore::audit(AuditEntry entry)
{
    if (const auto member = m_session.current(); member && entry.staffId.isEmpty()) {
        entry.staffId = member->id;
        entry.role = member->role;
    }
    return auditOwn(std::move(entry));
}

Outcome<qint64> StationCore::auditOwn(AuditEntry entry)
{
    entry.time = now();
    entry.station = m_plan.id;
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
    inputs.site = m_board.standing();
    inputs.wrongClock = m_board.wrongClock(inputs.clockOffset);
    if (!inputs.clockOffset)
        inputs.clockOffset = inputs.site.skew;
    inputs.direct = m_plan.way == ServiceWay::Direct;
    inputs.folders = namedFolders(m_plan);
    inputs.readerWay = m_plan.reader;
    inputs.fileKeys = !m_plan.keyFile.isEmpty();
    // A key store that is locked at noon is not the store's trouble.
    const std::optional<Fault> anchorFault = m_anchor.fault();
    for (const std::optional<Fault> &fault : { anchorFault, m_storeFault }) {
        if (fault && isOfKeys(fault->failure))
            inputs.keyStoreFault = fault;
    }
    if (m_storeFault && !isOfKeys(m_storeFault->failure))
        inputs.storeFault = m_storeFault;
    inputs.storeTrouble = m_trust.storeTrouble();
    inputs.storeRestored = m_trust.restored();
    inputs.reserveUsed = m_database->reserveUsed();
    inputs.audit = m_warnings.line(m_trust.auditTrouble() ? m_trust.auditTrouble() : anchorFault);
    if (const auto &standing = m_nightly.standing()) {
        inputs.backupFault = standing->fault;
        inputs.newestBackup = toJapanTime(standing->newestGood).date();
        inputs.backupOnSameDisk = standing->sameDevice && !m_plan.backupBesideStore;
    } else {
        inputs.backupLooked = false;
    }
    return inputs;
}

} // namespace madoguchi
