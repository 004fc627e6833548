#include "widgets/patient/facing.h"

#include "app/support/failuretext.h"

#include <QCoreApplication>

namespace madoguchi {

using flow::FaceHint;
using flow::FaceStep;

namespace {

const char *leaveTheCard()
{
    return QT_TRANSLATE_NOOP("Patient", "Please leave the card where it is.");
}

/// Why the PIN is not offered beside the face.
const char *withoutPin(const flow::Visit &visit)
{
    return visit.pinWasWrong
        ? QT_TRANSLATE_NOOP("Patient",
            "The PIN is locked now. The municipal office can reset it. For today your face is enough.")
        : QT_TRANSLATE_NOOP("Patient",
            "The PIN of this card cannot be used (it is locked, or the card has none). Your face is enough.");
}

PatientWords looking(const flow::Visit &visit)
{
    PatientWords words{ .title = QT_TRANSLATE_NOOP("Patient", "Please look at the camera"),
        .text = QT_TRANSLATE_NOOP(
            "Patient", "Keep your face inside the frame. Please take off your mask and your hat.") };
    if (visit.faceTriesLeft == 1) {
        words.note = QT_TRANSLATE_NOOP("Patient",
            "This is the last try with your face. If it does not match, there is still another way.");
        words.noteWarns = true;
    }
    return words;
}

PatientWords notMatched(const flow::Visit &visit)
{
    PatientWords words{ .title = QT_TRANSLATE_NOOP("Patient", "Please look at the camera once more"),
        .text = visit.faceTimedOut
            ? QT_TRANSLATE_NOOP("Patient", "Your face was not found. Please stand in front of the camera.")
            : QT_TRANSLATE_NOOP(
                "Patient", "It did not match yet. Please look straight ahead, in good light."),
        .picture = "camera" };
    if (visit.faceTriesLeft == 1) {
        words.note = looking(visit).note;
        words.noteWarns = true;
    }
    return words;
}

} // namespace

PatientWords methodWords(const flow::Visit &visit)
{
    PatientWords words{ .title = QT_TRANSLATE_NOOP("Patient", "Your PIN confirms that it is you"),
        .text = QT_TRANSLATE_NOOP("Patient", "The PIN is used for nothing but confirming that it is you."),
        .picture = "keypad" };
    if (visit.offersFace() && visit.offersPin()) {
        words.title = QT_TRANSLATE_NOOP("Patient", "How would you like to confirm that it is you?");
        words.text = QT_TRANSLATE_NOOP(
            "Patient", "Your face and your PIN are used for nothing but confirming that it is you.");
        words.picture = "method";
    } else if (visit.offersFace()) {
        words.title = QT_TRANSLATE_NOOP("Patient", "Your face confirms that it is you");
        words.text = QT_TRANSLATE_NOOP("Patient",
            "Your face is used for nothing but confirming that it is you. The picture is not kept.");
        words.picture = "camera";
        words.note = withoutPin(visit);
        words.noteWarns = visit.pinWasWrong;
    }
    if (visit.faceFault) { // why there is one way less than before
        words.note = failurePatientSource(visit.faceFault->failure);
        words.noteWarns = true;
    }
    return words;
}

PatientWords cameraWords(const flow::Visit &visit)
{
    switch (visit.faceStep) {
    case FaceStep::Looking:
        return looking(visit);
    case FaceStep::NotMatched:
        return notMatched(visit);
    case FaceStep::Unlocking:
        return { .title = QT_TRANSLATE_NOOP("Patient", "Your face matches"),
            .text = leaveTheCard(),
            .picture = "identifying" };
    case FaceStep::None:
    case FaceStep::ReadingCode:
    case FaceStep::CheckingCode:
    case FaceStep::ReadingRecord:
        break;
    }
    return { .title = QT_TRANSLATE_NOOP("Patient", "The camera is getting ready"),
        .text = leaveTheCard(),
        .picture = "camera" };
}

PatientWords staffWords()
{
    return { .title = QT_TRANSLATE_NOOP("Patient", "The staff will confirm that it is you"),
        .text = QT_TRANSLATE_NOOP("Patient",
            "Please leave the card where it is and wait a moment. The staff compare you with the photo on "
            "your card."),
        .picture = "staff" };
}

const char *hintSource(FaceHint hint)
{
    switch (hint) {
    case FaceHint::Nearer:
        return QT_TRANSLATE_NOOP("Patient", "Please come a little nearer");
    case FaceHint::Further:
        return QT_TRANSLATE_NOOP("Patient", "Please move back a little");
    case FaceHint::Centre:
        return QT_TRANSLATE_NOOP("Patient", "Please move to the middle of the frame");
    case FaceHint::Comparing:
        return QT_TRANSLATE_NOOP("Patient", "Please hold still");
    case FaceHint::Searching:
        break;
    }
    return QT_TRANSLATE_NOOP("Patient", "Looking for your face");
}

const char *cameraAboveSource()
{
    return QT_TRANSLATE_NOOP("Patient", "The camera is above the screen.");
}

const char *cameraBelowSource()
{
    return QT_TRANSLATE_NOOP("Patient", "The camera is below the screen.");
}

} // namespace madoguchi
