#pragma once

#include "app/visit/flowevents.h"
#include "app/visit/flowvisit.h"

#include <QList>
#include <QString>

/// The patient's way as a pure function: advance(state, event) gives the next state and the effects to run.
/// No clock, no card, no network, no window in here: a test walks every reachable pair (product.md, The
/// patient's way).
namespace madoguchi::flow {

/// What the shell is to do. In order.
enum class Effect {
    OpenVisit, ///< at the service; nothing of the patient in it
    ReadCard, ///< SELECT, certificate
    AskTries, ///< empty VERIFY: costs no try
    VerifyPin, ///< with the PIN that came with PinEntered, once
    VerifyPinOnReader, ///< the reader takes the PIN from its own keys, once
    ReadCodeB, ///< the face engine reads the card's front
    VerifyCodeB, ///< with the code that the engine has just read, once
    ReadFaceRecord, ///< and check its signature
    StartFace, ///< the engine compares with the photo
    CancelFace, ///< whatever the engine does for this visit
    UnlockCard, ///< the engine unlocks the card's key
    ShowPhoto, ///< to the desk, for the comparison by sight
    SignIdentity, ///< sign and send: the first moment that anything of the patient leaves
    SignRegistration,
    SignConsents,
    ForgetVisit, ///< the service is to keep nothing of the visit
    ReleaseCard, ///< leave the card: PIN state gone
    WipeSecrets, ///< PIN, code B and photo
    KeepArrived, ///< the reception goes to the store, then to the desk
    KeepConsents, ///< the service's answer to the consents goes to the store, then to the desk
    KeepNotAsked, ///< the reception is marked: identified, not asked to the end
    KeepAnswersNotSent,
    CallStaff, ///< the patient asked for it, or can do nothing more here
    TakeBackCall, ///< a call that the flow itself made: nobody needs it any more
    RemindOfCard, ///< sound and picture: take the card
    StartQuietTimer, ///< from now: Quiet, then StillQuiet
    StopQuietTimer,
    StartLingerTimer ///< from now: Lingered
};

struct Step
{
    Visit visit{};
    QList<Effect> effects{};
};

/// The rules. Events that mean nothing in a state change nothing and have no effect. (Call it as
/// flow::advance: an Event is a std::variant, so a bare advance finds std::advance too.)
Step advance(const Visit &visit, const Event &event);

QString effectName(Effect effect);

} // namespace madoguchi::flow
