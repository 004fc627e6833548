#pragma once

#include "app/domain/insurance.h"

#include <QString>

namespace madoguchi {

/// Does a question name this insurance? `branch` counts only where it was given.
bool isNamed(const Insurance &insurance, const QString &insurerNumber, const QString &symbol,
    const QString &number, const QString &branch);

} // namespace madoguchi
