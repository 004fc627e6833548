#pragma once

#include "app/training/standin/faces.h"
#include "app/training/standin/world.h"

namespace madoguchi {

/// A visit from its opening to its end: identity, consents, registration, and the patient's stop.
class Identification
{
public:
    Identification(World &world, Faces &faces)
        : m_world(world)
        , m_faces(faces)
    { }

    [[nodiscard]] HttpResponse open(const Exchange &exchange);
    [[nodiscard]] HttpResponse identify(const Exchange &exchange);
    [[nodiscard]] HttpResponse giveConsents(const Exchange &exchange);
    [[nodiscard]] HttpResponse registerCard(const Exchange &exchange);
    [[nodiscard]] HttpResponse remove(const Exchange &exchange);

    /// Whether the visit may be worked on at all: known, of this institution, not stopped.
    [[nodiscard]] std::optional<Problem> examine(const Exchange &exchange);

private:
    /// A proof that holds, with whose card it is. For registration the card need not be registered yet.
    struct Proven
    {
        VerifiedProof proof{};
        const Person *person = nullptr;
    };
    [[nodiscard]] Result<Proven, Problem> prove(
        StandInVisit &visit, const Exchange &exchange, StatementKind kind);
    void take(StandInVisit &visit, const ConsentAnswers &answers, const QDateTime &now);
    [[nodiscard]] QList<ConsentKind> asks(const StandInVisit &visit, const QDateTime &now) const;

    World &m_world;
    Faces &m_faces;
};

} // namespace madoguchi
