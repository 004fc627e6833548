#include "widgets/assistant/accountform.h"

#include "app/domain/staffid.h"
#include "app/support/failuretext.h"
#include "widgets/assistant/settingfield.h"
#include "widgets/common/announcer.h"
#include "widgets/common/passwordhint.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int pauseOfTyping = 400; // what is guessed soon is looked up in lists
constexpr int longestText = 128;

QString prefixOf(Role role)
{
    switch (role) {
    case Role::Administrator:
        return QStringLiteral("administrator");
    case Role::Qualified:
        return QStringLiteral("qualified");
    case Role::Reception:
        break;
    }
    return QStringLiteral("reception");
}

} // namespace

AccountForm::AccountForm(Assistant &assistant, Role role, bool mayBeLeftOut, QWidget *parent)
    : QWidget(parent)
    , m_assistant(assistant)
    , m_role(role)
    , m_mayBeLeftOut(mayBeLeftOut)
    , m_column(new QVBoxLayout(this))
    , m_heading(new PlainLabel(prefixOf(role) + QStringLiteral("Heading"), this))
    , m_words(new PlainLabel(prefixOf(role) + QStringLiteral("Words"), this))
{
    m_column->setContentsMargins(0, 0, 0, theme::gapLarge);
    m_column->setSpacing(theme::gapSmall);
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_words->setLook(theme::bodyPoints, false, theme::muted);
    for (PlainLabel *label : { m_heading, m_words }) {
        label->setWordWrap(true);
        m_column->addWidget(label);
    }
    m_id = addEdit("Id", false);
    m_name = addEdit("Name", false);
    if (role == Role::Qualified) {
        m_qualificationCaption = new PlainLabel(this);
        m_qualification = new ChoiceBox(this);
        m_qualification->setObjectName(QStringLiteral("qualification"));
        m_qualificationCaption->setBuddy(m_qualification);
        m_qualificationCaption->setLook(theme::bodyPoints, true, theme::text);
        m_column->addWidget(m_qualificationCaption);
        m_column->addWidget(m_qualification);
    }
    m_first = addEdit("Password", true);
    m_second = addEdit("PasswordAgain", true);
    m_show = new QCheckBox(this);
    m_hint = new PlainLabel(prefixOf(role) + QStringLiteral("Hint"), this);
    m_hint->setLook(theme::bodyPoints, true, theme::attention);
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_column->addWidget(m_show);
    m_column->addWidget(m_hint);
    showTyped(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfTyping);
    connect(&m_pause, &QTimer::timeout, this, &AccountForm::judge);
    connect(m_show, &QCheckBox::toggled, this, &AccountForm::showTyped);
    retranslate();
}

QLineEdit *AccountForm::addEdit(const char *name, bool secret)
{
    auto *caption = new PlainLabel(this);
    auto *edit = new QLineEdit(this);
    edit->setObjectName(prefixOf(m_role) + QString::fromLatin1(name));
    edit->setMaxLength(longestText);
    caption->setObjectName(edit->objectName() + QStringLiteral("Caption"));
    caption->setBuddy(edit);
    caption->setLook(theme::bodyPoints, true, theme::text);
    m_column->addWidget(caption);
    m_column->addWidget(edit);
    if (secret)
        edit->setContextMenuPolicy(Qt::NoContextMenu); // nothing of it goes to the clipboard
    connect(edit, &QLineEdit::textEdited, this, [this] {
        say(passwordHint(m_first->text(), m_second->text()));
        m_pause.start();
        Q_EMIT edited();
    });
    connect(edit, &QLineEdit::returnPressed, this, &AccountForm::forward);
    return edit;
}

void AccountForm::setCaption(QLineEdit *edit, const QString &words)
{
    findChild<PlainLabel *>(edit->objectName() + QStringLiteral("Caption"))->setWords(words);
    edit->setAccessibleName(m_heading->text() + QStringLiteral(": ") + words);
}

