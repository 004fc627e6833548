#include "widgets/patient/troublewords.h"

#include "app/support/failuretext.h"
#include "app/support/failurewords.h"
#include "widgets/patient/placing.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace madoguchi {

namespace {

/// The service cannot be asked: the patient is told the same, whatever is behind it.
bool isOutage(Failure failure)
{
    return qstrcmp(failurePatientSource(failure), noConfirmationNow) == 0;
}

/// The way over the face has ended; reader-link.md: whatever it is, the PIN goes on.
bool isOfFace(Failure failure)
{
    const std::span<const FailureWords> ofEngine = engineFailureWords();
    switch (failure) {
    case Failure::CodeBMalformed:
    case Failure::CodeBWrong:
    case Failure::CodeBLocked:
    case Failure::FaceRecordMissing:
    case Failure::FaceRecordUnreadable:
    case Failure::FaceRecordUntrusted:
    case Failure::PhotoUnreadable:
    case Failure::CardKeyNotUnlocked:
        return true;
    default:
        return std::any_of(ofEngine.begin(), ofEngine.end(),
            [failure](const FailureWords &words) { return words.failure == failure; });
    }
}

const char *titleOf(Failure failure)
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
        break;
    }
    if (isOfFace(failure))
        return QT_TRANSLATE_NOOP("Patient", "Your face could not be confirmed");
    return isOutage(failure) ? outageWords().title : QT_TRANSLATE_NOOP("Patient", "This did not work");
}

const char *lockedPin()
{
    return QT_TRANSLATE_NOOP("Patient", "The PIN is locked now. The municipal office can reset it.");
}

/// Neither face nor PIN is left, so no words may send the patient to either.
void sayWhoHelps(PatientWords &words, const flow::Visit &visit, Failure failure)
{
    const bool isPin = failure == Failure::PinUnusable;
    if (visit.visualCanBegin()) {
        words.title = QT_TRANSLATE_NOOP("Patient", "Please leave your card: the staff will come to you");
        words.text = QT_TRANSLATE_NOOP("Patient", "They compare you with the photo on your card.");
        words.picture = "staff";
        words.note = visit.pinWasWrong ? lockedPin() : nullptr;
    } else if (isPin && visit.pinWasWrong) { // by the last try, here and now
        words.title = QT_TRANSLATE_NOOP("Patient", "The PIN is locked");
        words.text = QT_TRANSLATE_NOOP("Patient",
            "The municipal office can reset it. Please speak to the desk: there is another way for today.");
    } else if (!isPin && isOfFace(failure)) {
        words.text = goToTheDesk;
        words.note = visit.pinWasWrong ? lockedPin() : nullptr;
    }
}

/// After identity: what failed is only what came after it.
PatientWords afterIdentity(const flow::Visit &visit)
{
    PatientWords words{ .title = QT_TRANSLATE_NOOP("Patient", "You are received, but something did not work"),
        .picture = "trouble" };
    if (!visit.trouble || !isOutage(visit.trouble->failure))
        return words;
    words.text = visit.canTryAgain
        ? QT_TRANSLATE_NOOP("Patient", "Your answers could not be sent. Please try again or tell the desk.")
        : QT_TRANSLATE_NOOP("Patient", "Your answers could not be sent. Please tell the desk.");
    return words;
}

} // namespace

PatientWords troubleWords(const flow::Visit &visit)
{
    const Failure failure = visit.trouble ? visit.trouble->failure : Failure::ServiceInternal;
    PatientWords words = visit.identified ? afterIdentity(visit)
                                          : PatientWords{ .title = titleOf(failure), .picture = "trouble" };
    if (!visit.identified && isOutage(failure)) {
        words.text = outageWords().text;
        words.note = visit.canTryAgain
            ? QT_TRANSLATE_NOOP("Patient",
                "The connection is disturbed. It is nothing that you did. Please take your card along to the "
                "desk.")
            : outageWords().note;
    }
    if (!visit.identified && !visit.canTryAgain)
        sayWhoHelps(words, visit, failure);
    if (!words.text)
        words.text = failurePatientSource(failure);
    return words;
}

} // namespace madoguchi
