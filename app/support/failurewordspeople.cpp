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
            "FailureText", "The lock ends by itself. If it is urgent, an administrator can lift it."),
        oneMoment },
    { Failure::AccountIdle,
        QT_TRANSLATE_NOOP("FailureText", "This account was not used for 60 days and is switched off"),
        QT_TRANSLATE_NOOP("FailureText", "An administrator can switch it on again."), oneMoment },
    { Failure::SecondFactorWrong,
        QT_TRANSLATE_NOOP("FailureText", "The six digits of the authenticator are wrong"),
        QT_TRANSLATE_NOOP("FailureText",
            "Wait for the next ones and type them. Check that the clock of the phone is right."),
        oneMoment },
    { Failure::QuickCodeUsedUp,
        QT_TRANSLATE_NOOP("FailureText", "The quick code does not open this station any more"),
        QT_TRANSLATE_NOOP("FailureText", "Sign in with staff ID and password."), oneMoment },
    { Failure::QuickCodeUnfit, QT_TRANSLATE_NOOP("FailureText", "This quick code cannot be used"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Choose six digits that are no row, no repetition and no date of yours."),
        oneMoment },
    { Failure::PasswordNeeded,
        QT_TRANSLATE_NOOP("FailureText", "This needs your password, not the quick code"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Lock the station, sign in with staff ID and password, then try again."),
        oneMoment },
    { Failure::PasswordTooShort, QT_TRANSLATE_NOOP("FailureText", "The password is too short"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Use 13 characters or more, or at least 8 with letters, digits and signs."),
        oneMoment },
    { Failure::PasswordNotMixed,
        QT_TRANSLATE_NOOP("FailureText", "A password of 8 to 12 characters needs letters, digits and signs"),
        QT_TRANSLATE_NOOP("FailureText", "Mix all three, or use 13 characters or more."), oneMoment },
    { Failure::PasswordTooLong, QT_TRANSLATE_NOOP("FailureText", "The password is too long"),
        QT_TRANSLATE_NOOP("FailureText", "Use at most 1000 characters."), oneMoment },
    { Failure::PasswordCommon, QT_TRANSLATE_NOOP("FailureText", "This password is too easy to guess"),
        QT_TRANSLATE_NOOP("FailureText",
            "Do not use rows, repetitions, common words, your name or the name of the clinic. Several "
            "unrelated words are good."),
        oneMoment },
    { Failure::PasswordUsedBefore, QT_TRANSLATE_NOOP("FailureText", "This password was used before"),
        QT_TRANSLATE_NOOP("FailureText", "Choose one that is none of your last five."), oneMoment },
    { Failure::SecondPersonNeeded, QT_TRANSLATE_NOOP("FailureText", "A second person has to agree"),
        QT_TRANSLATE_NOOP("FailureText",
            "A qualified account and an administrator do this together: both passwords are needed."),
        oneMoment },
    { Failure::LastAdministrator,
        QT_TRANSLATE_NOOP("FailureText", "This is the last administrator of the station"),
        QT_TRANSLATE_NOOP("FailureText", "Add another administrator first."), oneMoment },
    { Failure::QuickCodeWrong, QT_TRANSLATE_NOOP("FailureText", "The quick code is wrong"),
        QT_TRANSLATE_N_NOOP("FailureText", "%n more try (tries), then the password is needed."), oneMoment },
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
        QT_TRANSLATE_NOOP(
            "FailureText", "The card's electronic certificate has expired: no records are provided"),
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
