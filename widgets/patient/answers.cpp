#include "widgets/patient/answers.h"

#include "widgets/common/theme.h"
#include "widgets/patient/touchbutton.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include <utility>

namespace madoguchi {

namespace {

QFont scaled(QFont font, double size)
{
    font.setPointSizeF(font.pointSizeF() * size);
    return font;
}

} // namespace

Answers::Answers(const QStringList &names, QWidget *parent)
    : QWidget(parent)
    , m_box(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(theme::gapLarge);
    for (const QString &name : names) {
        auto *button = new TouchButton(TouchButton::Kind::Choice, this);
        button->setObjectName(name);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        m_box->addWidget(button, 1);
        connect(button, &TouchButton::pressed, this, &Answers::begin);
        const auto answer = static_cast<int>(m_buttons.size());
        connect(button, &TouchButton::clicked, this, [this, answer] { say(answer); });
        m_buttons.append(button);
    }
}

void Answers::setWords(const QStringList &words)
{
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setWords(words.value(i));
    level();
}

void Answers::fit(int width)
{
    m_width = width;
    level();
}

int Answers::narrowest() const
{
    int narrowest = 0;
    for (const TouchButton *button : m_buttons)
        narrowest = std::max(narrowest, button->narrowest());
    return narrowest;
}

void Answers::level()
{
    const auto count = static_cast<int>(m_buttons.size());
    const int each = m_width > 0 ? (m_width - (count - 1) * m_box->spacing()) / count : 0;
    bool fits = m_width <= 0;
    for (double size = 1; !fits && size >= m_least; size -= 0.05) {
        setFontOfButtons(scaled(m_font, size));
        fits = narrowest() <= each;
    }
    if (!fits)
        setFontOfButtons(m_font);
    m_box->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QSize largest;
    for (TouchButton *button : std::as_const(m_buttons)) {
        button->setWidest(fits ? each : m_width);
        largest = largest.expandedTo(button->sizeHint());
    }
    for (TouchButton *button : std::as_const(m_buttons))
        button->setMinimumSize(fits ? largest.width() : std::min(largest.width(), m_width), largest.height());
}

void Answers::setFontOfButtons(const QFont &font)
{
    for (TouchButton *button : std::as_const(m_buttons))
        button->setFont(font);
}

void Answers::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != m_width)
        fit(event->size().width());
}

void Answers::ask()
{
    m_said = false;
    enable();
    hold();
}

void Answers::setReady(bool ready)
{
    if (ready == m_ready)
        return;
    m_ready = ready;
    enable();
    hold();
}

void Answers::enable()
{
    for (TouchButton *button : std::as_const(m_buttons))
        button->setEnabled(m_ready && !m_said);
}

void Answers::hold()
{
    m_pressCounts = false;
    m_settled.setRemainingTime(m_pause);
}

void Answers::begin()
{
    m_pressCounts = m_settled.hasExpired();
}

void Answers::setFontOfAnswers(const QFont &font, double least)
{
    m_font = font;
    m_least = least;
    setFontOfButtons(font);
    level();
}

void Answers::say(int answer)
{
    if (!std::exchange(m_pressCounts, false))
        return;
    m_said = true;
    enable();
    Q_EMIT chosen(answer);
}

} // namespace madoguchi
