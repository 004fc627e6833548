#pragma once

#include "app/visit/patientview.h"

#include <QString>

namespace madoguchi {

/// What stands on the patient's display at one moment, as source texts of the translation context "Patient"
/// (see `trIn`): the display has a language of its own. A null pointer: nothing stands there.
struct PatientWords
{
    const char *title = nullptr; ///< with %1 for the name where `namesPerson`
    const char *text = nullptr;
    const char *note = nullptr;
    bool noteWarns = false; ///< else it is a quiet remark
    bool namesPerson = false;
    const char *picture = nullptr; ///< file in resources/patient
};

/// The words for a snapshot. Screen::Trouble without a text: the failure's own words stand there.
PatientWords patientWords(const PatientSnapshot &snapshot);

/// How to lay the card down, by reader profile; "generic" for a profile that is not known.
PatientWords placeCardWords(const QString &profile);
/// The question about one kind, its purpose, and its two answers.
struct ConsentWords
{
    const char *question = nullptr;
    const char *purpose = nullptr;
    const char *yes = nullptr;
    const char *no = nullptr;
    const char *picture = nullptr;
};
ConsentWords consentWords(ConsentKind kind);
/// The pair of answers to OfferRegistration.
ConsentWords registrationWords();

/// Something goes on and the patient has nothing to do.
bool isWaiting(flow::Screen screen);
/// The way is over; only the card is left to take.
bool isOver(flow::Screen screen);
/// The card left early, but after the reception stood: the person is to wait, not to begin again.
bool isReceivedEarly(const flow::Visit &visit);

} // namespace madoguchi
