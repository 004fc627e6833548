#include "widgets/desk/entryline.h"

#include "widgets/common/announcer.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/entrywords.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>

namespace madoguchi {

namespace {

constexpr int nameWidth = 104;
constexpr int mostTyped = 64; // more than any field takes, so that too much can be told

QString nameOf(EntryField field)
{
    switch (field) {
    case EntryField::Insurer:
        return QStringLiteral("numberInsurer");
    case EntryField::Symbol:
        return QStringLiteral("numberSymbol");
    case EntryField::Number:
        return QStringLiteral("numberNumber");
    case EntryField::Branch:
        return QStringLiteral("numberBranch");
    case EntryField::Birthdate:
    case EntryField::Proof:
        break;
    }
    return QStringLiteral("numberBirthdate");
}

} // namespace

EntryLine::EntryLine(EntryField field, QWidget *parent)
    : EntryLine(field, nameOf(field), parent)
{
    // Digits come as digits, whatever the input method is at; a symbol may be a word, and an era a kanji.
    if (field == EntryField::Insurer || field == EntryField::Branch)
        m_edit->setAttribute(Qt::WA_InputMethodEnabled, false);
    retranslate();
}

EntryLine::EntryLine(const QString &name, QWidget *parent)
    : EntryLine(EntryField::Proof, name, parent)
{ }

EntryLine::EntryLine(EntryField field, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_name(new PlainLabel(this))
    , m_edit(new QLineEdit(this))
    , m_hint(new PlainLabel(name + QStringLiteral("Hint"), this))
{
    m_edit->setObjectName(name);
    m_edit->setProperty("draft", true);
    m_edit->setMaxLength(mostTyped);
    m_edit->installEventFilter(this);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferLatin);
    m_name->setLook(theme::bodyPoints, false, theme::muted);
    m_name->setWordWrap(false);
    m_hint->setLook(theme::smallPoints, false, theme::muted);
    m_hint->hide();
    Zoom::instance().apply(this, [this] { m_name->setMinimumWidth(theme::px(nameWidth)); });
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_edit, 0, 1);
    grid->addWidget(m_hint, 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &EntryLine::changed);
    connect(m_edit, &QLineEdit::textEdited, this, &EntryLine::typedInto);
}

QString EntryLine::typed() const
{
    return m_edit->text();
}

bool EntryLine::isAtEnd() const
{
    return m_edit->cursorPosition() == m_edit->text().size();
}

void EntryLine::setHint(Tone tone, const QString &words)
{
    const bool wrong = tone == Tone::Bad;
    m_hint->setLook(theme::smallPoints, wrong, wrong ? theme::bad : theme::muted);
    m_hint->setWords(wrong && !words.isEmpty() ? QStringLiteral("▲ ") + words : words);
    m_hint->setVisible(!words.isEmpty());
    if (words == m_edit->accessibleDescription())
        return;
    m_edit->setAccessibleDescription(words);
    if (wrong && m_edit->hasFocus())
        tellHint();
}

void EntryLine::tellHint() const
{
    if (!m_hint->text().isEmpty())
        Announcer::alert(m_hint);
}

void EntryLine::setSkipped(bool skipped)
{
    m_skipped = skipped;
    m_edit->setEnabled(!skipped);
}

void EntryLine::retranslate()
{
    setWords(entrywords::field(m_field), entrywords::example(m_field));
}

void EntryLine::setWords(const QString &name, const QString &example)
{
    m_name->setWords(name);
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(example);
}

bool EntryLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        Q_EMIT left();
    return QWidget::eventFilter(watched, event);
}

} // namespace madoguchi
