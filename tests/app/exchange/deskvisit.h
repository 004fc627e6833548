#pragma once

#include "reader/card/virtualcard.h"
#include "tests/app/exchange/wayrequest.h"
#include "tests/app/exchange/waystation.h"

namespace madoguchi {

/// A patient's way at a desk's reader, step by step, with the card of an invented person. Steps wait for
/// their effect.
class DeskVisit
{
public:
    /// Both outlive it. `person` of the service's people: "p01".
    DeskVisit(WayStation &station, Way &way, QByteArray person);

    /// The reader is empty, and the screen is the first one.
    [[nodiscard]] bool clear();
    void place();
    [[nodiscard]] bool toPin(); ///< a visit is open; the PIN may be entered
    void enterPin();
    [[nodiscard]] bool toQuestions(); ///< identified
    void answer(ConsentAnswer medication, ConsentAnswer checkup); ///< and no to whatever else is asked
    void registers();
    void stop();
    /// The patient tries again, or lays the card down once more where that leads nowhere.
    [[nodiscard]] bool again(flow::Screen wanted);
    [[nodiscard]] bool toRegistration(); ///< the card is nobody's; asked whether to register

    [[nodiscard]] bool reaches(flow::Screen wanted);
    /// The way has come to `wanted`, or stands still: why.
    [[nodiscard]] std::optional<Failure> comesTo(flow::Screen wanted);
    [[nodiscard]] flow::Visit visit() { return m_station.desk().patient().snapshot().visit; }
    [[nodiscard]] std::shared_ptr<VirtualCard> card(); ///< the person's
    [[nodiscard]] QString pin() const; ///< known with the card

private:
    WayStation &m_station;
    Way &m_way;
    QByteArray m_person;
    std::shared_ptr<VirtualCard> m_card;
};

} // namespace madoguchi
