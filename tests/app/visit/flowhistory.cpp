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
    noteSight(before, event);
    noteSaid(before, event);
    noteEffects(event, step);
    checkScreen(before, event, step);
    checkProof(step.visit);
    checkOffers(before, event, step);
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
        return m_work == Work::Verify || m_work == Work::Pad;
    if (is<PinPadLeft>(event))
        return m_work == Work::Pad;
    if (is<CodeBRead>(event))
        return m_engine == Engine::CodeB;
    if (is<CodeBAccepted>(event))
        return m_work == Work::CodeB;
    if (is<FaceRecordRead>(event))
        return m_work == Work::Record;
    if (is<FaceProgress>(event) || is<FaceMatched>(event) || is<FaceNotMatched>(event)
        || is<FaceLocked>(event))
        return m_engine == Engine::Look;
    if (is<FaceFailed>(event))
        return m_engine != Engine::None || m_work == Work::CodeB || m_work == Work::Record
            || m_work == Work::Unlock;
    if (is<CardUnlocked>(event))
        return m_work == Work::Unlock;
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
    if (is<CardPlaced>(event) && !m_cardOn) {
        m_cardOn = m_newCard = true;
    } else if (is<CardRemoved>(event)) {
        m_cardOn = m_newCard = false;
    }
    if (is<Slept>(event) && m_running && before.screen != Screen::ReadingCard)
        m_slept = true;
    if (!isSolicited(event))
        return;
    noteProof(event);
    noteAnswer(event);
    if (const auto *identified = std::get_if<Identified>(&event)) {
        m_identified = true;
        for (const ConsentKind kind : identified->toAsk)
            m_asks = m_asks || kind != ConsentKind::Limit;
    } else if (is<ArrivalOnDisk>(event)) {
        m_arrival = Saving::Done;
    } else if (is<AnswersOnDisk>(event)) {
        m_consents = Saving::Done;
    } else if (is<NotOnDisk>(event)) {
        (m_consents == Saving::Asked ? m_consents : m_arrival) = Saving::Failed;
    }
}

/// Who was waited for has answered.
void FlowHistory::noteAnswer(const Event &event)
{
    if (is<VisitOpened>(event)) {
        m_opening = 2;
        return;
    }
    if (is<ServiceFailed>(event) && m_opening == 1) {
        m_opening = 0;
        return;
    }
    if (is<FaceFailed>(event) && m_engine != Engine::None) {
        m_engine = Engine::None;
        return;
    }
    if (is<CodeBRead>(event) || is<FaceMatched>(event) || is<FaceNotMatched>(event) || is<FaceLocked>(event))
        m_engine = Engine::None;
    else if (is<CardRead>(event) || is<TriesKnown>(event) || is<PinAccepted>(event) || is<PinRefused>(event)
        || is<PinPadLeft>(event) || is<CodeBAccepted>(event) || is<FaceRecordRead>(event)
        || is<FaceFailed>(event) || is<CardUnlocked>(event) || is<CardFailed>(event)
        || is<ServiceFailed>(event) || is<Identified>(event) || is<NotRegistered>(event)
        || is<Registered>(event) || is<ConsentsKept>(event))
        m_work = Work::None;
}

/// What is known of the card and its owner by an answer that was waited for.
void FlowHistory::noteProof(const Event &event)
{
    if (is<CodeBRead>(event))
        m_codeInHand = true;
    if (is<FaceFailed>(event) && m_work == Work::CodeB)
        m_codeRefused = true;
    if (is<FaceMatched>(event))
        m_proven = IdentityMethod::Face;
    if (is<PinAccepted>(event))
        m_proven = IdentityMethod::Pin;
    if (is<PinAccepted>(event) || is<CardUnlocked>(event))
        m_unlocked = true;
    if (const auto *tries = std::get_if<TriesKnown>(&event))
        m_pinGone = tries->left == 0;
    if (const auto *refused = std::get_if<PinRefused>(&event))
        m_pinGone = refused->left == 0;
    if (is<FaceFailed>(event) || is<CardFailed>(event)) {
        const bool wasKey = m_work == Work::Unlock || is<CardFailed>(event);
        if (wasKey && m_engine == Engine::None) {
            m_proven.reset();
            m_begunBySomebody = false;
        }
    }
    const auto *failed = std::get_if<FaceFailed>(&event);
    if (failed && failed->fault.failure == Failure::FaceRecordUntrusted) {
        m_against = true;
        m_begunBySomebody = false;
        if (m_proven == IdentityMethod::Visual)
            m_proven.reset();
    }
    if (is<CardFailed>(event)) {
        m_unlocked = false;
        m_pinGone = false; // to be asked for anew
    }
}

