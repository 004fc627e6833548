#include "app/domain/coursechanges.h"

#include "app/domain/foldedtexts.h"

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

using What = CourseChange::What;

/// One thing of one day: to compare, and as received.
struct Said
{
    QStringList compared{};
    QStringList shown{};
};

QString amountToCompare(const QString &amount)
{
    bool isNumber = false;
    const double number = amount.normalized(QString::NormalizationForm_KC).toDouble(&isNumber);
    return isNumber ? QString::number(number, 'g', 12) : amount;
}

void add(Said &said, What what, const MedicationLine &line, FoldedTexts &folded)
{
    QString shown;
    QString compared;
    switch (what) {
    case What::Dose:
        shown = line.amount + line.unit;
        compared = comparedDose(line, folded);
        break;
    case What::Usage:
        shown = line.instruction.isEmpty() ? line.usage : line.usage + u'／' + line.instruction;
        compared = folded(line.usage) + u'\n' + folded(line.instruction);
        break;
    case What::Product:
        if (line.source == MedicationLine::Source::Issuing)
            return;
        shown = line.drug;
        compared = folded(line.drug);
        break;
    }
    said.shown.append(shown);
    said.compared.append(compared);
}

void change(QList<CourseChange> &changes, What what, const QDate &day, Said &last, Said now)
{
    if (now.compared.isEmpty())
        return;
    now.compared.sort();
    if (what != What::Dose) { // the same words for the morning's and the evening's are said once
        now.compared.removeDuplicates();
        now.shown.removeDuplicates();
    }
    if (!last.compared.isEmpty() && last.compared != now.compared)
        changes.append(
            { what, day, last.shown.join(QStringLiteral(" + ")), now.shown.join(QStringLiteral(" + ")) });
    last = now;
}

} // namespace

QString comparedDose(const MedicationLine &line, FoldedTexts &folded)
{
    return amountToCompare(line.amount) + folded(line.unit);
}

QList<CourseChange> changesWithin(const QList<MedicationLine> &lines, const QList<int> &oldestFirst)
{
    constexpr std::array all{ What::Product, What::Dose, What::Usage };
    std::array<Said, all.size()> last;
    FoldedTexts folded;
    QList<CourseChange> changes;
    for (auto begin = oldestFirst.begin(); begin != oldestFirst.end();) {
        const QDate day = dayOf(lines.at(*begin));
        const auto end = std::find_if(
            begin, oldestFirst.end(), [&](int index) { return dayOf(lines.at(index)) != day; });
        for (std::size_t i = 0; i < all.size(); ++i) {
            Said now;
            std::for_each(begin, end, [&](int index) { add(now, all.at(i), lines.at(index), folded); });
            change(changes, all.at(i), day, last.at(i), now);
        }
        begin = end;
    }
    return changes;
}

} // namespace madoguchi
