#include "widgets/admin/settingrow.h"

#include "widgets/admin/settingswords.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int controlWidth = 420;

bool isChosen(const SettingsRule &rule)
{
    return rule.form == SettingsRule::Form::Word || rule.form == SettingsRule::Form::WordOrFile;
}

} // namespace

SettingRow::SettingRow(const SettingsEntry &entry, const SettingsFiles &files, QWidget *parent)
    : QFrame(parent)
    , m_entry(entry)
    , m_files(files)
    , m_caption(new PlainLabel(this))
    , m_reason(new PlainLabel(this))
    , m_allowed(new PlainLabel(this))
    , m_standing(new PlainLabel(this))
{
    setObjectName(QStringLiteral("setting_%1_%2").arg(entry.section, entry.key));
    makeControl();
    build();
    setValue(entry.value);
    retranslate();
}

void SettingRow::makeControl()
{
    if (m_entry.canChange() && isChosen(m_entry.rule)) {
        m_choice = new QComboBox(this);
        m_choice->setEditable(m_entry.rule.form == SettingsRule::Form::WordOrFile);
        m_choice->setInsertPolicy(QComboBox::NoInsert);
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        fillWords();
        connect(m_choice, &QComboBox::currentTextChanged, this, &SettingRow::edited);
        return;
    }
    m_edit = new QLineEdit(this);
    m_edit->setReadOnly(!m_entry.canChange());
    connect(m_edit, &QLineEdit::textEdited, this, &SettingRow::edited);
}

void SettingRow::fillWords()
{
    const QSignalBlocker quiet(m_choice);
    const QString kept = value();
    m_choice->clear();
    for (const QString &word : m_entry.rule.words)
        m_choice->addItem(
            m_choice->isEditable() ? word : settingswords::word(m_entry.section, m_entry.key, word), word);
    if (!kept.isEmpty())
        setValue(kept);
}

void SettingRow::build()
{
    m_caption->setLook(theme::bodyPoints, true, theme::text);
    m_reason->setLook(theme::bodyPoints, false, theme::text);
    m_allowed->setLook(theme::smallPoints, false, theme::muted);
    for (PlainLabel *label : { m_caption, m_reason, m_allowed, m_standing })
        label->setWordWrap(true);
    control()->installEventFilter(this);
    control()->setObjectName(QStringLiteral("value_%1_%2").arg(m_entry.section, m_entry.key));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::gap, theme::gap, theme::gap);
    column->setSpacing(theme::gapSmall);
    column->addWidget(m_caption);
    column->addWidget(m_reason);
    column->addWidget(control(), 0, Qt::AlignLeft);
    column->addWidget(m_allowed);
    column->addWidget(m_standing);
    Zoom::instance().apply(this, [this] { control()->setFixedWidth(theme::px(controlWidth)); });
}

/// Controls may be a little lower than they want to be; the list of all rows would be too low by the sum of
/// that, and take it from the words.
bool SettingRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) { // who scrolls the list past a choice changes none
        event->ignore();
        return true;
    }
    const bool seen = QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &SettingRow::fitControl, Qt::QueuedConnection);
    return seen;
}

void SettingRow::fitControl()
{
    control()->setFixedHeight(control()->sizeHint().height());
}

QWidget *SettingRow::control() const
{
    return m_edit ? static_cast<QWidget *>(m_edit) : m_choice;
}

QString SettingRow::value() const
{
    if (m_edit)
        return m_entry.canChange() ? m_edit->text().trimmed() : m_entry.value;
    if (m_choice->isEditable())
        return m_choice->currentText().trimmed();
    return m_choice->currentData().toString();
}

void SettingRow::setValue(const QString &value)
{
    const QSignalBlocker quiet(control());
    if (m_edit)
        m_edit->setText(
            m_entry.canChange() ? value : settingswords::word(m_entry.section, m_entry.key, value));
    else if (m_choice->isEditable())
        m_choice->setEditText(value);
    else
        m_choice->setCurrentIndex(m_choice->findData(value));
}

void SettingRow::setProblem(const QString &words)
{
    m_problem = words;
    const QString standing = words.isEmpty() ? this->standing() : words;
    const bool waits = m_entry.waiting || !m_entry.followed;
    const theme::Colour calm = waits ? theme::attention : theme::muted;
    m_standing->setLook(theme::smallPoints, !words.isEmpty(), words.isEmpty() ? calm : theme::bad);
    m_standing->setWords(standing);
    m_standing->setVisible(!standing.isEmpty());
}

QString SettingRow::standing() const
{
    QStringList said;
    if (m_entry.from == SettingsEntry::From::System)
        said.append(tr("Locked: %1 has set it.").arg(m_files.system));
    else if (m_entry.sealed)
        said.append(tr("Sealed: cannot be changed here."));
    if (!m_entry.followed)
        said.append(tr("This version of Madoguchi does nothing with it yet."));
    if (m_entry.waiting)
        said.append(tr("Saved; takes effect at the next start of Madoguchi."));
    return said.join(QLatin1Char(' '));
}

void SettingRow::retranslate()
{
    const QString caption = settingswords::caption(m_entry.section, m_entry.key);
    const QString reason = settingswords::reason(m_entry.section, m_entry.key);
    m_caption->setWords(caption);
    m_reason->setWords(reason);
    QStringList allowed{ QStringLiteral("[%1] %2").arg(m_entry.section, m_entry.key) }; // as the file has it
    const QString unit = settingswords::unit(m_entry.section, m_entry.key);
    if (m_entry.canChange()) {
        if (!unit.isEmpty())
            allowed.append(unit);
        allowed.append(tr("Allowed: %1").arg(settingswords::allowed(m_entry.rule)));
        const QString usual = settingswords::word(m_entry.section, m_entry.key, m_entry.usual);
        if (!usual.isEmpty())
            allowed.append(tr("Usual: %1").arg(usual));
    } else if (!unit.isEmpty()) {
        allowed.append(unit);
    }
    m_allowed->setWords(allowed.join(QStringLiteral(" ・ ")));
    if (m_choice)
        fillWords();
    else
        setValue(value());
    setProblem(m_problem);
    control()->setAccessibleName(caption);
    control()->setAccessibleDescription(
        reason + QLatin1Char(' ') + m_allowed->text() + QLatin1Char(' ') + standing());
}

void SettingRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace madoguchi
