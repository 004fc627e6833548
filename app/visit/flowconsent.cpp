#include "app/visit/flowway.h"

// The questions, and every way in which a visit ends. Only a questionnaire that was answered to its end is
// signed: what a patient said before stopping was not said to the end, and is not sent.
namespace madoguchi::flow {

void Way::askTogether()
{
    for (const ConsentKind kind : m_visit.toAsk)
        m_visit.asked.insert(kind);
    go(Screen::AskTogether);
}

void Way::askNext()
{
    m_visit.asked.insert(m_visit.toAsk.first());
    go(Screen::AskConsent);
}

void Way::on(const Answered &answered)
{
    if (m_visit.asking() != answered.kind || answered.answer == ConsentAnswer::Unasked)
        return;
    m_visit.answers.say(answered.kind, answered.answer);
    if (m_visit.screen == Screen::AskConsent)
        m_visit.toAsk.removeFirst();
    if (m_visit.toAsk.isEmpty())
        sendAnswers();
    else
        askNext();
}

/// One finger answers every question that it was shown, and no other.
void Way::on(const AnsweredTogether &answered)
{
    if (m_visit.screen != Screen::AskTogether || answered.kinds != m_visit.toAsk)
        return;
    if (answered.choice == AnsweredTogether::Choice::OneByOne) {
        askNext();
        return;
    }
    const bool yes = answered.choice == AnsweredTogether::Choice::All;
    for (const ConsentKind kind : answered.kinds)
        m_visit.answers.say(kind, yes ? ConsentAnswer::Yes : ConsentAnswer::No);
    m_visit.toAsk.clear();
    sendAnswers();
}

/// Afterwards, by the patient's own wish: the other answers stand.
void Way::on(const LimitWanted &)
{
    if (!m_visit.offersLimit())
        return;
    m_visit.asked.insert(ConsentKind::Limit);
    go(Screen::AskLimit);
}

void Way::sendAnswers()
{
    m_visit.unsent = true;
    go(Screen::SendingConsents);
    run(Effect::SignConsents);
}

void Way::on(const ConsentsKept &)
{
    if (m_visit.screen != Screen::SendingConsents || !m_visit.unsent)
        return;
    m_visit.unsent = false;
    m_visit.answersKept = true;
    run(Effect::KeepConsents);
}

/// The answers cannot reach the service any more; the desk learns it at once, not when the card leaves.
void Way::lose(const Fault &fault)
{
    m_visit.unsent = false;
    m_visit.answersLost = true;
    run(Effect::KeepAnswersNotSent);
    trouble(fault, false);
}

/// Where limit information may still be asked about, the card stays as it is until the patient leaves.
void Way::finish()
{
    go(Screen::Finished);
    if (!m_visit.offersLimit())
        run(Effect::ReleaseCard);
    if (m_visit.cardPresent)
        run(Effect::RemindOfCard);
}

/// The patient's stop. Not while something is being written down: that is over within the service's deadline,
/// and what was signed and sent cannot be called back by a finger here.
void Way::on(const Stop &)
{
    if (m_visit.screen == Screen::PlaceCard || m_visit.screen == Screen::TakeCard || isWriting())
        return;
    leave(false);
}

/// Before identity nothing is kept, here and at the service. After it the reception stands, with how it
/// ended.
void Way::writeDownTheEnd()
{
    if (!m_visit.identified) {
        if (m_visit.visitOpen)
            run(Effect::ForgetVisit);
        return;
    }
    if (!m_visit.arrivalOnDisk)
        return; // nothing stands that could be marked
    if (!m_visit.toAsk.isEmpty()) {
        m_visit.endedEarly = true;
        run(Effect::KeepNotAsked);
    } else if (m_visit.unsent) {
        m_visit.answersLost = true;
        run(Effect::KeepAnswersNotSent);
    }
}

/// Ends the visit: to the reminder while a card lies there, else to the beginning.
void Way::leave(bool pulledEarly)
{
    if (m_visit.screen != Screen::PlaceCard) {
        writeDownTheEnd();
        stopFace();
        run(Effect::WipeSecrets);
        run(Effect::ReleaseCard);
    }
    Visit after;
    after.means = m_visit.means;
    after.helpCalled = m_visit.helpCalled;
    after.calledByItself = m_visit.calledByItself;
    after.cardPresent = m_visit.cardPresent;
    after.cardWaiting = m_visit.cardWaiting;
    after.pulledEarly = pulledEarly;
    if (m_visit.cardPresent || pulledEarly) { // what the last word depends on
        after.identified = m_visit.identified;
        after.arrivalOnDisk = m_visit.arrivalOnDisk;
        after.endedEarly = m_visit.endedEarly;
        after.answersKept = m_visit.answersKept;
        after.answersLost = m_visit.answersLost;
    }
    if (m_visit.cardPresent) {
        after.screen = Screen::TakeCard;
        run(Effect::RemindOfCard);
    }
    m_visit = after;
}

} // namespace madoguchi::flow
