#pragma once

#include "widgets/common/seatstep.h"

class QGridLayout;

namespace madoguchi {

/// One's own things: password, quick code, second factor.
class AccountPanel : public SeatStep
{
    Q_OBJECT
public:
    enum class Thing { Password, QuickCode, SecondFactor };

    explicit AccountPanel(Seat &seat, QWidget *parent = nullptr);
    void forget() override;
    void takeKeyboard() override;
    /// What was just changed: said on top.
    void tellDone(Thing thing);

Q_SIGNALS:
    void asked(madoguchi::AccountPanel::Thing thing);
    void closed();

protected:
    void retranslate() override;
    void refresh() override;

private:
    struct Row
    {
        PlainLabel *title = nullptr;
        PlainLabel *text = nullptr;
        QPushButton *action = nullptr;
    };
    Row addRow(QGridLayout *grid, const QString &name, Thing thing);

    Notice *m_done;
    Row m_password{};
    Row m_quickCode{};
    Row m_secondFactor{};
    QPushButton *m_close = nullptr;
};

} // namespace madoguchi
