#include "reader/card/cardfile.h"

#include "reader/tlv.h"

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

constexpr quint8 ShortId = 0x80;

CardError unreadable(quint16 statusWord = 0)
{
    return CardError{ .fault = CardFault::Unreadable, .statusWord = statusWord };
}

/// The whole size of the element that `head` begins; 0: it is none of these.
qsizetype sizeOf(const QByteArray &head, quint32 tag, qsizetype largest)
{
    const auto extent = tlvExtent(head);
    return extent && extent->tag == tag && extent->size() <= largest ? extent->size() : 0;
}

} // namespace

QByteArray applicationName(CardApplication application)
{
    switch (application) {
    case CardApplication::Jpki:
        return QByteArray::fromHex("D392F000260100000001");
    case CardApplication::Visual:
        return QByteArray::fromHex("D3921000310001010402");
    case CardApplication::None:
    case CardApplication::Unknown:
        break;
    }
    return {};
}

CardResult<Done> selectApplication(Session &session, CardApplication application, CardFault fault)
{
    const auto response = session.transmit(Command(0x00, 0xA4, 0x04, 0x0C, applicationName(application)));
    if (!response) {
        session.setSelected(CardApplication::None);
        return response.error();
    }
    if (!response->ok()) {
        session.setSelected(CardApplication::Unknown);
        return CardError{ .fault = fault, .statusWord = response->statusWord };
    }
    session.setSelected(application);
    return Done{};
}

CardResult<Done> selectFile(const SendCommand &send, quint8 file)
{
    const auto fileId = std::array{ '\0', static_cast<char>(file) };
    const auto selected = send(Command(0x00, 0xA4, 0x02, 0x0C, QByteArrayView(fileId)));
    if (!selected)
        return selected.error();
    if (!selected->ok())
        return unreadable(selected->statusWord);
    return Done{};
}

bool refusesShortIds(quint16 statusWord)
{
    return statusWord == 0x6A86 || statusWord == 0x6A81;
}

bool mayBeLength(const CardError &error)
{
    switch (error.pcscCode) {
    case pcsc::InsufficientBuffer:
    case pcsc::InvalidParameter:
    case pcsc::InvalidValue:
    case pcsc::UnsupportedFeature:
    case pcsc::NotTransacted:
        return true;
    default:
        return false;
    }
}

bool isLocked(quint16 statusWord)
{
    return statusWord == 0x6983 || statusWord == 0x6984;
}

bool isCounter(quint16 statusWord)
{
    return (statusWord & 0xFFF0) == 0x63C0;
}

CardResult<QByteArray> readInPieces(
    const SendCommand &send, quint8 file, const std::function<qsizetype(const QByteArray &)> &size)
{
    if (const auto selected = selectFile(send, file); !selected)
        return selected.error();
    QByteArray bytes;
    qsizetype whole = 0;
    do {
        const auto offset = static_cast<int>(bytes.size());
        const auto left = whole > 0 ? static_cast<int>(whole) - offset : int(Command::ShortMaximum);
        const int length = std::min(left, Command::ShortMaximum);
        const auto piece = send(Command(
            0x00, 0xB0, static_cast<quint8>(offset >> 8), static_cast<quint8>(offset & 0xFF), {}, length));
        if (!piece)
            return piece.error();
        if (!piece->ok() || piece->data.isEmpty() || piece->data.size() > length)
            return unreadable(piece->ok() ? quint16(0) : piece->statusWord);
        bytes += piece->data;
        if (whole == 0)
            whole = size(bytes);
        if (whole <= 0)
            return unreadable();
    } while (bytes.size() < whole);
    return bytes.left(whole);
}

CardResult<QByteArray> readElement(
    const SendCommand &send, CardWays &ways, quint8 file, quint32 tag, qsizetype largest)
{
    if (ways.shortIds && ways.extended) {
        const auto whole = send(
            Command(0x00, 0xB0, ShortId | file, 0x00, {}, Command::ExtendedMaximum)); // "what there is"
        if (!whole && !mayBeLength(whole.error()))
            return whole.error();
        if (whole && (whole->statusWord == 0x6982 || whole->statusWord == 0x6A82))
            return unreadable(whole->statusWord);
        const qsizetype size = whole && whole->ok() ? sizeOf(whole->data, tag, largest) : 0;
        if (size > 0 && whole->data.size() >= size)
            return whole->data.left(size);
        if (whole && whole->ok() && size == 0 && whole->data.size() > 8)
            return unreadable();
        ways.extended = false;
        if (whole && refusesShortIds(whole->statusWord))
            ways.shortIds = false;
    }
    return readInPieces(
        send, file, [tag, largest](const QByteArray &head) { return sizeOf(head, tag, largest); });
}

} // namespace madoguchi
