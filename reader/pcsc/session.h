#pragma once

#include "reader/apdu.h"
#include "reader/pcsc/context.h"
#include "reader/pcsc/recall.h"

#include <memory>

namespace madoguchi {

/// Which application of the card is selected on a connection. None: nothing was asked for yet; Unknown: a
/// SELECT failed, and whether the one before it still counts is the card's secret.
enum class CardApplication { None, Jpki, Visual, Unknown };

/// What this card and this reader are found to know on the way. Each starts as known and is given up once.
struct CardWays
{
    bool shortIds = true; ///< files named inside a command, instead of being selected first
    bool extended = true; ///< answers of more than 256 bytes
};

/// Holding it is the permission to talk to the card: an exclusive connection inside a transaction, over a
/// context of its own (so that nothing outlives a restart of the service). When it dies the card is reset,
/// and with that the PIN's state is gone; where the card is known to have left, nothing is reset, since what
/// lies there now may be the next patient's. Belongs to one thread.
class Session
{
public:
    /// Faults: whatever connecting can do wrong; Busy where another program has the card for longer than a
    /// moment.
    static CardResult<std::unique_ptr<Session>> open(
        const std::shared_ptr<PcscApi> &pcsc, const QString &reader, ApduObserver observer = {});
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    /// What is run from now on can be called back: nothing more is sent then, and the answer is its reason.
    void setRecall(std::shared_ptr<const Recall> recall) { m_recall = std::move(recall); }
    /// One command, one answer. Sent once: what cannot be known to be harmless is never repeated here. An
    /// answer of fewer than two bytes is a card that left in the middle (card.md, 3.4): Removed.
    CardResult<Response> transmit(const Command &command);
    /// A command to the reader itself, which may make one of its own to the card: that one is `told`.
    CardResult<QByteArray> control(
        quint32 code, QByteArrayView command = {}, const SentCommand *told = nullptr);
    /// After a command that failed with pcsc::ResetCard: takes the connection up again. Whatever was selected
    /// or verified on the card is gone.
    CardResult<Done> recover();
    /// The card was seen to leave.
    void cardLeft() { m_cardGone = true; }

    [[nodiscard]] CardApplication selected() const { return m_selected; }
    void setSelected(CardApplication application)
    {
        m_selected = application;
        m_keyByDriver = false;
    }
    /// A driver says that it has unlocked the key; the card itself has not shown it.
    [[nodiscard]] bool isKeyByDriver() const { return m_keyByDriver; }
    void setKeyByDriver(bool isSaid) { m_keyByDriver = isSaid; }
    [[nodiscard]] CardWays &ways() { return m_ways; }

private:
    Session(Context context, PcscCard card, ApduObserver observer);
    [[nodiscard]] std::optional<CardError> recalled() const;

    Context m_context;
    PcscCard m_card;
    ApduObserver m_observer;
    std::shared_ptr<const Recall> m_recall{};
    CardWays m_ways;
    CardApplication m_selected = CardApplication::None;
    bool m_keyByDriver = false;
    bool m_inTransaction = false;
    bool m_cardGone = false;
};

} // namespace madoguchi
