#pragma once

#include "app/domain/checkup.h"

#include <QWidget>

class QTableView;

namespace madoguchi {

class CheckupModel;
class FindingsLine;
class PlainLabel;

/// Checkups as they are read: the table by day, and what it cannot tell.
class CheckupPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CheckupPanel(QWidget *parent = nullptr);

    /// `from`, `to`: what was asked about.
    void setRecord(const CheckupRecord &record, const QDate &from = {}, const QDate &to = {});
    /// Nothing of a patient is left.
    void clear();
    void focusTable();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    void fit();

    CheckupModel *m_model;
    PlainLabel *m_count;
    QTableView *m_table;
    FindingsLine *m_findings;
    PlainLabel *m_legend;
    QDate m_from{};
    QDate m_to{};
};

} // namespace madoguchi
