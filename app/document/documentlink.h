#pragma once

#include <QByteArray>
#include <QDataStream>
#include <QList>
#include <QSize>
#include <QSizeF>

#include <optional>

/// What goes over the pipes between the application and its helper process for documents. The document and
/// the questions go one way, what came of them the other, each as a QByteArray of a QDataStream.
namespace madoguchi::documentlink {

constexpr int mostPages = 400; ///< three years of records are some dozens
constexpr double longestSide = 14'400; ///< points: a PDF cannot have a longer one (ISO 32000-1, Annex C)
constexpr int mostPixels = 16 * 1024 * 1024; ///< of one picture: 64 MiB
constexpr qsizetype mostBytes = 8 * 1024 * 1024; ///< of a document, as of every answer

enum class Kind : quint8 { Opened, Unusable, Drawn };
/// Why a document cannot be shown.
enum class Trouble : quint8 { Broken, Encrypted, TooLong, TooLarge, TooSlow };

inline QDataStream &prepared(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    return stream;
}

/// Whether a picture of that size may be asked for.
inline bool isDrawable(const QSize &pixels)
{
    return pixels.width() > 0 && pixels.height() > 0
        && qint64(pixels.width()) * pixels.height() <= mostPixels;
}

inline bool isPageSize(const QSizeF &points)
{
    return points.width() >= 1 && points.height() >= 1 && points.width() <= longestSide
        && points.height() <= longestSide;
}

} // namespace madoguchi::documentlink
