#pragma once

#include "app/station/viewreporter.h"
#include "tests/app/station/stationstage.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace madoguchi {

/// A consulting room with a doctor in it and one visit whose medication may be seen: what becomes of the
/// reports of its views.
class ReportedViews
{
protected:
    static constexpr qint64 second = 1000;
    static constexpr qint64 day = 24 * 3600 * second;
    const QString report = QStringLiteral("view"); ///< as the scripted service counts it
    const QString question = QStringLiteral("views");

    void sitDown()
    {
        m_stage = std::make_unique<StationStage>(StationKind::Consulting);
        m_stage->plan.idle = std::chrono::hours(10);
        QVERIFY(m_stage->open());
        m_visit = QUuid::createUuid();
        m_stage->list(m_visit, Consent::State::Yes, 20 * 3600);
        QVERIFY(m_stage->signInToRoom());
    }
    [[nodiscard]] HealthLine line() const
    {
        const QList<HealthLine> lines = m_stage->room().health();
        const auto found = std::find_if(lines.begin(), lines.end(),
            [](const HealthLine &one) { return one.part == HealthLine::Part::Outbox; });
        return found == lines.end() ? HealthLine() : *found;
    }
    [[nodiscard]] bool view() { return m_stage->openRecords(m_visit) == RecordsView::State::Shown; }
    [[nodiscard]] int told() const { return m_stage->central().count(report); }
    [[nodiscard]] int waiting()
    {
        return static_cast<int>(Views(m_stage->core().database()).toReport()->size());
    }
    /// A view whose report got no answer, and may have been counted or not; then a day goes by.
    [[nodiscard]] bool leaveUnanswered()
    {
        m_stage->central().failNext(report, Failure::ServiceTimeout);
        const bool waits = view() && QTest::qWaitFor([this] { return line().fault.has_value(); });
        m_stage->pass(day);
        return waits && told() == 1;
    }
    /// What the service lists once it has counted the view.
    [[nodiscard]] LookedAtRecord counted() const
    {
        const ViewReport first = m_stage->central().viewReports().first();
        // As the service writes times down: to the second.
        return { QDateTime::fromSecsSinceEpoch(first.time.toSecsSinceEpoch(), Qt::UTC),
            m_stage->plan.institution, first.kind, true };
    }

    std::unique_ptr<StationStage> m_stage;
    QUuid m_visit;
};

} // namespace madoguchi
