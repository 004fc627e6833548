#pragma once

// What all files here begin with. control.cpp shows that it compiles; each other file adds one thing that
// must not.

#include "app/central/central.h"
#include "app/consulting.h"
#include "app/desk.h"
#include "app/domain/patient.h"
#include "app/domain/permit.h"
#include "app/domain/pii.h"
#include "app/domain/rights.h"
#include "reader/secretbytes.h"

#include <QDebug>

namespace madoguchi::mustnotcompile {

inline void ignore(const Outcome<MedicationRecord> &) { }

void manageStaff(Granted<Right::ManageStaff> by);
void grantQualification(GrantedTogether<Right::GrantQualification> by);

} // namespace madoguchi::mustnotcompile
