#include "app/central/messages/superseding.h"

#include "app/domain/courses.h"
#include "app/domain/drugidentity.h"
#include "app/domain/prescription.h"
#include "app/domain/usagekind.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace madoguchi::messages {

namespace {

using Source = MedicationLine::Source;

/// Whether the two are of one prescription by themselves: of a day's many lines only the first is looked up.
bool isAlike(const MedicationLine &a, const MedicationLine &b)
{
    return a.source == b.source && a.date == b.date && a.prescribed == b.prescribed
        && a.prescriberCode == b.prescriberCode && a.facilityCode == b.facilityCode;
}

/// In what way a drug comes into the body; nothing: that is not told.
std::optional<UsageKind> wayOf(const MedicationLine &line)
{
    const UsageKind kind = usageKindOf(line);
    switch (kind) {
    case UsageKind::Oral:
    case UsageKind::AsNeeded:
    case UsageKind::OralDrops:
        return UsageKind::Oral;
    case UsageKind::Unknown:
    case UsageKind::Other:
        return std::nullopt;
    default:
        return kind;
    }
}

/// What its institution had of the prescription that day, whatever drug it was.
QString placeMarkOf(const MedicationLine &line, const QDate &day)
{
    return QStringLiteral("place ") + line.facilityCode + day.toString(Qt::ISODate);
}

/// By what a dispensing can be known among the claims of its prescription.
QStringList marksOf(const MedicationLine &line)
{
    QStringList marks;
    if (!line.facilityCode.isEmpty())
        marks.append(placeMarkOf(line, line.date));
    if (!line.drugCode.isEmpty())
        marks.append(QStringLiteral("code ") + line.drugCode);
    const QString name = drugIdentityOf(line).name;
    if (!name.isEmpty())
        marks.append(QStringLiteral("name ") + name);
    const std::optional<UsageKind> way = wayOf(line); // tablets are no part of an injection that is claimed
    if (!way)
        return marks;
    for (const QString &ingredient : ingredientsIn(line.ingredient))
        marks.append(QStringLiteral("part %1 ").arg(static_cast<int>(*way)) + ingredient);
    return marks;
}

/// The lines of one prescription.
struct Group
{
    Source lowest = Source::Issuing;
    bool hasDispensings = false;
    /// Of the claims, where there are dispensings to be known among them: the newest day of dispensing, of
    /// each mark, and of each mark within a month. Invalid: of one of them it is not told.
    QHash<QString, QDate> marks{};
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
            addMark(group->marks, placeMarkOf(line, QDate()), line.date); // for what has no day
            for (const QString &mark : marksOf(line)) {
                addMark(group->marks, mark, line.date);
                addMark(group->marks, mark + u'\n' + monthOf(line), line.date);
            }
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
        const auto place = group.marks.constFind(placeMarkOf(line, QDate()));
        if (!line.facilityCode.isEmpty() && place != group.marks.constEnd() && !place->isValid())
            return true; // it has claimed the prescription, and not told when
        const QStringList marks = marksOf(line);
        return std::ranges::any_of(marks, [&](const QString &mark) {
            // What a later month claims is another dispensing of the same prescription.
            const auto claim
                = group.marks.constFind(line.date.isValid() ? mark + u'\n' + monthOf(line) : mark);
            return claim != group.marks.constEnd()
                && (!line.date.isValid() || !claim->isValid() || line.date <= *claim);
        });
    }

    static void addMark(QHash<QString, QDate> &marks, const QString &mark, const QDate &day)
    {
        const auto known = marks.find(mark);
        if (known == marks.end())
            marks.insert(mark, day);
        else if (known->isValid())
            *known = day.isValid() ? std::max(*known, day) : day;
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
        if (line.source == Source::Dispensing)
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
