#pragma once

#include "app/domain/bulk.h"
#include "app/domain/checkup.h"
#include "app/domain/medication.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace madoguchi {

/// What must hold for a message that was accepted, found out without the code that accepted it. Each gives
/// what does not hold, without anybody's data; empty: all holds.

/// Coded values are of their tables, benefits stand only with their consent.
QString unsoundIn(const Eligibility &eligibility);
QString unsoundIn(const CheckupRecord &record);

/// The answer is about the person asked for: oqs-interface.md rulings 8 and 24.
QString otherPersonIn(const Eligibility &eligibility, const NumberQuery &asked);
/// Name, kana, birth date and sex.
QString otherPersonIn(const Patient &answer, const Patient &asked);

/// Every consent that is open at `now` stands in `message` so: in one result its flag is exactly 1, wherever
/// it is said, and its end is one time after `now`, not before its beginning.
QString unfoundedConsentIn(const Eligibility &eligibility, const QByteArray &message, const QDateTime &now);
/// How many consents are open at `now`.
int openConsents(const Eligibility &eligibility, const QDateTime &now);

} // namespace madoguchi
