#pragma once

#include "app/desk.h"
#include "app/support/clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace madoguchi {

/// A card that its owner leaves behind (product.md, The desk): told of a while after the last screen, then
/// with a tone, until the card is gone. Time is what passes, whatever is done to the clock.
class CardWatch : public QObject
{
    Q_OBJECT
public:
    /// From the last screen on ([desk] card_chip_seconds, card_tone_seconds).
    struct Times
    {
        std::chrono::seconds chip{ 20 };
        std::chrono::seconds tone{ 60 };
    };

    /// `clock` outlives it.
    CardWatch(const Clock &clock, Times times, QObject *parent = nullptr);

    /// How it stands at the reader. `isOver`: the patient has seen the last screen. `visit`: whose card it
    /// is, null as long as that is not known.
    void follow(bool cardThere, bool isOver, const QUuid &visit);
    /// Somebody at the desk has taken notice: no tone any more for this card.
    void acknowledge();
    /// The card that was left; nothing: none, or not long enough.
    [[nodiscard]] const std::optional<CardLeft> &card() const { return m_left; }
    /// Looks at the clock; by itself once a second while a card lies there after its last screen.
    void look();

Q_SIGNALS:
    void changed();
    /// Once for each card that is left: `visit` is null where nobody knows whose it is.
    void left(const QUuid &visit);

private:
    void tell(const std::optional<CardLeft> &now);

    const Clock &m_clock;
    const Times m_times;
    QTimer m_timer;
    std::optional<qint64> m_since{}; ///< the last screen, monotonic; absent: nothing to watch
    QDateTime m_sinceTime{}; ///< the same, as a time of day
    QUuid m_visit{};
    bool m_acknowledged = false;
    std::optional<CardLeft> m_left{};
};

} // namespace madoguchi
