#include "widgets/common/calendar.h"

#include "app/support/clock.h"
#include "widgets/common/language.h"

#include <QCoreApplication>

#include <array>

namespace madoguchi::words {

namespace {

struct Era
{
    QDate from;
    QString japanese;
    QString latin;
};

/// The eras that a patient's or an insurance's date can stand in, by the days they began on (改元).
const std::array<Era, 5> &eras()
{
    static const std::array<Era, 5> table{ {
        { QDate(2019, 5, 1), QStringLiteral("令和"), QStringLiteral("Reiwa") },
        { QDate(1989, 1, 8), QStringLiteral("平成"), QStringLiteral("Heisei") },
        { QDate(1926, 12, 25), QStringLiteral("昭和"), QStringLiteral("Shōwa") },
        { QDate(1912, 7, 30), QStringLiteral("大正"), QStringLiteral("Taishō") },
        { QDate(1868, 10, 23), QStringLiteral("明治"), QStringLiteral("Meiji") },
    } };
    return table;
}

bool inJapanese()
{
    return Language::instance().current() == QLatin1String("ja");
}

QString eraDateIn(bool japanese, const QDate &date)
{
    for (const Era &era : eras()) {
        if (!date.isValid() || date < era.from)
            continue;
        const int year = date.year() - era.from.year() + 1;
        if (!japanese)
            return QStringLiteral("%1 %2").arg(era.latin).arg(year);
        const QString yearWord = year == 1 ? QStringLiteral("元") : QString::number(year);
        return QStringLiteral("%1%2年%3月%4日").arg(era.japanese, yearWord).arg(date.month()).arg(date.day());
    }
    return {};
}

} // namespace

QString eraDate(const QDate &date)
{
    return eraDateIn(inJapanese(), date);
}

QString japaneseEraDate(const QDate &date)
{
    return eraDateIn(true, date);
}

QString date(const QDate &date)
{
    if (!date.isValid())
        return {};
    if (inJapanese())
        return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
    return QLocale(QLocale::English).toString(date, QStringLiteral("d MMM yyyy"));
}

QString birthDate(const QDate &birth)
{
    const QString era = eraDate(birth);
    if (era.isEmpty())
        return date(birth);
    return inJapanese() ? QStringLiteral("%1（%2年）").arg(era).arg(birth.year())
                        : QStringLiteral("%1 (%2)").arg(date(birth), era);
}

QString age(std::optional<int> years)
{
    if (!years)
        return {};
    return QCoreApplication::translate("Words", "age %1").arg(*years);
}

QString time(const QDateTime &moment)
{
    return toJapanTime(moment).toString(QStringLiteral("HH:mm"));
}

QString dayAndTime(const QDateTime &moment)
{
    const QDateTime japan = toJapanTime(moment);
    if (inJapanese())
        return QStringLiteral("%1月%2日 %3")
            .arg(japan.date().month())
            .arg(japan.date().day())
            .arg(time(moment));
    return QLocale(QLocale::English).toString(japan, QStringLiteral("d MMM HH:mm"));
}

QString minutes(int minutes)
{
    return QCoreApplication::translate("Words", "%1 min").arg(minutes);
}

QString wideKana(const QString &kana)
{
    return kana.normalized(QString::NormalizationForm_KC);
}

} // namespace madoguchi::words
