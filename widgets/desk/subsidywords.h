#pragma once

#include "app/domain/reception.h"
#include "app/domain/subsidyentry.h"
#include "widgets/common/factsheet.h"
#include "widgets/common/state.h"

#include <QList>
#include <QString>

/// 公費 in words: how they stand, what to do about it, and the fields of a 受給者証.
namespace madoguchi::subsidywords {

QString state(SubsidyState state); ///< 取得, 未同意または喪失, 自治体未対応, 未確認
/// `isStored`: there are some that should be confirmed.
Look stateLook(SubsidyState state, bool isStored);

/// Whose it is: 54 難病（特定医療）, 88 地方単独.
QString law(const Subsidy &subsidy);
QString numbers(const Subsidy &subsidy); ///< payer and recipient
QString period(const Subsidy &subsidy); ///< open ends are said; empty: neither end is known
/// How it stands on `day`, and where and when it was confirmed.
QString mark(const Subsidy &subsidy, const QDate &day);
Look markLook(SubsidyMark mark);

/// What the desk does next, in one line; empty: nothing.
QString nextStep(const Subsidies &subsidies, const QDate &day);
/// For paper; empty where nobody has asked and nothing is stored.
QList<Fact> facts(const Subsidies &subsidies, const QDate &day);

QString field(SubsidyField field);
QString example(SubsidyField field); ///< for an empty field
QString problem(const SubsidyIssue &issue); ///< what is wrong, and what to do
/// How a field that is right was understood; empty: there is nothing to say.
QString understood(SubsidyField field, const SubsidyReading &reading);
/// A claim takes no more.
QString tooMany();

} // namespace madoguchi::subsidywords