/// The desk: somebody with an account compares, at a moment when that can begin, and confirms it.
void FlowHistory::noteSight(const Visit &before, const Event &event)
{
    if (const auto *begun = std::get_if<VisualBegun>(&event); begun && !begun->staff.isEmpty())
        m_begunBySomebody = m_begunBySomebody || (m_running && before.visualCanBegin() && !m_against);
    const auto *confirmed = std::get_if<VisualConfirmed>(&event);
    if (confirmed && !confirmed->staff.isEmpty() && m_begunBySomebody
        && before.stage() == Screen::WaitForStaff)
        m_proven = IdentityMethod::Visual;
    if (is<VisualEnded>(event) && m_proven != IdentityMethod::Visual)
        m_begunBySomebody = false;
}

/// What a person said, at the moment when that very question was on the screen.
void FlowHistory::noteSaid(const Visit &before, const Event &event)
{
    if (before.asking())
        m_shown[index(*before.asking())] = true;
    if (const auto *together = std::get_if<AnsweredTogether>(&event);
        together && before.screen == Screen::AskTogether && together->kinds == before.toAsk) {
        for (const ConsentKind kind : before.toAsk) {
            m_shown[index(kind)] = true;
            if (together->choice != AnsweredTogether::Choice::OneByOne)
                m_said[index(kind)] = together->choice == AnsweredTogether::Choice::All ? ConsentAnswer::Yes
                                                                                        : ConsentAnswer::No;
        }
    }
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
    fresh.means = step.visit.means;
    fresh.screen = Screen::ReadingCard;
    fresh.cardPresent = fresh.cardBusy = fresh.visitOpening = true;
    if (!(step.visit == fresh))
        breaks("a new visit begins with something of the last one");
    const FlowHistory ended = std::exchange(*this, FlowHistory());
    m_broken = ended.m_broken;
    m_ownCall = ended.m_ownCall; // checkHelp ends it
    m_cardOn = m_running = true;
}

