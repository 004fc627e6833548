#pragma once

#include "app/domain/medication.h"

#include <QWidget>

#include <array>

class QLineEdit;
class QTableView;

namespace madoguchi {

class MedicationModel;
class PlainLabel;

/// Medication as it is read: search, the table by month, and what the table cannot tell.
class MedicationPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MedicationPanel(QWidget *parent = nullptr);

    void setRecord(const MedicationRecord &record);
    /// Nothing of a patient is left: model, search and its history.
    void clear();
    void focusSearch();
    void focusTable();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildTable();
    void retranslate();
    void filter(const QString &words);
    void rowsChanged();
    void measure();
    void setColumnWidths();
    void fitRows();

    MedicationModel *m_model;
    QLineEdit *m_search;
    PlainLabel *m_count;
    QTableView *m_table;
    PlainLabel *m_nothingFound;
    PlainLabel *m_findings;
    PlainLabel *m_legend;
    std::array<int, 9> m_textWidths{}; ///< by column of the model, in px
    qsizetype m_findingCount = 0;
};

} // namespace madoguchi
