#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// Something that goes wrong with a virtual card, once, on demand.
struct VirtualFault
{
    enum class Kind {
        Removal, ///< the card takes the command, and is gone before it answers
        Garbage, ///< an answer of the right length that makes no sense
        Short, ///< half an answer
        FlippedBit, ///< an answer with one bit changed, and the status word of the true one
        Stall, ///< never answers
        ZeroLength, ///< answers with nothing, not even a status word
        WrongStatus ///< another status word
    };
    Kind kind = Kind::Removal;
    int at = 1; ///< which command it befalls, counted from when it was ordered
    quint16 statusWord = 0x6F00; ///< of WrongStatus
};

/// "removal", "garbage", "short", "flip", "stall", "zero", "status"; nothing: another word.
std::optional<VirtualFault::Kind> faultKind(const QByteArray &word);
QByteArray faultWord(VirtualFault::Kind kind);
QList<VirtualFault::Kind> allFaultKinds();

/// What comes back for one command.
struct VirtualAnswer
{
    enum class Manner { Answer, Removal, Silence, Nothing };
    QByteArray bytes{}; ///< of Answer
    Manner manner = Manner::Answer;
};

/// How long a virtual card takes; its own computing comes on top.
struct VirtualLatency
{
    int perCommand = 0; ///< milliseconds
    int perByte = 0; ///< microseconds, of command and answer; 94 at 106 kbit/s
};

/// The faults that were ordered for a card. Belongs to the card, under its lock.
class VirtualTroubles
{
public:
    void order(const VirtualFault &fault) { m_orders.append(fault); }
    void clear() { m_orders.clear(); }
    /// What becomes of the next answer.
    VirtualAnswer befall(const QByteArray &answer);

private:
    QList<VirtualFault> m_orders;
};

} // namespace madoguchi
