#pragma once

#include "reader/result.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace madoguchi {

/// Why bytes are no BER-TLV.
enum class TlvFault {
    Truncated, ///< ends inside a tag, a length or a value
    TagTooLong, ///< more than three bytes of tag: no card writes one
    LengthForm, ///< indefinite, reserved, or more than four bytes of length
};

/// One element. `value` points into the bytes that were parsed, which must outlive it.
struct Tlv
{
    quint32 tag = 0; ///< all its bytes, big-endian: 0x30, 0xFF20, 0xDF22
    QByteArrayView value{};
    qsizetype size = 0; ///< of the whole element: tag, length and value

    /// Its value is a row of elements again (X.690, 8.1.2.5).
    [[nodiscard]] bool isConstructed() const;
};

/// How long an element is, from its first bytes alone.
struct TlvExtent
{
    quint32 tag = 0;
    qsizetype headerSize = 0; ///< tag and length
    qsizetype valueSize = 0;

    [[nodiscard]] qsizetype size() const { return headerSize + valueSize; }
};

/// Total: any bytes give an answer, none is read beyond the end.
Result<TlvExtent, TlvFault> tlvExtent(QByteArrayView head);
/// The first element of `bytes`; what follows it is not looked at.
Result<Tlv, TlvFault> firstTlv(QByteArrayView bytes);
/// A row of elements that fills `bytes` exactly.
Result<QList<Tlv>, TlvFault> allTlv(QByteArrayView bytes);
/// The first element named `tag` at any depth up to `depth` (1: only the row itself). Nothing: not there, or
/// what stands before it is no TLV.
std::optional<Tlv> findTlv(QByteArrayView bytes, quint32 tag, int depth = 4);

} // namespace madoguchi
