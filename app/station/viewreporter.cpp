#include "app/station/viewreporter.h"

#include "app/central/problems.h"
#include "app/store/auditsearch.h"

#include <QPointer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace madoguchi {

namespace {

constexpr int minute = 60'000;
/// The service knows a key for 24 h (central-https.md, Repetition). An hour before that nothing goes out by
/// it unasked any more: requests take their time, and clocks differ.
constexpr qint64 keyIsKnown = 23 * 3600;
/// Milliseconds: an ill hour of a service that is back after weeks ends nothing.
constexpr qint64 uselessForGood = 60 * minute;

/// An answer came, and it says neither yes nor how long to wait.
bool isUseless(const Fault &fault)
{
    return isForGood(fault) || !failedByLine(fault.failure) || fault.failure == Failure::ServiceInternal
        || fault.failure == Failure::ServiceUnknownProblem;
}

bool isSameSecond(const QDateTime &one, const QDateTime &other)
{
    return one.toSecsSinceEpoch() == other.toSecsSinceEpoch();
}

/// The service lists both with the same words.
bool isListedAlike(const View &one, const View &other)
{
    return one.visit == other.visit && one.kind == other.kind && isSameSecond(one.time, other.time);
}

QualifiedStaff staffOf(const View &view)
{
    return { view.staffId, view.qualification };
}

} // namespace

ViewReporter::ViewReporter(StationCore &core)
    : m_core(core)
    , m_views(core.database())
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ViewReporter::send);
    connect(&m_core.central(), &Central::lineChanged, this, &ViewReporter::followLine);
}

Outcome<View> ViewReporter::keep(View view)
{
    return m_views.add(std::move(view));
}

/// Each request says whether the line is there; only its coming back wakes what failed by it.
void ViewReporter::followLine(bool reached)
{
    if (!reached)
        m_woken.clear(); // each waits for its own time again
    if (!std::exchange(m_reached, reached) && reached)
        QMetaObject::invokeMethod(this, &ViewReporter::wake, Qt::QueuedConnection);
}

void ViewReporter::wake()
{
    for (auto failed = m_failed.cbegin(); failed != m_failed.cend(); ++failed) {
        if (failedByLine(failed->failure))
            m_woken.insert(failed.key()); // a few at a time, and all in the end
    }
    send();
}

bool ViewReporter::isDue(const View &view) const
{
    const auto failed = m_failed.constFind(view.number);
    return failed == m_failed.constEnd() || failed->again <= m_core.clock().monotonicMilliseconds()
        || m_woken.contains(view.number);
}

void ViewReporter::send()
{
    const auto waiting = m_views.toReport();
    if (!waiting) {
        m_core.noteStore(waiting.error());
        m_next.start(minute);
        return;
    }
    for (const View &view : *waiting) {
        const qsizetype most = m_reached ? mostAtOnce : 1;
        if (!m_onTheWay.contains(view.number) && isDue(view) && m_onTheWay.size() < most)
            sendOne(view, *waiting);
    }
    planNext(*waiting);
}

void ViewReporter::sendOne(const View &view, const QList<View> &waiting)
{
    if (isKeyForgotten(view))
        return askAbout(view, waiting);
    begin(view);
    report(view);
}

void ViewReporter::begin(const View &view)
{
    m_woken.remove(view.number);
    m_onTheWay.insert(view.number);
}

/// The service may know nothing any more of a report that it has counted. A clock that was set back makes no
/// view new. By the second, so that those it lists alike are asked about together.
bool ViewReporter::isKeyForgotten(const View &view) const
{
    const qint64 age = m_core.now().toSecsSinceEpoch() - view.time.toSecsSinceEpoch();
    return age < 0 || age >= keyIsKnown;
}

/// About all at once that the list does not tell apart; and not while one of them is on its way or has only
/// just got no answer, which may be in the list already or not yet.
void ViewReporter::askAbout(const View &view, const QList<View> &waiting)
{
    QList<View> alike;
    std::copy_if(waiting.begin(), waiting.end(), std::back_inserter(alike),
        [&view](const View &other) { return isListedAlike(view, other); });
    if (std::any_of(alike.begin(), alike.end(),
            [this](const View &other) { return m_onTheWay.contains(other.number) || !isDue(other); }))
        return;
    for (const View &one : std::as_const(alike))
        begin(one);
    m_core.central().viewsOf(view.visit, staffOf(view),
        [self = QPointer<ViewReporter>(this), alike](const Outcome<QList<LookedAtRecord>> &listed) {
            if (self)
                self->settleAsked(alike, listed);
        });
}

