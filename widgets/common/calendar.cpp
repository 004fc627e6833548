#include "widgets/common/calendar.h"

#include "app/domain/japaneseera.h"
#include "app/support/clock.h"
#include "widgets/common/language.h"

#include <QCoreApplication>

#include <optional>

namespace madoguchi::words {

namespace {

bool inJapanese()
{
    return Language::instance().current() == QLatin1String("ja");
}

QString latinName(Era era)
{
    switch (era) {
    case Era::Meiji:
        return QStringLiteral("Meiji");
    case Era::Taisho:
        return QStringLiteral("Taishō");
    case Era::Showa:
        return QStringLiteral("Shōwa");
    case Era::Heisei:
        return QStringLiteral("Heisei");
    case Era::Reiwa:
        break;
    }
    return QStringLiteral("Reiwa");
}

QString eraDateIn(bool japanese, const QDate &date)
{
    const std::optional<EraDay> counted = eraDayOf(date);
    if (!counted)
        return {};
    if (!japanese)
        return QStringLiteral("%1 %2").arg(latinName(counted->era)).arg(counted->year);
    const QString year = counted->year == 1 ? QStringLiteral("元") : QString::number(counted->year);
    return QStringLiteral("%1%2年%3月%4日")
        .arg(eraName(counted->era), year)
        .arg(date.month())
        .arg(date.day());
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

QString period(const QDate &from, const QDate &to)
{
    if (!from.isValid() && !to.isValid())
        return {};
    return date(from) + QStringLiteral(" – ") + date(to);
}

QString wideKana(const QString &kana)
{
    return kana.normalized(QString::NormalizationForm_KC);
}

} // namespace madoguchi::words
