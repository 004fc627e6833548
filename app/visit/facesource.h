#pragma once

#include "app/domain/failure.h"
#include "app/domain/patient.h"
#include "app/visit/patientview.h"

#include <QObject>

#include <functional>
#include <optional>

namespace madoguchi {

/// How the comparison of a face goes at one moment.
struct FaceSight
{
    enum class State {
        Searching,
        TooFar,
        TooNear,
        OffCentre,
        Comparing,
        Matched, ///< from here on final
        NotMatched,
        TimedOut,
        Locked
    };
    State state = State::Searching;
    int triesLeft = -1; ///< -1: not known
    CameraFrame frame{};
};

/// Whose card it is, as far as its signed record says so.
struct CardFront
{
    Pii<QDate> birth{}; ///< not valid: none is stated
    Sex sex = Sex::NotStated;
};

/// The ways without the PIN as the patient's way needs them: the face engine, and the card's own record of
/// the face. Code B and photo stay inside; nothing of them is stored or logged. Every call answers later, on
/// the caller's thread, unless cancel() or forget() comes first.
class FaceSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    struct Abilities
    {
        bool face = false; ///< compares a face with a photo
        bool codeB = false; ///< reads code B off the card's front
        bool cardKey = false; ///< unlocks the card's key
        bool operator==(const Abilities &) const = default;
    };
    struct Failed
    {
        Fault fault{};
        bool atCard = false; ///< the card has to be read anew; else it is as it was
    };
    template <typename T> using Answer = std::function<void(Result<T, Failed>)>;

    [[nodiscard]] virtual Abilities abilities() const = 0;
    /// Why it can do less than it should; nothing: it is well.
    [[nodiscard]] virtual std::optional<Fault> fault() const = 0;
    /// A card was placed: what takes time to start is started now.
    virtual void prepare() = 0;

    virtual void readCodeB(Answer<Done> answer) = 0;
    /// To the card, once, whatever happens: the code is gone afterwards.
    virtual void verifyCodeB(Answer<Done> answer) = 0;
    /// With its signature; the photo is there afterwards.
    virtual void readFaceRecord(Answer<Done> answer) = 0;
    /// Answers again and again, the last time with a final state or a fault.
    virtual void match(Answer<FaceSight> answer) = 0;
    virtual void unlock(Answer<Done> answer) = 0;
    /// Whatever the engine does.
    virtual void cancel() = 0;

    /// The photo for the eyes of the desk's staff, decoded; empty: none is there.
    [[nodiscard]] virtual CameraFrame photo() = 0;
    /// With the photo; nothing: no record was read.
    [[nodiscard]] virtual std::optional<CardFront> front() const = 0;
    /// The visit is over: code B, photo and front are wiped.
    virtual void forget() = 0;

Q_SIGNALS:
    void changed(); ///< of abilities or fault
};

} // namespace madoguchi
