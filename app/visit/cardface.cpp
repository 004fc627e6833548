#include "app/visit/cardface.h"

#include "app/visit/cardfaultmap.h"

#include <utility>

namespace madoguchi {

namespace {

/// The card must be read anew: it left, fell silent, or lost what it was told.
bool isCardLost(CardFault fault)
{
    switch (fault) {
    case CardFault::ServiceDown:
    case CardFault::NoReader:
    case CardFault::ReaderNotFound:
    case CardFault::ReaderFault:
    case CardFault::Unresponsive:
    case CardFault::Removed:
    case CardFault::Unsupported:
    case CardFault::Busy:
    case CardFault::Stopped:
        return true;
    default:
        return false;
    }
}

FaceSource::Failed failedAtCard(const CardError &error)
{
    return { faultOf(error), isCardLost(error.fault) };
}

CardFront frontOf(const FaceRecord &record)
{
    CardFront front;
    front.birth = Pii(QDate::fromString(QString::fromLatin1(record.birth), QStringLiteral("yyyyMMdd")));
    if (record.sex == '1')
        front.sex = Sex::Male;
    else if (record.sex == '2')
        front.sex = Sex::Female;
    return front;
}

template <typename T> Result<Done, FaceSource::Failed> doneAtCard(const CardResult<T> &result)
{
    if (result)
        return Done{};
    return failedAtCard(result.error());
}

FaceSight::State stateOf(FaceProgress::State state)
{
    switch (state) {
    case FaceProgress::State::TooFar:
        return FaceSight::State::TooFar;
    case FaceProgress::State::TooNear:
        return FaceSight::State::TooNear;
    case FaceProgress::State::OffCentre:
        return FaceSight::State::OffCentre;
    case FaceProgress::State::Comparing:
        return FaceSight::State::Comparing;
    case FaceProgress::State::Matched:
        return FaceSight::State::Matched;
    case FaceProgress::State::NotMatched:
        return FaceSight::State::NotMatched;
    case FaceProgress::State::TimedOut:
        return FaceSight::State::TimedOut;
    case FaceProgress::State::Locked:
        return FaceSight::State::Locked;
    case FaceProgress::State::Searching:
        break;
    }
    return FaceSight::State::Searching;
}

} // namespace

CardFace::CardFace(ReaderHub &hub, FaceEngine &engine, QObject *parent)
    : FaceSource(parent)
    , m_hub(hub)
    , m_engine(engine)
{
    connect(&m_engine, &FaceEngine::changed, this, &FaceSource::changed);
}

FaceSource::Abilities CardFace::abilities() const
{
    const auto standing = m_engine.standing();
    if (!standing || !standing->ok())
        return {};
    const FaceTraits &traits = standing->value();
    return { traits.can(FaceTraits::Face), traits.can(FaceTraits::CodeB), traits.can(FaceTraits::CardKey) };
}

std::optional<Fault> CardFace::fault() const
{
    const auto standing = m_engine.standing();
    if (!standing || standing->ok())
        return std::nullopt;
    return faultOf(standing->error());
}

/// An engine that failed with the last patient is started again for this one.
void CardFace::prepare()
{
    m_engine.open(this, {});
}

void CardFace::readCodeB(Answer<Done> answer)
{
    m_engine.readCodeB(
        this, [this, answer = std::move(answer), visit = m_visit](CardResult<SecretBytes> read) {
            if (!read) {
                answer(Failed{ faultOf(read.error()), false });
                return;
            }
            if (visit == m_visit)
                m_code = std::move(*read);
            answer(Done{});
        });
}

void CardFace::verifyCodeB(Answer<Done> answer)
{
    m_hub.verifyCodeB(std::move(m_code), this,
        [answer = std::move(answer)](const CardResult<Done> &verified) { answer(doneAtCard(verified)); });
}

void CardFace::readFaceRecord(Answer<Done> answer)
{
    m_hub.readFaceRecord(
        this, [this, answer = std::move(answer), visit = m_visit](CardResult<ReadFace> read) {
            if (read && visit == m_visit) {
                m_photo = std::move(*read->photo);
                m_picture = std::move(read->picture);
                m_front = frontOf(read->record);
            }
            answer(doneAtCard(read));
        });
}

void CardFace::match(Answer<FaceSight> answer)
{
    m_engine.match(m_photo.duplicate(), longestLook, this,
        [answer = std::move(answer)](const CardResult<FaceProgress> &now) {
            if (now)
                answer(FaceSight{ stateOf(now->state), now->triesLeft,
                    CameraFrame{ now->frame.width, now->frame.height, now->frame.rgb } });
            else
                answer(Failed{ faultOf(now.error()), false });
        });
}

void CardFace::unlock(Answer<Done> answer)
{
    m_hub.unlock(m_engine.unlockDriver(), this,
        [answer = std::move(answer)](const CardResult<Done> &unlocked) { answer(doneAtCard(unlocked)); });
}

void CardFace::cancel()
{
    m_engine.cancel();
}

CameraFrame CardFace::photo()
{
    CameraFrame shown{ m_picture.width, m_picture.height, m_picture.pixels };
    if (m_picture.channels != 1)
        return shown;
    QByteArray rgb;
    rgb.reserve(m_picture.pixels.size() * 3);
    for (const char grey : std::as_const(m_picture.pixels))
        rgb.append(3, grey);
    shown.rgb = rgb;
    return shown;
}

void CardFace::forget()
{
    ++m_visit;
    m_code.wipe();
    m_photo.wipe();
    m_picture.pixels.fill('\0');
    m_picture = FacePicture{};
    m_front.reset();
}

} // namespace madoguchi
