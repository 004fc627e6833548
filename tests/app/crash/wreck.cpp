#include "tests/app/crash/wreck.h"

#include "app/backup/backups.h"
#include "app/domain/proof.h"
#include "app/security/filekeystore.h"
#include "app/station/auditanchor.h"
#include "app/station/consentproof.h"
#include "app/store/bulkqueries.h"
#include "app/store/consentreceipts.h"
#include "app/store/ledger.h"
#include "app/store/openreceptions.h"
#include "app/store/outbox.h"
#include "app/store/receptions.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

QString words(const char *what, const Fault &fault)
{
    return QStringLiteral("%1: %2 %3 %4")
        .arg(QLatin1String(what), failureName(fault.failure), fault.code)
        .arg(fault.number);
}

QString words(const char *what, const QUuid &visit)
{
    return QStringLiteral("%1: %2").arg(QLatin1String(what), visitText(visit));
}

} // namespace

/// Opened by its parts: nothing is written here but what opening a database writes.
struct Wreck::Store
{
    StationPlan plan{};
    std::unique_ptr<FileKeyStore> keys{};
    std::unique_ptr<Vault> vault{};
    std::unique_ptr<Database> database{};
    std::unique_ptr<AuditLog> audit{};
    QList<NumberedEntry> entries{};
};

Wreck::Wreck(const CrashClinic &clinic, CrashService &service, const Clock &clock)
    : m_clinic(clinic)
    , m_service(service)
    , m_clock(clock)
{ }

QString Wreck::look(const Kept &kept)
{
    const QMap<QUuid, Acknowledged> &acknowledged = kept.visits;
    Store desk;
    QString wrong = openStore(StationKind::Desk, desk);
    if (wrong.isEmpty())
        wrong = lookAtChain(desk, m_counts.deskEntries);
    if (wrong.isEmpty())
        wrong = lookAtDesk(desk, acknowledged);
    if (wrong.isEmpty())
        wrong = lookAtWaiting(desk, kept);
    if (wrong.isEmpty())
        wrong = lookAtService();
    if (wrong.isEmpty())
        wrong = lookAtBackups(desk);
    Store room;
    if (wrong.isEmpty())
        wrong = openStore(StationKind::Consulting, room);
    if (wrong.isEmpty())
        wrong = lookAtChain(room, m_counts.roomEntries);
    return wrong.isEmpty() ? lookAtRoom(room, acknowledged) : wrong;
}

QString Wreck::openStore(StationKind kind, Store &store)
{
    store.plan = m_clinic.plan(kind);
    store.keys = std::make_unique<FileKeyStore>(store.plan.keyFile, store.plan.id);
    store.vault = std::make_unique<Vault>(*store.keys);
    if (const auto opened = store.vault->open(true); !opened)
        return words("keys", opened.error());
    auto database = Database::open(store.plan.storeFile);
    if (!database)
        return words("database", database.error());
    store.database = std::move(*database);
    const auto ledger = Ledger::attach(*store.database, store.vault->standing(Vault::Standing::Vault));
    if (!ledger)
        return words("ledger", ledger.error());
    if (const auto whole = (*ledger)->check(); !whole)
        return words("ledger", whole.error());
    store.audit = std::make_unique<AuditLog>(*store.database, store.vault->standing(Vault::Standing::Audit));
    return {};
}

QString Wreck::lookAtChain(Store &store, qint64 &entries)
{
    const auto check = store.audit->verify();
    if (!check)
        return words("audit", check.error());
    if (!check->whole())
        return QStringLiteral("audit: entry %1 does not fit").arg(*check->firstBad);
    const auto anchor = store.vault->anchor();
    if (!anchor)
        return words("anchor", anchor.error());
    if (anchor->has_value()) {
        const auto place = AuditAnchor::read(**anchor);
        if (!place)
            return QStringLiteral("anchor: cannot be read");
        if (const auto fits = AuditAnchor::compare(*store.audit, *place, true); !fits)
            return words("anchor", fits.error());
    }
    auto all = store.audit->entries();
    if (!all)
        return words("audit entries", all.error());
    store.entries = std::move(*all);
    if (store.entries.size() < entries)
        return QStringLiteral("audit: %1 entries, and there were %2").arg(store.entries.size()).arg(entries);
    entries = store.entries.size();
    return {};
}

