#pragma once

#include "app/domain/failure.h"

#include <optional>

namespace madoguchi {

/// How the registration of a patient's number with the service (照会番号登録) stands for one reception.
struct Registration
{
    enum class State { None, Waiting, Refused, Done };
    State state = State::None;
    std::optional<Failure> failure{}; ///< why the newest attempt came to nothing
    bool operator==(const Registration &) const = default;
};

} // namespace madoguchi
