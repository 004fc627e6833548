#pragma once

#include <QString>

namespace madoguchi::explaining {

/// What a text about a file of the interface is made of: kanji and katakana terms of the field, small words
/// in hiragana between them, and Latin words, of which the names of elements are put together. Single
/// characters are counted, since names of persons can be put together from them.

/// Whether a run of kanji or katakana is whole terms of two characters and more.
bool isWholeTerms(const QString &run);
/// The same in running text, where a longer run may hold one term of one character, and few of these stand
/// alone. `behind`: what follows it directly.
bool isTerms(const QString &run, const QString &behind);
/// Whether a run of hiragana is small words, with at most so many particles of one character. `mayInflect`:
/// it may begin with the end of a word in kanji.
bool isSmallWords(const QString &run, int particles, bool mayInflect = false);
bool isParticle(const QString &text);
/// Whether a word in Latin letters is put together from terms.
bool isLatinTerms(const QString &word);
/// Of a word that is: whether it is written like a name and is one as well ("Long", "An").
bool mayBeName(const QString &word);
/// Of a word that is: whether it cannot be a name even where one is expected.
bool isNobodysName(const QString &word);
/// Whether a person's own stands behind this word: a name, a birthdate, a number, an address.
bool namesPersonal(const QString &word);

} // namespace madoguchi::explaining
