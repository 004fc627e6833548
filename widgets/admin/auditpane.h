#pragma once

#include "app/administration.h"
#include "widgets/common/state.h"

#include <QWidget>

class QPushButton;

namespace madoguchi {

class AuditList;
class FormAnswers;
class Notice;
class PlainLabel;
class SidePanel;

/// The audit for an administrator: everybody's entries, those about one patient, the export, and whether the
/// chain is whole.
class AuditPane : public QWidget
{
    Q_OBJECT
public:
    /// `administration` outlives it.
    explicit AuditPane(Administration &administration, QWidget *parent = nullptr);

    void refresh();
    /// Nothing of anybody is left, nor anything typed.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void askPatient();
    void askExport();
    void verify();
    void showHead();
    Outcome<Done> findPatient(const FormAnswers &answers);
    void tell(Tone tone, const QString &title, const QString &text);

    Administration &m_administration;
    PlainLabel *m_heading;
    PlainLabel *m_head;
    QPushButton *m_find;
    QPushButton *m_everybody;
    QPushButton *m_export;
    QPushButton *m_verify;
    Notice *m_notice;
    AuditList *m_list;
    SidePanel *m_side;
};

} // namespace madoguchi