void FlowHistory::endVisit(bool forgotten)
{
    if (!m_identified && m_opening == 2 && !forgotten)
        breaks("ended before identity, and the visit was left open at the service");
    if (m_identified && m_arrival == Saving::No)
        breaks("identified, and the reception was not kept");
    if (m_arrival == Saving::Done) {
        const bool limitSaid = m_said[index(ConsentKind::Limit)] != ConsentAnswer::Unasked;
        if (m_kept + m_marks != (m_asks ? 1 : 0) + (limitSaid ? 1 : 0))
            breaks("an identified visit has not exactly one end");
    }
    if (m_cardOn && !m_newCard && !m_reminded)
        breaks("ended with the card there and no reminder");
    if (m_engine != Engine::None)
        breaks("ended, and the face engine still looks at somebody");
    const FlowHistory ended = std::exchange(*this, FlowHistory());
    m_cardOn = ended.m_cardOn;
    m_newCard = ended.m_newCard;
    m_ownCall = ended.m_ownCall;
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
        m_unlocked = m_slept = false; // to be proven anew
        m_proven.reset();
        break;
    case Effect::AskTries:
        noteCardWork(Work::Tries);
        break;
    case Effect::VerifyPin:
        if (!is<PinEntered>(event))
            breaks("VERIFY without a person's PIN");
        noteCardWork(Work::Verify);
        break;
    case Effect::VerifyPinOnReader:
        if (!is<MethodPin>(event) && !is<TriesKnown>(event))
            breaks("VERIFY without a person's PIN");
        noteCardWork(Work::Pad);
        break;
    case Effect::ReadCodeB:
    case Effect::VerifyCodeB:
    case Effect::ReadFaceRecord:
    case Effect::StartFace:
    case Effect::CancelFace:
    case Effect::UnlockCard:
        noteFaceEffect(effect);
        break;
    case Effect::SignIdentity:
        noteSigning(Work::Identity);
        break;
    case Effect::SignRegistration:
        noteSigning(Work::Registration);
        break;
    case Effect::SignConsents:
        checkSaid(step.visit);
        if (m_consents == Saving::Done && m_said[index(ConsentKind::Limit)] != ConsentAnswer::Unasked)
            m_consents = Saving::No; // a second statement, with limit information
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

void FlowHistory::noteFaceEffect(Effect effect)
{
    if (effect == Effect::ReadCodeB) {
        noteEngineWork(Engine::CodeB);
    } else if (effect == Effect::VerifyCodeB) {
        if (!m_codeInHand)
            breaks("a code B goes to the card that was not read for it");
        if (m_codeRefused)
            breaks("a code B goes to the card after one was refused");
        m_codeInHand = false;
        noteCardWork(Work::CodeB);
    } else if (effect == Effect::ReadFaceRecord) {
        noteCardWork(Work::Record);
    } else if (effect == Effect::StartFace) {
        m_proven.reset();
        noteEngineWork(Engine::Look);
    } else if (effect == Effect::CancelFace) {
        m_engine = Engine::None;
    } else {
        if (m_proven != IdentityMethod::Face && m_proven != IdentityMethod::Visual)
            breaks("the key is unlocked without a face or a person of the staff");
        if (m_engine != Engine::None)
            breaks("two things at a time are asked of the face engine");
        if (m_proven == IdentityMethod::Visual && m_codeInHand)
            breaks("the key is unlocked by sight, and the card is not asked about the number that was read");
        noteCardWork(Work::Unlock);
    }
}

void FlowHistory::noteEngineWork(Engine engine)
{
    if (m_engine != Engine::None)
        breaks("two things at a time are asked of the face engine");
    if (!m_running || !m_cardOn || m_newCard)
        breaks("a command for a card that is not this visit's");
    m_engine = engine;
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
    if (!m_unlocked || !m_proven)
        breaks("something of the patient leaves before the card's key was unlocked");
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
        m_kept += m_consents == Saving::No ? 1 : 0;
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
    const bool runs = after.screen == Screen::Identifying || after.screen == Screen::Registering
        || after.screen == Screen::SendingConsents || after.screen == Screen::Trouble;
    if (m_slept && !runs)
        breaks("after a sleep somebody else sees the patient's way");
}

/// What the visit says of the proof is what was seen: no method without its proof, no sight without staff.
void FlowHistory::checkProof(const Visit &after)
{
    if (!after.unlockedBy)
        return;
    if (!m_unlocked || m_proven != after.unlockedBy)
        breaks("the key counts as unlocked in a way that nobody proved");
    if (after.unlockedBy == IdentityMethod::Visual && after.staff.isEmpty())
        breaks("a comparison by sight without a person of the staff");
    if (after.unlockedBy != IdentityMethod::Visual && !after.staff.isEmpty())
        breaks("a member of the staff stands for what a patient did");
}

/// Nobody is led where there is nothing: what cannot be done is not offered, and something always is.
void FlowHistory::checkOffers(const Visit &before, const Event &event, const Step &step)
{
    const Visit &after = step.visit;
    const bool chooses = after.screen == Screen::ChooseMethod && !after.cardBusy;
    if (chooses && !after.offersFace() && !after.offersPin())
        breaks("a choice of nothing");
    if (m_pinGone && after.screen == Screen::EnterPin)
        breaks("a PIN is asked for that cannot be used");
    if (after.screen == Screen::LookAtCamera && before.stage() != after.screen && !before.means.face)
        breaks("a face is asked for where nothing can see it");
    if (after.screen == Screen::WaitForStaff && before.stage() != Screen::WaitForStaff
        && !is<VisualBegun>(event))
        breaks("waits for staff that nobody called for");
    if (after.screen == Screen::AskTogether && !after.means.together)
        breaks("a screen that this station does not have");
}

void FlowHistory::checkHelp(const Visit &before, const Event &event, const Step &step)
{
    const bool begins = step.effects.contains(Effect::OpenVisit) && step.effects.contains(Effect::ReadCard)
        && !is<TryAgain>(event);
    const Visit &after = step.visit;
    const bool isStuck = m_cardOn && !m_identified && after.screen == Screen::Trouble && !after.canTryAgain;
    const bool wasStuck = std::exchange(m_stuck, isStuck);
    const auto *ended = std::get_if<VisualEnded>(&event);
    const bool isOther = after.trouble && after.trouble->failure == Failure::CardUnsupported;
    const bool callsItself
        = isStuck && !wasStuck && !(ended && ended->byHand) && !isOther && !before.helpCalled;
    const bool isOver = is<HelpCame>(event) || begins || (!isStuck && after.screen != Screen::TakeCard);
    const bool takenBack = m_ownCall && isOver && !is<CallHelp>(event);
    const bool stands = before.helpCalled && !is<HelpCame>(event) && !begins && !takenBack;
    m_ownCall = callsItself || (m_ownCall && !takenBack && !is<CallHelp>(event));
    if (step.effects.count(Effect::TakeBackCall) != (takenBack ? 1 : 0))
        breaks("a call that the way made itself outlives its reason, or a person's call is taken back");
    if (after.helpCalled != (is<CallHelp>(event) || stands || callsItself))
        breaks("the call for help is lost or made up");
    if (step.effects.count(Effect::CallStaff) != (is<CallHelp>(event) || callsItself ? 1 : 0))
        breaks("staff is called without a reason, or not once");
}

QByteArray FlowHistory::key() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_cardOn << m_newCard << m_running << m_opening << static_cast<int>(m_work)
           << static_cast<int>(m_engine) << (m_proven ? static_cast<int>(*m_proven) : -1) << m_unlocked
           << m_codeInHand << m_codeRefused << m_begunBySomebody << m_against << m_pinGone << m_kept
           << m_identified << m_stuck << m_ownCall << m_reminded << m_slept << m_asks
           << static_cast<int>(m_arrival) << static_cast<int>(m_consents) << m_marks;
    for (const bool shown : m_shown)
        stream << shown;
    for (const ConsentAnswer said : m_said)
        stream << static_cast<int>(said);
    return bytes;
}

} // namespace madoguchi::test
