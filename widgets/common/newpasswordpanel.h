#pragma once

#include "widgets/common/seatstep.h"

class QCheckBox;

namespace madoguchi {

/// A new password, typed twice: on the way in, where it must be replaced first, or by one's own wish. The
/// rules stand there beforehand (security.md 3), what is still missing is said while it is typed; whether it
/// may be used is the seat's to say.
class NewPasswordPanel : public SeatStep
{
    Q_OBJECT
public:
    explicit NewPasswordPanel(Seat &seat, QWidget *parent = nullptr);

    void begin() override;
    void forget() override;
    void takeKeyboard() override;

Q_SIGNALS:
    void done();
    void givenUp();

protected:
    void retranslate() override;
    void refresh() override;

private:
    void build();
    void submit();
    void showTyped(bool shown);
    [[nodiscard]] bool isReady() const;

    QLineEdit *m_first;
    QLineEdit *m_second;
    PlainLabel *m_rules;
    PlainLabel *m_never;
    PlainLabel *m_hint;
    QCheckBox *m_show;
    PlainLabel *m_firstLabel = nullptr;
    PlainLabel *m_secondLabel = nullptr;
    QPushButton *m_submit = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace madoguchi
