#pragma once

#include "app/training/population.h"
#include "app/training/populationitems.h"

namespace madoguchi {

/// The records of one person in the population's file: medication, treatments, checkups.
void readRecords(PopulationItems &items, const QJsonObject &object, Person &person);

} // namespace madoguchi
