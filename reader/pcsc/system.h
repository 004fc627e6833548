#pragma once

#include "reader/pcsc/api.h"
#include "reader/pcsc/servicewatch.h"

namespace madoguchi {

/// The machine's own PC/SC service (pcscd).
class SystemPcsc : public PcscApi
{
public:
    SystemPcsc();
    ~SystemPcsc() override;

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
    ServiceWatch m_watch;
};

} // namespace madoguchi
