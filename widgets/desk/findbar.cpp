#include "widgets/desk/findbar.h"

#include "widgets/common/largeletters.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace madoguchi {

namespace {

constexpr int filterCount = 6;

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_filter(new QComboBox(this))
    , m_count(new PlainLabel(QStringLiteral("findCount"), this))
    , m_cover(new QPushButton(this))
{
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(60);
    m_words->installEventFilter(this);
    m_filter->setObjectName(QStringLiteral("findFilter"));
    for (int i = 0; i < filterCount; ++i)
        m_filter->addItem({});
    m_filter->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_count->setLook(theme::bodyPoints, false, theme::muted);
    m_count->setWordWrap(false);
    m_cover->setObjectName(QStringLiteral("coverButton"));
    m_cover->setCheckable(true);
    m_cover->setAutoDefault(true);
    auto *first = new QHBoxLayout;
    first->setSpacing(theme::gap);
    first->addWidget(m_words, 1);
    first->addWidget(m_count);
    auto *others = new QHBoxLayout;
    others->setSpacing(theme::gap);
    others->addWidget(m_filter, 1);
    others->addWidget(m_cover);
    auto *bar = new QBoxLayout(QBoxLayout::LeftToRight, this);
    bar->setContentsMargins(theme::gap, theme::gap, theme::gap, theme::gap);
    bar->setSpacing(theme::gap);
    bar->addLayout(first, 1);
    bar->addLayout(others);
    largeletters::stack(this, bar);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::changed);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &FindBar::changed);
    connect(m_cover, &QPushButton::clicked, this, &FindBar::coverAsked);
    retranslate();
}

QString FindBar::words() const
{
    return m_words->text();
}

ReceptionFilter FindBar::filter() const
{
    return static_cast<ReceptionFilter>(m_filter->currentIndex());
}

bool FindBar::isNarrowing() const
{
    return !words().trimmed().isEmpty() || filter() != ReceptionFilter::All;
}

void FindBar::takeKeyboard()
{
    m_words->setFocus();
    m_words->selectAll();
}

void FindBar::type(const QString &text)
{
    m_words->setFocus();
    m_words->end(false);
    m_words->insert(text);
}

bool FindBar::take(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const int digit = key.key() - Qt::Key_1;
    if (modifiers == Qt::AltModifier && digit >= 0 && digit < filterCount) {
        m_filter->setCurrentIndex(digit);
        return true;
    }
    const QString text = key.text();
    const bool plain = (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (!plain || text.isEmpty() || !text.at(0).isPrint() || text.at(0).isSpace())
        return false;
    type(text);
    return true;
}

QWidget *FindBar::field() const
{
    return m_words;
}

void FindBar::clear()
{
    const bool was = isNarrowing() || !words().isEmpty();
    {
        const QSignalBlocker ofWords(m_words);
        const QSignalBlocker ofFilter(m_filter);
        m_words->setText({}); // and nothing to undo
        m_filter->setCurrentIndex(0);
    }
    if (was)
        Q_EMIT changed();
}

void FindBar::setCounts(int shown, int all)
{
    m_shown = shown;
    m_all = all;
    m_count->setWords(isNarrowing() ? tr("%1 of %2").arg(shown).arg(all) : QString());
}

void FindBar::setCovered(bool covered)
{
    m_cover->setChecked(covered);
    retranslate();
}

/// Enter never confirms from here: it gives the keyboard to the list.
bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool leaves
        = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Down;
    if (!plain || !leaves)
        return false;
    Q_EMIT left();
    return true;
}

void FindBar::retranslate()
{
    m_words->setPlaceholderText(tr("Find: name, kana, number, birth date (F3)"));
    m_words->setToolTip(m_words->placeholderText());
    m_words->setAccessibleName(tr("Find a reception by name, kana, number or birth date"));
    m_filter->setAccessibleName(tr("Which receptions are listed"));
    const QString filters[filterCount]{ tr("All (Alt+1)"), tr("Needs action (Alt+2)"),
        tr("Not confirmed (Alt+3)"), tr("With card (Alt+4)"), tr("By number (Alt+5)"),
        tr("No answer (Alt+6)") };
    for (int i = 0; i < filterCount; ++i)
        m_filter->setItemText(i, filters[i]);
    m_cover->setText(m_cover->isChecked() ? tr("Show names (F9)") : tr("Cover names (F9)"));
    m_cover->setAccessibleName(m_cover->text());
    setCounts(m_shown, m_all);
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
