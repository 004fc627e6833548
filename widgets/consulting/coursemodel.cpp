#include "widgets/consulting/coursemodel.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/coursewords.h"
#include "widgets/consulting/medicationmodel.h"
#include "widgets/consulting/medicationwords.h"

#include <QColor>
#include <QFont>

#include <algorithm>

namespace madoguchi {

int CourseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CourseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags CourseModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

bool CourseModel::isHeading(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).kind == MedicationRow::Kind::Heading;
}

const Course *CourseModel::courseAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).kind != MedicationRow::Kind::Course)
        return nullptr;
    return &m_picture.courses().at(m_rows.at(row).index);
}

void CourseModel::setPicture(const MedicationPicture &picture, const QDate &from, const QDate &to)
{
    beginResetModel();
    m_picture = picture;
    m_question = {};
    fitWindow(from, to);
    rebuild();
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, Timeline, Timeline);
}

void CourseModel::fitWindow(const QDate &from, const QDate &to)
{
    constexpr int mostAhead = 90; // days
    QDate first;
    QDate last;
    for (const Course &course : m_picture.courses()) {
        for (const CourseSpan &span : course.spans) {
            first = first.isValid() ? std::min(first, span.from) : span.from;
            last = std::max(last, span.to);
        }
    }
    m_today = to;
    m_first = from.isValid() ? from : first;
    m_last = to.isValid() ? std::max(to, std::min(last, to.addDays(mostAhead))) : last;
}

void CourseModel::ask(const MedicationQuestion &question)
{
    if (question == m_question)
        return;
    beginResetModel();
    m_question = question;
    rebuild();
    endResetModel();
}

void CourseModel::rebuild()
{
    m_rows = m_picture.rows(m_question);
    m_entries = 0;
    for (const MedicationRow &row : std::as_const(m_rows))
        m_entries += row.count;
}

void CourseModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString CourseModel::words(const MedicationRow &row, int column) const
{
    switch (column) {
    case Drug:
        return coursewords::drug(m_picture, row.index, m_question.newSince);
    case Dose:
        return coursewords::dose(m_picture, row.index);
    case Prescriber:
        return coursewords::prescriber(m_picture, row.index);
    case Supply:
        return coursewords::supply(m_picture, row.index);
    default:
        break;
    }
    return {};
}

QString CourseModel::treatmentWords(const TreatmentLine &line, int column) const
{
    const QString times = line.times.isEmpty() ? QString() : QStringLiteral(" × ") + line.times;
    switch (column) {
    case Drug:
        return harmless(line.name) + u'\n' + medicationwords::treatmentKind(line);
    case Dose:
        return harmless(line.amount + line.unit + times);
    case Prescriber:
        return medicationwords::withPlace(
            harmless(line.facility), isOwn(line, m_picture.record().institution));
    case Supply:
        return coursewords::treatmentDay(line);
    default:
        break;
    }
    return {};
}

QVariant CourseModel::headingData(const MedicationRow &row, int column, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return column == 0 ? coursewords::heading(row) : QString();
    if (role == Qt::BackgroundRole)
        return QColor(theme::unknownSoft);
    return role == Qt::FontRole ? QVariant(theme::font(theme::listPoints, true)) : QVariant();
}

QVariant CourseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const MedicationRow &row = m_rows.at(index.row());
    const bool isHead = row.kind == MedicationRow::Kind::Heading;
    if (role == MedicationModel::HeadingRole)
        return isHead;
    if (isHead)
        return headingData(row, index.column(), role);
    const Course *course = courseAt(index.row());
    const auto shown = [&] {
        return course ? words(row, index.column())
                      : treatmentWords(m_picture.record().treatments.at(row.index), index.column());
    };
    switch (role) {
    case Qt::DisplayRole:
        return shown();
    case Qt::AccessibleTextRole:
        if (course && index.column() == Timeline)
            return coursewords::timeline(*course);
        return shown().replace(QLatin1Char('\n'), QLatin1String(", "));
    case Qt::ForegroundRole:
        return course && course->isSuperseded() ? QVariant(QColor(theme::muted)) : QVariant();
    case MedicationModel::SupersededRole:
        return course && course->isSuperseded();
    case MedicationModel::TreatmentRole:
        return course == nullptr;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    default:
        break;
    }
    return {};
}

QVariant CourseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const QString years = m_first.isValid() && m_last.isValid()
        ? QStringLiteral("%1–%2").arg(m_first.year()).arg(m_last.year())
        : tr("Timeline");
    const QStringList captions{ tr("Drug"), tr("Dose, usage"), tr("Prescriber"), tr("Supply"), years };
    return section < captions.size() ? captions.at(section) : QVariant();
}

} // namespace madoguchi
