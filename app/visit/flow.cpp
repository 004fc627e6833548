#include "app/visit/flow.h"

#include "app/visit/flowway.h"

#include <QHash>

namespace madoguchi::flow {

namespace {

/// Steps that wait for a person: here, and only here, quietness means something.
bool waits(const Visit &visit)
{
    switch (visit.screen) {
    case Screen::ChooseMethod:
        return !visit.cardBusy;
    case Screen::EnterPin:
    case Screen::OfferRegistration:
    case Screen::AskConsent:
        return true;
    case Screen::Finished:
    case Screen::Trouble:
        return visit.cardPresent;
    default:
        return false;
    }
}

/// A last word with no card there: it must not stay for the next patient.
bool lingers(const Visit &visit)
{
    if (visit.cardPresent)
        return false;
    return visit.screen == Screen::Finished || visit.screen == Screen::Trouble
        || (visit.screen == Screen::PlaceCard && visit.pulledEarly);
}

} // namespace

std::optional<ConsentKind> Visit::asking() const
{
    if (screen != Screen::AskConsent || toAsk.isEmpty())
        return std::nullopt;
    return toAsk.first();
}

Step advance(const Visit &visit, const Event &event)
{
    return Way(visit).take(event);
}

Way::Way(const Visit &before)
    : m_before(before)
    , m_visit(before)
{ }

Step Way::take(const Event &event)
{
    std::visit([this](const auto &happened) { on(happened); }, event);
    if (m_visit.cardWaiting && !isWriting())
        begin();
    settleTimers();
    return Step{ m_visit, m_effects };
}

/// The step of the way goes on; a trouble that lies over it stays until it is answered.
void Way::go(Screen step)
{
    (m_visit.screen == Screen::Trouble ? m_visit.under : m_visit.screen) = step;
}

void Way::trouble(const Fault &fault, bool again)
{
    m_visit.under = m_visit.stage();
    m_visit.screen = Screen::Trouble;
    m_visit.trouble = fault;
    m_visit.canTryAgain = again && m_visit.cardPresent;
}

void Way::on(const CallHelp &)
{
    m_touched = true;
    m_visit.helpCalled = true;
    run(Effect::CallStaff); // also a second time: the desk learns at which step the patient stands now
}

void Way::on(const HelpCame &)
{
    m_visit.helpCalled = false;
}

void Way::on(const Touched &)
{
    m_touched = true;
}

void Way::on(const Quiet &)
{
    if (!waits(m_visit) || m_visit.stillThere)
        return;
    if (m_visit.screen == Screen::Finished)
        leave(false); // nothing is left to ask: the name leaves the screen, the reminder stays
    else
        m_visit.stillThere = true;
}

void Way::on(const StillQuiet &)
{
    if (m_visit.stillThere)
        leave(false);
}

void Way::on(const Lingered &)
{
    if (lingers(m_visit))
        leave(false);
}

/// Quietness counts from the moment that a person is asked something, and anew from each touch.
void Way::settleTimers()
{
    const bool moved = m_visit.screen != m_before.screen || m_visit.toAsk != m_before.toAsk;
    if (moved || m_touched || !waits(m_visit))
        m_visit.stillThere = false;
    if (waits(m_visit) && (!waits(m_before) || moved || m_touched))
        run(Effect::StartQuietTimer);
    else if (!waits(m_visit) && waits(m_before))
        run(Effect::StopQuietTimer);
    if (lingers(m_visit) && (moved || !lingers(m_before)))
        run(Effect::StartLingerTimer);
}

QString screenName(Screen screen)
{
    static const QHash<Screen, QString> names{
        { Screen::PlaceCard, QStringLiteral("PlaceCard") },
        { Screen::ReadingCard, QStringLiteral("ReadingCard") },
        { Screen::ChooseMethod, QStringLiteral("ChooseMethod") },
        { Screen::EnterPin, QStringLiteral("EnterPin") },
        { Screen::CheckingPin, QStringLiteral("CheckingPin") },
        { Screen::Identifying, QStringLiteral("Identifying") },
        { Screen::OfferRegistration, QStringLiteral("OfferRegistration") },
        { Screen::Registering, QStringLiteral("Registering") },
        { Screen::AskConsent, QStringLiteral("AskConsent") },
        { Screen::SendingConsents, QStringLiteral("SendingConsents") },
        { Screen::Finished, QStringLiteral("Finished") },
        { Screen::TakeCard, QStringLiteral("TakeCard") },
        { Screen::Trouble, QStringLiteral("Trouble") },
    };
    return names.value(screen);
}

QString effectName(Effect effect)
{
    static const QHash<Effect, QString> names{
        { Effect::OpenVisit, QStringLiteral("OpenVisit") },
        { Effect::ReadCard, QStringLiteral("ReadCard") },
        { Effect::AskTries, QStringLiteral("AskTries") },
        { Effect::VerifyPin, QStringLiteral("VerifyPin") },
        { Effect::SignIdentity, QStringLiteral("SignIdentity") },
        { Effect::SignRegistration, QStringLiteral("SignRegistration") },
        { Effect::SignConsents, QStringLiteral("SignConsents") },
        { Effect::ForgetVisit, QStringLiteral("ForgetVisit") },
        { Effect::ReleaseCard, QStringLiteral("ReleaseCard") },
        { Effect::WipePin, QStringLiteral("WipePin") },
        { Effect::KeepArrived, QStringLiteral("KeepArrived") },
        { Effect::KeepConsents, QStringLiteral("KeepConsents") },
        { Effect::KeepNotAsked, QStringLiteral("KeepNotAsked") },
        { Effect::KeepAnswersNotSent, QStringLiteral("KeepAnswersNotSent") },
        { Effect::CallStaff, QStringLiteral("CallStaff") },
        { Effect::RemindOfCard, QStringLiteral("RemindOfCard") },
        { Effect::StartQuietTimer, QStringLiteral("StartQuietTimer") },
        { Effect::StopQuietTimer, QStringLiteral("StopQuietTimer") },
        { Effect::StartLingerTimer, QStringLiteral("StartLingerTimer") },
    };
    return names.value(effect);
}

} // namespace madoguchi::flow
