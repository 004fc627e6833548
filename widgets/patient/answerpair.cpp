#include "widgets/patient/answerpair.h"

#include "widgets/common/theme.h"
#include "widgets/patient/touchbutton.h"

#include <QHBoxLayout>

#include <utility>

namespace madoguchi {

AnswerPair::AnswerPair(const QString &yesName, const QString &noName, QWidget *parent)
    : QWidget(parent)
    , m_yes(new TouchButton(TouchButton::Kind::Choice, this))
    , m_no(new TouchButton(TouchButton::Kind::Choice, this))
{
    m_yes->setObjectName(yesName);
    m_no->setObjectName(noName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::gapLarge);
    for (TouchButton *button : { m_yes, m_no }) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        row->addWidget(button, 1);
        connect(button, &TouchButton::pressed, this, &AnswerPair::begin);
    }
    connect(m_yes, &TouchButton::clicked, this, [this] { say(true); });
    connect(m_no, &TouchButton::clicked, this, [this] { say(false); });
}

void AnswerPair::setWords(const QString &yes, const QString &no)
{
    m_yes->setWords(yes);
    m_no->setWords(no);
    level();
}

void AnswerPair::level()
{
    const int width = std::max(m_yes->sizeHint().width(), m_no->sizeHint().width());
    m_yes->setMinimumWidth(width);
    m_no->setMinimumWidth(width);
}

void AnswerPair::ask()
{
    m_yes->setEnabled(true);
    m_no->setEnabled(true);
    hold();
}

void AnswerPair::hold()
{
    m_pressCounts = false;
    m_settled.setRemainingTime(m_pause);
}

void AnswerPair::begin()
{
    m_pressCounts = m_settled.hasExpired();
}

void AnswerPair::setFontOfAnswers(const QFont &font)
{
    m_yes->setFont(font);
    m_no->setFont(font);
    level();
}

void AnswerPair::say(bool yes)
{
    if (!std::exchange(m_pressCounts, false))
        return;
    m_yes->setEnabled(false);
    m_no->setEnabled(false);
    Q_EMIT answered(yes);
}

} // namespace madoguchi
