#include "widgets/desk/chargewords.h"

#include "app/domain/chargetoday.h"
#include "widgets/common/words.h"

#include <QCoreApplication>

namespace madoguchi::chargewords {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("ChargeToday", source);
}

/// "3/10"; where the age does not tell, how it goes.
QString usual(const Reception &reception)
{
    if (const auto tenths = usualTenths(reception))
        return words::burden({ tenths, BurdenRatio::Source::Derived });
    return say(QT_TRANSLATE_NOOP("ChargeToday", "the usual ratio (from 70 on, the one that is shown there)"));
}

/// The ways of the notice of 2023-07-10, which say that it may be done like that, and no more.
QString ways(const Reception &reception)
{
    return say(QT_TRANSLATE_NOOP("ChargeToday",
                   "with the Mynaportal screen, the 資格情報のお知らせ (with the card), the insurance of the "
                   "previous visit or the patient's own word, the clinic may charge %1. Else the patient "
                   "fills in the 被保険者資格申立書, and the ratio that it names is charged; what the claim "
                   "lacks is completed later (notice of 10 July 2023)."))
        .arg(usual(reception));
}

} // namespace

QString brief(const Reception &reception)
{
    switch (chargeToday(reception)) {
    case ChargeToday::Unconfirmed:
        return say(QT_TRANSLATE_NOOP("ChargeToday",
                       "To charge today: %1 may be taken if a Mynaportal screen, お知らせ with the card, the "
                       "previous visit or the patient's word tells the insurance; else the ratio on the "
                       "申立書 (F8)."))
            .arg(usual(reception));
    case ChargeToday::RatioMissing:
        return say(QT_TRANSLATE_NOOP("ChargeToday",
            "To charge today: the ratio on the 高齢受給者証 or the 資格確認書; if there is neither, F8."));
    case ChargeToday::NotToday:
    case ChargeToday::Ticket:
    case ChargeToday::WhoFirst:
    case ChargeToday::AnswerFirst:
    case ChargeToday::Figure:
        break;
    }
    return {};
}

QString rule(const Reception &reception)
{
    switch (chargeToday(reception)) {
    case ChargeToday::Unconfirmed:
        return say(QT_TRANSLATE_NOOP("ChargeToday", "To charge today: %1")).arg(ways(reception));
    case ChargeToday::RatioMissing:
        return say(QT_TRANSLATE_NOOP("ChargeToday",
                       "To charge today: the ratio on the 高齢受給者証 or the 資格確認書. If there is "
                       "neither: %1"))
            .arg(ways(reception));
    case ChargeToday::NotToday:
    case ChargeToday::Ticket:
    case ChargeToday::WhoFirst:
    case ChargeToday::AnswerFirst:
    case ChargeToday::Figure:
        break;
    }
    return {};
}

} // namespace madoguchi::chargewords
