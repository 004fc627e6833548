#pragma once

#include "app/training/standin/world.h"

namespace madoguchi {

/// What consulting rooms are told about visits, and what patients are told about who looked.
class VisitList
{
public:
    explicit VisitList(World &world)
        : m_world(world)
    { }

    /// GET /v1/visits?date=
    [[nodiscard]] HttpResponse list(const Exchange &exchange) const;
    /// What a view, also a repeated one, must fulfil: a qualified person, and a visit that was identified.
    [[nodiscard]] std::optional<Problem> examineView(const Exchange &exchange) const;
    /// POST /v1/visits/{visit}/views
    [[nodiscard]] HttpResponse takeView(const Exchange &exchange);
    /// GET /v1/visits/{visit}/views
    [[nodiscard]] HttpResponse views(const Exchange &exchange) const;

private:
    World &m_world;
};

} // namespace madoguchi
