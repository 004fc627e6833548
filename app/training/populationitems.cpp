#include "app/training/populationitems.h"

#include "app/training/populationfile.h"

#include <QJsonArray>

namespace madoguchi {

void PopulationItems::blame(const QString &item)
{
    if (m_trouble.isEmpty())
        m_trouble = m_where + u'.' + item;
}

QString PopulationItems::text(const QJsonObject &object, QLatin1String item)
{
    const QString value = object.value(item).toString();
    if (value.isEmpty())
        blame(item);
    return value;
}

QDate PopulationItems::date(const QJsonObject &object, QLatin1String item)
{
    if (!object.contains(item))
        return {};
    const QDate value = relativeDate(object.value(item).toString(), m_today);
    if (!value.isValid())
        blame(item);
    return value;
}

QJsonObject PopulationItems::named(QLatin1String table, const QString &key)
{
    const QJsonObject entry = m_root.value(table).toObject().value(key).toObject();
    if (entry.isEmpty())
        blame(QString(table) + u'/' + key);
    return entry;
}

QList<QDate> PopulationItems::dates(const QJsonObject &object)
{
    QList<QDate> days;
    for (const QJsonValue &when : object.value(QLatin1String("dates")).toArray()) {
        days.append(relativeDate(when.toString(), m_today));
        if (!days.last().isValid())
            blame(QStringLiteral("dates"));
    }
    if (days.isEmpty())
        blame(QStringLiteral("dates"));
    return days;
}

} // namespace madoguchi
