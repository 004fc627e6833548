#pragma once

#include "app/domain/pii.h"
#include "app/store/cborreader.h"

#include <QByteArray>
#include <QCborArray>
#include <QCborMap>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <initializer_list>
#include <optional>

namespace madoguchi {

/// The two directions of one description: a function `describe(archive, value)` names every field once, and
/// so what is written and what is read cannot drift apart. This one writes, CborReader reads.
class CborWriter
{
public:
    static constexpr bool reads = false;
    /// What is written is of the newest form, which has every field.
    [[nodiscard]] static constexpr bool since(int) { return true; }

    void field(QLatin1String name, const QString &value) { m_map[name] = value; }
    void field(QLatin1String name, const QByteArray &value) { m_map[name] = value; }
    void field(QLatin1String name, bool value) { m_map[name] = value; }
    void field(QLatin1String name, int value) { m_map[name] = value; }
    void field(QLatin1String name, qint64 value) { m_map[name] = value; }
    void field(QLatin1String name, const QUuid &value) { m_map[name] = value.toRfc4122(); }
    void field(QLatin1String name, const QDate &value) { m_map[name] = value.toString(Qt::ISODate); }
    void field(QLatin1String name, const QDateTime &value);
    void field(QLatin1String name, const std::optional<int> &value);
    void field(QLatin1String name, const std::optional<bool> &value);
    template <typename T> void field(QLatin1String name, const Pii<T> &value) { field(name, value.reveal()); }

    template <typename E> void choice(QLatin1String name, const E &value, std::initializer_list<E>)
    {
        m_map[name] = static_cast<int>(value);
    }
    template <typename T, typename Describe> void part(QLatin1String name, const T &value, Describe describe)
    {
        CborWriter inner;
        describe(inner, value);
        m_map[name] = inner.map();
    }
    template <typename T, typename Describe>
    void maybe(QLatin1String name, const std::optional<T> &value, Describe describe)
    {
        if (value)
            part(name, *value, describe);
    }
    template <typename T, typename Describe>
    void list(QLatin1String name, const QList<T> &values, Describe describe)
    {
        QCborArray array;
        for (const T &value : values) {
            CborWriter inner;
            describe(inner, value);
            array.append(inner.map());
        }
        m_map[name] = array;
    }
    [[nodiscard]] const QCborMap &map() const { return m_map; }

private:
    QCborMap m_map;
};

} // namespace madoguchi
