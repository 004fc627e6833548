#pragma once

#include "reader/card/virtualcard.h"
#include "reader/pcsc/api.h"

#include <QHash>
#include <QSet>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace madoguchi {

/// A PC/SC service in this process with one reader, on which virtual cards are placed: the training clinic's
/// and most tests'. Its codes are those that pcscd was measured to give (card.md, 3.4), a card that leaves in
/// the middle of a command included.
class VirtualPcsc : public PcscApi
{
public:
    VirtualPcsc();
    ~VirtualPcsc() override;
    /// "Virtual PCD 00 00"
    static QString readerName();

    /// What a hand does. A card that lies there is pulled first.
    void place(std::shared_ptr<VirtualCard> card);
    void pull();
    [[nodiscard]] std::shared_ptr<VirtualCard> placed() const;
    void setServiceDown(bool down);
    void setReaderPlugged(bool plugged);
    /// Another reader is plugged in besides, or instead of it. No card ever lies there.
    void setOtherReader(bool plugged);
    /// What lies on the reader does not answer: two cards at once, or one that lies the wrong way round.
    void setMute(bool mute);
    /// Told when a card was pulled in the middle of a command, on the thread that sent it.
    void onTorn(std::function<void()> torn);
    /// Sees every command before the card does, on the thread that sends it; may call the functions above.
    void observe(ApduObserver observer);
    /// Commands sent since this was made.
    [[nodiscard]] int commands() const;

    PcscCode establish(PcscContext &context) override;
    PcscCode release(PcscContext context) override;
    PcscCode listReaders(PcscContext context, QStringList &readers) override;
    PcscCode getStatusChange(
        PcscContext context, quint32 milliseconds, QList<PcscReaderState> &states) override;
    PcscCode cancel(PcscContext context) override;
    PcscCode connect(PcscContext context, const QString &reader, PcscCard &card) override;
    PcscCode reconnect(PcscCard &card) override;
    PcscCode disconnect(const PcscCard &card, PcscLeave leave) override;
    PcscCode beginTransaction(const PcscCard &card) override;
    PcscCode endTransaction(const PcscCard &card) override;
    PcscCode transmit(const PcscCard &card, QByteArrayView command, QByteArray &response) override;
    PcscCode control(
        const PcscCard &card, quint32 code, QByteArrayView command, QByteArray &response) override;
    bool awaitService(int milliseconds) override;
    void wakeService() override;

private:
    enum class Handle { Live, JustRemoved, Removed };

    [[nodiscard]] PcscCode contextProblem(PcscContext context) const;
    [[nodiscard]] PcscCode handleProblem(const PcscCard &card) const;
    void announceTorn(std::unique_lock<std::mutex> &lock);
    void lose();
    [[nodiscard]] PcscCode transmitProblem(const std::shared_ptr<VirtualCard> &addressed) const;
    [[nodiscard]] quint32 readerEvent() const;
    bool update(PcscReaderState &state, quint64 plugsAtStart) const;
    void takeAway();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::shared_ptr<VirtualCard> m_card;
    ApduObserver m_observer;
    QSet<PcscContext> m_contexts;
    QSet<PcscContext> m_cancelled; ///< of those that wait just now
    QSet<PcscContext> m_waiting;
    QHash<qint64, Handle> m_handles;
    qint64 m_last = 0; ///< context or handle given out
    quint32 m_moves = 0; ///< cards that came and went
    int m_commands = 0;
    quint64 m_signs = 0; ///< of the service's coming back
    bool m_wake = false;
    bool m_down = false;
    bool m_plugged = true;
    bool m_other = false;
    quint64 m_plugs = 0; ///< readers that came and went
    bool m_mute = false;
    std::function<void()> m_torn;
};

} // namespace madoguchi
