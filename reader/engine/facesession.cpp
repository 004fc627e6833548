#include "reader/engine/facesession.h"

#include "reader/engine/faceanswers.h"
#include "reader/engine/madoguchi_face.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

using facelink::Kind;
using facelink::Message;
using Trouble = FaceChannel::Trouble;

const QString opening = QStringLiteral("mdg_face_open");
const QString unlocking = QStringLiteral("mdg_face_unlock_card");

CardError lacks(const char *capability)
{
    return { .fault = CardFault::EngineUnsupported, .detail = QString::fromLatin1(capability) };
}

} // namespace

FaceSession::FaceSession(const FacePlan &plan, std::unique_ptr<FaceHelper> helper)
    : m_plan(plan)
    , m_helper(std::move(helper))
    , m_channel(m_helper->takeSocket(), facelink::From::Helper)
{ }

FaceSession::~FaceSession()
{
    if (!m_hasFailed && !m_isKilled && m_channel.send(Kind::Close, {}, in(m_plan.deadlines.poll)))
        (void)m_channel.receive(in(m_plan.deadlines.poll)); // its end of the pair closes
}

std::shared_ptr<FaceSession> FaceSession::start(const FacePlan &plan)
{
    auto helper = FaceHelper::start(plan.program);
    if (!helper)
        return nullptr;
    return std::shared_ptr<FaceSession>(new FaceSession(plan, std::move(helper)));
}

CardResult<Done> FaceSession::open()
{
    const auto deadline = in(m_plan.deadlines.open);
    const auto ready = m_channel.receive(deadline);
    if (!ready || ready->kind() != Kind::Ready) {
        CardError error = failed(ready ? Trouble::Garbled : ready.error(), opening);
        if (error.fault != CardFault::FaceCancelled)
            error.fault = CardFault::EngineNotStarted; // nothing of the engine ran yet
        return error;
    }
    const QByteArray body
        = facelink::openBody({ QFile::encodeName(m_plan.library), m_plan.configuration.toUtf8() });
    if (const auto sent = m_channel.send(Kind::Open, { body }, deadline); !sent)
        return failed(sent.error(), opening);
    const auto answer = m_channel.receive(deadline);
    if (!answer)
        return failed(answer.error(), opening);
    auto traits = faceanswers::traits(*answer);
    m_hasFailed = !traits; // whatever it was, there is no engine in this helper
    if (!traits)
        return traits.error();
    m_traits = std::move(*traits);
    return Done();
}

FaceChannel::Deadline FaceSession::in(std::chrono::milliseconds time) const
{
    return std::chrono::steady_clock::now() + time;
}

CardError FaceSession::failed(Trouble trouble, const QString &call)
{
    m_hasFailed = true;
    CardError error{ .fault = CardFault::EngineGarbled, .detail = call };
    if (m_isKilled) {
        error.fault = CardFault::FaceCancelled;
    } else if (trouble == Trouble::Late) {
        error.fault = CardFault::EngineLate;
    } else if (trouble == Trouble::Closed) {
        error.fault = CardFault::EngineCrashed;
        error.detail = QStringLiteral("%1: %2").arg(call, m_helper->ending());
    }
    m_helper->kill();
    return error;
}

template <typename T> CardResult<T> FaceSession::judged(CardResult<T> result)
{
    if (!result && !faceanswers::leavesEngineWell(result.error().fault)) {
        m_hasFailed = true;
        m_helper->kill();
    }
    return result;
}

CardResult<Message> FaceSession::ask(Kind kind, std::initializer_list<QByteArrayView> parts,
    std::chrono::milliseconds time, const QString &call)
{
    const auto deadline = in(time);
    if (m_channel.isDisturbed()) // an answer to nothing, or its end
        return failed(Trouble::Garbled, call);
    if (const auto sent = m_channel.send(kind, parts, deadline); !sent)
        return failed(sent.error(), call);
    auto answer = m_channel.receive(deadline);
    if (!answer)
        return failed(answer.error(), call);
    return { std::move(*answer) };
}

