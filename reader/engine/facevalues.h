#pragma once

#include "reader/cardfault.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace madoguchi {

/// What a face engine says of itself.
struct FaceTraits
{
    enum Capability : quint32 { Face = 1, CodeB = 2, CardKey = 4 };
    quint32 capabilities = 0; ///< bits that are no Capability are kept, and mean nothing
    QString model{};
    QString version{};
    [[nodiscard]] bool can(Capability one) const { return (capabilities & one) != 0; }
    bool operator==(const FaceTraits &) const = default;
};

/// One picture of the preview: RGB888 from the top left, lines of 3 * width bytes without gaps between them.
struct FaceFrame
{
    int width = 0; ///< 0: there is none
    int height = 0;
    QByteArray rgb{};
    [[nodiscard]] bool isEmpty() const { return width == 0; }
    bool operator==(const FaceFrame &) const = default;
};

/// How the comparison of a face goes at one moment.
struct FaceProgress
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
    FaceFrame frame{};
    [[nodiscard]] bool isFinal() const { return state >= State::Matched; }
    bool operator==(const FaceProgress &) const = default;
};

/// How long an engine may take (reader-link.md). Past one its helper is killed.
struct FaceDeadlines
{
    std::chrono::milliseconds open{ 3'000 }; ///< also of start
    std::chrono::milliseconds codeB{ 5'000 };
    std::chrono::milliseconds unlock{ 10'000 };
    std::chrono::milliseconds poll{ 200 }; ///< also of cancel and close
    bool operator==(const FaceDeadlines &) const = default;
};

/// Which engine, and how it is run.
struct FacePlan
{
    QString library{}; ///< the shared library, an absolute path
    QString configuration{}; ///< handed to it as it stands
    QString program{}; ///< what is run with --face-host; empty: this program
    FaceDeadlines deadlines{};
    std::chrono::milliseconds between{ 50 }; ///< from one poll to the next
    bool operator==(const FacePlan &) const = default;
};

} // namespace madoguchi
