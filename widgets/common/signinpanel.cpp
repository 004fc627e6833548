#include "widgets/common/signinpanel.h"

#include "app/support/failuretext.h"
#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int fieldWidth = 360;

/// What the training clinic calls its accounts (TrainingAccount::noteEnglish), so that translators find them.
[[maybe_unused]] constexpr const char *accountNotes[] = {
    QT_TRANSLATE_NOOP("TrainingAccounts", "receptionist"),
    QT_TRANSLATE_NOOP("TrainingAccounts", "doctor"),
    QT_TRANSLATE_NOOP("TrainingAccounts", "dentist"),
    QT_TRANSLATE_NOOP("TrainingAccounts", "pharmacist"),
    QT_TRANSLATE_NOOP("TrainingAccounts", "administrator"),
};

} // namespace

SignInPanel::SignInPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new PlainLabel(QStringLiteral("signInHeading"), this))
    , m_remark(new PlainLabel(QStringLiteral("signInRemark"), this))
    , m_idLabel(new PlainLabel(this))
    , m_passwordLabel(new PlainLabel(this))
    , m_id(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_submit(new QPushButton(this))
    , m_failure(new Notice(QStringLiteral("signInFailure"), this))
    , m_accountsTitle(new PlainLabel(this))
    , m_accountsBox(new QWidget(this))
    , m_accountsGrid(new QGridLayout(m_accountsBox))
{
    build();
    m_countdown.setInterval(1000);
    connect(&m_countdown, &QTimer::timeout, this, &SignInPanel::tick);
    connect(m_submit, &QPushButton::clicked, this, &SignInPanel::submit);
    connect(m_id, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_id, &QLineEdit::textChanged, this, &SignInPanel::updateSubmit);
    connect(m_password, &QLineEdit::textChanged, this, &SignInPanel::updateSubmit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPanel::submit);
    retranslate();
    updateSubmit();
}

void SignInPanel::build()
{
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_remark->setLook(theme::bodyPoints, false, theme::text);
    m_remark->hide();
    m_idLabel->setBuddy(m_id);
    m_passwordLabel->setBuddy(m_password);
    m_id->setObjectName(QStringLiteral("signInId"));
    m_id->setMaxLength(64);
    m_id->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_password->setObjectName(QStringLiteral("signInPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setContextMenuPolicy(Qt::NoContextMenu);
    m_submit->setObjectName(QStringLiteral("signInButton"));
    m_submit->setProperty("primary", true);
    m_submit->setAutoDefault(true);
    m_failure->hide();
    m_accountsTitle->setLook(theme::bodyPoints, true, theme::attention);
    m_accountsTitle->hide();
    m_accountsGrid->setContentsMargins(0, 0, 0, 0);
    m_accountsGrid->setVerticalSpacing(theme::gapSmall);
    m_accountsBox->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_heading, m_remark, m_idLabel, m_id,
             m_passwordLabel, m_password, m_submit, m_failure, m_accountsTitle, m_accountsBox }) {
        column->addWidget(widget);
        if (widget == m_remark || widget == m_password || widget == m_failure)
            column->addSpacing(theme::gapSmall);
    }
    column->addStretch(1);
    setFixedWidth(fieldWidth);
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

void SignInPanel::setRemark(const QString &remark)
{
    m_remark->setWords(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void SignInPanel::reset()
{
    m_id->clear();
    m_password->clear();
    m_failed = false;
    m_failure->hide();
    m_id->setFocus();
}

QString SignInPanel::failureWords() const
{
    return m_failed ? m_failure->title() : QString();
}

void SignInPanel::submit()
{
    if (!m_attempt || m_secondsLeft > 0)
        return;
    if (!isFilled()) { // an empty field is not a wrong password: it costs no try
        focusFirstEmpty();
        return;
    }
    QString typed = m_password->text();
    m_password->clear();
    const Outcome<StaffMember> outcome = m_attempt(m_id->text().trimmed(), SecretBytes::taking(typed));
    if (!outcome) {
        showFault(outcome.error());
        return;
    }
    reset();
    Q_EMIT signedIn();
}

bool SignInPanel::isFilled() const
{
    return !m_id->text().trimmed().isEmpty() && !m_password->text().isEmpty();
}

void SignInPanel::updateSubmit()
{
    m_submit->setEnabled(m_secondsLeft == 0 && isFilled());
}

void SignInPanel::focusFirstEmpty()
{
    if (m_id->text().trimmed().isEmpty())
        m_id->setFocus();
    else
        m_password->setFocus();
}

void SignInPanel::showFault(const Fault &fault)
{
    m_fault = fault;
    m_failed = true;
    m_secondsLeft = fault.failure == Failure::SignInDelayed && fault.number > 0 ? fault.number : 0;
    if (m_secondsLeft > 0)
        m_countdown.start();
    tick();
    m_failure->show();
    Announcer::alert(m_failure);
    focusFirstEmpty();
}

void SignInPanel::tick()
{
    if (sender() == &m_countdown && m_secondsLeft > 0)
        --m_secondsLeft;
    if (m_secondsLeft == 0)
        m_countdown.stop();
    updateSubmit();
    const FailureText words = failureText(m_fault);
    QString remedy = words.remedy;
    if (m_fault.failure == Failure::SignInDelayed)
        remedy
            = m_secondsLeft > 0 ? tr("Try again in %1 s.").arg(m_secondsLeft) : tr("You can try again now.");
    m_failure->setContent(Tone::Bad, words.title, remedy);
}

void SignInPanel::retranslate()
{
    m_heading->setWords(tr("Sign in"));
    m_idLabel->setWords(tr("Staff ID"));
    m_passwordLabel->setWords(tr("Password"));
    m_id->setAccessibleName(tr("Staff ID"));
    m_password->setAccessibleName(tr("Password"));
    m_submit->setText(tr("Sign in"));
    m_submit->setAccessibleName(tr("Sign in"));
    m_accountsTitle->setWords(tr("Accounts of the training clinic"));
    fillAccounts();
    if (m_failed)
        tick();
}

void SignInPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
