#pragma once

#include "widgets/common/seatstep.h"

namespace madoguchi {

class CodeField;

/// One's own six digits for unlocking, typed twice: suggested after the first sign-in, or by one's own wish.
class QuickCodePanel : public SeatStep
{
    Q_OBJECT
public:
    explicit QuickCodePanel(Seat &seat, QWidget *parent = nullptr);
    void forget() override;
    void takeKeyboard() override;

Q_SIGNALS:
    void done();
    void givenUp();

protected:
    void retranslate() override;
    void refresh() override;

private:
    void firstFilled();
    void submit();
    [[nodiscard]] bool differ() const;

    CodeField *m_first;
    CodeField *m_second;
    PlainLabel *m_hint;
    PlainLabel *m_firstLabel = nullptr;
    PlainLabel *m_secondLabel = nullptr;
    QPushButton *m_submit = nullptr;
    QPushButton *m_later = nullptr;
};

} // namespace madoguchi
