#include "app/station/auditwarnings.h"

#include "app/station/audittally.h"
#include "app/store/auditsearch.h"

#include <algorithm>
#include <limits>

namespace madoguchi {

namespace {

constexpr int pieceEvery = 250; // milliseconds: a chain of five busy years is through within a minute
constexpr int newsEvery = 60'000;
constexpr qint64 pieceSize = 250;
constexpr qint64 mostAtOnce = 2'000;
constexpr qint64 longestAtOnce = 4; // milliseconds, after which no other piece is begun
constexpr qint64 wholeEvery = 3'600'000;
constexpr int longestDays = 31;
constexpr int lineDays = 7;
constexpr int mostEntries = 20'000;

int asNumber(qint64 entry)
{
    return static_cast<int>(std::min<qint64>(entry, std::numeric_limits<int>::max()));
}

AuditPattern goodSignIns(int most)
{
    AuditPattern pattern;
    pattern.act = AuditAct::SignIn;
    pattern.doneOnly = true;
    pattern.most = most;
    return pattern;
}

/// Oldest first.
Outcome<QList<AuditEntry>> notable(Database &database, qint64 after, const QDateTime &from)
{
    AuditPattern pattern;
    pattern.after = after;
    pattern.from = from;
    pattern.notable = true; // of a long day's thousands, which are read while the window waits
    pattern.most = mostEntries;
    const auto found = AuditSearch(database).find(pattern);
    if (!found)
        return found.error();
    QList<AuditEntry> entries;
    std::for_each(found->entries.rbegin(), found->entries.rend(),
        [&entries](const NumberedEntry &one) { entries.append(one.entry); });
    return entries;
}

AuditTally tallyOf(const QList<AuditEntry> &entries)
{
    AuditTally counts;
    for (const AuditEntry &entry : entries)
        counts.add(entry);
    return counts;
}

QList<SeatNotice> noticesOf(const QList<AuditTally::Count> &counts, SeatNotice::Kind kind)
{
    QList<SeatNotice> notices;
    for (const AuditTally::Count &count : counts)
        notices.append({ kind, count.staffId, {}, count.number });
    return notices;
}

/// What the log says of breaks that an administrator knows of. Only an entry behind the bad one accepts it:
/// a forged acceptance is a break itself, which no entry before it accepts.
QSet<qint64> acceptedBreaks(Database &database)
{
    AuditPattern pattern;
    pattern.act = AuditAct::StoreTrouble;
    const auto found = AuditSearch(database).find(pattern);
    QSet<qint64> accepted;
    if (!found)
        return accepted;
    for (const NumberedEntry &one : found->entries) {
        const qint64 bad = one.entry.period.toLongLong();
        if (one.entry.purpose == AuditWarnings::acceptedPurpose() && one.entry.result == Failure::AuditBroken
            && bad < one.number)
            accepted.insert(bad);
    }
    return accepted;
}

/// Who works without second factor, and how many accounts sleep.
QList<SeatNotice> noticesOf(const QList<StaffAccount> &accounts, const QDateTime &now)
{
    QList<SeatNotice> notices;
    int idle = 0;
    for (const StaffAccount &account : accounts) {
        if (account.breakGlassUntil.isValid() && account.breakGlassUntil > now)
            notices.append({ SeatNotice::Kind::BreakGlass, account.member.id, account.breakGlassUntil });
        if (account.state == AccountState::Idle)
            ++idle;
    }
    if (idle > 0)
        notices.append({ SeatNotice::Kind::AccountsIdle, {}, {}, idle });
    return notices;
}

} // namespace

AuditWarnings::AuditWarnings(AuditLog &log, Accounts &accounts, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_accounts(accounts)
    , m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &AuditWarnings::look);
}

QList<SeatNotice> AuditWarnings::noticesFor(const StaffMember &member)
{
    if (member.role != Role::Administrator)
        return {};
    QList<SeatNotice> notices;
    if (m_chainFault)
        notices.append({ SeatNotice::Kind::ChainBroken, {}, {}, m_chainFault->number, m_chainFault });
    // The newest one is the sign-in that is being told about.
    AuditPattern pattern = goodSignIns(2);
    pattern.staffId = member.id;
    const QDateTime longest = m_clock.now().addDays(-longestDays);
    const auto signIns = AuditSearch(m_log.database()).find(pattern);
    const bool before = signIns && signIns->entries.size() > 1;
    const auto entries = notable(m_log.database(), before ? signIns->entries.at(1).number : 0, longest);
    if (entries) {
        const AuditTally counts = tallyOf(*entries);
        notices += noticesOf(counts.failedSignIns(), SeatNotice::Kind::FailedSignIns);
        notices += noticesOf(counts.refusals(), SeatNotice::Kind::Refusals);
        for (const Fault &trouble : counts.storeTroubles())
            notices.append({ SeatNotice::Kind::StoreTrouble, {}, {}, 0, trouble });
    } else {
        notices.append({ SeatNotice::Kind::StoreTrouble, {}, {}, 0, entries.error() });
    }
    if (const auto accounts = m_accounts.list())
        notices += noticesOf(*accounts, m_clock.now());
    return notices;
}

