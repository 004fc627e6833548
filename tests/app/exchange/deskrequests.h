#pragma once

#include "tests/app/exchange/deskvisit.h"
#include "tests/app/exchange/wayrequest.h"

namespace madoguchi {

/// What a desk with a reader of its own asks for while a patient stands there, as a table: the direct way's.
class DeskRequests
{
public:
    /// Both outlive it; `desk` is open whenever a request is used.
    DeskRequests(WayStation &desk, Way &way);

    /// health, open visit, identity, consents, registration, forget.
    QList<WayRequest> requests();

private:
    WayRequest health();
    WayRequest openVisit();
    WayRequest identity();
    WayRequest consents();
    WayRequest registration();
    WayRequest forget();
    [[nodiscard]] int visitsToForget();
    [[nodiscard]] Reception newestByCard();

    WayStation &m_desk;
    Way &m_way;
    DeskVisit m_patient; ///< whose card is registered
    DeskVisit m_nobody; ///< whose card is not
};

} // namespace madoguchi
