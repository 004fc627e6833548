#include "app/visit/flowway.h"

// The card and its PIN. A PIN goes to the card once for each time that a person entered one, and never again
// by itself.
namespace madoguchi::flow {

namespace {

/// What may be over when the card is read once more. The rest needs another card, another reader or the desk.
bool worthReadingAgain(Failure failure)
{
    switch (failure) {
    case Failure::CardUnresponsive:
    case Failure::CardUnreadable:
    case Failure::CardRemoved: // said by a command while the card lies there: it lost its contact
    case Failure::ReaderFault:
    case Failure::CardKeyNotUnlocked: // the engine only said so: with the PIN it goes on
        return true;
    default:
        return false;
    }
}

} // namespace

/// A new visit: nothing of the last one. That somebody is on the way was said to the patient before; the desk
/// keeps that call until it is answered.
void Way::begin()
{
    Visit fresh;
    fresh.means = m_visit.means;
    fresh.cardPresent = true;
    fresh.screen = Screen::ReadingCard;
    fresh.cardBusy = true;
    if (m_visit.screen != Screen::PlaceCard)
        run(Effect::ReleaseCard);
    m_visit = fresh;
    openVisit(); // nothing of the patient in it; its challenge is here before it is needed
    run(Effect::ReadCard);
}

void Way::openVisit()
{
    m_visit.visitOpening = true;
    run(Effect::OpenVisit);
}

void Way::on(const CardPlaced &)
{
    if (m_visit.cardPresent)
        return;
    if (isWriting())
        m_visit.cardWaiting = true;
    else
        begin();
}

void Way::on(const CardRemoved &)
{
    if (m_visit.cardWaiting) {
        m_visit.cardWaiting = false;
        return;
    }
    if (!m_visit.cardPresent)
        return;
    m_visit.cardPresent = false;
    if (isWriting())
        return; // what was said is on its way: how that ends is written down first
    const bool atEnd = m_visit.screen == Screen::Finished || m_visit.screen == Screen::TakeCard
        || m_visit.screen == Screen::Trouble;
    leave(!atEnd);
}

/// Where there is another way than the PIN, a card without PIN is not offered it: its tries are asked for
/// first. With the PIN alone that waits until it is chosen.
void Way::on(const CardRead &)
{
    if (m_visit.stage() != Screen::ReadingCard || !m_visit.cardBusy || m_visit.certificateRead)
        return;
    m_visit.cardBusy = false;
    m_visit.certificateRead = true;
    if (m_visit.means.face || m_visit.means.visual)
        askTries();
    else
        go(Screen::ChooseMethod);
}

void Way::on(const CardFailed &failed)
{
    if (m_visit.cardBusy || awaitsIdentity() || m_visit.screen == Screen::Registering) {
        cardTrouble(failed.fault);
    } else if (m_visit.screen == Screen::SendingConsents && m_visit.unsent) {
        m_visit.unlockedBy.reset(); // these answers cannot be signed any more
        lose(failed.fault);
    }
}

/// The card has to be read anew, and unlocked anew by the person or the desk.
void Way::cardTrouble(const Fault &fault)
{
    if (m_visit.stage() == Screen::Registering)
        m_visit.registrationOffered = false; // it did not happen, so it may be offered again
    if (m_visit.faceStep == FaceStep::Unlocking)
        run(Effect::CancelFace);
    m_visit.faceStep = FaceStep::None;
    m_visit.faceTriesLeft = -1;
    m_visit.cardBusy = false;
    m_visit.certificateRead = false;
    m_visit.unlockedBy.reset();
    m_visit.staff.clear();
    m_visit.staffConfirmed = false;
    m_visit.pinWasWrong = false;
    m_visit.triesLeft = -1;
    m_visit.deserted = false; // whoever goes on has to prove anew whose card it is
    trouble(fault, worthReadingAgain(fault.failure));
    m_visit.under = Screen::ReadingCard;
}

/// The tries are known on the way to the PIN, so that a last try is never offered without its warning.
void Way::on(const MethodPin &)
{
    const bool onReaderAgain
        = m_visit.screen == Screen::EnterPin && m_visit.means.pinOnReader && !m_visit.cardBusy;
    const bool fromCamera = m_visit.screen == Screen::LookAtCamera && m_visit.offersOther();
    const bool fromChoice
        = m_visit.screen == Screen::ChooseMethod && m_visit.offersPin() && !m_visit.cardBusy;
    if (!onReaderAgain && !fromCamera && !fromChoice)
        return;
    m_touched = true;
    stopFace();
    if (fromCamera)
        go(Screen::ChooseMethod);
    if (m_visit.triesLeft > 0)
        toPin();
    else
        askTries();
}

void Way::askTries()
{
    m_visit.cardBusy = true;
    run(Effect::AskTries);
}

void Way::on(const TriesKnown &tries)
{
    const bool isFirst = m_visit.stage() == Screen::ReadingCard && m_visit.certificateRead;
    const bool isChosen = m_visit.stage() == Screen::ChooseMethod && m_visit.faceStep == FaceStep::None;
    if (!m_visit.cardBusy || (!isFirst && !isChosen))
        return;
    m_visit.cardBusy = false;
    m_visit.triesLeft = tries.left;
    if (tries.left == 0)
        pinUnusable();
    else if (isFirst)
        go(Screen::ChooseMethod);
    else
        toPin();
}

void Way::toPin()
{
    go(Screen::EnterPin);
    if (!m_visit.means.pinOnReader)
        return;
    m_visit.cardBusy = true;
    m_visit.pinWasWrong = false;
    run(Effect::VerifyPinOnReader);
}

void Way::on(const PinEntered &)
{
    if (m_visit.screen != Screen::EnterPin || m_visit.cardBusy || m_visit.means.pinOnReader)
        return;
    m_visit.cardBusy = true;
    m_visit.pinWasWrong = false;
    go(Screen::CheckingPin);
    run(Effect::VerifyPin);
}

bool Way::awaitsPin() const
{
    return m_visit.cardBusy
        && (m_visit.stage() == Screen::CheckingPin || m_visit.stage() == Screen::EnterPin);
}

void Way::on(const PinAccepted &)
{
    if (!awaitsPin())
        return;
    m_visit.cardBusy = false;
    unlocked(IdentityMethod::Pin);
}

/// The card's key signs from here to the end of the visit. How it came to that is over, and wiped.
void Way::unlocked(IdentityMethod method)
{
    m_visit.unlockedBy = method;
    m_visit.triesLeft = -1;
    m_visit.pinWasWrong = false;
    m_visit.faceTriesLeft = -1;
    m_visit.photoThere = false;
    run(Effect::WipeSecrets);
    go(Screen::Identifying);
    if (awaitsIdentity())
        run(Effect::SignIdentity);
}

void Way::on(const PinRefused &refused)
{
    if (!awaitsPin())
        return;
    m_visit.cardBusy = false;
    m_visit.triesLeft = refused.left;
    m_visit.pinWasWrong = true;
    if (refused.left == 0)
        pinUnusable();
    else
        go(Screen::EnterPin);
}

void Way::on(const PinPadLeft &)
{
    if (awaitsPin() && m_visit.stage() == Screen::EnterPin)
        m_visit.cardBusy = false;
}

/// The face goes on, else the desk helps.
void Way::pinUnusable()
{
    m_visit.triesLeft = 0;
    chooseAgain(m_visit.pinFault());
}

} // namespace madoguchi::flow
