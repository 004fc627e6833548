#pragma once

#include "app/domain/medicationpicture.h"

#include <QStackedWidget>

#include <array>

class QTableView;

namespace madoguchi {

class CourseModel;
class MedicationModel;

/// The medication's two tables, one at a time: courses by drug or by institution, and every line by month.
/// Only the shown one is measured: of thousands of lines that takes longest.
class MedicationTables : public QStackedWidget
{
    Q_OBJECT
public:
    explicit MedicationTables(QWidget *parent = nullptr);

    void setPicture(const MedicationPicture &picture, const QDate &from, const QDate &to);
    void ask(const MedicationQuestion &question);
    [[nodiscard]] int entryCount() const; ///< of the shown one, without headings
    void focusTable();
    void retranslate();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] bool isByMonth() const;
    [[nodiscard]] QTableView *shown() const;
    void nameThem();
    void fit();
    void spanHeadings();
    void fitCourses();
    void fitMonths();
    void measureMonths();

    CourseModel *m_courses;
    MedicationModel *m_months;
    QTableView *m_courseTable;
    QTableView *m_monthTable;
    std::array<int, 9> m_textWidths{}; ///< by column of the months, in px
    bool m_isMeasured = false;
    bool m_isByFacility = false;
};

} // namespace madoguchi
