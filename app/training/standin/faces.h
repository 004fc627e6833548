#pragma once

#include "app/training/standin/world.h"
#include "app/training/standin/xmltree.h"

#include <QByteArray>

namespace madoguchi {

/// What a remark says on a valid answer (ProcessingResultCode); the real list is not public.
inline constexpr auto remarkNearExpiry = "SYN-0101";
inline constexpr auto remarkInGrace = "SYN-0102";

/// Composes the messages about a person's eligibility. All in layout order first, then finished: limit
/// information that the values do not carry, the echo of the question, encoding and order.
class Faces
{
public:
    explicit Faces(World &world)
        : m_world(world)
    { }

    enum class Step { Identity, Consents };
    /// The face result message of a visit (UTF-8); ArbitraryFileIdentifier is the visit id.
    [[nodiscard]] HttpResponse face(const StandInVisit &visit, Step step, const Exchange &exchange);

    /// An answer to a number.
    struct NumberAnswer
    {
        Eligibility eligibility{};
        QList<Coverage> coverages{}; ///< in the order of the results
        XmlTree searchInfo{}; ///< the question, echoed
    };
    [[nodiscard]] HttpResponse number(const NumberAnswer &answer, XmlEncoding encoding);

    /// Encoding, element order and headers of any XML answer.
    [[nodiscard]] HttpResponse finished(XmlTree tree, XmlEncoding encoding);

private:
    World &m_world;
};

} // namespace madoguchi