void AuditWarnings::start()
{
    look();
    m_timer.start(pieceEvery);
}

void AuditWarnings::look()
{
    const HealthLine before = line(std::nullopt);
    lookAtChain();
    lookForNews();
    if (line(std::nullopt) != before)
        Q_EMIT changed();
}

void AuditWarnings::lookAtChain()
{
    const qint64 begun = m_clock.monotonicMilliseconds();
    if (m_wholeAt && begun - *m_wholeAt < wholeEvery)
        return;
    for (qint64 looked = 0; looked < mostAtOnce && lookAtPiece(); looked += pieceSize) {
        if (m_clock.monotonicMilliseconds() - begun >= longestAtOnce)
            return;
    }
}

/// False: there is no more to look at, or it cannot be.
bool AuditWarnings::lookAtPiece()
{
    if (!begin())
        return false;
    const auto check = m_log.verifyAfter(m_place, pieceSize);
    if (!check)
        return false;
    m_place = { check->number, check->head };
    const bool isKnown = check->firstBad && m_accepted.contains(*check->firstBad);
    if (isKnown)
        goOnBehind(*check->firstBad, check->badLink);
    else if (check->firstBad)
        endLook(Fault{ Failure::AuditBroken, QString(), asNumber(*check->firstBad) });
    else if (check->finished)
        endLook(std::nullopt);
    return isKnown || !(check->firstBad || check->finished);
}

/// Where the look is to go on; false: it cannot.
bool AuditWarnings::begin()
{
    const bool first = m_place.number == 0;
    if (first)
        m_accepted = acceptedBreaks(m_log.database());
    const auto base = m_log.base();
    if (base) {
        if (first || m_place.number < base->number)
            m_place = *base; // old entries may be cut while it looks
        return true;
    }
    // The store's other troubles have a line of their own.
    if (base.error().failure != Failure::AuditBroken)
        return false;
    if (!m_accepted.contains(1))
        endLook(Fault{ Failure::AuditBroken, base.error().code, 1 });
    else if (first)
        goOnBehind(1, {});
    return m_place.number > 0;
}

/// A break that is known hides no other one: what comes behind is held to the bad entry's link, be it the one
/// that stands there or, where that one was changed, the one that should.
void AuditWarnings::goOnBehind(qint64 bad, const QByteArray &computedLink)
{
    auto row = m_log.database().run(
        QStringLiteral("SELECT number, link FROM audit WHERE number >= ? ORDER BY number LIMIT 1"), { bad });
    if (!row || !row->next())
        return;
    m_place = { row->value(0).toLongLong(), row->value(1).toByteArray() };
    if (computedLink.isEmpty())
        return;
    row->finish();
    if (const auto next = m_log.verifyAfter(m_place, 1); next && next->firstBad)
        m_place.link = computedLink;
}

void AuditWarnings::lookAnew()
{
    m_chainFault.reset();
    m_place = {};
    m_wholeAt.reset();
}

/// Once through: again in an hour, from the beginning.
void AuditWarnings::endLook(const std::optional<Fault> &fault)
{
    m_chainFault = fault;
    m_place = {};
    m_wholeAt = m_clock.monotonicMilliseconds();
}

void AuditWarnings::lookForNews()
{
    const qint64 now = m_clock.monotonicMilliseconds();
    if (m_newsAt && now - *m_newsAt < newsEvery)
        return;
    m_newsAt = now;
    if (!takeNews())
        return;
    m_news.removeIf(
        [from = m_clock.now().addDays(-lineDays)](const AuditEntry &entry) { return entry.time < from; });
    m_standingOut = tallyOf(m_news).standingOut();
}

/// Only entries that were not there at the last look: a log is years long.
bool AuditWarnings::takeNews()
{
    const auto head = m_log.head();
    if (!head)
        return false;
    AuditPattern pattern = goodSignIns(1);
    pattern.role = Role::Administrator;
    pattern.after = m_newsUpTo;
    const auto last = AuditSearch(m_log.database()).find(pattern);
    if (!last)
        return false;
    const bool isTold = !last->entries.isEmpty();
    const qint64 after = isTold ? last->entries.constFirst().number : m_newsUpTo;
    const auto fresh = notable(m_log.database(), after, m_clock.now().addDays(-lineDays));
    if (!fresh)
        return false;
    if (isTold)
        m_news.clear();
    m_news += *fresh;
    if (m_news.size() > mostEntries)
        m_news.remove(0, m_news.size() - mostEntries);
    m_newsUpTo = head->number;
    return true;
}

HealthLine AuditWarnings::line(const std::optional<Fault> &anchorFault) const
{
    HealthLine line;
    line.part = HealthLine::Part::Audit;
    line.state = HealthLine::State::Good;
    if (m_chainFault || anchorFault) {
        line.state = HealthLine::State::Bad;
        line.fault = m_chainFault ? m_chainFault : anchorFault;
    } else if (m_standingOut > 0) {
        line.state = HealthLine::State::Attention;
        line.fault = Fault{ Failure::AuditToReview, QString(), m_standingOut };
        line.detail = QString::number(m_standingOut);
    }
    return line;
}

} // namespace madoguchi
