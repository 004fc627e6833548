#pragma once

#include "app/station/stationcore.h"
#include "app/store/views.h"

#include <QObject>
#include <QSet>

namespace madoguchi {

/// Tells the service of every view, once each: from the outbox on disk, with one idempotency key a view,
/// until the service has taken it or has refused it for good. By folder there is nothing to send: the
/// terminal that fetched the records has told of it. That stands as NotOnThisWay in the outbox, and counts as
/// reported.
class ViewReporter : public QObject
{
    Q_OBJECT
public:
    /// `core` outlives the reporter.
    explicit ViewReporter(StationCore &core);

    /// The view with number and key, once it is on the disk. Faults: the store's.
    Outcome<View> keep(View view);
    /// Sends what waits and is not on its way.
    void send();

Q_SIGNALS:
    void reported(const madoguchi::View &view);

private:
    void settle(const View &view, const Outcome<Done> &taken);

    StationCore &m_core;
    Views m_views;
    QSet<qint64> m_onTheWay; ///< numbers of the views whose report is being sent
};

} // namespace madoguchi
