#include "widgets/consulting/medicationmodel.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/medicationwords.h"

#include <QColor>
#include <QFont>

#include <utility>

namespace madoguchi {

namespace {

QString treatmentPlace(const MedicationPicture &picture, int treatment)
{
    const TreatmentLine &line = picture.record().treatments.at(treatment);
    return medicationwords::withPlace(harmless(line.facility), isOwn(line, picture.record().institution));
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
    return row >= 0 && row < m_rows.size() && m_rows.at(row).kind == MedicationRow::Kind::Heading;
}

MedicationLine MedicationModel::lineAt(const MedicationRow &row) const
{
    if (row.kind == MedicationRow::Kind::Line)
        return m_picture.record().lines.at(row.index);
    const TreatmentLine &treatment = m_picture.record().treatments.at(row.index);
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
    return line;
}

void MedicationModel::setPicture(const MedicationPicture &picture)
{
    beginResetModel();
    m_picture = picture;
    m_question = { .grouping = MedicationGrouping::Month };
    rebuild();
    endResetModel();
}

void MedicationModel::ask(const MedicationQuestion &question)
{
    MedicationQuestion byMonth = question;
    byMonth.grouping = MedicationGrouping::Month;
    if (byMonth == m_question)
        return;
    beginResetModel();
    m_question = byMonth;
    rebuild();
    endResetModel();
}

void MedicationModel::rebuild()
{
    m_rows = m_picture.rows(m_question);
    m_drugs = 0;
    for (const MedicationRow &row : std::as_const(m_rows))
        m_drugs += row.count;
}

void MedicationModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString MedicationModel::heading(const MedicationRow &row) const
{
    return tr("%1: %n line(s)", nullptr, row.count).arg(medicationwords::month(row.title));
}

QString MedicationModel::words(const MedicationRow &row, int column) const
{
    const MedicationLine line = lineAt(row);
    const bool isTreatment = row.kind == MedicationRow::Kind::Treatment;
    switch (column) {
    case Date:
        return medicationwords::day(line);
    case Facility:
        return isTreatment ? treatmentPlace(m_picture, row.index)
                           : medicationwords::facility(line, m_picture.record().institution);
    case Drug:
        return medicationwords::drug(line);
    case Ingredient:
        return harmless(line.ingredient);
    case Class:
        return isTreatment ? medicationwords::treatmentKind(m_picture.record().treatments.at(row.index))
                           : medicationwords::classAndSetting(line);
    case Usage:
        return medicationwords::usage(line);
    case Amount:
        return medicationwords::amount(line);
    case Times:
        return isTreatment ? harmless(line.times) : medicationwords::times(line);
    case Source:
        return medicationwords::source(
            line, isTreatment ? Counterpart() : m_picture.counterpartOf(row.index));
    default:
        break;
    }
    return {};
}

QVariant MedicationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const MedicationRow &row = m_rows.at(index.row());
    const bool isHead = isHeading(index.row());
    const bool isTreatment = row.kind == MedicationRow::Kind::Treatment;
    if (role == HeadingRole)
        return isHead;
    if (isHead) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return index.column() == 0 ? heading(row) : QString();
        if (role == Qt::BackgroundRole)
            return QColor(theme::unknownSoft);
        return role == Qt::FontRole ? QVariant(theme::font(theme::listPoints, true)) : QVariant();
    }
    const bool isSuperseded = !isTreatment && m_picture.record().lines.at(row.index).superseded;
    switch (role) {
    case Qt::DisplayRole:
        return words(row, index.column());
    case Qt::AccessibleTextRole:
        return words(row, index.column()).replace(QLatin1Char('\n'), QLatin1String(", "));
    case Qt::ForegroundRole:
        return isSuperseded ? QVariant(QColor(theme::muted)) : QVariant();
    case SupersededRole:
        return isSuperseded;
    case TreatmentRole:
        return isTreatment;
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
