#pragma once

#include "widgets/common/poster.h"
#include "widgets/common/sheet.h"

#include <QDate>
#include <QString>

/// The words of the papers for print, each in the language asked for. Facts: product.md and front-desk.md;
/// what stands in neither is left for the clinic to write in.
namespace madoguchi::printsheets {

Poster posterFrom(const QString &language, const QDate &from);
Poster posterNow(const QString &language);
Poster sticker(const QString &language);
Sheet purposes(const QString &language);
/// `profile`: as readReaderProfile takes it.
Poster readerGuide(const QString &language, const QString &profile);
Sheet counterFaq(const QString &language);

} // namespace madoguchi::printsheets
