#include "reader/pcsc/session.h"

#include <chrono>
#include <thread>
#include <utility>

namespace madoguchi {

namespace {

/// Programs that look at every card which is placed have it for a moment (and so has a command of our own
/// that hung, until it notices that its card is gone).
constexpr auto BusyPatience = std::chrono::milliseconds(1500);
constexpr auto BusyStep = std::chrono::milliseconds(50);

PcscCode connectPatiently(PcscApi &pcsc, PcscContext context, const QString &reader, PcscCard &card)
{
    const auto deadline = std::chrono::steady_clock::now() + BusyPatience;
    PcscCode code = pcsc.connect(context, reader, card);
    while (code == pcsc::SharingViolation && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(BusyStep);
        code = pcsc.connect(context, reader, card);
    }
    return code;
}

/// Nobody is there who could be reset. What merely was not transacted may be there still.
bool isGone(PcscCode code)
{
    return code == pcsc::RemovedCard || code == pcsc::NoSmartcard;
}

} // namespace

CardResult<std::unique_ptr<Session>> Session::open(
    const std::shared_ptr<PcscApi> &pcsc, const QString &reader, ApduObserver observer)
{
    auto context = Context::establish(pcsc);
    if (!context)
        return cardErrorFor(context.error());
    PcscCard card;
    PcscCode code = connectPatiently(*pcsc, context->handle(), reader, card);
    if (code != pcsc::Success)
        return cardErrorFor(code);
    // Private constructor: std::make_unique cannot reach it.
    std::unique_ptr<Session> session(new Session(std::move(*context), card, std::move(observer)));
    code = pcsc->beginTransaction(card);
    if (code == pcsc::ResetCard) { // someone's farewell before us; nothing of ours was on the card yet
        if (const auto recovered = session->recover(); !recovered)
            return recovered.error();
        return session;
    }
    if (code != pcsc::Success)
        return cardErrorFor(code);
    session->m_inTransaction = true;
    return session;
}

Session::Session(Context context, PcscCard card, ApduObserver observer)
    : m_context(std::move(context))
    , m_card(card)
    , m_observer(std::move(observer))
{ }

Session::~Session()
{
    PcscApi &api = m_context.api();
    if (m_inTransaction)
        api.endTransaction(m_card);
    const bool hasLeft = m_cardGone || (m_recall && m_recall->hasCardLeft());
    api.disconnect(m_card, hasLeft ? PcscLeave::Leave : PcscLeave::Reset);
}

std::optional<CardError> Session::recalled() const
{
    return m_recall ? m_recall->error() : std::nullopt;
}

CardResult<Response> Session::transmit(const Command &command)
{
    if (const auto why = recalled())
        return *why;
    if (m_observer)
        m_observer(command.told());
    QByteArray bytes;
    const PcscCode code = m_context.api().transmit(m_card, command.bytes(), bytes);
    m_cardGone = isGone(code);
    if (code != pcsc::Success)
        return cardErrorFor(code);
    auto response = Response::parse(bytes);
    if (!response) {
        m_cardGone = true;
        return CardError{ .fault = CardFault::Removed };
    }
    return std::move(*response);
}

CardResult<QByteArray> Session::control(quint32 code, QByteArrayView command, const SentCommand *told)
{
    if (const auto why = recalled())
        return *why;
    if (told && m_observer)
        m_observer(*told);
    QByteArray answer;
    const PcscCode result = m_context.api().control(m_card, code, command, answer);
    m_cardGone = isGone(result);
    if (result == pcsc::Success)
        return answer;
    return cardErrorFor(result);
}

CardResult<Done> Session::recover()
{
    if (const auto why = recalled())
        return *why;
    setSelected(CardApplication::None);
    m_inTransaction = false;
    PcscCode code = m_context.api().reconnect(m_card);
    if (code == pcsc::Success)
        code = m_context.api().beginTransaction(m_card);
    if (code != pcsc::Success)
        return cardErrorFor(code);
    m_inTransaction = true;
    return Done{};
}

} // namespace madoguchi
