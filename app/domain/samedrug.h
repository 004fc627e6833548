#pragma once

#include "app/domain/medication.h"

#include <QHash>
#include <QList>
#include <QString>

namespace madoguchi {

/// Numbers the drugs of a record: lines that share a code, a name or a substance (DrugIdentity) have one
/// number, and so have lines that are joined by a third.
class SameDrug
{
public:
    explicit SameDrug(const QList<MedicationLine> &lines);
    /// Of the line at that place: from 0, in the order of their first line.
    [[nodiscard]] int operator[](qsizetype line) const { return m_drugs.at(line); }

private:
    int groupOf(const MedicationLine &line);
    int root(int group) const;
    void know(const QString &key, int &group);

    QHash<QString, int> m_seen; ///< by all that an identity is made of: a drug is dispensed again and again
    QHash<QString, int> m_known; ///< by each part of an identity
    QList<int> m_parents;
    QList<int> m_drugs;
};

} // namespace madoguchi
