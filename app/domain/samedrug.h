#pragma once

#include "app/domain/drugidentity.h"
#include "app/domain/medication.h"

#include <QHash>
#include <QList>
#include <QString>

namespace madoguchi {

/// Numbers the drugs of a record: lines whose names agree, and whose ingredients do not differ, have one
/// number (DrugIdentity). A name that goes with several ingredients is a drug with each of them; where a line
/// of such a name gives none, it is none of those.
class SameDrug
{
public:
    explicit SameDrug(const QList<MedicationLine> &lines);
    /// Of the line at that place: from 0, in the order of their first line.
    [[nodiscard]] int operator[](qsizetype line) const { return m_drugs.at(line); }

private:
    struct Known
    {
        DrugIdentity identity{};
        QString text{}; ///< all that it is made of
        int drug = -1; ///< none yet
    };
    int know(const MedicationLine &line); ///< its place among the known
    int numberOf(Known &known);

    QList<Known> m_known{};
    QHash<QString, int> m_places; ///< by text: a drug is dispensed again and again
    QHash<QString, QStringList> m_ingredients; ///< by name
    QHash<QString, int> m_numbers;
    int m_count = 0;
    QList<int> m_drugs;
};

} // namespace madoguchi
