#include "app/domain/counterparts.h"

#include "app/domain/drugidentity.h"
#include "app/domain/prescription.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

using Kind = Counterpart::Kind;
using Source = MedicationLine::Source;

/// What of one source counts in a prescription.
struct Counting
{
    bool isThere = false;
    QSet<QString> drugs{}; ///< and codes
    QSet<QString> ingredients{};
};

std::size_t placeOf(Source source)
{
    return static_cast<std::size_t>(source) - 1;
}

QStringList drugMarks(const MedicationLine &line, int drug)
{
    QStringList marks{ QStringLiteral("drug ") + QString::number(drug) };
    if (!line.drugCode.isEmpty())
        marks.append(QStringLiteral("code ") + line.drugCode);
    return marks;
}

bool isIn(const QSet<QString> &known, const QStringList &marks)
{
    return std::ranges::any_of(marks, [&known](const QString &mark) { return known.contains(mark); });
}

using Counted = QHash<Prescription, std::array<Counting, 3>>;

Counted countedIn(const QList<MedicationLine> &lines, const QList<int> &drugs)
{
    Counted counted;
    for (int i = 0; i < lines.size(); ++i) {
        const auto prescription = lines.at(i).superseded ? std::nullopt : prescriptionOf(lines.at(i));
        if (!prescription)
            continue;
        Counting &counting = counted[*prescription].at(placeOf(lines.at(i).source));
        counting.isThere = true;
        for (const QString &mark : drugMarks(lines.at(i), drugs.at(i)))
            counting.drugs.insert(mark);
        for (const QString &part : ingredientsIn(lines.at(i).ingredient))
            counting.ingredients.insert(part);
    }
    return counted;
}

} // namespace

QList<Counterpart> counterpartsOf(const QList<MedicationLine> &lines, const QList<int> &drugs)
{
    QList<Counterpart> counterparts(lines.size());
    if (std::ranges::none_of(lines, &MedicationLine::superseded))
        return counterparts;
    const Counted counted = countedIn(lines, drugs);
    for (int i = 0; i < lines.size(); ++i) {
        const MedicationLine &line = lines.at(i);
        if (!line.superseded)
            continue;
        Counterpart &found = counterparts[i];
        found = { Kind::Unnamed, line.source };
        const auto sources = counted.value(prescriptionOf(line).value_or(Prescription()));
        for (std::size_t source = placeOf(line.source); source-- > 0;) { // the lowest comes last
            const Counting &counting = sources.at(source);
            if (counting.isThere)
                found.source = static_cast<Source>(source + 1);
            if (isIn(counting.drugs, drugMarks(line, drugs.at(i))))
                found.kind = Kind::Drug;
            else if (found.kind == Kind::Unnamed
                && isIn(counting.ingredients, ingredientsIn(line.ingredient)))
                found.kind = Kind::Ingredient;
        }
    }
    return counterparts;
}

} // namespace madoguchi
