#pragma once

#include "app/domain/consent.h"
#include "app/support/datafile.h"

namespace madoguchi {

/// Which questions the patient's display asks, in which order and how (resources/patient, whose README is the
/// schema). What is asked at a visit is what the service names and the set has.
struct ScreenSet
{
    /// How the kinds of records are asked.
    enum class Ask {
        Together, ///< one screen: all, one by one, none
        OneByOne
    };
    /// How the limit information comes to the desk.
    enum class Limit {
        Link, ///< "done" has a link for those who use it; then the question
        NoScreen ///< provided without asking
    };

    QString name{ QStringLiteral("2024-10") };
    QList<ConsentKind> kinds{ ConsentKind::Medication, ConsentKind::Checkup }; ///< never Limit
    Ask ask = Ask::Together;
    Limit limit = Limit::NoScreen;
    QHash<QString, Wording> words{}; ///< the clinic's own, by the keys of screenWordKeys()
    bool operator==(const ScreenSet &) const = default;
};

struct ScreenSetReading
{
    ScreenSet set{}; ///< always whole: what cannot be followed is as in 2024-10
    DataProblems problems{};
};

/// Names of the sets that travel in the program.
QStringList screenSetNames();
/// The texts that a set may say in the clinic's own words; widgets/patient has ours for each.
QStringList screenWordKeys();
/// One of those names, or the absolute path of a file.
ScreenSetReading readScreenSet(const QString &nameOrFile);

} // namespace madoguchi
