#pragma once

#include "app/training/centre/recordlookup.h"
#include "app/training/standin/faces.h"
#include "app/training/standin/keptanswers.h"
#include "app/training/standin/world.h"

namespace madoguchi {

/// Medication and checkups (薬剤情報, 特定健診情報): who may ask, which consent opens them, and what they
/// are.
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
    /// The answers, with the kinds of records that they carry.
    [[nodiscard]] KeptAnswers::Kept medication(const Exchange &exchange);
    [[nodiscard]] KeptAnswers::Kept checkup(const Exchange &exchange);

private:
    /// What the request itself is refused for, before its consents are looked at.
    template <typename Request>
    [[nodiscard]] std::optional<Problem> misfit(
        const Exchange &exchange, const Outcome<Request> &request) const;
    /// The request is granted: what is told is one retrieval of each kind.
    [[nodiscard]] RecordsAsked granted(
        const Exchange &exchange, const QString &fileIdentifier, const QList<ConsentKind> &kinds);
    [[nodiscard]] HttpResponse answer(
        const Exchange &exchange, const QByteArray &message, const QByteArray &empty);

    World &m_world;
    Faces &m_faces;
};

} // namespace madoguchi
