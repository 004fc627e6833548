#pragma once

#include "widgets/patient/patientwords.h"

namespace madoguchi {

/// The words of Screen::Trouble, for every failure.
PatientWords troubleWords(const flow::Visit &visit);

} // namespace madoguchi
