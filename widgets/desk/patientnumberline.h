#pragma once

#include "app/domain/reception.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace madoguchi {

/// The clinic's own patient number for somebody who has none yet (照会番号): typed or scanned once, then the
/// service says it with every answer.
class PatientNumberLine : public QWidget
{
    Q_OBJECT
public:
    explicit PatientNumberLine(QWidget *parent = nullptr);

    /// Shown where a confirmed insurance has no number, or the service has `refused` it. Another reception
    /// empties it: it is nobody else's.
    void setReception(const Reception &reception, bool refused = false);
    /// It was taken: this reception needs none any more.
    void taken();
    void retranslate();

Q_SIGNALS:
    void given(const QString &number);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void give();

    QUuid m_visit{};
    QList<QUuid> m_taken{};
    QLineEdit *m_number;
    QPushButton *m_link;
};

} // namespace madoguchi
