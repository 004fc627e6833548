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

/// What is displayed, without its unit.
QString figureOf(const CheckupItem &item, const QDate &day)
{
    if (!item.display.isEmpty())
        return harmless(item.display);
    if (isBareCode(item, day))
        return say(QT_TRANSLATE_NOOP("Checkups", "code %1 (meaning not known here)"))
            .arg(harmless(item.value));
    const auto table = checkupAnswers(item.code, day);
    return table ? words::code(*table, item.value) : harmless(item.value);
}

/// `rowUnit`: said once for the whole row.
QString valueOf(const CheckupItem &item, const QDate &day, const QString &rowUnit)
{
    const QString figure = figureOf(item, day);
    if (lacksUnit(item))
        return say(QT_TRANSLATE_NOOP("Checkups", "%1 (unit not given)")).arg(figure);
    const QString unit = foldedUnit(item.unit);
    return showsUnit(item) && unit != rowUnit ? figure + QLatin1Char(' ') + harmless(unit) : figure;
}

QString valuesOf(const CheckupCell &cell, const QDate &day, const QString &rowUnit)
{
    if (cell.state == CheckupCell::State::NotPartAt75)
        return say(QT_TRANSLATE_NOOP("Checkups", "not part of this checkup"));
    if (cell.state == CheckupCell::State::NotTold)
        return say(QT_TRANSLATE_NOOP("Checkups", "not told"));
    QStringList values;
    for (const CheckupItem &item : cell.items)
        values.append(valueOf(item, day, rowUnit));
    return values.join(QStringLiteral(" / "));
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

/// "140 and above", "13 and below".
QString edge(const CheckupLimit &limit, bool referral)
{
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

QString reasonOf(CheckupComparison why)
{
    switch (why) {
    case CheckupComparison::NoUnit:
        return say(QT_TRANSLATE_NOOP("Checkups", "the unit was not given"));
    case CheckupComparison::OtherUnit:
        return say(QT_TRANSLATE_NOOP("Checkups", "it is in another unit than they are"));
    case CheckupComparison::NoSex:
        return say(QT_TRANSLATE_NOOP("Checkups", "they are by sex, and the sex is not stated"));
    case CheckupComparison::NoFigure:
        return say(QT_TRANSLATE_NOOP("Checkups", "it is no figure, or is displayed as another one"));
    case CheckupComparison::Compared:
    case CheckupComparison::NoLimit:
        break;
    }
    return {};
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
    if (line.key == wholeQuestionnaire)
        return say(QT_TRANSLATE_NOOP("Checkups", "Questionnaire of the 特定健診"));
    if (waistKind(line.key + QLatin1Char('1')))
        return say(QT_TRANSLATE_NOOP("Checkups", "Waist"));
    const auto known = checkupItemName(line.key);
    return known ? known->in(Language::instance().current()) : harmless(line.key);
}

QString unit(const QString &folded)
{
    return harmless(folded);
}

QString value(const CheckupLine &line, const CheckupCell &cell, const QDate &day)
{
    return valuesOf(cell, day, line.unit);
}

QString valueWithUnit(const CheckupCell &cell, const QDate &day)
{
    return valuesOf(cell, day, QString());
}

QString remark(const CheckupCell &cell, Sex sex)
{
    QStringList parts{ markOf(cell, sex) };
    for (const CheckupItem &item : cell.items) {
        if (const auto kind = waistKind(item.code))
            parts.append(kindOfWaist(*kind));
    }
    if (!cell.notCompared.isEmpty())
        parts.append(say(QT_TRANSLATE_NOOP("Checkups", "not compared")));
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral(", "));
}

QString whyNotCompared(const CheckupCell &cell)
{
    QStringList reasons;
    for (const CheckupComparison reason : cell.notCompared)
        reasons.append(reasonOf(reason));
    reasons.removeDuplicates();
    return reasons.isEmpty()
        ? QString()
        : say(QT_TRANSLATE_NOOP("Checkups", "Not compared with the published limits: %1"))
              .arg(reasons.join(QStringLiteral(", ")));
}

QString notCompared(const CheckupPicture &picture)
{
    const int count = picture.notCompared();
    return count == 0
        ? QString()
        : QCoreApplication::translate("Checkups",
            "%n value(s) for which limits are published were not compared with them (unit or sex not given, "
            "another unit, or no figure).",
            nullptr, count);
}

QString sources()
{
    return say(QT_TRANSLATE_NOOP("Checkups",
        "Limits: 標準的な健診・保健指導プログラム（令和6年度版）; BMI and waist: the stages of "
        "特定保健指導."));
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
