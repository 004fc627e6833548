#pragma once

#include "app/domain/reception.h"

#include <QString>

namespace madoguchi {

/// What has to be done before a reception can be confirmed, the first of it.
enum class BeforeConfirm {
    Nothing,
    SayWhoItIs, ///< 別人の疑い
    ChooseCandidate, ///< several fit, and one of them can be chosen
    WaitForPatient ///< still at the reader's screens: consents and limit information are not answered yet
};
/// Of one that somebody has confirmed already: Nothing.
[[nodiscard]] BeforeConfirm beforeConfirm(const Reception &reception);

/// Several fit, by number or at a reader, no question is out, and at least one is told from the others by its
/// branch.
[[nodiscard]] bool awaitsChoice(const Reception &reception);
/// Exactly one of `candidates` has this branch: it can be asked for by it.
[[nodiscard]] bool isToldByBranch(const QList<EligibilityResult> &candidates, const QString &branch);

} // namespace madoguchi
