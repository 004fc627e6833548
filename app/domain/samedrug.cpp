#include "app/domain/samedrug.h"

#include "app/domain/drugidentity.h"

#include <utility>

namespace madoguchi {

SameDrug::SameDrug(const QList<MedicationLine> &lines)
{
    QList<int> groups;
    groups.reserve(lines.size());
    for (const MedicationLine &line : lines)
        groups.append(groupOf(line));
    QHash<int, int> numbers;
    m_drugs.reserve(lines.size());
    for (const int group : std::as_const(groups)) {
        const int top = root(group);
        const auto number = numbers.constFind(top);
        const int next = static_cast<int>(numbers.size());
        m_drugs.append(number == numbers.constEnd() ? *numbers.insert(top, next) : *number);
    }
}

int SameDrug::root(int group) const
{
    while (m_parents.at(group) != group)
        group = m_parents.at(group);
    return group;
}

void SameDrug::know(const QString &key, int &group)
{
    const auto found = m_known.constFind(key);
    if (found == m_known.constEnd()) {
        m_known.insert(key, group);
        return;
    }
    const int other = root(*found);
    const int own = root(group);
    m_parents[qMax(own, other)] = qMin(own, other);
    group = qMin(own, other);
}

int SameDrug::groupOf(const MedicationLine &line)
{
    const QString all = line.drugCode + u'\n' + line.drug + u'\n' + line.ingredient;
    const auto seen = m_seen.constFind(all);
    if (seen != m_seen.constEnd())
        return *seen;
    int group = static_cast<int>(m_parents.size());
    m_parents.append(group);
    const DrugIdentity identity = drugIdentityOf(line);
    if (!identity.code.isEmpty())
        know(QStringLiteral("code ") + identity.code, group);
    if (!identity.name.isEmpty())
        know(QStringLiteral("name ") + identity.name, group);
    if (!identity.substance.isEmpty())
        know(QStringLiteral("substance ") + identity.substance, group);
    m_seen.insert(all, group);
    return group;
}

} // namespace madoguchi
