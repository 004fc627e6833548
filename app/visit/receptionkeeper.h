#pragma once

#include "app/central/central.h"
#include "app/domain/proof.h"
#include "app/domain/reception.h"

namespace madoguchi {

/// Where the patient's way writes down what must not be lost. Each call has it on disk when it returns
/// without a fault; the patient is told nothing of it before. Made in app/station, on the store.
class ReceptionKeeper
{
public:
    virtual ~ReceptionKeeper() = default;

    /// A new arrival. `reception.number` is 0: the day's next number is given by the keeper. Again with the
    /// same visit (after a fault): still one reception. VisitEnd is Running, or Complete where nothing may be
    /// asked.
    virtual Outcome<Done> keepArrived(const Reception &reception) = 0;
    /// The arrival `from` goes on in another visit of the service (its challenge had run out before the
    /// consents were signed): the same reception, same number, now with `reception.visit`, eligibility and
    /// message. `from` is gone.
    virtual Outcome<Done> keepMoved(const QUuid &from, const Reception &reception) = 0;
    /// What the service registered, and its message: the truth about the consents. With it `proof`, what the
    /// patient's card signed: the receipt of the consents. Both are kept or neither. The visit is complete.
    virtual Outcome<Done> keepConsents(const QUuid &visit, const IdentityAnswer &answer, const Proof &proof)
        = 0;
    /// Identified, but left before the answers were given.
    virtual Outcome<Done> keepNotAsked(const QUuid &visit) = 0;
    /// Answered to the end, but the service did not take the answers.
    virtual Outcome<Done> keepAnswersNotSent(const QUuid &visit) = 0;
    /// The patient stopped before identity, as far as this station knows: the service must be told to forget
    /// this visit. On disk before it is tried, tried until it is told. After a fault of the store it is tried
    /// all the same, as long as the program runs.
    virtual Outcome<Done> forgetVisit(const QUuid &visit) = 0;
};

} // namespace madoguchi
