#pragma once

#include "widgets/common/pageout.h"

#include <QDate>
#include <QString>

#include <array>

namespace madoguchi {

/// What a clinic hangs up, lays out and gives away (product.md, "For print"). Says nothing of anybody.
enum class Print {
    PosterFrom, ///< "from this day"
    PosterNow, ///< after the start
    Stickers,
    Purposes, ///< 利用目的
    ReaderGuide, ///< how the card is laid, by the reader's profile
    NotRegistered, ///< for people whose card is no insurance card yet
    CounterFaq ///< for staff
};
inline constexpr std::array allPrints{ Print::PosterFrom, Print::PosterNow, Print::Stickers, Print::Purposes,
    Print::ReaderGuide, Print::NotRegistered, Print::CounterFaq };

/// What a print is made for.
struct PrintOptions
{
    QString language{ QStringLiteral("ja") }; ///< of the paper
    QDate from{}; ///< of PosterFrom
    QString readerProfile{ QStringLiteral("generic") }; ///< of ReaderGuide
};

/// In the current language, for a list.
QString printName(Print print);
/// Where it is meant to be and what to look at before it is hung up, in the current language.
QString printAbout(Print print);
/// Of the print queue and of a file, e.g. "poster-from".
QString printJob(Print print);
/// One page, A4 upright.
pageout::Paint printPaint(Print print, const PrintOptions &options);

} // namespace madoguchi
