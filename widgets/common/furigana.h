#pragma once

#include <QList>
#include <QString>

/// Japanese with its reading above it. In texts a reading is written {置|お}; everything else is plain.
namespace madoguchi::furigana {

/// Some characters and, where there is one, their reading. Never broken between two lines.
struct Piece
{
    QString base{};
    QString ruby{};
    bool operator==(const Piece &) const = default;
};

/// What stays together on a line as long as there is room: a word with its blank, a Japanese phrase with its
/// particle.
struct Phrase
{
    QList<Piece> pieces{};
    bool endsParagraph = false; ///< a line feed follows
    bool operator==(const Phrase &) const = default;
};

/// The text without its readings: for screen readers and searches. An unfinished mark is kept as it stands.
QString plain(const QString &marked);
/// The text in phrases, in order, nothing left out but the line feeds.
QList<Phrase> phrases(const QString &marked);

} // namespace madoguchi::furigana
