#include "app/support/failurewords.h"

namespace madoguchi {

namespace {

// Reader and card (reader-link.md, card.md).
constexpr FailureWords words[] = {
    { Failure::ReaderServiceDown, QT_TRANSLATE_NOOP("FailureText", "The card reader service is not running"),
        QT_TRANSLATE_NOOP("FailureText",
            "Restart the computer, or start the pcscd service. Until then ask for the 資格確認書 and receive "
            "patients in your usual way."),
        goToTheDesk },
    { Failure::NoReader, QT_TRANSLATE_NOOP("FailureText", "No card reader is connected"),
        QT_TRANSLATE_NOOP("FailureText",
            "Check the cable and the reader's power, then plug it in again. It is found by itself."),
        goToTheDesk },
    { Failure::ReaderNotFound, QT_TRANSLATE_NOOP("FailureText", "The configured card reader is not there"),
        QT_TRANSLATE_NOOP("FailureText",
            "Another reader was found. Plug in the usual one, or have an administrator choose this one in "
            "the settings."),
        goToTheDesk },
    { Failure::ReaderFault, QT_TRANSLATE_NOOP("FailureText", "The card reader reports a fault"),
        QT_TRANSLATE_NOOP("FailureText",
            "Unplug the reader, wait ten seconds and plug it in again. If it comes back, call the reader's "
            "maker."),
        goToTheDesk },
    { Failure::CardUnresponsive, QT_TRANSLATE_NOOP("FailureText", "The card does not answer"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask the patient to take the card off, turn it and place it again, without its sleeve."),
        QT_TRANSLATE_NOOP("FailureText",
            "The card could not be read. Please take it off, check which side is up, and place it again.") },
    { Failure::CardRemoved, QT_TRANSLATE_NOOP("FailureText", "The card was taken off too early"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Ask the patient to place the card again and leave it until the screen says so."),
        QT_TRANSLATE_NOOP(
            "FailureText", "The card was taken off too early. Please place it again and leave it there.") },
    { Failure::CardUnsupported, QT_TRANSLATE_NOOP("FailureText", "This is not a My Number Card"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask the patient for the My Number Card. Without it, ask for the 資格確認書 and receive them in "
            "your usual way."),
        QT_TRANSLATE_NOOP(
            "FailureText", "This card cannot be used here. Please place your My Number Card.") },
    { Failure::CardUnreadable, QT_TRANSLATE_NOOP("FailureText", "The card's content cannot be read"),
        QT_TRANSLATE_NOOP("FailureText",
            "Try once more. If it stays so, ask for the 資格確認書 and receive the patient in your usual "
            "way; the municipality can check the card."),
        QT_TRANSLATE_NOOP("FailureText", "The card could not be read. Please speak to the desk.") },
    { Failure::CardWithoutCertificate,
        QT_TRANSLATE_NOOP("FailureText", "There is no certificate for the user on this card"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask for the 資格確認書 and receive the patient in your usual way. The municipality issues the "
            "certificate."),
        QT_TRANSLATE_NOOP("FailureText", "This card carries no certificate. Please speak to the desk.") },
    { Failure::PinMalformed, QT_TRANSLATE_NOOP("FailureText", "The PIN was not four digits"),
        QT_TRANSLATE_NOOP("FailureText",
            "Nothing was sent to the card and no try was used. Ask the patient to enter four digits."),
        QT_TRANSLATE_NOOP("FailureText", "Please enter the four digits of your PIN.") },
    { Failure::PinWrong, QT_TRANSLATE_N_NOOP("FailureText", "The PIN was wrong: %n try(s) left"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask the patient to enter it calmly once more. Without the PIN, ask for the 資格確認書 and "
            "receive them in your usual way. Never ask for the PIN yourself."),
        QT_TRANSLATE_NOOP("FailureText", "The PIN was not right. Please try again.") },
    { Failure::PinUnusable, QT_TRANSLATE_NOOP("FailureText", "The PIN of this card cannot be used"),
        QT_TRANSLATE_NOOP("FailureText",
            "It is locked after three wrong tries, or the card has none. Ask for the 資格確認書 and receive "
            "the patient in your usual way. Only the municipality can reset a PIN."),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN of this card cannot be used. Please speak to the desk: there is another way.") },
};

} // namespace

std::span<const FailureWords> cardFailureWords()
{
    return words;
}

} // namespace madoguchi
