#include "app/support/pintext.h"

#include "app/domain/cardcodes.h"

#include <QCoreApplication>

namespace madoguchi {

std::optional<FailureText> lockedPinText(const Fault &fault)
{
    if (fault.failure != Failure::PinUnusable || fault.code != cardcode::pinLockedNow)
        return std::nullopt;
    return FailureText{ QCoreApplication::translate(
                            "FailureText", "The PIN is locked: it was wrong three times"),
        QCoreApplication::translate("FailureText",
            "The card still counts: by face at a reader with a camera, or compare face and photo with F6. If "
            "neither can be done, receive the patient by number (F2). Only the municipality sets the PIN "
            "anew: "
            "F8 prints how, to take along."),
        QCoreApplication::translate("Patient", failurePatientSource(fault.failure)) };
}

} // namespace madoguchi
