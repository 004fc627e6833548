#include "widgets/assistant/settingfield.h"

#include "widgets/assistant/problemwords.h"
#include "widgets/common/announcer.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace madoguchi {

void ChoiceBox::setChoices(const QList<std::pair<QString, QString>> &choices)
{
    bool same = choices.size() == count();
    for (int i = 0; same && i < count(); ++i)
        same = itemData(i).toString() == choices.at(i).first && itemText(i) == choices.at(i).second;
    if (same)
        return; // it may be open
    const QSignalBlocker quiet(this);
    const QVariant chosen = currentData();
    clear();
    for (const auto &choice : choices)
        addItem(choice.second, choice.first);
    const int at = findData(chosen);
    setCurrentIndex(at < 0 ? 0 : at);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

SettingField::SettingField(Assistant &assistant, const QString &name, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_assistant(assistant)
    , m_name(name)
    , m_caption(new PlainLabel(this))
    , m_remark(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
{
    QWidget *control = nullptr;
    if (kind == Kind::Choice) {
        m_choice = new ChoiceBox(this);
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(20);
        connect(m_choice, &QComboBox::activated, this, [this] { give(m_choice->currentData().toString()); });
        control = m_choice;
    } else {
        m_edit = new QLineEdit(this);
        connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) { give(text.trimmed()); });
        connect(m_edit, &QLineEdit::returnPressed, this, &SettingField::forward);
        control = m_edit;
    }
    control->setObjectName(QStringLiteral("field_") + name);
    m_caption->setLook(theme::bodyPoints, true, theme::text);
    m_caption->setBuddy(control);
    m_remark->setLook(theme::smallPoints, false, theme::muted);
    m_problem->setLook(theme::bodyPoints, true, theme::bad);
    m_problem->setObjectName(QStringLiteral("problem_") + name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::gap);
    column->setSpacing(theme::gapSmall);
    for (PlainLabel *label : { m_caption, m_remark, m_problem })
        label->setWordWrap(true);
    column->addWidget(m_caption);
    column->addWidget(control);
    column->addWidget(m_remark);
    column->addWidget(m_problem);
    m_problem->hide();
}

void SettingField::setWords(const QString &caption, const QString &remark)
{
    m_caption->setWords(caption);
    m_remarkWords = remark;
    QWidget *control = m_edit ? static_cast<QWidget *>(m_edit) : m_choice;
    control->setAccessibleName(caption);
}

void SettingField::setChoices(const QList<std::pair<QString, QString>> &choices)
{
    m_choice->setChoices(choices);
    const QString value = m_assistant.value(m_name);
    const int at = m_choice->findData(value.isEmpty() ? m_default : value);
    m_choice->setCurrentIndex(at);
}

QString SettingField::shownValue() const
{
    return m_choice ? m_choice->currentText() : m_edit->text();
}

void SettingField::give(const QString &value)
{
    m_assistant.setValue(m_name, value);
    Q_EMIT edited();
}

void SettingField::refresh(bool askedFor)
{
    const QString value = m_assistant.value(m_name);
    const bool locked = m_assistant.isLocked(m_name);
    if (m_edit) {
        const QString shown = value.isEmpty() && locked ? m_default : value;
        if (m_edit->text().trimmed() != shown)
            m_edit->setText(shown);
        m_edit->setReadOnly(locked); // can still be read, and copied
    } else {
        const QSignalBlocker quiet(m_choice);
        m_choice->setCurrentIndex(m_choice->findData(value.isEmpty() ? m_default : value));
        m_choice->setEnabled(!locked);
    }
    m_remark->setWords(locked ? tr("Locked: set in %1. Only the system's administrator changes it there.")
                                    .arg(m_assistant.systemFile())
                              : m_remarkWords);
    m_remark->setVisible(locked || !m_remarkWords.isEmpty());
    showProblem(askedFor);
}

void SettingField::showProblem(bool askedFor)
{
    QString words;
    m_hasProblem = false;
    const QList<SettingsProblem> problems = m_assistant.problems();
    for (const SettingsProblem &problem : problems) {
        if (problem.section + u'/' + problem.key != m_name)
            continue;
        m_hasProblem = true;
        if (askedFor || problem.kind != SettingsProblem::Kind::Missing)
            words = problemWords(problem);
    }
    m_tellsProblem = !words.isEmpty();
    m_problem->setWords(words);
    m_problem->setVisible(!words.isEmpty());
    QWidget *control = m_edit ? static_cast<QWidget *>(m_edit) : m_choice;
    control->setAccessibleDescription(words.isEmpty() ? m_remark->text() : words);
}

void SettingField::takeKeyboard()
{
    if (m_tellsProblem)
        Announcer::alert(m_problem);
    if (m_edit)
        m_edit->setFocus();
    else
        m_choice->setFocus();
}

} // namespace madoguchi