void AccountForm::showTyped(bool shown)
{
    for (QLineEdit *field : { m_first, m_second }) {
        field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
}

bool AccountForm::isEmpty() const
{
    return m_id->text().trimmed().isEmpty() && m_name->text().trimmed().isEmpty() && m_first->text().isEmpty()
        && m_second->text().isEmpty();
}

StaffMember AccountForm::member() const
{
    StaffMember member;
    member.id = m_id->text().trimmed();
    member.displayName = m_name->text().trimmed();
    member.role = m_role;
    if (m_qualification)
        member.qualification = qualificationFromContract(m_qualification->currentData().toString());
    return member;
}

SecretBytes AccountForm::password() const
{
    QByteArray typed = m_first->text().toUtf8();
    return SecretBytes::taking(typed);
}

/// What the rules say to the password as it stands.
QString AccountForm::problem() const
{
    const QString hint = passwordHint(m_first->text(), m_second->text());
    if (!hint.isEmpty() || m_first->text().isEmpty())
        return hint;
    const auto judged = m_assistant.judge(member(), password());
    if (judged)
        return {};
    const FailureText words = failureText(judged.error());
    return words.title + QStringLiteral(" ") + words.remedy;
}

void AccountForm::judge()
{
    say(problem());
}

void AccountForm::say(const QString &problem)
{
    m_hint->setWords(problem);
    m_hint->setVisible(!problem.isEmpty());
}

bool AccountForm::isReady(const QStringList &taken)
{
    if (m_mayBeLeftOut && isEmpty())
        return true;
    const QString id = m_id->text().trimmed();
    QString wrong;
    QLineEdit *where = m_id;
    if (id.isEmpty()) {
        wrong = tr("A staff ID is needed.");
    } else if (!isStaffId(id)) {
        wrong = tr("A staff ID has 1 to 64 letters, digits and signs, and no blanks.");
    } else if (taken.contains(id)) {
        wrong = tr("Another account has this staff ID.");
    } else if (m_first->text().isEmpty()) {
        wrong = tr("A first password is needed.");
        where = m_first;
    } else {
        wrong = problem();
        where = m_first->text() == m_second->text() || m_second->text().isEmpty() ? m_first : m_second;
        if (m_second->text().isEmpty())
            where = m_second;
    }
    m_pause.stop();
    say(wrong);
    if (wrong.isEmpty())
        return true;
    where->setFocus();
    Announcer::alert(m_hint);
    return false;
}

void AccountForm::cover()
{
    m_show->setChecked(false);
}

void AccountForm::forget()
{
    m_first->setText({});
    m_second->setText({});
    cover();
}

void AccountForm::retranslate()
{
    switch (m_role) {
    case Role::Administrator:
        m_heading->setWords(tr("Administrator"));
        m_words->setWords(tr("Manages accounts and settings, and sees no names of patients."));
        break;
    case Role::Qualified:
        m_heading->setWords(tr("Doctor, dentist or pharmacist"));
        m_words->setWords(
            tr("The first qualified account of this station. Check the licence first. Each later "
               "one is granted by two persons."));
        break;
    case Role::Reception:
        m_heading->setWords(tr("Receptionist"));
        m_words->setWords(tr("May be left out: the administrator adds accounts later."));
        break;
    }
    setCaption(m_id, tr("Staff ID (letters, digits, signs)"));
    setCaption(m_name, tr("Name"));
    setCaption(m_first, tr("First password"));
    setCaption(m_second, tr("First password once more"));
    m_show->setText(tr("Show what I type"));
    m_show->setAccessibleName(m_heading->text() + QStringLiteral(": ") + m_show->text());
    if (!m_qualification)
        return;
    m_qualificationCaption->setWords(tr("Qualification"));
    m_qualification->setAccessibleName(tr("Qualification"));
    QList<std::pair<QString, QString>> choices;
    for (const Qualification one :
        { Qualification::Doctor, Qualification::Dentist, Qualification::Pharmacist })
        choices.append({ contractWord(one), words::qualification(one) });
    m_qualification->setChoices(choices);
}

} // namespace madoguchi
