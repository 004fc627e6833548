#include "app/support/failurewords.h"

namespace madoguchi {

namespace {

constexpr const char *faceNotNow = QT_TRANSLATE_NOOP("Patient",
    "Face recognition cannot be used at the moment. Please use your PIN, or speak "
    "to the desk.");

// Face engine and its device (reader-link.md): whatever it is, the PIN goes on.
constexpr FailureWords words[] = {
    { Failure::FaceEngineNotStarted,
        QT_TRANSLATE_NOOP("FailureText", "Face recognition could not be started"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works. Face recognition is tried again with the next patient; "
            "if it stays so, restart the computer. (%1)"),
        faceNotNow, true },
    { Failure::FaceEngineMissing, QT_TRANSLATE_NOOP("FailureText", "The face engine cannot be loaded"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works. Have an administrator compare the file under [reader] "
            "engine with what the reader's maker delivered: %1"),
        faceNotNow, true },
    { Failure::FaceEngineIncomplete, QT_TRANSLATE_NOOP("FailureText", "The face engine is incomplete"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works. The file under [reader] engine is no face engine, or is "
            "cut; ask the reader's maker for it again. Missing: %1"),
        faceNotNow, true },
    { Failure::FaceEngineOtherAbi, QT_TRANSLATE_NOOP("FailureText", "The face engine is of another version"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works. Ask the reader's maker for the engine that fits this "
            "version of Madoguchi. Its interface: %1"),
        faceNotNow, true },
    { Failure::FaceEngineUnknownCode,
        QT_TRANSLATE_NOOP("FailureText", "The face engine answered in a way that is not known"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works, and face recognition is started again with the next "
            "patient. Give this to the reader's maker: %1"),
        faceNotNow, true },
    { Failure::FaceEngineUnknownState,
        QT_TRANSLATE_NOOP("FailureText", "The face engine reported a state that is not known"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works, and face recognition is started again with the next "
            "patient. State for the reader's maker: %1"),
        faceNotNow, true },
    { Failure::FaceEngineLate, QT_TRANSLATE_NOOP("FailureText", "The face engine did not answer in time"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works, and face recognition was ended; it is started again with "
            "the next patient. If it happens often, check the reader's cable. (%1)"),
        faceNotNow, true },
    { Failure::FaceEngineCrashed, QT_TRANSLATE_NOOP("FailureText", "The face engine ended unexpectedly"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works, and no reception is lost. Face recognition is started "
            "again with the next patient. If it happens often, tell the reader's maker: %1"),
        faceNotNow, true },
    { Failure::FaceEngineGarbled,
        QT_TRANSLATE_NOOP("FailureText", "What came from the face engine makes no sense"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works. What it said was not used, and it is started again with "
            "the next patient. (%1)"),
        faceNotNow, true },
    { Failure::FaceEngineBadFrame,
        QT_TRANSLATE_NOOP("FailureText", "The face engine's preview cannot be shown"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works, and face recognition is started again with the next "
            "patient. Sizes for the reader's maker: %1"),
        faceNotNow, true },
    { Failure::FaceEngineForbidden,
        QT_TRANSLATE_NOOP(
            "FailureText", "The face engine wanted to send the card something that is not allowed"),
        QT_TRANSLATE_NOOP("FailureText",
            "It was not sent, and no try was used. The PIN still works. Do not use this "
            "engine until the reader's maker has explained it: %1"),
        faceNotNow, true },
    { Failure::FaceEngineUnsupported, QT_TRANSLATE_NOOP("FailureText", "The face reader cannot do this"),
        QT_TRANSLATE_NOOP("FailureText",
            "Go on with the PIN. The face engine does not offer this; the health panel "
            "says what it offers. (%1)"),
        faceNotNow, true },
    { Failure::FaceEngineArgument,
        QT_TRANSLATE_NOOP("FailureText", "The face engine does not accept its settings"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works. Have an administrator compare [reader] engine_config "
            "with the manual of the reader's maker. (%1)"),
        faceNotNow, true },
    { Failure::FaceDeviceFault, QT_TRANSLATE_NOOP("FailureText", "The face reader's device reports a fault"),
        QT_TRANSLATE_NOOP("FailureText",
            "The PIN still works. Check the face reader's cable and power, and that "
            "nothing covers its camera; it is tried again with the next patient."),
        faceNotNow, true },
    { Failure::FaceRefused, QT_TRANSLATE_NOOP("FailureText", "The face reader refused"),
        QT_TRANSLATE_NOOP("FailureText",
            "Go on with the PIN, or confirm the patient by sight. If it refuses every "
            "patient, call the reader's maker."),
        faceNotNow, true },
    { Failure::CodeBUnreadable,
        QT_TRANSLATE_NOOP("FailureText", "The digits on the card's front could not be read"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask the patient to take the card off, wipe it and place it again, without its "
            "sleeve. With the PIN it also goes without these digits."),
        QT_TRANSLATE_NOOP("Patient",
            "The card's front could not be read. Please take the card off, wipe it and "
            "place it again.") },
    { Failure::FaceLocked, QT_TRANSLATE_NOOP("FailureText", "The face is locked: it did not match too often"),
        QT_TRANSLATE_NOOP("FailureText",
            "Compare face and photo with F6, or let the patient use the PIN if that is not locked. The card "
            "still counts, and nothing is said against the patient: a mask, glasses or the light can be the "
            "reason."),
        QT_TRANSLATE_NOOP("Patient",
            "The face could not be matched. Please use your PIN, or speak to the desk: there is another "
            "way."),
        true },
    { Failure::FaceCancelled, QT_TRANSLATE_NOOP("FailureText", "Face recognition was ended"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Nothing needs to be done. The patient can begin again, or use the PIN."),
        QT_TRANSLATE_NOOP("Patient", "Face recognition was ended. You can begin again, or use your PIN.") },
};

} // namespace

std::span<const FailureWords> engineFailureWords()
{
    return words;
}

} // namespace madoguchi
