#pragma once

#include "app/program/openstation.h"
#include "app/station/firstrun.h"
#include "widgets/assistant/assistantwindow.h"

#include <memory>

namespace madoguchi {

/// The first-run assistant with its window, over a station that does not open. It is shown when it is made.
class SetUp
{
public:
    explicit SetUp(const StationOpening &opening);
    ~SetUp();

    [[nodiscard]] AssistantWindow &window() { return *m_window; }

private:
    SystemClock m_clock{};
    Passwords m_passwords{};
    std::unique_ptr<OpenStation> m_station; ///< while it is set up
    std::unique_ptr<FirstRun> m_assistant;
    std::unique_ptr<AssistantWindow> m_window;
};

} // namespace madoguchi
