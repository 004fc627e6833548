#pragma once

#include "reader/pcsc/api.h"

#include <functional>
#include <utility>

namespace madoguchi {

/// Passes everything on to another service, but for the commands to the card, which a test may answer itself.
class ScriptedPcsc : public PcscApi
{
public:
    /// Answers a command, or passes it on by calling `onwards`.
    using Onwards = std::function<PcscCode(QByteArrayView, QByteArray &)>;
    using Script
        = std::function<PcscCode(QByteArrayView command, QByteArray &response, const Onwards &onwards)>;

    ScriptedPcsc(std::shared_ptr<PcscApi> real, Script script)
        : m_real(std::move(real))
        , m_script(std::move(script))
    { }

    PcscCode establish(PcscContext &context) override { return m_real->establish(context); }
    PcscCode release(PcscContext context) override { return m_real->release(context); }
    PcscCode listReaders(PcscContext context, QStringList &readers) override
    {
        return m_real->listReaders(context, readers);
    }
    PcscCode getStatusChange(PcscContext context, quint32 wait, QList<PcscReaderState> &states) override
    {
        return m_real->getStatusChange(context, wait, states);
    }
    PcscCode cancel(PcscContext context) override { return m_real->cancel(context); }
    PcscCode connect(PcscContext context, const QString &reader, PcscCard &card) override
    {
        return m_real->connect(context, reader, card);
    }
    PcscCode reconnect(PcscCard &card) override { return m_real->reconnect(card); }
    PcscCode disconnect(const PcscCard &card, PcscLeave leave) override
    {
        if (m_farewell)
            m_farewell(leave);
        return m_real->disconnect(card, leave);
    }
    PcscCode beginTransaction(const PcscCard &card) override { return m_real->beginTransaction(card); }
    PcscCode endTransaction(const PcscCard &card) override { return m_real->endTransaction(card); }
    PcscCode transmit(const PcscCard &card, QByteArrayView command, QByteArray &response) override
    {
        if (!m_script)
            return m_real->transmit(card, command, response);
        return m_script(command, response,
            [&](QByteArrayView bytes, QByteArray &answer) { return m_real->transmit(card, bytes, answer); });
    }
    PcscCode control(
        const PcscCard &card, quint32 code, QByteArrayView command, QByteArray &response) override
    {
        return m_pad ? m_pad(code, command, response) : m_real->control(card, code, command, response);
    }
    /// Answers what is asked of the reader itself.
    using Pad = std::function<PcscCode(quint32 code, QByteArrayView command, QByteArray &response)>;
    void setPad(Pad pad) { m_pad = std::move(pad); }
    /// Hears of each connection that is given up, before it is.
    using Farewell = std::function<void(PcscLeave leave)>;
    void setFarewell(Farewell farewell) { m_farewell = std::move(farewell); }
    bool awaitService(int milliseconds) override { return m_real->awaitService(milliseconds); }
    void wakeService() override { m_real->wakeService(); }

private:
    std::shared_ptr<PcscApi> m_real;
    Script m_script;
    Pad m_pad;
    Farewell m_farewell;
};

} // namespace madoguchi
