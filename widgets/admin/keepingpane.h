#pragma once

#include "app/administration.h"

#include <QWidget>

namespace madoguchi {

class AdminTable;
class KeepingModel;
class Notice;
class PlainLabel;

/// What this station keeps, counted, how long, and what goes next.
class KeepingPane : public QWidget
{
    Q_OBJECT
public:
    /// `administration` outlives it.
    explicit KeepingPane(Administration &administration, QWidget *parent = nullptr);

    void refresh();
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Administration &m_administration;
    KeepingModel *m_model;
    PlainLabel *m_heading;
    PlainLabel *m_about;
    Notice *m_fault;
    AdminTable *m_table;
    PlainLabel *m_rest;
};

} // namespace madoguchi
