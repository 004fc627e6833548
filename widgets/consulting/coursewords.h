#pragma once

#include "app/domain/medicationpicture.h"

#include <QString>

/// A course in words of the current language: never that a drug was stopped, only what was dispensed last.
/// Several lines: the first says most.
namespace madoguchi::coursewords {

/// The drug in full, its ingredient, and of `since` (may be invalid) what is new; hints below.
QString drug(const MedicationPicture &picture, int course, const QDate &since);
/// Amount and usage of the newest day, and the class.
QString dose(const MedicationPicture &picture, int course);
/// Who prescribed (the heading tells where that is), and where it is known from.
QString prescriber(const MedicationPicture &picture, int course);
/// "last dispensed D, supply to about D+n", as far as the class allows.
QString supply(const MedicationPicture &picture, int course);
/// Since when it runs; empty: there is only one day.
QString since(const Course &course);
/// The timeline for who cannot see it: its newest stretches.
QString timeline(const Course &course);
/// A heading's words, with how many follow.
QString heading(const MedicationRow &row);
/// What a treatment is (診療識別), when, and where.
QString treatmentDay(const TreatmentLine &line);
/// "2026-10-02"; empty: not known.
QString day(const QDate &date);

} // namespace madoguchi::coursewords