void ViewReporter::settleAsked(const QList<View> &alike, const Outcome<QList<LookedAtRecord>> &listed)
{
    if (!listed) {
        const Failure failure = listed.error().failure;
        for (const View &view : alike) {
            if (failure == Failure::NotOnThisWay) // and so will be the report
                report(view);
            else if (failure == Failure::NotFound)
                settle(view, listed.error());
            else // Whatever else stands in the way of the question may have let the report through.
                waitOrEnd(view, listed.error(), &Failed::questions);
        }
        return;
    }
    for (const View &view : alike) {
        if (const auto failed = m_failed.find(view.number); failed != m_failed.end())
            failed->questions = {};
    }
    const auto counted = countedOf(alike.first(), *listed);
    const auto left = counted ? markCounted(alike, *counted) : counted.error();
    if (!left) {
        m_core.noteStore(left.error());
        for (const View &view : alike)
            finish(view, left.error(), false);
        return;
    }
    for (const View &view : alike.first(alike.size() - left->size()))
        finish(view, {}, true);
    for (const View &view : *left)
        report(view);
}

/// How many reports of such views the service has counted that are not marked as reported yet. What it lists
/// for those that are is theirs.
Outcome<qsizetype> ViewReporter::countedOf(const View &view, const QList<LookedAtRecord> &listed) const
{
    const auto own = m_views.since(view.time.addSecs(-1));
    if (!own)
        return own.error();
    const auto told = std::count_if(own->begin(), own->end(),
        [&view](const View &other) { return other.reported && isListedAlike(view, other); });
    const auto counted = std::count_if(listed.begin(), listed.end(), [&](const LookedAtRecord &one) {
        return one.viewed && one.institution == m_core.plan().institution && one.kind == view.kind
            && isSameSecond(one.time, view.time);
    });
    return std::max<qsizetype>(0, counted - told);
}

/// Of those that the list does not tell apart so many are reported; which, nobody knows, and it is all the
/// same. The others, to be reported now, take new keys: the service may know an old one for some hours more,
/// and would answer it without counting.
Outcome<QList<View>> ViewReporter::markCounted(const QList<View> &alike, qsizetype counted)
{
    QList<View> left = alike.mid(std::min(counted, alike.size()));
    const auto marked = m_core.database().transact([&]() -> Outcome<Done> {
        for (const View &view : alike.first(alike.size() - left.size())) {
            if (const auto reported = m_views.markReported(view.number); !reported)
                return reported;
        }
        for (View &view : left) {
            const auto key = counted > 0 ? m_views.renewKey(view.number) : view.key;
            if (!key)
                return key.error();
            view.key = *key;
        }
        return Done();
    });
    return marked ? Outcome<QList<View>>(left) : marked.error();
}

/// At the latest in a minute, while something waits.
void ViewReporter::planNext(const QList<View> &waiting)
{
    if (waiting.isEmpty())
        return m_next.stop();
    qint64 next = minute;
    for (const View &view : waiting) {
        if (const auto failed = m_failed.constFind(view.number); failed != m_failed.constEnd())
            next = std::min(next, failed->again - m_core.clock().monotonicMilliseconds());
    }
    constexpr qint64 soonest = 1000;
    m_next.start(static_cast<int>(std::max(soonest, next)));
}

void ViewReporter::report(const View &view)
{
    ViewReport report;
    report.key = view.key;
    report.visit = view.visit;
    report.kind = view.kind;
    report.time = view.time;
    report.staff = staffOf(view);
    m_core.central().reportView(
        report, [self = QPointer<ViewReporter>(this), view](const Outcome<Done> &taken) {
            if (self)
                self->settle(view, taken);
        });
}

