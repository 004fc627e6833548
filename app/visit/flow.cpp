#include "app/visit/flow.h"

#include "app/visit/flowway.h"

#include <QHash>

namespace madoguchi::flow {

namespace {

/// Steps that wait for the patient: here, and only here, quietness means something. While the desk compares
/// by sight it is the desk that is waited for: the question would end the visit under its hands, and nothing
/// of the patient is on the screen yet.
bool waits(const Visit &visit)
{
    switch (visit.screen) {
    case Screen::ChooseMethod:
        return !visit.cardBusy;
    case Screen::LookAtCamera:
        return visit.faceStep == FaceStep::NotMatched;
    case Screen::EnterPin:
    case Screen::OfferRegistration:
    case Screen::AskTogether:
    case Screen::AskConsent:
    case Screen::AskLimit:
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
    const bool chooses = m_visit.screen == Screen::ChooseMethod && !m_visit.cardBusy;
    if (chooses && !m_visit.offersFace() && !m_visit.offersPin())
        chooseAgain(m_visit.faceFault.value_or(m_visit.pinFault()));
    takeBackCall();
    callWhereStuck();
    settleTimers();
    return Step{ m_visit, m_effects };
}

/// With what is left to choose from; where nothing is, the desk has to help.
void Way::chooseAgain(const Fault &why)
{
    m_visit.staff.clear();
    m_visit.staffConfirmed = false;
    go(Screen::ChooseMethod);
    if (!m_visit.offersFace() && !m_visit.offersPin())
        trouble(why, false);
}

/// A call that no finger made ends with what it was for: with the card, or when the desk is there. It would
/// be taken for the next patient's, and hide the button from whoever cannot even lay a card down. While the
/// card lies there after the last screen its owner may stand beside it.
void Way::takeBackCall()
{
    const bool stands = m_visit.leadsNowhere() || m_visit.screen == Screen::TakeCard;
    const bool isCalled = m_visit.helpCalled && (stands || !m_visit.calledByItself);
    if (!m_before.calledByItself || isCalled)
        return;
    m_visit.helpCalled = false;
    m_visit.calledByItself = false;
    run(Effect::TakeBackCall);
}

/// Whoever can do nothing more here need not find the button for help: the desk is told once, with the step.
/// Not where the desk has just ended the comparison itself, nor for a card that is none of ours: another one
/// can be laid down.
void Way::callWhereStuck()
{
    const bool isNew = m_visit.leadsNowhere() && !m_before.leadsNowhere();
    const bool isOther = m_visit.trouble && m_visit.trouble->failure == Failure::CardUnsupported;
    if (!isNew || isOther || m_visit.helpCalled || m_deskSees)
        return;
    m_visit.helpCalled = true;
    m_visit.calledByItself = true;
    run(Effect::CallStaff);
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
    m_visit.calledByItself = false;
    run(Effect::CallStaff); // also a second time: the desk learns at which step the patient stands now
}

void Way::on(const HelpCame &)
{
    m_visit.helpCalled = false;
    m_visit.calledByItself = false;
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

/// Their name and their questions are nobody's who comes by when it wakes. What was signed comes to its end,
/// and is written down; where nothing was, nothing of the patient leaves any more.
void Way::on(const Slept &)
{
    switch (m_visit.screen) {
    case Screen::PlaceCard:
    case Screen::ReadingCard: // whoever placed it may have woken the machine
    case Screen::TakeCard:
        return;
    case Screen::Identifying:
    case Screen::Registering:
    case Screen::SendingConsents:
        m_visit.deserted = true;
        return;
    default:
        leave(false);
    }
}

/// Quietness counts from the moment that a person is asked something, and anew from each touch.
void Way::settleTimers()
{
    const bool moved = m_visit.screen != m_before.screen || m_visit.toAsk != m_before.toAsk
        || m_visit.faceStep != m_before.faceStep;
    if (moved || m_touched || !waits(m_visit))
        m_visit.stillThere = false;
    if (waits(m_visit) && (!waits(m_before) || moved || m_touched))
        run(Effect::StartQuietTimer);
    else if (!waits(m_visit) && waits(m_before))
        run(Effect::StopQuietTimer);
    if (lingers(m_visit) && (moved || !lingers(m_before)))
        run(Effect::StartLingerTimer);
}

QString effectName(Effect effect)
{
    static const QHash<Effect, QString> names{
        { Effect::OpenVisit, QStringLiteral("OpenVisit") },
        { Effect::ReadCard, QStringLiteral("ReadCard") },
        { Effect::AskTries, QStringLiteral("AskTries") },
        { Effect::VerifyPin, QStringLiteral("VerifyPin") },
        { Effect::VerifyPinOnReader, QStringLiteral("VerifyPinOnReader") },
        { Effect::ReadCodeB, QStringLiteral("ReadCodeB") },
        { Effect::VerifyCodeB, QStringLiteral("VerifyCodeB") },
        { Effect::ReadFaceRecord, QStringLiteral("ReadFaceRecord") },
        { Effect::StartFace, QStringLiteral("StartFace") },
        { Effect::CancelFace, QStringLiteral("CancelFace") },
        { Effect::UnlockCard, QStringLiteral("UnlockCard") },
        { Effect::ShowPhoto, QStringLiteral("ShowPhoto") },
        { Effect::SignIdentity, QStringLiteral("SignIdentity") },
        { Effect::SignRegistration, QStringLiteral("SignRegistration") },
        { Effect::SignConsents, QStringLiteral("SignConsents") },
        { Effect::ForgetVisit, QStringLiteral("ForgetVisit") },
        { Effect::ReleaseCard, QStringLiteral("ReleaseCard") },
        { Effect::WipeSecrets, QStringLiteral("WipeSecrets") },
        { Effect::KeepArrived, QStringLiteral("KeepArrived") },
        { Effect::KeepConsents, QStringLiteral("KeepConsents") },
        { Effect::KeepNotAsked, QStringLiteral("KeepNotAsked") },
        { Effect::KeepAnswersNotSent, QStringLiteral("KeepAnswersNotSent") },
        { Effect::CallStaff, QStringLiteral("CallStaff") },
        { Effect::TakeBackCall, QStringLiteral("TakeBackCall") },
        { Effect::RemindOfCard, QStringLiteral("RemindOfCard") },
        { Effect::StartQuietTimer, QStringLiteral("StartQuietTimer") },
        { Effect::StopQuietTimer, QStringLiteral("StopQuietTimer") },
        { Effect::StartLingerTimer, QStringLiteral("StartLingerTimer") },
    };
    return names.value(effect);
}

} // namespace madoguchi::flow
