#include "reader/engine/faceanswers.h"

#include "reader/engine/madoguchi_face.h"

#include <algorithm>
#include <climits>

namespace madoguchi::faceanswers {

namespace {

using facelink::Kind;
using facelink::Message;

const QString readingCodeB = QStringLiteral("mdg_face_read_code_b");

CardError fault(CardFault name, const QString &detail)
{
    return CardError{ .fault = name, .detail = detail };
}

/// A code that is not MDG_OK.
CardError errorOf(quint32 code, const QString &call)
{
    switch (code) {
    case MDG_E_ARGUMENT:
        return fault(CardFault::EngineArgument, call);
    case MDG_E_DEVICE:
        return fault(CardFault::FaceDevice, call);
    case MDG_E_CANCELLED:
        return fault(CardFault::FaceCancelled, call);
    case MDG_E_UNSUPPORTED:
        return fault(CardFault::EngineUnsupported, call);
    case MDG_E_UNREADABLE: // the photograph is the card's too
        return fault(call == readingCodeB ? CardFault::CodeBUnreadable : CardFault::Unreadable, call);
    case MDG_E_REFUSED:
        return fault(CardFault::FaceRefused, call);
    default:
        return fault(
            CardFault::EngineUnknownCode, QStringLiteral("%1: %2").arg(call).arg(static_cast<qint32>(code)));
    }
}

/// What is neither the answer that was hoped for nor an error of the interface.
CardError otherwise(const Message &message, const QString &call)
{
    const auto code
        = message.kind() == Kind::Returned ? facelink::parseReturned(message.body()) : std::nullopt;
    if (code && *code != MDG_OK)
        return errorOf(*code, call);
    return fault(CardFault::EngineGarbled, call);
}

/// Technical texts of a maker's library: one line, nothing that could be taken for markup or an escape.
QString lineOf(const QByteArray &bytes)
{
    QString line;
    const QString text = QString::fromUtf8(bytes);
    for (const QChar letter : text) {
        if (letter.isPrint() && line.size() < 200)
            line.append(letter);
    }
    return line.simplified();
}

CardError notOpened(const facelink::NotOpenedBody &body)
{
    using Why = facelink::NotOpenedBody::Why;
    switch (body.why) {
    case Why::NotLoaded:
        return fault(CardFault::EngineMissing, lineOf(body.detail));
    case Why::NoSymbol:
        return fault(CardFault::EngineIncomplete, lineOf(body.detail));
    case Why::OtherAbi:
        return fault(CardFault::EngineOtherAbi, lineOf(body.detail));
    case Why::NoDescription:
        return fault(CardFault::EngineGarbled, QStringLiteral("mdg_face_describe"));
    case Why::NoHandle:
        break;
    }
    return fault(CardFault::EngineGarbled, QStringLiteral("mdg_face_open"));
}

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

} // namespace

CardResult<FaceTraits> traits(const Message &message)
{
    const QString call = QStringLiteral("mdg_face_open");
    if (message.kind() == Kind::Opened) {
        if (const auto body = facelink::parseOpened(message.body()))
            return FaceTraits{ body->capabilities, lineOf(body->model), lineOf(body->version) };
    }
    if (message.kind() == Kind::NotOpened) {
        if (const auto body = facelink::parseNotOpened(message.body()))
            return notOpened(*body);
    }
    return otherwise(message, call);
}

CardResult<SecretBytes> codeB(const Message &message)
{
    if (message.kind() != Kind::CodeB)
        return otherwise(message, readingCodeB);
    const QByteArrayView body(message.body());
    if (body.size() != 15 || body.back() != '\0' || !std::all_of(body.begin(), body.end() - 1, isDigit))
        return fault(CardFault::EngineGarbled, readingCodeB);
    return SecretBytes(body.first(14));
}

CardResult<FaceProgress> progress(const Message &message)
{
    const QString call = QStringLiteral("mdg_face_poll");
    const auto body
        = message.kind() == Kind::Progress ? facelink::parseProgress(message.body()) : std::nullopt;
    if (!body)
        return otherwise(message, call);
    if (body->state > MDG_LOCKED)
        return fault(CardFault::EngineUnknownState, QString::number(body->state));
    const bool hasFrame = body->width != 0 || body->height != 0 || body->stride != 0;
    if (hasFrame && !facelink::frameFits(body->width, body->height, body->stride))
        return fault(CardFault::EngineBadFrame,
            QStringLiteral("%1 x %2, %3").arg(body->width).arg(body->height).arg(body->stride));
    FaceProgress progress{ .state = static_cast<FaceProgress::State>(body->state) };
    if (body->triesLeft <= INT_MAX)
        progress.triesLeft = static_cast<int>(body->triesLeft);
    else if (body->triesLeft != UINT32_MAX)
        return fault(CardFault::EngineGarbled, QStringLiteral("tries_left"));
    if (hasFrame)
        progress.frame
            = { static_cast<int>(body->width), static_cast<int>(body->height), body->rgb.toByteArray() };
    return progress;
}

CardResult<Done> done(const Message &message, const QString &call)
{
    const auto code
        = message.kind() == Kind::Returned ? facelink::parseReturned(message.body()) : std::nullopt;
    if (code == MDG_OK)
        return Done();
    return otherwise(message, call);
}

bool leavesEngineWell(CardFault fault)
{
    switch (fault) {
    case CardFault::EngineUnsupported:
    case CardFault::EngineArgument:
    case CardFault::FaceRefused:
    case CardFault::Unreadable:
    case CardFault::CodeBUnreadable:
    case CardFault::FaceCancelled:
        return true;
    default:
        return false;
    }
}

} // namespace madoguchi::faceanswers
