#include "widgets/consulting/recordspaper.h"

#include "app/support/clock.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/words.h"
#include "widgets/consulting/checkupmodel.h"
#include "widgets/consulting/checkupwords.h"
#include "widgets/consulting/coursemodel.h"
#include "widgets/consulting/coursewords.h"
#include "widgets/consulting/findingwords.h"
#include "widgets/consulting/medicationmodel.h"
#include "widgets/consulting/medicationwords.h"
#include "widgets/consulting/recordswords.h"

#include <QCoreApplication>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int daysBeside = 5; ///< more of them have no room beside each other

QString say(const char *source, int count = -1)
{
    return QCoreApplication::translate("RecordsPaper", source, nullptr, count);
}

QString momentText(const QDateTime &moment)
{
    return toJapanTime(moment).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString orNone(const QString &text)
{
    const QString trimmed = harmless(text.trimmed());
    return trimmed.isEmpty() ? QStringLiteral("―") : trimmed;
}

QList<Fact> identityOf(const ConsultingVisit &visit, const QDateTime &now)
{
    const Patient &patient = visit.patient;
    const QDate birth = patient.birthdate.reveal();
    return {
        { say(QT_TRANSLATE_NOOP("RecordsPaper", "Name")), harmless(patient.name.reveal()) },
        { say(QT_TRANSLATE_NOOP("RecordsPaper", "Kana")), words::wideKana(patient.kana.reveal()) },
        { say(QT_TRANSLATE_NOOP("RecordsPaper", "Birth date")), words::birthDate(birth) },
        { say(QT_TRANSLATE_NOOP("RecordsPaper", "Age, sex")),
            say(QT_TRANSLATE_NOOP("RecordsPaper", "%1, %2"))
                .arg(words::age(ageOn(birth, toJapanTime(now).date())), words::sex(patient.sex)) },
        { say(QT_TRANSLATE_NOOP("RecordsPaper", "Insurer number")), orNone(visit.insurance.insurerNumber) },
        { say(QT_TRANSLATE_NOOP("RecordsPaper", "Symbol, number, branch")),
            say(QT_TRANSLATE_NOOP("RecordsPaper", "%1, %2, %3"))
                .arg(orNone(visit.insurance.symbol.reveal()), orNone(visit.insurance.number.reveal()),
                    orNone(visit.insurance.branch.reveal())) },
    };
}

/// Hours may lie between that and the printing, which the foot says.
QString receivedText(const RecordsView &records, const ConsultingVisit &visit)
{
    return say(QT_TRANSLATE_NOOP("RecordsPaper",
                   "Received %1 from the central service, by the patient's consent at the visit of %2."))
        .arg(records.received.isValid() ? momentText(records.received)
                                        : say(QT_TRANSLATE_NOOP("RecordsPaper", "(time not known)")),
            momentText(visit.time));
}

QString whoseText(const RecordsView &records, const ConsultingVisit &visit)
{
    return say(QT_TRANSLATE_NOOP("RecordsPaper", "%1 of %2, born %3; asked about: %4 to %5"))
        .arg(words::consentKind(records.kind), harmless(visit.patient.name.reveal()),
            words::birthDate(visit.patient.birthdate.reveal()), coursewords::day(records.from),
            coursewords::day(records.to));
}

/// How many, and which: whoever has the paper cannot open a list.
QStringList findingsOf(const QList<Finding> &findings, const QStringList &rows)
{
    QStringList said{ findingwords::summary(findings) };
    for (const QString &line : findingwords::lines(findings, rows))
        said.append(QStringLiteral("・") + line);
    return said;
}

/// What a table's model shows, heading rows in the first column alone.
PaperTable tableOf(
    const QAbstractItemModel &model, const QList<int> &columns, const QList<int> &shares, int headingRole)
{
    PaperTable table;
    table.shares = shares;
    for (const int column : columns)
        table.captions.append(model.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < model.rowCount(); ++row) {
        PaperRow line;
        line.isHeading = model.index(row, 0).data(headingRole).toBool();
        if (line.isHeading) {
            line.cells = { model.index(row, 0).data().toString() };
        } else {
            for (const int column : columns)
                line.cells.append(model.index(row, column).data().toString());
        }
        table.rows.append(line);
    }
    return table;
}

/// The timeline stays on the screen: since when a course runs is said below its supply.
void addBeginnings(PaperTable &table, const CourseModel &model)
{
    for (int row = 0; row < table.rows.size(); ++row) {
        const Course *course = model.courseAt(row);
        const QString since = course ? coursewords::since(*course) : QString();
        if (!since.isEmpty())
            table.rows[row].cells.last() += QLatin1Char('\n') + since;
    }
}

void fillMedication(RecordsPaper &paper, const RecordsView &records)
{
    const MedicationPicture picture(records.medication, records.joiningGapDays);
    CourseModel model;
    model.setPicture(picture, records.from, records.to);
    paper.job = QStringLiteral("medication");
    paper.about.append(picture.claimsUpTo().isEmpty()
            ? say(QT_TRANSLATE_NOOP("RecordsPaper", "No drug claim is among them."))
            : say(QT_TRANSLATE_NOOP("RecordsPaper", "Drug claims up to %1."))
                  .arg(medicationwords::month(picture.claimsUpTo())));
    paper.tables = { tableOf(model,
        { CourseModel::Drug, CourseModel::Dose, CourseModel::Prescriber, CourseModel::Supply },
        { 33, 25, 20, 22 }, MedicationModel::HeadingRole) };
    addBeginnings(paper.tables.first(), model);
    paper.legend = {
        say(QT_TRANSLATE_NOOP("RecordsPaper",
            "▲ hints at one ingredient in two drugs. No mark does not mean that it is safe.")),
        say(QT_TRANSLATE_NOOP("RecordsPaper",
            "Nothing here says that a drug is no longer taken: only when it was dispensed last, and to about "
            "when that lasts. Claims arrive a month or more late: what is not listed may still have been "
            "given.")),
        say(QT_TRANSLATE_NOOP("RecordsPaper",
            "Amounts are as received; days only where the class counts days. Sources: claims, "
            "e-prescriptions dispensed, e-prescriptions issued.")),
    };
    paper.legend += findingsOf(records.medication.findings, records.medication.findingRows);
}

void fillCheckup(RecordsPaper &paper, const RecordsView &records)
{
    CheckupModel model;
    model.setRecord(records.checkup);
    paper.job = QStringLiteral("checkup");
    for (int first = 1; first < model.trendColumn(); first += daysBeside) {
        QList<int> columns{ CheckupModel::itemColumn };
        QList<int> shares{ 30 };
        const int last = std::min(first + daysBeside, model.trendColumn());
        for (int column = first; column < last; ++column) {
            columns.append(column);
            shares.append(70 / std::max(2, last - first));
        }
        paper.tables.append(tableOf(model, columns, shares, CheckupModel::HeadingRole));
    }
    paper.legend = {
        say(QT_TRANSLATE_NOOP("RecordsPaper",
            "Values are as received. Arrows: beyond a limit for guidance or referral, and no diagnosis. No "
            "mark does not mean that it is safe.")),
        checkupwords::sources(),
        checkupwords::notCompared(model.picture()),
        say(QT_TRANSLATE_NOOP("RecordsPaper", "What was not told may still have been examined.")),
    };
    paper.legend += findingsOf(records.checkup.findings, records.checkup.findingRows);
}

} // namespace

