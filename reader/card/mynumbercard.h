#pragma once

#include "reader/pcsc/session.h"
#include "reader/secretbytes.h"

#include <QByteArray>

#include <optional>

namespace madoguchi {

/// The public-key application (公的個人認証AP) of the My Number Card, by short EF identifiers (card.md, 1.3
/// to 1.5). Four commands lead to an identity: SELECT, READ, VERIFY, SIGN; one more signs a further
/// statement.
class MyNumberCard
{
public:
    /// `session` is the permission to talk to the card and must outlive this.
    explicit MyNumberCard(Session &session);

    /// Selects the application and reads the authentication certificate, DER. Unsupported: no such
    /// application, or an old 住基カード. NoCertificate: a My Number Card without one.
    CardResult<QByteArray> readCertificate();
    /// Tries left of the PIN, by an empty VERIFY that costs none. 0: it cannot be used.
    CardResult<int> pinTries();
    /// Exactly four ASCII digits.
    static bool isPinForm(const SecretBytes &pin);
    /// VERIFY, once, whatever happens. PinMalformed and nothing sent where it is not four ASCII digits: a
    /// value of another length would burn a try.
    CardResult<Done> verifyPin(const SecretBytes &pin);
    /// The same with a PIN that is entered on the reader's own keys and never comes here. PinPadMissing: it
    /// has none, or does not say so.
    CardResult<Done> verifyPinOnReader();
    /// RSASSA-PKCS1-v1_5 with SHA-256 over `message`: 256 bytes. Needs verifyPin() before it, or a driver
    /// that unlocked the key: KeyNotUnlocked where it only said so.
    CardResult<QByteArray> sign(const QByteArray &message);

private:
    enum class Loss { Repeat, Report }; ///< what to do when a reset of the card swallowed the command

    CardResult<Done> select();
    CardResult<Done> selectAgain();
    CardResult<quint8> reach(quint8 key);
    CardResult<Response> exchange(const Command &command, Loss loss);
    std::optional<CardResult<QByteArray>> readAtOnce();
    CardResult<QByteArray> readWhole(int size);
    CardResult<Response> readHead(quint8 file, int size);
    static CardResult<Done> verified(const CardResult<quint16> &word);
    CardError nameWhatLiesThere();

    Session &m_session;
};

} // namespace madoguchi
