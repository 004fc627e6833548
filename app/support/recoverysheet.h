#pragma once

#include "reader/secretbytes.h"

#include <QDate>
#include <QString>

namespace madoguchi {

/// The recovery key is printed in two halves, for two safes or two persons; one alone says nothing.
enum class RecoveryHalf { First, Second };

/// One half as it is put on paper.
struct RecoveryHalfText
{
    SecretBytes words{}; ///< UTF-8, 18 words of four hiragana each, a space between
    SecretBytes scan{}; ///< ASCII, the same words in romaji: what the QR code says, and may be typed too
};

/// 復旧シート: what opens the backups on a machine that knows nothing of this station (security.md 30). It
/// exists while it is printed, and nowhere after.
struct RecoverySheet
{
    QString station{}; ///< "DESK-1"
    QString institution{}; ///< 10 digits
    QString number{}; ///< of the sheet, "K7QD-93MF": the same on both halves, and no secret
    QDate made{};
    RecoveryHalfText first{};
    RecoveryHalfText second{};
};

} // namespace madoguchi
