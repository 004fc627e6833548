#include "app/station/viewreporter.h"

namespace madoguchi {

namespace {

/// What asking again would not change: for 24 h the service answers the same key with the same refusal
/// (central-https.md, Repetition).
bool isForGood(const Fault &fault)
{
    switch (fault.failure) {
    case Failure::RequestMalformed:
    case Failure::FacilityMismatch:
    case Failure::FacilityUnknown:
    case Failure::NotQualified:
    case Failure::NoConsent:
    case Failure::ConsentExpired:
    case Failure::NotFound:
    case Failure::VisitClosed:
    case Failure::KeyReused:
        return true;
    default:
        return fault.failure == Failure::ServiceUnknownProblem && fault.number >= 400 && fault.number < 500;
    }
}

} // namespace

ViewReporter::ViewReporter(StationCore &core)
    : m_core(core)
    , m_views(core.database())
{ }

Outcome<View> ViewReporter::keep(View view)
{
    return m_views.add(std::move(view));
}

void ViewReporter::send()
{
    const auto waiting = m_views.toReport();
    if (!waiting) {
        m_core.noteStore(waiting.error());
        return;
    }
    for (const View &view : *waiting) {
        if (m_onTheWay.contains(view.number))
            continue;
        m_onTheWay.insert(view.number);
        ViewReport report;
        report.key = view.key;
        report.visit = view.visit;
        report.kind = view.kind;
        report.time = view.time;
        report.staff.id = view.staffId;
        report.staff.qualification = view.qualification;
        m_core.central().reportView(report, [this, view](const Outcome<Done> &taken) {
            m_onTheWay.remove(view.number);
            settle(view, taken);
        });
    }
}

void ViewReporter::settle(const View &view, const Outcome<Done> &taken)
{
    if (!taken && !isForGood(taken.error()))
        return; // It waits on the disk for the next time.
    const auto marked
        = taken ? m_views.markReported(view.number) : m_views.markRefused(view.number, taken.error().failure);
    if (!marked)
        m_core.noteStore(marked.error());
    else if (taken)
        Q_EMIT reported(view);
}

} // namespace madoguchi
