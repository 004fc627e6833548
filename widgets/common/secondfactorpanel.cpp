#include "widgets/common/secondfactorpanel.h"

#include "widgets/common/codefield.h"
#include "widgets/common/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

SecondFactorPanel::SecondFactorPanel(Seat &seat, QWidget *parent)
    : SeatStep(seat, QStringLiteral("secondFactor"), parent)
    , m_code(new CodeField(false, this))
    , m_codeLabel(addField(m_code, QStringLiteral("secondFactorCode")))
    , m_submit(addButton(QStringLiteral("secondFactorButton"), true))
{
    addRefusal();
    m_cancel = addButton(QStringLiteral("secondFactorCancel"), false);
    column()->addStretch(1);
    connect(m_code, &CodeField::filled, this, &SecondFactorPanel::submit);
    connect(m_code, &QLineEdit::textChanged, this, &SecondFactorPanel::refresh);
    connect(m_code, &QLineEdit::returnPressed, this, &SecondFactorPanel::submit);
    connect(m_submit, &QPushButton::clicked, this, &SecondFactorPanel::submit);
    connect(m_cancel, &QPushButton::clicked, this, [this] { this->seat().cancel(); });
    retranslate();
    refresh();
}

void SecondFactorPanel::forget()
{
    m_code->setText({});
}

void SecondFactorPanel::submit()
{
    if (isDelayed() || !m_code->isFull())
        return;
    const Outcome<Done> outcome = seat().giveSecondFactor(m_code->take());
    if (!outcome)
        refuse(outcome.error());
}

void SecondFactorPanel::refresh()
{
    m_submit->setEnabled(!isDelayed() && m_code->isFull());
}

void SecondFactorPanel::takeKeyboard()
{
    m_code->setFocus();
}

void SecondFactorPanel::retranslate()
{
    setHeading(tr("Six digits from your authenticator"));
    setRemark(tr("Open the authenticator on your phone and type the digits that stand beside Madoguchi."));
    m_codeLabel->setWords(tr("Six digits"));
    m_code->setAccessibleName(tr("Six digits from your authenticator"));
    m_submit->setText(tr("Sign in"));
    m_submit->setAccessibleName(m_submit->text());
    m_cancel->setText(tr("Back to staff ID and password"));
    m_cancel->setAccessibleName(m_cancel->text());
}

} // namespace madoguchi
