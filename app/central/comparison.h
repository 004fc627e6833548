#pragma once

#include <QString>

namespace madoguchi {

/// Comparison of what two messages say of one thing (oqs-interface.md ruling 8). What is compared is never
/// stored.

/// Symbols, numbers and identifiers: after NFKC, all hyphens made one, outer spaces removed.
bool sameNumber(const QString &left, const QString &right);
/// What `sameNumber` compares: one text for all that are the same.
QString comparableNumber(const QString &text);
/// Insurer numbers as 8 characters.
bool sameInsurer(const QString &left, const QString &right);
/// Names: after NFKC, without spaces; ● equals any one character.
bool sameName(const QString &left, const QString &right);
/// Kana: as names, small kana made large, so that ｼﾞﾕ equals ｼﾞｭ.
bool sameKana(const QString &left, const QString &right);

} // namespace madoguchi
