#include "reader/pcsc/system.h"

#include <winscard.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace madoguchi {

namespace {

PcscCode code(LONG result)
{
    return static_cast<PcscCode>(result);
}

/// Room for the longest answer of a card: 65536 bytes and the status word.
constexpr DWORD AnswerRoom = 65536 + 2;
/// The same for a reader's own answer: a list of what it can do, or a status word.
constexpr DWORD ControlRoom = 1024;

/// Where pcsc-lite's client looks for the service: its own rule, in its own order.
QString servicePath()
{
    const QString own = qEnvironmentVariable("PCSCLITE_CSOCK_NAME");
    return own.isEmpty() ? QStringLiteral("/run/pcscd/pcscd.comm") : own;
}

QStringList splitMultiString(const QByteArray &names)
{
    QStringList list;
    for (const QByteArray &name : names.split('\0')) {
        if (!name.isEmpty())
            list.append(QString::fromUtf8(name));
    }
    return list;
}

} // namespace

SystemPcsc::SystemPcsc()
    : m_watch(servicePath())
{ }

SystemPcsc::~SystemPcsc() = default;

PcscCode SystemPcsc::establish(PcscContext &context)
{
    SCARDCONTEXT handle = 0;
    const LONG result = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle);
    context = handle;
    return code(result);
}

PcscCode SystemPcsc::release(PcscContext context)
{
    return code(SCardReleaseContext(context));
}

PcscCode SystemPcsc::listReaders(PcscContext context, QStringList &readers)
{
    readers.clear();
    for (int attempt = 0; attempt < 3; ++attempt) { // a reader may come between the two calls
        DWORD size = 0;
        LONG result = SCardListReaders(context, nullptr, nullptr, &size);
        if (result != SCARD_S_SUCCESS)
            return code(result);
        QByteArray names(static_cast<qsizetype>(size), '\0');
        result = SCardListReaders(context, nullptr, names.data(), &size);
        if (code(result) == pcsc::InsufficientBuffer)
            continue;
        if (result == SCARD_S_SUCCESS)
            readers = splitMultiString(names.left(static_cast<qsizetype>(size)));
        return code(result);
    }
    return pcsc::InsufficientBuffer;
}

PcscCode SystemPcsc::getStatusChange(
    PcscContext context, quint32 milliseconds, QList<PcscReaderState> &states)
{
    QList<QByteArray> names;
    std::vector<SCARD_READERSTATE> raw(static_cast<std::size_t>(states.size()));
    for (const PcscReaderState &state : std::as_const(states))
        names.append(state.reader.toUtf8());
    for (qsizetype i = 0; i < states.size(); ++i) {
        SCARD_READERSTATE &entry = raw[static_cast<std::size_t>(i)];
        std::memset(&entry, 0, sizeof entry);
        entry.szReader = names.at(i).constData();
        entry.dwCurrentState = states.at(i).current;
    }
    const LONG result
        = SCardGetStatusChange(context, milliseconds, raw.data(), static_cast<DWORD>(raw.size()));
    for (qsizetype i = 0; i < states.size(); ++i) {
        const SCARD_READERSTATE &entry = raw[static_cast<std::size_t>(i)];
        states[i].event = static_cast<quint32>(entry.dwEventState);
        const DWORD atrSize = std::min<DWORD>(entry.cbAtr, sizeof entry.rgbAtr);
        states[i].atr
            = QByteArray(reinterpret_cast<const char *>(entry.rgbAtr), static_cast<qsizetype>(atrSize));
    }
    return code(result);
}

PcscCode SystemPcsc::cancel(PcscContext context)
{
    return code(SCardCancel(context));
}

PcscCode SystemPcsc::connect(PcscContext context, const QString &reader, PcscCard &card)
{
    SCARDHANDLE handle = 0;
    DWORD protocol = 0;
    const LONG result = SCardConnect(context, reader.toUtf8().constData(), SCARD_SHARE_EXCLUSIVE,
        SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &handle, &protocol);
    card = { handle, static_cast<quint32>(protocol) };
    return code(result);
}

PcscCode SystemPcsc::reconnect(PcscCard &card)
{
    DWORD protocol = 0;
    const LONG result = SCardReconnect(card.handle, SCARD_SHARE_EXCLUSIVE,
        SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, SCARD_LEAVE_CARD, &protocol);
    card.protocol = static_cast<quint32>(protocol);
    return code(result);
}

PcscCode SystemPcsc::disconnect(const PcscCard &card, PcscLeave leave)
{
    return code(
        SCardDisconnect(card.handle, leave == PcscLeave::Reset ? SCARD_RESET_CARD : SCARD_LEAVE_CARD));
}

PcscCode SystemPcsc::beginTransaction(const PcscCard &card)
{
    return code(SCardBeginTransaction(card.handle));
}

PcscCode SystemPcsc::endTransaction(const PcscCard &card)
{
    return code(SCardEndTransaction(card.handle, SCARD_LEAVE_CARD));
}

PcscCode SystemPcsc::transmit(const PcscCard &card, QByteArrayView command, QByteArray &response)
{
    const SCARD_IO_REQUEST request{ card.protocol, sizeof(SCARD_IO_REQUEST) };
    QByteArray answer(static_cast<qsizetype>(AnswerRoom), Qt::Uninitialized);
    DWORD size = AnswerRoom;
    const LONG result = SCardTransmit(card.handle, &request, reinterpret_cast<LPCBYTE>(command.data()),
        static_cast<DWORD>(command.size()), nullptr, reinterpret_cast<LPBYTE>(answer.data()), &size);
    response = result == SCARD_S_SUCCESS ? answer.left(static_cast<qsizetype>(size)) : QByteArray();
    return code(result);
}

PcscCode SystemPcsc::control(
    const PcscCard &card, quint32 which, QByteArrayView command, QByteArray &response)
{
    QByteArray answer(static_cast<qsizetype>(ControlRoom), Qt::Uninitialized);
    DWORD size = 0;
    const LONG result = SCardControl(card.handle, which, command.data(), static_cast<DWORD>(command.size()),
        answer.data(), ControlRoom, &size);
    response = result == SCARD_S_SUCCESS ? answer.left(static_cast<qsizetype>(size)) : QByteArray();
    return code(result);
}

bool SystemPcsc::awaitService(int milliseconds)
{
    return m_watch.wait(milliseconds);
}

void SystemPcsc::wakeService()
{
    m_watch.wake();
}

} // namespace madoguchi
