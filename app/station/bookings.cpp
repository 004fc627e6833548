#include "app/station/bookings.h"

#include "app/central/bulkmatching.h"
#include "app/central/problems.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

using State = BulkQueryEntry::State;

constexpr int minute = 60'000;
constexpr int dayOfSeconds = 24 * 3600; ///< how long the service knows a key
constexpr int soonestResult = 5; ///< seconds, central-https.md
constexpr int longestResult = 300;

/// Says nothing of the person: the place in the list.
QString identifierOf(qsizetype patient)
{
    constexpr int width = 5;
    return QStringLiteral("B%1").arg(patient + 1, width, 10, QLatin1Char('0'));
}

bool goesOn(const BulkQueryEntry &entry)
{
    return entry.state == State::Waiting || entry.state == State::Asked;
}

/// Under the same key the same answer comes, also one that comes late; what is not ready is asked anew.
void renewKey(BulkQueryEntry &entry)
{
    entry.key = QUuid::createUuid();
    entry.askedAt = {};
}

BulkQuery queryOf(const BulkQueryEntry &entry)
{
    BulkQuery query;
    query.confirmFor = entry.day;
    query.key = entry.key;
    for (qsizetype at = 0; at < entry.patients.size(); ++at)
        query.questions.append({ identifierOf(at), entry.patients.at(at).person });
    return query;
}

/// What somebody has to look at; nothing: the insurance is valid.
std::optional<BookingFinding> findingOf(qsizetype patient, const std::optional<BulkUnit> &unit)
{
    BookingFinding finding;
    finding.patient = static_cast<int>(patient);
    if (!unit)
        return finding;
    finding.validity = unit->eligibility.validity;
    if (unit->fault) {
        finding.issue = BookingIssue::Error;
        finding.code = unit->fault->code;
    } else if (finding.validity == Validity::None) {
        finding.issue = BookingIssue::None;
    } else if (finding.validity == Validity::Several) {
        finding.issue = BookingIssue::Several;
    } else if (!isConfirmed(finding.validity)) {
        finding.issue = BookingIssue::NotValid;
    } else {
        return std::nullopt;
    }
    return finding;
}

} // namespace

Bookings::Bookings(StationCore &core)
    : m_core(core)
    , m_table(core.database(), core.vault().standing(Vault::Standing::Open))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Bookings::send);
    connect(&m_core.central(), &Central::lineChanged, this, &Bookings::followLine);
}

Outcome<Done> Bookings::ask(const QList<BookedPatient> &patients, const QDate &day)
{
    BulkQueryEntry query;
    query.day = day;
    query.since = m_core.now();
    query.patients = patients;
    const auto kept = m_core.database().transact([&]() -> Outcome<Done> {
        if (const auto added = m_table.add(query); !added)
            return added.error();
        AuditEntry entry;
        entry.what = AuditAct::BookingsAsked;
        entry.period = day.toString(Qt::ISODate);
        const auto written = m_core.audit(entry);
        return written ? Outcome<Done>(Done()) : written.error();
    });
    m_core.noteStore(kept ? std::nullopt : std::optional(kept.error()));
    if (kept)
        sendDue(false);
    return kept;
}

void Bookings::start()
{
    sendDue(true);
}

void Bookings::send()
{
    m_unkept.clear();
    sendDue(false);
}

void Bookings::followLine(bool reached)
{
    if (!std::exchange(m_reached, reached) && reached)
        QMetaObject::invokeMethod(
            this, [this] { sendDue(true); }, Qt::QueuedConnection);
}

void Bookings::sendDue(bool woken)
{
    int broken = 0; // a row that does not open is the store's trouble, and stops no other
    const auto all = m_table.all(&broken);
    qint64 next = minute;
    bool waits = !all;
    if (!all)
        m_core.noteStore(all.error());
    for (const BulkQueryEntry &entry : all ? *all : QList<BulkQueryEntry>()) {
        if (!goesOn(entry))
            continue;
        waits = true;
        const bool byLine = entry.failure && failedByLine(*entry.failure);
        const bool due = !entry.again.isValid() || entry.again <= m_core.now() || (woken && byLine);
        if (!due)
            next = std::min(next, m_core.now().msecsTo(entry.again));
        else if (!m_onTheWay.contains(entry.number) && !m_unkept.contains(entry.number))
            sendOne(entry);
    }
    constexpr qint64 soonest = 1000;
    if (waits)
        m_next.start(static_cast<int>(std::max(soonest, next)));
    Q_EMIT changed();
}

void Bookings::sendOne(BulkQueryEntry entry)
{
    const QDateTime now = m_core.now();
    const QUuid key = entry.key;
    ++entry.tries;
    // Asked twice it is only asked twice: a key that the service knows no more gives way.
    if (entry.askedAt.isValid() && entry.askedAt.addSecs(dayOfSeconds) <= now)
        renewKey(entry);
    if (!entry.askedAt.isValid())
        entry.askedAt = now;
    if (const auto begun = m_table.update(entry); !begun) {
        m_core.noteStore(begun.error());
        m_unkept.insert(entry.number);
        return;
    }
    if (entry.key != key)
        m_core.settleLate(key); // what comes under the older one is wanted by nobody
    m_onTheWay.insert(entry.number);
    const QPointer<Bookings> self(this);
    if (entry.state == State::Waiting) {
        m_core.central().askBulk(queryOf(entry), [self, entry](const Outcome<BulkSlip> &answer) {
            if (self)
                self->takeSlip(entry, answer);
        });
        return;
    }
    m_core.central().bulkResult(entry.slip, entry.key, [self, entry](const Outcome<BulkResult> &answer) {
        if (self)
            self->takeResult(entry, answer);
    });
}

