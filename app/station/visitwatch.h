#pragma once

#include "app/domain/atreader.h"
#include "app/support/clock.h"
#include "app/visit/flowvisit.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace madoguchi {

/// Follows the visit at the reader for the desk's eyes: at which step it stands, and for some minutes after
/// the card is gone why the last one came to no end.
class VisitWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes kept{ 3 };

    /// `clock` outlives it.
    explicit VisitWatch(const Clock &clock, QObject *parent = nullptr);

    /// After each step of the flow. `received`: the visit that the reception is kept under, null as long as
    /// nobody is identified. `now`: by the service's clock, for the words.
    void follow(const flow::Visit &visit, const QUuid &received, const QDateTime &now);
    [[nodiscard]] const AtReader &standing() const { return m_told; }
    /// Looks at the clock; by itself while there is something to forget.
    void look();

Q_SIGNALS:
    void changed();

private:
    void count(const flow::Visit &visit);
    void noteEnd(const flow::Visit &visit, const QDateTime &now);
    void tell(const AtReader &now);

    const Clock &m_clock;
    QTimer m_timer;
    flow::Visit m_before{};
    int m_faceTries = 0;
    std::optional<Fault> m_trouble{}; ///< of the visit that runs, where it ended by one
    std::optional<QUuid> m_of{};
    QString m_step{}; ///< the last one that was the patient's
    bool m_quiet = false; ///< and was left because nobody answered
    std::optional<ReaderEnd> m_last{};
    std::optional<qint64> m_endedAt{}; ///< monotonic
    AtReader m_told{};
};

} // namespace madoguchi
