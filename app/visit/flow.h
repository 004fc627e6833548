#pragma once

#include "app/domain/consent.h"
#include "app/domain/failure.h"
#include "app/visit/flowevents.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

/// The patient's way as a pure function: advance(state, event) gives the next state and the effects to run.
/// No clock, no card, no network, no window in here: a test walks every reachable pair (product.md, The
/// patient's way).
namespace madoguchi::flow {

/// What is on the patient's display. Order as a visit goes.
enum class Screen {
    PlaceCard, ///< 1: idle
    ReadingCard, ///< a card was placed, its certificate is being read
    ChooseMethod, ///< 2: PIN or stop (face only with an engine)
    EnterPin, ///< 3
    CheckingPin, ///< the card compares
    Identifying, ///< 4: signing and asking the service
    OfferRegistration, ///< 4: not registered for insurance use
    Registering,
    AskConsent, ///< 5: one kind, see Visit::asking
    SendingConsents,
    Finished, ///< 6: done, take the card and wait
    TakeCard, ///< the way is over, or was stopped: the card is still on the reader
    Trouble ///< something failed, see Visit::trouble; leads to TakeCard or PlaceCard
};

/// Everything the flow knows of the running visit. A value; compared and printed in tests.
struct Visit
{
    Screen screen = Screen::PlaceCard;
    bool cardPresent = false;
    bool certificateRead = false;
    bool visitOpen = false; ///< the service has given a visit and a challenge
    bool pinAccepted = false; ///< the card took the PIN in this visit
    bool identified = false; ///< the service confirmed who it is; the reception stands
    bool registrationOffered = false;
    bool stillThere = false; ///< the question lies over the screen
    int triesLeft = -1; ///< of the PIN; -1: not known
    bool pinWasWrong = false;
    QList<ConsentKind> toAsk{}; ///< still to be asked, in order; the first is asked now
    QSet<ConsentKind> asked{}; ///< kinds for which a question was on the screen in this visit
    ConsentAnswers answers{};
    bool answersKept = false; ///< the service has registered the answers
    bool endedEarly = false; ///< identified, but left without being asked to the end
    std::optional<Fault> trouble{};
    bool canTryAgain = false; ///< with Trouble: TryAgain leads back into the way
    bool helpCalled
        = false; ///< until the desk has come or a next card is there: it was not that patient's call

    bool pulledEarly = false; ///< with PlaceCard: the last card left before its time, and that is said
    bool answersLost = false; ///< answered to the end, but the service could not take it
    bool arrivalOnDisk = false; ///< the desk has the reception; nothing is shown as received before
    bool visitOpening = false; ///< the service was asked for a visit and has not answered
    bool cardBusy = false; ///< reading, asking for the tries or comparing the PIN: no answer yet
    bool cardWaiting = false; ///< a next card lies there while the last answers are on their way
    Screen under = Screen::PlaceCard; ///< with Trouble: the step that it lies over
    bool operator==(const Visit &) const = default;

    /// The kind whose question is on the screen; nothing on every other screen.
    [[nodiscard]] std::optional<ConsentKind> asking() const;
    /// The step of the way, also while Trouble lies over it.
    [[nodiscard]] Screen stage() const { return screen == Screen::Trouble ? under : screen; }
    /// How the visit ended is written down (or was nothing more than the arrival).
    [[nodiscard]] bool ended() const { return answersKept || endedEarly || answersLost; }
};

/// What the shell is to do. In order.
enum class Effect {
    OpenVisit, ///< at the service; nothing of the patient in it
    ReadCard, ///< SELECT, certificate
    AskTries, ///< empty VERIFY: costs no try
    VerifyPin, ///< with the PIN that came with PinEntered, once
    SignIdentity, ///< sign and send: the first moment that anything of the patient leaves
    SignRegistration,
    SignConsents,
    ForgetVisit, ///< the service is to keep nothing of the visit
    ReleaseCard, ///< leave the card: PIN state gone
    WipePin,
    KeepArrived, ///< the reception goes to the store, then to the desk
    KeepConsents, ///< the service's answer to the consents goes to the store, then to the desk
    KeepNotAsked, ///< the reception is marked: identified, not asked to the end
    KeepAnswersNotSent,
    CallStaff,
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

/// "EnterPin": the enumerator's spelling, for transcripts and tests.
QString screenName(Screen screen);
QString effectName(Effect effect);

} // namespace madoguchi::flow
