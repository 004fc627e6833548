#include "app/domain/japaneseera.h"

#include <QStringList>

#include <unicode/ucal.h>

#include <memory>

namespace madoguchi {

namespace {

constexpr int32_t icuMeiji = 232; // ICU counts all eras from 大化 (0) on
constexpr double millisecondsADay = 86'400'000.0;
constexpr qint64 julianOfEpoch = 2'440'588; // QDate(1970, 1, 1)
constexpr int reading = 1; ///< ICU's months begin at 0

struct CloseCalendar
{
    void operator()(UCalendar *calendar) const { ucal_close(calendar); }
};
using Calendar = std::unique_ptr<UCalendar, CloseCalendar>;

Calendar openCalendar()
{
    UErrorCode status = U_ZERO_ERROR;
    const QChar utc[] = { u'U', u'T', u'C' };
    Calendar calendar(ucal_open(
        reinterpret_cast<const UChar *>(utc), 3, "ja_JP@calendar=japanese", UCAL_TRADITIONAL, &status));
    return U_SUCCESS(status) ? std::move(calendar) : nullptr;
}

/// Cleared. Opened once for each thread: a list asks for the days of thousands.
const Calendar &japaneseCalendar()
{
    thread_local const Calendar calendar = openCalendar();
    if (calendar)
        ucal_clear(calendar.get());
    return calendar;
}

std::optional<EraDay> counted(const Calendar &calendar)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto field = [&](UCalendarDateFields which) { return ucal_get(calendar.get(), which, &status); };
    const int32_t era = field(UCAL_ERA) - icuMeiji + static_cast<int32_t>(Era::Meiji);
    const EraDay day{ static_cast<Era>(era), field(UCAL_YEAR), field(UCAL_MONTH) + reading,
        field(UCAL_DATE) };
    const bool known = era >= static_cast<int32_t>(Era::Meiji) && era <= static_cast<int32_t>(Era::Reiwa);
    return U_SUCCESS(status) && known ? std::optional(day) : std::nullopt;
}

} // namespace

QString eraName(Era era)
{
    static const QStringList names{ QStringLiteral("明治"), QStringLiteral("大正"), QStringLiteral("昭和"),
        QStringLiteral("平成"), QStringLiteral("令和") };
    return names.at(static_cast<int>(era) - static_cast<int>(Era::Meiji));
}

QChar eraLetter(Era era)
{
    return QLatin1String("MTSHR").at(static_cast<int>(era) - static_cast<int>(Era::Meiji));
}

QDate dayOf(const EraDay &wanted)
{
    const Calendar &calendar = japaneseCalendar();
    if (!calendar || wanted.year < 1)
        return {};
    ucal_set(calendar.get(), UCAL_ERA,
        static_cast<int32_t>(wanted.era) - static_cast<int32_t>(Era::Meiji) + icuMeiji);
    ucal_set(calendar.get(), UCAL_YEAR, wanted.year);
    ucal_set(calendar.get(), UCAL_MONTH, wanted.month - reading);
    ucal_set(calendar.get(), UCAL_DATE, wanted.day);
    UErrorCode status = U_ZERO_ERROR;
    const double milliseconds = ucal_getMillis(calendar.get(), &status);
    const std::optional<EraDay> found = counted(calendar);
    // ICU turns the 31st of April into the 1st of May.
    if (U_FAILURE(status) || !found || found->month != wanted.month || found->day != wanted.day)
        return {};
    return QDate::fromJulianDay(julianOfEpoch + static_cast<qint64>(milliseconds / millisecondsADay));
}

std::optional<EraDay> eraDayOf(const QDate &day)
{
    const Calendar &calendar = japaneseCalendar();
    if (!calendar || !day.isValid())
        return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    ucal_setMillis(
        calendar.get(), static_cast<double>(day.toJulianDay() - julianOfEpoch) * millisecondsADay, &status);
    return U_SUCCESS(status) ? counted(calendar) : std::nullopt;
}

} // namespace madoguchi
