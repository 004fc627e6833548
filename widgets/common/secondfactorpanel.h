#pragma once

#include "widgets/common/seatstep.h"

namespace madoguchi {

class CodeField;

/// The six digits of the authenticator, on the way in. The sixth one submits.
class SecondFactorPanel : public SeatStep
{
    Q_OBJECT
public:
    explicit SecondFactorPanel(Seat &seat, QWidget *parent = nullptr);
    void forget() override;
    void takeKeyboard() override;

protected:
    void retranslate() override;
    void refresh() override;

private:
    void submit();

    CodeField *m_code;
    PlainLabel *m_codeLabel;
    QPushButton *m_submit;
    QPushButton *m_cancel;
};

} // namespace madoguchi
