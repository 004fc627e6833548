#include "widgets/consulting/medicationmodel.h"

#include "widgets/common/codetext.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/medicationwords.h"

#include <QColor>
#include <QFont>

#include <algorithm>

namespace madoguchi {

namespace {

QString monthOf(const MedicationLine &line)
{
    return line.month.isEmpty() && line.date.isValid() ? line.date.toString(QStringLiteral("yyyyMM"))
                                                       : line.month;
}

} // namespace

int MedicationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MedicationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags MedicationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

bool MedicationModel::isHeading(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).line < 0;
}

MedicationModel::Line MedicationModel::lineOf(const TreatmentLine &treatment)
{
    MedicationLine line;
    line.source = MedicationLine::Source::Claim;
    line.month = treatment.month;
    line.date = treatment.date;
    line.facility = treatment.facility;
    line.facilityCode = treatment.facilityCode;
    line.ownFacility = treatment.ownFacility;
    line.inpatient = treatment.inpatient;
    line.drug = treatment.name;
    line.usageClass = treatment.treatmentClass;
    line.amount = treatment.amount;
    line.unit = treatment.unit;
    line.times = treatment.times;
    return { line, true };
}

void MedicationModel::setLines(const QList<MedicationLine> &lines, const QList<TreatmentLine> &treatments)
{
    beginResetModel();
    m_lines.clear();
    for (const MedicationLine &line : lines)
        m_lines.append({ line, false });
    for (const TreatmentLine &treatment : treatments)
        m_lines.append(lineOf(treatment));
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) {
        const QString monthA = monthOf(a.drug);
        const QString monthB = monthOf(b.drug);
        if (monthA != monthB)
            return monthA > monthB;
        return a.isTreatment != b.isTreatment ? b.isTreatment : a.drug.date > b.drug.date;
    });
    m_filter.clear();
    rebuild();
    endResetModel();
}

void MedicationModel::setFilter(const QString &words)
{
    const QString wanted = medicationwords::searchable(words.trimmed());
    if (wanted == m_filter)
        return;
    beginResetModel();
    m_filter = wanted;
    rebuild();
    endResetModel();
}

bool MedicationModel::matches(const MedicationLine &line) const
{
    if (m_filter.isEmpty())
        return true;
    const QString all = line.drug + QLatin1Char(' ') + line.ingredient + QLatin1Char(' ') + line.facility
        + QLatin1Char(' ') + line.prescriber;
    return medicationwords::searchable(all).contains(m_filter);
}

void MedicationModel::rebuild()
{
    m_rows.clear();
    m_drugs = 0;
    qsizetype heading = -1;
    for (int i = 0; i < m_lines.size(); ++i) {
        if (!matches(m_lines.at(i).drug))
            continue;
        const QString month = monthOf(m_lines.at(i).drug);
        if (heading < 0 || m_rows.at(heading).month != month) {
            heading = m_rows.size();
            m_rows.append({ month, -1, 0 });
        }
        m_rows.append({ month, i, 0 });
        ++m_rows[heading].drugs;
        ++m_drugs;
    }
}

void MedicationModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString MedicationModel::heading(const Row &row) const
{
    return tr("%1: %n line(s)", nullptr, row.drugs).arg(medicationwords::month(row.month));
}

QString MedicationModel::words(const Line &entry, int column) const
{
    const MedicationLine &line = entry.drug;
    switch (column) {
    case Date:
        return line.date.isValid() ? line.date.toString(QStringLiteral("yyyy-MM-dd")) : tr("not said");
    case Facility:
        return medicationwords::facility(line);
    case Drug:
        return harmless(line.drug);
    case Ingredient:
        return harmless(line.ingredient);
    case Class:
        return entry.isTreatment ? madoguchi::words::code(CodeTable::ReceiptClass, line.usageClass)
                                 : medicationwords::usageClass(line);
    case Usage:
        return medicationwords::usage(line);
    case Amount:
        return medicationwords::amount(line);
    case Times:
        return entry.isTreatment ? harmless(line.times) : medicationwords::times(line);
    case Source:
        return medicationwords::source(line);
    default:
        break;
    }
    return {};
}

QVariant MedicationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    const bool isHead = row.line < 0;
    if (role == HeadingRole)
        return isHead;
    if (isHead) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return index.column() == 0 ? heading(row) : QString();
        if (role == Qt::BackgroundRole)
            return QColor(theme::unknownSoft);
        return role == Qt::FontRole ? QVariant(theme::font(theme::listPoints, true)) : QVariant();
    }
    const Line &entry = m_lines.at(row.line);
    const MedicationLine &line = entry.drug;
    switch (role) {
    case Qt::DisplayRole:
        return words(entry, index.column());
    case Qt::AccessibleTextRole:
        return words(entry, index.column()).replace(QLatin1Char('\n'), QLatin1String(", "));
    case Qt::ForegroundRole:
        return line.superseded ? QVariant(QColor(theme::muted)) : QVariant();
    case SupersededRole:
        return line.superseded;
    case TreatmentRole:
        return entry.isTreatment;
    case Qt::TextAlignmentRole:
        if (index.column() == Amount || index.column() == Times)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    default:
        break;
    }
    return {};
}

QVariant MedicationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const QStringList captions{ tr("Dispensed"), tr("Prescriber"), tr("Drug"), tr("Ingredient"), tr("Class"),
        tr("Usage"), tr("Amount"), tr("Days/times"), tr("Source") };
    return section < captions.size() ? captions.at(section) : QVariant();
}

} // namespace madoguchi
