#pragma once

#include "app/domain/reception.h"
#include "app/visit/facesource.h"
#include "app/visit/heldkeeps.h"
#include "app/visit/patientview.h"
#include "app/visit/receptionkeeper.h"
#include "app/visit/signedvisit.h"
#include "app/visit/visitoptions.h"
#include "reader/readerhub.h"

#include <QSet>
#include <QTimer>

#include <deque>

namespace madoguchi {

/// Runs the patient's way: gives the flow its events from card, service, store, finger and clock, and runs
/// the effects it asks for. What is still on its way when a visit ends changes nothing any more.
class VisitShell : public PatientView
{
    Q_OBJECT
public:
    /// All four outlive the shell. Nothing happens before start().
    VisitShell(ReaderHub &hub, Central &central, ReceptionKeeper &keeper, VisitOptions options,
        QObject *parent = nullptr);

    /// Before start(): the ways without the PIN too. `face` outlives the shell.
    void useFace(FaceSource &face);
    /// Looks at the reader and follows it from now on. The hub is started by whoever owns it.
    void start();

    [[nodiscard]] PatientSnapshot snapshot() const override;
    void chooseFace() override;
    void choosePin() override;
    void chooseOther() override;
    void enterPin(QString &digits) override;
    void answer(ConsentKind kind, ConsentAnswer answer) override;
    void answerTogether(const QList<ConsentKind> &kinds, flow::AnsweredTogether::Choice choice) override;
    void askLimit() override;
    void answerRegistration(bool yes) override;
    void stop() override;
    void callStaff() override;
    void touched() override;
    void tryAgain() override;

    /// The desk has come to the patient.
    void helpCame();
    // The desk compares face and photo, where Visit::visualCanBegin. `staff`: who does it, an account.
    void beginVisual(const QString &staff) { handle(flow::VisualBegun{ staff }); }
    void confirmVisual(const QString &staff) { handle(flow::VisualConfirmed{ staff }); }
    /// `byHand`: whoever compared did it; else nobody looks on any more, and the desk is called.
    void endVisual(bool byHand) { handle(flow::VisualEnded{ byHand }); }
    [[nodiscard]] const flow::Visit &visit() const { return m_visit; }
    /// The service's name for the visit that runs; null: none is open.
    [[nodiscard]] const QUuid &openedVisit() const { return m_signed.visit(); }
    /// The one that the reception is kept under; null: nobody is identified.
    [[nodiscard]] const QUuid &receivedVisit() const { return m_reception.visit; }
    [[nodiscard]] bool cardPresent() const { return m_cardThere; }

Q_SIGNALS:
    /// `screen` as flow::screenName; `visit` is null before identity.
    void helpCalled(const QString &screen, const QUuid &visit);
    /// Nobody needs it any more.
    void helpTakenBack();
    /// A card came or went, or it became known whose it is: `visit` is null as long as it is not.
    void cardPresenceChanged(bool present, const QUuid &visit);
    /// Something could not be written down that no patient waits for; `visit` says whose.
    void notKept(const QUuid &visit, const madoguchi::Fault &fault);
    /// The way stands still at a failure, which nobody at the desk sees: told without saying whose it is.
    void stuck(const madoguchi::Fault &fault);
    /// The patient went on, or the card is gone.
    void unstuck();
    /// The photo of the card's owner is there for the comparison by sight.
    void photoReady();

private:
    void followReader(const ReaderSnapshot &reader);
    void handle(const flow::Event &event);
    void take(const flow::Event &event);
    void run(flow::Effect effect);
    void runKeep(flow::Effect effect);
    Outcome<Done> keep(flow::Effect effect);
    void noteKept(flow::Effect effect, bool kept);
    void runTimer(flow::Effect effect);
    void readCard();
    void askTries();
    void verifyPin();
    void verifyPinOnReader();
    void pinVerified(const CardResult<Done> &verified);
    void runFace(flow::Effect effect);
    void readCodeB();
    void verifyCodeB();
    void readFaceRecord();
    void startFace();
    void unlockCard();
    void takeSight(const FaceSight &sight);
    void faceFailed(const FaceSource::Failed &failure);
    void noteCodeTries(const Fault &fault);
    [[nodiscard]] bool mayReadFront() const;
    void tellMeans();
    void openVisit();
    void signIdentity();
    void signRegistration();
    void signConsents();
    [[nodiscard]] QList<ConsentKind> kindsToAsk(const IdentityAnswer &answer) const;
    Outcome<Done> move(const QUuid &from, const IdentityAnswer &answer);
    void forget(const QUuid &visit);
    void readReception(const IdentityAnswer &answer);
    void failed(const SignedVisit::Failed &failure);
    void overHere(bool forNextCard);
    void wipeSecrets();
    void quietOver();
    void remind();
    void tellPresence();
    void tellTrouble();

    ReaderHub &m_hub;
    ReceptionKeeper &m_keeper;
    Central &m_central;
    const VisitOptions m_options;
    SignedVisit m_signed;
    bool m_pinPad = false; ///< the reader has keys of its own
    FaceSource *m_face = nullptr; ///< null: the PIN alone
    QSet<QByteArray> m_fewCodeTries{}; ///< cards, by a digest, whose front is not read again while this runs
    quint64 m_faceWork = 0; ///< counts what the engine is asked: an answer to what was given up is dropped
    std::optional<CardFront> m_front{}; ///< until it is known who the service says it is
    CameraFrame m_frame{};
    flow::Visit m_visit{};
    std::deque<flow::Event> m_events{};
    bool m_taking = false;
    SecretBytes m_pin{};
    Reception m_reception{}; ///< of the identified patient; empty visit: nobody
    IdentityAnswer m_consentAnswer{};
    HeldKeeps::Held m_unkept{}; ///< of the visit that runs: the patient may have it tried again
    HeldKeeps m_held;
    quint64 m_generation = 0; ///< counts visits: a card's answer for an older one is dropped
    bool m_cardThere = false;
    quint64 m_placement = 0;
    bool m_reminding = false;
    bool m_serviceReachable = true;
    std::pair<bool, QUuid> m_toldPresence{};
    std::optional<Fault> m_toldTrouble{};
    SleepWatch m_sleep;
    QTimer m_quiet{};
    QTimer m_linger{};
    QTimer m_reminder{};
};

} // namespace madoguchi
