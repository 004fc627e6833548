#pragma once

#include "app/domain/medicationpicture.h"

namespace madoguchi {

/// One answer to a question: the rows of a picture.
class MedicationRows
{
public:
    MedicationRows(const MedicationPicture &picture, const MedicationQuestion &question);
    [[nodiscard]] QList<MedicationRow> all();

private:
    using Kind = MedicationRow::Kind;
    using Heading = MedicationRow::Heading;

    void byCourse();
    void byMonth();
    void byFacility();
    void treatments(const QList<int> &indexes);
    void open(const MedicationRow &heading);
    void append(Kind kind, int index);

    [[nodiscard]] QList<int> shownCourses() const;
    [[nodiscard]] QList<int> shownTreatments() const;
    [[nodiscard]] bool isShown(int line) const;

    const MedicationPicture &m_picture;
    const MedicationQuestion &m_question;
    QStringList m_words;
    QList<MedicationRow> m_rows;
    qsizetype m_heading = -1; ///< the open one
};

/// A text for searching, and whether words that are folded too are all in it; a ● in the text is any
/// character (oqs-interface.md ruling 8).
[[nodiscard]] bool hasWords(const QString &folded, const QStringList &words);
[[nodiscard]] QStringList wordsToSearch(const QString &typed);

} // namespace madoguchi
