#include "reader/card/virtualtroubles.h"

#include <algorithm>
#include <array>
#include <utility>

namespace madoguchi {

namespace {

using Kind = VirtualFault::Kind;

constexpr std::array words{ std::pair{ Kind::Removal, "removal" }, std::pair{ Kind::Garbage, "garbage" },
    std::pair{ Kind::Short, "short" }, std::pair{ Kind::FlippedBit, "flip" },
    std::pair{ Kind::Stall, "stall" }, std::pair{ Kind::ZeroLength, "zero" },
    std::pair{ Kind::WrongStatus, "status" } };

/// Nothing that a parser could like; the same each time.
QByteArray garbage(qsizetype size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 0x9E3779B9;
    for (char &byte : bytes) {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        byte = static_cast<char>(state & 0xFF);
    }
    return bytes;
}

QByteArray changed(const VirtualFault &fault, const QByteArray &answer)
{
    const QByteArray word = answer.right(2);
    const qsizetype size = answer.size() - word.size();
    switch (fault.kind) {
    case Kind::Garbage: // of an answer with nothing but a status word, that is what is garbage
        return size > 0 ? garbage(size) + word : QByteArray::fromHex("5A5A");
    case Kind::Short:
        return answer.left(answer.size() / 2);
    case Kind::FlippedBit: {
        QByteArray bytes = answer;
        const qsizetype where = size > 0 ? size / 2 : 0;
        bytes[where] = static_cast<char>(bytes.at(where) ^ 0x01);
        return bytes;
    }
    case Kind::WrongStatus: {
        QByteArray bytes;
        bytes.append(static_cast<char>(fault.statusWord >> 8));
        return bytes.append(static_cast<char>(fault.statusWord & 0xFF));
    }
    default:
        return answer;
    }
}

} // namespace

std::optional<Kind> faultKind(const QByteArray &word)
{
    for (const auto &[kind, spelled] : words) {
        if (word == spelled)
            return kind;
    }
    return std::nullopt;
}

QByteArray faultWord(Kind kind)
{
    const auto *const found
        = std::find_if(words.begin(), words.end(), [kind](const auto &entry) { return entry.first == kind; });
    return found == words.end() ? QByteArray() : QByteArray(found->second);
}

QList<Kind> allFaultKinds()
{
    QList<Kind> kinds;
    for (const auto &entry : words)
        kinds.append(entry.first);
    return kinds;
}

VirtualAnswer VirtualTroubles::befall(const QByteArray &answer)
{
    VirtualAnswer given{ answer };
    QList<VirtualFault> later;
    for (VirtualFault fault : std::as_const(m_orders)) {
        if (--fault.at > 0)
            later.append(fault);
        else if (fault.kind == Kind::Removal)
            given.manner = VirtualAnswer::Manner::Removal;
        else if (fault.kind == Kind::Stall)
            given.manner = VirtualAnswer::Manner::Silence;
        else if (fault.kind == Kind::ZeroLength)
            given.manner = VirtualAnswer::Manner::Nothing;
        else
            given.bytes = changed(fault, given.bytes);
    }
    m_orders = later;
    return given;
}

} // namespace madoguchi
