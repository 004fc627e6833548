#include "app/domain/samedrug.h"

#include <utility>

namespace madoguchi {

SameDrug::SameDrug(const QList<MedicationLine> &lines)
{
    QList<int> places;
    places.reserve(lines.size());
    for (const MedicationLine &line : lines)
        places.append(know(line));
    m_drugs.reserve(lines.size());
    for (const int place : std::as_const(places))
        m_drugs.append(numberOf(m_known[place]));
}

int SameDrug::know(const MedicationLine &line)
{
    const QString text = line.drugCode + u'\n' + line.drug + u'\n' + line.ingredient;
    const auto place = m_places.constFind(text);
    if (place != m_places.constEnd())
        return *place;
    const DrugIdentity identity = drugIdentityOf(line);
    QStringList &ingredients = m_ingredients[identity.name];
    if (!identity.ingredient.isEmpty() && !ingredients.contains(identity.ingredient))
        ingredients.append(identity.ingredient);
    m_known.append({ identity, text });
    return *m_places.insert(text, static_cast<int>(m_known.size()) - 1);
}

int SameDrug::numberOf(Known &known)
{
    const DrugIdentity &identity = known.identity;
    if (identity.isUnreadable) // a line without a name is not another's without one
        return m_count++;
    if (known.drug >= 0)
        return known.drug;
    const QStringList ingredients = m_ingredients.value(identity.name);
    const bool isTheOnlyOne = identity.ingredient.isEmpty() && ingredients.size() == 1;
    const QString key = identity.name.isEmpty()
        ? u' ' + known.text
        : identity.name + u'\n' + (isTheOnlyOne ? ingredients.first() : identity.ingredient);
    auto number = m_numbers.constFind(key);
    if (number == m_numbers.constEnd())
        number = m_numbers.insert(key, m_count++);
    known.drug = *number;
    return known.drug;
}

} // namespace madoguchi
