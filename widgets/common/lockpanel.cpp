#include "widgets/common/lockpanel.h"

#include "widgets/common/codefield.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

LockPanel::LockPanel(Seat &seat, QWidget *parent)
    : SeatStep(seat, QStringLiteral("lock"), parent)
    , m_lastLabel(new PlainLabel(QStringLiteral("lockLast"), this))
    , m_code(new CodeField(true, this))
{
    m_lastLabel->setLook(theme::bodyPoints, false, theme::muted);
    m_lastLabel->hide();
    column()->addWidget(m_lastLabel);
    m_codeLabel = addField(m_code, QStringLiteral("lockCode"));
    m_submit = addButton(QStringLiteral("lockButton"), true);
    addRefusal();
    m_password = addButton(QStringLiteral("lockPassword"), false);
    m_other = addButton(QStringLiteral("lockOther"), false);
    column()->addStretch(1);
    connect(m_code, &CodeField::filled, this, &LockPanel::submit);
    connect(m_code, &QLineEdit::textChanged, this, &LockPanel::refresh);
    connect(m_code, &QLineEdit::returnPressed, this, &LockPanel::submit);
    connect(m_submit, &QPushButton::clicked, this, &LockPanel::submit);
    connect(m_password, &QPushButton::clicked, this, [this] { Q_EMIT passwordAsked(true); });
    connect(m_other, &QPushButton::clicked, this, [this] { Q_EMIT passwordAsked(false); });
    retranslate();
    refresh();
}

void LockPanel::setLast(const QString &staffName)
{
    m_last = staffName;
    m_lastLabel->setVisible(!staffName.isEmpty());
    retranslate();
}

void LockPanel::forget()
{
    m_code->setText({});
}

void LockPanel::submit()
{
    if (isDelayed() || !m_code->isFull())
        return;
    const Outcome<Done> outcome = seat().unlock(m_code->take());
    if (outcome)
        return;
    if (seat().takesQuickCode())
        refuse(outcome.error());
    else
        Q_EMIT usedUp(outcome.error());
}

void LockPanel::refresh()
{
    m_submit->setEnabled(!isDelayed() && m_code->isFull());
}

void LockPanel::takeKeyboard()
{
    m_code->setFocus();
}

void LockPanel::retranslate()
{
    setHeading(tr("Locked"));
    m_lastLabel->setWords(m_last.isEmpty() ? QString() : tr("Last at this seat: %1").arg(m_last));
    m_codeLabel->setWords(tr("Your quick code (six digits)"));
    m_code->setAccessibleName(tr("Your quick code, six digits"));
    m_submit->setText(tr("Unlock"));
    m_submit->setAccessibleName(m_submit->text());
    m_password->setText(tr("Sign in with password instead"));
    m_password->setAccessibleName(m_password->text());
    m_other->setText(tr("Other person"));
    m_other->setAccessibleName(tr("Sign in as another person, with the password"));
}

} // namespace madoguchi
