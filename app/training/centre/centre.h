#pragma once

#include "app/training/centre/referencenumbers.h"
#include "app/training/population.h"

#include <QStringList>

#include <array>
#include <random>

namespace madoguchi {

/// What the invented centre knows, whichever way it is asked: over the line (standin/) or by folder
/// (terminal/).
struct Centre
{
    Centre(const Population &people, QStringList known, bool shuffled, quint32 seed)
        : population(people)
        , institutions(std::move(known))
        , shuffle(shuffled)
        , generator(seed)
    { }

    Population population;
    QStringList institutions; ///< codes of those that may ask
    bool shuffle; ///< element order of answers is mixed
    std::mt19937 generator;
    ReferenceNumbers references{};

    /// Somebody else of the population with an insurance, for the fault.
    [[nodiscard]] const Person &otherThan(const Person &person) const;
    /// The person with this insurance, whatever became of it since; null: nobody. `branch` counts as in
    /// isNamed.
    [[nodiscard]] const Person *insuredAs(const NumberQuery &query) const;
    /// One result as it is told to `institution`: with the clinic's own number for this insurance, without
    /// consents.
    [[nodiscard]] EligibilityResult toldTo(const QString &institution, const Coverage &coverage) const;
};

/// The consents that open records; Limit is the desk's.
inline constexpr std::array recordKinds{ ConsentKind::Medication, ConsentKind::Checkup,
    ConsentKind::Diagnosis, ConsentKind::Operation };

/// `time` without its milliseconds: messages carry seconds, and what they carry is the truth.
QDateTime toSecond(const QDateTime &time);

/// Puts limit information into a result that is told with the flag `given` (absent: nobody was asked).
void tellLimit(
    EligibilityResult &result, const Coverage &coverage, std::optional<bool> given, const QDateTime &at);
/// The same for certified diseases.
void tellDiseases(
    EligibilityResult &result, const Coverage &coverage, std::optional<bool> given, const QDateTime &at);

} // namespace madoguchi
