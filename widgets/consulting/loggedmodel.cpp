#include "widgets/consulting/loggedmodel.h"

#include "widgets/common/state.h"
#include "widgets/common/words.h"

namespace madoguchi {

int LoggedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_views.size());
}

int LoggedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void LoggedModel::setViews(const QList<LoggedView> &views, const QUuid &visit)
{
    beginResetModel();
    m_views.clear();
    for (const LoggedView &view : views) {
        if (view.visit == visit)
            m_views.append(view);
    }
    endResetModel();
}

void LoggedModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

QVariant LoggedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_views.size())
        return {};
    const LoggedView &view = m_views.at(index.row());
    if (role == Qt::ForegroundRole && index.column() == Report)
        return toneColour(view.reported ? Tone::Good : Tone::Attention);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Time:
        return words::time(view.time);
    case Kind:
        return words::consentKind(view.kind);
    case Report:
        return view.reported ? tr("✓ reported") : tr("… waiting");
    default:
        break;
    }
    return {};
}

QVariant LoggedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QStringList captions{ tr("Time"), tr("What was viewed"), tr("Report") };
    return section < captions.size() ? captions.at(section) : QVariant();
}

} // namespace madoguchi
