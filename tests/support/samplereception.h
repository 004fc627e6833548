#pragma once

#include "app/domain/reception.h"

#include <QList>

namespace madoguchi {

/// An invented reception in which no field has its default value, so that a field that is lost on the way is
/// seen. Another `seed` gives another visit of another person on the same day.
Reception sampleReception(int seed = 0);

/// Two 公費 in which no field has its default value: of the whole country, and of a municipality.
QList<Subsidy> sampleSubsidies();

/// The clinic's day of all samples.
QDate sampleDay();

/// Everything in it that says who the person is, each spelling that could stand on a disk by itself: names,
/// kana, numbers, address, and the birth date as 19580203, 1958-02-03 and 昭和33年2月3日.
QList<QString> personalTexts(const Reception &reception);

/// Those of `texts` that occur in `bytes` as UTF-8, UTF-16 (both orders) or code page 932.
QList<QString> textsFoundIn(const QByteArray &bytes, const QList<QString> &texts);

} // namespace madoguchi
