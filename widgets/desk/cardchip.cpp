#include "widgets/desk/cardchip.h"

#include "widgets/common/announcer.h"
#include "widgets/common/statechip.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace madoguchi {

CardChip::CardChip(QWidget *parent)
    : QWidget(parent)
    , m_chip(new StateChip(this))
    , m_seen(new QPushButton(this))
{
    setObjectName(QStringLiteral("cardLeft"));
    m_chip->setObjectName(QStringLiteral("cardLeftChip"));
    Zoom::instance().apply(this, [this] { m_chip->setFont(theme::font(theme::bodyPoints, true)); });
    m_seen->setObjectName(QStringLiteral("cardSeen"));
    m_seen->setAutoDefault(true);
    m_tone.setInterval(std::chrono::seconds(10));
    connect(&m_tone, &QTimer::timeout, this, &CardChip::sounded);
    connect(m_seen, &QPushButton::clicked, this, &CardChip::seen);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addWidget(m_chip);
    layout->addWidget(m_seen);
    hide();
}

void CardChip::setCard(const std::optional<CardLeft> &card, const QString &name, const QDateTime &now)
{
    const bool isNew = card && !m_card;
    m_card = card;
    m_name = card ? name : QString();
    m_now = now;
    fill();
    setVisible(card.has_value());
    const bool sounds = card && card->sounds;
    if (sounds && !m_tone.isActive()) {
        Q_EMIT sounded();
        m_tone.start();
    } else if (!sounds) {
        m_tone.stop();
    }
    if (isNew)
        Announcer::alert(m_chip);
}

QString CardChip::words() const
{
    const int minutes = static_cast<int>(std::max<qint64>(0, m_card->since.secsTo(m_now) / 60));
    const QString since = minutes == 0 ? tr("under 1 min") : tr("%n min", nullptr, minutes);
    return m_name.isEmpty() ? tr("A card was left on the reader: %1").arg(since)
                            : tr("Card left by %1: %2").arg(m_name, since);
}

void CardChip::fill()
{
    m_chip->setState(m_card && m_card->sounds ? lookAttention : lookExpiring, m_card ? words() : QString());
    m_seen->setText(tr("Seen (F7)"));
    m_seen->setAccessibleName(tr("Seen: no tone for the card that was left"));
    m_seen->setVisible(m_card && !m_card->acknowledged);
}

void CardChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
