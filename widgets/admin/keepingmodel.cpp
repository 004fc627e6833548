#include "widgets/admin/keepingmodel.h"

#include <QLocale>

namespace madoguchi {

namespace {

struct Kept
{
    qint64 rows;
    QDate oldest;
    QDate goes;
};

Kept keptOf(const KeptReport &report, int row)
{
    switch (row) {
    case KeepingModel::Receptions:
        return { report.receptions, report.oldestReception, report.receptionsGo };
    case KeepingModel::Open:
        return { report.open, report.oldestOpen, report.openGo };
    case KeepingModel::Patients:
        return { report.patients, report.oldestPatient, report.patientsGo };
    default:
        return { report.auditEntries, report.oldestAudit, report.auditGo };
    }
}

QString dayOrNone(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral("―");
}

} // namespace

int KeepingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_report ? 0 : RowCount;
}

int KeepingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void KeepingModel::setReport(const std::optional<KeptReport> &report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

void KeepingModel::retranslate()
{
    if (m_report)
        Q_EMIT dataChanged(index(0, 0), index(RowCount - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString KeepingModel::what(int row) const
{
    switch (row) {
    case Receptions:
        return tr("Receptions");
    case Open:
        return tr("Unresolved receptions of days before");
    case Patients:
        return tr("What was known of patients");
    default:
        return tr("Entries of the audit log");
    }
}

QString KeepingModel::term(int row) const
{
    switch (row) {
    case Receptions:
        return tr("%n day(s)", nullptr, m_report->keepDays);
    case Open:
        return tr("until resolved, at most %n day(s)", nullptr, m_report->openDays);
    case Patients:
        return tr("%n day(s) after the last visit", nullptr, m_report->patientsDays);
    default:
        return tr("%n year(s)", nullptr, m_report->auditYears);
    }
}

QVariant KeepingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_report)
        return {};
    if (role == Qt::ToolTipRole) // a column is only so wide
        return data(index, Qt::DisplayRole).toString().toHtmlEscaped();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const Kept kept = keptOf(*m_report, index.row());
    switch (index.column()) {
    case What:
        return what(index.row());
    case Term:
        return term(index.row());
    case Now:
        return QLocale().toString(kept.rows);
    case Oldest:
        return dayOrNone(kept.oldest);
    case Goes:
        return dayOrNone(kept.goes);
    default:
        return {};
    }
}

QVariant KeepingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Term:
        return tr("Kept for");
    case Now:
        return tr("There now");
    case Oldest:
        return tr("Oldest of");
    case Goes:
        return tr("The oldest go on");
    default:
        return {};
    }
}

} // namespace madoguchi
