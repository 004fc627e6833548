#pragma once

#include "app/station/consulting.h"
#include "app/station/deskstation.h"
#include "reader/card/virtualpcsc.h"
#include "tests/app/exchange/way.h"
#include "tests/support/memorykeystore.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace madoguchi {

/// One station on a way to the service: store, keys, people and use case are real. Folder and keys outlast a
/// closing, so that it can be opened again.
class WayStation
{
public:
    /// Both outlive it.
    WayStation(StationKind kind, Way &way, PassingClock &clock);
    ~WayStation();
    Q_DISABLE_COPY_MOVE(WayStation)

    /// Opens it, again if need be, and lets its person sit down: a receptionist at the desk, a doctor in the
    /// consulting room. False: it could not be had.
    [[nodiscard]] bool open();
    void close();

    [[nodiscard]] StationCore &core() { return *m_core; }
    [[nodiscard]] DeskStation &desk() { return *m_desk; }
    [[nodiscard]] Consulting &room() { return *m_room; }
    [[nodiscard]] VirtualPcsc &reader() { return *m_reader; }

    /// What the line said of the newest request, and how many requests it has spoken of.
    [[nodiscard]] const std::optional<Fault> &lineFault() const { return m_lineFault; }
    [[nodiscard]] int lineNews() const { return m_lineNews; }
    /// The fault on its health line; nothing: it is good.
    [[nodiscard]] std::optional<Fault> lineHealth();
    /// Measures the line and waits for what the health panel says then.
    [[nodiscard]] bool measures();
    /// The line is measured until it is good.
    [[nodiscard]] bool comesBack();

private:
    [[nodiscard]] bool addPerson();

    Way &m_way;
    PassingClock &m_clock;
    QTemporaryDir m_folder;
    MemoryKeyStore m_keys;
    Passwords m_passwords{ HashingCost::least() };
    StationPlan m_plan;
    std::shared_ptr<VirtualPcsc> m_reader = std::make_shared<VirtualPcsc>();
    std::unique_ptr<StationCore> m_core;
    std::unique_ptr<DeskStation> m_desk;
    std::unique_ptr<Consulting> m_room;
    std::optional<Fault> m_lineFault;
    int m_lineNews = 0;
};

/// Runs the event loop until it is so. False: it did not come to that.
bool waitUntil(const std::function<bool()> &done, int milliseconds = 20'000);

} // namespace madoguchi
