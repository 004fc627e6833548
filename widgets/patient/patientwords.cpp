#include "widgets/patient/patientwords.h"

#include "app/support/failuretext.h"
#include "app/support/failurewords.h"

#include <QCoreApplication>

namespace madoguchi {

using flow::Screen;

namespace {

PatientWords outOfOrder()
{
    return { QT_TRANSLATE_NOOP("Patient", "Please come to the reception desk"),
        QT_TRANSLATE_NOOP(
            "Patient", "This reader cannot be used at the moment. The staff at the desk will help you."),
        nullptr, false, false, "counter" };
}

/// What still proves the insurance while the service cannot be asked (front-desk.md T1, T10).
PatientWords outage()
{
    return { QT_TRANSLATE_NOOP("Patient", "Your insurance cannot be checked here right now"),
        QT_TRANSLATE_NOOP("Patient",
            "Please show one of these at the desk:\n"
            "your certificate of eligibility\n"
            "your card and the Mynaportal screen\n"
            "your card and the eligibility notice"),
        QT_TRANSLATE_NOOP("Patient", "The connection is disturbed. It is nothing that you did."), false,
        false, "counter" };
}

/// To place the card again would be a second reception.
PatientWords receivedEarly(const flow::Visit &visit)
{
    PatientWords words{ QT_TRANSLATE_NOOP("Patient", "You are received"),
        QT_TRANSLATE_NOOP("Patient", "Please wait until you are called."), nullptr, false, false,
        "finished" };
    if (visit.endedEarly)
        words.text = QT_TRANSLATE_NOOP("Patient",
            "The questions are not finished (what you did not answer counts as “no”). Please wait as you "
            "are.");
    return words;
}

PatientWords placeCard(const PatientSnapshot &snapshot)
{
    if (isReceivedEarly(snapshot.visit))
        return receivedEarly(snapshot.visit);
    if (!snapshot.readerReady)
        return outOfOrder();
    if (!snapshot.serviceReachable)
        return outage();
    PatientWords words = placeCardWords(snapshot.readerProfile);
    if (snapshot.visit.pulledEarly) {
        words.note = QT_TRANSLATE_NOOP("Patient", "The card was taken away early. Please begin again.");
        words.noteWarns = true;
    }
    return words;
}

PatientWords enterPin(const flow::Visit &visit)
{
    PatientWords words{ QT_TRANSLATE_NOOP("Patient", "Please enter your four-digit PIN"),
        QT_TRANSLATE_NOOP(
            "Patient", "It is the number of four digits that you chose at the municipal office."),
        nullptr, false, false, nullptr };
    if (visit.pinWasWrong)
        words.title = QT_TRANSLATE_NOOP("Patient", "The PIN was a different one");
    if (visit.pinWasWrong)
        words.text
            = QT_TRANSLATE_NOOP("Patient", "Please think about it calmly and enter the four digits again.");
    if (visit.triesLeft == 2)
        words.note = QT_TRANSLATE_NOOP("Patient", "You can try two more times.");
    if (visit.triesLeft == 1) {
        words.note = QT_TRANSLATE_NOOP("Patient",
            "This is the last try. If it is wrong, the PIN is locked until the municipal office resets it. "
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
    PatientWords words{ QT_TRANSLATE_NOOP("Patient", "Thank you. You are confirmed"),
        QT_TRANSLATE_NOOP("Patient", "Please take your card and wait until you are called."), nullptr, false,
        false, "finished" };
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
    PatientWords words{ QT_TRANSLATE_NOOP("Patient", "Please take your card"), nullptr, nullptr, false, false,
        "takecard" };
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

/// The service cannot be asked: the patient is told the same, whatever is behind it.
bool isOutage(Failure failure)
{
    return qstrcmp(failurePatientSource(failure), noConfirmationNow) == 0;
}

const char *troubleTitle(Failure failure)
{
    switch (failure) {
    case Failure::CardUnresponsive:
    case Failure::CardUnreadable:
    case Failure::CardRemoved:
        return QT_TRANSLATE_NOOP("Patient", "The card could not be read");
    case Failure::CardUnsupported:
    case Failure::CardWithoutCertificate:
    case Failure::CertificateUntrusted:
    case Failure::CertificateRevoked:
    case Failure::CardSuspended:
        return QT_TRANSLATE_NOOP("Patient", "This card cannot be used here");
    case Failure::PinUnusable:
        return QT_TRANSLATE_NOOP("Patient", "The PIN cannot be used");
    case Failure::CertificateExpired:
        return QT_TRANSLATE_NOOP("Patient", "The electronic certificate has expired");
    case Failure::ReaderServiceDown:
    case Failure::NoReader:
    case Failure::ReaderNotFound:
    case Failure::ReaderFault:
        return QT_TRANSLATE_NOOP("Patient", "This reader cannot be used at the moment");
    default:
        return isOutage(failure) ? outage().title : QT_TRANSLATE_NOOP("Patient", "This did not work");
    }
}

/// After identity: what failed is only what came after it.
PatientWords troubleAfterIdentity(const flow::Visit &visit)
{
    PatientWords words{ QT_TRANSLATE_NOOP("Patient", "You are received, but something did not work"), nullptr,
        nullptr, false, false, "trouble" };
    if (!visit.trouble || !isOutage(visit.trouble->failure))
        return words;
    words.text = visit.canTryAgain
        ? QT_TRANSLATE_NOOP("Patient", "Your answers could not be sent. Please try again or tell the desk.")
        : QT_TRANSLATE_NOOP("Patient", "Your answers could not be sent. Please tell the desk.");
    return words;
}

PatientWords trouble(const flow::Visit &visit)
{
    if (visit.identified)
        return troubleAfterIdentity(visit);
    const Failure failure = visit.trouble ? visit.trouble->failure : Failure::ServiceInternal;
    PatientWords words{ troubleTitle(failure), nullptr, nullptr, false, false, "trouble" };
    if (isOutage(failure))
        words.text = outage().text;
    if (failure == Failure::PinUnusable && visit.pinWasWrong) { // locked by the last try, here and now
        words.title = QT_TRANSLATE_NOOP("Patient", "The PIN is locked");
        words.text = QT_TRANSLATE_NOOP("Patient",
            "The municipal office can reset it. Please speak to the desk: there is another way for today.");
    }
    return words;
}

PatientWords waiting(const char *title, const char *picture)
{
    return { title, QT_TRANSLATE_NOOP("Patient", "Please leave the card where it is."), nullptr, false, false,
        picture };
}

PatientWords asking(const flow::Visit &visit)
{
    const ConsentWords words = consentWords(visit.asking().value_or(ConsentKind::Medication));
    return { words.question, words.purpose,
        QT_TRANSLATE_NOOP("Patient", "You are treated in the same way whatever you choose."), false, false,
        words.picture };
}

} // namespace

PatientWords placeCardWords(const QString &profile)
{
    const char *title = QT_TRANSLATE_NOOP("Patient", "Please place your My Number Card");
    if (profile == QLatin1String("panasonic"))
        return { title,
            QT_TRANSLATE_NOOP("Patient",
                "Take it out of its sleeve and lay it on the tray, long side towards you, photo up. Either "
                "way round is fine."),
            nullptr, false, false, "reader-panasonic" };
    if (profile == QLatin1String("fujitsu"))
        return { title,
            QT_TRANSLATE_NOOP("Patient",
                "Take it out of its sleeve and put it upright into the holder below the screen, photo "
                "towards you."),
            nullptr, false, false, "reader-fujitsu" };
    if (profile == QLatin1String("almex"))
        return { title,
            QT_TRANSLATE_NOOP("Patient",
                "Take it out of its sleeve and put it upright into the holder beside the screen, photo "
                "towards you."),
            nullptr, false, false, "reader-almex" };
    return { title,
        QT_TRANSLATE_NOOP("Patient", "Take it out of its sleeve and lay it on the reader, photo up."),
        nullptr, false, false, "reader-generic" };
}

PatientWords patientWords(const PatientSnapshot &snapshot)
{
    const flow::Visit &visit = snapshot.visit;
    switch (visit.screen) {
    case Screen::PlaceCard:
        return placeCard(snapshot);
    case Screen::ReadingCard:
        return waiting(QT_TRANSLATE_NOOP("Patient", "The card is being read"), "reading");
    case Screen::ChooseMethod:
        return { QT_TRANSLATE_NOOP("Patient", "Your PIN confirms that it is you"),
            QT_TRANSLATE_NOOP("Patient", "The PIN is used for nothing but confirming that it is you."),
            nullptr, false, false, "keypad" };
    case Screen::LookAtCamera:
        return waiting(QT_TRANSLATE_NOOP("Patient", "Please look at the camera"), "checking");
    case Screen::EnterPin:
        return enterPin(visit);
    case Screen::CheckingPin:
        return waiting(QT_TRANSLATE_NOOP("Patient", "The PIN is being checked"), "checking");
    case Screen::WaitForStaff:
        return waiting(
            QT_TRANSLATE_NOOP("Patient", "Please wait: the staff will see that it is you"), "checking");
    case Screen::Identifying:
        return waiting(QT_TRANSLATE_NOOP("Patient", "Your insurance is being checked"), "identifying");
    case Screen::OfferRegistration:
        return { QT_TRANSLATE_NOOP("Patient", "Use this card as your health insurance card from now on?"),
            QT_TRANSLATE_NOOP("Patient",
                "Your card is not registered for that yet. You can register here, once and for all. Nothing "
                "has to be "
                "entered again."),
            nullptr, false, false, "registration" };
    case Screen::Registering:
        return waiting(QT_TRANSLATE_NOOP("Patient", "Your card is being registered"), "registration");
    case Screen::AskTogether:
        return { QT_TRANSLATE_NOOP("Patient", "May this clinic see your records?"), nullptr,
            QT_TRANSLATE_NOOP("Patient", "You are treated in the same way whatever you choose."), false,
            false, "consent-sheet" };
    case Screen::AskConsent:
    case Screen::AskLimit:
        return asking(visit);
    case Screen::SendingConsents:
        return waiting(QT_TRANSLATE_NOOP("Patient", "Your answers are being sent"), "sending");
    case Screen::Finished:
        return finished(snapshot);
    case Screen::TakeCard:
        return takeCard(snapshot);
    case Screen::Trouble:
        break;
    }
    return trouble(visit);
}

ConsentWords registrationWords()
{
    return { nullptr, nullptr, QT_TRANSLATE_NOOP("Patient", "Yes, register"),
        QT_TRANSLATE_NOOP("Patient", "No, not now"), nullptr };
}

ConsentWords consentWords(ConsentKind kind)
{
    ConsentWords words{ nullptr, nullptr, QT_TRANSLATE_NOOP("Patient", "Yes, I agree"),
        QT_TRANSLATE_NOOP("Patient", "No, I do not agree"), "consent-sheet" };
    switch (kind) {
    case ConsentKind::Medication:
        words.question
            = QT_TRANSLATE_NOOP("Patient", "May this clinic see which medicines you were given before?");
        words.purpose = QT_TRANSLATE_NOOP("Patient",
            "What for: your examination, and to avoid medicines that overlap or do not go together.");
        words.picture = "consent-medication";
        break;
    case ConsentKind::Checkup:
        words.question
            = QT_TRANSLATE_NOOP("Patient", "May this clinic see the results of your health checkups?");
        words.purpose = QT_TRANSLATE_NOOP("Patient",
            "What for: your examination and the care for your health. It is about the specific health "
            "checkup for people "
            "of 40 and over.");
        words.no = QT_TRANSLATE_NOOP("Patient", "No, or I am under 40");
        words.picture = "consent-checkup";
        break;
    case ConsentKind::Diagnosis:
        words.question = QT_TRANSLATE_NOOP("Patient", "May this clinic see which treatments you had before?");
        words.purpose = QT_TRANSLATE_NOOP(
            "Patient", "What for: your examination, with your earlier treatments in mind.");
        break;
    case ConsentKind::Operation:
        words.question = QT_TRANSLATE_NOOP("Patient", "May this clinic see which operations you had before?");
        words.purpose = QT_TRANSLATE_NOOP(
            "Patient", "What for: your examination, with your earlier operations in mind.");
        break;
    case ConsentKind::Limit:
        words.question
            = QT_TRANSLATE_NOOP("Patient", "May this clinic see the ceiling of your monthly payments?");
        words.purpose = QT_TRANSLATE_NOOP(
            "Patient", "What for: so that you need not pay more than the ceiling at the desk.");
        break;
    }
    return words;
}

bool isWaiting(Screen screen)
{
    return screen == Screen::ReadingCard || screen == Screen::CheckingPin || screen == Screen::Identifying
        || screen == Screen::Registering || screen == Screen::SendingConsents;
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
