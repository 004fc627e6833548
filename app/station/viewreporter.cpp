#include "app/station/viewreporter.h"

#include "app/central/problems.h"

namespace madoguchi {

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
    const bool byTerminal = !taken && taken.error().failure == Failure::NotOnThisWay;
    if (!marked)
        m_core.noteStore(marked.error());
    else if (taken || byTerminal)
        Q_EMIT reported(view);
}

} // namespace madoguchi
