#pragma once

#include "tests/app/exchange/wayrequest.h"
#include "tests/app/exchange/waystation.h"

namespace madoguchi {

/// What a consulting room asks for, as a table: the same on both ways.
class RoomRequests
{
public:
    /// `room` outlives it, and is open whenever a request is used. The visit has a consent to medication and
    /// to checkups, and records of both.
    explicit RoomRequests(WayStation &room)
        : m_room(room)
    { }

    /// visit list, medication, checkup, view report.
    QList<WayRequest> requests();
    void setVisit(const QUuid &visit) { m_visit = visit; }

    /// Opens one kind of record, and waits for what is shown; nothing: it is.
    [[nodiscard]] std::optional<Failure> opens(ConsentKind kind);
    [[nodiscard]] bool lists(); ///< the visit is listed, or why there is no list is known

private:
    WayRequest visitList();
    WayRequest records(const QString &name, ConsentKind kind);
    WayRequest viewReport();
    [[nodiscard]] bool closes(); ///< nothing is open, kept, or left to report
    [[nodiscard]] int viewsWaiting();
    [[nodiscard]] std::optional<Failure> viewState();

    WayStation &m_room;
    QUuid m_visit{};
};

} // namespace madoguchi
