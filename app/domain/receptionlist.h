#pragma once

#include "app/domain/reception.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QUuid>

#include <cstddef>
#include <iterator>
#include <memory>

namespace madoguchi {

using SharedReception = std::shared_ptr<const Reception>;

/// A desk's receptions in the desk's order (sortForDesk), which they keep as they change. A copy stays as it
/// is and shares the receptions themselves: of a day of thousands it costs pointers, and so does a change.
class ReceptionList
{
public:
    /// Over the receptions, not over what shares them.
    class Iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Reception;
        using difference_type = std::ptrdiff_t;
        using pointer = const Reception *;
        using reference = const Reception &;

        Iterator() = default;
        explicit Iterator(QList<SharedReception>::const_iterator at)
            : m_at(at)
        { }
        reference operator*() const { return **m_at; }
        pointer operator->() const { return m_at->get(); }
        Iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        Iterator operator++(int) { return Iterator(m_at++); }
        bool operator==(const Iterator &) const = default;

    private:
        QList<SharedReception>::const_iterator m_at{};
    };

    ReceptionList() = default;
    /// In whatever order they are. Of several of one visit the last counts, as if all were put: while a day
    /// is forgotten, what is open of it may be read at two places.
    explicit ReceptionList(QList<Reception> receptions);

    /// Takes the place of the one of its visit, if there is one.
    void put(Reception reception);
    void remove(const QUuid &visit);

    [[nodiscard]] bool isEmpty() const { return m_sorted.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_sorted.size(); }
    [[nodiscard]] const Reception &at(qsizetype place) const { return *m_sorted.at(place); }
    [[nodiscard]] const Reception &first() const { return *m_sorted.constFirst(); }
    [[nodiscard]] const Reception &last() const { return *m_sorted.constLast(); }
    [[nodiscard]] Iterator begin() const { return Iterator(m_sorted.cbegin()); }
    [[nodiscard]] Iterator end() const { return Iterator(m_sorted.cend()); }
    /// Null: none has this visit.
    [[nodiscard]] const Reception *find(const QUuid &visit) const { return m_byVisit.value(visit).get(); }
    [[nodiscard]] const QList<SharedReception> &shared() const { return m_sorted; }
    /// Whoever has another birth date is another person: these may be one. None for no date.
    [[nodiscard]] QList<SharedReception> bornOn(const QDate &day) const { return m_born.value(day); }

private:
    QList<SharedReception> m_sorted;
    QHash<QUuid, SharedReception> m_byVisit;
    QHash<QDate, QList<SharedReception>> m_born; ///< each in the desk's order
};

} // namespace madoguchi
