#include "widgets/assistant/assistantpage.h"

#include "app/support/failuretext.h"
#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace madoguchi {

AssistantPage::AssistantPage(Assistant &assistant, const QString &place, QWidget *parent)
    : QWidget(parent)
    , m_assistant(assistant)
    , m_place(place)
    , m_column(new QVBoxLayout(this))
    , m_introduction(new PlainLabel(QStringLiteral("introduction"), this))
{
    setObjectName(place + QStringLiteral("Page"));
    m_introduction->setLook(theme::bodyPoints, false, theme::text);
    m_introduction->setWordWrap(true);
    m_column->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    m_column->setSpacing(theme::gapSmall);
    m_column->addWidget(m_introduction);
    m_column->addSpacing(theme::gap);
}

bool AssistantPage::asksFor(const QString &name) const
{
    return std::any_of(m_settings.begin(), m_settings.end(),
        [&name](const SettingField *field) { return field->name() == name; });
}

void AssistantPage::enter()
{
    refresh();
    for (SettingField *field : std::as_const(m_settings)) {
        if (field->isVisibleTo(this) && field->tellsProblem())
            return field->takeKeyboard();
    }
    const QList<QWidget *> all = findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool takes = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget)
            || qobject_cast<QPushButton *>(widget);
        if (takes && widget->isVisibleTo(this) && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus)) {
            widget->setFocus();
            return;
        }
    }
}

bool AssistantPage::isReady()
{
    m_askedFor = true;
    refresh();
    for (SettingField *field : std::as_const(m_settings)) {
        if (field->isVisibleTo(this) && field->hasProblem()) {
            field->takeKeyboard();
            return false;
        }
    }
    return true;
}

void AssistantPage::refresh()
{
    for (SettingField *field : std::as_const(m_settings))
        field->refresh(m_askedFor);
}

SettingField *AssistantPage::addSetting(const char *name, SettingField::Kind kind)
{
    auto *field = new SettingField(m_assistant, QString::fromLatin1(name), kind, this);
    m_settings.append(field);
    m_column->addWidget(field);
    connect(field, &SettingField::forward, this, &AssistantPage::forward);
    connect(field, &SettingField::edited, this, &AssistantPage::refresh);
    return field;
}

QLineEdit *AssistantPage::addEdit(const char *name, bool secret)
{
    auto *caption = new PlainLabel(QString::fromLatin1(name) + QStringLiteral("Caption"), this);
    caption->setLook(theme::bodyPoints, true, theme::text);
    caption->setWordWrap(true);
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    if (secret) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        edit->setContextMenuPolicy(Qt::NoContextMenu); // nothing of it goes to the clipboard
    }
    caption->setBuddy(edit);
    m_column->addWidget(caption);
    m_column->addWidget(edit);
    connect(edit, &QLineEdit::returnPressed, this, &AssistantPage::forward);
    return edit;
}

PlainLabel *AssistantPage::addHeading(const char *name)
{
    auto *heading = new PlainLabel(QString::fromLatin1(name), this);
    heading->setLook(theme::titlePoints, true, theme::text);
    heading->setWordWrap(true);
    m_column->addSpacing(theme::gap);
    m_column->addWidget(heading);
    return heading;
}

Notice *AssistantPage::addNotice(const char *name)
{
    auto *notice = new Notice(QString::fromLatin1(name), this);
    notice->hide();
    m_column->addWidget(notice);
    return notice;
}

QPushButton *AssistantPage::addButton(const char *name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(true);
    m_column->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

PlainLabel *AssistantPage::captionOf(const QLineEdit *edit) const
{
    return findChild<PlainLabel *>(edit->objectName() + QStringLiteral("Caption"));
}

void AssistantPage::setIntroduction(const QString &words)
{
    m_introduction->setWords(words);
}

void AssistantPage::setCaption(QLineEdit *edit, const QString &words)
{
    captionOf(edit)->setWords(words);
    edit->setAccessibleName(words);
}

void AssistantPage::setShown(QLineEdit *edit, bool shown)
{
    captionOf(edit)->setVisible(shown);
    edit->setVisible(shown);
}

void AssistantPage::tell(Notice *notice, Tone tone, const QString &title, const QString &text)
{
    const bool news = notice->title() != title || notice->text() != text || !notice->isVisibleTo(this);
    notice->setLines(tone, title, text.split(u'\n'));
    notice->show();
    if (news && isVisible())
        Announcer::alert(notice);
}

void AssistantPage::tell(Notice *notice, const Fault &fault)
{
    const FailureText words = failureText(fault);
    tell(notice, Tone::Bad, words.title, words.remedy);
}

void AssistantPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace madoguchi
