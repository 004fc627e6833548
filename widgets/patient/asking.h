#pragma once

#include "app/domain/consent.h"

#include <QString>

/// The questions of the patient's display, as source texts of the translation context "Patient".
namespace madoguchi {

/// One question, its purpose, and its two answers of equal weight.
struct QuestionWords
{
    const char *question = nullptr;
    const char *purpose = nullptr;
    const char *yes = nullptr;
    const char *no = nullptr;
    const char *picture = nullptr;
};

QuestionWords consentWords(ConsentKind kind);
/// Use the card as an insurance card?
QuestionWords registrationWords();
/// The same for all kinds at once; `yes` and `no` are to all of them.
QuestionWords togetherWords();
/// The third answer of togetherWords.
const char *oneByOneSource();
/// What one kind is called in the list of togetherWords.
const char *kindSource(ConsentKind kind);
const char *equalTreatmentSource();
/// The link on the last screen for those who use limit information.
const char *limitLinkSource();

/// The key by which a set of screens may say `source` in its own words; empty: it may not.
QString wordKeyOf(const char *source);

} // namespace madoguchi
