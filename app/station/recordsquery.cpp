#include "app/station/recordsquery.h"

#include <QUuid>

namespace madoguchi {

namespace {

QString freshIdentifier()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(20);
}

} // namespace

QString askedMonths(const QDate &today, int years)
{
    const QString month = QStringLiteral("yyyyMM");
    return today.addYears(-years).toString(month) + QLatin1Char('-') + today.toString(month);
}

MedicationQuery medicationQuery(const ListedVisit &visit, const QString &months, bool withTreatments)
{
    MedicationQuery query;
    query.visit = visit;
    query.startMonth = months.left(6);
    query.endMonth = months.right(6);
    query.fileIdentifier = freshIdentifier();
    query.withTreatments = withTreatments;
    return query;
}

CheckupQuery checkupQuery(const ListedVisit &visit)
{
    CheckupQuery query;
    query.visit = visit;
    query.fileIdentifier = freshIdentifier();
    return query;
}

} // namespace madoguchi
