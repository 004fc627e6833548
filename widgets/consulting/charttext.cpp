#include "widgets/consulting/charttext.h"

#include "app/domain/checkuppicture.h"
#include "app/domain/medicationpicture.h"
#include "app/support/clock.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/words.h"
#include "widgets/consulting/checkupwords.h"
#include "widgets/consulting/coursewords.h"
#include "widgets/consulting/findingwords.h"
#include "widgets/consulting/medicationwords.h"
#include "widgets/consulting/recordswords.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <utility>

namespace madoguchi::charttext {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("ChartText", source);
}

QString dayText(const QDate &day)
{
    return day.isValid() ? coursewords::day(day) : say(QT_TRANSLATE_NOOP("ChartText", "day not said"));
}

/// Several lines of a cell as parts of one line; empty parts are left out.
QString joined(QStringList parts)
{
    for (QString &part : parts)
        part = inOneLine(part.replace(QLatin1Char('\n'), say(QT_TRANSLATE_NOOP("ChartText", ", "))));
    parts.removeAll(QString());
    return parts.join(say(QT_TRANSLATE_NOOP("ChartText", "; ")));
}

QString momentText(const QDateTime &moment)
{
    return toJapanTime(moment).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QStringList headOf(const RecordsView &records, const ConsultingVisit &visit, const QDateTime &now)
{
    const QString when = records.received.isValid() ? momentText(records.received)
                                                    : say(QT_TRANSLATE_NOOP("ChartText", "time not known"));
    QStringList lines{
        say(QT_TRANSLATE_NOOP("ChartText", "[%1] online eligibility check, received %2, copied %3"))
            .arg(words::consentKind(records.kind), when, momentText(now)),
        say(QT_TRANSLATE_NOOP("ChartText", "Patient: %1, born %2"))
            .arg(inOneLine(visit.patient.name.reveal()), dayText(visit.patient.birthdate.reveal())),
        say(QT_TRANSLATE_NOOP("ChartText", "Asked about: %1 to %2"))
            .arg(dayText(records.from), dayText(records.to)),
    };
    if (const QString beside = recordswords::beside(records, visit, now); !beside.isEmpty())
        lines.append(inOneLine(beside));
    return lines;
}

QString courseLine(const MedicationPicture &picture, int course)
{
    const MedicationLine &line = picture.record().lines.at(picture.courses().at(course).nameLine());
    return joined({ medicationwords::drug(line), line.ingredient, coursewords::dose(picture, course),
        coursewords::supply(picture, course), coursewords::since(picture.courses().at(course)),
        coursewords::prescriber(picture, course) });
}

QString treatmentLine(const MedicationPicture &picture, int treatment)
{
    const TreatmentLine &line = picture.record().treatments.at(treatment);
    const QString times = line.times.isEmpty() ? QString() : QStringLiteral("×") + line.times;
    return joined({ line.name, medicationwords::treatmentKind(line), line.amount + line.unit + times,
        coursewords::treatmentDay(line),
        medicationwords::withPlace(harmless(line.facility), isOwn(line, picture.record().institution)) });
}

QStringList medicationLines(const RecordsView &records)
{
    const MedicationPicture picture(records.medication, records.joiningGapDays);
    QStringList lines;
    lines.append(picture.claimsUpTo().isEmpty()
            ? say(QT_TRANSLATE_NOOP("ChartText", "No drug claim is among them"))
            : say(QT_TRANSLATE_NOOP("ChartText", "Drug claims up to %1"))
                  .arg(medicationwords::month(picture.claimsUpTo())));
    for (const MedicationRow &row : picture.rows({})) {
        if (row.kind == MedicationRow::Kind::Heading)
            lines.append(QStringLiteral("■") + inOneLine(coursewords::heading(row)));
        else if (row.kind == MedicationRow::Kind::Course)
            lines.append(QStringLiteral("・") + courseLine(picture, row.index));
        else if (row.kind == MedicationRow::Kind::Treatment)
            lines.append(QStringLiteral("・") + treatmentLine(picture, row.index));
    }
    lines.append(say(QT_TRANSLATE_NOOP("ChartText",
        "※ Amounts are as received; days only where the class counts days. Sources: claims, e-prescriptions "
        "dispensed, e-prescriptions issued.")));
    lines.append(say(QT_TRANSLATE_NOOP(
        "ChartText", "※ Claims come a month or more late: what is not listed may still have been given.")));
    lines.append(say(QT_TRANSLATE_NOOP("ChartText",
        "※ Hints on overlaps (▲) are not in this text: no mark does not mean safe. Nothing here says that a "
        "drug "
        "was stopped.")));
    return lines;
}

/// "H guidance 5.6 and above": the letter first, for whoever skims.
QString markText(const CheckupCell &cell, Sex sex)
{
    QString remark = checkupwords::remark(cell, sex);
    remark.remove(QChar(0x2191)).remove(QChar(0x2193));
    switch (cell.mark) {
    case CheckupMark::GuidanceHigh:
    case CheckupMark::ReferralHigh:
        return QStringLiteral(" H（%1）").arg(remark);
    case CheckupMark::GuidanceLow:
    case CheckupMark::ReferralLow:
        return QStringLiteral(" L（%1）").arg(remark);
    case CheckupMark::None:
        break;
    }
    return remark.isEmpty() ? QString() : QStringLiteral("（%1）").arg(remark);
}

QString itemLine(const CheckupPicture &picture, const CheckupLine &line, qsizetype day, Sex sex)
{
    const CheckupCell &cell = line.cells.at(day);
    const QString value = checkupwords::valueWithUnit(cell, picture.days.at(day));
    return QStringLiteral("・") + inOneLine(checkupwords::nameOf(line)) + QStringLiteral("： ")
        + inOneLine(value + markText(cell, sex));
}

/// What the checkup of that day says of one group. A group that it has no part of is one line.
QStringList groupLines(const CheckupPicture &picture, CheckupGroup group, qsizetype day, Sex sex)
{
    using State = CheckupCell::State;
    QStringList lines;
    QStringList notPart;
    bool isTold = false;
    for (const CheckupLine &line : picture.lines) {
        const State state = line.cells.at(day).state;
        if (line.group != group || state == State::NotTold)
            continue;
        isTold = isTold || state == State::Told;
        lines.append(itemLine(picture, line, day, sex));
        if (state == State::NotPartAt75)
            notPart = { QStringLiteral("・")
                + checkupwords::valueWithUnit(line.cells.at(day), picture.days.at(day)) };
    }
    if (!isTold && lines.size() > 1)
        lines = notPart;
    if (!lines.isEmpty())
        lines.prepend(QStringLiteral("【%1】").arg(checkupwords::group(group)));
    return lines;
}

/// What a checkup does not say is not said in each of its lines either; what it leaves out by its nature is.
QStringList checkupLines(const RecordsView &records)
{
    const CheckupPicture picture = checkupPicture(records.checkup);
    QStringList lines;
    for (qsizetype day = 0; day < picture.days.size(); ++day) {
        lines.append(QStringLiteral("■") + dayText(picture.days.at(day)));
        std::optional<CheckupGroup> group;
        for (const CheckupLine &line : picture.lines) {
            if (group != line.group)
                lines += groupLines(picture, line.group, day, records.checkup.patient.sex);
            group = line.group;
        }
    }
    if (const QString notCompared = checkupwords::notCompared(picture); !notCompared.isEmpty())
        lines.append(QStringLiteral("※ ") + notCompared);
    lines.append(say(QT_TRANSLATE_NOOP("ChartText",
        "※ H, L: beyond a limit for guidance or referral, and no diagnosis. No mark does not mean safe. What "
        "is not listed may still have been examined.")));
    lines.append(QStringLiteral("※ ") + checkupwords::sources());
    return lines;
}

} // namespace

