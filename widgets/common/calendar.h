#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

/// Dates, times and ages as words of the current language. A moment is told in Japan's time.
namespace madoguchi::words {

QString eraDate(const QDate &date); ///< 昭和35年2月29日, also in English (Shōwa 35-02-29)
QString japaneseEraDate(const QDate &date); ///< 昭和35年2月29日 in every language: for Japanese papers
QString date(const QDate &date); ///< 1960年2月29日
QString birthDate(const QDate &date); ///< both
QString age(std::optional<int> years); ///< 48歳
QString time(const QDateTime &moment); ///< Japan's 08:35
QString dayAndTime(const QDateTime &moment); ///< Japan's 11月21日 08:35
QString minutes(int minutes); ///< 3分
QString period(const QDate &from, const QDate &to); ///< "2026年4月1日 – 2027年7月31日"; empty without both

/// Half-width kana and letters as full-width kana and plain letters; a blank stays one.
QString wideKana(const QString &kana);

} // namespace madoguchi::words
