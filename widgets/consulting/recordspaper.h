#pragma once

#include "app/consulting.h"
#include "widgets/common/factsheet.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace madoguchi {

/// A row of a paper's table. The first line of a cell is set larger than the others.
struct PaperRow
{
    bool isHeading = false; ///< its only cell goes over the whole width
    QStringList cells{};
};

struct PaperTable
{
    QStringList captions{};
    QList<int> shares{}; ///< of the width, one a column
    QList<PaperRow> rows{};
};

/// Records on paper: what the screen shows of them, all of it, whatever is searched for.
struct RecordsPaper
{
    QString job{}; ///< of the print queue and of a file; nobody's name or number in it
    QString title{};
    QString whose{}; ///< of every page: name and birth date
    QList<Fact> identity{};
    QStringList about{}; ///< as of when, from when to when, which months claims reach
    QList<PaperTable> tables{};
    QStringList legend{};
    QString foot{}; ///< of every page: who made it, when
};

/// What is put on each sheet of a document (PDF), which is printed as it is: sheets are parted.
struct DocumentMargin
{
    QString head{}; ///< for whom it was asked, when, and that nobody has checked whose it is
    QString foot{};
};
DocumentMargin documentMargin(
    const RecordsView &records, const ConsultingVisit &visit, const QString &who, const QDateTime &now);

/// `records`: shown, of `visit`. `who`: the person's name who prints it.
RecordsPaper recordsPaper(
    const RecordsView &records, const ConsultingVisit &visit, const QString &who, const QDateTime &now);

} // namespace madoguchi
