#include "tests/app/domain/picturetext.h"

#include <QStringList>

#include <utility>

namespace madoguchi {

namespace {

QString text(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QStringLiteral("-");
}

QString origin(const std::optional<bool> &own)
{
    return !own ? QStringLiteral("not said") : *own ? QStringLiteral("here") : QStringLiteral("elsewhere");
}

QString spansText(const Course &course)
{
    static const QStringList kinds{ QStringLiteral("supply"), QStringLiteral("day"),
        QStringLiteral("issued") };
    QStringList spans;
    for (const CourseSpan &span : course.spans)
        spans.append(QStringLiteral("%1 %2..%3")
                         .arg(kinds.at(static_cast<int>(span.kind)), text(span.from), text(span.to)));
    return spans.join(QStringLiteral(", "));
}

QString name(const MedicationPicture &picture, int course)
{
    return picture.record().lines.at(picture.courses().at(course).nameLine()).drug;
}

QString courseText(const MedicationPicture &picture, int index)
{
    static const QStringList whats{ QStringLiteral("dose"), QStringLiteral("usage"),
        QStringLiteral("product") };
    const Course &course = picture.courses().at(index);
    QString all
        = QStringLiteral("course %1: %2 (drug %3, kind %4) %5, %6\n")
              .arg(QString::number(index), name(picture, index), QString::number(course.drug),
                  QString::number(static_cast<int>(course.kind)), course.facility,
                  course.isPrescriberKnown ? origin(course.own) : QStringLiteral("prescriber not known"));
    all += QStringLiteral("  %1 lines, %2 superseded; %3..%4, dispensed %5, supply to %6\n")
               .arg(QString::number(course.lines.size()), QString::number(course.superseded.size()),
                   text(course.first), text(course.last), text(course.lastDispensed), text(course.supplyTo));
    all += QStringLiteral("  spans: %1\n").arg(spansText(course));
    for (const CourseChange &change : course.changes)
        all += QStringLiteral("  %1 %2: %3 -> %4\n")
                   .arg(text(change.date), whats.at(static_cast<int>(change.what)), change.before,
                       change.after);
    return all;
}

QString rowText(const MedicationPicture &picture, const MedicationRow &row)
{
    static const QStringList headings{ QStringLiteral("elsewhere"), QStringLiteral("not said"),
        QStringLiteral("here"), QStringLiteral("month"), QStringLiteral("facility"),
        QStringLiteral("treatments"), QStringLiteral("dispenser") };
    static const QStringList counterparts{ QStringLiteral("not"), QStringLiteral("the drug counts"),
        QStringLiteral("the ingredient counts"), QStringLiteral("not named") };
    switch (row.kind) {
    case MedicationRow::Kind::Heading:
        return QStringLiteral("  = %1 %2 %3 (%4)\n")
            .arg(headings.at(static_cast<int>(row.heading)), row.title,
                row.heading == MedicationRow::Heading::Facility ? origin(row.own) : QString(),
                QString::number(row.count));
    case MedicationRow::Kind::Course:
        return QStringLiteral("    course %1 %2\n").arg(row.index).arg(name(picture, row.index));
    case MedicationRow::Kind::Line: {
        const MedicationLine &line = picture.record().lines.at(row.index);
        return QStringLiteral("    line %1 %2 %3%4\n")
            .arg(QString::number(row.index), text(dayOf(line)), line.drug,
                line.superseded
                    ? QStringLiteral(" (superseded, %1)")
                          .arg(counterparts.at(static_cast<int>(picture.counterpartOf(row.index).kind)))
                    : QString());
    }
    case MedicationRow::Kind::Treatment:
        return QStringLiteral("    treatment %1 %2\n")
            .arg(row.index)
            .arg(picture.record().treatments.at(row.index).name);
    }
    return {};
}

QString rowsText(const MedicationPicture &picture, const QString &title, const MedicationQuestion &question)
{
    QString all = title + u'\n';
    for (const MedicationRow &row : picture.rows(question))
        all += rowText(picture, row);
    return all;
}

} // namespace

QString asText(const MedicationPicture &picture, const QDate &since)
{
    static const QStringList news{ QStringLiteral("not new"), QStringLiteral("new"),
        QStringLiteral("other product"), QStringLiteral("again"), QStringLiteral("day not told") };
    static const QStringList by{ QStringLiteral("days"), QStringLiteral("near"), QStringLiteral("month") };
    QString all = QStringLiteral("claims up to: %1\n").arg(picture.claimsUpTo());
    for (int i = 0; i < picture.courses().size(); ++i)
        all += courseText(picture, i);
    for (const Overlap &overlap : picture.overlaps())
        all += QStringLiteral("overlap: %1 and %2, %3, %7 %4..%5, %6\n")
                   .arg(QString::number(overlap.first), QString::number(overlap.second), overlap.ingredient,
                       text(overlap.from), text(overlap.to),
                       overlap.sameDrug ? QStringLiteral("same drug") : QStringLiteral("same ingredient"),
                       by.at(static_cast<int>(overlap.by)));
    using Grouping = MedicationGrouping;
    all += rowsText(picture, QStringLiteral("by course"), {});
    all += rowsText(picture, QStringLiteral("by month"), { .grouping = Grouping::Month });
    all += rowsText(picture, QStringLiteral("by facility"), { .grouping = Grouping::Facility });
    all += rowsText(
        picture, QStringLiteral("new or changed since %1").arg(text(since)), { .newSince = since });
    for (int i = 0; i < picture.courses().size(); ++i) {
        if (picture.isNewOrChanged(i, since))
            all += QStringLiteral("course %1: %2, %3 change(s)\n")
                       .arg(QString::number(i), news.at(static_cast<int>(picture.newsOf(i, since))),
                           QString::number(picture.changesSince(i, since).size()));
    }
    return all;
}

} // namespace madoguchi
