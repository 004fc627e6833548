#include "widgets/desk/subsidychoice.h"

#include "widgets/common/theme.h"

#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

namespace madoguchi {

namespace {

constexpr std::array states{ SubsidyState::Present, SubsidyState::NotConsentedOrLost,
    SubsidyState::NotConnected };

} // namespace

SubsidyChoice::SubsidyChoice(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("subsidyChoice"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gapSmall);
    for (std::size_t at = 0; at < states.size(); ++at) {
        auto *button = new QRadioButton(this);
        button->setObjectName(QStringLiteral("subsidyState%1").arg(at + 1));
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                Q_EMIT changed();
        });
        column->addWidget(button);
        m_buttons.append(button);
    }
    retranslate();
}

SubsidyState SubsidyChoice::chosen() const
{
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        if (m_buttons.at(at)->isChecked())
            return states[static_cast<std::size_t>(at)];
    }
    return SubsidyState::NotAsked;
}

void SubsidyChoice::choose(SubsidyState state)
{
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        QRadioButton *button = m_buttons.at(at);
        button->setAutoExclusive(false); // or the last one could not be let go
        button->setChecked(states[static_cast<std::size_t>(at)] == state);
        button->setAutoExclusive(true);
    }
    if (state == SubsidyState::NotAsked)
        Q_EMIT changed();
}

void SubsidyChoice::takeKeyboard()
{
    for (QRadioButton *button : std::as_const(m_buttons)) {
        if (button->isChecked())
            return button->setFocus(Qt::OtherFocusReason);
    }
    m_buttons.first()->setFocus(Qt::OtherFocusReason);
}

bool SubsidyChoice::press(int key)
{
    const int at = key - Qt::Key_1;
    if (at < 0 || at >= m_buttons.size())
        return false;
    choose(states[static_cast<std::size_t>(at)]);
    m_buttons.at(at)->setFocus(Qt::OtherFocusReason);
    Q_EMIT pressed();
    return true;
}

void SubsidyChoice::retranslate()
{
    setAccessibleName(tr("What the terminal or the paper says"));
    const QStringList texts{ tr("Present"), tr("Not consented, or lost"), tr("Area not connected") };
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        m_buttons.at(at)->setText(QStringLiteral("%1  %2").arg(at + 1).arg(texts.at(at)));
        m_buttons.at(at)->setAccessibleName(texts.at(at));
    }
}

} // namespace madoguchi
