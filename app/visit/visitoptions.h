#pragma once

#include "app/domain/consent.h"
#include "app/visit/sleepwatch.h"

#include <QList>
#include <QString>
#include <QTime>

#include <chrono>

namespace madoguchi {

/// How long the patient's way waits for a person (product.md, The patient's way).
struct VisitTiming
{
    std::chrono::milliseconds quiet{ 45'000 }; ///< without a touch, then: still there?
    std::chrono::milliseconds stillQuiet{ 30'000 }; ///< more, then the visit ends
    /// The same while the patient was told to wait for the desk, which has a queue.
    std::chrono::milliseconds forDesk{ 600'000 };
    std::chrono::milliseconds linger{ 8'000 }; ///< a last word on the screen when no card lies there
    std::chrono::milliseconds keepAgain{ 5'000 }; ///< what the store did not take (HeldKeeps)
    std::chrono::milliseconds remindEvery{ 5'000 }; ///< the card reminder, until the card is gone
};

struct VisitOptions
{
    QString institution{}; ///< 10 digits, as in the statements
    QString readerProfile{ QStringLiteral("generic") }; ///< handed through to the window
    bool ownPinPad = true; ///< the PIN is typed on the reader's keys where it has some
    QTime dayStarts{ 3, 0 }; ///< Japan time: before it, a reception is still yesterday's
    QString screens{ QStringLiteral("2021") }; ///< handed through to the window
    bool together = false; ///< all kinds on one screen first
    /// The kinds that this station has a screen for, in the order of the screens; Limit among them: after the
    /// others, by the patient's wish. What the service names beside them is not asked and stays `unasked`.
    QList<ConsentKind> kinds{ ConsentKind::Medication, ConsentKind::Checkup };
    VisitTiming timing{};
    SleepWatch::Asleep asleep{ SleepWatch::timeAsleep };
};

} // namespace madoguchi
