#include "app/station/viewreporter.h"

#include "app/central/problems.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr int minute = 60'000;

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

void ViewReporter::send()
{
    sendDue(false);
}

/// Each request says whether the line is there; only its coming back wakes what failed by it.
void ViewReporter::followLine(bool reached)
{
    if (!std::exchange(m_reached, reached) && reached)
        QMetaObject::invokeMethod(
            this, [this] { sendDue(true); }, Qt::QueuedConnection);
}

bool ViewReporter::isDue(const View &view, bool woken) const
{
    const auto failed = m_failed.constFind(view.number);
    return failed == m_failed.constEnd() || failed->again <= m_core.clock().monotonicMilliseconds()
        || (woken && failedByLine(failed->failure));
}

void ViewReporter::sendDue(bool woken)
{
    const auto waiting = m_views.toReport();
    if (!waiting) {
        m_core.noteStore(waiting.error());
        m_next.start(minute);
        return;
    }
    for (const View &view : *waiting) {
        const qsizetype most = m_reached ? mostAtOnce : 1;
        if (!m_onTheWay.contains(view.number) && isDue(view, woken) && m_onTheWay.size() < most)
            report(view);
    }
    planNext(*waiting);
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
    m_onTheWay.insert(view.number);
    ViewReport report;
    report.key = view.key;
    report.visit = view.visit;
    report.kind = view.kind;
    report.time = view.time;
    report.staff.id = view.staffId;
    report.staff.qualification = view.qualification;
    m_core.central().reportView(
        report, [self = QPointer<ViewReporter>(this), view](const Outcome<Done> &taken) {
            if (self)
                self->settle(view, taken);
        });
}

void ViewReporter::settle(const View &view, const Outcome<Done> &taken)
{
    m_onTheWay.remove(view.number);
    std::optional<Fault> failed;
    if (!taken && !isForGood(taken.error()))
        failed = taken.error(); // it waits on the disk for its next time
    else if (const auto marked = mark(view, taken); !marked)
        failed = marked.error(); // told again under its key, which counts once
    if (failed) {
        Failed &waits = m_failed[view.number];
        waits.failure = failed->failure;
        waits.again = m_core.clock().monotonicMilliseconds() + m_backoff.after(++waits.tries).count();
    } else {
        m_failed.remove(view.number);
        if (taken || taken.error().failure == Failure::NotOnThisWay)
            Q_EMIT reported(view);
    }
    Q_EMIT changed();
    sendDue(false);
}

/// A refusal is on the audit log, too: the patient will look for the view on Mynaportal, and not find it.
Outcome<Done> ViewReporter::mark(const View &view, const Outcome<Done> &taken)
{
    const auto marked = m_core.database().transact([&]() -> Outcome<Done> {
        if (taken)
            return m_views.markReported(view.number);
        if (const auto refused = m_views.markRefused(view.number, taken.error().failure); !refused)
            return refused;
        if (taken.error().failure == Failure::NotOnThisWay)
            return Done();
        AuditEntry entry;
        entry.what = AuditAct::ViewReported;
        entry.visit = view.visit;
        entry.kind = view.kind;
        entry.result = taken.error().failure;
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
        requests.refused = counts->refused;
        requests.oldest = counts->oldest;
    }
    return requests;
}

} // namespace madoguchi
