#include "widgets/patient/patientwords.h"

#include "widgets/patient/asking.h"
#include "widgets/patient/facing.h"
#include "widgets/patient/placing.h"
#include "widgets/patient/troublewords.h"

#include <QCoreApplication>

namespace madoguchi {

using flow::FaceStep;
using flow::Screen;

namespace {

PatientWords enterPin(const flow::Visit &visit)
{
    PatientWords words{ .title = QT_TRANSLATE_NOOP("Patient", "Please enter your four-digit PIN"),
        .text = QT_TRANSLATE_NOOP(
            "Patient", "It is the number of four digits that you chose at the municipal office.") };
    if (visit.means.pinOnReader) {
        words.title = QT_TRANSLATE_NOOP("Patient", "Please enter your PIN on the reader");
        words.text = QT_TRANSLATE_NOOP(
            "Patient", "Press the four digits on the reader's own keys and confirm there.");
        words.picture = "pinpad";
    }
    if (visit.pinWasWrong) {
        words.title = QT_TRANSLATE_NOOP("Patient", "The PIN was a different one");
        words.text
            = QT_TRANSLATE_NOOP("Patient", "Please think about it calmly and enter the four digits again.");
    }
    if (visit.triesLeft == 2)
        words.note = QT_TRANSLATE_NOOP("Patient", "You can try two more times.");
    if (visit.triesLeft == 1) {
        words.note = visit.offersOther()
            ? QT_TRANSLATE_NOOP("Patient",
                "This is the last try. If it is wrong, the PIN is locked until the municipal office resets "
                "it. If you are not sure, please press “Another way”.")
            : QT_TRANSLATE_NOOP("Patient",
                "This is the last try. If it is wrong, the PIN is locked until the municipal office resets "
                "it. "
                "If you are "
                "not sure, please press “Stop” and ask at the desk.");
        words.noteWarns = true;
    }
    return words;
}

/// Only what is plainly valid was confirmed; everything else is the desk's to clear up (front-desk.md).
bool isConfirmed(const PatientSnapshot &snapshot)
{
    return snapshot.validity == Validity::Valid || snapshot.validity == Validity::ValidUnregistered;
}

PatientWords finished(const PatientSnapshot &snapshot)
{
    PatientWords words{ .title = QT_TRANSLATE_NOOP("Patient", "Thank you. You are confirmed"),
        .text = finishedText(),
        .picture = "finished" };
    if (!isConfirmed(snapshot)) {
        words.title = QT_TRANSLATE_NOOP("Patient", "Your reception is noted");
        words.text
            = QT_TRANSLATE_NOOP("Patient", "Please speak to the desk: they will check your insurance.");
        words.picture = "counter";
    } else if (!snapshot.name.isEmpty()) {
        words.title = QT_TRANSLATE_NOOP("Patient", "%1, you are confirmed");
        words.namesPerson = true;
    }
    if (snapshot.visit.answersLost) {
        words.note = QT_TRANSLATE_NOOP("Patient", "Your answers could not be sent. Please tell the desk.");
        words.noteWarns = true;
    } else if (snapshot.visit.endedEarly) {
        words.note = QT_TRANSLATE_NOOP("Patient", "Questions that you did not answer count as “no”.");
    } else if (snapshot.certificate == CertificateState::InGrace) { // asks nothing, so nothing above applies
        words.note = QT_TRANSLATE_NOOP("Patient",
            "The electronic certificate on your card has expired. The municipal office can renew it.");
    }
    return words;
}

PatientWords takeCard(const PatientSnapshot &snapshot)
{
    PatientWords words{ .title = QT_TRANSLATE_NOOP("Patient", "Please take your card"),
        .picture = "takecard" };
    if (!snapshot.visit.identified)
        words.text = QT_TRANSLATE_NOOP("Patient", "Nothing about you was kept. Please come to the desk.");
    else if (isConfirmed(snapshot))
        words.text
            = QT_TRANSLATE_NOOP("Patient", "Your reception is done. Please wait until you are called.");
    else
        words.text
            = QT_TRANSLATE_NOOP("Patient", "Please speak to the desk: they will check your insurance.");
    return words;
}

PatientWords waiting(const char *title, const char *picture)
{
    return { .title = title,
        .text = QT_TRANSLATE_NOOP("Patient", "Please leave the card where it is."),
        .picture = picture };
}

PatientWords asked(const QuestionWords &words)
{
    return { .title = words.question,
        .text = words.purpose,
        .note = equalTreatmentSource(),
        .picture = words.picture };
}

PatientWords registration()
{
    const QuestionWords words = registrationWords();
    return { .title = words.question, .text = words.purpose, .picture = words.picture };
}

} // namespace

const char *finishedText()
{
    return QT_TRANSLATE_NOOP("Patient", "Please take your card and wait until you are called.");
}

PatientWords patientWords(const PatientSnapshot &snapshot)
{
    const flow::Visit &visit = snapshot.visit;
    switch (visit.screen) {
    case Screen::PlaceCard:
        return placeCardWords(snapshot);
    case Screen::ReadingCard:
        return waiting(QT_TRANSLATE_NOOP("Patient", "The card is being read"), "reading");
    case Screen::ChooseMethod:
        return methodWords(visit);
    case Screen::LookAtCamera:
        return cameraWords(visit);
    case Screen::EnterPin:
        return enterPin(visit);
    case Screen::CheckingPin:
        return waiting(QT_TRANSLATE_NOOP("Patient", "The PIN is being checked"), "checking");
    case Screen::WaitForStaff:
        return staffWords();
    case Screen::Identifying:
        return waiting(QT_TRANSLATE_NOOP("Patient", "Your insurance is being checked"), "identifying");
    case Screen::OfferRegistration:
        return registration();
    case Screen::Registering:
        return waiting(QT_TRANSLATE_NOOP("Patient", "Your card is being registered"), "registration");
    case Screen::AskTogether:
        return asked(togetherWords());
    case Screen::AskConsent:
    case Screen::AskLimit:
        return asked(consentWords(visit.asking().value_or(ConsentKind::Medication)));
    case Screen::SendingConsents:
        return waiting(QT_TRANSLATE_NOOP("Patient", "Your answers are being sent"), "sending");
    case Screen::Finished:
        return finished(snapshot);
    case Screen::TakeCard:
        return takeCard(snapshot);
    case Screen::Trouble:
        break;
    }
    return troubleWords(visit);
}

bool isWaiting(const flow::Visit &visit)
{
    switch (visit.screen) {
    case Screen::ReadingCard:
    case Screen::CheckingPin:
    case Screen::WaitForStaff:
    case Screen::Identifying:
    case Screen::Registering:
    case Screen::SendingConsents:
        return true;
    case Screen::LookAtCamera:
        return visit.faceStep != FaceStep::Looking && visit.faceStep != FaceStep::NotMatched;
    default:
        return false;
    }
}

bool isQuestion(Screen screen)
{
    return screen == Screen::AskTogether || screen == Screen::AskConsent || screen == Screen::AskLimit;
}

bool isReceivedEarly(const flow::Visit &visit)
{
    return visit.screen == Screen::PlaceCard && visit.pulledEarly && visit.identified && visit.arrivalOnDisk;
}

bool isOver(Screen screen)
{
    return screen == Screen::Finished || screen == Screen::TakeCard;
}

} // namespace madoguchi
