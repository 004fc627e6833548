#pragma once

#include "app/visit/flow.h"

/// The inside of advance(): one step of the way being taken. Split over flow.cpp (dispatch, timers),
/// flowcard.cpp (card and PIN), flowface.cpp (face and sight), flowservice.cpp (service, store, registration)
/// and flowconsent.cpp (questions, and how it ends).
namespace madoguchi::flow {

class Way
{
public:
    explicit Way(const Visit &before);
    Step take(const Event &event);

private:
    void on(const MeansKnown &known);
    void on(const CardPlaced &);
    void on(const CardRemoved &);
    void on(const CardRead &);
    void on(const CardFailed &failed);
    void on(const TriesKnown &tries);
    void on(const PinAccepted &);
    void on(const PinRefused &refused);
    void on(const PinPadLeft &);
    void on(const CardUnlocked &);
    void on(const CodeBRead &);
    void on(const CodeBAccepted &);
    void on(const FaceRecordRead &);
    void on(const FaceProgress &progress);
    void on(const FaceMatched &);
    void on(const FaceNotMatched &answer);
    void on(const FaceLocked &);
    void on(const FaceFailed &failed);
    void on(const VisualBegun &begun);
    void on(const VisualConfirmed &confirmed);
    void on(const VisualEnded &ended);
    void on(const VisitOpened &);
    void on(const Identified &identified);
    void on(const NotRegistered &);
    void on(const Registered &);
    void on(const ConsentsKept &);
    void on(const ServiceFailed &failed);
    void on(const ArrivalOnDisk &);
    void on(const AnswersOnDisk &);
    void on(const NotOnDisk &failed);
    void on(const MethodFace &);
    void on(const MethodPin &);
    void on(const OtherMethod &);
    void on(const PinEntered &);
    void on(const RegistrationYes &);
    void on(const RegistrationNo &);
    void on(const Answered &answered);
    void on(const AnsweredTogether &answered);
    void on(const LimitWanted &);
    void on(const Stop &);
    void on(const TryAgain &);
    void on(const CallHelp &);
    void on(const Touched &);
    void on(const HelpCame &);
    void on(const Quiet &);
    void on(const StillQuiet &);
    void on(const Lingered &);
    void on(const Slept &);

    void run(Effect effect) { m_effects.append(effect); }
    void go(Screen step);
    void trouble(const Fault &fault, bool again);
    void cardTrouble(const Fault &fault);
    void begin();
    void openVisit();
    void chooseAgain(const Fault &why);
    void takeBackCall();
    void callWhereStuck();
    void pinUnusable();
    void toPin();
    void askTries();
    void unlocked(IdentityMethod method);
    void look();
    void unlock();
    void stopFace();
    void loseFace(const Fault &fault);
    void askTogether();
    void askNext();
    void sendAnswers();
    void lose(const Fault &fault);
    void finish();
    void leave(bool pulledEarly);
    void writeDownTheEnd();
    void settleTimers();
    [[nodiscard]] bool awaitsPin() const;
    [[nodiscard]] bool awaitsIdentity() const;
    [[nodiscard]] bool awaitsArrivalOnDisk() const;
    [[nodiscard]] bool isWriting() const;

    const Visit m_before;
    Visit m_visit;
    QList<Effect> m_effects{};
    bool m_touched = false; ///< this event is a finger on the screen
    bool m_deskSees = false; ///< this event was made at the desk, by who looks at the patient
};

} // namespace madoguchi::flow
