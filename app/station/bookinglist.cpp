#include "app/station/bookinglist.h"

#include "app/domain/insurance.h"
#include "app/support/csv.h"

#include <QHash>

#include <array>

namespace madoguchi {

namespace {

constexpr std::array requiredColumns{ "InsurerNumber", "InsuredCardSymbol", "InsuredIdentificationNumber",
    "InsuredBranchNumber", "Birthdate" };
constexpr int branchWidth = 2;
constexpr qsizetype mostPatients = 2000; ///< of a day: a list with more is another list

Fault unreadable(int line, const QString &what)
{
    return Fault{ Failure::BookingsUnreadable, what, line };
}

/// The cells of one line by the names of their columns.
class Row
{
public:
    Row(const QHash<QString, int> &columns, const QStringList &cells)
        : m_columns(columns)
        , m_cells(cells)
    { }
    [[nodiscard]] QString operator[](const char *column) const
    {
        return m_cells.value(m_columns.value(QLatin1String(column), -1));
    }

private:
    const QHash<QString, int> &m_columns;
    const QStringList &m_cells;
};

BookedPatient patientOf(const Row &row)
{
    BookedPatient patient;
    const QString branch = row["InsuredBranchNumber"].trimmed();
    patient.person.insurerNumber = paddedInsurerNumber(row["InsurerNumber"].trimmed());
    patient.person.symbol = Pii(row["InsuredCardSymbol"].trimmed());
    patient.person.number = Pii(row["InsuredIdentificationNumber"].trimmed());
    patient.person.branch = Pii(branch.isEmpty() ? branch : branch.rightJustified(branchWidth, u'0'));
    patient.person.birthdate = Pii(QDate::fromString(row["Birthdate"].trimmed(), QStringLiteral("yyyyMMdd")));
    patient.patientNumber = Pii(row["PatientNumber"].trimmed());
    patient.name = Pii(row["Name"].trimmed());
    return patient;
}

} // namespace

Outcome<QList<BookedPatient>> readBookings(const QByteArray &csv, const QDate &day)
{
    const auto lines = readCsv(csv);
    if (!lines)
        return unreadable(lines.error().line, QStringLiteral("csv"));
    if (lines->isEmpty())
        return unreadable(1, QStringLiteral("header"));
    const CsvLine &header = lines->first();
    QHash<QString, int> columns;
    for (int at = 0; at < header.cells.size(); ++at) {
        // Never the cell itself: a list without its header begins with a patient.
        if (columns.contains(header.cells.at(at).trimmed()))
            return unreadable(header.number, QStringLiteral("header"));
        columns.insert(header.cells.at(at).trimmed(), at);
    }
    for (const char *column : requiredColumns) {
        if (!columns.contains(QLatin1String(column)))
            return unreadable(header.number, QLatin1String(column));
    }
    if (lines->size() > mostPatients + 1)
        return unreadable(header.number, QStringLiteral("many"));
    QList<BookedPatient> patients;
    for (qsizetype at = 1; at < lines->size(); ++at) {
        const CsvLine &line = lines->at(at);
        if (line.cells.size() != header.cells.size())
            return unreadable(line.number, QStringLiteral("csv"));
        const BookedPatient patient = patientOf(Row(columns, line.cells));
        if (const QString item = malformedItem(patient.person, day); !item.isEmpty())
            return unreadable(line.number, item);
        patients.append(patient);
    }
    if (patients.isEmpty())
        return unreadable(header.number, QStringLiteral("empty"));
    return patients;
}

} // namespace madoguchi
