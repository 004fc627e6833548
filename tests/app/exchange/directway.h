#pragma once

#include "tests/app/exchange/way.h"

namespace madoguchi {

/// The direct way: HTTPS to madoguchi-training-service.
class DirectWay : public Way
{
public:
    /// Patient: deadlines that a loaded machine keeps too. Hasty: short ones, for what is to run out.
    enum class Pace { Patient, Hasty };
    explicit DirectWay(Pace pace = Pace::Patient)
        : m_pace(pace)
    { }

    bool start() override;
    void complete(StationPlan &plan) const override;
    std::unique_ptr<Central> central(const StationPlan &plan, const Clock &clock) override;
    QList<NotedRequest> noted() override;
    void pass(const PassingClock &clock) override;

    static constexpr int mostAttempts = 4;

private:
    Pace m_pace;
};

} // namespace madoguchi
