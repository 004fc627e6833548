#include "widgets/assistant/accountspage.h"

#include "widgets/assistant/accountform.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QVBoxLayout>

namespace madoguchi {

AccountsPage::AccountsPage(Assistant &assistant, QWidget *parent)
    : AssistantPage(assistant, QStringLiteral("accounts"), parent)
    , m_rules(new PlainLabel(QStringLiteral("passwordRules"), this))
    , m_administrator(new AccountForm(assistant, Role::Administrator, false, this))
    , m_qualified(new AccountForm(assistant, Role::Qualified, false, this))
    , m_reception(new AccountForm(assistant, Role::Reception, true, this))
{
    m_rules->setLook(theme::bodyPoints, false, theme::muted);
    m_rules->setWordWrap(true);
    column()->addWidget(m_rules);
    column()->addSpacing(theme::gap);
    for (AccountForm *form : { m_administrator, m_qualified, m_reception }) {
        column()->addWidget(form);
        connect(form, &AccountForm::forward, this, &AccountsPage::forward);
    }
    column()->addStretch(1);
    retranslate();
}

QString AccountsPage::title() const
{
    return tr("First accounts");
}

/// A receptionist works at a desk, a qualified person in a consulting room.
QList<AccountForm *> AccountsPage::shown() const
{
    const bool consulting = assistant().value(QStringLiteral("station/kind")) == u"consulting";
    return { m_administrator, consulting ? m_qualified : m_reception };
}

void AccountsPage::refresh()
{
    AssistantPage::refresh();
    const QList<AccountForm *> forms = shown();
    m_qualified->setVisible(forms.contains(m_qualified));
    m_reception->setVisible(forms.contains(m_reception));
}

bool AccountsPage::isReady()
{
    QStringList taken;
    const QList<AccountForm *> forms = shown();
    for (AccountForm *form : forms) {
        if (!form->isReady(taken))
            return false;
        taken.append(form->member().id);
    }
    return true;
}

std::vector<AccountAnswer> AccountsPage::accounts() const
{
    std::vector<AccountAnswer> answers;
    const QList<AccountForm *> forms = shown();
    for (const AccountForm *form : forms) {
        if (!form->isEmpty())
            answers.push_back({ form->member(), form->password() });
    }
    return answers;
}

void AccountsPage::forget()
{
    for (AccountForm *form : { m_administrator, m_qualified, m_reception })
        form->forget();
}

void AccountsPage::leave()
{
    for (AccountForm *form : { m_administrator, m_qualified, m_reception })
        form->cover();
}

QStringList AccountsPage::ids() const
{
    QStringList ids;
    const QList<AccountForm *> forms = shown();
    for (const AccountForm *form : forms) {
        if (!form->isEmpty())
            ids.append(form->member().id);
    }
    return ids;
}

void AccountsPage::retranslate()
{
    setIntroduction(tr("Nobody works here without an account of their own. The first password is replaced at "
                       "the first sign-in, so tell it to its person only."));
    m_rules->setWords(
        tr("13 characters or more, for instance several words that do not belong together. Or 8 "
           "to 12 with letters, digits and signs; such a one has to be changed every 60 days."));
    for (AccountForm *form : { m_administrator, m_qualified, m_reception })
        form->retranslate();
}

} // namespace madoguchi