void ViewReporter::settle(const View &view, const Outcome<Done> &taken)
{
    if (!taken && !isForGood(taken.error()))
        return waitOrEnd(view, taken.error(), &Failed::reports);
    std::optional<Fault> failed;
    if (const auto marked = mark(view, taken); !marked)
        failed = marked.error(); // told again under its key, which counts once
    finish(view, failed, taken || taken.error().failure == Failure::NotOnThisWay);
}

/// It waits on the disk for its next time; but not for ever.
void ViewReporter::waitOrEnd(const View &view, const Fault &fault, Useless Failed::*answers)
{
    Useless &useless = m_failed[view.number].*answers;
    const qint64 now = m_core.clock().monotonicMilliseconds();
    const std::optional<qint64> before
        = std::exchange(useless.since, isUseless(fault) ? std::optional(now) : std::nullopt);
    if (before && useless.since)
        useless.lasted += now - *before;
    const bool isOver = isUseless(fault) && useless.lasted >= uselessForGood
        && view.time.addDays(settleDays) <= m_core.now();
    if (!isOver)
        return finish(view, fault, false);
    const auto ended = markEnded(view, AuditAct::ViewUnsettled, fault.failure);
    m_unsettled.reset();
    finish(view, ended ? std::nullopt : std::optional(ended.error()), false);
}

void ViewReporter::finish(const View &view, const std::optional<Fault> &failed, bool isReported)
{
    m_onTheWay.remove(view.number);
    if (failed) {
        Failed &waits = m_failed[view.number];
        waits.failure = failed->failure;
        waits.again = m_core.clock().monotonicMilliseconds() + m_backoff.after(++waits.tries).count();
    } else {
        m_failed.remove(view.number);
        if (isReported)
            Q_EMIT reported(view);
    }
    Q_EMIT changed();
    send();
}

Outcome<Done> ViewReporter::mark(const View &view, const Outcome<Done> &taken)
{
    if (!taken)
        return markEnded(view, AuditAct::ViewReported, taken.error().failure);
    const auto marked = m_views.markReported(view.number);
    if (!marked)
        m_core.noteStore(marked.error());
    return marked;
}

/// Such an end is on the audit log, too: the patient will look for the view on Mynaportal, and may not find
/// it.
Outcome<Done> ViewReporter::markEnded(const View &view, AuditAct act, Failure why)
{
    const auto marked = m_core.database().transact([&]() -> Outcome<Done> {
        if (const auto refused = m_views.markRefused(view.number, why); !refused)
            return refused;
        if (why == Failure::NotOnThisWay)
            return Done();
        AuditEntry entry;
        entry.what = act;
        entry.visit = view.visit;
        entry.kind = view.kind;
        entry.result = why;
        const auto written = m_core.auditOwn(entry);
        return written ? Outcome<Done>(Done()) : written.error();
    });
    if (!marked)
        m_core.noteStore(marked.error());
    return marked;
}

WaitingRequests ViewReporter::waiting() const
{
    WaitingRequests requests;
    if (const auto counts = m_views.counts(m_core.now().addDays(-refusedDays))) {
        requests.views = counts->waiting;
        requests.failed = static_cast<int>(m_failed.size());
        requests.refused = counts->refused + unsettled();
        requests.oldest = counts->oldest;
    }
    return requests;
}

int ViewReporter::unsettled() const
{
    const QDateTime from = m_core.now().addDays(-refusedDays);
    if (!m_unsettled) {
        AuditPattern pattern;
        pattern.from = from;
        pattern.act = AuditAct::ViewUnsettled;
        const auto found = AuditSearch(m_core.database()).find(pattern);
        if (!found)
            return 0; // the store's line says so
        m_unsettled.emplace();
        for (const NumberedEntry &one : found->entries)
            m_unsettled->append(one.entry.time);
    }
    return static_cast<int>(std::count_if(
        m_unsettled->begin(), m_unsettled->end(), [&from](const QDateTime &ended) { return ended >= from; }));
}

int ViewReporter::uncertain() const
{
    const auto waiting = m_views.toReport();
    if (!waiting)
        return 0; // the store's line says so
    return static_cast<int>(std::count_if(waiting->begin(), waiting->end(),
        [this](const View &view) { return m_failed.contains(view.number) && isKeyForgotten(view); }));
}

} // namespace madoguchi
