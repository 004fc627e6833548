#pragma once

#include "app/domain/numberentry.h"
#include "app/domain/proofrules.h"

#include <QString>

/// The fields of a reception by number in words, and what to do about what is wrong in them.
namespace madoguchi::entrywords {

/// What a patient shows, as the desk calls it. `standing`: an expired card says under which condition.
QString proof(const QString &kind, ProofStanding standing);
QString field(EntryField field);
/// An example, for an empty field.
QString example(EntryField field);
/// What is wrong, and what to do: one line each way.
QString problem(const EntryIssue &issue);
/// How a field that is right was understood: 国民健康保険, 昭和30年4月1日（1955年）; empty: there is nothing
/// to say. `reading`: of `field` without an issue.
QString understood(EntryField field, const EntryReading &reading, const QDate &today);

} // namespace madoguchi::entrywords
