#pragma once

#include "app/training/centre/bulkdesk.h"
#include "app/training/standin/faces.h"
#include "app/training/standin/world.h"

namespace madoguchi {

/// What is asked by insurance number: eligibility of one (OQSsiquc01) and of many (OQSmuquc), and the
/// registration of the clinic's own number (OQSsiimm01).
class NumberQuestions
{
public:
    NumberQuestions(World &world, Faces &faces)
        : m_world(world)
        , m_faces(faces)
    { }

    [[nodiscard]] HttpResponse eligibility(const Exchange &exchange);
    [[nodiscard]] HttpResponse bulk(const Exchange &exchange);
    [[nodiscard]] HttpResponse bulkResult(const Exchange &exchange);
    [[nodiscard]] HttpResponse reference(const Exchange &exchange);
    /// GET /v1/registration-status
    [[nodiscard]] HttpResponse registrationStatus() const;

private:
    World &m_world;
    Faces &m_faces;
    BulkDesk m_bulk;
};

} // namespace madoguchi
