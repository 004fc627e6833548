#pragma once

#include "app/domain/consent.h"
#include "app/domain/failure.h"
#include "app/domain/reception.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

/// The state of the patient's way: one visit, as a value.
namespace madoguchi::flow {

/// What is on the patient's display. Order as a visit goes.
enum class Screen {
    PlaceCard, ///< 1: idle
    ReadingCard, ///< a card was placed, its certificate is being read
    ChooseMethod, ///< 2: what of face and PIN is offered (Visit::offersFace, offersPin), or stop
    LookAtCamera, ///< 3: the face, see Visit::faceStep
    EnterPin, ///< 3: on the display, or on the reader's own keys (Means::pinOnReader)
    CheckingPin, ///< the card compares
    WaitForStaff, ///< 3: the desk compares face and photo (目視確認)
    Identifying, ///< 4: signing and asking the service
    OfferRegistration, ///< 4: not registered for insurance use
    Registering,
    AskTogether, ///< 5: all kinds on one screen: yes to all, one by one, no to all
    AskConsent, ///< 5: one kind, see Visit::asking
    SendingConsents,
    Finished, ///< 6: done, take the card and wait; with a way to AskLimit where Visit::offersLimit
    AskLimit, ///< 6: limit information
    TakeCard, ///< the way is over, or was stopped: the card is still on the reader
    Trouble ///< something failed, see Visit::trouble; leads to TakeCard or PlaceCard
};

/// What reader, face engine and screens of this station can do, for every patient alike.
struct Means
{
    bool face = false; ///< the engine reads the card's front, compares faces and unlocks the card's key
    bool codeB = false; ///< the engine reads the card's front: staff can be shown the photo
    bool visual = false; ///< the engine unlocks the card's key after staff has compared
    bool pinOnReader = false; ///< the PIN is typed on the reader's own keys
    bool together = false; ///< all consents on one screen first (screens of 2024-10)
    bool operator==(const Means &) const = default;
};

/// Where the way over the face, or the photo for the desk, stands.
enum class FaceStep {
    None,
    ReadingCode, ///< the engine reads code B (照合番号B) off the card's front
    CheckingCode, ///< the card compares it, once
    ReadingRecord, ///< the signed face record
    Looking, ///< the engine compares, see Visit::faceHint
    NotMatched, ///< waits for the person: again, or another way
    Unlocking ///< of the card's key, by the engine
};

/// What a person before the camera is told.
enum class FaceHint { Searching, Nearer, Further, Centre, Comparing };

/// Everything the flow knows of the running visit. A value; compared and printed in tests.
struct Visit
{
    Screen screen = Screen::PlaceCard;
    Means means{}; ///< the only thing that stays from one visit to the next
    bool cardPresent = false;
    bool certificateRead = false;
    bool visitOpen = false; ///< the service has given a visit and a challenge
    std::optional<IdentityMethod> unlockedBy{}; ///< Pin, Face or Visual: the card's key signs in this visit
    bool identified = false; ///< the service confirmed who it is; the reception stands
    bool registrationOffered = false;
    bool stillThere = false; ///< the question lies over the screen
    int triesLeft = -1; ///< of the PIN; -1: not known; 0: it cannot be used
    bool pinWasWrong = false;
    FaceStep faceStep = FaceStep::None;
    FaceHint faceHint = FaceHint::Searching; ///< with FaceStep::Looking
    int faceTriesLeft = -1; ///< -1: not known
    bool faceTimedOut = false; ///< with FaceStep::NotMatched: nobody was seen in time
    bool photoThere = false; ///< the face record was read in this visit, and its signature holds
    std::optional<Fault> faceFault{}; ///< why the face is not offered any more in this visit
    QString staff{}; ///< account that compares by sight, then the one that confirmed it
    bool staffConfirmed = false;
    QList<ConsentKind> toAsk{}; ///< still to be asked, in order; the first is asked now
    QSet<ConsentKind> asked{}; ///< kinds for which a question was on the screen in this visit
    ConsentAnswers answers{};
    bool limitOpen = false; ///< limit information may be asked about afterwards (screens of 2021)
    bool unsent = false; ///< answered to the end, and not yet registered by the service
    bool answersKept = false; ///< the service has registered answers
    bool endedEarly = false; ///< identified, but left without being asked to the end
    bool deserted = false; ///< the machine slept while it asked the service: nobody is to see the answer
    std::optional<Fault> trouble{};
    bool canTryAgain = false; ///< with Trouble: TryAgain leads back into the way
    bool helpCalled
        = false; ///< until the desk has come or a next card is there: it was not that patient's call

    bool calledByItself = false; ///< with helpCalled: no finger did, and it ends with what it was for
    bool pulledEarly = false; ///< with PlaceCard: the last card left before its time, and that is said
    bool answersLost = false; ///< answered to the end, but the service could not take it
    bool arrivalOnDisk = false; ///< the desk has the reception; nothing is shown as received before
    bool visitOpening = false; ///< the service was asked for a visit and has not answered
    bool cardBusy = false; ///< a card command runs: no answer yet
    bool cardWaiting = false; ///< a next card lies there while the last answers are on their way
    Screen under = Screen::PlaceCard; ///< with Trouble: the step that it lies over
    bool operator==(const Visit &) const = default;

    /// The kind whose question is on the screen; nothing on every other screen.
    [[nodiscard]] std::optional<ConsentKind> asking() const;
    /// The step of the way, also while Trouble lies over it.
    [[nodiscard]] Screen stage() const { return screen == Screen::Trouble ? under : screen; }
    [[nodiscard]] bool offersFace() const { return means.face && !faceFault; }
    [[nodiscard]] bool offersPin() const { return triesLeft != 0; }
    /// Why nobody may take this card by its front: what its own record says speaks against it. Nothing also
    /// where that record just could not be had.
    [[nodiscard]] std::optional<Fault> contradiction() const;
    /// Why the PIN cannot be used: locked by the last wrong try of this visit, else the card does not tell
    /// whether it is locked or there is none (reader-link.md).
    [[nodiscard]] Fault pinFault() const;
    /// From EnterPin and LookAtCamera: another way can be chosen than the one that was begun.
    [[nodiscard]] bool offersOther() const;
    /// The PIN can be typed on the reader now.
    [[nodiscard]] bool awaitsReaderPin() const;
    [[nodiscard]] bool offersLimit() const;
    /// A trouble before identity that leaves nothing to the patient: neither once more nor another way.
    [[nodiscard]] bool leadsNowhere() const
    {
        return screen == Screen::Trouble && !canTryAgain && !identified && cardPresent;
    }
    /// The desk can begin to compare by sight.
    [[nodiscard]] bool visualCanBegin() const;
    /// The patient is told to leave the card and to wait for the desk, which compares by sight.
    [[nodiscard]] bool waitsForDesk() const { return leadsNowhere() && visualCanBegin(); }
};

/// "EnterPin": the enumerator's spelling, for transcripts and tests.
QString screenName(Screen screen);

} // namespace madoguchi::flow