DocumentMargin documentMargin(
    const RecordsView &records, const ConsultingVisit &visit, const QString &who, const QDateTime &now)
{
    DocumentMargin margin;
    margin.head
        = say(QT_TRANSLATE_NOOP("RecordsPaper",
              "The document itself was not checked: compare the name and birth date in it with these."))
        + QLatin1Char('\n') + whoseText(records, visit) + QLatin1Char('\n') + receivedText(records, visit);
    margin.foot = say(QT_TRANSLATE_NOOP("RecordsPaper",
                          "Printed %1 by %2. Holds medical data: keep it with the chart or shred it."))
                      .arg(momentText(now), harmless(who));
    return margin;
}

RecordsPaper recordsPaper(
    const RecordsView &records, const ConsultingVisit &visit, const QString &who, const QDateTime &now)
{
    RecordsPaper paper;
    paper.title = words::consentKind(records.kind);
    paper.whose = whoseText(records, visit);
    paper.identity = identityOf(visit, now);
    paper.about.append(receivedText(records, visit));
    if (const QString beside = recordswords::beside(records, visit, now); !beside.isEmpty())
        paper.about.append(beside);
    paper.about.append(say(QT_TRANSLATE_NOOP("RecordsPaper", "Asked about: %1 to %2."))
                           .arg(coursewords::day(records.from), coursewords::day(records.to)));
    if (records.kind == ConsentKind::Checkup)
        fillCheckup(paper, records);
    else
        fillMedication(paper, records);
    paper.legend.removeAll(QString());
    paper.foot = say(QT_TRANSLATE_NOOP("RecordsPaper",
                         "Printed %1 by %2. Holds medical data: keep it with the chart or shred it.\nNo mark "
                         "(▲, arrow) does not mean that it is safe."))
                     .arg(momentText(now), harmless(who));
    return paper;
}

} // namespace madoguchi
