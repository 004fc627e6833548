#pragma once

#include "app/domain/pii.h"
#include "app/store/cborscan.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <optional>

namespace madoguchi {

/// Reads what CborWriter wrote. A field that is missing, of another type or no known choice makes `ok` false.
/// Fields may stand in any order, each is asked for once; in the order that they are asked for they are found
/// at once, and that one is not there is known without a look at those before it.
class CborReader
{
public:
    static constexpr bool reads = true;
    /// One map, and nothing behind it. `bytes` outlive it.
    explicit CborReader(QByteArrayView bytes);

    /// The number of the form that the bytes are of: fields of later ones are not asked for, and stay as they
    /// are. Without it, all are.
    void readAs(int form) { m_form = form; }
    [[nodiscard]] bool since(int form) const { return m_form >= form; }

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
        const auto *known
            = std::find_if(all.begin(), all.end(), [=](E one) { return static_cast<int>(one) == number; });
        m_ok = m_ok && known != all.end();
        if (m_ok)
            value = *known;
    }
    template <typename T, typename Describe> void part(QLatin1String name, T &value, Describe describe)
    {
        inside(goTo(name), value, describe);
    }
    template <typename T, typename Describe>
    void maybe(QLatin1String name, std::optional<T> &value, Describe describe)
    {
        value.reset();
        if (const auto found = goTo(name))
            inside(found, value.emplace(), describe);
    }
    template <typename T, typename Describe>
    void list(QLatin1String name, QList<T> &values, Describe describe)
    {
        values.clear();
        const auto found = goTo(name);
        const auto array = found ? m_scan.at(*found) : std::nullopt;
        m_ok = m_ok && array && array->kind == CborScan::Kind::Array;
        if (!m_ok)
            return;
        m_next = array->content;
        for (quint64 left = array->value; left > 0 && m_ok; --left)
            inside(m_next, values.emplaceBack(), describe);
    }
    /// Of what was asked for, and of the end. To be asked once all fields were: it looks through the others.
    [[nodiscard]] bool ok() const { return m_ok && (!m_outermost || end() == m_scan.size()); }

private:
    CborReader(const CborScan &scan, qsizetype place);

    /// The place of the field's value; nothing: there is none.
    std::optional<qsizetype> goTo(QLatin1String name);
    /// The value itself, and goes on behind it; nothing, and not ok: there is none, or it is an array or map.
    std::optional<CborScan::Item> take(QLatin1String name);
    std::optional<QByteArrayView> takeString(QLatin1String name, CborScan::Kind kind);
    qint64 numberIn(const std::optional<CborScan::Item> &item);
    [[nodiscard]] bool isKey(qsizetype place, QLatin1String name, qsizetype *value) const;
    [[nodiscard]] qsizetype end() const;
    template <typename T, typename Describe>
    void inside(std::optional<qsizetype> place, T &value, Describe describe)
    {
        CborReader inner(m_scan, place.value_or(-1));
        inner.readAs(m_form);
        describe(inner, value);
        m_ok = m_ok && inner.ok();
        m_next = inner.end();
    }

    CborScan m_scan;
    int m_form = std::numeric_limits<int>::max();
    qsizetype m_place = 0; ///< of the map
    qsizetype m_first = 0;
    quint64 m_count = 0;
    qsizetype m_next = 0; ///< the entry behind the one that was read last
    quint64 m_read = 0; ///< entries before it
    bool m_passedOver = false; ///< some of these were not read, and may be asked for yet
    bool m_ok = false;
    bool m_outermost = false;
};

} // namespace madoguchi
