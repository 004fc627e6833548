#include "widgets/common/newpasswordpanel.h"

#include "widgets/common/codefield.h"
#include "widgets/common/passwordhint.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

NewPasswordPanel::NewPasswordPanel(Seat &seat, QWidget *parent)
    : SeatStep(seat, QStringLiteral("newPassword"), parent)
    , m_first(new QLineEdit(this))
    , m_second(new QLineEdit(this))
    , m_rules(new PlainLabel(QStringLiteral("newPasswordRules"), this))
    , m_never(new PlainLabel(QStringLiteral("newPasswordNever"), this))
    , m_hint(new PlainLabel(QStringLiteral("newPasswordHint"), this))
    , m_show(new QCheckBox(this))
{
    build();
    connect(m_first, &QLineEdit::textChanged, this, &NewPasswordPanel::refresh);
    connect(m_second, &QLineEdit::textChanged, this, &NewPasswordPanel::refresh);
    connect(m_first, &QLineEdit::returnPressed, m_second, qOverload<>(&QWidget::setFocus));
    connect(m_second, &QLineEdit::returnPressed, this, &NewPasswordPanel::submit);
    connect(m_show, &QCheckBox::toggled, this, &NewPasswordPanel::showTyped);
    connect(m_submit, &QPushButton::clicked, this, &NewPasswordPanel::submit);
    connect(m_cancel, &QPushButton::clicked, this, &NewPasswordPanel::givenUp);
    retranslate();
}

void NewPasswordPanel::build()
{
    m_rules->setLook(theme::bodyPoints, false, theme::muted);
    m_hint->setLook(theme::bodyPoints, true, theme::attention);
    m_never->setLook(theme::bodyPoints, false, theme::muted);
    column()->addWidget(m_rules);
    column()->addWidget(m_never);
    column()->addSpacing(theme::gapSmall);
    m_firstLabel = addField(m_first, QStringLiteral("newPasswordFirst"));
    m_secondLabel = addField(m_second, QStringLiteral("newPasswordSecond"));
    m_show->setObjectName(QStringLiteral("newPasswordShow"));
    column()->addWidget(m_show);
    column()->addWidget(m_hint);
    m_submit = addButton(QStringLiteral("newPasswordButton"), true);
    addRefusal();
    m_cancel = addButton(QStringLiteral("newPasswordCancel"), false);
    column()->addStretch(1);
    showTyped(false);
}

void NewPasswordPanel::begin()
{
    SeatStep::begin();
    retranslate(); // on the way in it must be, from the seat it may be
}

void NewPasswordPanel::forget()
{
    m_first->setText({});
    m_second->setText({});
    m_show->setChecked(false);
}

void NewPasswordPanel::showTyped(bool shown)
{
    for (QLineEdit *field : { m_first, m_second }) {
        field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
}

bool NewPasswordPanel::isReady() const
{
    return !m_first->text().isEmpty() && m_first->text() == m_second->text();
}

void NewPasswordPanel::submit()
{
    if (isDelayed())
        return;
    if (!isReady()) {
        takeKeyboard();
        return;
    }
    m_second->setText({});
    const Outcome<Done> outcome = seat().giveNewPassword(takenFrom(*m_first));
    if (!outcome) {
        refuse(outcome.error());
        return;
    }
    Q_EMIT done();
}

void NewPasswordPanel::refresh()
{
    const QString missing = passwordHint(m_first->text(), m_second->text());
    m_hint->setWords(missing);
    m_hint->setVisible(!missing.isEmpty());
    m_submit->setEnabled(!isDelayed() && isReady());
}

void NewPasswordPanel::takeKeyboard()
{
    if (m_first->text().isEmpty())
        m_first->setFocus();
    else
        m_second->setFocus();
}

void NewPasswordPanel::retranslate()
{
    const bool must = seat().state() == Seat::State::NewPassword;
    setHeading(must ? tr("Choose your own password") : tr("Change your password"));
    setRemark(must ? tr("The password you typed is right. It was given by somebody else or has run out: "
                        "replace it by one that only you know.")
                   : QString());
    m_rules->setWords(
        tr("13 characters or more, for instance several words that do not belong together. Or 8 "
           "to 12 with letters, digits and signs; such a one has to be changed every 60 days."));
    m_never->setWords(tr("No rows, common words or names, and none of your last five."));
    m_firstLabel->setWords(tr("New password"));
    m_secondLabel->setWords(tr("The same once more"));
    m_first->setAccessibleName(tr("New password"));
    m_second->setAccessibleName(tr("New password once more"));
    m_show->setText(tr("Show what I type"));
    m_submit->setText(tr("Use this password"));
    m_submit->setAccessibleName(m_submit->text());
    m_cancel->setText(tr("Back"));
    m_cancel->setAccessibleName(m_cancel->text());
    refresh();
}

} // namespace madoguchi
