#pragma once

#include "app/domain/failure.h"

#include <QList>
#include <QString>

namespace madoguchi {

/// Receptions that are confirmed and whose slips did not come out of the printer.
struct UnprintedSlips
{
    struct Person
    {
        int number = 0;
        QString name{}; ///< empty: not known
        bool operator==(const Person &) const = default;
    };
    QList<Person> people{}; ///< oldest failure first
    Fault fault{}; ///< the printer's newest
    bool operator==(const UnprintedSlips &) const = default;
};

} // namespace madoguchi
