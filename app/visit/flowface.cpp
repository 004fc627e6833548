#include "app/visit/flowway.h"

#include <utility>

// The ways without the PIN: the face before the camera, and the desk's comparison by sight. Code B goes to
// the card once for each time that the engine read it off the card's front, and never again after a refusal.
namespace madoguchi::flow {

namespace {

bool isOfEngine(FaceStep step)
{
    return step == FaceStep::ReadingCode || step == FaceStep::Looking || step == FaceStep::Unlocking;
}

bool isOfCard(FaceStep step)
{
    return step == FaceStep::CheckingCode || step == FaceStep::ReadingRecord || step == FaceStep::Unlocking;
}

} // namespace

/// What was lost while somebody was about to use it is said, and the other ways are offered.
void Way::on(const MeansKnown &known)
{
    const bool lostFace = m_visit.certificateRead && m_visit.offersFace() && !known.means.face;
    const Fault why = known.why.value_or(Fault{ .failure = Failure::ReaderFault });
    m_visit.means = known.means;
    if (lostFace)
        m_visit.faceFault = why;
    if (!m_visit.certificateRead || m_visit.cardBusy || m_visit.unlockedBy)
        return;
    const Screen stage = m_visit.stage();
    const bool noCamera
        = stage == Screen::LookAtCamera && m_visit.faceStep == FaceStep::NotMatched && !m_visit.offersFace();
    const bool noSight
        = stage == Screen::WaitForStaff && m_visit.faceStep == FaceStep::None && !m_visit.means.visual;
    if (!noCamera && !noSight)
        return;
    m_visit.faceStep = FaceStep::None;
    chooseAgain(why);
}

/// From the choice, or once more after a face that did not match. The photo of this card is read once.
void Way::on(const MethodFace &)
{
    if (!m_visit.offersFace())
        return;
    const bool again = m_visit.screen == Screen::LookAtCamera && m_visit.faceStep == FaceStep::NotMatched;
    if (!again && (m_visit.screen != Screen::ChooseMethod || m_visit.cardBusy))
        return;
    m_touched = true;
    go(Screen::LookAtCamera);
    if (m_visit.photoThere) {
        look();
    } else {
        m_visit.faceStep = FaceStep::ReadingCode;
        run(Effect::ReadCodeB);
    }
}

void Way::look()
{
    m_visit.faceStep = FaceStep::Looking;
    m_visit.faceHint = FaceHint::Searching;
    m_visit.faceTimedOut = false;
    run(Effect::StartFace);
}

void Way::on(const CodeBRead &)
{
    if (m_visit.faceStep != FaceStep::ReadingCode)
        return;
    m_visit.faceStep = FaceStep::CheckingCode;
    m_visit.cardBusy = true;
    run(Effect::VerifyCodeB);
}

void Way::on(const CodeBAccepted &)
{
    if (m_visit.faceStep != FaceStep::CheckingCode || !m_visit.cardBusy)
        return;
    m_visit.faceStep = FaceStep::ReadingRecord;
    run(Effect::ReadFaceRecord);
}

void Way::on(const FaceRecordRead &)
{
    if (m_visit.faceStep != FaceStep::ReadingRecord || !m_visit.cardBusy)
        return;
    m_visit.cardBusy = false;
    m_visit.photoThere = true;
    m_visit.faceStep = FaceStep::None;
    if (m_visit.stage() == Screen::LookAtCamera) {
        look();
    } else if (m_visit.stage() == Screen::WaitForStaff) {
        run(Effect::ShowPhoto);
        if (m_visit.staffConfirmed)
            unlock();
    }
}

void Way::on(const FaceProgress &progress)
{
    if (m_visit.faceStep != FaceStep::Looking)
        return;
    m_visit.faceHint = progress.hint;
    m_visit.faceTriesLeft = progress.triesLeft;
}

void Way::on(const FaceMatched &)
{
    if (m_visit.faceStep == FaceStep::Looking)
        unlock();
}

void Way::on(const FaceNotMatched &answer)
{
    if (m_visit.faceStep != FaceStep::Looking)
        return;
    m_visit.faceHint = FaceHint::Searching;
    m_visit.faceTriesLeft = answer.left;
    m_visit.faceTimedOut = answer.timedOut;
    if (answer.left == 0)
        loseFace(Fault{ .failure = Failure::FaceLocked });
    else
        m_visit.faceStep = FaceStep::NotMatched;
}

void Way::on(const FaceLocked &)
{
    if (m_visit.faceStep != FaceStep::Looking)
        return;
    m_visit.faceTriesLeft = 0;
    loseFace(Fault{ .failure = Failure::FaceLocked });
}

void Way::on(const FaceFailed &failed)
{
    if (m_visit.faceStep != FaceStep::None && m_visit.faceStep != FaceStep::NotMatched)
        loseFace(failed.fault);
}

/// The face is offered no more in this visit; the card is as it was, and every other way goes on. Staff who
/// compares needs no photo for that; but a card whose record speaks against it is not taken by its front.
void Way::loseFace(const Fault &fault)
{
    const FaceStep step = std::exchange(m_visit.faceStep, FaceStep::None);
    m_visit.faceHint = FaceHint::Searching;
    m_visit.faceTimedOut = false;
    if (isOfCard(step))
        m_visit.cardBusy = false;
    m_visit.faceFault = fault;
    const bool compares = m_visit.stage() == Screen::WaitForStaff && step != FaceStep::Unlocking;
    if (compares && !m_visit.contradiction()) {
        if (m_visit.staffConfirmed)
            unlock(); // only the photo is missing
        return;
    }
    chooseAgain(fault);
}

void Way::unlock()
{
    m_visit.faceHint = FaceHint::Searching;
    m_visit.faceStep = FaceStep::Unlocking;
    m_visit.cardBusy = true;
    run(Effect::UnlockCard);
}

void Way::on(const CardUnlocked &)
{
    if (m_visit.faceStep != FaceStep::Unlocking || !m_visit.cardBusy)
        return;
    m_visit.cardBusy = false;
    m_visit.faceStep = FaceStep::None;
    unlocked(m_visit.stage() == Screen::WaitForStaff ? IdentityMethod::Visual : IdentityMethod::Face);
}

/// What the engine does is given up; a command that runs on the card comes to its end.
void Way::stopFace()
{
    if (isOfEngine(m_visit.faceStep))
        run(Effect::CancelFace);
    m_visit.faceHint = FaceHint::Searching;
    m_visit.faceTimedOut = false;
    if (!isOfCard(m_visit.faceStep))
        m_visit.faceStep = FaceStep::None;
}

void Way::on(const OtherMethod &)
{
    if (!m_visit.offersOther())
        return;
    m_touched = true;
    stopFace();
    m_visit.pinWasWrong = false;
    go(Screen::ChooseMethod);
}

/// For this one patient. What the engine reads off the card's front goes on: staff sees the photo.
void Way::on(const VisualBegun &begun)
{
    if (begun.staff.isEmpty() || !m_visit.visualCanBegin())
        return;
    m_visit.staff = begun.staff;
    if (m_visit.faceStep == FaceStep::Looking || m_visit.faceStep == FaceStep::NotMatched)
        stopFace();
    m_visit.screen = Screen::WaitForStaff;
    m_visit.under = Screen::PlaceCard;
    m_visit.trouble.reset();
    m_visit.pinWasWrong = false;
    if (!m_visit.visitOpen && !m_visit.visitOpening)
        openVisit();
    if (m_visit.photoThere) {
        run(Effect::ShowPhoto);
    } else if (m_visit.means.codeB && !m_visit.faceFault && m_visit.faceStep == FaceStep::None) {
        m_visit.faceStep = FaceStep::ReadingCode;
        run(Effect::ReadCodeB);
    }
}

/// What is being read of the card meanwhile may still speak against it: that is waited for, for as long as
/// engine and card may take.
void Way::on(const VisualConfirmed &confirmed)
{
    if (confirmed.staff.isEmpty() || m_visit.stage() != Screen::WaitForStaff || m_visit.staffConfirmed)
        return;
    m_visit.staff = confirmed.staff;
    m_visit.staffConfirmed = true;
    if (m_visit.faceStep == FaceStep::None)
        unlock();
}

void Way::on(const VisualEnded &ended)
{
    if (m_visit.stage() != Screen::WaitForStaff || m_visit.staffConfirmed)
        return;
    m_deskSees = ended.byHand;
    stopFace();
    chooseAgain(m_visit.faceFault.value_or(m_visit.pinFault()));
}

} // namespace madoguchi::flow
