#pragma once

#include "app/domain/captureentry.h"
#include "app/domain/reception.h"
#include "widgets/common/state.h"

#include <QString>

/// The fields of what is written down of a patient in an outage, in words, and what such a reception is
/// called.
namespace madoguchi::capturewords {

QString field(CaptureField field);
/// An example, for an empty field.
QString example(CaptureField field);
/// What is wrong, and what to do.
QString problem(const CaptureIssue &issue);
/// How a field that is right was understood; empty: there is nothing to say.
QString understood(CaptureField field, const CaptureReading &reading);

/// words::validityShort of a reception: one that was written down has its own word while nothing has come.
QString eligibility(const Reception &reception);
Look eligibilityLook(const Reception &reception);
/// The day of one that an earlier day has left: 11/21.
QString day(const QDate &day);

} // namespace madoguchi::capturewords
