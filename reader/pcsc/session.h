#pragma once

#include "reader/apdu.h"
#include "reader/pcsc/context.h"

#include <memory>

namespace madoguchi {

/// Holding it is the permission to talk to the card: an exclusive connection inside a transaction, over a
/// context of its own (so that nothing outlives a restart of the service). When it dies the card is reset,
/// and with that the PIN's state is gone. Belongs to one thread.
class Session
{
public:
    /// Faults: whatever connecting can do wrong; Busy where another program has the card.
    static CardResult<std::unique_ptr<Session>> open(
        const std::shared_ptr<PcscApi> &pcsc, const QString &reader, ApduObserver observer = {});
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    /// One command, one answer. Sent once: what cannot be known to be harmless is never repeated here. An
    /// answer of fewer than two bytes is a card that left in the middle (card.md, 3.4): Removed.
    CardResult<Response> transmit(const Command &command);
    /// After a command that failed with pcsc::ResetCard: takes the connection up again. Whatever was selected
    /// or verified on the card is gone.
    CardResult<Done> recover();

private:
    Session(Context context, PcscCard card, ApduObserver observer);

    Context m_context;
    PcscCard m_card;
    ApduObserver m_observer;
    bool m_inTransaction = false;
    bool m_cardGone = false;
};

} // namespace madoguchi
