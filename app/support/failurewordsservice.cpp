#include "app/support/failurewords.h"

namespace madoguchi {

namespace {

// Line, service and the station's own certificate (central-https.md).
constexpr FailureWords words[] = {
    { Failure::ServiceUnreachable, QT_TRANSLATE_NOOP("FailureText", "The central service cannot be reached"),
        QT_TRANSLATE_NOOP("FailureText",
            "Check the line and the router. Until it is back, receive patients by number (F2), and write "
            "down "
            "who has none (Ctrl+F2)."),
        noConfirmationNow, true },
    { Failure::ServiceTimeout, QT_TRANSLATE_NOOP("FailureText", "The central service did not answer in time"),
        QT_TRANSLATE_NOOP("FailureText",
            "Try again. If it stays slow, ask for the 資格確認書 and receive patients by number (F2)."),
        noConfirmationNow, true },
    { Failure::ServiceUntrusted,
        QT_TRANSLATE_NOOP("FailureText",
            "The other side is not the central service: its certificate is not of the trusted centre"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Nothing was sent. Do not go on: call the helpdesk and tell them these words."),
        noConfirmationNow, true },
    { Failure::ServiceWrongName,
        QT_TRANSLATE_NOOP("FailureText", "The central service answered under another name"),
        QT_TRANSLATE_NOOP("FailureText",
            "Nothing was sent. An administrator checks the service's address in the settings."),
        noConfirmationNow, true },
    { Failure::ServiceCertificateExpired,
        QT_TRANSLATE_NOOP("FailureText", "The central service's certificate has expired"),
        QT_TRANSLATE_NOOP("FailureText",
            "Check this computer's date first. If it is right, wait for the service and call the helpdesk."),
        noConfirmationNow, true },
    { Failure::ServiceTlsTooOld,
        QT_TRANSLATE_NOOP("FailureText", "The central service offers only an outdated connection"),
        QT_TRANSLATE_NOOP("FailureText", "Nothing was sent. Call the helpdesk: TLS 1.3 is needed."),
        noConfirmationNow, true },
    { Failure::StationCertificateMissing,
        QT_TRANSLATE_NOOP("FailureText", "This station's certificate is missing"),
        QT_TRANSLATE_NOOP("FailureText",
            "An administrator installs the certificate file and checks its path in the settings."),
        noConfirmationNow, true },
    { Failure::StationCertificatePassphrase,
        QT_TRANSLATE_NOOP("FailureText", "The passphrase of this station's certificate is wrong"),
        QT_TRANSLATE_NOOP("FailureText", "An administrator checks the certificate and its passphrase."),
        noConfirmationNow, true },
    { Failure::StationCertificateExpired,
        QT_TRANSLATE_NOOP("FailureText", "This station's certificate has expired"),
        QT_TRANSLATE_NOOP("FailureText",
            "An administrator applies for a new one (電子証明書の更新). It lives three years and three "
            "months."),
        noConfirmationNow, true },
    { Failure::StationCertificateOther,
        QT_TRANSLATE_NOOP(
            "FailureText", "This certificate belongs to another institution or another kind of station"),
        QT_TRANSLATE_NOOP(
            "FailureText", "An administrator installs the certificate that was issued for this station."),
        noConfirmationNow, true },
    { Failure::StationCertificateRefused,
        QT_TRANSLATE_NOOP("FailureText", "The central service refused this station's certificate"),
        QT_TRANSLATE_NOOP("FailureText", "It may have been revoked. An administrator asks the helpdesk."),
        noConfirmationNow, true },
    { Failure::ServiceMaintenance,
        QT_TRANSLATE_NOOP("FailureText", "The central service is closed for maintenance"),
        QT_TRANSLATE_NOOP("FailureText",
            "Until it is back, ask for the 資格確認書 and receive patients by number (F2); write down who "
            "has none (Ctrl+F2)."),
        noConfirmationNow, true },
    { Failure::ServiceBusy, QT_TRANSLATE_NOOP("FailureText", "The central service is overloaded"),
        QT_TRANSLATE_NOOP("FailureText", "Wait a moment and try again."), noConfirmationNow, true },
    { Failure::ServiceInternal,
        QT_TRANSLATE_NOOP("FailureText", "The central service reports a fault of its own"),
        QT_TRANSLATE_NOOP("FailureText", "Try again in a few minutes. If it stays so, call the helpdesk."),
        noConfirmationNow, true },
    { Failure::ServiceUnknownProblem,
        QT_TRANSLATE_NOOP(
            "FailureText", "The central service reports a problem that this program does not know"),
        QT_TRANSLATE_NOOP("FailureText", "Tell the helpdesk the code: %1"), noConfirmationNow, true },
};

} // namespace

std::span<const FailureWords> serviceFailureWords()
{
    return words;
}

} // namespace madoguchi
