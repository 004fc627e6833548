#include "app/domain/cardcodes.h"
#include "app/visit/flowway.h"

// The service and the store: who it is, registration, and what stands on disk before it is said.
namespace madoguchi::flow {

namespace {

/// A refusal that belongs to this card or this station: asking again changes nothing while the patient stands
/// there.
bool worthAskingAgain(const Fault &fault)
{
    switch (fault.failure) {
    case Failure::AnswerForOther:
        return fault.code != cardcode::frontOfOther;
    case Failure::CertificateUntrusted:
    case Failure::CertificateExpired:
    case Failure::CertificateRevoked:
    case Failure::CardSuspended:
    case Failure::CardNotRegistered:
    case Failure::FacilityMismatch:
    case Failure::FacilityUnknown:
    case Failure::NotQualified:
        return false;
    default:
        return true;
    }
}

} // namespace

/// The identity statement is signed or on its way.
bool Way::awaitsIdentity() const
{
    return m_visit.screen == Screen::Identifying && m_visit.unlockedBy && m_visit.visitOpen
        && !m_visit.identified;
}

bool Way::awaitsArrivalOnDisk() const
{
    return m_visit.screen == Screen::Identifying && m_visit.identified && !m_visit.arrivalOnDisk;
}

/// Something that the patient may be told of, or was already promised, is being written down.
bool Way::isWriting() const
{
    return awaitsArrivalOnDisk() || m_visit.screen == Screen::SendingConsents;
}

void Way::on(const VisitOpened &)
{
    if (!m_visit.visitOpening)
        return;
    m_visit.visitOpening = false;
    m_visit.visitOpen = true;
    if (awaitsIdentity())
        run(Effect::SignIdentity);
}

void Way::on(const ServiceFailed &failed)
{
    const bool again = worthAskingAgain(failed.fault);
    if (m_visit.visitOpening) {
        m_visit.visitOpening = false;
        if (m_visit.screen
            != Screen::Trouble) // else the card's own trouble stands, and TryAgain opens one too
            trouble(failed.fault, again);
    } else if (awaitsIdentity() || m_visit.screen == Screen::Registering) {
        trouble(failed.fault, again);
    } else if (m_visit.screen == Screen::SendingConsents && m_visit.unsent) {
        if (again && m_visit.cardPresent)
            trouble(failed.fault, true);
        else
            lose(failed.fault);
    }
}

void Way::on(const Identified &identified)
{
    if (!awaitsIdentity())
        return;
    m_visit.identified = true;
    for (const ConsentKind kind : identified.toAsk) {
        if (kind == ConsentKind::Limit)
            m_visit.limitOpen = true;
        else if (!m_visit.toAsk.contains(kind))
            m_visit.toAsk.append(kind);
    }
    run(Effect::KeepArrived);
}

void Way::on(const ArrivalOnDisk &)
{
    if (!awaitsArrivalOnDisk())
        return;
    m_visit.arrivalOnDisk = true;
    if (!m_visit.cardPresent || m_visit.deserted)
        leave(!m_visit.cardPresent);
    else if (m_visit.toAsk.isEmpty())
        finish(); // a certificate in its grace: eligibility and no question
    else if (m_visit.means.together && m_visit.toAsk.size() > 1)
        askTogether();
    else
        askNext();
}

void Way::on(const AnswersOnDisk &)
{
    if (m_visit.screen != Screen::SendingConsents || m_visit.unsent)
        return;
    if (m_visit.deserted)
        leave(false);
    else
        finish();
}

void Way::on(const NotOnDisk &failed)
{
    if (awaitsArrivalOnDisk() || (m_visit.screen == Screen::SendingConsents && !m_visit.unsent))
        trouble(failed.fault, true);
}

void Way::on(const NotRegistered &)
{
    if (!awaitsIdentity())
        return;
    if (m_visit.registrationOffered) {
        trouble(Fault{ .failure = Failure::CardNotRegistered }, false);
        return;
    }
    if (m_visit.deserted) {
        leave(false);
        return;
    }
    m_visit.registrationOffered = true;
    go(Screen::OfferRegistration);
}

void Way::on(const RegistrationYes &)
{
    if (m_visit.screen != Screen::OfferRegistration)
        return;
    go(Screen::Registering);
    run(Effect::SignRegistration);
}

void Way::on(const RegistrationNo &)
{
    if (m_visit.screen == Screen::OfferRegistration)
        leave(false);
}

/// The key stays unlocked: nothing is asked twice.
void Way::on(const Registered &)
{
    if (m_visit.screen != Screen::Registering)
        return;
    go(Screen::Identifying);
    run(Effect::SignIdentity);
}

void Way::on(const TryAgain &)
{
    if (m_visit.screen != Screen::Trouble || !m_visit.canTryAgain)
        return;
    m_visit.screen = m_visit.under;
    m_visit.under = Screen::PlaceCard;
    m_visit.trouble.reset();
    m_visit.canTryAgain = false;
    if (!m_visit.visitOpen && !m_visit.visitOpening)
        openVisit();
    if (m_visit.screen == Screen::ReadingCard && !m_visit.cardBusy) {
        m_visit.cardBusy = true;
        run(Effect::ReleaseCard);
        run(Effect::ReadCard);
    } else if (awaitsArrivalOnDisk()) {
        run(Effect::KeepArrived);
    } else if (awaitsIdentity()) {
        run(Effect::SignIdentity);
    } else if (m_visit.screen == Screen::Registering) {
        run(Effect::SignRegistration);
    } else if (m_visit.screen == Screen::SendingConsents) {
        run(m_visit.unsent ? Effect::SignConsents : Effect::KeepConsents);
    }
}

} // namespace madoguchi::flow
