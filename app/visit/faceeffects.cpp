#include "app/visit/visitshell.h"

#include <QCryptographicHash>

// The effects of the ways without the PIN: what VisitShell asks of the face engine and the card's face
// record.
namespace madoguchi {

namespace {

constexpr int fewCodeTries = 2;

/// Tells one card from another without keeping whose it is.
QByteArray digestOf(const QByteArray &certificate)
{
    return QCryptographicHash::hash(certificate, QCryptographicHash::Sha256);
}

flow::FaceHint hintOf(FaceSight::State state)
{
    switch (state) {
    case FaceSight::State::TooFar:
        return flow::FaceHint::Nearer;
    case FaceSight::State::TooNear:
        return flow::FaceHint::Further;
    case FaceSight::State::OffCentre:
        return flow::FaceHint::Centre;
    case FaceSight::State::Comparing:
        return flow::FaceHint::Comparing;
    default:
        return flow::FaceHint::Searching;
    }
}

} // namespace

void VisitShell::tellMeans()
{
    flow::MeansKnown known;
    known.means.together = m_options.together;
    known.means.pinOnReader = m_pinPad;
    if (m_face) {
        const FaceSource::Abilities can = m_face->abilities();
        known.means.codeB = can.codeB && can.cardKey && mayReadFront();
        known.means.visual = can.cardKey;
        known.means.face = can.face && known.means.codeB;
        known.why = m_face->fault();
    }
    handle(known);
}

/// Asked for only where the source said that it can.
void VisitShell::runFace(flow::Effect effect)
{
    if (!m_face)
        return;
    switch (effect) {
    case flow::Effect::ReadCodeB:
        return readCodeB();
    case flow::Effect::VerifyCodeB:
        return verifyCodeB();
    case flow::Effect::ReadFaceRecord:
        return readFaceRecord();
    case flow::Effect::StartFace:
        return startFace();
    case flow::Effect::UnlockCard:
        return unlockCard();
    case flow::Effect::CancelFace:
        ++m_faceWork;
        return m_face->cancel();
    default:
        Q_EMIT photoReady();
    }
}

/// The way goes on without the face where the card is as it was; else the card is read anew.
void VisitShell::faceFailed(const FaceSource::Failed &failure)
{
    if (failure.atCard)
        handle(flow::CardFailed{ failure.fault });
    else
        handle(flow::FaceFailed{ failure.fault });
}

void VisitShell::readCodeB()
{
    m_face->readCodeB([this, work = ++m_faceWork](const Result<Done, FaceSource::Failed> &read) {
        if (work != m_faceWork)
            return;
        if (read)
            handle(flow::CodeBRead{});
        else
            faceFailed(read.error());
    });
}

/// Once for each code that the engine read. What comes back is never a reason to send it again.
void VisitShell::verifyCodeB()
{
    m_face->verifyCodeB([this, generation = m_generation](const Result<Done, FaceSource::Failed> &verified) {
        if (generation != m_generation)
            return;
        if (verified)
            return handle(flow::CodeBAccepted{});
        noteCodeTries(verified.error().fault);
        faceFailed(verified.error());
    });
}

/// Dirty glass misreads the same card every time: its last tries are left to somebody who sees what happens.
void VisitShell::noteCodeTries(const Fault &fault)
{
    const bool isFew = fault.failure == Failure::CodeBLocked
        || (fault.failure == Failure::CodeBWrong && fault.number >= 0 && fault.number <= fewCodeTries);
    if (isFew)
        m_fewCodeTries.insert(digestOf(m_signed.certificate()));
}

bool VisitShell::mayReadFront() const
{
    return m_fewCodeTries.isEmpty() || !m_fewCodeTries.contains(digestOf(m_signed.certificate()));
}

void VisitShell::readFaceRecord()
{
    m_face->readFaceRecord([this, generation = m_generation](const Result<Done, FaceSource::Failed> &read) {
        if (generation != m_generation)
            return;
        if (!read)
            return faceFailed(read.error());
        m_front = m_face->front();
        handle(flow::FaceRecordRead{});
    });
}

void VisitShell::startFace()
{
    m_face->match([this, work = ++m_faceWork](const Result<FaceSight, FaceSource::Failed> &sight) {
        if (work != m_faceWork)
            return;
        if (sight)
            takeSight(*sight);
        else
            faceFailed(sight.error());
    });
}

void VisitShell::takeSight(const FaceSight &sight)
{
    switch (sight.state) {
    case FaceSight::State::Matched:
        return handle(flow::FaceMatched{});
    case FaceSight::State::NotMatched:
    case FaceSight::State::TimedOut:
        return handle(flow::FaceNotMatched{ sight.triesLeft, sight.state == FaceSight::State::TimedOut });
    case FaceSight::State::Locked:
        return handle(flow::FaceLocked{});
    default:
        break;
    }
    handle(flow::FaceProgress{ hintOf(sight.state), sight.triesLeft });
    if (m_visit.faceStep != flow::FaceStep::Looking)
        return;
    m_frame = sight.frame;
    Q_EMIT frameChanged();
}

void VisitShell::unlockCard()
{
    m_face->unlock([this, work = ++m_faceWork](const Result<Done, FaceSource::Failed> &unlocked) {
        if (work != m_faceWork)
            return;
        if (unlocked)
            handle(flow::CardUnlocked{});
        else
            faceFailed(unlocked.error());
    });
}

void VisitShell::wipeSecrets()
{
    m_pin.wipe();
    m_frame = CameraFrame{};
    if (m_face)
        m_face->forget();
}

} // namespace madoguchi
