#include "reader/pcsc/context.h"

#include <utility>

namespace madoguchi {

namespace {

CardFault faultFor(PcscCode code)
{
    switch (code) {
    case pcsc::NoService:
    case pcsc::ServiceStopped:
    case pcsc::CommunicationError: // pcsc-lite: the service died in the middle of the call
        return CardFault::ServiceDown;
    case pcsc::NoReadersAvailable:
    case pcsc::ReaderUnavailable:
    case pcsc::UnknownReader:
        return CardFault::NoReader;
    case pcsc::NoSmartcard:
    case pcsc::RemovedCard:
    case pcsc::NotTransacted: // a card that leaves in mid-command (measured with the virtual reader)
        return CardFault::Removed;
    // After a reset nothing of the visit is left on the card: to the patient it is as if it had been lifted.
    case pcsc::ResetCard:
        return CardFault::Removed;
    case pcsc::UnresponsiveCard:
    case pcsc::UnpoweredCard:
    case pcsc::ProtocolMismatch:
    case pcsc::Timeout:
        return CardFault::Unresponsive;
    case pcsc::SharingViolation:
        return CardFault::Busy;
    case pcsc::Cancelled:
        return CardFault::Stopped;
    default:
        return CardFault::ReaderFault;
    }
}

} // namespace

CardError cardErrorFor(PcscCode code)
{
    return CardError{ .fault = faultFor(code), .pcscCode = static_cast<qint64>(code) };
}

Result<Context, PcscCode> Context::establish(std::shared_ptr<PcscApi> pcsc)
{
    PcscContext handle = 0;
    const PcscCode code = pcsc->establish(handle);
    if (code != pcsc::Success)
        return code;
    return Context(std::move(pcsc), handle);
}

Context::Context(std::shared_ptr<PcscApi> pcsc, PcscContext handle)
    : m_pcsc(std::move(pcsc))
    , m_handle(handle)
{ }

Context::Context(Context &&other) noexcept
    : m_pcsc(std::move(other.m_pcsc))
    , m_handle(std::exchange(other.m_handle, 0))
{ }

Context &Context::operator=(Context &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_pcsc = std::move(other.m_pcsc);
        m_handle = std::exchange(other.m_handle, 0);
    }
    return *this;
}

Context::~Context()
{
    giveBack();
}

void Context::giveBack()
{
    if (m_pcsc)
        m_pcsc->release(m_handle);
    m_pcsc.reset();
}

} // namespace madoguchi
