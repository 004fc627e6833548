#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace madoguchi {

/// A result code of PC/SC as its unsigned 32 bits; 0 is success. The names below are those of <winscard.h>.
using PcscCode = quint32;

namespace pcsc {

inline constexpr PcscCode Success = 0;
inline constexpr PcscCode Cancelled = 0x80100002;
inline constexpr PcscCode InvalidHandle = 0x80100003;
inline constexpr PcscCode InvalidParameter = 0x80100004;
inline constexpr PcscCode InsufficientBuffer = 0x80100008;
inline constexpr PcscCode UnknownReader = 0x80100009;
inline constexpr PcscCode Timeout = 0x8010000A;
inline constexpr PcscCode SharingViolation = 0x8010000B;
inline constexpr PcscCode NoSmartcard = 0x8010000C;
inline constexpr PcscCode ProtocolMismatch = 0x8010000F;
inline constexpr PcscCode CommunicationError = 0x80100013; ///< with pcsc-lite: of the line to the service
inline constexpr PcscCode NotTransacted = 0x80100016;
inline constexpr PcscCode ReaderUnavailable = 0x80100017;
inline constexpr PcscCode NoService = 0x8010001D;
inline constexpr PcscCode ServiceStopped = 0x8010001E;
inline constexpr PcscCode NoReadersAvailable = 0x8010002E;
inline constexpr PcscCode InvalidValue = 0x80100011;
inline constexpr PcscCode UnsupportedFeature = 0x8010001F;
inline constexpr PcscCode UnresponsiveCard = 0x80100066;
inline constexpr PcscCode UnpoweredCard = 0x80100067;
inline constexpr PcscCode ResetCard = 0x80100068;
inline constexpr PcscCode RemovedCard = 0x80100069;

/// Bits of PcscReaderState; the upper 16 bits of `event` count the cards that came and went.
inline constexpr quint32 StateUnaware = 0x0000;
inline constexpr quint32 StateChanged = 0x0002;
inline constexpr quint32 StateUnknown = 0x0004;
inline constexpr quint32 StateUnavailable = 0x0008;
inline constexpr quint32 StateEmpty = 0x0010;
inline constexpr quint32 StatePresent = 0x0020;
inline constexpr quint32 StateInUse = 0x0100;
inline constexpr quint32 StateMute = 0x0200;

inline constexpr quint32 Infinite = 0xFFFFFFFF;

/// Asks a reader what else it can do (PC/SC part 10, 2.2; the number is pcsc-lite's SCARD_CTL_CODE(3400)).
inline constexpr quint32 FeatureRequest = 0x42000000 + 3400;

/// The name to wait on for readers that are plugged in or out.
QString plugAndPlay();

} // namespace pcsc

using PcscContext = qint64;

struct PcscCard
{
    qint64 handle = 0;
    quint32 protocol = 0; ///< 1: T=0, 2: T=1
};

struct PcscReaderState
{
    QString reader{};
    quint32 current = pcsc::StateUnaware; ///< what the caller knows: the last `event`
    quint32 event = 0;
    QByteArray atr{};
};

enum class PcscLeave { Leave, Reset };

/// The calls of PC/SC that are used here, as a seam: the system's service, the training clinic's, a test's.
/// Safe to call from several threads; one context is used by one thread, but for cancel().
class PcscApi
{
public:
    virtual ~PcscApi();

    virtual PcscCode establish(PcscContext &context) = 0;
    virtual PcscCode release(PcscContext context) = 0;
    virtual PcscCode listReaders(PcscContext context, QStringList &readers) = 0;
    /// Blocks until a state differs from what the caller knows, cancel(), or `milliseconds` (Infinite:
    /// never).
    virtual PcscCode getStatusChange(
        PcscContext context, quint32 milliseconds, QList<PcscReaderState> &states)
        = 0;
    virtual PcscCode cancel(PcscContext context) = 0;
    /// Exclusive, T=0 or T=1.
    virtual PcscCode connect(PcscContext context, const QString &reader, PcscCard &card) = 0;
    /// Takes the connection up again after ResetCard, without another reset.
    virtual PcscCode reconnect(PcscCard &card) = 0;
    virtual PcscCode disconnect(const PcscCard &card, PcscLeave leave) = 0;
    virtual PcscCode beginTransaction(const PcscCard &card) = 0;
    virtual PcscCode endTransaction(const PcscCard &card) = 0;
    virtual PcscCode transmit(const PcscCard &card, QByteArrayView command, QByteArray &response) = 0;
    /// A command to the reader instead of the card (PC/SC part 10).
    virtual PcscCode control(const PcscCard &card, quint32 code, QByteArrayView command, QByteArray &response)
        = 0;

    /// Blocks while there is no service to ask: until something moved where it would appear, wakeService(),
    /// or `milliseconds`. Says whether something moved.
    virtual bool awaitService(int milliseconds) = 0;
    /// Ends an awaitService() that blocks, or the next one.
    virtual void wakeService() = 0;

protected:
    PcscApi() = default;
    Q_DISABLE_COPY_MOVE(PcscApi)
};

} // namespace madoguchi
