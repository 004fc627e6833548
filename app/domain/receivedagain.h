#pragma once

#include "app/domain/insurance.h"
#include "app/domain/patient.h"
#include "app/domain/receptionlist.h"

namespace madoguchi {

/// Who stands in one line of a list of the day.
struct ListedPerson
{
    const Patient &patient;
    const Insurance &insurance;
};

/// Whether two lines of the day are of one patient, for the words that lead from the one to the other: birth
/// date, kana and insurance are all told and agree. Stricter than the rule by which consents end, so that
/// nobody is led to another patient's line.
[[nodiscard]] bool isReceivedAgain(const ListedPerson &one, const ListedPerson &other);

/// The same patient's other receptions among those of a day, by that rule; of one that was written down in an
/// outage, by what can be told of it (mayBe): a person compares. Null: there is none. One that is
/// closed stands for nobody.
/// The one by a card that has ended the consents of `one`. A reception by number ends none.
[[nodiscard]] const Reception *replacing(const ReceptionList &day, const Reception &one);
/// The newest one of before `one`.
[[nodiscard]] const Reception *receivedBefore(const ReceptionList &day, const Reception &one);
/// One after it, by card or by number: `one` may be closed.
[[nodiscard]] const Reception *receivedAfter(const ReceptionList &day, const Reception &one);

/// The day as the desk lists it: in its order, and one that is open still, although its patient was received
/// again, among what needs the desk: somebody has to close it.
[[nodiscard]] QList<SharedReception> deskRows(const ReceptionList &day);

} // namespace madoguchi
