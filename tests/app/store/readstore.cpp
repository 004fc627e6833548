#include "tests/app/store/readstore.h"

#include "app/station/auditanchor.h"
#include "app/store/consentreceipts.h"
#include "app/store/ledger.h"
#include "app/store/openreceptions.h"
#include "app/store/receptions.h"
#include "app/store/recordscache.h"
#include "app/store/staffaccounts.h"
#include "tests/support/samplereception.h"

namespace madoguchi {

namespace {

using Standing = Vault::Standing;
const QDateTime morning(QDate(2026, 11, 19), QTime(23, 31), Qt::UTC);

QString staffOf(int seed)
{
    return QStringLiteral("staff%1").arg(seed);
}

QByteArray identityOf(int seed)
{
    return QByteArray(32, static_cast<char>('a' + seed));
}

QString numberOf(int seed)
{
    return QString::number(4711 + seed);
}

} // namespace

Outcome<Done> ReadStore::fill()
{
    return m_database.transact([this]() -> Outcome<Done> {
        if (const auto visits = fillVisits(); !visits)
            return visits;
        const auto requests = fillRequests();
        return requests ? fillPeople() : requests;
    });
}

Outcome<Done> ReadStore::fillVisits()
{
    Receptions table(m_database, m_vault);
    ConsentReceipts receipts(m_database, m_vault.standing(Standing::Vault));
    AuditLog audit(m_database, m_vault.standing(Standing::Audit));
    for (int seed = 0; seed < receptions; ++seed) {
        const Reception reception = sampleReception(seed);
        ConsentReceipt receipt{ reception.visit, reception.day, morning, {} };
        receipt.proof.signature = QByteArray::number(seed);
        View view;
        view.visit = reception.visit;
        view.time = morning;
        AuditEntry entry;
        entry.time = morning.addSecs(seed);
        entry.visit = reception.visit;
        entry.what = AuditAct::RecordsShown;
        const auto kept = table.add(reception);
        const auto proven = receipts.keep(receipt);
        const auto logged = audit.append(entry);
        const auto seen = Views(m_database).add(view);
        const auto forgotten = VisitsToForget(m_database).add({ sampleReception(100 + seed).visit, morning });
        if (!kept || !proven || !logged || !seen || !forgotten)
            return Fault{ Failure::StoreUnreachable, QStringLiteral("fill") };
    }
    return Views(m_database).markReported(1);
}

Outcome<Done> ReadStore::fillRequests()
{
    Outbox outbox(m_database, m_vault.standing(Standing::Open));
    BulkQueries booked(m_database, m_vault.standing(Standing::Open));
    for (int seed = 0; seed < 3; ++seed) {
        OutboxEntry question;
        question.visit = sampleReception(seed).visit;
        question.since = morning;
        question.query = sampleReception(seed).question->query;
        BulkQueryEntry query;
        query.day = sampleDay().addDays(1);
        query.since = morning;
        query.patients = { { question.query, Pii(numberOf(seed)), {} } };
        const auto put = outbox.add(question);
        const auto asked = booked.add(query);
        if (!put || !asked)
            return Fault{ Failure::StoreUnreachable, QStringLiteral("fill") };
    }
    return Done{};
}

Outcome<Done> ReadStore::fillPeople()
{
    StaffAccounts staff(m_database, m_vault.standing(Standing::Vault));
    Patients patients(m_database, m_vault.standing(Standing::Patient));
    OpenReceptions open(m_database, m_vault.standing(Standing::Open));
    for (int seed = 0; seed < 3; ++seed) {
        StaffAccount account;
        account.member.id = staffOf(seed);
        account.passwordHash = "$argon2id$" + QByteArray::number(seed);
        KnownPatient patient;
        patient.identity = identityOf(seed);
        patient.patientNumber = Pii(numberOf(seed));
        patient.last = *sampleReception(seed).main();
        patient.lastOn = sampleDay();
        MedicationRecord record;
        record.institution = QStringLiteral("1319999998");
        const auto added = staff.add(account);
        const auto kept = patients.keep(patient);
        Reception unresolved = sampleReception(200 + seed);
        unresolved.number = seed + 1;
        const auto moved = open.keep(unresolved, morning);
        const auto cached = RecordsCache(m_database)
                                .keep(sampleReception(seed).visit, ConsentKind::Medication,
                                    morning.addDays(1), record, { { staffOf(seed), QByteArray(32, '9') } });
        if (!added || !kept || !moved || !cached)
            return Fault{ Failure::StoreUnreachable, QStringLiteral("fill") };
    }
    return Done{};
}

Outcome<Done> ReadStore::anchor()
{
    const auto head = AuditLog(m_database, m_vault.standing(Standing::Audit)).head();
    return head ? m_vault.keepAnchor(AuditAnchor::written(*head)) : Outcome<Done>(head.error());
}

Outcome<Done> ReadStore::trust()
{
    if (const auto whole = m_database.ledger()->check(); !whole)
        return whole.error();
    AuditLog log(m_database, m_vault.standing(Standing::Audit));
    const auto chain = log.verify();
    if (!chain)
        return chain.error();
    if (!chain->whole())
        return Fault{ Failure::AuditBroken };
    const auto kept = m_vault.anchor();
    const auto place = kept && *kept ? AuditAnchor::read(**kept) : std::nullopt;
    if (!place)
        return Fault{ Failure::AuditBroken, QStringLiteral("anchor") };
    return AuditAnchor::compare(log, *place, true);
}

Outcome<StoreContents> ReadStore::look()
{
    StoreContents all;
    if (const auto trusted = trust(); !trusted)
        return trusted.error();
    if (const auto read = readReceptions(all); !read)
        return read.error();
    if (const auto read = readPeople(all); !read)
        return read.error();
    if (const auto read = readOthers(all); !read)
        return read.error();
    if (const auto read = readRequests(all); !read)
        return read.error();
    return all;
}

Outcome<Done> ReadStore::readReceptions(StoreContents &all)
{
    Receptions table(m_database, m_vault);
    const auto days = table.days();
    const auto ofDay = table.ofDay(sampleDay());
    if (!days || !ofDay)
        return days ? ofDay.error() : days.error();
    all.days = *days;
    all.ofDay = *ofDay;
    ConsentReceipts receipts(m_database, m_vault.standing(Standing::Vault));
    for (int seed = 0; seed < receptions; ++seed) {
        const auto found = table.find(sampleReception(seed).visit);
        const auto receipt = receipts.find(sampleReception(seed).visit);
        if (!found || !receipt)
            return found ? receipt.error() : found.error();
        if (*found)
            all.found.append(**found);
        if (*receipt)
            all.signatures.append((*receipt)->proof.signature);
    }
    OpenReceptions table2(m_database, m_vault.standing(Standing::Open));
    const auto open = table2.all();
    if (!open)
        return open.error();
    for (const OpenReception &one : *open)
        all.open.append(one.reception);
    return Done{};
}

Outcome<Done> ReadStore::readPeople(StoreContents &all)
{
    StaffAccounts staff(m_database, m_vault.standing(Standing::Vault));
    const auto accounts = staff.list();
    if (!accounts)
        return accounts.error();
    all.accounts = *accounts;
    Patients patients(m_database, m_vault.standing(Standing::Patient));
    for (int seed = 0; seed < 3; ++seed) {
        const auto use = staff.use(staffOf(seed));
        const auto patient = patients.find(identityOf(seed));
        const auto same = patients.byNumber(numberOf(seed));
        if (!use || !patient || !same)
            return use ? (patient ? same.error() : patient.error()) : use.error();
        all.uses.append(*use);
        all.patients.append(*patient);
        all.patients.append(*same);
    }
    return Done{};
}

Outcome<Done> ReadStore::readRequests(StoreContents &all)
{
    auto waiting = Outbox(m_database, m_vault.standing(Standing::Open)).waiting();
    auto booked = BulkQueries(m_database, m_vault.standing(Standing::Open)).all();
    if (!waiting || !booked)
        return waiting ? booked.error() : waiting.error();
    all.outbox = std::move(*waiting);
    all.booked = std::move(*booked);
    return Done{};
}

Outcome<Done> ReadStore::readOthers(StoreContents &all)
{
    Views views(m_database);
    const auto since = views.since(morning.addDays(-1));
    const auto toReport = views.toReport();
    const auto visits = VisitsToForget(m_database).all();
    if (!since || !toReport || !visits)
        return Fault{ Failure::StoreDamaged, QStringLiteral("views") };
    all.views = *since;
    all.viewsToReport = *toReport;
    all.visitsToForget = *visits;
    const auto entries = AuditLog(m_database, m_vault.standing(Standing::Audit)).entries();
    if (!entries)
        return entries.error();
    for (const NumberedEntry &one : *entries)
        all.audit.append(one.entry);
    for (int seed = 0; seed < 3; ++seed) {
        auto row = m_database.run(
            QStringLiteral("SELECT count(*) FROM records_cache c JOIN records_cache_keys k USING (visit, "
                           "kind) WHERE c.visit = ? AND k.staff = ?"),
            { sampleReception(seed).visit.toString(QUuid::WithoutBraces), staffOf(seed) });
        if (!row || !row->next())
            return Fault{ Failure::StoreDamaged, QStringLiteral("cache") };
        all.cached += row->value(0).toInt();
    }
    return Done{};
}

} // namespace madoguchi
