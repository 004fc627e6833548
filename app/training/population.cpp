#include "app/training/population.h"

#include "app/training/populationfile.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

bool isLostOn(const Insurance &insurance, const QDate &day)
{
    return (insurance.lostOn.isValid() && day >= insurance.lostOn)
        || (insurance.lastDay.isValid() && day > insurance.lastDay);
}

bool hasBegunOn(const Insurance &insurance, const QDate &day)
{
    return !insurance.validFrom.isValid() || day >= insurance.validFrom;
}

/// 医療扶助 stands beside an insurance, not in its place (oqs-interface.md ruling 42).
bool isWelfare(const Insurance &insurance)
{
    return insurance.classification == u"A1";
}

} // namespace

bool isCurrent(const Coverage &coverage, const QDate &day)
{
    return hasBegunOn(coverage.result.insurance, day) && !isLostOn(coverage.result.insurance, day);
}

QList<Coverage> Person::currentOn(const QDate &day) const
{
    QList<Coverage> current;
    std::copy_if(coverages.begin(), coverages.end(), std::back_inserter(current),
        [&](const Coverage &coverage) { return isCurrent(coverage, day); });
    return current;
}

QList<Coverage> Person::answeredOn(const QDate &day) const
{
    QList<Coverage> answered = currentOn(day);
    if (!answered.isEmpty())
        return answered;
    const auto lost = std::find_if(coverages.begin(), coverages.end(),
        [&](const Coverage &coverage) { return isLostOn(coverage.result.insurance, day); });
    return lost == coverages.end() ? QList<Coverage>{} : QList<Coverage>{ *lost };
}

Validity Person::validityOn(const QDate &day) const
{
    const QList<Coverage> current = currentOn(day);
    if (!current.isEmpty()) {
        const bool welfareOnly = std::all_of(current.begin(), current.end(),
            [](const Coverage &coverage) { return isWelfare(coverage.result.insurance); });
        return welfareOnly ? Validity::ValidUnregistered : Validity::Valid;
    }
    if (answeredOn(day).isEmpty())
        return Validity::None;
    return newInsuranceExists ? Validity::InvalidNewExists : Validity::Invalid;
}

Population::Population(QList<Person> people, QList<InsurerStanding> insurers)
    : m_people(std::move(people))
    , m_insurers(std::move(insurers))
{ }

Outcome<Population> Population::load(const QDate &today)
{
    QFile file(QStringLiteral(":/madoguchi/training/population.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Fault{ Failure::StoreDamaged, QStringLiteral("population.json") };
    return read(file.readAll(), today);
}

Outcome<Population> Population::read(const QByteArray &json, const QDate &today)
{
    auto file = readPopulationFile(json, today);
    if (!file)
        return file.error();
    return Population(file->people, file->insurers);
}

const Person *Population::find(const QString &id) const
{
    const auto found = std::find_if(
        m_people.begin(), m_people.end(), [&](const Person &person) { return person.id == id; });
    return found == m_people.end() ? nullptr : &*found;
}

const Person &Population::hero() const
{
    const auto found
        = std::find_if(m_people.begin(), m_people.end(), [](const Person &person) { return person.hero; });
    return *found; // the reader of the file refuses one without exactly one hero
}

} // namespace madoguchi
