#pragma once

#include "app/training/centre/answertree.h"
#include "app/training/standin/world.h"

namespace madoguchi {

/// Composes the answers to identity and consents, and gives every XML answer its form.
class Faces
{
public:
    explicit Faces(World &world)
        : m_world(world)
    { }

    enum class Step { Identity, Consents };
    /// The face result message of a visit (UTF-8); ArbitraryFileIdentifier is the visit id.
    [[nodiscard]] HttpResponse face(const StandInVisit &visit, Step step, const Exchange &exchange);

    /// Encoding, element order and headers of any XML answer.
    [[nodiscard]] HttpResponse finished(XmlTree tree, XmlEncoding encoding);

private:
    World &m_world;
};

} // namespace madoguchi
