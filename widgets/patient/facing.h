#pragma once

#include "widgets/patient/patientwords.h"

/// The words around "who are you": the choice of the way, the camera, the comparison by staff.
namespace madoguchi {

PatientWords methodWords(const flow::Visit &visit);
PatientWords cameraWords(const flow::Visit &visit);
PatientWords staffWords();
/// What a person before the camera is to do now.
const char *hintSource(flow::FaceHint hint);
const char *cameraAboveSource();
const char *cameraBelowSource();

} // namespace madoguchi
