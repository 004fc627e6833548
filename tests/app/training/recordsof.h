#pragma once

#include "app/central/messages/checkup.h"
#include "app/central/messages/medication.h"
#include "app/support/clock.h"
#include "app/training/population.h"

namespace madoguchi {

/// The invented people as they are at a moment.
inline Population populationAt(const QDateTime &now)
{
    auto population = Population::load(toJapanTime(now).date());
    if (!population)
        qFatal("population: %s", qPrintable(population.error().code));
    return std::move(population).value();
}

/// A request for the records of a person's newest insurance.
template <typename Request>
Request recordsOf(const Person &person, const QString &institution, const QString &identifier)
{
    const Insurance &insurance = person.coverages.first().result.insurance;
    Request request;
    request.institution = institution;
    request.insurerNumber = insurance.insurerNumber;
    request.symbol = insurance.symbol;
    request.number = insurance.number;
    request.branch = insurance.branch;
    request.fileIdentifier = identifier;
    return request;
}

/// 36 months of medication.
inline messages::MedicationRequest medicationOf(
    const Person &person, const QString &institution, const QString &identifier, const QDate &today)
{
    auto request = recordsOf<messages::MedicationRequest>(person, institution, identifier);
    request.startMonth = today.addMonths(-36).toString(QStringLiteral("yyyyMM"));
    request.endMonth = today.toString(QStringLiteral("yyyyMM"));
    return request;
}

} // namespace madoguchi
