#pragma once

#include "app/domain/eligibility.h"
#include "app/domain/pii.h"
#include "app/visit/flow.h"

#include <QObject>
#include <QString>

namespace madoguchi {

/// What the patient's display may know: the flow's state, and the name once the service confirmed it.
struct PatientSnapshot
{
    flow::Visit visit{};
    Pii<QString> name{}; ///< empty before identity
    Validity validity = Validity::Unknown; ///< of the insurance, as received; Unknown before identity
    CertificateState certificate = CertificateState::Good; ///< of the card, known with identity
    QString readerProfile{}; ///< wording and picture of step 1: panasonic, fujitsu, generic …
    bool readerReady = false; ///< false: the screen says to go to the desk
    bool serviceReachable = true; ///< false: said plainly, with what to show at the desk
    Fault readerFault{};
};

/// The patient's part as a window sees it: a snapshot and what a finger can do. Made by VisitShell.
class PatientView : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual PatientSnapshot snapshot() const = 0;

    virtual void choosePin() = 0;
    /// Takes the digits and wipes `digits`. Not four digits: refused here, nothing reaches the card.
    virtual void enterPin(QString &digits) = 0;
    virtual void answer(ConsentKind kind, ConsentAnswer answer) = 0;
    virtual void answerRegistration(bool yes) = 0;
    virtual void stop() = 0;
    virtual void callStaff() = 0;
    virtual void touched() = 0;
    virtual void tryAgain() = 0;

Q_SIGNALS:
    void changed();
    void cardReminder(); ///< take the card: sound and picture
};

} // namespace madoguchi
