#include "reader/card/cardunlock.h"
#include "reader/card/virtualcard.h"
#include "tests/fuzz/cardtarget.h"

using namespace madoguchi;

/// A command that an engine may send neither compares a secret nor signs; and the virtual card has an answer
/// to whatever comes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto command = parseCommand(bytes)) {
        const ApduHeader &header = command->header;
        fuzz::require(command->data.size() == header.lc);
        if (mayUnlock(*command)) {
            fuzz::require(header.ins != 0x20 && header.ins != 0x24 && header.ins != 0x2C);
            fuzz::require(header.ins != 0x2A || (header.cla & 0x80) == 0);
        }
        const Command again(header.cla, header.ins, header.p1, header.p2, command->data, header.le);
        const auto parsed = parseCommand(again.bytes());
        fuzz::require(parsed && parsed->header == header && parsed->data == command->data);
    }
    VirtualCardData made;
    made.face = VirtualFace{ .codeB = "55021720352285" };
    VirtualCard card(made);
    static_cast<void>(card.transmit(QByteArray::fromHex("00A4040C0AD3921000310001010402")));
    fuzz::require(card.transmit(bytes).size() >= 2);
    return 0;
}
