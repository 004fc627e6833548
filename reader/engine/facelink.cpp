#include "reader/engine/facelink.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <utility>

namespace madoguchi::facelink {

namespace {

constexpr int NumberSize = 4;
constexpr quint32 LongestText = 4096;

struct Form
{
    Kind kind;
    From from;
    quint32 least; ///< length of the body
    quint32 most;
};

constexpr std::array forms{
    Form{ Kind::Open, From::Application, NumberSize + 1, NumberSize + 2 * LongestText },
    Form{ Kind::ReadCodeB, From::Application, 0, 0 },
    Form{ Kind::Start, From::Application, NumberSize + 1, NumberSize + LongestPhoto },
    Form{ Kind::Poll, From::Application, 0, 0 },
    Form{ Kind::Cancel, From::Application, 0, 0 },
    Form{ Kind::Unlock, From::Application, 0, 0 },
    Form{ Kind::Transmitted, From::Application, NumberSize, NumberSize + LongestResponse },
    Form{ Kind::Close, From::Application, 0, 0 },
    Form{ Kind::Ready, From::Helper, 0, 0 },
    Form{ Kind::Opened, From::Helper, 2 * NumberSize, 2 * NumberSize + 2 * LongestText },
    Form{ Kind::NotOpened, From::Helper, NumberSize, NumberSize + LongestText },
    Form{ Kind::CodeB, From::Helper, 15, 15 },
    Form{ Kind::Progress, From::Helper, 5 * NumberSize, 5 * NumberSize + 3 * MostPixels },
    Form{ Kind::Transmit, From::Helper, 1, LongestCommand },
    Form{ Kind::Returned, From::Helper, NumberSize, NumberSize },
};

/// Takes a body apart from its beginning.
class Numbers
{
public:
    explicit Numbers(QByteArrayView body)
        : m_rest(body)
    { }
    std::optional<quint32> next()
    {
        if (m_rest.size() < NumberSize)
            return std::nullopt;
        const auto value = qFromLittleEndian<quint32>(m_rest.data());
        m_rest = m_rest.sliced(NumberSize);
        return value;
    }
    std::optional<QByteArray> text(quint32 length)
    {
        if (length > m_rest.size())
            return std::nullopt;
        const QByteArray text = m_rest.first(length).toByteArray();
        m_rest = m_rest.sliced(length);
        return text;
    }
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }

private:
    QByteArrayView m_rest;
};

} // namespace

std::optional<Header> parseHeader(QByteArrayView bytes, From from)
{
    if (bytes.size() != HeaderSize || !bytes.startsWith("MDG"))
        return std::nullopt;
    const auto kind = static_cast<Kind>(bytes[3]);
    const auto length = qFromLittleEndian<quint32>(bytes.data() + NumberSize);
    const auto fits = [&](const Form &form) {
        return form.kind == kind && form.from == from && length >= form.least && length <= form.most;
    };
    if (!std::any_of(forms.begin(), forms.end(), fits))
        return std::nullopt;
    return Header{ kind, length };
}

QByteArray headerBytes(Kind kind, quint32 length)
{
    QByteArray bytes = QByteArrayLiteral("MDG");
    bytes.append(static_cast<char>(kind));
    return bytes + numbers({ length });
}

Message::Message(Kind kind, QByteArray body)
    : m_kind(kind)
    , m_body(std::move(body))
{ }

Message::Message(Message &&other) noexcept
    : m_kind(other.m_kind)
    , m_body(std::exchange(other.m_body, {}))
{ }

Message &Message::operator=(Message &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_kind = other.m_kind;
        m_body = std::exchange(other.m_body, {});
    }
    return *this;
}

Message::~Message()
{
    wipe();
}

/// Where somebody else has the body too, data() would wipe a copy: nobody has, the class gives it away
/// nowhere.
void Message::wipe()
{
    if (!m_body.isEmpty())
        sodium_memzero(m_body.data(), static_cast<std::size_t>(m_body.size()));
}

bool frameFits(quint32 width, quint32 height, quint32 stride)
{
    return width > 0 && height > 0 && width <= LongestSide && height <= LongestSide
        && width * height <= MostPixels && stride >= 3 * width && stride <= WidestStride;
}

QByteArray numbers(std::initializer_list<quint32> values)
{
    QByteArray bytes;
    for (const quint32 value : values) {
        std::array<char, NumberSize> one{};
        qToLittleEndian(value, one.data());
        bytes.append(one.data(), NumberSize);
    }
    return bytes;
}

QByteArray openBody(const OpenBody &open)
{
    return numbers({ static_cast<quint32>(open.library.size()) }) + open.library + open.configuration;
}

std::optional<OpenBody> parseOpen(QByteArrayView body)
{
    Numbers parts(body);
    const auto length = parts.next();
    auto library = length ? parts.text(*length) : std::nullopt;
    if (!library || library->isEmpty() || body.sliced(NumberSize).contains('\0'))
        return std::nullopt;
    return OpenBody{ std::move(*library), parts.rest().toByteArray() };
}

std::optional<StartBody> parseStart(QByteArrayView body)
{
    Numbers parts(body);
    const auto timeout = parts.next();
    if (!timeout || parts.rest().isEmpty())
        return std::nullopt;
    return StartBody{ *timeout, parts.rest() };
}

std::optional<TransmittedBody> parseTransmitted(QByteArrayView body)
{
    Numbers parts(body);
    const auto code = parts.next();
    if (!code || (*code == 0) != (parts.rest().size() >= 2)) // a response has its status word at least
        return std::nullopt;
    return TransmittedBody{ *code, parts.rest() };
}

QByteArray openedBody(const OpenedBody &opened)
{
    return numbers({ opened.capabilities, static_cast<quint32>(opened.model.size()) }) + opened.model
        + opened.version;
}

std::optional<OpenedBody> parseOpened(QByteArrayView body)
{
    Numbers parts(body);
    const auto capabilities = parts.next();
    const auto length = parts.next();
    auto model = length ? parts.text(*length) : std::nullopt;
    if (!model)
        return std::nullopt;
    return OpenedBody{ *capabilities, std::move(*model), parts.rest().toByteArray() };
}

QByteArray notOpenedBody(const NotOpenedBody &notOpened)
{
    return numbers({ static_cast<quint32>(notOpened.why) }) + notOpened.detail;
}

std::optional<NotOpenedBody> parseNotOpened(QByteArrayView body)
{
    Numbers parts(body);
    const auto why = parts.next();
    if (!why || *why < 1 || *why > static_cast<quint32>(NotOpenedBody::Why::NoHandle))
        return std::nullopt;
    return NotOpenedBody{ static_cast<NotOpenedBody::Why>(*why), parts.rest().toByteArray() };
}

std::optional<ProgressBody> parseProgress(QByteArrayView body)
{
    Numbers parts(body);
    ProgressBody progress;
    for (quint32 *field :
        { &progress.state, &progress.triesLeft, &progress.width, &progress.height, &progress.stride }) {
        const auto value = parts.next();
        if (!value)
            return std::nullopt;
        *field = *value;
    }
    progress.rgb = parts.rest();
    const bool fits = frameFits(progress.width, progress.height, progress.stride);
    const quint64 expected = fits ? 3ull * progress.width * progress.height : 0;
    if (static_cast<quint64>(progress.rgb.size()) != expected)
        return std::nullopt;
    return progress;
}

std::optional<quint32> parseReturned(QByteArrayView body)
{
    return body.size() == NumberSize ? Numbers(body).next() : std::nullopt;
}

} // namespace madoguchi::facelink
