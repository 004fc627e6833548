#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QUuid>

namespace madoguchi::stored {

/// UTC with milliseconds: as text it sorts by time. Empty for an invalid one.
inline QString time(const QDateTime &value)
{
    return value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs) : QString();
}

inline QDateTime timeOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

inline QString day(const QDate &value)
{
    return value.toString(Qt::ISODate);
}

inline QDate dayOf(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

/// Lower case, without braces; empty for no visit.
inline QString visit(const QUuid &value)
{
    return value.isNull() ? QString() : value.toString(QUuid::WithoutBraces);
}

} // namespace madoguchi::stored
