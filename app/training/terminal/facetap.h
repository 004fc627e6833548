#pragma once

#include "app/training/centre/centre.h"
#include "app/training/terminal/consentbook.h"
#include "reader/result.h"

#include <QDateTime>

namespace madoguchi {

/// A patient at the reader: whose card, and what was said on its screen.
struct FaceTap
{
    QString person{};
    ConsentAnswers answers{};
    bool visual = false; ///< 目視確認 by the staff: the same file
    QString prescription{}; ///< 処方箋発行形態: 1 electronic, 2 paper; empty: not asked
};

/// Why the reader gives no result, in the contract's words: "card-not-registered", "certificate-revoked", …;
/// "no-such-person", "no-reader".
struct TapRefusal
{
    QString why{};
};

/// The face result of a tap, after its consents were registered for 24 hours. `otherPerson`: fault, the file
/// is about somebody else.
Result<Eligibility, TapRefusal> tapped(Centre &centre, ConsentBook &consents, const QString &institution,
    const FaceTap &tap, const QDateTime &now, bool otherPerson);

} // namespace madoguchi
