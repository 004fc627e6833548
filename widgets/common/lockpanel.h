#pragma once

#include "widgets/common/seatstep.h"

namespace madoguchi {

class CodeField;

/// The locked seat: six digits of one's own, the sixth one opens (F12 and a short code change receptionist in
/// eight keys at the most). Names staff, never a patient.
class LockPanel : public SeatStep
{
    Q_OBJECT
public:
    explicit LockPanel(Seat &seat, QWidget *parent = nullptr);

    /// Whose seat it was last; empty: not told.
    void setLast(const QString &staffName);
    void forget() override;
    void takeKeyboard() override;

Q_SIGNALS:
    /// The code opens nothing any more; why.
    void usedUp(const madoguchi::Fault &fault);
    /// By password: the one who sat here last (true), or anybody else.
    void passwordAsked(bool last);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void submit();

    QString m_last{};
    PlainLabel *m_lastLabel;
    CodeField *m_code;
    PlainLabel *m_codeLabel = nullptr;
    QPushButton *m_submit = nullptr;
    QPushButton *m_password = nullptr;
    QPushButton *m_other = nullptr;
};

} // namespace madoguchi
