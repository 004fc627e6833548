#include "app/domain/reception.h"

#include "app/domain/questionstate.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace madoguchi {

QString contractWord(IdentityMethod method)
{
    switch (method) {
    case IdentityMethod::Face:
        return QStringLiteral("face");
    case IdentityMethod::Visual:
        return QStringLiteral("visual");
    case IdentityMethod::Reported:
        return QStringLiteral("reported");
    case IdentityMethod::None:
        return {};
    case IdentityMethod::Pin:
        break;
    }
    return QStringLiteral("pin");
}

namespace {

/// Besides details that the insurer has not entered yet, which come without a question of ours.
bool needsMore(const Reception &reception)
{
    if (reception.person == PersonCheck::Doubtful || !reception.main()
        || !burdenRatio(reception.eligibility, reception.day).tenths || reception.eligibility.hasMedicalAid())
        return true;
    const bool isToTell
        = reception.certificate == CertificateState::InGrace && reception.status == ReceptionStatus::Arrived;
    return isToTell || hasBlackDot(reception.shownName().reveal())
        || reception.visitEnd == VisitEnd::AnswersNotSent;
}

} // namespace

bool isNumberProof(const QString &proof)
{
    static const QStringList known{ QStringLiteral("insurance-card"), QStringLiteral("certificate"),
        QStringLiteral("notice"), QStringLiteral("mynaportal"), QStringLiteral("statement") };
    return known.contains(proof);
}

Pii<QString> Reception::shownName() const
{
    const Patient *known = patient();
    if (!known || eligibility.validity == Validity::Several)
        return {};
    return displayName.isEmpty() ? known->name : displayName;
}

const Patient *Reception::patient() const
{
    if (const EligibilityResult *result = main())
        return &result->patient;
    return captured ? &captured->patient : nullptr;
}

bool isCaptured(const Reception &reception)
{
    return reception.captured && !reception.main() && reception.status != ReceptionStatus::Closed;
}

PersonDoubt doubtAsWritten(const Reception &reception)
{
    const bool isCompared = reception.captured && reception.method == IdentityMethod::None;
    return isCompared ? doubtAbout(*reception.captured, reception.eligibility) : PersonDoubt::None;
}

Consents Reception::consents() const
{
    const EligibilityResult *result = main();
    return result ? result->consents : Consents();
}

bool Reception::needsAction() const
{
    if (status == ReceptionStatus::Closed)
        return false;
    const bool isWithoutDetails = eligibility.validity == Validity::ValidUnregistered;
    return unseenAnswer || (isWithoutDetails && status == ReceptionStatus::Arrived) || needsMore(*this);
}

bool Reception::isDone() const
{
    return status != ReceptionStatus::Arrived && !needsAction();
}

bool comesUnseen(const Reception &answered, const Eligibility &before, const QDate &today)
{
    const bool isLookedAt = answered.status == ReceptionStatus::Arrived && answered.day == today;
    const bool isNews
        = answered.eligibility.validity != before.validity || answered.eligibility.results != before.results;
    return answered.status != ReceptionStatus::Closed && !isLookedAt && isNews;
}

bool isLeftOpen(const Reception &reception)
{
    if (reception.status == ReceptionStatus::Closed)
        return false;
    return reception.unseenAnswer || !reception.main() || !isConfirmed(reception.eligibility.validity)
        || reception.person == PersonCheck::Doubtful;
}

bool isUnresolved(const Reception &reception)
{
    if (reception.status == ReceptionStatus::Closed)
        return false;
    if (isLeftOpen(reception))
        return true;
    if (reception.visitEnd == VisitEnd::AnswersNotSent)
        return true;
    return reception.status == ReceptionStatus::Arrived && needsMore(reception);
}

bool outlivesItsDay(const Reception &reception)
{
    return isUnresolved(reception) || reception.handOver == HandOverState::Waiting;
}

bool needsTheDesk(const Reception &reception)
{
    if (reception.status == ReceptionStatus::Closed || (!reception.main() && isBeingAsked(reception)))
        return false;
    return reception.needsAction() || questionState(reception) == QuestionState::Failed;
}

DeskPlace deskPlaceOf(const Reception &reception)
{
    // What earlier days have left waits for its answer or its patient: it crowds out nobody who is here.
    const bool waits = reception.carried && !reception.unseenAnswer && !isCaptured(reception);
    const bool needs = needsTheDesk(reception) && !waits;
    return { reception.isDone() && !needs, !needs, reception.carried, reception.arrivedAt, reception.number,
        reception.visit };
}

/// The place is found out once for each, not with each comparison: a day has thousands.
void sortForDesk(QList<Reception> &receptions)
{
    std::vector<std::pair<DeskPlace, qsizetype>> places;
    places.reserve(static_cast<std::size_t>(receptions.size()));
    for (qsizetype i = 0; i < receptions.size(); ++i)
        places.emplace_back(deskPlaceOf(receptions.at(i)), i);
    std::sort(places.begin(), places.end());
    QList<Reception> sorted;
    sorted.reserve(receptions.size());
    for (const auto &[place, i] : places)
        sorted.append(std::move(receptions[i]));
    receptions = std::move(sorted);
}

} // namespace madoguchi
