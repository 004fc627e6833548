#pragma once

#include "tests/app/visit/visitstage.h"

namespace madoguchi::test {

/// A station with a face engine. What the engine's key does to a real card, the PIN does to this one.
class FaceStage : public VisitStage
{
public:
    explicit FaceStage(VisitOptions options = {})
        : VisitStage(std::move(options), testCardData(), true)
    {
        face.key = [this](const FaceSource::Answer<Done> &answer) {
            hub.verifyPin(SecretBytes(QByteArrayLiteral("1234")), &face,
                [answer](const CardResult<Done> &) { answer(Done{}); });
        };
    }
    [[nodiscard]] QByteArray lastStatement() const { return central.proofs().last().statement; }
};

} // namespace madoguchi::test
