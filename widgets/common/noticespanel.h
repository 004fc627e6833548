#pragma once

#include "widgets/common/seatstep.h"

#include <QElapsedTimer>

namespace madoguchi {

/// What a person is told once after signing in, each with its next step, until it is understood.
class NoticesPanel : public SeatStep
{
    Q_OBJECT
public:
    explicit NoticesPanel(Seat &seat, QWidget *parent = nullptr);
    void begin() override;
    void forget() override;
    void takeKeyboard() override;
    /// The seat's notices may have changed.
    void fill();

protected:
    void retranslate() override;

private:
    void understood();

    QVBoxLayout *m_list;
    QPushButton *m_understood;
    QElapsedTimer m_shown{};
};

} // namespace madoguchi
