#pragma once

#include "app/domain/medicationpicture.h"

#include <QDate>
#include <QWidget>

namespace madoguchi {

class FindingsLine;
class MedicationBar;
class MedicationTables;
class PlainLabel;

/// Medication as it is read: what is looked for, the table, and what the table cannot tell.
class MedicationPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MedicationPanel(QWidget *parent = nullptr);

    /// `from` to `today`: what was asked about.
    void setPicture(const MedicationPicture &picture, const QDate &from, const QDate &today);
    /// Nothing of a patient is left: models, search and its history.
    void clear();
    void focusSearch();
    /// Words to look for are typed.
    [[nodiscard]] bool isSearching() const;
    void focusTable();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void ask();

    MedicationBar *m_bar;
    MedicationTables *m_tables;
    PlainLabel *m_nothingFound;
    FindingsLine *m_findings;
    PlainLabel *m_legend;
    int m_hints = 0;
    QString m_claimsUpTo{};
};

} // namespace madoguchi
