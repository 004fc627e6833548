#include "reader/card/visualap.h"

#include "reader/card/cardfile.h"

#include <sodium.h>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr quint8 ShortId = 0x80;
constexpr quint8 RecordFile = 0x02;
constexpr quint8 CertificateFile = 0x04;
constexpr quint8 CodeB = 0x12;
constexpr quint32 RecordTag = 0xFF20;
constexpr quint32 CertificateTag = 0x7F21;
constexpr qsizetype CodeDigits = 14;
constexpr int FirstLastYear = 2016; ///< of the cards' validity: the first were issued then
constexpr qsizetype ChallengeSize = 32; ///< in the place of a SHA-256
constexpr qsizetype LargestRecord = 32 * 1024; ///< a READ's offset has 15 bits
constexpr qsizetype LargestCertificate = 2 * 1024;

} // namespace

VisualApplication::VisualApplication(Session &session)
    : m_session(session)
{ }

bool VisualApplication::isCodeForm(const SecretBytes &code)
{
    const QByteArrayView view = code.view();
    if (view.size() != CodeDigits
        || !std::all_of(view.begin(), view.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    const auto number = [view](qsizetype at, qsizetype digits) {
        int value = 0;
        for (const char digit : view.sliced(at, digits))
            value = 10 * value + (digit - '0');
        return value;
    };
    const int month = number(2, 2);
    const int day = number(4, 2);
    const int lastYear = number(6, 4);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && lastYear >= FirstLastYear
        && lastYear < FirstLastYear + 100;
}

/// A reset of the card takes with it what VERIFY opened. The connection is taken up again for what a person
/// does next; nothing is sent again.
CardResult<Response> VisualApplication::send(const Command &command)
{
    auto response = m_session.transmit(command);
    if (!response && response.error().pcscCode == pcsc::ResetCard && m_session.recover())
        m_session.setSelected(CardApplication::Unknown);
    return response;
}

CardResult<Done> VisualApplication::verifyCodeB(const SecretBytes &code)
{
    if (!isCodeForm(code))
        return CardError{ .fault = CardFault::CodeBMalformed };
    if (m_session.selected() != CardApplication::Visual) {
        const auto selected
            = selectApplication(m_session, CardApplication::Visual, CardFault::FaceRecordMissing);
        if (!selected)
            return selected.error();
    }
    quint8 key = ShortId | CodeB;
    if (!m_session.ways().shortIds) {
        const auto through = [this](const Command &command) { return send(command); };
        if (const auto selected = selectFile(through, CodeB); !selected)
            return selected.error();
        key = ShortId;
    }
    const auto response = send(Command(0x00, 0x20, 0x00, key, code.view()));
    if (!response)
        return response.error();
    const quint16 word = response->statusWord;
    if (word == 0x9000)
        return Done{};
    if (isLocked(word) || word == 0x63C0)
        return CardError{ .fault = CardFault::CodeBLocked, .triesLeft = 0, .statusWord = word };
    if (isCounter(word))
        return CardError{ .fault = CardFault::CodeBWrong, .triesLeft = word & 0x0F, .statusWord = word };
    return CardError{ .fault = CardFault::Unreadable, .statusWord = word };
}

CardResult<QByteArray> VisualApplication::read(quint8 file, quint32 tag, qsizetype largest)
{
    const auto through = [this](const Command &command) { return send(command); };
    auto bytes = readElement(through, m_session.ways(), file, tag, largest);
    if (bytes)
        return bytes;
    CardError error = bytes.error();
    if (error.statusWord == 0x6982) // what VERIFY had opened was lost on the way: as after a reset
        error.fault = CardFault::Removed;
    else if (error.statusWord == 0x6A82)
        error.fault = CardFault::FaceRecordMissing;
    else if (error.fault == CardFault::Unreadable)
        error.fault = CardFault::FaceRecordUnreadable;
    return error;
}

CardResult<QByteArray> VisualApplication::readRecord()
{
    if (m_session.selected() != CardApplication::Visual)
        return CardError{ .fault = CardFault::Removed, .statusWord = 0x6982 };
    return read(RecordFile, RecordTag, LargestRecord);
}

CardResult<QByteArray> VisualApplication::readCertificate()
{
    return read(CertificateFile, CertificateTag, LargestCertificate);
}

CardResult<FaceFiles> VisualApplication::readFaceFiles()
{
    auto record = readRecord();
    if (!record)
        return record.error();
    auto certificate = readCertificate();
    if (!certificate)
        return certificate.error();
    return FaceFiles{ std::move(*record), std::move(*certificate) };
}

CardResult<Done> VisualApplication::proveKey(const CardKey &key)
{
    QByteArray challenge(ChallengeSize, '\0');
    randombytes_buf(challenge.data(), static_cast<std::size_t>(challenge.size()));
    const auto response
        = send(Command(0x80, 0x2A, 0x00, 0x00, sha256DigestInfo({ challenge }), Command::ShortMaximum));
    if (!response)
        return response.error();
    if (!response->ok())
        return CardError{ .fault = CardFault::FaceRecordUntrusted, .statusWord = response->statusWord };
    if (!key.hasSigned({ challenge }, response->data))
        return CardError{ .fault = CardFault::FaceRecordUntrusted, .detail = QStringLiteral("card key") };
    return Done{};
}

} // namespace madoguchi
