#include "widgets/consulting/checkupmodel.h"

#include "widgets/common/calendar.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/checkupwords.h"

#include <QColor>
#include <QPointF>

namespace madoguchi {

int CheckupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CheckupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2 + dayCount();
}

Qt::ItemFlags CheckupModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

bool CheckupModel::isHeading(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).line < 0;
}

void CheckupModel::setRecord(const CheckupRecord &record)
{
    beginResetModel();
    m_picture = checkupPicture(record);
    m_sex = record.patient.sex;
    m_rows.clear();
    for (int i = 0; i < m_picture.lines.size(); ++i) {
        const CheckupGroup group = m_picture.lines.at(i).group;
        if (m_rows.isEmpty() || m_rows.last().group != group)
            m_rows.append({ group, -1 });
        m_rows.append({ group, i });
    }
    endResetModel();
}

void CheckupModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

/// The second line is set smaller: what the figure is measured in, and where it stands.
QString CheckupModel::words(const CheckupLine &line, int column) const
{
    if (column == itemColumn) {
        const QString name = checkupwords::nameOf(line);
        return line.unit.isEmpty() ? name : name + QLatin1Char('\n') + checkupwords::unit(line.unit);
    }
    return column < trendColumn() ? cellWords(line, column - 1) : QString();
}

QString CheckupModel::cellWords(const CheckupLine &line, int day) const
{
    const CheckupCell &cell = line.cells.at(day);
    const QString below = checkupwords::remark(cell, m_sex);
    const QString value = checkupwords::value(line, cell, m_picture.days.at(day));
    return below.isEmpty() ? value : value + QLatin1Char('\n') + below;
}

/// For a screen reader, which sees no line.
QString CheckupModel::spoken(const CheckupLine &line, int column) const
{
    if (column == trendColumn())
        return checkupwords::trend(line);
    QString said = words(line, column).replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (column > itemColumn && !line.cells.at(column - 1).notCompared.isEmpty())
        said += QLatin1String(". ") + checkupwords::whyNotCompared(line.cells.at(column - 1));
    return said;
}

/// What has no room in the cell.
QString CheckupModel::tip(const CheckupLine &line, int column) const
{
    if (column == trendColumn())
        return line.trend.isEmpty() ? QString() : tr("Old to new: %1").arg(checkupwords::trend(line));
    return column > itemColumn ? checkupwords::whyNotCompared(line.cells.at(column - 1)) : QString();
}

QVariant CheckupModel::headingData(const Row &row, int column, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return column == 0 ? checkupwords::group(row.group) : QString();
    if (role == Qt::BackgroundRole)
        return QColor(theme::unknownSoft);
    return role == Qt::FontRole ? QVariant(theme::font(theme::listPoints, true)) : QVariant();
}

QVariant CheckupModel::lineData(const CheckupLine &line, int column, int role) const
{
    const bool isDay = column > itemColumn && column < trendColumn();
    const CheckupCell *cell = isDay ? &line.cells.at(column - 1) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return words(line, column);
    case Qt::AccessibleTextRole:
        return spoken(line, column);
    case Qt::ToolTipRole:
        return tip(line, column);
    case Qt::ForegroundRole:
        if (!cell)
            return {};
        if (cell->state != CheckupCell::State::Told)
            return QColor(theme::muted);
        return cell->mark == CheckupMark::None ? QVariant() : QVariant(checkupwords::colour(cell->mark));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isDay ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case TrendRole: {
        if (column != trendColumn() || line.trend.isEmpty())
            return {};
        QList<QPointF> points;
        for (const CheckupPoint &point : line.trend)
            points.append(QPointF(static_cast<double>(point.day.toJulianDay()), point.figure));
        return QVariant::fromValue(points);
    }
    case ScaleRole: {
        if (column != trendColumn() || line.trend.isEmpty())
            return {};
        return QVariant::fromValue(QList<double>{ line.scale.low, line.scale.high } + line.scale.limits);
    }
    default:
        break;
    }
    return {};
}

QVariant CheckupModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == HeadingRole)
        return row.line < 0;
    return row.line < 0 ? headingData(row, index.column(), role)
                        : lineData(m_picture.lines.at(row.line), index.column(), role);
}

QVariant CheckupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const bool isDay = section > itemColumn && section < trendColumn();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isDay ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (!isDay)
        return section == itemColumn ? tr("Item") : tr("Course (old → new)");
    const QDate day = m_picture.days.at(section - 1);
    return day.isValid() ? madoguchi::words::date(day) : tr("day not said");
}

} // namespace madoguchi
