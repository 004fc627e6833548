#include "app/support/persontext.h"

#include "app/domain/personcodes.h"
#include "app/support/failurewords.h"

#include <QCoreApplication>

namespace madoguchi {

std::optional<FailureText> personText(const Fault &fault)
{
    if (fault.failure != Failure::AnswerForOther)
        return std::nullopt;
    const QString patient = QCoreApplication::translate("Patient", goToTheDesk);
    if (fault.code == personcode::doubtful)
        return FailureText{ QCoreApplication::translate("FailureText",
                                "Not confirmed: this may be another person than the one who is stored"),
            QCoreApplication::translate("FailureText",
                "Compare with the 診療申込書 first, and say beside the list whether it is the same person "
                "(F8: step by step). Until then nothing is handed over."),
            patient };
    if (fault.code == personcode::several)
        return FailureText{ QCoreApplication::translate(
                                "FailureText", "Several people fit: no patient number is linked yet"),
            QCoreApplication::translate("FailureText",
                "Have the patient say the name, compare with the proof, and choose the right one first."),
            patient };
    if (fault.code == personcode::chooseFirst)
        return FailureText{ QCoreApplication::translate(
                                "FailureText", "Not confirmed: several people fit this number"),
            QCoreApplication::translate("FailureText",
                "Have the patient say the name, compare with the proof, and choose the right one beside the "
                "list. It is asked for by its branch, and can be confirmed then."),
            patient };
    return std::nullopt;
}

} // namespace madoguchi