void Bookings::takeSlip(BulkQueryEntry entry, const Outcome<BulkSlip> &answer)
{
    if (!answer)
        return fail(std::move(entry), answer.error());
    const QUuid key = entry.key;
    dropUnusable(entry);
    entry.slip = *answer;
    entry.state = State::Asked;
    renewKey(entry); // for its result, which is another question
    entry.failure.reset();
    entry.tries = 0;
    entry.again = m_core.now().addSecs(soonestResult);
    keep(entry, key);
}

/// oqs-interface.md ruling 29: by the identifier, checked by the person, never by the place in the answer.
void Bookings::takeResult(BulkQueryEntry entry, const Outcome<BulkResult> &answer)
{
    if (!answer)
        return fail(std::move(entry), answer.error());
    entry.findings.clear();
    const auto units = unitsFor(queryOf(entry).questions, *answer);
    for (qsizetype at = 0; at < units.size(); ++at) {
        if (const auto finding = findingOf(at, units.at(at)))
            entry.findings.append(*finding);
    }
    dropUnusable(entry);
    entry.state = State::Answered;
    entry.failure.reset();
    entry.again = {};
    keep(entry, entry.key);
}

void Bookings::fail(BulkQueryEntry entry, const Fault &fault)
{
    const QUuid key = entry.key;
    entry.failure = fault.failure;
    if (fault.failure == Failure::SegmentProcessing && entry.state == State::Asked) {
        // Not ready, which is no failure. Of a slip it is one: that key would bring no number for a day.
        entry.failure.reset();
        renewKey(entry);
        const int doubled = soonestResult << std::clamp(entry.tries - 1, 0, 6);
        entry.again = m_core.now().addSecs(std::min(doubled, longestResult));
    } else if (m_unusable.areEnough(entry.number, key, fault.failure) || isForGood(fault)) {
        m_unusable.end(entry.number);
        entry.state = State::Refused;
        entry.again = {};
    } else {
        if (wantsNewKey(fault.failure))
            renewKey(entry);
        const auto wait = std::max<std::chrono::milliseconds>(
            std::chrono::seconds(soonestResult), m_backoff.after(entry.tries));
        entry.again = m_core.now().addMSecs(wait.count());
    }
    keep(entry, key);
}

/// The step is made: what came before under other keys is of no use any more.
void Bookings::dropUnusable(const BulkQueryEntry &entry)
{
    const QList<QUuid> keys = m_unusable.end(entry.number);
    for (const QUuid &key : keys)
        m_core.settleLate(key);
}

void Bookings::keep(const BulkQueryEntry &entry, const QUuid &askedUnder)
{
    m_onTheWay.remove(entry.number);
    if (const auto kept = m_table.update(entry); !kept) {
        m_core.noteStore(kept.error());
        m_core.leaveUnkept(askedUnder);
        m_unkept.insert(entry.number);
    }
    sendDue(false);
}

bool Bookings::wants(const QUuid &key)
{
    int broken = 0;
    const auto all = m_table.all(&broken);
    if (!all)
        m_core.noteStore(all.error());
    return !all || broken > 0 || std::any_of(all->begin(), all->end(), [&key](const BulkQueryEntry &entry) {
        return goesOn(entry) && entry.key == key;
    });
}

QList<BookingCheck> Bookings::checks()
{
    int broken = 0;
    const auto all = m_table.all(&broken);
    QList<BookingCheck> checks;
    for (const BulkQueryEntry &entry : all ? *all : QList<BulkQueryEntry>()) {
        BookingCheck check;
        check.day = entry.day;
        check.since = entry.since;
        check.state = entry.state;
        check.failure = entry.failure;
        check.patients = static_cast<int>(entry.patients.size());
        for (const BookingFinding &finding : entry.findings)
            check.exceptions.append(
                { entry.patients.value(finding.patient), finding.issue, finding.validity, finding.code });
        checks.append(check);
    }
    return checks;
}

int Bookings::waiting(int &failed, int &refused, QDateTime &oldest)
{
    int count = 0;
    int broken = 0;
    const auto all = m_table.all(&broken);
    QSet<QDate> asked; // the newest list comes first: handed in again, the refused one counts no more
    for (const BulkQueryEntry &entry : all ? *all : QList<BulkQueryEntry>()) {
        refused += entry.state == State::Refused && !asked.contains(entry.day) ? 1 : 0;
        asked.insert(entry.day);
        if (!goesOn(entry))
            continue;
        ++count;
        failed += entry.failure ? 1 : 0;
        oldest = oldest.isValid() ? std::min(oldest, entry.since) : entry.since;
    }
    return count;
}

} // namespace madoguchi
