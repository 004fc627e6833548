#include "app/support/failurewords.h"

namespace madoguchi {

namespace {

// People, rights, and records that are not shown.
constexpr FailureWords words[] = {
    { Failure::SignInFailed, QT_TRANSLATE_NOOP("FailureText", "Staff ID or password is wrong"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Check both and try again. After five wrong tries the account is locked."),
        oneMoment },
    { Failure::SignInDelayed, QT_TRANSLATE_NOOP("FailureText", "Too soon after a wrong password"),
        QT_TRANSLATE_N_NOOP("FailureText", "Wait %n second(s), then try again."), oneMoment },
    { Failure::SignInLocked,
        QT_TRANSLATE_NOOP("FailureText", "This account is locked after five wrong passwords"),
        QT_TRANSLATE_NOOP(
            "FailureText", "The lock ends by itself. Until then, sign in with another account."),
        oneMoment },
    { Failure::NotSignedIn, QT_TRANSLATE_NOOP("FailureText", "Nobody is signed in"),
        QT_TRANSLATE_NOOP("FailureText", "Sign in first."), oneMoment },
    { Failure::WrongStation,
        QT_TRANSLATE_NOOP(
            "FailureText", "Medication and checkup records are shown only in the consulting room"),
        QT_TRANSLATE_NOOP("FailureText",
            "A doctor, dentist or pharmacist opens them there. This request was written to the audit log; "
            "nothing was asked of the service."),
        oneMoment },
    { Failure::NotPermitted, QT_TRANSLATE_NOOP("FailureText", "This account may not do that"),
        QT_TRANSLATE_NOOP("FailureText", "Sign in with an account that may, or ask an administrator."),
        oneMoment },
    { Failure::RecordsConsentMissing,
        QT_TRANSLATE_NOOP("FailureText", "The patient did not consent to this at this visit"),
        QT_TRANSLATE_NOOP(
            "FailureText", "It is the patient's choice. They can change it at the reader with their card."),
        oneMoment },
    { Failure::RecordsNotAsked,
        QT_TRANSLATE_NOOP("FailureText", "The patient was not asked about this at this visit"),
        QT_TRANSLATE_NOOP(
            "FailureText", "The patient left the reader before the question. They can place the card again."),
        oneMoment },
    { Failure::RecordsConsentExpired, QT_TRANSLATE_NOOP("FailureText", "The consent is over"),
        QT_TRANSLATE_NOOP("FailureText", "The patient can consent again at the reader with their card."),
        oneMoment },
    { Failure::RecordsCertificateExpired,
        QT_TRANSLATE_NOOP("FailureText", "The card's certificate has expired: no records are provided"),
        QT_TRANSLATE_NOOP("FailureText",
            "Only eligibility can be confirmed until the certificate is renewed at the municipality."),
        oneMoment },
    { Failure::RecordsNone, QT_TRANSLATE_NOOP("FailureText", "There is no record"),
        QT_TRANSLATE_NOOP("FailureText", "The patient consented, and the service has nothing of this kind."),
        oneMoment },
    { Failure::RecordsInsurerNotRegistered,
        QT_TRANSLATE_NOOP("FailureText", "The insurer has not registered the records yet"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask the patient instead. The records appear when the insurer has registered them."),
        oneMoment },
    { Failure::RecordsSwitchedOff,
        QT_TRANSLATE_NOOP("FailureText", "This kind of record is switched off at this station"),
        QT_TRANSLATE_NOOP("FailureText",
            "The patient consented, but this station does not show it. Nothing was asked for."),
        oneMoment },
    { Failure::RecordsNotApplicable,
        QT_TRANSLATE_NOOP("FailureText", "There are no such records for this patient"),
        QT_TRANSLATE_NOOP(
            "FailureText", "For instance under 40, or an insurance that does not provide them."),
        oneMoment },
};

} // namespace

std::span<const FailureWords> peopleFailureWords()
{
    return words;
}

} // namespace madoguchi
