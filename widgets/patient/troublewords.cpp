#include "widgets/patient/troublewords.h"

#include "app/support/failuretext.h"
#include "app/support/failurewords.h"
#include "widgets/patient/placing.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

/// The service cannot be asked: the patient is told the same, whatever is behind it.
bool isOutage(Failure failure)
{
    return qstrcmp(failurePatientSource(failure), noConfirmationNow) == 0;
}

const char *titleOf(Failure failure)
{
    switch (failure) {
    case Failure::CardUnresponsive:
    case Failure::CardUnreadable:
    case Failure::CardRemoved:
    case Failure::CodeBUnreadable:
        return QT_TRANSLATE_NOOP("Patient", "The card could not be read");
    case Failure::CardUnsupported:
    case Failure::CardWithoutCertificate:
    case Failure::CertificateUntrusted:
    case Failure::CertificateRevoked:
    case Failure::CardSuspended:
        return QT_TRANSLATE_NOOP("Patient", "This card cannot be used here");
    case Failure::PinUnusable:
        return QT_TRANSLATE_NOOP("Patient", "The PIN cannot be used");
    case Failure::FaceLocked:
    case Failure::FaceCancelled:
        return QT_TRANSLATE_NOOP("Patient", "Your face could not be confirmed");
    case Failure::CertificateExpired:
        return QT_TRANSLATE_NOOP("Patient", "The electronic certificate has expired");
    case Failure::ReaderServiceDown:
    case Failure::NoReader:
    case Failure::ReaderNotFound:
    case Failure::ReaderFault:
        return QT_TRANSLATE_NOOP("Patient", "This reader cannot be used at the moment");
    default:
        return isOutage(failure) ? outageWords().title : QT_TRANSLATE_NOOP("Patient", "This did not work");
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
    if (!visit.identified && isOutage(failure))
        words.text = outageWords().text;
    if (!visit.identified && failure == Failure::PinUnusable && visit.pinWasWrong) {
        // Locked by the last try, here and now.
        words.title = QT_TRANSLATE_NOOP("Patient", "The PIN is locked");
        words.text = QT_TRANSLATE_NOOP("Patient",
            "The municipal office can reset it. Please speak to the desk: there is another way for today.");
    }
    if (!words.text)
        words.text = failurePatientSource(failure);
    return words;
}

} // namespace madoguchi
