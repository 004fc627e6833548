#pragma once

#include <QSet>
#include <QString>

namespace madoguchi::explaining {

/// The words that a text about a file of the interface is made of: kanji and katakana terms of the field, and
/// the small words in hiragana between them. No name of a person is made of these alone.
const QSet<QString> &japaneseTerms();
/// The same in lower-case Latin letters; the names of elements are put together from them.
const QSet<QString> &latinTerms();

} // namespace madoguchi::explaining
