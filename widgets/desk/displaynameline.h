#pragma once

#include "app/domain/reception.h"

#include <QUuid>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace madoguchi {

/// How the clinic writes a name in which characters are missing (●) or that claims do not take: typed once,
/// and used from then on. Hidden for all other names. The received name stays as it is.
class DisplayNameLine : public QWidget
{
    Q_OBJECT
public:
    explicit DisplayNameLine(QWidget *parent = nullptr);

    /// `covered`: names are covered, and none may be typed.
    void setReception(const Reception &reception, bool covered);
    void retranslate();

Q_SIGNALS:
    void given(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void give();

    QUuid m_visit{};
    QString m_kept{}; ///< what stands there already
    QLineEdit *m_name;
    QPushButton *m_keep;
};

} // namespace madoguchi
