#pragma once

#include "app/domain/reception.h"

#include <QWidget>

class QVBoxLayout;

namespace madoguchi {

class PlainLabel;

/// Several who fit one number (複数該当): each with what tells them apart, to be compared with the patient.
/// None is chosen but by a person; the chosen one is asked for anew, by its branch.
class CandidateList : public QWidget
{
    Q_OBJECT
public:
    explicit CandidateList(QWidget *parent = nullptr);

    /// Shown only where there are several, and no question is out.
    void setReception(const Reception &reception);

Q_SIGNALS:
    void chosen(const QString &branch);

private:
    void clear();
    void add(const EligibilityResult &one, bool canBeAsked);

    QList<EligibilityResult> m_shown{}; ///< what the rows were made of
    PlainLabel *m_heading;
    PlainLabel *m_task;
    QVBoxLayout *m_rows;
};

} // namespace madoguchi
