#include "widgets/patient/answers.h"

#include "widgets/common/theme.h"
#include "widgets/patient/touchbutton.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include <utility>

namespace madoguchi {

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

void Answers::level()
{
    const auto count = static_cast<int>(m_buttons.size());
    int narrowest = 0;
    for (const TouchButton *button : std::as_const(m_buttons))
        narrowest = std::max(narrowest, button->narrowest());
    const int each = m_width > 0 ? (m_width - (count - 1) * m_box->spacing()) / count : 0;
    const bool fits = m_width <= 0 || narrowest <= each;
    m_box->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QSize largest;
    for (TouchButton *button : std::as_const(m_buttons)) {
        button->setWidest(fits ? each : m_width);
        largest = largest.expandedTo(button->sizeHint());
    }
    for (TouchButton *button : std::as_const(m_buttons))
        button->setMinimumSize(fits ? largest.width() : std::min(largest.width(), m_width), largest.height());
}

void Answers::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != m_width)
        fit(event->size().width());
}

void Answers::ask()
{
    for (TouchButton *button : std::as_const(m_buttons))
        button->setEnabled(true);
    hold();
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

void Answers::setFontOfAnswers(const QFont &font)
{
    for (TouchButton *button : std::as_const(m_buttons))
        button->setFont(font);
    level();
}

void Answers::say(int answer)
{
    if (!std::exchange(m_pressCounts, false))
        return;
    for (TouchButton *button : std::as_const(m_buttons))
        button->setEnabled(false);
    Q_EMIT chosen(answer);
}

} // namespace madoguchi
