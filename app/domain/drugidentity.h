#pragma once

#include <QString>
#include <QStringList>

namespace madoguchi {

struct MedicationLine;

/// By what two lines are of the same drug: each of these alone is enough, where both have it.
struct DrugIdentity
{
    QString code{};
    /// The name folded, without its maker 「…」 and without the mark of a prescription by ingredient 【般】.
    /// Empty where characters are missing (●): what cannot be read joins nothing.
    QString name{};
    /// Ingredient, strength and form, folded: empty unless all three are known. Tablets that melt in the
    /// mouth are tablets; what is released slowly (CR, L, …) is a form of its own.
    QString substance{};
    bool operator==(const DrugIdentity &) const = default;
};

[[nodiscard]] DrugIdentity drugIdentityOf(const MedicationLine &line);

/// Each ingredient by itself, folded, a hydrate like what it is a hydrate of; none where characters are
/// missing.
[[nodiscard]] QStringList ingredientsIn(const QString &ingredient);

} // namespace madoguchi
