#pragma once

#include "app/domain/reception.h"

namespace madoguchi {

/// How the newest attempt to ask for an eligibility by number stands.
enum class QuestionState {
    NotAsked,
    Waiting, ///< put, and not on its way
    Asking, ///< on its way since NumberQuestion::askedAt
    Failed, ///< gave nothing: NumberQuestion::failure; what is shown came before
    Answered
};
[[nodiscard]] QuestionState questionState(const Reception &reception);
/// Waiting or on its way.
[[nodiscard]] bool isBeingAsked(const Reception &reception);

} // namespace madoguchi
