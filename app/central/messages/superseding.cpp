#include "app/central/messages/superseding.h"

#include "app/domain/drugidentity.h"
#include "app/domain/prescription.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace madoguchi::messages {

namespace {

using Source = MedicationLine::Source;

/// Whether the two are of one prescription by themselves: of a day's many lines only the first is looked up.
bool isAlike(const MedicationLine &a, const MedicationLine &b)
{
    return a.source == b.source && a.date == b.date && a.prescribed == b.prescribed
        && a.prescriberCode == b.prescriberCode && a.facilityCode == b.facilityCode;
}

/// By what a dispensing can be known among the claims of its prescription.
QStringList marksOf(const MedicationLine &line)
{
    QStringList marks;
    if (!line.facilityCode.isEmpty())
        marks.append(QStringLiteral("place ") + line.facilityCode);
    if (!line.drugCode.isEmpty())
        marks.append(QStringLiteral("code ") + line.drugCode);
    const QString name = drugIdentityOf(line).name;
    if (!name.isEmpty())
        marks.append(QStringLiteral("name ") + name);
    for (const QString &ingredient : ingredientsIn(line.ingredient))
        marks.append(QStringLiteral("part ") + ingredient);
    return marks;
}

/// The lines of one prescription.
struct Group
{
    Source lowest = Source::Issuing;
    bool hasDispensings = false;
    QDate newestClaim{}; ///< day of dispensing
    QSet<QString> marks{}; ///< of the claims, where there are dispensings to be known among them
};

class Groups
{
public:
    explicit Groups(const QList<MedicationLine> &lines)
    {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i == 0 || !isAlike(lines.at(i - 1), lines.at(i)))
                know(lines.at(i));
        }
        for (const MedicationLine &line : lines) {
            Group *group = line.source == Source::Claim ? find(line) : nullptr;
            if (!group || !group->hasDispensings)
                continue;
            for (const QString &mark : marksOf(line))
                group->marks.insert(mark);
        }
    }

    bool supersedes(const MedicationLine &line)
    {
        const Group *group = find(line);
        if (!group || group->lowest >= line.source)
            return false;
        return line.source != Source::Dispensing || isAmong(*group, line);
    }

private:
    static bool isAmong(const Group &group, const MedicationLine &line)
    {
        if (line.date.isValid() && group.newestClaim.isValid() && line.date > group.newestClaim)
            return false;
        const QStringList marks = marksOf(line);
        return std::ranges::any_of(marks, [&](const QString &mark) { return group.marks.contains(mark); });
    }

    Group *find(const MedicationLine &line)
    {
        const auto prescription = prescriptionOf(line);
        const auto found = prescription ? m_groups.find(*prescription) : m_groups.end();
        return found == m_groups.end() ? nullptr : &*found;
    }

    void know(const MedicationLine &line)
    {
        const auto prescription = prescriptionOf(line);
        if (!prescription)
            return;
        Group &group = m_groups[*prescription];
        group.lowest = std::min(group.lowest, line.source);
        if (line.source == Source::Claim)
            group.newestClaim = std::max(group.newestClaim, line.date);
        else if (line.source == Source::Dispensing)
            group.hasDispensings = true;
    }

    QHash<Prescription, Group> m_groups;
};

} // namespace

void markSuperseded(QList<MedicationLine> &lines)
{
    if (std::ranges::all_of(lines, [](const MedicationLine &line) { return line.source == Source::Claim; }))
        return; // the usual record
    Groups groups(lines);
    for (MedicationLine &line : lines)
        line.superseded = groups.supersedes(line);
}

} // namespace madoguchi::messages
