#pragma once

#include "app/central/messages/medication.h"
#include "app/training/standin/faces.h"
#include "app/training/standin/keptanswers.h"
#include "app/training/standin/world.h"

namespace madoguchi {

/// Medication records (薬剤情報): who may ask, which consent opens them, and what they are.
class Records
{
public:
    Records(World &world, Faces &faces)
        : m_world(world)
        , m_faces(faces)
    { }

    /// What every request for records must fulfil, a repeat too: consulting station, qualified person, the
    /// visit, and an open consent for each of `kinds`.
    [[nodiscard]] std::optional<Problem> examine(
        const Exchange &exchange, const QList<ConsentKind> &kinds) const;
    /// The answer, with the kinds of records that it carries.
    [[nodiscard]] KeptAnswers::Kept medication(const Exchange &exchange);

private:
    using Request = messages::MedicationRequest;
    [[nodiscard]] std::optional<Problem> misfit(const Exchange &exchange, const Request &request) const;

    World &m_world;
    Faces &m_faces;
};

} // namespace madoguchi
