#pragma once

#include "app/station/backoff.h"
#include "app/station/numberbook.h"
#include "app/station/unusableanswers.h"

#include <QDate>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace madoguchi {

/// Sends what waits in the outbox, once each: under one key in every attempt of a day, one request of a
/// patient after the other, a few at a time. Woken by its start, by the line that is back, by whoever puts a
/// new one, and by the clock. While the line is down, one request at a time finds out whether it is back.
/// Whoever stands at the desk goes first, then today's patients, then those of earlier days.
/// Identity, consents and records never come here: OutboxEntry has no kind for them.
class OutboxSender : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    OutboxSender(StationCore &core, NumberBook &book);

    /// Takes up what an earlier run left.
    void start();
    /// Sends what is due now.
    void send();
    /// The same; somebody waits at the desk for what is known of this reception.
    void sendFirst(const QUuid &visit);
    /// How long failed ones wait; a test's.
    void setBackoff(Backoff backoff) { m_backoff = std::move(backoff); }

Q_SIGNALS:
    /// What is known of a reception has changed, on the disk already.
    void kept(const madoguchi::Reception &reception);
    /// Something was put, sent or ended.
    void changed();

private:
    static constexpr qsizetype mostAtOnce = 4;

    [[nodiscard]] bool isDue(const OutboxEntry &entry) const;
    [[nodiscard]] int rankOf(const OutboxEntry &entry) const;
    void order(QList<OutboxEntry> &waiting) const;
    void wake();
    void sendDue();
    void sendOne(const OutboxEntry &due);
    void ask(const OutboxEntry &entry);
    void settle(OutboxEntry entry, const std::optional<Fault> &fault, const NumberAnswer &answer);
    void take(const OutboxEntry &entry, const NumberBook::Changed &settled);
    void end(const OutboxEntry &entry, const NumberBook::Changed &settled);
    void takeLate(const QUuid &key, const NumberAnswer &answer);
    void followLine(bool reached);
    void planNext(const QList<OutboxEntry> &waiting);

    StationCore &m_core;
    NumberBook &m_book;
    Backoff m_backoff;
    QSet<qint64> m_onTheWay; ///< numbers of the entries that are being asked
    QSet<qint64> m_unkept; ///< whose answer could not be kept: asked again when the store may work again
    QSet<qint64> m_woken; ///< the line is back: sent whatever their own waiting says, in their order
    QHash<QUuid, QDate> m_byHand; ///< receptions that somebody asked about, and on which day
    UnusableAnswers m_unusable;
    bool m_reached = true; ///< as far as is known
    bool m_waking = false; ///< what failed by the line is to be woken with the next look at the disk
    QTimer m_next;
};

} // namespace madoguchi
