#pragma once

#include "app/domain/booking.h"

#include <QByteArray>
#include <QDate>
#include <QList>

namespace madoguchi {

/// The patients of a clinic's list (CSV with one header line). Columns by their names, in any order, others
/// are ignored: InsurerNumber, InsuredCardSymbol, InsuredIdentificationNumber, InsuredBranchNumber, Birthdate
/// (yyyyMMdd), and PatientNumber and Name, which may be missing. An insurer number is padded where a
/// spreadsheet has taken its blanks, a branch where it has taken its zero.
/// All or nothing: a line that is left out by itself would be a patient whom nobody looked at. Fault:
/// BookingsUnreadable with the line (number) and the column or "csv", "header", "empty", "many" (code).
Outcome<QList<BookedPatient>> readBookings(const QByteArray &csv, const QDate &day);

} // namespace madoguchi
