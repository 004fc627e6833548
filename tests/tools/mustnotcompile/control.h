#pragma once

// What all files here begin with. control.cpp shows that it compiles; each other file adds one thing that
// must not.

#include "app/central/central.h"
#include "app/consulting.h"
#include "app/desk.h"
#include "app/domain/patient.h"
#include "app/domain/permit.h"
#include "app/domain/pii.h"
#include "reader/secretbytes.h"

#include <QDebug>

namespace madoguchi::mustnotcompile {

inline void ignore(const Outcome<MedicationRecord> &) { }

} // namespace madoguchi::mustnotcompile
