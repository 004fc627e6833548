#include "widgets/consulting/visitmodel.h"

#include "app/domain/receivedagain.h"
#include "app/support/clock.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/state.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/consulting/recordswords.h"

#include <QFont>

#include <algorithm>

namespace madoguchi {

int VisitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visits.size());
}

int VisitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const ConsultingVisit *VisitModel::at(int row) const
{
    return row >= 0 && row < m_visits.size() ? &m_visits.at(row) : nullptr;
}

std::optional<QDateTime> VisitModel::newerOf(int row) const
{
    const auto isAsked = [](const ConsultingVisit &visit) {
        return std::ranges::any_of(allConsentKinds, [&](ConsentKind kind) {
            return kind != ConsentKind::Limit && visit.consents.of(kind).state != Consent::State::Unasked;
        });
    };
    const ConsultingVisit *visit = at(row);
    if (!visit || isAsked(*visit))
        return std::nullopt;
    for (const ConsultingVisit &other : m_visits) {
        const bool isNewer = other.time > visit->time || (other.time == visit->time && isAsked(other));
        if (other.visit != visit->visit && isNewer
            && isReceivedAgain({ visit->patient, visit->insurance }, { other.patient, other.insurance }))
            return other.time;
    }
    return std::nullopt;
}

int VisitModel::rowOf(const QUuid &visit) const
{
    for (int row = 0; row < m_visits.size(); ++row)
        if (m_visits.at(row).visit == visit)
            return row;
    return -1;
}

void VisitModel::setVisits(const QList<ConsultingVisit> &visits)
{
    const bool sameRows = std::equal(visits.begin(), visits.end(), m_visits.begin(), m_visits.end(),
        [](const ConsultingVisit &a, const ConsultingVisit &b) { return a.visit == b.visit; });
    if (sameRows) {
        m_visits = visits;
        retranslate();
        return;
    }
    beginResetModel();
    m_visits = visits;
    endResetModel();
}

void VisitModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (!m_visits.isEmpty())
        Q_EMIT dataChanged(index(0, Medication), index(rowCount() - 1, Checkup));
}

void VisitModel::retranslate()
{
    if (!m_visits.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString VisitModel::words(const ConsultingVisit &visit, int column) const
{
    const QDate today = toJapanTime(m_now).date();
    switch (column) {
    case Time:
        return toJapanTime(visit.time).date() == today ? words::time(visit.time)
                                                       : tr("Yesterday\n%1").arg(words::time(visit.time));
    case Name:
        return harmless(visit.patient.name.reveal()) + QLatin1Char('\n')
            + harmless(words::wideKana(visit.patient.kana.reveal()));
    case AgeAndSex:
        return words::age(ageOn(visit.patient.birthdate.reveal(), today)) + QLatin1Char('\n')
            + words::sex(visit.patient.sex);
    case Medication:
        return recordswords::consentCell(visit, ConsentKind::Medication, m_now);
    case Checkup:
        return recordswords::consentCell(visit, ConsentKind::Checkup, m_now);
    default:
        break;
    }
    return {};
}

QVariant VisitModel::data(const QModelIndex &index, int role) const
{
    const ConsultingVisit *visit = at(index.row());
    if (!visit || !index.isValid())
        return {};
    const bool isConsent = index.column() == Medication || index.column() == Checkup;
    const ConsentKind kind = index.column() == Checkup ? ConsentKind::Checkup : ConsentKind::Medication;
    switch (role) {
    case Qt::DisplayRole:
        return words(*visit, index.column());
    case Qt::AccessibleTextRole:
        return words(*visit, index.column()).replace(QLatin1Char('\n'), QLatin1String(", "));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() == Name ? Qt::AlignLeft : Qt::AlignHCenter)));
    case Qt::ForegroundRole:
        if (isConsent)
            return QColor(toneColour(visit->consents.of(kind).isOpenAt(m_now) ? Tone::Good : Tone::Unknown));
        return {};
    default:
        break;
    }
    return {};
}

QVariant VisitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Name:
        return tr("Name");
    case AgeAndSex:
        return tr("Age, sex");
    case Medication:
        return tr("Medication");
    case Checkup:
        return tr("Checkup");
    default:
        break;
    }
    return {};
}

} // namespace madoguchi
