#pragma once

#include "reader/cardfault.h"

#include <atomic>
#include <functional>
#include <memory>

namespace madoguchi {

/// Something that was asked of the engine and is not over.
struct FaceCall
{
    std::function<void(CardError)> end{}; ///< answers instead; ignored where it was answered
    std::function<void()> stop{}; ///< makes the thread that runs it come back
    std::atomic<bool> isCancelled = false;
    std::atomic<bool> isRunning = false;
    std::atomic<bool> isOver = false;
};

} // namespace madoguchi
