#pragma once

#include "app/consulting.h"
#include "app/station/stationcore.h"

#include <chrono>

namespace madoguchi {

/// The visits that the service (directly) or the clinic's notices (folder exchange) tell a consulting room
/// of, for the person who sits there: nobody else's answer is shown. The first list of a sitting stands on
/// the audit log before it is shown.
class ListedVisits : public QObject
{
    Q_OBJECT
public:
    /// `core` outlives it.
    explicit ListedVisits(StationCore &core);

    /// Asks the service, unless its answer is awaited already; changed follows.
    void refresh(const QualifiedStaff &staff);
    /// Why there is no list, without any question.
    void refuse(const Fault &fault);
    /// Nobody sits here any more: forgets all, and whatever is still on its way.
    void clear();

    /// Newest first.
    [[nodiscard]] const QList<ListedVisit> &all() const { return m_listed; }
    [[nodiscard]] const ListedVisit *find(const QUuid &visit) const;
    [[nodiscard]] QList<ConsultingVisit> shown() const;
    [[nodiscard]] const std::optional<Fault> &fault() const { return m_fault; }
    /// Whether the newest faultless list, which is not lost by a later fault, was asked for less than `age`
    /// ago.
    [[nodiscard]] bool renewedWithin(std::chrono::milliseconds age) const;

    /// As the window shows it.
    static ConsultingVisit shownForm(const ListedVisit &listed);

Q_SIGNALS:
    void changed();
    /// The service has told all of it: what it no longer lists is over.
    void told();

private:
    [[nodiscard]] Outcome<QList<ListedVisit>> fromNotices() const;
    [[nodiscard]] std::optional<Fault> gap() const;
    /// `asked`: when, in Clock::monotonicMilliseconds().
    void take(const Outcome<QList<ListedVisit>> &answer, qint64 asked);

    StationCore &m_core;
    QList<ListedVisit> m_listed;
    std::optional<Fault> m_fault;
    std::optional<qint64> m_renewed; ///< when the newest faultless list was asked for
    quint64 m_sitting = 0; ///< counts persons: an answer to somebody who has left is nobody's
    bool m_asked = false; ///< an answer is awaited: no second question
    bool m_logged = false;
    std::optional<QualifiedStaff> m_staff; ///< who asked last: a new notice is told at once
};

} // namespace madoguchi
