#include "reader/pcsc/readerpad.h"

namespace madoguchi {

namespace {

constexpr quint8 VerifyPinDirect = 0x06; ///< tag of the feature (PC/SC part 10, 2.3)
constexpr qsizetype FeatureSize = 6; ///< tag, length 04, control code big-endian

quint8 byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<quint8>(bytes.at(index));
}

/// The list of features is a row of tags, each of four bytes.
std::optional<quint32> controlCode(QByteArrayView features, quint8 tag)
{
    for (qsizetype at = 0; at + FeatureSize <= features.size(); at += FeatureSize) {
        if (byteAt(features, at + 1) != 4)
            return std::nullopt;
        if (byteAt(features, at) != tag)
            continue;
        quint32 code = 0;
        for (qsizetype i = 2; i < FeatureSize; ++i)
            code = (code << 8) | byteAt(features, at + i);
        return code;
    }
    return std::nullopt;
}

void appendLittleEndian(QByteArray &bytes, quint32 value, int size)
{
    for (int i = 0; i < size; ++i)
        bytes.append(static_cast<char>((value >> (8 * i)) & 0xFF));
}

/// PIN_VERIFY_STRUCTURE (PC/SC part 10, 2.5.2), packed.
QByteArray request(const Command &verify)
{
    QByteArray bytes;
    bytes.append(char(ReaderPad::Seconds)); // bTimeOut
    bytes.append(char(ReaderPad::Seconds)); // bTimeOut2: after the first key
    bytes.append(char(0x82)); // bmFormatString: offsets in bytes, PIN first, left-justified, ASCII
    bytes.append(char(0x04)); // bmPINBlockString: a block of four bytes, no length in it
    bytes.append(char(0x00)); // bmPINLengthFormat
    appendLittleEndian(bytes, 0x0404, 2); // wPINMaxExtraDigit: at least and at most four
    bytes.append(char(0x02)); // bEntryValidationCondition: the confirming key
    bytes.append(char(0x01)); // bNumberMessage
    appendLittleEndian(bytes, 0x0411, 2); // wLangId: Japanese
    bytes.append(char(0x00)); // bMsgIndex: the reader's own "enter your PIN"
    bytes.append(3, '\0'); // bTeoPrologue: T=1 in pcsc-lite's readers is theirs
    appendLittleEndian(bytes, static_cast<quint32>(verify.bytes().size()), 4);
    bytes.append(verify.bytes());
    return bytes;
}

} // namespace

std::optional<ReaderPad> ReaderPad::of(Session &session)
{
    const auto features = session.control(pcsc::FeatureRequest);
    if (!features)
        return std::nullopt;
    const auto code = controlCode(*features, VerifyPinDirect);
    return code ? std::optional(ReaderPad(*code)) : std::nullopt;
}

CardResult<quint16> ReaderPad::verify(Session &session, const Command &verify) const
{
    const SentCommand told = verify.told();
    const auto answer = session.control(m_code, request(verify), &told);
    if (!answer)
        return answer.error();
    const auto response = Response::parse(*answer);
    if (!response)
        return CardError{ .fault = CardFault::Removed };
    const quint16 word = response->statusWord;
    switch (word) { // the reader's own words (PC/SC part 10, 2.5.2)
    case 0x6400:
        return CardError{ .fault = CardFault::PinPadTimedOut, .statusWord = word };
    case 0x6401:
        return CardError{ .fault = CardFault::PinPadCancelled, .statusWord = word };
    case 0x6403:
        return CardError{ .fault = CardFault::PinMalformed, .statusWord = word };
    default:
        return word;
    }
}

} // namespace madoguchi
