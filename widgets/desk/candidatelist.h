#pragma once

#include "app/domain/reception.h"

#include <QWidget>

class QPushButton;
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

    /// Shown only where there are several, and no question is out. `covered`: without what says who they are.
    void setReception(const Reception &reception, bool covered);
    /// The candidates have it, and none of them: a second Enter chooses nobody. Tab and ↓ go to each.
    void takeKeyboard();

Q_SIGNALS:
    void chosen(const QString &branch);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void clear();
    void fill();
    /// Its button; null: it cannot be asked for.
    QPushButton *add(const EligibilityResult &one, bool canBeAsked);

    QList<EligibilityResult> m_shown{}; ///< what the rows were made of
    bool m_covered = false;
    PlainLabel *m_heading;
    PlainLabel *m_task;
    QVBoxLayout *m_rows;
};

} // namespace madoguchi
