#include "widgets/consulting/coursewords.h"

#include "widgets/common/plainlabel.h"
#include "widgets/consulting/medicationwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace madoguchi::coursewords {

namespace {

QString say(const char *words, int count = -1)
{
    return QCoreApplication::translate("CourseWords", words, nullptr, count);
}

const MedicationLine &lineOf(const MedicationPicture &picture, int line)
{
    return picture.record().lines.at(line);
}

const Course &courseOf(const MedicationPicture &picture, int course)
{
    return picture.courses().at(course);
}

void add(QStringList &words, const QString &one)
{
    if (!one.isEmpty() && !words.contains(one))
        words.append(one);
}

QString joined(const QStringList &lines)
{
    return lines.join(u'\n');
}

/// Those of the newest day: morning and evening may stand apart.
QList<int> newestLines(const MedicationPicture &picture, const Course &course)
{
    const QList<int> &from = course.isSuperseded() ? course.superseded : course.lines;
    QList<int> newest;
    for (const int line : from) {
        if (dayOf(lineOf(picture, line)) == dayOf(lineOf(picture, from.first())))
            newest.prepend(line);
    }
    return newest;
}

QString news(CourseNews news)
{
    switch (news) {
    case CourseNews::New:
        return say(QT_TRANSLATE_NOOP("CourseWords", "＋ New"));
    case CourseNews::OtherStrength:
        return say(QT_TRANSLATE_NOOP("CourseWords", "＋ New in this strength or form"));
    case CourseNews::Again:
        return say(QT_TRANSLATE_NOOP("CourseWords", "＋ Again, from another prescriber or used otherwise"));
    case CourseNews::None:
        break;
    }
    return {};
}

QString change(const CourseChange &change)
{
    QString words = say(QT_TRANSLATE_NOOP("CourseWords", "◆ Dose since %1: %2, before %3"));
    if (change.what == CourseChange::What::Usage)
        words = say(QT_TRANSLATE_NOOP("CourseWords", "◆ Usage since %1: %2, before %3"));
    else if (change.what == CourseChange::What::Product)
        words = say(QT_TRANSLATE_NOOP("CourseWords", "◆ Product since %1: %2, before %3"));
    return words.arg(day(change.date), harmless(change.after), harmless(change.before));
}

/// Days that both have: what ends on the next day's morning had its last day before.
QString hint(const MedicationPicture &picture, const Overlap &overlap, int course)
{
    const int other = overlap.first == course ? overlap.second : overlap.first;
    const MedicationLine &line = lineOf(picture, courseOf(picture, other).nameLine());
    const QString last = day(overlap.to.addDays(-1));
    const QString days = day(overlap.from) == last
        ? last
        : say(QT_TRANSLATE_NOOP("CourseWords", "%1 to %2")).arg(day(overlap.from), last);
    const QString words = overlap.sameDrug
        ? say(QT_TRANSLATE_NOOP("CourseWords", "▲ Same drug, %1: %2, %3"))
        : say(QT_TRANSLATE_NOOP("CourseWords", "▲ Same ingredient, %1: %2, %3"));
    return words.arg(days, harmless(line.drug), harmless(courseOf(picture, other).facility));
}

/// Only the last: what a doctor reads in seconds.
QString hints(const MedicationPicture &picture, int course)
{
    const QList<int> all = picture.overlapsWith(course);
    if (all.isEmpty())
        return {};
    QStringList words{ hint(picture, picture.overlaps().at(all.first()), course) };
    if (all.size() > 1)
        words.append(
            say(QT_TRANSLATE_N_NOOP("CourseWords", "and %n more hint(s)"), static_cast<int>(all.size() - 1)));
    return joined(words);
}

/// By which other sources the same prescriptions came, and how many.
QStringList elsewhere(const MedicationPicture &picture, const Course &course)
{
    QStringList all;
    for (const int line : course.superseded)
        all.append(medicationwords::sourceOnly(lineOf(picture, line)));
    QStringList words;
    for (const QString &source : std::as_const(all)) {
        const auto count = static_cast<int>(all.count(source));
        add(words, say(QT_TRANSLATE_N_NOOP("CourseWords", "%1: %n of them too"), count).arg(source));
    }
    return words;
}

} // namespace

QString day(const QDate &date)
{
    return date.toString(QStringLiteral("yyyy-MM-dd"));
}

QString drug(const MedicationPicture &picture, int course, const QDate &since)
{
    const MedicationLine &line = lineOf(picture, courseOf(picture, course).nameLine());
    QStringList words{ harmless(line.drug) };
    add(words, harmless(line.ingredient));
    add(words, news(picture.newsOf(course, since)));
    for (const CourseChange &one : picture.changesSince(course, since))
        add(words, change(one));
    add(words, hints(picture, course));
    return joined(words);
}

