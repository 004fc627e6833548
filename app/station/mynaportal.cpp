#include "app/station/mynaportal.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

using Standing = MynaportalLine::Standing;

constexpr int daysBack = 2; ///< a visit is listed no longer

MynaportalLine lineOf(const LookedAtRecord &told)
{
    return { told.time, told.institution, told.kind, told.viewed, Standing::Told };
}

} // namespace

Mynaportal::Mynaportal(StationCore &core, ViewReporter &reporter)
    : m_core(core)
{
    connect(&reporter, &ViewReporter::reported, this, [this](const View &view) {
        if (view.visit == m_list.visit)
            renew();
    });
}

void Mynaportal::follow(const QUuid &visit, const std::optional<QualifiedStaff> &staff)
{
    if (visit == m_list.visit && staff.has_value() == m_staff.has_value())
        return;
    ++m_round;
    m_staff = staff;
    m_told.clear();
    m_list = MynaportalList();
    m_list.visit = staff ? visit : QUuid();
    m_asking = false;
    m_again = false;
    renew();
}

void Mynaportal::renew()
{
    if (m_list.visit.isNull() || !m_staff)
        return compose();
    compose();
    if (m_core.plan().way == ServiceWay::Folder)
        return;
    if (std::exchange(m_asking, true)) {
        m_again = true;
        return;
    }
    m_core.central().viewsOf(m_list.visit, *m_staff,
        [self = QPointer<Mynaportal>(this), round = m_round](const Outcome<QList<LookedAtRecord>> &told) {
            if (self && self->m_round == round)
                self->take(told);
        });
}

void Mynaportal::take(const Outcome<QList<LookedAtRecord>> &told)
{
    m_asking = false;
    if (told) {
        m_told = *told;
        m_list.told = m_core.now();
        m_list.fault.reset();
    } else {
        m_list.fault = told.error();
    }
    if (std::exchange(m_again, false))
        renew();
    else
        compose();
}

/// What was told before stays while it cannot be told anew.
void Mynaportal::compose()
{
    m_list.lines.clear();
    for (const LookedAtRecord &one : std::as_const(m_told))
        m_list.lines.append(lineOf(one));
    if (!m_list.visit.isNull())
        addOwn();
    std::stable_sort(m_list.lines.begin(), m_list.lines.end(),
        [](const MynaportalLine &left, const MynaportalLine &right) { return left.time > right.time; });
    Q_EMIT changed();
}

bool Mynaportal::isTold(const View &view) const
{
    return std::any_of(m_told.begin(), m_told.end(), [&](const LookedAtRecord &one) {
        return one.viewed && one.kind == view.kind && one.institution == m_core.plan().institution
            && one.time.toSecsSinceEpoch() == view.time.toSecsSinceEpoch();
    });
}

void Mynaportal::addOwn()
{
    const auto own = Views(m_core.database()).since(m_core.now().addDays(-daysBack));
    if (!own) {
        m_core.noteStore(own.error());
        return;
    }
    for (const View &view : *own) {
        if (view.visit != m_list.visit || isTold(view))
            continue;
        const bool isByTerminal = m_core.plan().way == ServiceWay::Folder;
        const Standing standing = isByTerminal ? Standing::ByTerminal
            : view.reported                    ? Standing::Told
            : view.refused                     ? Standing::Refused
                                               : Standing::Waiting;
        m_list.lines.append({ view.time, m_core.plan().institution, view.kind, true, standing });
    }
}

} // namespace madoguchi
