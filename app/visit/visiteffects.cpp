#include "app/domain/cardcodes.h"
#include "app/support/clock.h"
#include "app/visit/cardfaultmap.h"
#include "app/visit/certificatelife.h"
#include "app/visit/sameperson.h"
#include "app/visit/visitshell.h"

// The effects of the flow: what VisitShell does at the card, the service and the store.
namespace madoguchi {

void VisitShell::run(flow::Effect effect)
{
    switch (effect) {
    case flow::Effect::OpenVisit:
        return openVisit();
    case flow::Effect::ReadCard:
        return readCard();
    case flow::Effect::AskTries:
        return askTries();
    case flow::Effect::VerifyPin:
        return verifyPin();
    case flow::Effect::VerifyPinOnReader:
        return verifyPinOnReader();
    case flow::Effect::SignIdentity:
        return signIdentity();
    case flow::Effect::SignRegistration:
        return signRegistration();
    case flow::Effect::SignConsents:
        return signConsents();
    case flow::Effect::ForgetVisit:
        return m_signed.forget();
    case flow::Effect::ReleaseCard:
        return m_hub.release();
    case flow::Effect::WipeSecrets:
        return wipeSecrets();
    case flow::Effect::ReadCodeB:
    case flow::Effect::VerifyCodeB:
    case flow::Effect::ReadFaceRecord:
    case flow::Effect::StartFace:
    case flow::Effect::CancelFace:
    case flow::Effect::UnlockCard:
    case flow::Effect::ShowPhoto:
        return runFace(effect);
    case flow::Effect::CallStaff:
        Q_EMIT helpCalled(flow::screenName(m_visit.stage()), m_reception.visit);
        return;
    case flow::Effect::TakeBackCall:
        Q_EMIT helpTakenBack();
        return;
    case flow::Effect::RemindOfCard:
        m_reminding = true; // after the screen shows it
        return;
    case flow::Effect::KeepArrived:
    case flow::Effect::KeepConsents:
    case flow::Effect::KeepNotAsked:
    case flow::Effect::KeepAnswersNotSent:
        return runKeep(effect);
    case flow::Effect::StartQuietTimer:
    case flow::Effect::StopQuietTimer:
    case flow::Effect::StartLingerTimer:
        return runTimer(effect);
    }
}

Outcome<Done> VisitShell::keep(flow::Effect effect)
{
    const QUuid visit = m_reception.visit;
    if (effect == flow::Effect::KeepArrived)
        return m_keeper.keepArrived(m_reception);
    if (effect == flow::Effect::KeepConsents)
        return m_keeper.keepConsents(visit, m_consentAnswer, m_signed.consentProof());
    if (effect == flow::Effect::KeepNotAsked)
        return m_keeper.keepNotAsked(visit);
    return m_keeper.keepAnswersNotSent(visit);
}

void VisitShell::runKeep(flow::Effect effect)
{
    const QUuid visit = m_reception.visit;
    const bool arrival = effect == flow::Effect::KeepArrived;
    const Outcome<Done> kept = keep(effect);
    noteKept(effect, kept.ok());
    if (!kept)
        Q_EMIT notKept(visit, kept.error());
    if (!arrival && effect != flow::Effect::KeepConsents)
        return; // the patient is gone: only the desk hears of it
    if (!kept)
        handle(flow::NotOnDisk{ kept.error() });
    else if (arrival)
        handle(flow::ArrivalOnDisk{});
    else
        handle(flow::AnswersOnDisk{});
}

/// An arrival that never stood has no end of its own that the flow would write down: whoever it was left
/// without being asked.
void VisitShell::noteKept(flow::Effect effect, bool kept)
{
    m_unkept.visit = m_reception.visit;
    switch (effect) {
    case flow::Effect::KeepArrived:
        m_unkept.arrival = kept ? std::nullopt : std::optional(m_reception);
        m_unkept.end
            = !kept && m_reception.visitEnd == VisitEnd::Running ? VisitEnd::NotAsked : VisitEnd::Running;
        break;
    case flow::Effect::KeepConsents:
        m_unkept.consents.reset();
        if (!kept)
            m_unkept.consents = HeldKeeps::Held::Consents{ m_consentAnswer, m_signed.consentProof() };
        break;
    case flow::Effect::KeepNotAsked:
        m_unkept.end = kept ? VisitEnd::Running : VisitEnd::NotAsked;
        break;
    default:
        m_unkept.end = kept ? VisitEnd::Running : VisitEnd::AnswersNotSent;
        break;
    }
}

void VisitShell::runTimer(flow::Effect effect)
{
    if (effect == flow::Effect::StartQuietTimer)
        m_quiet.start(m_visit.waitsForDesk() ? m_options.timing.forDesk : m_options.timing.quiet);
    else if (effect == flow::Effect::StopQuietTimer)
        m_quiet.stop();
    else
        m_linger.start(m_options.timing.linger);
}

void VisitShell::openVisit()
{
    m_signed.open([this](const Result<Done, SignedVisit::Failed> &opened) {
        if (opened)
            handle(flow::VisitOpened{});
        else
            failed(opened.error());
    });
}

void VisitShell::readCard()
{
    m_hub.readCard(this, [this, generation = m_generation](const CardResult<ReadCard> &read) {
        if (generation != m_generation)
            return;
        if (!read) {
            handle(flow::CardFailed{ faultOf(read.error()) });
            return;
        }
        m_signed.setCertificate(read->certificate);
        m_pinPad = read->pinPad && m_options.ownPinPad;
        tellMeans();
        handle(flow::CardRead{});
    });
}

void VisitShell::askTries()
{
    m_hub.askPinTries(this, [this, generation = m_generation](const CardResult<int> &tries) {
        if (generation != m_generation)
            return;
        if (tries)
            handle(flow::TriesKnown{ *tries });
        else if (tries.error().fault == CardFault::PinUnusable)
            handle(flow::TriesKnown{ 0 });
        else
            handle(flow::CardFailed{ faultOf(tries.error()) });
    });
}

/// Once for each PIN that a person entered. What comes back is never a reason to send it again.
void VisitShell::verifyPin()
{
    m_hub.verifyPin(
        std::move(m_pin), this, [this, generation = m_generation](const CardResult<Done> &verified) {
            if (generation == m_generation)
                pinVerified(verified);
        });
}

/// The PIN goes from the reader's keys to the card, and never comes here.
void VisitShell::verifyPinOnReader()
{
    m_hub.verifyPinOnReader(this, [this, generation = m_generation](const CardResult<Done> &verified) {
        if (generation == m_generation)
            pinVerified(verified);
    });
}

void VisitShell::pinVerified(const CardResult<Done> &verified)
{
    if (verified)
        return handle(flow::PinAccepted{});
    switch (verified.error().fault) {
    case CardFault::PinWrong:
        return handle(flow::PinRefused{ verified.error().triesLeft });
    case CardFault::PinUnusable:
        return handle(flow::PinRefused{ 0 });
    case CardFault::PinPadMissing: // it does not do what it said: the display has keys too
        m_pinPad = false;
        tellMeans();
        return handle(flow::PinPadLeft{});
    case CardFault::PinPadCancelled:
    case CardFault::PinPadTimedOut:
    case CardFault::PinMalformed: // too few or too many digits: nothing went to the card
        return handle(flow::PinPadLeft{});
    default:
        return handle(flow::CardFailed{ faultOf(verified.error()) });
    }
}

void VisitShell::failed(const SignedVisit::Failed &failure)
{
    if (failure.atCard)
        handle(flow::CardFailed{ failure.fault });
    else
        handle(flow::ServiceFailed{ failure.fault });
}

void VisitShell::signIdentity()
{
    m_signed.identify([this](const Result<IdentityAnswer, SignedVisit::Failed> &answer) {
        if (!answer) {
            failed(answer.error());
        } else if (!answer->registered) {
            handle(flow::NotRegistered{});
        } else if (m_front && !samePerson(*m_front, answer->eligibility)) {
            handle(flow::ServiceFailed{ Fault{ Failure::AnswerForOther, cardcode::frontOfOther } });
        } else {
            m_front.reset();
            readReception(*answer);
            const QList<ConsentKind> kinds = kindsToAsk(*answer);
            if (kinds.isEmpty())
                m_reception.visitEnd = VisitEnd::Complete;
            handle(flow::Identified{ kinds });
        }
    });
}

void VisitShell::signRegistration()
{
    m_signed.registerCard([this](const Result<IdentityAnswer, SignedVisit::Failed> &answer) {
        if (answer)
            handle(flow::Registered{});
        else
            failed(answer.error());
    });
}

void VisitShell::signConsents()
{
    m_signed.giveConsents(m_visit.answers, [this](const Result<IdentityAnswer, SignedVisit::Failed> &answer) {
        if (!answer) {
            failed(answer.error());
            return;
        }
        if (!samePerson(m_reception.eligibility, answer->eligibility)) {
            handle(flow::ServiceFailed{ Fault{ Failure::AnswerForOther } });
            return;
        }
        m_consentAnswer = *answer;
        handle(flow::ConsentsKept{});
    });
}

QList<ConsentKind> VisitShell::kindsToAsk(const IdentityAnswer &answer) const
{
    QList<ConsentKind> kinds;
    for (const ConsentKind kind : m_options.kinds) {
        if (answer.asks.contains(kind))
            kinds.append(kind);
    }
    return kinds;
}

/// The reception as it stands at identity. Its number is the store's to give.
void VisitShell::readReception(const IdentityAnswer &answer)
{
    const QDateTime now = m_central.serviceNow();
    m_reception = Reception{};
    m_reception.visit = m_signed.visit();
    m_reception.day = clinicDay(now, m_options.dayStarts);
    m_reception.arrivedAt = now;
    m_reception.method = m_visit.unlockedBy.value_or(IdentityMethod::Pin);
    m_reception.eligibility = answer.eligibility;
    m_reception.certificate = certificateLife(m_signed.certificate(), now);
    m_reception.cardOnReader = m_cardThere;
    m_reception.receivedMessage = answer.message;
}

/// Also where identity failed: the service may have taken it, and only its answer was lost.
void VisitShell::forget(const QUuid &visit)
{
    if (const auto kept = m_keeper.forgetVisit(visit); !kept)
        Q_EMIT notKept(visit, kept.error());
}

/// The arrival goes on in another visit: when the patient came does not change by it.
Outcome<Done> VisitShell::move(const QUuid &from, const IdentityAnswer &answer)
{
    if (!samePerson(m_reception.eligibility, answer.eligibility))
        return Fault{ Failure::AnswerForOther };
    Reception moved = m_reception;
    moved.visit = m_signed.visit();
    moved.eligibility = answer.eligibility;
    moved.receivedMessage = answer.message;
    const Outcome<Done> kept = m_keeper.keepMoved(from, moved);
    if (kept)
        m_reception = moved;
    else
        Q_EMIT notKept(from, kept.error());
    return kept;
}

} // namespace madoguchi
