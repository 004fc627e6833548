#pragma once

#include "app/domain/eligibility.h"
#include "app/domain/pii.h"
#include "app/visit/flow.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace madoguchi {

/// One picture of the camera while a face is looked for: what the patient sees of himself. Shown, and kept
/// nowhere.
struct CameraFrame
{
    int width = 0; ///< 0: there is none
    int height = 0;
    QByteArray rgb{}; ///< RGB888 from the top left, lines of 3 * width bytes without gaps
    [[nodiscard]] bool isEmpty() const { return width == 0; }
};

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
    QString screens{}; ///< set of screens: 2021, 2024-10, or a file of the clinic's own
    CameraFrame frame{}; ///< with flow::FaceStep::Looking
};

/// The patient's part as a window sees it: a snapshot and what a finger can do. Made by VisitShell.
class PatientView : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual PatientSnapshot snapshot() const = 0;

    /// From the choice, or once more after a face that did not match.
    virtual void chooseFace() = 0;
    /// From the choice, from the camera, or (Means::pinOnReader) once more after a wrong one.
    virtual void choosePin() = 0;
    /// Back to the choice, where Visit::offersOther.
    virtual void chooseOther() = 0;
    /// Takes the digits and wipes `digits`. Not four digits: refused here, nothing reaches the card.
    virtual void enterPin(QString &digits) = 0;
    /// The kind that was on the screen: on AskConsent, or Limit on AskLimit.
    virtual void answer(ConsentKind kind, ConsentAnswer answer) = 0;
    /// On AskTogether. `kinds`: those that were on the screen, Visit::toAsk.
    virtual void answerTogether(const QList<ConsentKind> &kinds, flow::AnsweredTogether::Choice choice) = 0;
    /// From Finished, where Visit::offersLimit: to the question for limit information.
    virtual void askLimit() = 0;
    virtual void answerRegistration(bool yes) = 0;
    virtual void stop() = 0;
    virtual void callStaff() = 0;
    virtual void touched() = 0;
    virtual void tryAgain() = 0;

Q_SIGNALS:
    void changed(); ///< of anything but the frame
    void frameChanged(); ///< up to 20 times a second while a face is looked for
    void cardReminder(); ///< take the card: sound and picture
};

} // namespace madoguchi
