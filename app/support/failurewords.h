#pragma once

#include "app/domain/failure.h"

#include <QtGlobal>

#include <span>

namespace madoguchi {

/// The untranslated words of one failure (context "FailureText", the patient's "Patient": those are there in
/// all the languages of the patient's display). %n in a title or remedy is Fault::number,
/// %1 in a remedy is Fault::code.
struct FailureWords
{
    Failure failure;
    const char *title;
    const char *remedy;
    const char *patient;
    bool toTheDesk = false; ///< the patient's words send to the desk: said there, others are needed
};

/// What a patient is told when only the desk can help. Used by most failures: what is behind it is not
/// theirs.
inline constexpr const char *goToTheDesk
    = QT_TRANSLATE_NOOP("Patient", "Please speak to the desk. They will help you there.");
/// When the desk cannot ask the service.
inline constexpr const char *noConfirmationNow = QT_TRANSLATE_NOOP(
    "Patient", "Your insurance cannot be confirmed here at the moment. Please show your card at the desk.");
/// When an account or a record is concerned, which a patient never sees.
inline constexpr const char *oneMoment
    = QT_TRANSLATE_NOOP("Patient", "One moment, please. The staff are seeing to it.");

std::span<const FailureWords> cardFailureWords();
std::span<const FailureWords> engineFailureWords();
std::span<const FailureWords> serviceFailureWords();
std::span<const FailureWords> answerFailureWords();
std::span<const FailureWords> folderFailureWords();
std::span<const FailureWords> stationFailureWords();
std::span<const FailureWords> peopleFailureWords();

} // namespace madoguchi
