#include "app/central/bulkmatching.h"

#include "app/central/echo.h"

#include <QMultiHash>

namespace madoguchi {

namespace {

bool answers(const BulkUnit &unit, const BulkQuestion &question)
{
    return samePerson(unit.echoed, question.person)
        && (unit.fault || areOf(question.person, unit.eligibility));
}

std::optional<BulkUnit> unitFor(const BulkQuestion &question, const QList<BulkUnit> &candidates)
{
    for (const BulkUnit &unit : candidates) {
        if (!answers(unit, question) || !(unit == candidates.first()))
            return std::nullopt;
    }
    return candidates.isEmpty() ? std::nullopt : std::optional(candidates.first());
}

} // namespace

QList<std::optional<BulkUnit>> unitsFor(const QList<BulkQuestion> &questions, const BulkResult &result)
{
    QMultiHash<QString, BulkUnit> byIdentifier;
    for (const BulkUnit &unit : result.units) {
        if (!unit.identifier.isEmpty())
            byIdentifier.insert(unit.identifier, unit);
    }
    QList<std::optional<BulkUnit>> found;
    found.reserve(questions.size());
    for (const BulkQuestion &question : questions)
        found.append(unitFor(question, byIdentifier.values(question.identifier)));
    return found;
}

} // namespace madoguchi