QString dose(const MedicationPicture &picture, int course)
{
    QStringList doses, usages, classes;
    for (const int index : newestLines(picture, courseOf(picture, course))) {
        const MedicationLine &line = lineOf(picture, index);
        doses.append(medicationwords::amount(line));
        add(usages, medicationwords::usage(line));
        const QString figures = medicationwords::times(line);
        add(classes, (medicationwords::usageClass(line) + u' ' + figures).trimmed());
    }
    QStringList amounts;
    add(amounts, doses.join(QStringLiteral(" + ")));
    add(amounts, classes.join(say(QT_TRANSLATE_NOOP("CourseWords", ", "))));
    QStringList words{ amounts.join(QStringLiteral(" ／ ")) };
    for (const QString &one : usages)
        add(words, one);
    return joined(words);
}

QString prescriber(const MedicationPicture &picture, int course)
{
    const Course &asked = courseOf(picture, course);
    QStringList words{ medicationwords::prescriber(lineOf(picture, asked.nameLine())) };
    QStringList sources;
    for (const int line : asked.lines)
        add(sources, medicationwords::sourceOnly(lineOf(picture, line)));
    add(words, sources.join(say(QT_TRANSLATE_NOOP("CourseWords", ", "))));
    for (const QString &one : elsewhere(picture, asked))
        words.append(one);
    return joined(words);
}

QString supply(const MedicationPicture &picture, int course)
{
    const Course &asked = courseOf(picture, course);
    if (asked.isSuperseded())
        return say(
            QT_TRANSLATE_NOOP("CourseWords", "Counted in another source, which does not have this drug"));
    if (!asked.first.isValid())
        return say(QT_TRANSLATE_NOOP("CourseWords", "%1, day not said"))
            .arg(medicationwords::month(monthOf(lineOf(picture, asked.nameLine()))));
    QStringList words;
    if (asked.lastDispensed.isValid())
        words.append(say(QT_TRANSLATE_NOOP("CourseWords", "Dispensed %1")).arg(day(asked.lastDispensed)));
    if (asked.supplyTo.isValid())
        words.append(say(QT_TRANSLATE_NOOP("CourseWords", "supply to about %1")).arg(day(asked.supplyTo)));
    if (!asked.lastDispensed.isValid() || asked.last > asked.lastDispensed)
        words.append(
            say(QT_TRANSLATE_NOOP("CourseWords", "Issued %1, dispensing not known")).arg(day(asked.last)));
    return joined(words);
}

QString timeline(const Course &course)
{
    constexpr qsizetype most = 3;
    QStringList words;
    if (course.first < course.last)
        words.append(say(QT_TRANSLATE_NOOP("CourseWords", "since %1")).arg(day(course.first)));
    const qsizetype before = words.size();
    for (auto span = course.spans.rbegin(); span != course.spans.rend() && words.size() - before < most;
         ++span) {
        const QString last = day(span->to.addDays(-1));
        if (span->kind == CourseSpan::Kind::Supply)
            words.append(say(QT_TRANSLATE_NOOP("CourseWords", "supply %1 to %2")).arg(day(span->from), last));
        else if (span->kind == CourseSpan::Kind::Day)
            words.append(say(QT_TRANSLATE_NOOP("CourseWords", "dispensed %1")).arg(day(span->from)));
        else
            words.append(say(QT_TRANSLATE_NOOP("CourseWords", "issued %1")).arg(day(span->from)));
    }
    return words.join(say(QT_TRANSLATE_NOOP("CourseWords", ", ")));
}

QString heading(const MedicationRow &row)
{
    using Heading = MedicationRow::Heading;
    QString words;
    switch (row.heading) {
    case Heading::Elsewhere:
        words = say(QT_TRANSLATE_NOOP("CourseWords", "Other institutions"));
        break;
    case Heading::NotSaid:
        words = say(QT_TRANSLATE_NOOP("CourseWords", "Institution's place not said"));
        break;
    case Heading::Here:
        words = say(QT_TRANSLATE_NOOP("CourseWords", "This institution"));
        break;
    case Heading::Treatments:
        words = say(QT_TRANSLATE_NOOP("CourseWords", "Treatments and operations"));
        break;
    case Heading::Month:
        words = medicationwords::month(row.title);
        break;
    case Heading::Facility:
        words = row.title.isEmpty() ? say(QT_TRANSLATE_NOOP("CourseWords", "Institution not said"))
                                    : medicationwords::withPlace(harmless(row.title), row.own);
        break;
    }
    return say(QT_TRANSLATE_N_NOOP("CourseWords", "%1: %n entry(s)"), row.count).arg(words);
}

QString treatmentDay(const TreatmentLine &line)
{
    return line.date.isValid() ? day(line.date)
                               : say(QT_TRANSLATE_NOOP("CourseWords", "%1, day not said"))
                                     .arg(medicationwords::month(monthOf(line)));
}

} // namespace madoguchi::coursewords
