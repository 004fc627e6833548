#pragma once

#include "app/visit/patientview.h"
#include "widgets/patient/patientwords.h"

#include <QString>

/// The words of the first screen: how to lay the card down, or why to go to the desk.
namespace madoguchi {

/// How to lay a card down, by the profile's key; lying on the reader for a key that is not known.
const char *placementSource(const QString &key);
const char *eitherWaySource();
/// PlaceCard in all its forms. The text of the usual one is the profile's (Voice::placement).
PatientWords placeCardWords(const PatientSnapshot &snapshot);
/// The service cannot be asked, with what to show at the desk.
PatientWords outageWords();

} // namespace madoguchi
