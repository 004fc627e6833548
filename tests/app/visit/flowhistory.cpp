#include "tests/app/visit/flowhistory.h"

#include <QDataStream>
#include <QIODevice>

#include <utility>

namespace madoguchi::test {

using namespace flow;

namespace {

template <typename T> bool is(const Event &event)
{
    return std::holds_alternative<T>(event);
}

std::size_t index(ConsentKind kind)
{
    return static_cast<std::size_t>(kind);
}

} // namespace

QStringList FlowHistory::watch(const Visit &before, const Event &event, const Step &step)
{
    m_broken.clear();
    if (!isSolicited(event) && !(step.visit == before && step.effects.isEmpty()))
        breaks("an answer that nobody waits for changes something");
    noteEvent(before, event);
    noteSaid(before, event);
    noteEffects(event, step);
    checkScreen(before, event, step);
    checkHelp(before, event, step);
    return m_broken;
}

void FlowHistory::breaks(const char *rule)
{
    m_broken.append(QString::fromLatin1(rule));
}

bool FlowHistory::isSolicited(const Event &event) const
{
    if (is<CardRead>(event))
        return m_work == Work::Read;
    if (is<TriesKnown>(event))
        return m_work == Work::Tries;
    if (is<PinAccepted>(event) || is<PinRefused>(event))
        return m_work == Work::Verify;
    if (is<VisitOpened>(event))
        return m_opening == 1;
    if (is<Identified>(event) || is<NotRegistered>(event))
        return m_work == Work::Identity;
    if (is<Registered>(event))
        return m_work == Work::Registration;
    if (is<ConsentsKept>(event))
        return m_work == Work::Consents;
    if (is<CardFailed>(event))
        return m_work != Work::None;
    if (is<ServiceFailed>(event))
        return m_opening == 1 || m_work == Work::Identity || m_work == Work::Registration
            || m_work == Work::Consents;
    if (is<ArrivalOnDisk>(event))
        return m_arrival == Saving::Asked;
    if (is<AnswersOnDisk>(event))
        return m_consents == Saving::Asked;
    if (is<NotOnDisk>(event))
        return m_arrival == Saving::Asked || m_consents == Saving::Asked;
    return true;
}

void FlowHistory::noteEvent(const Visit &before, const Event &event)
{
    Q_UNUSED(before)
    if (is<CardPlaced>(event) && !m_cardOn) {
        m_cardOn = m_newCard = true;
    } else if (is<CardRemoved>(event)) {
        m_cardOn = m_newCard = false;
    }
    if (!isSolicited(event))
        return;
    if (is<VisitOpened>(event))
        m_opening = 2;
    else if (is<ServiceFailed>(event) && m_opening == 1)
        m_opening = 0;
    else if (is<CardRead>(event) || is<TriesKnown>(event) || is<PinRefused>(event) || is<CardFailed>(event)
        || is<ServiceFailed>(event) || is<NotRegistered>(event) || is<Registered>(event)
        || is<ConsentsKept>(event))
        m_work = Work::None;
    if (is<PinAccepted>(event)) {
        m_work = Work::None;
        m_pinAccepted = true;
    } else if (const auto *identified = std::get_if<Identified>(&event)) {
        m_work = Work::None;
        m_identified = true;
        m_asks = !identified->toAsk.isEmpty();
    } else if (is<ArrivalOnDisk>(event)) {
        m_arrival = Saving::Done;
    } else if (is<AnswersOnDisk>(event)) {
        m_consents = Saving::Done;
    } else if (is<NotOnDisk>(event)) {
        (m_consents == Saving::Asked ? m_consents : m_arrival) = Saving::Failed;
    }
}

/// What a person said, at the moment when that very question was on the screen.
void FlowHistory::noteSaid(const Visit &before, const Event &event)
{
    if (before.asking())
        m_shown[index(*before.asking())] = true;
    const auto *answered = std::get_if<Answered>(&event);
    if (answered && before.asking() == answered->kind && answered->answer != ConsentAnswer::Unasked)
        m_said[index(answered->kind)] = answered->answer;
}

void FlowHistory::noteEffects(const Event &event, const Step &step)
{
    // With a card that waited, one step ends one visit and begins the next: the last OpenVisit is the border.
    const bool begins = m_newCard && step.effects.contains(Effect::ReadCard);
    const qsizetype border = begins ? step.effects.lastIndexOf(Effect::OpenVisit) : 0;
    for (qsizetype i = 0; i < step.effects.size(); ++i) {
        if (begins && i == border)
            beginVisit(step);
        noteEffect(step.effects.at(i), event, step);
    }
    const Screen now = step.visit.screen;
    if (m_running && (now == Screen::PlaceCard || now == Screen::TakeCard))
        endVisit(step.effects.contains(Effect::ForgetVisit));
}

void FlowHistory::beginVisit(const Step &step)
{
    if (m_running)
        endVisit(step.effects.contains(Effect::ForgetVisit));
    Visit fresh;
    fresh.screen = Screen::ReadingCard;
    fresh.cardPresent = fresh.cardBusy = fresh.visitOpening = true;
    if (!(step.visit == fresh))
        breaks("a new visit begins with something of the last one");
    const QStringList broken = m_broken;
    *this = FlowHistory();
    m_broken = broken;
    m_cardOn = m_running = true;
}

void FlowHistory::endVisit(bool forgotten)
{
    if (!m_identified && m_opening == 2 && !forgotten)
        breaks("ended before identity, and the visit was left open at the service");
    if (m_identified && m_arrival == Saving::No)
        breaks("identified, and the reception was not kept");
    if (m_arrival == Saving::Done) {
        const int ends = m_marks + (m_consents == Saving::No ? 0 : 1);
        if (ends != (m_asks ? 1 : 0))
            breaks("an identified visit has not exactly one end");
    }
    if (m_cardOn && !m_newCard && !m_reminded)
        breaks("ended with the card there and no reminder");
    const FlowHistory ended = std::exchange(*this, FlowHistory());
    m_cardOn = ended.m_cardOn;
    m_newCard = ended.m_newCard;
    m_broken = ended.m_broken;
}

void FlowHistory::noteEffect(Effect effect, const Event &event, const Step &step)
{
    switch (effect) {
    case Effect::OpenVisit:
        if (m_opening != 0)
            breaks("a second visit is opened at the service");
        m_opening = 1;
        break;
    case Effect::ReadCard:
        noteCardWork(Work::Read);
        m_pinAccepted = false;
        break;
    case Effect::AskTries:
        noteCardWork(Work::Tries);
        break;
    case Effect::VerifyPin:
        if (!is<PinEntered>(event))
            breaks("VERIFY without a person's PIN");
        noteCardWork(Work::Verify);
        break;
    case Effect::SignIdentity:
        noteSigning(Work::Identity);
        break;
    case Effect::SignRegistration:
        noteSigning(Work::Registration);
        break;
    case Effect::SignConsents:
        checkSaid(step.visit);
        noteSigning(Work::Consents);
        break;
    case Effect::ForgetVisit:
        if (m_identified || m_opening != 2)
            breaks("forgets a visit that is identified or was never open");
        break;
    case Effect::RemindOfCard:
        m_reminded = true;
        break;
    default:
        noteKeeping(effect);
    }
}

void FlowHistory::noteCardWork(Work work)
{
    if (m_work != Work::None)
        breaks("two commands on one card at a time");
    if (!m_running || !m_cardOn || m_newCard)
        breaks("a command for a card that is not this visit's");
    m_work = work;
}

void FlowHistory::noteSigning(Work work)
{
    if (!m_pinAccepted)
        breaks("something of the patient leaves before the PIN was accepted");
    if (m_opening != 2)
        breaks("signs without a visit at the service");
    if (work != Work::Consents && m_identified)
        breaks("asks who it is although it is known");
    if (work == Work::Consents && m_arrival != Saving::Done)
        breaks("signs consents before the reception stands on disk");
    noteCardWork(work);
}

void FlowHistory::noteKeeping(Effect effect)
{
    const bool keeps = effect == Effect::KeepArrived || effect == Effect::KeepConsents
        || effect == Effect::KeepNotAsked || effect == Effect::KeepAnswersNotSent;
    if (keeps && !m_identified)
        breaks("something is kept before identity");
    if (effect == Effect::KeepArrived) {
        if (m_arrival == Saving::Asked || m_arrival == Saving::Done)
            breaks("the arrival is kept twice");
        m_arrival = Saving::Asked;
    } else if (effect == Effect::KeepConsents) {
        if (m_consents == Saving::Asked || m_consents == Saving::Done)
            breaks("the consents are kept twice");
        m_consents = Saving::Asked;
    } else if (keeps) {
        ++m_marks;
    }
}

/// Every answer that goes out, and above all every yes, was said to its question in this visit.
void FlowHistory::checkSaid(const Visit &after)
{
    for (const ConsentKind kind : allConsentKinds) {
        if (after.answers.of(kind) != m_said[index(kind)])
            breaks("an answer goes out that nobody gave on a screen");
        if (after.answers.of(kind) == ConsentAnswer::Yes
            && !(m_shown[index(kind)] && after.asked.contains(kind)))
            breaks("a yes goes out to a question that was not on a screen");
    }
    if (!after.toAsk.isEmpty())
        breaks("consents go out before every question was answered");
}

void FlowHistory::checkScreen(const Visit &before, const Event &event, const Step &step)
{
    const Visit &after = step.visit;
    if ((after.cardPresent || after.cardWaiting) != m_cardOn)
        breaks("the way has lost sight of the card");
    if (after.screen == Screen::PlaceCard && m_cardOn)
        breaks("back at the beginning while a card lies there");
    const bool saysTakeIt = after.screen == Screen::Finished || after.screen == Screen::TakeCard;
    if (saysTakeIt && m_cardOn && before.screen != after.screen
        && !step.effects.contains(Effect::RemindOfCard))
        breaks("says to take the card without the reminder");
    if (after.screen == Screen::Finished
        && (m_arrival != Saving::Done || (m_asks && m_consents != Saving::Done)))
        breaks("says that all is done before it is on disk");
    if (after.screen == Screen::AskConsent && m_arrival != Saving::Done)
        breaks("asks for consents before the reception stands on disk");
    if (after.screen == Screen::Trouble && !after.trouble)
        breaks("trouble without a name");
    if (after.screen != Screen::Trouble && (after.trouble || after.canTryAgain))
        breaks("a trouble that is over is still remembered");
    if (is<Stop>(event) && before.screen == Screen::AskConsent && after.screen == Screen::AskConsent)
        breaks("a stop is not heard");
    if (is<StillQuiet>(event) && before.stillThere && after.screen != Screen::TakeCard
        && after.screen != Screen::PlaceCard)
        breaks("nobody is there, and the visit goes on");
}

void FlowHistory::checkHelp(const Visit &before, const Event &event, const Step &step)
{
    const bool begins = step.effects.contains(Effect::OpenVisit) && step.effects.contains(Effect::ReadCard)
        && !is<TryAgain>(event);
    const bool expected = is<CallHelp>(event) || (before.helpCalled && !is<HelpCame>(event) && !begins);
    if (step.visit.helpCalled != expected)
        breaks("the call for help is lost or made up");
    if (is<CallHelp>(event) != step.effects.contains(Effect::CallStaff))
        breaks("staff is called without a person, or not called");
}

QByteArray FlowHistory::key() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_cardOn << m_newCard << m_running << m_opening << static_cast<int>(m_work) << m_pinAccepted
           << m_identified << m_reminded << m_asks << static_cast<int>(m_arrival)
           << static_cast<int>(m_consents) << m_marks;
    for (const bool shown : m_shown)
        stream << shown;
    for (const ConsentAnswer said : m_said)
        stream << static_cast<int>(said);
    return bytes;
}

} // namespace madoguchi::test
