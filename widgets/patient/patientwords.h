#pragma once

#include "app/visit/patientview.h"

namespace madoguchi {

/// What stands on the patient's display at one moment, as source texts of the translation context "Patient"
/// (see Voice): the display has a language of its own. A null pointer: nothing stands there.
struct PatientWords
{
    const char *title = nullptr; ///< with %1 for the name where `namesPerson`
    const char *text = nullptr;
    const char *note = nullptr;
    bool noteWarns = false; ///< else it is a quiet remark
    bool namesPerson = false;
    bool saysPlacement = false; ///< the text is Voice::placement, the picture the profile's
    const char *picture = nullptr; ///< file in resources/patient
};

/// The words for a snapshot. Never without a title.
PatientWords patientWords(const PatientSnapshot &snapshot);
/// Finished, where all is well.
const char *finishedText();

/// Something goes on and the patient has nothing to do.
bool isWaiting(const flow::Visit &visit);
/// A question of yes and no is on the screen: the Japanese stays below in every other language.
bool isQuestion(flow::Screen screen);
/// The way is over; only the card is left to take.
bool isOver(flow::Screen screen);
/// The card left early, but after the reception stood: the person is to wait, not to begin again.
bool isReceivedEarly(const flow::Visit &visit);

} // namespace madoguchi
