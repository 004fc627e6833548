#include "app/domain/beforeconfirm.h"

#include "app/domain/questionstate.h"

#include <algorithm>

namespace madoguchi {

namespace {

QString folded(const QString &branch)
{
    return branch.normalized(QString::NormalizationForm_KC).trimmed();
}

} // namespace

bool isToldByBranch(const QList<EligibilityResult> &candidates, const QString &branch)
{
    const QString sought = folded(branch);
    const auto withIt = std::count_if(candidates.begin(), candidates.end(),
        [&sought](const EligibilityResult &one) { return folded(one.insurance.branch.reveal()) == sought; });
    return !sought.isEmpty() && withIt == 1;
}

bool awaitsChoice(const Reception &reception)
{
    const QList<EligibilityResult> &all = reception.eligibility.results;
    return reception.eligibility.validity == Validity::Several
        && (!reception.question || questionState(reception) == QuestionState::Answered)
        && std::any_of(all.begin(), all.end(), [&all](const EligibilityResult &one) {
               return isToldByBranch(all, one.insurance.branch.reveal());
           });
}

BeforeConfirm beforeConfirm(const Reception &reception)
{
    if (reception.status != ReceptionStatus::Arrived)
        return BeforeConfirm::Nothing;
    if (reception.person == PersonCheck::Doubtful)
        return BeforeConfirm::SayWhoItIs;
    if (awaitsChoice(reception))
        return BeforeConfirm::ChooseCandidate;
    // What a certified reader reports, and what was received by number, has no screens of ours to wait for.
    const bool isDriven
        = reception.method != IdentityMethod::Reported && reception.method != IdentityMethod::None;
    return isDriven && reception.visitEnd == VisitEnd::Running ? BeforeConfirm::WaitForPatient
                                                               : BeforeConfirm::Nothing;
}

} // namespace madoguchi
