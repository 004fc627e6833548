#pragma once

#include "reader/card/cardunlock.h"
#include "reader/card/mynumbercard.h"
#include "reader/facetrust.h"
#include "reader/pcsc/session.h"

#include <QList>

#include <memory>
#include <optional>

namespace madoguchi {

/// The one card that is being worked with, on the card thread: from readCard() to release() it stays
/// connected. PIN and signature go only to the card that was read, never to one that came after it.
class CardHolder
{
public:
    CardHolder(std::shared_ptr<PcscApi> pcsc, ApduObserver observer);

    /// Of the command that is run next.
    void setRecall(std::shared_ptr<const Recall> recall);
    /// Leaves whatever was held, connects and reads. Nothing is held where that fails.
    CardResult<QByteArray> readCard(const QString &reader);
    /// Removed where no card is held.
    CardResult<int> pinTries();
    CardResult<Done> verifyPin(const SecretBytes &pin);
    CardResult<Done> verifyPinOnReader();
    /// The reader has keys of its own.
    [[nodiscard]] bool hasPinPad();
    CardResult<QByteArray> sign(const QByteArray &message);
    CardResult<Done> verifyCodeB(const SecretBytes &code);
    CardResult<ReadFace> readFace(const FaceTrust &trust);
    CardResult<Done> unlock(const UnlockDriver &driver);
    void release();
    /// The same for a card that was seen to leave.
    void cardLeft();

private:
    template <typename T> CardResult<T> kept(CardResult<T> result);
    [[nodiscard]] std::optional<CardResult<ReadFace>> bySignerKnown(
        const QByteArray &record, const FaceTrust &trust) const;
    CardResult<ReadFace> bySignerOnCard(const QByteArray &record, const FaceTrust &trust);

    std::shared_ptr<PcscApi> m_pcsc;
    ApduObserver m_observer;
    std::shared_ptr<const Recall> m_recall{};
    std::unique_ptr<Session> m_session;
    QList<QByteArray> m_signers{}; ///< certificates under which a record held, the newest last
};

} // namespace madoguchi
