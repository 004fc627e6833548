#include "app/support/failurewords.h"

namespace madoguchi {

namespace {

// Reader and card (reader-link.md, card.md).
constexpr FailureWords words[] = {
    { Failure::ReaderServiceDown, QT_TRANSLATE_NOOP("FailureText", "The card reader service is not running"),
        QT_TRANSLATE_NOOP("FailureText",
            "Restart the computer, or start the pcscd service. Until then ask for the 資格確認書 and receive "
            "patients by number (F2)."),
        goToTheDesk, true },
    { Failure::NoReader, QT_TRANSLATE_NOOP("FailureText", "No card reader is connected"),
        QT_TRANSLATE_NOOP("FailureText",
            "Check the cable and the reader's power, then plug it in again. It is found by itself."),
        goToTheDesk, true },
    { Failure::ReaderNotFound, QT_TRANSLATE_NOOP("FailureText", "The configured card reader is not there"),
        QT_TRANSLATE_NOOP("FailureText",
            "Another reader was found. Plug in the usual one, or have an administrator choose this one in "
            "the settings."),
        goToTheDesk, true },
    { Failure::ReaderFault, QT_TRANSLATE_NOOP("FailureText", "The card reader reports a fault"),
        QT_TRANSLATE_NOOP("FailureText",
            "Unplug the reader, wait ten seconds and plug it in again. If it comes back, call the reader's "
            "maker."),
        goToTheDesk, true },
    { Failure::CardUnresponsive, QT_TRANSLATE_NOOP("FailureText", "The card does not answer"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask the patient to take the card out of its sleeve or case, with nothing else beside it, turn "
            "it "
            "and place only this one card again."),
        QT_TRANSLATE_NOOP("Patient", "Please take it off, check which side is up, and place it again.") },
    { Failure::CardRemoved, QT_TRANSLATE_NOOP("FailureText", "The card was taken off too early"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Ask the patient to place the card again and leave it until the screen says so."),
        QT_TRANSLATE_NOOP(
            "Patient", "The card was taken off too early. Please place it again and leave it there.") },
    { Failure::CardUnsupported, QT_TRANSLATE_NOOP("FailureText", "This is not a My Number Card"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask the patient for the My Number Card. Without it, ask for the 資格確認書 and receive them by "
            "number (F2)."),
        QT_TRANSLATE_NOOP("Patient", "Please place your My Number Card.") },
    { Failure::CardUnreadable, QT_TRANSLATE_NOOP("FailureText", "The card's content cannot be read"),
        QT_TRANSLATE_NOOP("FailureText",
            "Try once more. If it stays so, ask for the 資格確認書 and receive the patient by number (F2); "
            "the municipality can check the card."),
        QT_TRANSLATE_NOOP("Patient", "Please speak to the desk."), true },
    { Failure::CardWithoutCertificate,
        QT_TRANSLATE_NOOP("FailureText", "There is no electronic certificate for the user on this card"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask for the 資格確認書 and receive the patient by number (F2). The municipality issues the "
            "certificate."),
        QT_TRANSLATE_NOOP("Patient", "This card carries no certificate. Please speak to the desk."), true },
    { Failure::PinMalformed, QT_TRANSLATE_NOOP("FailureText", "The PIN was not four digits"),
        QT_TRANSLATE_NOOP("FailureText",
            "Nothing was sent to the card and no try was used. Ask the patient to enter four digits."),
        QT_TRANSLATE_NOOP("Patient", "Please enter the four digits of your PIN.") },
    { Failure::PinWrong, QT_TRANSLATE_N_NOOP("FailureText", "The PIN was wrong: %n try(s) left"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask the patient to enter it calmly once more. Without the PIN, ask for the 資格確認書 and "
            "receive them by number (F2). Never ask for the PIN yourself."),
        QT_TRANSLATE_NOOP("Patient", "The PIN was not right. Please try again.") },
    { Failure::PinUnusable, QT_TRANSLATE_NOOP("FailureText", "This card has no PIN, or it was locked before"),
        QT_TRANSLATE_NOOP("FailureText",
            "A 顔認証マイナンバーカード has none; the card does not tell which of the two it is. It still "
            "counts: by face at a reader with a camera, or compare face and photo with F6. If neither can be "
            "done, receive the patient by number (F2)."),
        QT_TRANSLATE_NOOP("Patient", "Please speak to the desk: there is another way."), true },
    { Failure::PinPadMissing, QT_TRANSLATE_NOOP("FailureText", "The reader has no keys for the PIN"),
        QT_TRANSLATE_NOOP("FailureText", "Let the patient enter the PIN on the screen."),
        QT_TRANSLATE_NOOP("Patient", "The PIN cannot be entered on this reader. Please use the screen.") },
    { Failure::PinPadCancelled, QT_TRANSLATE_NOOP("FailureText", "The PIN entry was cancelled at the reader"),
        QT_TRANSLATE_NOOP("FailureText", "Nothing was sent to the card. The patient can start again."),
        QT_TRANSLATE_NOOP("Patient", "You cancelled. Nothing was sent to the card.") },
    { Failure::PinPadTimedOut, QT_TRANSLATE_NOOP("FailureText", "No PIN was entered at the reader"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Nothing was sent to the card. The patient can start again when they are ready."),
        QT_TRANSLATE_NOOP("Patient", "No PIN was entered. Please try again when you are ready.") },
    { Failure::CodeBMalformed,
        QT_TRANSLATE_NOOP("FailureText", "The number on the card's front could not be read"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask the patient to take the card out of its sleeve and lay it with the photo up. Nothing was "
            "sent to the card; the PIN can be used instead."),
        QT_TRANSLATE_NOOP("Patient",
            "The front of the card could not be read. Please lay it with the photo up, out of its sleeve.") },
    { Failure::CodeBWrong,
        QT_TRANSLATE_NOOP("FailureText", "The card did not take the number read from its front"),
        QT_TRANSLATE_NOOP("FailureText",
            "The reader may have misread it: wipe the reader's glass and the card. Do not repeat it often, "
            "the card counts. The PIN can be used instead."),
        QT_TRANSLATE_NOOP(
            "Patient", "The front of the card could not be read. Please use your PIN, or speak to the desk."),
        true },
    { Failure::CodeBLocked,
        QT_TRANSLATE_NOOP("FailureText", "The number on the front of this card is locked"),
        QT_TRANSLATE_NOOP("FailureText",
            "Face recognition cannot be used with this card until the municipality resets it. The PIN, or "
            "the visual check, can be used instead."),
        QT_TRANSLATE_NOOP("Patient",
            "Face recognition cannot be used with this card. Please use your PIN, or speak to the desk."),
        true },
    { Failure::FaceRecordMissing, QT_TRANSLATE_NOOP("FailureText", "There is no photograph in this card"),
        QT_TRANSLATE_NOOP("FailureText", "A card in a phone has none. Let the patient use the PIN."),
        QT_TRANSLATE_NOOP(
            "Patient", "Face recognition cannot be used with this card. Please use your PIN.") },
    { Failure::FaceRecordUnreadable,
        QT_TRANSLATE_NOOP("FailureText", "The photograph's record in the card cannot be read"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Ask the patient to place the card once more. The PIN can be used instead."),
        QT_TRANSLATE_NOOP("Patient",
            "The photograph in the card could not be read. Please use your PIN, or speak to the desk."),
        true },
    { Failure::FaceRecordUntrusted,
        QT_TRANSLATE_NOOP("FailureText", "The photograph in the card is not confirmed to be genuine"),
        QT_TRANSLATE_NOOP("FailureText",
            "It was not used. Compare the card with the person, and let them use the PIN; if that fails too, "
            "do not receive them by this card. If it happens with every card, an administrator checks the "
            "face authority in the settings."),
        QT_TRANSLATE_NOOP("Patient",
            "The photograph in the card could not be confirmed. Please use your PIN, or speak to the "
            "desk."),
        true },
    { Failure::CardExpired, QT_TRANSLATE_NOOP("FailureText", "The card itself has expired"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask for the 資格確認書 and receive the patient by number (F2). The municipality issues a new "
            "card."),
        QT_TRANSLATE_NOOP(
            "Patient", "Your card has expired. The desk will tell you what you can show instead."),
        true },
    { Failure::PhotoUnreadable,
        QT_TRANSLATE_NOOP("FailureText", "The photograph in the card cannot be shown"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Let the patient use the PIN, or check the printed photograph with your eyes."),
        QT_TRANSLATE_NOOP("Patient",
            "The photograph in the card could not be read. Please use your PIN, or speak to the desk."),
        true },
    { Failure::CardKeyNotUnlocked,
        QT_TRANSLATE_NOOP("FailureText", "The card could not be opened without the PIN"),
        QT_TRANSLATE_NOOP("FailureText",
            "Let the patient use the PIN. If it happens with every card, call the reader's maker."),
        QT_TRANSLATE_NOOP("Patient", "This did not work. Please use your PIN, or speak to the desk."), true },
};

} // namespace

std::span<const FailureWords> cardFailureWords()
{
    return words;
}

} // namespace madoguchi
