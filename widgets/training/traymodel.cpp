#include "widgets/training/traymodel.h"

#include "widgets/common/words.h"
#include "widgets/training/traynotes.h"

#include <QStringList>

namespace madoguchi {

int TrayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QString TrayModel::facts(const TrainingPerson &person) const
{
    const QString age = words::age(person.age);
    return person.pin.isEmpty() ? tr("%1, card without PIN").arg(age) : tr("%1, PIN %2").arg(age, person.pin);
}

QVariant TrayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_people.size())
        return {};
    const TrainingPerson &person = m_people.at(index.row());
    const bool isOn = person.id == m_placed;
    switch (role) {
    case IdRole:
        return person.id;
    case NameRole:
        return person.name;
    case FactsRole:
        return facts(person);
    case NoteRole:
        return trayNote(person.noteEnglish);
    case OnReaderRole:
        return isOn;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList all{ person.name, facts(person), trayNote(person.noteEnglish) };
        if (isOn)
            all.append(tr("on the reader"));
        all.removeAll(QString());
        return all.join(QStringLiteral(", "));
    }
    default:
        break;
    }
    return {};
}

void TrayModel::setPeople(const QList<TrainingPerson> &people)
{
    beginResetModel();
    m_people = people;
    endResetModel();
}

void TrayModel::setPlaced(const QString &personId)
{
    m_placed = personId;
    retranslate();
}

void TrayModel::retranslate()
{
    if (!m_people.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace madoguchi
