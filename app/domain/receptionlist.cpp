#include "app/domain/receptionlist.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

/// Where `place` is in `sorted`, or would be.
auto placeIn(const QList<SharedReception> &sorted, const DeskPlace &place)
{
    return std::lower_bound(sorted.begin(), sorted.end(), place,
        [](const SharedReception &one, const DeskPlace &sought) { return deskPlaceOf(*one) < sought; });
}

void insertInto(QList<SharedReception> &sorted, const SharedReception &one, const DeskPlace &place)
{
    sorted.insert(placeIn(sorted, place) - sorted.cbegin(), one);
}

void removeFrom(QList<SharedReception> &sorted, const DeskPlace &place)
{
    sorted.removeAt(placeIn(sorted, place) - sorted.cbegin());
}

/// Invalid: nobody is known, or not by it.
QDate birthdateOf(const Reception &reception)
{
    const Patient *patient = reception.patient();
    return patient ? patient->birthdate.reveal() : QDate();
}

} // namespace

ReceptionList::ReceptionList(QList<Reception> receptions)
{
    QHash<QUuid, qsizetype> last;
    for (qsizetype i = 0; i < receptions.size(); ++i)
        last.insert(receptions.at(i).visit, i);
    for (qsizetype i = receptions.size() - 1; i >= 0; --i) {
        if (last.value(receptions.at(i).visit) != i)
            receptions.removeAt(i);
    }
    sortForDesk(receptions);
    for (Reception &reception : receptions) {
        const auto one = std::make_shared<const Reception>(std::move(reception));
        m_sorted.append(one);
        m_byVisit.insert(one->visit, one);
        if (const QDate born = birthdateOf(*one); born.isValid())
            m_born[born].append(one);
    }
}

void ReceptionList::put(Reception reception)
{
    remove(reception.visit);
    const auto one = std::make_shared<const Reception>(std::move(reception));
    const DeskPlace place = deskPlaceOf(*one);
    insertInto(m_sorted, one, place);
    m_byVisit.insert(one->visit, one);
    if (const QDate born = birthdateOf(*one); born.isValid())
        insertInto(m_born[born], one, place);
}

void ReceptionList::remove(const QUuid &visit)
{
    const SharedReception one = m_byVisit.take(visit);
    if (!one)
        return;
    const DeskPlace place = deskPlaceOf(*one);
    removeFrom(m_sorted, place);
    const auto born = m_born.find(birthdateOf(*one));
    if (born == m_born.end())
        return;
    removeFrom(*born, place);
    if (born->isEmpty())
        m_born.erase(born);
}

} // namespace madoguchi
