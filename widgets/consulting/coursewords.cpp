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
    case CourseNews::OtherProduct:
        return say(QT_TRANSLATE_NOOP("CourseWords", "＋ New as this product, strength or form"));
    case CourseNews::Again:
        return say(QT_TRANSLATE_NOOP("CourseWords", "＋ Again, from another prescriber or used otherwise"));
    case CourseNews::DayNotTold:
        return say(QT_TRANSLATE_NOOP("CourseWords", "＋ Day not said: may be new or changed"));
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

/// When two are there together, and how it is known.
QString together(const Overlap &overlap)
{
    const QString from = day(overlap.from);
    if (overlap.by == Overlap::By::Month)
        return say(QT_TRANSLATE_NOOP("CourseWords", "%1 (day not said)"))
            .arg(medicationwords::month(overlap.from.toString(QStringLiteral("yyyyMM"))));
    if (overlap.by == Overlap::By::Nearness)
        return say(QT_TRANSLATE_NOOP("CourseWords", "about %1 (how long it lasts is not said)")).arg(from);
    const QString last = day(overlap.to.addDays(-1)); // what ends on the next day's morning
    return from == last ? last : say(QT_TRANSLATE_NOOP("CourseWords", "%1 to %2")).arg(from, last);
}

QString hint(const MedicationPicture &picture, const Overlap &overlap, int course)
{
    const int other = overlap.first == course ? overlap.second : overlap.first;
    const MedicationLine &line = lineOf(picture, courseOf(picture, other).nameLine());
    const QString words = overlap.sameDrug
        ? say(QT_TRANSLATE_NOOP("CourseWords", "▲ Same drug, %1: %2, %3"))
        : say(QT_TRANSLATE_NOOP("CourseWords", "▲ Same ingredient, %1: %2, %3"));
    return words.arg(together(overlap), medicationwords::drug(line), medicationwords::prescriber(line));
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

/// By which other sources the same prescriptions came, and how many: only of what counts in another line.
QStringList elsewhere(const MedicationPicture &picture, const Course &course)
{
    QStringList all;
    for (const int line : course.superseded) {
        if (picture.counterpartOf(line).kind != Counterpart::Kind::Unnamed)
            all.append(medicationwords::sourceOnly(lineOf(picture, line)));
    }
    QStringList words;
    for (const QString &source : std::as_const(all)) {
        const auto count = static_cast<int>(all.count(source));
        add(words, say(QT_TRANSLATE_N_NOOP("CourseWords", "%1: %n of them too"), count).arg(source));
    }
    return words;
}

/// The day of what is not known to have been dispensed on one.
QString issued(const MedicationLine &line)
{
    return (line.source == MedicationLine::Source::Issuing
            ? say(QT_TRANSLATE_NOOP("CourseWords", "Issued %1, dispensing not known"))
            : say(QT_TRANSLATE_NOOP("CourseWords", "Issued %1, dispensing day not said")))
        .arg(day(dayOf(line)));
}

QString onlyMonth(const MedicationLine &line)
{
    return say(QT_TRANSLATE_NOOP("CourseWords", "%1, day not said"))
        .arg(medicationwords::month(monthOf(line)));
}

/// Of what the ruling marks as counted elsewhere: its day, and whether that is so.
QStringList supersededWords(const MedicationPicture &picture, int index)
{
    const MedicationLine &line = lineOf(picture, index);
    QString when = onlyMonth(line);
    if (dispensedOn(line).isValid())
        when = say(QT_TRANSLATE_NOOP("CourseWords", "Dispensed %1")).arg(day(line.date));
    else if (dayOf(line).isValid())
        when = issued(line);
    return { when,
        say(QT_TRANSLATE_NOOP("CourseWords", "%1: %2"))
            .arg(medicationwords::sourceOnly(line),
                medicationwords::counterpart(picture.counterpartOf(index))) };
}

/// The newest of them, and whatever its day what in truth is counted nowhere.
QStringList supersededWords(const MedicationPicture &picture, const Course &course)
{
    constexpr int most = 3;
    QStringList words;
    int told = 0;
    for (const int index : course.superseded) {
        const bool isNewest = index == course.superseded.first()
            && (course.isSuperseded() || dayOf(lineOf(picture, index)) > course.last);
        if (told < most && (isNewest || picture.counterpartOf(index).kind == Counterpart::Kind::Unnamed)) {
            words += supersededWords(picture, index);
            ++told;
        }
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
    QStringList words{ medicationwords::drug(line) };
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
    add(words, medicationwords::dispenser(lineOf(picture, asked.nameLine())));
    add(words, medicationwords::setting(lineOf(picture, asked.nameLine())));
    QStringList sources;
    for (const int line : asked.isSuperseded() ? asked.superseded : asked.lines)
        add(sources, medicationwords::sourceOnly(lineOf(picture, line)));
    add(words, sources.join(say(QT_TRANSLATE_NOOP("CourseWords", ", "))));
    if (!asked.isSuperseded())
        words += elsewhere(picture, asked);
    return joined(words);
}

QString supply(const MedicationPicture &picture, int course)
{
    const Course &asked = courseOf(picture, course);
    if (asked.isSuperseded())
        return joined(supersededWords(picture, asked));
    if (!asked.first.isValid())
        return onlyMonth(lineOf(picture, asked.nameLine()));
    QStringList words;
    if (asked.lastDispensed.isValid())
        words.append(say(QT_TRANSLATE_NOOP("CourseWords", "Dispensed %1")).arg(day(asked.lastDispensed)));
    if (asked.supplyTo.isValid())
        words.append(say(QT_TRANSLATE_NOOP("CourseWords", "supply to about %1")).arg(day(asked.supplyTo)));
    if (!asked.lastDispensed.isValid() || asked.last > asked.lastDispensed)
        words.append(issued(lineOf(picture, asked.lines.first())));
    words += supersededWords(picture, asked);
    return joined(words);
}

QString since(const Course &course)
{
    return course.first < course.last
        ? say(QT_TRANSLATE_NOOP("CourseWords", "since %1")).arg(day(course.first))
        : QString();
}

QString timeline(const Course &course)
{
    constexpr qsizetype most = 3;
    QStringList words;
    add(words, since(course));
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
    case Heading::Dispenser:
        words = medicationwords::withoutPrescriber(harmless(row.title));
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
