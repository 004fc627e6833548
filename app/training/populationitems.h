#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace madoguchi {

/// The population's file while it is read: its tables, dates relative to today, and the first thing that does
/// not hold together.
class PopulationItems
{
public:
    PopulationItems(QJsonObject root, const QDate &today)
        : m_root(std::move(root))
        , m_today(today)
    { }

    /// The person or part that is read now, for `trouble`.
    void beginWith(const QString &where) { m_where = where; }
    void blame(const QString &item);
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    [[nodiscard]] const QJsonObject &root() const { return m_root; }
    [[nodiscard]] QDate today() const { return m_today; }
    /// Missing or empty: blamed.
    QString text(const QJsonObject &object, QLatin1String item);
    /// A relative date; absent: invalid.
    QDate date(const QJsonObject &object, QLatin1String item);
    /// A list of relative dates: at least one.
    QList<QDate> dates(const QJsonObject &object);
    /// An entry of a table of the file.
    QJsonObject named(QLatin1String table, const QString &key);

private:
    QJsonObject m_root;
    QDate m_today;
    QString m_where;
    QString m_trouble;
};

} // namespace madoguchi
