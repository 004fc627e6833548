#include "app/training/centre/referencenumbers.h"

#include "app/training/centre/samenumber.h"

#include <algorithm>

namespace madoguchi {

namespace {

NumberQuery insuranceOf(const ReferenceRegistration &registration)
{
    NumberQuery query;
    query.insurerNumber = registration.insurerNumber;
    query.symbol = registration.symbol;
    query.number = registration.number;
    query.branch = registration.branch;
    return query;
}

Insurance named(const ReferenceRegistration &registration)
{
    Insurance insurance;
    insurance.insurerNumber = registration.insurerNumber;
    insurance.symbol = registration.symbol;
    insurance.number = registration.number;
    insurance.branch = registration.branch;
    return insurance;
}

} // namespace

void ReferenceNumbers::store(const QString &institution, const ReferenceRegistration &registration)
{
    m_entries.removeIf([&](const Entry &entry) {
        return entry.institution == institution
            && isNamed(named(registration), insuranceOf(entry.registration))
            && entry.registration.branch == registration.branch;
    });
    m_entries.append({ institution, registration });
}

std::optional<QString> ReferenceNumbers::of(const QString &institution, const Insurance &insurance) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.institution == institution && isNamed(insurance, insuranceOf(entry.registration));
    });
    return found == m_entries.end() ? std::nullopt
                                    : std::optional(found->registration.referenceNumber.reveal());
}

} // namespace madoguchi
