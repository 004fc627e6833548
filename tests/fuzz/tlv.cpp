#include "reader/tlv.h"

#include "tests/fuzz/cardtarget.h"

using namespace madoguchi;

/// What is found lies in what was given, and a row fills it exactly.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto first = firstTlv(bytes)) {
        fuzz::requireInside(first->value, bytes);
        fuzz::require(first->size > 0 && first->size <= bytes.size());
        const auto extent = tlvExtent(bytes);
        fuzz::require(extent && extent->size() == first->size && extent->tag == first->tag);
    }
    if (const auto row = allTlv(bytes)) {
        qsizetype all = 0;
        for (const Tlv &element : *row) {
            fuzz::requireInside(element.value, bytes);
            all += element.size;
        }
        fuzz::require(all == bytes.size());
    }
    for (const quint32 tag : { 0x30U, 0xDF27U, 0x5F4EU }) {
        if (const auto found = findTlv(bytes, tag)) {
            fuzz::requireInside(found->value, bytes);
            fuzz::require(found->tag == tag);
        }
    }
    return 0;
}
