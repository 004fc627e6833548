#pragma once

#include "app/domain/pii.h"

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
/// so what is written and what is read cannot drift apart. This one writes.
class CborWriter
{
public:
    static constexpr bool reads = false;

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

/// Reads what CborWriter wrote. A field that is missing, of another type or no known choice makes `ok` false.
class CborReader
{
public:
    static constexpr bool reads = true;
    explicit CborReader(QCborMap map)
        : m_map(std::move(map))
    { }

    void field(QLatin1String name, QString &value);
    void field(QLatin1String name, QByteArray &value);
    void field(QLatin1String name, bool &value);
    void field(QLatin1String name, int &value);
    void field(QLatin1String name, qint64 &value);
    void field(QLatin1String name, QUuid &value);
    void field(QLatin1String name, QDate &value);
    void field(QLatin1String name, QDateTime &value);
    void field(QLatin1String name, std::optional<int> &value);
    void field(QLatin1String name, std::optional<bool> &value);
    template <typename T> void field(QLatin1String name, Pii<T> &value)
    {
        T inner{};
        field(name, inner);
        value = Pii<T>(std::move(inner));
    }
    template <typename E> void choice(QLatin1String name, E &value, std::initializer_list<E> all)
    {
        int number = 0;
        field(name, number);
        bool known = false;
        for (const E one : all) {
            if (static_cast<int>(one) == number) {
                value = one;
                known = true;
            }
        }
        m_ok = m_ok && known;
    }
    template <typename T, typename Describe> void part(QLatin1String name, T &value, Describe describe)
    {
        const QCborValue found = m_map.value(name);
        CborReader inner(found.toMap());
        describe(inner, value);
        m_ok = m_ok && found.isMap() && inner.ok();
    }
    template <typename T, typename Describe>
    void maybe(QLatin1String name, std::optional<T> &value, Describe describe)
    {
        value.reset();
        if (m_map.contains(name))
            part(name, value.emplace(), describe);
    }
    template <typename T, typename Describe>
    void list(QLatin1String name, QList<T> &values, Describe describe)
    {
        values.clear();
        const QCborValue found = m_map.value(name);
        m_ok = m_ok && found.isArray();
        for (const QCborValue one : found.toArray()) {
            CborReader inner(one.toMap());
            describe(inner, values.emplaceBack());
            m_ok = m_ok && one.isMap() && inner.ok();
        }
    }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    QCborMap m_map;
    bool m_ok = true;
};

} // namespace madoguchi