QString Wreck::lookAtDesk(Store &store, const QMap<QUuid, Acknowledged> &acknowledged)
{
    Receptions table(*store.database, *store.vault);
    const auto days = table.days();
    if (!days)
        return words("days", days.error());
    QList<QUuid> found;
    m_counts.receptions = 0;
    m_unanswered = 0;
    for (const QDate &day : *days) {
        int broken = 0;
        const auto receptions = table.ofDay(day, &broken);
        // A day whose key is destroyed and whose rows still stand is noise that the next start clears.
        if (!receptions && receptions.error().failure == Failure::KeyMissing
            && day < clinicDay(m_clock.now(), { 3, 0 }))
            continue;
        if (!receptions)
            return words("day", receptions.error());
        if (broken > 0)
            return QStringLiteral("%1 receptions do not open").arg(broken);
        for (qsizetype at = 0; at < receptions->size(); ++at) {
            const Reception &reception = receptions->at(at);
            if (reception.number != at + 1)
                return words("a number is missing before", reception.visit);
            const auto known = acknowledged.constFind(reception.visit);
            const QString wrong = lookAtReception(
                store, reception, known == acknowledged.constEnd() ? nullptr : &known.value());
            if (!wrong.isEmpty())
                return wrong;
            m_days.insert(reception.visit, day);
            found.append(reception.visit);
            ++m_counts.receptions;
        }
    }
    m_counts.forgotten = 0;
    m_counts.open = 0;
    for (auto one = acknowledged.constBegin(); one != acknowledged.constEnd(); ++one) {
        const QString wrong = found.contains(one.key()) ? QString() : lookAtMissing(store, one.key());
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString Wreck::lookAtReception(Store &store, const Reception &reception, const Acknowledged *acknowledged)
{
    const auto entries
        = std::count_if(store.entries.begin(), store.entries.end(), [&](const NumberedEntry &one) {
              return one.entry.visit == reception.visit && one.entry.what == AuditAct::ReceptionKept;
          });
    if (entries < 1)
        return words("a reception without its audit entry", reception.visit);
    if (acknowledged && reception.status < acknowledged->status)
        return words("a status that was acknowledged is gone", reception.visit);
    if (acknowledged && acknowledged->consents && reception.visitEnd != VisitEnd::Complete)
        return words("consents that were acknowledged are gone", reception.visit);
    const Consents registered = m_service.service().registeredConsents(visitText(reception.visit));
    for (const ConsentKind kind : { ConsentKind::Medication, ConsentKind::Checkup }) {
        const Consent::State ours = reception.consents().of(kind).state;
        const Consent::State theirs = registered.of(kind).state;
        // The service forgets the consents of a visit once the same patient comes again.
        if (ours != Consent::State::Unasked && theirs != Consent::State::Unasked && ours != theirs)
            return words("another consent than the registered one", reception.visit);
    }
    const QString wrong = lookAtQuestion(store, reception, acknowledged);
    return wrong.isEmpty() ? lookAtReceipt(store, reception) : wrong;
}

/// The question stands with its reception and in the outbox, or in neither.
QString Wreck::lookAtQuestion(Store &store, const Reception &reception, const Acknowledged *acknowledged)
{
    const auto &question = reception.question;
    if (acknowledged && acknowledged->byNumber && (!question || question->proof.isEmpty()))
        return words("received by number, and what was typed is gone", reception.visit);
    Outbox outbox(*store.database, store.vault->standing(Vault::Standing::Open));
    const auto waiting = outbox.waitingOf(reception.visit, OutboxEntry::Kind::Eligibility);
    if (!waiting)
        return words("outbox", waiting.error());
    if (*waiting && (!question || question->key != (*waiting)->key))
        return words("a waiting question that its reception does not know", reception.visit);
    if (!question || question->answered || *waiting)
        return {};
    const auto ended = outbox.byKey(question->key);
    if (!ended)
        return words("outbox", ended.error());
    if (!*ended)
        return words("a question that nobody will send", reception.visit);
    m_unanswered += question->failure ? 0 : 1;
    return (*ended)->state == OutboxEntry::State::Refused || question->failure
        ? QString()
        : words("a question is said to be done, and is not answered", reception.visit);
}

QString Wreck::lookAtWaiting(Store &store, const Kept &kept)
{
    const auto key = store.vault->standing(Vault::Standing::Open);
    int broken = 0;
    const auto waiting = Outbox(*store.database, key).waiting(&broken);
    if (!waiting)
        return words("outbox", waiting.error());
    int brokenLists = 0;
    const auto lists = BulkQueries(*store.database, key).all(&brokenLists);
    if (!lists)
        return words("bulk queries", lists.error());
    if (broken + brokenLists > 0)
        return QStringLiteral("%1 requests and %2 lists do not open").arg(broken).arg(brokenLists);
    m_waiting = static_cast<int>(waiting->size());
    QMap<QDate, int> found;
    for (const BulkQueryEntry &list : *lists) {
        ++found[list.day];
        m_waiting += list.state == BookingCheck::State::Answered ? 0 : 1;
    }
    m_counts.waited = std::max(m_counts.waited, m_waiting);
    const QDate today = clinicDay(m_clock.now(), { 3, 0 });
    for (auto day = kept.bookings.constBegin(); day != kept.bookings.constEnd(); ++day) {
        if (day.key() >= today && found.value(day.key()) < day.value())
            return QStringLiteral("a list of booked patients that was acknowledged is gone");
    }
    const QDateTime stillThere = m_clock.now().addDays(1 - Outbox::settledDays);
    for (auto one = kept.visits.constBegin(); one != kept.visits.constEnd(); ++one) {
        const auto linked = std::count_if(
            one->linked.begin(), one->linked.end(), [&](const QDateTime &at) { return at > stillThere; });
        auto row = store.database->run(
            QStringLiteral("SELECT count(*) FROM outbox WHERE visit = ? AND kind = 'reference'"),
            { visitText(one.key()) });
        if (!row || !row->next() || row->value(0).toLongLong() < linked)
            return words("a number that was acknowledged is not registered", one.key());
    }
    return {};
}

/// Whatever was repeated: under one key the service has done the work once.
QString Wreck::lookAtService()
{
    QSet<QByteArray> sent;
    const QList<StandInEntry> journal = m_service.service().journal();
    for (const StandInEntry &entry : journal) {
        const bool byNumber = entry.path.startsWith(QLatin1String("/v1/eligibility"))
            || entry.path == QLatin1String("/v1/reference-numbers");
        if (!byNumber)
            continue;
        if (entry.accepted > 1)
            return QStringLiteral("%1 was accepted %2 times under one key")
                .arg(entry.path)
                .arg(entry.accepted);
        if (entry.accepted == 1)
            sent.insert(entry.idempotencyKey);
    }
    m_counts.sent = static_cast<int>(sent.size());
    return {};
}

QString Wreck::lookAtTheEnd()
{
    return m_waiting + m_unanswered == 0
        ? QString()
        : QStringLiteral("%1 requests wait, %2 receptions have no answer").arg(m_waiting).arg(m_unanswered);
}

QString Wreck::lookAtReceipt(Store &store, const Reception &reception)
{
    ConsentReceipts receipts(*store.database, store.vault->standing(Vault::Standing::Vault));
    const auto receipt = receipts.find(reception.visit);
    if (!receipt)
        return words("receipt", receipt.error());
    const bool said = reception.consents().of(ConsentKind::Medication).state != Consent::State::Unasked
        || reception.consents().of(ConsentKind::Checkup).state != Consent::State::Unasked;
    if (said != receipt->has_value())
        return words(said ? "consents without a receipt" : "a receipt without consents", reception.visit);
    if (!said)
        return {};
    ConsentExpectation expected;
    expected.institution = CrashClinic::institution;
    expected.cardCaPem = m_clinic.cardCaPem();
    expected.reception = reception;
    return proveConsent(**receipt, expected).proven() ? QString()
                                                      : words("a receipt proves nothing", reception.visit);
}

/// An acknowledged reception that is in no day any more: its day is over, it lives on as an open one, or its
/// row went on under the visit of the same card laid down again.
QString Wreck::lookAtMissing(Store &store, const QUuid &visit)
{
    OpenReceptions table(*store.database, store.vault->standing(Vault::Standing::Open));
    const auto open = table.find(visit);
    if (!open)
        return words("open reception", open.error());
    if (open->has_value()) {
        ++m_counts.open;
        return {};
    }
    const bool wentOn
        = std::any_of(store.entries.begin(), store.entries.end(), [&](const NumberedEntry &one) {
              return one.entry.what == AuditAct::ReceptionClosed && one.entry.visit == visit;
          });
    if (wentOn)
        return {};
    const auto forgotten
        = std::any_of(store.entries.begin(), store.entries.end(), [&](const NumberedEntry &one) {
              return one.entry.what == AuditAct::ReceptionKept && one.entry.visit == visit
                  && clinicDay(one.entry.time, { 3, 0 }) < clinicDay(m_clock.now(), { 3, 0 });
          });
    if (!forgotten)
        return words("a reception of today that was acknowledged is gone", visit);
    ++m_counts.forgotten;
    return {};
}

QString Wreck::lookAtRoom(Store &store, const QMap<QUuid, Acknowledged> &acknowledged)
{
    m_shown.clear();
    QHash<qint64, QUuid> shown;
    for (const NumberedEntry &one : std::as_const(store.entries)) {
        if (one.entry.what != AuditAct::RecordsShown || one.entry.result)
            continue;
        shown.insert(one.number, one.entry.visit);
        ++m_shown[one.entry.visit];
    }
    for (auto one = acknowledged.constBegin(); one != acknowledged.constEnd(); ++one) {
        for (const qint64 entry : one->views) {
            if (shown.values().count(one.key()) == 0 && !shown.contains(entry))
                return words("records were shown and are not on the log", one.key());
        }
    }
    return {};
}

QString Wreck::lookAtBackups(Store &store)
{
    BackupPlan plan;
    plan.dir = store.plan.backupDir;
    plan.generations = store.plan.backupGenerations;
    plan.station = store.plan.id;
    plan.institution = store.plan.institution;
    plan.storeFile = store.plan.storeFile;
    const Backups backups(plan);
    const auto kept = backups.list();
    if (!kept)
        return words("backups", kept.error());
    for (const KeptBackup &backup : *kept) {
        if (backup.fault)
            return words("backup", *backup.fault);
    }
    if (!kept->isEmpty()) {
        const auto good = backups.verify(kept->first(), store.vault->standing(Vault::Standing::Vault));
        if (!good)
            return words("newest backup", good.error());
    }
    if (kept->size() > plan.generations + 1)
        return QStringLiteral("%1 backups are kept").arg(kept->size());
    m_counts.backups = static_cast<int>(kept->size());
    return {};
}

} // namespace madoguchi
