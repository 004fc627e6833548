#pragma once

#include "widgets/common/seatstep.h"

class QLabel;

namespace madoguchi {

class CodeField;

/// Setting up the second factor: a QR code for the authenticator, the same secret for typing, and its first
/// six digits as the proof that it worked.
class EnrolmentPanel : public SeatStep
{
    Q_OBJECT
public:
    explicit EnrolmentPanel(Seat &seat, QWidget *parent = nullptr);
    void begin() override;
    void forget() override;
    void takeKeyboard() override;

Q_SIGNALS:
    void done();

protected:
    void retranslate() override;
    void refresh() override;

private:
    void build();
    void submit();
    void showSecret();

    QLabel *m_picture;
    PlainLabel *m_typeIt;
    PlainLabel *m_secret;
    CodeField *m_code;
    PlainLabel *m_codeLabel = nullptr;
    QPushButton *m_submit = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace madoguchi
