#pragma once

#include "app/administration.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QPushButton;

namespace madoguchi {

class AdminTable;
class AuditModel;
class Notice;
class PlainLabel;

/// Entries of the audit log by day, person and act. Looking is itself written down, so it looks only when it
/// is told to.
class AuditList : public QWidget
{
    Q_OBJECT
public:
    enum class Of { Everybody, Oneself };

    /// `administration` outlives it.
    AuditList(Administration &administration, Of of, QWidget *parent = nullptr);

    /// The last week, up to today, and looks.
    void begin();
    void look();
    /// Nothing of anybody is left.
    void clear();
    void takeKeyboard();
    /// Only the entries about the patient of this key; empty: of all.
    void setPatientKey(const QByteArray &key);
    [[nodiscard]] AuditQuestion question() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *captioned(PlainLabel *caption, QWidget *field);
    void fillActs();
    void fillPersons();
    void retranslate();
    void tellCount();

    Administration &m_administration;
    Of m_of;
    AuditModel *m_model;
    QByteArray m_patientKey;
    bool m_looked = false;
    int m_count = 0;
    PlainLabel *m_fromLabel;
    PlainLabel *m_toLabel;
    PlainLabel *m_personLabel;
    PlainLabel *m_actLabel;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_person;
    QComboBox *m_act;
    QPushButton *m_look;
    PlainLabel *m_said;
    Notice *m_fault;
    AdminTable *m_table;
};

} // namespace madoguchi
