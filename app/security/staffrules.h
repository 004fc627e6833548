#pragma once

#include "app/domain/staff.h"

#include <QDate>
#include <QStringList>

namespace madoguchi {

/// What a station says about signing in to it.
struct StaffRules
{
    StationKind station = StationKind::Desk;
    QDate totpFrom{}; ///< day in Japan from which everybody needs a second factor; invalid: nobody must
    QStringList clinicWords{}; ///< what everybody here would guess: the clinic's name, the station's
    bool operator==(const StaffRules &) const = default;
};

} // namespace madoguchi
