#pragma once

#include "app/support/datafile.h"

namespace madoguchi {

/// What the patient's display has to know of a reader model (resources/readers, whose README is the schema).
/// A profile says how to lay the card down and what to show; it drives nothing.
struct ReaderProfile
{
    enum class Orientation { Landscape, Portrait };
    /// Where the camera is, seen from the frame on the display.
    enum class Camera { Above, Below, None };

    QString name{ QStringLiteral("generic") };
    QString model{ QStringLiteral("PC/SC") }; ///< for people
    Orientation orientation = Orientation::Landscape;
    Camera camera = Camera::Above;
    bool eitherWay = false; ///< the card may lie either way round
    bool ownPinPad = false; ///< the PIN is typed on the reader where PC/SC offers that
    QString picture{ QStringLiteral("reader-generic") }; ///< one of ours, or the absolute path of an SVG file
    Wording place{ QStringLiteral("surface"), {} }; ///< how to lay the card down
    bool operator==(const ReaderProfile &) const = default;
};

struct ReaderProfileReading
{
    ReaderProfile profile{}; ///< always whole: what cannot be followed is the generic reader's
    DataProblems problems{};
};

/// Names of the profiles that travel in the program.
QStringList readerProfileNames();
/// One of those names, or the absolute path of a file.
ReaderProfileReading readReaderProfile(const QString &nameOrFile);

} // namespace madoguchi
