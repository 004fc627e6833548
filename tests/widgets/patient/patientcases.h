#pragma once

#include "app/visit/patientview.h"

#include <QList>
#include <QString>

namespace madoguchi {

/// One screen of the patient's display as it can stand there.
struct PatientCase
{
    QString name{};
    PatientSnapshot snapshot{};
};

/// Every screen of both sets, with every reader, every warning and every trouble that has words of its own.
QList<PatientCase> patientCases();
/// A made-up picture of a camera: somebody who is nobody, before a wall.
CameraFrame somebodyBefore(int width, int height);

} // namespace madoguchi
