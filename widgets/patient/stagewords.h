#pragma once

#include "app/visit/patientview.h"

namespace madoguchi {

class PatientStage;
class Voice;

/// Puts the words of `snapshot` on the stage, in the language of `voice`; what has nothing to say is hidden.
void showWords(PatientStage &stage, const PatientSnapshot &snapshot, const Voice &voice);
/// What a person before the camera is told now, and the camera's picture.
void showCamera(PatientStage &stage, const PatientSnapshot &snapshot, const Voice &voice);

} // namespace madoguchi
