#include "app/station/forgetter.h"

#include "app/central/problems.h"

#include <QPointer>

#include <utility>

namespace madoguchi {

Forgetter::Forgetter(Database &database, Central &central, std::chrono::milliseconds again, QObject *parent)
    : QObject(parent)
    , m_table(database)
    , m_central(central)
{
    m_minute.setInterval(again);
    connect(&m_minute, &QTimer::timeout, this, &Forgetter::sayAgain);
    connect(&m_central, &Central::lineChanged, this, &Forgetter::followLine);
    m_minute.start();
}

Outcome<Done> Forgetter::start()
{
    return takeUp();
}

Outcome<Done> Forgetter::takeUp()
{
    const auto left = m_table.all();
    m_unread = !left;
    if (!left)
        return left.error();
    for (const VisitToForget &entry : *left) {
        Waiting &waiting = m_waiting[entry.visit];
        waiting.since = entry.since;
        waiting.onDisk = true;
        tell(entry.visit);
    }
    return Done{};
}

Outcome<Done> Forgetter::forget(const QUuid &visit)
{
    if (visit.isNull())
        return Fault{ Failure::NotFound, QStringLiteral("visit") };
    if (!m_waiting.contains(visit))
        m_waiting.insert(visit, Waiting{ .since = m_central.serviceNow() });
    const auto kept = keep(visit);
    tell(visit);
    return kept;
}

Outcome<Done> Forgetter::keep(const QUuid &visit)
{
    Waiting &waiting = m_waiting[visit];
    if (waiting.onDisk)
        return Done{};
    const auto kept = m_table.add({ visit, waiting.since });
    waiting.onDisk = kept.ok();
    return kept;
}

void Forgetter::tell(const QUuid &visit)
{
    if (std::exchange(m_waiting[visit].onTheWay, true))
        return;
    m_central.forgetVisit(visit, [self = QPointer<Forgetter>(this), visit](const Outcome<Done> &answer) {
        if (self)
            self->heard(visit, answer);
    });
}

/// NotFound is as good as done: there is nothing there that could be kept. Any other refusal proves nothing.
void Forgetter::heard(const QUuid &visit, const Outcome<Done> &answer)
{
    Waiting &waiting = m_waiting[visit];
    waiting.onTheWay = false;
    if (!answer && answer.error().failure != Failure::NotFound) {
        waiting.forLine = concernsLine(answer.error().failure);
        return;
    }
    waiting.forLine = false;
    // A row that cannot go is said again, which does no harm (central-https.md: "repeated: 204").
    if (const auto removed = m_table.remove(visit); removed)
        m_waiting.remove(visit);
    else
        Q_EMIT storeFailed(removed.error());
}

/// Only what failed by the line is said again when the line is back: every answer says that the line is
/// there, the refusal of one visit too.
void Forgetter::followLine(bool reached)
{
    if (!reached)
        return;
    const QList<QUuid> visits = m_waiting.keys();
    for (const QUuid &visit : visits) {
        if (m_waiting.value(visit).forLine)
            tell(visit);
    }
}

void Forgetter::sayAgain()
{
    if (m_unread) {
        if (const auto read = takeUp(); !read)
            Q_EMIT storeFailed(read.error());
    }
    const QList<QUuid> visits = m_waiting.keys();
    for (const QUuid &visit : visits) {
        if (const auto kept = keep(visit); !kept)
            Q_EMIT storeFailed(kept.error());
        tell(visit);
    }
}

} // namespace madoguchi
