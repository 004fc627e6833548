#include "app/program/setup.h"

#include "reader/pcsc/system.h"
#include "widgets/common/screenfit.h"

namespace madoguchi {

namespace {

constexpr QSize usual(1024, 700);

} // namespace

SetUp::SetUp(const StationOpening &opening)
{
    FirstRunGround ground;
    ground.files = opening.settingsFiles;
    ground.repair = opening.help == AssistantHelp::Repair;
    ground.pcsc = std::make_shared<SystemPcsc>();
    ground.open = [this](const StationSettings &settings) -> Outcome<StationCore *> {
        m_station = std::make_unique<OpenStation>();
        if (const auto opened = openCore(*m_station, settings); !opened)
            return opened.error();
        return m_station->core.get();
    };
    ground.close = [this] { m_station.reset(); };
    m_assistant = std::make_unique<FirstRun>(std::move(ground), m_clock, m_passwords);
    m_window = std::make_unique<AssistantWindow>(*m_assistant);
    fitOnScreen(*m_window, usual);
    m_window->show();
}

SetUp::~SetUp() = default;

} // namespace madoguchi
