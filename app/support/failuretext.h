#pragma once

#include "app/domain/failure.h"

#include <QString>

namespace madoguchi {

/// The words for a failure in the current language: what it is, what to do next, and (where a patient stands
/// at the reader) what the patient is told. Complete for every Failure; tests hold that.
struct FailureText
{
    QString title; ///< one line for staff
    QString remedy; ///< the next step for staff
    QString patient; ///< plain and kind, for the patient's display (readings marked {置|お}); never empty
};

FailureText failureText(const Fault &fault);

/// What the patient is told, in the source language and untranslated (context "Patient"): for a display
/// that stands in another language than the staff's.
const char *failurePatientSource(Failure failure);
/// Those words send the patient to the desk.
bool failureSendsToTheDesk(Failure failure);

} // namespace madoguchi
