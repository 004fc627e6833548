#pragma once

#include "app/administration.h"

#include <QWidget>

namespace madoguchi {

class AuditList;
class PlainLabel;

/// What the audit says of whoever is signed in (security.md, Who may do what: audit review, own).
class OwnEntriesPane : public QWidget
{
    Q_OBJECT
public:
    /// `administration` outlives it.
    explicit OwnEntriesPane(Administration &administration, QWidget *parent = nullptr);

    void refresh();
    void clear();
    void takeKeyboard();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Administration &m_administration;
    PlainLabel *m_heading;
    PlainLabel *m_about;
    AuditList *m_list;
};

} // namespace madoguchi
