#include "widgets/common/signinpanel.h"

#include "widgets/common/codefield.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

/// What the training clinic calls its accounts (TrainingAccount::noteEnglish), so that translators find them.
[[maybe_unused]] constexpr const char *accountNotes[] = {
    QT_TRANSLATE_NOOP("TrainingAccounts", "receptionist"),
    QT_TRANSLATE_NOOP("TrainingAccounts", "doctor"),
    QT_TRANSLATE_NOOP("TrainingAccounts", "dentist"),
    QT_TRANSLATE_NOOP("TrainingAccounts", "pharmacist"),
    QT_TRANSLATE_NOOP("TrainingAccounts", "administrator"),
};

} // namespace

SignInPanel::SignInPanel(Seat &seat, QWidget *parent)
    : SeatStep(seat, QStringLiteral("signIn"), parent)
    , m_id(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_accountsTitle(new PlainLabel(this))
    , m_accountsBox(new QWidget(this))
    , m_accountsGrid(new QGridLayout(m_accountsBox))
{
    build();
    connect(m_submit, &QPushButton::clicked, this, &SignInPanel::submit);
    connect(m_quick, &QPushButton::clicked, this, &SignInPanel::quickCodeAsked);
    connect(m_id, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_id, &QLineEdit::textChanged, this, &SignInPanel::refresh);
    connect(m_password, &QLineEdit::textChanged, this, &SignInPanel::refresh);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPanel::submit);
    retranslate();
    refresh();
}

void SignInPanel::build()
{
    m_idLabel = addField(m_id, QStringLiteral("signInId"));
    m_id->setMaxLength(64);
    m_id->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_passwordLabel = addField(m_password, QStringLiteral("signInPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    column()->addSpacing(theme::gapSmall);
    m_submit = addButton(QStringLiteral("signInButton"), true);
    addRefusal();
    m_quick = addButton(QStringLiteral("signInQuick"), false);
    m_quick->hide();
    m_accountsTitle->setLook(theme::bodyPoints, true, theme::attention);
    m_accountsTitle->hide();
    m_accountsGrid->setContentsMargins(0, 0, 0, 0);
    m_accountsGrid->setVerticalSpacing(theme::gapSmall);
    m_accountsBox->hide();
    column()->addWidget(m_accountsTitle);
    column()->addWidget(m_accountsBox);
    column()->addStretch(1);
}

void SignInPanel::setAccounts(const QList<TrainingAccount> &accounts)
{
    m_accounts = accounts;
    fillAccounts();
}

void SignInPanel::fillAccounts()
{
    while (QLayoutItem *item = m_accountsGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const TrainingAccount &account : m_accounts) {
        const QString note
            = QCoreApplication::translate("TrainingAccounts", account.noteEnglish.toUtf8().constData());
        auto *use = new QPushButton(m_accountsBox);
        use->setObjectName(QStringLiteral("account_") + account.id);
        use->setText(tr("%1: %2 / %3").arg(note, account.id, account.password));
        use->setAccessibleName(tr("Fill in the invented account %1").arg(account.id));
        use->setAutoDefault(true);
        connect(use, &QPushButton::clicked, this, [this, account] {
            m_id->setText(account.id);
            m_password->setText(account.password);
            m_submit->setFocus();
        });
        m_accountsGrid->addWidget(use, row++, 0);
    }
    m_accountsTitle->setVisible(!m_accounts.isEmpty());
    m_accountsBox->setVisible(!m_accounts.isEmpty());
}

void SignInPanel::setLocked(bool locked, bool quick)
{
    m_locked = locked;
    m_quick->setVisible(quick);
    retranslate();
}

void SignInPanel::beginAs(const QString &id)
{
    begin();
    m_id->setText(id);
    takeKeyboard();
}

void SignInPanel::forget()
{
    m_id->setText({});
    m_password->setText({});
}

void SignInPanel::submit()
{
    if (isDelayed())
        return;
    if (!isFilled()) { // an empty field is not a wrong password: it costs no try
        takeKeyboard();
        return;
    }
    const Outcome<Done> outcome = seat().signIn(m_id->text().trimmed(), takenFrom(*m_password));
    if (!outcome)
        refuse(outcome.error());
}

bool SignInPanel::isFilled() const
{
    return !m_id->text().trimmed().isEmpty() && !m_password->text().isEmpty();
}

void SignInPanel::refresh()
{
    m_submit->setEnabled(!isDelayed() && isFilled());
}

void SignInPanel::takeKeyboard()
{
    if (m_id->text().trimmed().isEmpty())
        m_id->setFocus();
    else
        m_password->setFocus();
}

void SignInPanel::retranslate()
{
    setHeading(m_locked ? tr("Locked: sign in") : tr("Sign in"));
    m_idLabel->setWords(tr("Staff ID"));
    m_passwordLabel->setWords(tr("Password"));
    m_id->setAccessibleName(tr("Staff ID"));
    m_password->setAccessibleName(tr("Password"));
    m_submit->setText(tr("Sign in"));
    m_submit->setAccessibleName(tr("Sign in"));
    m_quick->setText(tr("Use the quick code instead"));
    m_quick->setAccessibleName(m_quick->text());
    m_accountsTitle->setWords(tr("Accounts of the training clinic"));
    fillAccounts();
}

} // namespace madoguchi
