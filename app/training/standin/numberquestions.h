#pragma once

#include "app/training/standin/faces.h"
#include "app/training/standin/world.h"

namespace madoguchi {

/// Eligibility asked for by insurance number (OQSsiquc01).
class NumberQuestions
{
public:
    NumberQuestions(World &world, Faces &faces)
        : m_world(world)
        , m_faces(faces)
    { }

    [[nodiscard]] HttpResponse answer(const Exchange &exchange);

private:
    World &m_world;
    Faces &m_faces;
};

} // namespace madoguchi
