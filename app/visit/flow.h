#pragma once

#include "app/domain/consent.h"
#include "app/domain/eligibility.h"
#include "app/domain/failure.h"
#include "app/domain/reception.h"

#include <QList>
#include <QSet>

#include <optional>
#include <variant>

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
    bool helpCalled = false;
    bool operator==(const Visit &) const = default;

    [[nodiscard]] std::optional<ConsentKind> asking() const;
};

// What can happen. Each is a type of its own: the set is closed.
struct CardPlaced
{
    bool operator==(const CardPlaced &) const = default;
};
struct CardRemoved
{
    bool operator==(const CardRemoved &) const = default;
};
struct CardRead
{
    bool operator==(const CardRead &) const = default;
}; ///< certificate is here
struct CardFailed
{
    Fault fault;
    bool operator==(const CardFailed &) const = default;
}; ///< any card command but the PIN's
struct VisitOpened
{
    bool operator==(const VisitOpened &) const = default;
};
struct MethodPin
{
    bool operator==(const MethodPin &) const = default;
};
struct TriesKnown
{
    int left = -1;
    bool operator==(const TriesKnown &) const = default;
};
struct PinEntered
{
    bool operator==(const PinEntered &) const = default;
}; ///< four digits; they travel beside the flow
struct PinAccepted
{
    bool operator==(const PinAccepted &) const = default;
};
struct PinRefused
{
    int left = -1;
    bool operator==(const PinRefused &) const = default;
}; ///< 0: cannot be used any more
struct Identified
{
    QList<ConsentKind> toAsk;
    bool operator==(const Identified &) const = default;
};
struct NotRegistered
{
    bool operator==(const NotRegistered &) const = default;
};
struct RegistrationYes
{
    bool operator==(const RegistrationYes &) const = default;
};
struct RegistrationNo
{
    bool operator==(const RegistrationNo &) const = default;
};
struct Registered
{
    bool operator==(const Registered &) const = default;
};
struct ServiceFailed
{
    Fault fault;
    bool operator==(const ServiceFailed &) const = default;
};
struct Answered
{
    ConsentKind kind;
    ConsentAnswer answer;
    bool operator==(const Answered &) const = default;
};
struct ConsentsKept
{
    bool operator==(const ConsentsKept &) const = default;
};
struct Stop
{
    bool operator==(const Stop &) const = default;
}; ///< the patient's stop
struct CallHelp
{
    bool operator==(const CallHelp &) const = default;
};
struct HelpCame
{
    bool operator==(const HelpCame &) const = default;
}; ///< the desk acknowledged
struct Touched
{
    bool operator==(const Touched &) const = default;
};
struct Quiet
{
    bool operator==(const Quiet &) const = default;
}; ///< 45 s without a touch
struct StillQuiet
{
    bool operator==(const StillQuiet &) const = default;
}; ///< 30 s more
struct TryAgain
{
    bool operator==(const TryAgain &) const = default;
}; ///< from Trouble

using Event = std::variant<CardPlaced, CardRemoved, CardRead, CardFailed, VisitOpened, MethodPin, TriesKnown,
    PinEntered, PinAccepted, PinRefused, Identified, NotRegistered, RegistrationYes, RegistrationNo,
    Registered, ServiceFailed, Answered, ConsentsKept, Stop, CallHelp, HelpCame, Touched, Quiet, StillQuiet,
    TryAgain>;

/// What the shell is to do. In order.
enum class Effect {
    OpenVisit, ///< at the service; nothing of the patient in it
    ReadCard, ///< SELECT, certificate
    AskTries, ///< empty VERIFY: costs no try
    VerifyPin, ///< with the PIN that came with PinEntered, once
    SignIdentity, ///< sign and send: the first moment that anything of the patient leaves
    SignRegistration,
    SignConsents,
    ForgetVisit, ///< DELETE at the service
    ReleaseCard, ///< leave the card: PIN state gone
    WipePin,
    KeepArrived, ///< the reception goes to the store, then to the desk
    KeepConsents, ///< the service's answer to the consents goes to the store, then to the desk
    KeepNotAsked, ///< the reception is marked: identified, not asked to the end
    KeepAnswersNotSent,
    CallStaff,
    RemindOfCard, ///< sound and picture: take the card
    StartQuietTimer,
    StopQuietTimer
};

struct Step
{
    Visit visit{};
    QList<Effect> effects{};
};

/// The rules. Events that mean nothing in a state change nothing and have no effect.
Step advance(const Visit &visit, const Event &event);

/// "EnterPin": the enumerator's spelling, for transcripts and tests.
QString screenName(Screen screen);
QString effectName(Effect effect);

} // namespace madoguchi::flow
