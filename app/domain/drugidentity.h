#pragma once

#include <QString>
#include <QStringList>

namespace madoguchi {

struct MedicationLine;

/// By what two lines are of the same drug: the names agree, and no two ingredients differ. Neither a code nor
/// ingredient, strength and form are enough: タクロリムス of 1 mg is taken once a day by one name and twice
/// by another, and one insulin stands for three mixtures. So a brand and its generic are two drugs, with a
/// hint at their ingredient.
struct DrugIdentity
{
    /// The product's name with width, case and blanks folded, without its maker and without the mark of a
    /// prescription by ingredient (【般】) before it. Empty where characters are missing (●): what cannot be
    /// read agrees with nothing else.
    QString name{};
    QString ingredient{}; ///< folded; empty: not given, or not readable
    bool isUnreadable = false; ///< no name at all, or nothing of it but ●: agrees not even with itself
    bool operator==(const DrugIdentity &) const = default;
};

[[nodiscard]] DrugIdentity drugIdentityOf(const MedicationLine &line);

/// Each ingredient by itself, folded, a hydrate like what it is a hydrate of, and a biosimilar like the
/// first; none where characters are missing. Salts are apart.
[[nodiscard]] QStringList ingredientsIn(const QString &ingredient);
/// Those of them that can be read, where others cannot: enough for a hint, not to know a drug by.
[[nodiscard]] QStringList readableIngredientsIn(const QString &ingredient);

} // namespace madoguchi
