#include "widgets/consulting/loggedmodel.h"

#include "app/support/failuretext.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/state.h"
#include "widgets/common/words.h"

namespace madoguchi {

int LoggedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_list.lines.size());
}

int LoggedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void LoggedModel::setList(const MynaportalList &list)
{
    if (list == m_list)
        return;
    beginResetModel();
    m_list = list;
    endResetModel();
}

void LoggedModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

QString LoggedModel::standing(MynaportalLine::Standing standing)
{
    switch (standing) {
    case MynaportalLine::Standing::Told:
        return tr("✓ reported");
    case MynaportalLine::Standing::Refused:
        return tr("× not taken");
    case MynaportalLine::Standing::ByTerminal:
        return tr("by the terminal");
    case MynaportalLine::Standing::Waiting:
        break;
    }
    return tr("… waiting");
}

QVariant LoggedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_list.lines.size())
        return {};
    const MynaportalLine &line = m_list.lines.at(index.row());
    if (role == Qt::ForegroundRole && index.column() == Report) {
        using Standing = MynaportalLine::Standing;
        return QColor(toneColour(line.standing == Standing::Told ? Tone::Good
                : line.standing == Standing::ByTerminal          ? Tone::Unknown
                                                                 : Tone::Attention));
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Time:
        return words::time(line.time);
    case Kind:
        return (line.viewed ? tr("%1: viewed") : tr("%1: retrieved")).arg(words::consentKind(line.kind))
            + QLatin1Char('\n') + tr("institution %1").arg(harmless(line.institution));
    case Report:
        return standing(line.standing);
    default:
        break;
    }
    return {};
}

QString LoggedModel::remark() const
{
    if (m_list.visit.isNull())
        return {};
    if (m_list.fault)
        return tr("The service could not be asked: %1. What it had told before stays; what waits here is "
                  "sent by itself.")
            .arg(failureText(*m_list.fault).title);
    if (m_list.told.isValid())
        return tr("As the service told at %1").arg(words::time(m_list.told));
    if (!m_list.lines.isEmpty() && m_list.lines.first().standing == MynaportalLine::Standing::ByTerminal)
        return tr("The terminal tells retrievals; they are not known here.");
    return {};
}

QVariant LoggedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QStringList captions{ tr("Time"), tr("What"), tr("Report") };
    return section < captions.size() ? captions.at(section) : QVariant();
}

} // namespace madoguchi
