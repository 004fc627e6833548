#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <initializer_list>
#include <optional>

namespace madoguchi::facelink {

/// What goes over the socket pair between the application and its face helper. Each message: 4 bytes
/// "MDG" and kind, 4 bytes length of the body, the body; numbers little-endian. One side asks, the other
/// answers; only inside an unlocking the helper asks back, for the card (Transmit, Transmitted).
enum class Kind : quint8 {
    // to the helper
    Open = 1,
    ReadCodeB,
    Start,
    Poll,
    Cancel,
    Unlock,
    Transmitted,
    Close,
    // from the helper
    Ready = 65, ///< it runs, and nothing is loaded yet
    Opened,
    NotOpened, ///< there is no engine to be had from this library
    CodeB, ///< 14 digits and NUL
    Progress,
    Transmit,
    Returned ///< a code of the interface, as the engine returned it
};

inline constexpr int HeaderSize = 8;
inline constexpr quint32 MostPixels = 1920 * 1080;
inline constexpr quint32 LongestSide = 1920;
inline constexpr quint32 WidestStride = 16384;
inline constexpr quint32 LongestPhoto = 256 * 1024;
inline constexpr quint32 LongestCommand = 65'544; ///< header, extended Lc and Le, 65,535 bytes
inline constexpr quint32 LongestResponse = 65'538;

struct Header
{
    Kind kind = Kind::Ready;
    quint32 length = 0; ///< of the body that follows
    bool operator==(const Header &) const = default;
};
enum class From { Application, Helper };
/// Nothing: not exactly eight bytes of a message that this side sends, of a length that its kind can have.
std::optional<Header> parseHeader(QByteArrayView bytes, From from);
QByteArray headerBytes(Kind kind, quint32 length);

/// One message, taken in. Its body is wiped when it dies.
class Message
{
public:
    Message() = default;
    Message(Kind kind, QByteArray body);
    Message(Message &&other) noexcept;
    Message &operator=(Message &&other) noexcept;
    ~Message();
    Q_DISABLE_COPY(Message)

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }

private:
    void wipe();

    Kind m_kind = Kind::Ready;
    QByteArray m_body;
};

struct OpenBody
{
    QByteArray library{}; ///< encoded as file names are
    QByteArray configuration{}; ///< UTF-8, no NUL
    bool operator==(const OpenBody &) const = default;
};
struct StartBody
{
    quint32 timeout = 0; ///< milliseconds
    QByteArrayView photo{}; ///< into the message
};
struct TransmittedBody
{
    quint32 code = 0; ///< MDG_OK, or why there is no response
    QByteArrayView response{};
};
struct OpenedBody
{
    quint32 capabilities = 0;
    QByteArray model{};
    QByteArray version{};
    bool operator==(const OpenedBody &) const = default;
};
struct NotOpenedBody
{
    enum class Why : quint32 { NotLoaded = 1, NoSymbol, OtherAbi, NoDescription, NoHandle };
    Why why = Why::NotLoaded;
    QByteArray detail{}; ///< which symbol, which ABI, what the loader said
    bool operator==(const NotOpenedBody &) const = default;
};
struct ProgressBody
{
    quint32 state = 0;
    quint32 triesLeft = 0;
    quint32 width = 0; ///< as the engine said; 0 without a frame
    quint32 height = 0;
    quint32 stride = 0;
    QByteArrayView rgb{}; ///< lines without gaps; empty where the sizes do not fit together
};

/// Width, height and stride go together, and are inside the bounds of the interface.
bool frameFits(quint32 width, quint32 height, quint32 stride);

QByteArray openBody(const OpenBody &open);
QByteArray openedBody(const OpenedBody &opened);
QByteArray notOpenedBody(const NotOpenedBody &notOpened);
QByteArray numbers(std::initializer_list<quint32> values);

/// Each: nothing where the body is not of this form.
std::optional<OpenBody> parseOpen(QByteArrayView body);
std::optional<StartBody> parseStart(QByteArrayView body);
std::optional<TransmittedBody> parseTransmitted(QByteArrayView body);
std::optional<OpenedBody> parseOpened(QByteArrayView body);
std::optional<NotOpenedBody> parseNotOpened(QByteArrayView body);
std::optional<ProgressBody> parseProgress(QByteArrayView body);
std::optional<quint32> parseReturned(QByteArrayView body);

} // namespace madoguchi::facelink
