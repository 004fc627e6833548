#include "tests/app/store/faultyday.h"

#include "app/backup/keybundle.h"
#include "app/store/bulkqueries.h"
#include "app/store/consentreceipts.h"
#include "app/store/ledger.h"
#include "app/store/openreceptions.h"
#include "app/store/outbox.h"
#include "app/store/patients.h"
#include "app/store/receptions.h"
#include "app/store/recordscache.h"
#include "app/store/staffaccounts.h"
#include "app/store/views.h"
#include "app/store/visitstoforget.h"
#include "tests/support/samplereception.h"

#include <QDir>

namespace madoguchi {

namespace {

const QDateTime morning(QDate(2026, 11, 19), QTime(23, 31), Qt::UTC); // 08:31 in Japan, the next day
const QDateTime night(QDate(2026, 11, 20), QTime(17, 30), Qt::UTC); // 02:30 in Japan
const QByteArray identity(32, 'i');
const QString clerk = QStringLiteral("uketsuke");

QDate nextDay()
{
    return sampleDay().addDays(1);
}

template <typename T> Outcome<Done> doneOf(const Outcome<T> &outcome)
{
    return outcome ? Outcome<Done>(Done{}) : Outcome<Done>(outcome.error());
}

QString words(const Fault &fault)
{
    return failureName(fault.failure) + QLatin1Char(' ') + fault.code;
}

} // namespace

const QList<FaultyDay::Step> &FaultyDay::steps()
{
    static const QList<Step> all{ { "open", &FaultyDay::open, nullptr },
        { "key of the day", &FaultyDay::makeDayKey, nullptr },
        { "first reception", &FaultyDay::keepFirst, nullptr },
        { "second reception", &FaultyDay::keepSecond, nullptr },
        { "consents and receipt", &FaultyDay::keepConsents, nullptr },
        { "confirm", &FaultyDay::confirm, nullptr }, { "patient", &FaultyDay::keepPatient, nullptr },
        { "account", &FaultyDay::addAccount, nullptr },
        { "wrong password", &FaultyDay::countWrongPassword, nullptr },
        { "view", &FaultyDay::showRecords, nullptr }, { "view reported", &FaultyDay::reportView, nullptr },
        { "visit to forget", &FaultyDay::keepForgetting, nullptr },
        { "visit forgotten", &FaultyDay::forgetVisit, nullptr },
        { "question put", &FaultyDay::putQuestion, nullptr },
        { "question answered", &FaultyDay::answerQuestion, nullptr },
        { "booked patients", &FaultyDay::askBooked, nullptr },
        { "cached records", &FaultyDay::keepRecords, nullptr }, { "backup", &FaultyDay::backUp, nullptr },
        { "restart", &FaultyDay::restart, nullptr }, { "day forgotten", &FaultyDay::forgetDay, "KeyMissing" },
        { "audit cut", &FaultyDay::cutAudit, nullptr }, { "next day", &FaultyDay::beginNextDay, nullptr } };
    return all;
}

FaultyDay::FaultyDay(QString folder)
    : m_folder(std::move(folder))
    , m_recovery(RecoveryKey::make().kept())
{
    QDir().mkpath(backupPlan().dir);
}

BackupPlan FaultyDay::backupPlan() const
{
    return { m_folder + QStringLiteral("/medium"), 3, QStringLiteral("DESK-1"), QStringLiteral("1319999998"),
        storeFile() };
}

Outcome<Done> FaultyDay::open()
{
    close();
    auto vault = std::make_unique<Vault>(m_keys);
    if (const auto opened = vault->open(Database::exists(storeFile())); !opened)
        return opened;
    auto database = Database::open(storeFile());
    if (!database)
        return database.error();
    const auto ledger = Ledger::attach(**database, vault->standing(Vault::Standing::Vault));
    if (!ledger)
        return ledger.error();
    m_vault = std::move(vault);
    m_database = std::move(*database);
    return Done{};
}

void FaultyDay::close()
{
    m_database.reset();
    m_vault.reset();
}

Outcome<Done> FaultyDay::restart()
{
    return open();
}

Outcome<Done> FaultyDay::makeDayKey()
{
    return doneOf(m_vault->forWriting(sampleDay(), false));
}

Outcome<qint64> FaultyDay::log(AuditAct act, const QUuid &visit)
{
    AuditEntry entry;
    entry.time = morning;
    entry.staffId = clerk;
    entry.station = QStringLiteral("DESK-1");
    entry.visit = visit;
    entry.what = act;
    return AuditLog(*m_database, m_vault->standing(Vault::Standing::Audit)).append(entry);
}

Outcome<Done> FaultyDay::keep(int seed)
{
    return m_database->transact([&]() -> Outcome<Done> {
        const auto kept = Receptions(*m_database, *m_vault).add(sampleReception(seed));
        if (!kept)
            return kept.error();
        return doneOf(log(AuditAct::ReceptionKept, kept->visit));
    });
}

Outcome<Done> FaultyDay::keepFirst()
{
    return keep(0);
}

Outcome<Done> FaultyDay::keepSecond()
{
    return keep(1);
}

Outcome<Done> FaultyDay::keepConsents()
{
    Reception reception = sampleReception(0);
    reception.visitEnd = VisitEnd::Complete;
    ConsentReceipt receipt;
    receipt.visit = reception.visit;
    receipt.day = reception.day;
    receipt.time = morning;
    receipt.proof.statement = "statement";
    receipt.proof.signature = "signature";
    return m_database->transact([&]() -> Outcome<Done> {
        const auto kept = Receptions(*m_database, *m_vault).update(reception);
        if (!kept)
            return kept.error();
        return ConsentReceipts(*m_database, m_vault->standing(Vault::Standing::Vault)).keep(receipt);
    });
}

Outcome<Done> FaultyDay::confirm()
{
    return m_database->transact([&]() -> Outcome<Done> {
        Receptions receptions(*m_database, *m_vault);
        auto standing = receptions.find(sampleReception(0).visit);
        if (!standing || !*standing)
            return standing ? Fault{ Failure::NotFound } : standing.error();
        (*standing)->status = ReceptionStatus::Confirmed;
        if (const auto kept = receptions.update(**standing); !kept)
            return kept.error();
        return doneOf(log(AuditAct::ReceptionConfirmed, (*standing)->visit));
    });
}

Outcome<Done> FaultyDay::keepPatient()
{
    KnownPatient patient;
    patient.identity = identity;
    patient.patientNumber = Pii(QStringLiteral("4711"));
    patient.last = *sampleReception(0).main();
    patient.lastOn = sampleDay();
    return Patients(*m_database, m_vault->standing(Vault::Standing::Patient)).keep(patient);
}

Outcome<Done> FaultyDay::addAccount()
{
    StaffAccount account;
    account.member.id = clerk;
    account.passwordHash = "$argon2id$invented";
    return StaffAccounts(*m_database, m_vault->standing(Vault::Standing::Vault)).add(account);
}

Outcome<Done> FaultyDay::countWrongPassword()
{
    AccountUse use;
    use.wrongTries = 3;
    use.lastWrongAt = morning;
    return StaffAccounts(*m_database, m_vault->standing(Vault::Standing::Vault)).keepUse(clerk, use);
}

Outcome<Done> FaultyDay::showRecords()
{
    return m_database->transact([&]() -> Outcome<Done> {
        View view;
        view.visit = sampleReception(0).visit;
        view.time = morning;
        const auto entry = log(AuditAct::RecordsShown, view.visit);
        if (!entry)
            return entry.error();
        view.auditEntry = *entry;
        return doneOf(Views(*m_database).add(view));
    });
}

Outcome<Done> FaultyDay::reportView()
{
    return Views(*m_database).markReported(1);
}

Outcome<Done> FaultyDay::keepForgetting()
{
    return VisitsToForget(*m_database).add({ sampleReception(2).visit, morning });
}

Outcome<Done> FaultyDay::forgetVisit()
{
    return VisitsToForget(*m_database).remove(sampleReception(2).visit);
}

Outcome<Done> FaultyDay::putQuestion()
{
    OutboxEntry question;
    question.visit = sampleReception(1).visit;
    question.since = morning;
    question.query = sampleReception(1).question->query;
    return doneOf(Outbox(*m_database, m_vault->standing(Vault::Standing::Open)).add(question));
}

/// The reception and the end of its question, both or neither.
Outcome<Done> FaultyDay::answerQuestion()
{
    Outbox outbox(*m_database, m_vault->standing(Vault::Standing::Open));
    return m_database->transact([&]() -> Outcome<Done> {
        auto waiting = outbox.waiting();
        if (!waiting || waiting->isEmpty())
            return waiting ? Fault{ Failure::NotFound } : waiting.error();
        Reception reception = sampleReception(1);
        reception.visitEnd = VisitEnd::NotAsked;
        const auto kept = Receptions(*m_database, *m_vault).update(reception);
        if (!kept)
            return kept.error();
        waiting->first().state = OutboxEntry::State::Done;
        return outbox.update(waiting->first());
    });
}

Outcome<Done> FaultyDay::askBooked()
{
    BulkQueryEntry query;
    query.day = nextDay();
    query.since = morning;
    query.patients = { { sampleReception(4).question->query, {}, {} } };
    return doneOf(BulkQueries(*m_database, m_vault->standing(Vault::Standing::Open)).add(query));
}

Outcome<Done> FaultyDay::keepRecords()
{
    MedicationRecord record;
    record.institution = QStringLiteral("1319999998");
    return RecordsCache(*m_database)
        .keep(sampleReception(0).visit, ConsentKind::Medication, morning.addDays(1), record,
            { { clerk, m_recovery.publicKey } });
}

Outcome<Done> FaultyDay::backUp()
{
    auto exported = m_vault->exportKeys({ sampleDay() });
    if (!exported)
        return exported.error();
    KeyBundle bundle;
    for (NamedKey &key : *exported) {
        if (const auto taken = bundle.write(key.entry, std::move(key.bytes)); !taken)
            return taken.error();
    }
    const BackupJob job{ night, m_recovery, RecoveryKey::seal(bundle.toBytes().view(), m_recovery.publicKey),
        m_vault->standing(Vault::Standing::Vault) };
    return doneOf(Backups(backupPlan()).make(job));
}

/// The second reception is not resolved, and goes on under the open key.
Outcome<Done> FaultyDay::forgetDay()
{
    OpenReceptions open(*m_database, m_vault->standing(Vault::Standing::Open));
    Reception unresolved = sampleReception(1);
    unresolved.number = 2;
    return Receptions(*m_database, *m_vault).forgetDay(sampleDay(), [&]() -> Outcome<Done> {
        const auto moved = open.keep(unresolved, night);
        return moved ? doneOf(log(AuditAct::DayForgotten, QUuid())) : moved;
    });
}

Outcome<Done> FaultyDay::cutAudit()
{
    return doneOf(
        AuditLog(*m_database, m_vault->standing(Vault::Standing::Audit)).cutBefore(morning.addYears(1)));
}

Outcome<Done> FaultyDay::beginNextDay()
{
    Reception reception = sampleReception(3);
    reception.day = nextDay();
    return doneOf(Receptions(*m_database, *m_vault).add(reception));
}

QStringList FaultyDay::state()
{
    return receptionsNow(sampleDay()) + receptionsNow(nextDay()) + othersNow();
}

QStringList FaultyDay::receptionsNow(const QDate &day)
{
    int broken = 0;
    const auto standing = Receptions(*m_database, *m_vault).ofDay(day, &broken);
    if (!standing)
        return { words(standing.error()) };
    QStringList all{ QStringLiteral("broken %1").arg(broken) };
    for (const Reception &one : *standing) {
        all.append(QStringLiteral("reception %1 %2 %3 %4")
                       .arg(one.visit.toString())
                       .arg(one.number)
                       .arg(static_cast<int>(one.status))
                       .arg(static_cast<int>(one.visitEnd)));
    }
    return all;
}

QString FaultyDay::count(const QString &sql)
{
    auto rows = m_database->run(sql);
    if (!rows || !rows->next())
        return rows ? QStringLiteral("nothing") : words(rows.error());
    return rows->value(0).toString();
}

QStringList FaultyDay::othersNow()
{
    QStringList all;
    for (const char *sql : { "SELECT group_concat(visit || day, ',') FROM consent_receipts",
             "SELECT group_concat(number || what, ',') FROM (SELECT * FROM audit ORDER BY number)",
             "SELECT number FROM audit_base", "SELECT group_concat(last_seen, ',') FROM patients",
             "SELECT group_concat(id, ',') FROM staff_accounts",
             "SELECT group_concat(number || visit || reported || audit_entry, ',') FROM views",
             "SELECT group_concat(visit, ',') FROM visits_to_forget",
             "SELECT group_concat(visit || number, ',') FROM open_receptions",
             "SELECT group_concat(number || visit || state, ',') FROM outbox",
             "SELECT group_concat(number || day || state, ',') FROM bulk_queries",
             "SELECT group_concat(visit || kind, ',') FROM records_cache",
             "SELECT group_concat(visit || staff, ',') FROM records_cache_keys" })
        all.append(count(QLatin1String(sql)));
    StaffAccounts accounts(*m_database, m_vault->standing(Vault::Standing::Vault));
    const auto use = accounts.use(clerk);
    all.append(use ? QString::number(use->wrongTries) : words(use.error()));
    const Backups backups(backupPlan());
    const auto made = backups.list();
    int whole = 0;
    for (const KeptBackup &one : made ? *made : QList<KeptBackup>())
        whole += backups.verify(one, m_vault->standing(Vault::Standing::Vault)).ok() ? 1 : 0;
    all.append(QStringLiteral("backups %1").arg(whole));
    return all;
}

QString FaultyDay::whatIsBroken()
{
    if (const auto whole = m_database->check(); !whole)
        return words(whole.error());
    if (const auto ledger = m_database->ledger()->check(); !ledger)
        return words(ledger.error());
    const auto audit = AuditLog(*m_database, m_vault->standing(Vault::Standing::Audit)).verify();
    if (!audit)
        return words(audit.error());
    return audit->whole() ? QString() : QStringLiteral("audit %1").arg(*audit->firstBad);
}

} // namespace madoguchi
