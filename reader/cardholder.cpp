#include "reader/cardholder.h"

#include "reader/card/visualap.h"
#include "reader/pcsc/readerpad.h"

#include <utility>

namespace madoguchi {

namespace {

/// The connection is worth nothing any more. After a reset it was taken up again, and a card that merely lost
/// the PIN's state is still connected.
bool endsSession(const CardError &error)
{
    switch (error.fault) {
    case CardFault::Removed:
        return error.pcscCode != pcsc::ResetCard && error.statusWord == 0;
    case CardFault::ServiceDown:
    case CardFault::NoReader:
    case CardFault::ReaderNotFound:
    case CardFault::ReaderFault:
    case CardFault::Unresponsive:
    case CardFault::Unsupported: // after a reset another card answered
        return true;
    default:
        return false;
    }
}

} // namespace

CardHolder::CardHolder(std::shared_ptr<PcscApi> pcsc, ApduObserver observer)
    : m_pcsc(std::move(pcsc))
    , m_observer(std::move(observer))
{ }

void CardHolder::setRecall(std::shared_ptr<const Recall> recall)
{
    m_recall = std::move(recall);
    if (m_session)
        m_session->setRecall(m_recall);
}

template <typename T> CardResult<T> CardHolder::kept(CardResult<T> result)
{
    if (!result && endsSession(result.error()))
        release();
    return result;
}

CardResult<QByteArray> CardHolder::readCard(const QString &reader)
{
    release();
    auto session = Session::open(m_pcsc, reader, m_observer);
    if (!session)
        return session.error();
    (*session)->setRecall(m_recall);
    auto certificate = MyNumberCard(**session).readCertificate();
    if (certificate)
        m_session = std::move(*session);
    return certificate;
}

CardResult<int> CardHolder::pinTries()
{
    if (!m_session)
        return CardError{ .fault = CardFault::Removed };
    return kept(MyNumberCard(*m_session).pinTries());
}

CardResult<Done> CardHolder::verifyPin(const SecretBytes &pin)
{
    if (!MyNumberCard::isPinForm(pin))
        return CardError{ .fault = CardFault::PinMalformed };
    if (!m_session)
        return CardError{ .fault = CardFault::Removed };
    return kept(MyNumberCard(*m_session).verifyPin(pin));
}

CardResult<Done> CardHolder::verifyPinOnReader()
{
    if (!m_session)
        return CardError{ .fault = CardFault::Removed };
    return kept(MyNumberCard(*m_session).verifyPinOnReader());
}

bool CardHolder::hasPinPad()
{
    return m_session && ReaderPad::of(*m_session).has_value();
}

CardResult<Done> CardHolder::verifyCodeB(const SecretBytes &code)
{
    if (!VisualApplication::isCodeForm(code))
        return CardError{ .fault = CardFault::CodeBMalformed };
    if (!m_session)
        return CardError{ .fault = CardFault::Removed };
    return kept(VisualApplication(*m_session).verifyCodeB(code));
}

CardResult<ReadFace> CardHolder::readFace(const FaceTrust &trust)
{
    if (!m_session)
        return CardError{ .fault = CardFault::Removed };
    auto record = kept(VisualApplication(*m_session).readRecord());
    if (!record)
        return record.error();
    auto known = bySignerKnown(*record, trust);
    auto face = known ? std::move(*known) : bySignerOnCard(*record, trust);
    const SecretBytes wiped = SecretBytes::taking(*record); // the photo is in it
    if (!face)
        return face;
    if (const auto proven = kept(VisualApplication(*m_session).proveKey(face->record.cardKey)); !proven)
        return proven.error();
    return face;
}

/// The cards of one municipality have one signer: where the record holds under a certificate that this reader
/// has seen, and that is still believed, the card need not be asked for its own. Nothing: it holds under
/// none.
std::optional<CardResult<ReadFace>> CardHolder::bySignerKnown(
    const QByteArray &record, const FaceTrust &trust) const
{
    for (auto signer = m_signers.crbegin(); signer != m_signers.crend(); ++signer) {
        auto face = faceFrom(FaceFiles{ record, *signer }, trust);
        if (face || face.error().fault != CardFault::FaceRecordUntrusted)
            return face;
    }
    return std::nullopt;
}

CardResult<ReadFace> CardHolder::bySignerOnCard(const QByteArray &record, const FaceTrust &trust)
{
    constexpr qsizetype mostSigners = 8;
    const auto certificate = kept(VisualApplication(*m_session).readCertificate());
    if (!certificate)
        return certificate.error();
    auto face = faceFrom(FaceFiles{ record, *certificate }, trust);
    if (face) {
        m_signers.append(*certificate);
        if (m_signers.size() > mostSigners)
            m_signers.removeFirst();
    }
    return face;
}

CardResult<Done> CardHolder::unlock(const UnlockDriver &driver)
{
    if (!m_session)
        return CardError{ .fault = CardFault::Removed };
    return kept(unlockCard(*m_session, driver));
}

CardResult<QByteArray> CardHolder::sign(const QByteArray &message)
{
    if (!m_session)
        return CardError{ .fault = CardFault::Removed };
    return kept(MyNumberCard(*m_session).sign(message));
}

void CardHolder::release()
{
    m_session.reset();
}

void CardHolder::cardLeft()
{
    if (m_session)
        m_session->cardLeft();
    release();
}

} // namespace madoguchi
