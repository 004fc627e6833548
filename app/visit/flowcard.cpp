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

void Way::on(const CardRead &)
{
    if (m_visit.stage() != Screen::ReadingCard || !m_visit.cardBusy)
        return;
    m_visit.cardBusy = false;
    m_visit.certificateRead = true;
    go(Screen::ChooseMethod);
}

void Way::on(const CardFailed &failed)
{
    if (m_visit.cardBusy || awaitsIdentity() || m_visit.screen == Screen::Registering)
        cardTrouble(failed.fault);
    else if (m_visit.screen == Screen::SendingConsents && !m_visit.answersKept)
        lose(failed.fault); // the card's PIN state is gone: these answers cannot be signed any more
}

/// The card has to be read anew and the PIN asked from the person anew.
void Way::cardTrouble(const Fault &fault)
{
    if (m_visit.stage() == Screen::Registering)
        m_visit.registrationOffered = false; // it did not happen, so it may be offered again
    m_visit.cardBusy = false;
    m_visit.certificateRead = false;
    m_visit.pinAccepted = false;
    m_visit.pinWasWrong = false;
    m_visit.triesLeft = -1;
    trouble(fault, worthReadingAgain(fault.failure));
    m_visit.under = Screen::ReadingCard;
}

/// The tries are asked for on the way to the PIN, so that a last try is never offered without its warning.
void Way::on(const MethodPin &)
{
    if (m_visit.screen != Screen::ChooseMethod || m_visit.cardBusy)
        return;
    m_visit.cardBusy = true;
    run(Effect::AskTries);
}

void Way::on(const TriesKnown &tries)
{
    if (m_visit.stage() != Screen::ChooseMethod || !m_visit.cardBusy)
        return;
    m_visit.cardBusy = false;
    m_visit.triesLeft = tries.left;
    if (tries.left == 0)
        pinUnusable();
    else
        go(Screen::EnterPin);
}

void Way::on(const PinEntered &)
{
    if (m_visit.screen != Screen::EnterPin)
        return;
    m_visit.cardBusy = true;
    m_visit.pinWasWrong = false;
    go(Screen::CheckingPin);
    run(Effect::VerifyPin);
}

void Way::on(const PinAccepted &)
{
    if (m_visit.stage() != Screen::CheckingPin || !m_visit.cardBusy)
        return;
    m_visit.cardBusy = false;
    m_visit.pinAccepted = true;
    go(Screen::Identifying);
    if (awaitsIdentity())
        run(Effect::SignIdentity);
}

void Way::on(const PinRefused &refused)
{
    if (m_visit.stage() != Screen::CheckingPin || !m_visit.cardBusy)
        return;
    m_visit.cardBusy = false;
    m_visit.triesLeft = refused.left;
    m_visit.pinWasWrong = true;
    if (refused.left == 0)
        pinUnusable();
    else
        go(Screen::EnterPin);
}

/// Locked, or a card without PIN: the card cannot tell which (reader-link.md). The desk helps.
void Way::pinUnusable()
{
    m_visit.triesLeft = 0;
    trouble(Fault{ .failure = Failure::PinUnusable }, false);
}

} // namespace madoguchi::flow
