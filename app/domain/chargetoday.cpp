#include "app/domain/chargetoday.h"

#include "app/domain/questionstate.h"

namespace madoguchi {

ChargeToday chargeToday(const Reception &reception)
{
    if (reception.carried || reception.status == ReceptionStatus::Closed)
        return ChargeToday::NotToday;
    const bool areSeveral
        = reception.eligibility.validity == Validity::Several && reception.eligibility.results.size() > 1;
    if (reception.person == PersonCheck::Doubtful || areSeveral)
        return ChargeToday::WhoFirst;
    const BurdenRatio ratio = burdenRatio(reception.eligibility, reception.day);
    if (ratio.tenths)
        return ChargeToday::Figure;
    if (ratio.source == BurdenRatio::Source::MedicalAid)
        return ChargeToday::Ticket;
    if (isBeingAsked(reception))
        return ChargeToday::AnswerFirst;
    return ratio.source == BurdenRatio::Source::Unconfirmed ? ChargeToday::Unconfirmed
                                                            : ChargeToday::RatioMissing;
}

std::optional<int> usualTenths(const QDate &born, const QDate &day)
{
    EligibilityResult nobodys;
    nobodys.patient.birthdate = Pii(born);
    return burdenRatio(nobodys, Validity::Valid, day).tenths;
}

std::optional<int> usualTenths(const Reception &reception)
{
    if (const Patient *person = reception.patient())
        return usualTenths(person->birthdate.reveal(), reception.day);
    return reception.question ? usualTenths(reception.question->query.birthdate.reveal(), reception.day)
                              : std::nullopt;
}

} // namespace madoguchi
