#include "widgets/consulting/checkupwords.h"

#include "app/domain/checkupitems.h"
#include "widgets/common/codetext.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QStringList>

namespace madoguchi::checkupwords {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("Checkups", source);
}

QString valueOf(const CheckupItem &item, const QDate &day)
{
    if (!item.display.isEmpty())
        return harmless(item.display);
    const auto table = checkupAnswers(item.code, day);
    return table ? words::code(*table, item.value) : harmless(item.value);
}

QString kindOfWaist(WaistKind kind)
{
    switch (kind) {
    case WaistKind::SelfJudged:
        return say(QT_TRANSLATE_NOOP("Checkups", "judged by oneself"));
    case WaistKind::SelfReported:
        return say(QT_TRANSLATE_NOOP("Checkups", "as told"));
    case WaistKind::Measured:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Checkups", "measured"));
}

bool isReferral(CheckupMark mark)
{
    return mark == CheckupMark::ReferralHigh || mark == CheckupMark::ReferralLow;
}

/// "from 140", "39 and below"; a coded answer has no figure to name.
QString edge(const CheckupLimit &limit, bool referral)
{
    if (QLatin1String(limit.unit) == QLatin1String("code"))
        return {};
    const QString figure = QString::number(referral ? *limit.referral : limit.guidance);
    switch (limit.side) {
    case CheckupLimit::Side::UpTo:
        return say(QT_TRANSLATE_NOOP("Checkups", "%1 and below")).arg(figure);
    case CheckupLimit::Side::Below:
        return say(QT_TRANSLATE_NOOP("Checkups", "below %1")).arg(figure);
    case CheckupLimit::Side::From:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Checkups", "%1 and above")).arg(figure);
}

QString markOf(const CheckupCell &cell, Sex sex)
{
    if (cell.mark == CheckupMark::None)
        return {};
    const bool isHigh = cell.mark == CheckupMark::GuidanceHigh || cell.mark == CheckupMark::ReferralHigh;
    const bool referral = isReferral(cell.mark);
    QStringList parts{ QString(isHigh ? QChar(0x2191) : QChar(0x2193))
        + (referral ? say(QT_TRANSLATE_NOOP("Checkups", "referral"))
                    : say(QT_TRANSLATE_NOOP("Checkups", "guidance"))) };
    for (const CheckupItem &item : cell.items) {
        const auto limit = checkupLimitOf(item, sex);
        if (!limit || checkupMark(item, sex) != cell.mark)
            continue;
        parts.append(edge(*limit, referral));
        break;
    }
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

} // namespace

QString group(CheckupGroup group)
{
    switch (group) {
    case CheckupGroup::Findings:
        return say(QT_TRANSLATE_NOOP("Checkups", "Examination"));
    case CheckupGroup::Body:
        return say(QT_TRANSLATE_NOOP("Checkups", "Body measures"));
    case CheckupGroup::Pressure:
        return say(QT_TRANSLATE_NOOP("Checkups", "Blood pressure"));
    case CheckupGroup::Blood:
        return say(QT_TRANSLATE_NOOP("Checkups", "Blood"));
    case CheckupGroup::Urine:
        return say(QT_TRANSLATE_NOOP("Checkups", "Urine"));
    case CheckupGroup::Electrocardiogram:
        return say(QT_TRANSLATE_NOOP("Checkups", "Electrocardiogram"));
    case CheckupGroup::Fundus:
        return say(QT_TRANSLATE_NOOP("Checkups", "Fundus of the eye"));
    case CheckupGroup::Metabolic:
        return say(QT_TRANSLATE_NOOP("Checkups", "Metabolic syndrome, health guidance"));
    case CheckupGroup::Questionnaire:
        return say(QT_TRANSLATE_NOOP("Checkups", "Questionnaire"));
    case CheckupGroup::Other:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Checkups", "Other items"));
}

QString nameOf(const CheckupLine &line)
{
    for (const CheckupCell &cell : line.cells) {
        for (const CheckupItem &item : cell.items) {
            if (!item.name.isEmpty())
                return harmless(item.name);
            if (const auto known = checkupItemName(item.code))
                return known->in(Language::instance().current());
        }
    }
    return harmless(line.key);
}

QString unit(const QString &folded)
{
    return harmless(folded);
}

QString value(const CheckupCell &cell, const QDate &day)
{
    if (cell.state == CheckupCell::State::NotPartAt75)
        return say(QT_TRANSLATE_NOOP("Checkups", "not part of this checkup"));
    if (cell.state == CheckupCell::State::NotTold)
        return say(QT_TRANSLATE_NOOP("Checkups", "not told"));
    QStringList values;
    for (const CheckupItem &item : cell.items)
        values.append(valueOf(item, day));
    return values.join(QStringLiteral(" / "));
}

QString remark(const CheckupLine &line, const CheckupCell &cell, Sex sex)
{
    QStringList parts{ markOf(cell, sex) };
    for (const CheckupItem &item : cell.items) {
        if (const auto kind = waistKind(item.code))
            parts.append(kindOfWaist(*kind));
        if (const QString unit = foldedUnit(item.unit); unit != line.unit)
            parts.append(harmless(unit)); // another one than the row's
    }
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral(", "));
}

QString trend(const CheckupLine &line)
{
    QStringList figures;
    for (const CheckupPoint &point : line.trend)
        figures.append(QString::number(point.figure));
    return figures.join(QStringLiteral(" → "));
}

QColor colour(CheckupMark mark)
{
    return isReferral(mark) ? QColor(theme::bad) : QColor(theme::attention);
}

} // namespace madoguchi::checkupwords
