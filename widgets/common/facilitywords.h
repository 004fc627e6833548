#pragma once

#include <QString>

namespace madoguchi {

/// What a hospital, a dental clinic or a pharmacy calls by another word than a medical clinic, whose words
/// are those of the source and of the catalogues ([station] facility; product.md, Stations: words, never
/// rights). `words` in `language`, as they were said for a clinic.
QString facilityWords(const QString &facility, const QString &language, QString words);

} // namespace madoguchi