CardResult<SecretBytes> FaceSession::readCodeB()
{
    if (!m_traits.can(FaceTraits::CodeB))
        return lacks("MDG_CAP_CODE_B");
    const auto answer
        = ask(Kind::ReadCodeB, {}, m_plan.deadlines.codeB, QStringLiteral("mdg_face_read_code_b"));
    if (!answer)
        return answer.error();
    return judged(faceanswers::codeB(*answer));
}

CardResult<Done> FaceSession::start(const SecretBytes &photo, std::chrono::milliseconds timeout)
{
    const QString call = QStringLiteral("mdg_face_start");
    if (!m_traits.can(FaceTraits::Face))
        return lacks("MDG_CAP_FACE");
    if (photo.isEmpty() || photo.size() > facelink::LongestPhoto)
        return CardError{ .fault = CardFault::Unreadable, .detail = call };
    const QByteArray time = facelink::numbers({ static_cast<quint32>(timeout.count()) });
    const auto answer = ask(Kind::Start, { time, photo.view() }, m_plan.deadlines.open, call);
    if (!answer)
        return answer.error();
    return judged(faceanswers::done(*answer, call));
}

CardResult<FaceProgress> FaceSession::poll()
{
    const auto answer = ask(Kind::Poll, {}, m_plan.deadlines.poll, QStringLiteral("mdg_face_poll"));
    if (!answer)
        return answer.error();
    return judged(faceanswers::progress(*answer));
}

CardResult<Done> FaceSession::cancel()
{
    const QString call = QStringLiteral("mdg_face_cancel");
    const auto answer = ask(Kind::Cancel, {}, m_plan.deadlines.poll, call);
    if (!answer)
        return answer.error();
    return judged(faceanswers::done(*answer, call));
}

CardResult<Done> FaceSession::unlock(const CardTransmit &transmit, FaceChannel::Deadline deadline)
{
    if (!m_traits.can(FaceTraits::CardKey))
        return lacks("MDG_CAP_CARD_KEY");
    if (m_channel.isDisturbed()) // a "done" that was said before it was asked
        return failed(Trouble::Garbled, unlocking);
    if (const auto sent = m_channel.send(Kind::Unlock, {}, deadline); !sent)
        return failed(sent.error(), unlocking);
    std::optional<CardError> ofTheCard;
    while (true) {
        const auto message = m_channel.receive(deadline);
        if (!message)
            return failed(message.error(), unlocking);
        if (message->kind() != Kind::Transmit) {
            const auto done = judged(faceanswers::done(*message, unlocking));
            // Whatever the engine makes of it: a card that failed, or a command that was kept back, is no
            // key.
            return ofTheCard ? CardResult<Done>(*ofTheCard) : done;
        }
        const auto served = serve(*message, transmit, deadline);
        if (!served && m_hasFailed)
            return served;
        if (!served && !ofTheCard)
            ofTheCard = served.error();
    }
}

/// One command of the engine. The error: the card's, or that it was kept back; told to the engine as well.
CardResult<Done> FaceSession::serve(
    const Message &message, const CardTransmit &transmit, FaceChannel::Deadline deadline)
{
    const QByteArrayView command(message.body());
    CardResult<QByteArray> response = transmit(command);
    if (response && response->size() < 2)
        response = CardError{ .fault = CardFault::Unreadable };
    if (!response && response.error().fault == CardFault::EngineForbidden) {
        failed(Trouble::Garbled, unlocking); // an engine that tries that is not asked again
        CardError forbidden = response.error();
        const QByteArray header = command.first(std::min<qsizetype>(4, command.size())).toByteArray();
        forbidden.detail = QString::fromLatin1(header.toHex(' ').toUpper());
        return forbidden;
    }
    const QByteArray code = facelink::numbers({ static_cast<quint32>(response ? MDG_OK : MDG_E_DEVICE) });
    const QByteArrayView bytes = response ? QByteArrayView(*response) : QByteArrayView();
    if (const auto sent = m_channel.send(Kind::Transmitted, { code, bytes }, deadline); !sent)
        return failed(sent.error(), unlocking);
    return response ? CardResult<Done>(Done()) : CardResult<Done>(response.error());
}

void FaceSession::kill()
{
    m_isKilled = true;
    m_helper->kill();
}

std::unique_lock<std::timed_mutex> FaceSession::take(std::chrono::milliseconds patience)
{
    return std::unique_lock(m_use, patience);
}

} // namespace madoguchi