QString inOneLine(const QString &text)
{
    // JIS characters that Unicode has twice: a program with code page 932 shows the first form as "?".
    constexpr std::array<std::pair<char16_t, char16_t>, 6> twins{ { { 0x301c, 0xff5e }, { 0x2212, 0xff0d },
        { 0x2016, 0x2225 }, { 0x2014, 0x2015 }, { 0x2013, 0x2015 }, { 0x00a0, 0x0020 } } };
    QString line = harmless(text);
    for (const auto &[from, to] : twins)
        line.replace(QChar(from), QChar(to));
    for (const char blank : { '\n', '\r', '\t' })
        line.replace(QLatin1Char(blank), QLatin1Char(' '));
    return line.trimmed();
}

QString of(const RecordsView &records, const ConsultingVisit &visit, const QDateTime &now)
{
    QStringList lines = headOf(records, visit, now);
    const bool isCheckup = records.kind == ConsentKind::Checkup;
    lines += isCheckup ? checkupLines(records) : medicationLines(records);
    const QList<Finding> &findings = isCheckup ? records.checkup.findings : records.medication.findings;
    const QStringList &rows = isCheckup ? records.checkup.findingRows : records.medication.findingRows;
    if (!findings.isEmpty())
        lines.append(QStringLiteral("※ ") + findingwords::summary(findings));
    for (const QString &line : findingwords::lines(findings, rows))
        lines.append(QStringLiteral("※・") + inOneLine(line));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace madoguchi::charttext
