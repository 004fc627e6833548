#include "app/support/failurewords.h"

namespace madoguchi {

namespace {

// What the service says about a message, a card or a person.
constexpr FailureWords words[] = {
    { Failure::AnswerMalformed,
        QT_TRANSLATE_NOOP("FailureText", "The central service's answer cannot be read"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Nothing of it was used. Try again; if it stays so, call the helpdesk."),
        noConfirmationNow, true },
    { Failure::AnswerForOther,
        QT_TRANSLATE_NOOP("FailureText", "The answer belongs to somebody else and was thrown away"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Start this reception again. Call the helpdesk if it happens twice."),
        goToTheDesk, true },
    { Failure::RequestMalformed,
        QT_TRANSLATE_NOOP("FailureText", "The central service could not read the request"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Call the helpdesk with the time of day: the program has to be corrected."),
        goToTheDesk, true },
    { Failure::FacilityMismatch,
        QT_TRANSLATE_NOOP("FailureText", "The request and the certificate name different institutions"),
        QT_TRANSLATE_NOOP("FailureText",
            "An administrator compares the institution code in the settings with the certificate."),
        goToTheDesk, true },
    { Failure::FacilityUnknown,
        QT_TRANSLATE_NOOP("FailureText", "The central service does not know this institution"),
        QT_TRANSLATE_NOOP(
            "FailureText", "An administrator checks the institution code, and the application for use."),
        goToTheDesk, true },
    { Failure::NotQualified,
        QT_TRANSLATE_NOOP("FailureText", "The central service does not let this account see records"),
        QT_TRANSLATE_NOOP("FailureText",
            "Only doctors, dentists and pharmacists may. An administrator checks the account's "
            "qualification."),
        oneMoment },
    { Failure::NoConsent, QT_TRANSLATE_NOOP("FailureText", "The central service has no consent for this"),
        QT_TRANSLATE_NOOP("FailureText", "The patient can be asked again at the reader, with their card."),
        oneMoment },
    { Failure::ConsentExpired,
        QT_TRANSLATE_NOOP("FailureText", "The central service says that the consent is over"),
        QT_TRANSLATE_NOOP("FailureText", "The patient can consent again at the reader, with their card."),
        oneMoment },
    { Failure::SignatureInvalid,
        QT_TRANSLATE_NOOP("FailureText", "The central service could not verify the card's signature"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask the patient to place the card once more. If it stays so, ask for the 資格確認書 and receive "
            "them by number (F2)."),
        QT_TRANSLATE_NOOP("Patient", "The card could not be confirmed. Please place it once more.") },
    { Failure::CertificateUntrusted,
        QT_TRANSLATE_NOOP("FailureText", "The electronic certificate on the card is of no known issuer"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask for the 資格確認書, receive the patient by number (F2), and call the helpdesk."),
        QT_TRANSLATE_NOOP("Patient", "The card could not be confirmed. Please speak to the desk."), true },
    { Failure::CertificateExpired,
        QT_TRANSLATE_NOOP(
            "FailureText", "The electronic certificate on the card has expired, and its grace is over"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask for the 資格確認書 and receive the patient by number (F2). They renew the certificate at "
            "their municipality."),
        QT_TRANSLATE_NOOP("Patient", "The desk will tell you what you can show instead."), true },
    { Failure::CertificateRevoked,
        QT_TRANSLATE_NOOP("FailureText", "The electronic certificate on the card was revoked"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask for the 資格確認書 and receive the patient by number (F2). The municipality issues a new "
            "certificate."),
        QT_TRANSLATE_NOOP(
            "Patient", "The certificate on your card is no longer in use. Please speak to the desk."),
        true },
    { Failure::CardSuspended,
        QT_TRANSLATE_NOOP("FailureText", "The card is suspended, for instance because it was reported lost"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask for the 資格確認書. The patient calls the My Number line (0120-95-0178) to lift it."),
        QT_TRANSLATE_NOOP("Patient", "Use of this card is suspended. Please speak to the desk."), true },
    { Failure::CardNotRegistered,
        QT_TRANSLATE_NOOP("FailureText", "The card is not registered for use as an insurance card"),
        QT_TRANSLATE_NOOP("FailureText",
            "The registration can be done here at the reader. Otherwise ask for the 資格確認書."),
        QT_TRANSLATE_NOOP("Patient",
            "Your card is not registered for insurance yet. You can register it here, or speak to the "
            "desk."),
        true },
    { Failure::NotFound, QT_TRANSLATE_NOOP("FailureText", "The central service found nothing"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask for the 資格確認書. If there is none, ask the patient's insurer, or have the "
            "被保険者資格申立書 filled in."),
        QT_TRANSLATE_NOOP("Patient", "Your insurance was not found. Please speak to the desk."), true },
    { Failure::ChallengeExpired,
        QT_TRANSLATE_NOOP("FailureText", "The patient took too long, and the card's proof ran out"),
        QT_TRANSLATE_NOOP("FailureText", "Ask the patient to place the card again."),
        QT_TRANSLATE_NOOP("Patient", "It took a little long. Please place your card again.") },
    { Failure::ClockSkew, QT_TRANSLATE_NOOP("FailureText", "This computer's clock is wrong"),
        QT_TRANSLATE_NOOP("FailureText", "Set date and time, then try again."), noConfirmationNow, true },
    { Failure::VisitClosed, QT_TRANSLATE_NOOP("FailureText", "This visit is already closed"),
        QT_TRANSLATE_NOOP("FailureText", "Ask the patient to place the card again: that begins a new visit."),
        QT_TRANSLATE_NOOP("Patient", "Please place your card again.") },
    { Failure::KeyReused,
        QT_TRANSLATE_NOOP("FailureText", "The same request was sent twice with different content"),
        QT_TRANSLATE_NOOP("FailureText", "Start this reception again and call the helpdesk."), goToTheDesk,
        true },
    { Failure::SegmentProcessing,
        QT_TRANSLATE_NOOP("FailureText", "The central service is still working on it"),
        QT_TRANSLATE_NOOP("FailureText", "Wait a moment, then ask the patient to place the card again."),
        QT_TRANSLATE_NOOP("Patient", "One moment, please. Your insurance is being confirmed.") },
    { Failure::SegmentError,
        QT_TRANSLATE_NOOP("FailureText", "The central service could not process the request"),
        QT_TRANSLATE_NOOP("FailureText", "Try again. If it stays so, tell the helpdesk the code: %1"),
        noConfirmationNow, true },
    { Failure::PersonError,
        QT_TRANSLATE_NOOP("FailureText", "The central service could not answer for this person"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask for the 資格確認書 and compare insurer number, symbol, number and birth date. Receive the "
            "patient by number (F2)."),
        goToTheDesk, true },
    { Failure::RecordsRefused, QT_TRANSLATE_NOOP("FailureText", "The central service refused the records"),
        QT_TRANSLATE_NOOP("FailureText", "Nothing is shown. Tell the helpdesk the code: %1"), oneMoment },
};

} // namespace

std::span<const FailureWords> answerFailureWords()
{
    return words;
}

} // namespace madoguchi
