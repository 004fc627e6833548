#include "app/domain/samedrug.h"

namespace madoguchi {

namespace {

QString allOf(const MedicationLine &line)
{
    return line.drugCode + u'\n' + line.drug + u'\n' + line.ingredient;
}

} // namespace

SameDrug::SameDrug(const QList<MedicationLine> &lines)
{
    for (const MedicationLine &line : lines)
        know(line);
    m_drugs.reserve(lines.size());
    for (const MedicationLine &line : lines) {
        Known &known = m_seen[allOf(line)];
        const DrugIdentity &identity = known.identity;
        if (identity.isUnreadable) { // a line without a name is not another's without one
            m_drugs.append(m_count++);
            continue;
        }
        if (known.drug < 0) {
            const QStringList ingredients = m_ingredients.value(identity.name);
            const bool isTheOnlyOne = identity.ingredient.isEmpty() && ingredients.size() == 1;
            known.drug = numberOf(identity.name.isEmpty()
                    ? u' ' + allOf(line)
                    : identity.name + u'\n' + (isTheOnlyOne ? ingredients.first() : identity.ingredient));
        }
        m_drugs.append(known.drug);
    }
}

void SameDrug::know(const MedicationLine &line)
{
    const QString all = allOf(line);
    if (m_seen.contains(all))
        return;
    const DrugIdentity identity = drugIdentityOf(line);
    m_seen.insert(all, Known{ .identity = identity });
    QStringList &ingredients = m_ingredients[identity.name];
    if (!identity.ingredient.isEmpty() && !ingredients.contains(identity.ingredient))
        ingredients.append(identity.ingredient);
}

int SameDrug::numberOf(const QString &key)
{
    auto number = m_numbers.find(key);
    if (number == m_numbers.end())
        number = m_numbers.insert(key, m_count++);
    return *number;
}

} // namespace madoguchi
