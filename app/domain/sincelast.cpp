#include "app/domain/sincelast.h"

#include "app/domain/personlink.h"

#include <QString>

#include <algorithm>

namespace madoguchi {

namespace {

QString plain(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).simplified();
}

bool differ(const QString &left, const QString &right)
{
    return plain(left) != plain(right);
}

bool differ(const Pii<QString> &left, const Pii<QString> &right)
{
    return differ(left.reveal(), right.reveal());
}

bool bothTold(BenefitState was, BenefitState is)
{
    const auto told
        = [](BenefitState state) { return state == BenefitState::None || state == BenefitState::Present; };
    return told(was) && told(is);
}

bool limitChanged(const EligibilityResult &was, const EligibilityResult &is)
{
    if (!bothTold(was.limitState(), is.limitState()))
        return false;
    if (!was.limit || !is.limit)
        return was.limit.has_value() != is.limit.has_value();
    return was.limit->limitClass != is.limit->limitClass || was.limit->certificate != is.limit->certificate
        || was.limit->validTo != is.limit->validTo;
}

bool elderlyChanged(const EligibilityResult &was, const EligibilityResult &is)
{
    if (!was.elderly || !is.elderly)
        return was.elderly.has_value() != is.elderly.has_value();
    return was.elderly->ratio != is.elderly->ratio || was.elderly->validTo != is.elderly->validTo;
}

bool insuranceChanged(ChangedItem item, const Insurance &was, const Insurance &is)
{
    switch (item) {
    case ChangedItem::Insurer:
        return was.insurerNumber.trimmed() != is.insurerNumber.trimmed();
    case ChangedItem::SymbolAndNumber:
        return differ(was.symbol, is.symbol) || differ(was.number, is.number);
    case ChangedItem::Branch:
        return differ(was.branch, is.branch);
    case ChangedItem::Family:
        return was.family != is.family;
    default:
        return was.validFrom != is.validFrom || was.lastDay != is.lastDay || was.lostOn != is.lostOn;
    }
}

bool resultChanged(ChangedItem item, const EligibilityResult &was, const EligibilityResult &is)
{
    switch (item) {
    case ChangedItem::Elderly:
        return elderlyChanged(was, is);
    case ChangedItem::Limit:
        return limitChanged(was, is);
    case ChangedItem::Disease:
        return bothTold(was.diseaseState(), is.diseaseState()) && was.diseases != is.diseases;
    case ChangedItem::Name:
        return !samePersonsName(was.patient.name.reveal(), is.patient.name.reveal());
    case ChangedItem::Address:
        return !was.patient.address.isEmpty() && !is.patient.address.isEmpty()
            && differ(was.patient.address, is.patient.address);
    default:
        return insuranceChanged(item, was.insurance, is.insurance);
    }
}

} // namespace

QList<ChangedItem> changedSince(const LastReception &last, const Eligibility &now, const QDate &day)
{
    QList<ChangedItem> changed;
    if (last.validity != now.validity)
        changed.append(ChangedItem::Validity);
    const EligibilityResult *is = now.validity == Validity::Several ? nullptr : now.main();
    if (!is)
        return changed;
    if (burdenRatio(last.result, last.validity, last.on).tenths != burdenRatio(*is, now.validity, day).tenths)
        changed.append(ChangedItem::Burden);
    constexpr ChangedItem items[]{ ChangedItem::Insurer, ChangedItem::SymbolAndNumber, ChangedItem::Branch,
        ChangedItem::Family, ChangedItem::Period, ChangedItem::Elderly, ChangedItem::Limit,
        ChangedItem::Disease, ChangedItem::Name, ChangedItem::Address };
    for (const ChangedItem item : items) {
        if (resultChanged(item, last.result, *is))
            changed.append(item);
    }
    return changed;
}

} // namespace madoguchi
