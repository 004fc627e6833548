#pragma once

#include "app/central/central.h"
#include "app/store/visitstoforget.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace madoguchi {

/// Holds the promise made to a patient who stops before identity: nothing is kept (central-https.md, DELETE).
/// The service may know who it was although its answer never came, and the telling may fail like any request:
/// so it is on disk first, and said until the service has heard it, also in a later run of the program.
class Forgetter : public QObject
{
    Q_OBJECT
public:
    /// `database` and `central` outlive it. `again`: how long a failed telling waits when nothing else
    /// happens.
    Forgetter(Database &database, Central &central, std::chrono::milliseconds again = std::chrono::minutes(1),
        QObject *parent = nullptr);

    /// Takes up what an earlier run left. Faults: the store's; then it is read again later.
    Outcome<Done> start();
    /// The visit on disk, then told to the service at once; the answer is not waited for. A fault of the
    /// store comes back, and the service is told all the same, as long as the program runs. NotFound for a
    /// null visit.
    Outcome<Done> forget(const QUuid &visit);
    [[nodiscard]] std::chrono::milliseconds again() const { return m_minute.intervalAsDuration(); }

Q_SIGNALS:
    /// The store failed where nobody waits for it. Nothing is lost by it: the service is told once more.
    void storeFailed(const madoguchi::Fault &fault);

private:
    struct Waiting
    {
        QDateTime since{};
        bool onDisk = false;
        bool onTheWay = false;
        bool forLine = false; ///< the line or the whole service failed, not this visit
    };

    Outcome<Done> takeUp();
    Outcome<Done> keep(const QUuid &visit);
    void tell(const QUuid &visit);
    void heard(const QUuid &visit, const Outcome<Done> &answer);
    void followLine(bool reached);
    void sayAgain();

    VisitsToForget m_table;
    Central &m_central;
    QHash<QUuid, Waiting> m_waiting{};
    bool m_unread = false; ///< the table could not be read yet
    QTimer m_minute;
};

} // namespace madoguchi
