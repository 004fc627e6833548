#include "widgets/patient/footbar.h"

#include "widgets/common/furiganalabel.h"
#include "widgets/common/theme.h"
#include "widgets/patient/touchbutton.h"
#include "widgets/patient/voice.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace madoguchi {

FootBar::FootBar(QWidget *parent)
    : QWidget(parent)
    , m_box(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_ways(new QWidget(this))
    , m_stop(new TouchButton(TouchButton::Kind::Quiet, this))
    , m_letters(new TouchButton(TouchButton::Kind::Tool, this))
    , m_contrast(new TouchButton(TouchButton::Kind::Tool, this))
    , m_coming(new FuriganaLabel(m_ways))
    , m_call(new TouchButton(TouchButton::Kind::Quiet, m_ways))
{
    m_stop->setObjectName(QStringLiteral("stop"));
    m_letters->setObjectName(QStringLiteral("letters"));
    m_letters->setMark(TouchButton::Mark::Letters);
    m_contrast->setObjectName(QStringLiteral("contrast"));
    m_contrast->setMark(TouchButton::Mark::Contrast);
    m_coming->setObjectName(QStringLiteral("helpComing"));
    m_coming->setPanel(lookGood);
    m_coming->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    m_call->setObjectName(QStringLiteral("callStaff"));
    auto *ways = new QHBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->addWidget(m_coming);
    ways->addWidget(m_call);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(theme::gap);
    tools->addWidget(m_stop);
    tools->addSpacing(theme::gapLarge);
    tools->addWidget(m_letters);
    tools->addWidget(m_contrast);
    tools->addStretch(1);
    m_box->setContentsMargins(theme::gapLarge, 0, theme::gapLarge, theme::gapLarge);
    m_box->setSpacing(theme::gap);
    m_box->addLayout(tools, 1);
    m_box->addWidget(m_ways, 0, Qt::AlignRight);
    connect(m_stop, &TouchButton::clicked, this, &FootBar::stopped);
    connect(m_call, &TouchButton::clicked, this, &FootBar::staffCalled);
    connect(m_letters, &TouchButton::clicked, this, &FootBar::lettersToggled);
    connect(m_contrast, &TouchButton::clicked, this, &FootBar::contrastToggled);
}

void FootBar::setVoice(const Voice &voice)
{
    m_stop->setWords(voice.say(QT_TRANSLATE_NOOP("Patient", "Stop")));
    m_call->setWords(voice.say(QT_TRANSLATE_NOOP("Patient", "Call staff")));
    m_coming->setMarkedText(voice.say(QT_TRANSLATE_NOOP("Patient", "Somebody is coming to you")));
}

void FootBar::setState(bool canStop, bool helpCalled)
{
    m_stop->setEnabled(canStop);
    m_coming->setVisible(helpCalled);
    m_call->setVisible(!helpCalled);
}

void FootBar::setTools(const Voice &voice, bool large, bool contrast)
{
    m_letters->setChecked(large);
    m_letters->setWords(voice.say(large ? QT_TRANSLATE_NOOP("Patient", "Normal letters")
                                        : QT_TRANSLATE_NOOP("Patient", "Larger letters")));
    m_contrast->setChecked(contrast);
    m_contrast->setWords(voice.say(contrast ? QT_TRANSLATE_NOOP("Patient", "Normal colours")
                                            : QT_TRANSLATE_NOOP("Patient", "Strong contrast")));
}

void FootBar::setWordsFont(const QFont &font)
{
    for (TouchButton *button : { m_stop, m_letters, m_contrast, m_call }) {
        button->setFont(font);
        button->updateGeometry();
    }
    m_coming->setFont(font);
    m_coming->updateGeometry();
}

void FootBar::fit(int width)
{
    const int stop = std::min(m_stop->sizeHint().width(), m_stop->narrowest());
    const int tools = 2 * m_letters->sizeHint().width() + 8 * theme::gap;
    const int room = width - 2 * theme::gapLarge - tools - stop;
    const int wanted
        = m_coming->isVisibleTo(this) ? m_coming->minimumSizeHint().width() : m_call->narrowest();
    m_box->setDirection(wanted <= room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_call->setWidest(wanted <= room ? std::max(room, 176) : width - 2 * theme::gapLarge);
}

bool FootBar::canStop() const
{
    return m_stop->isEnabled();
}

} // namespace madoguchi
