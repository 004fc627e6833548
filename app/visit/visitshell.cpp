#include "app/visit/visitshell.h"

#include "app/visit/cardfaultmap.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

bool isPin(const QString &digits)
{
    return digits.size() == 4
        && std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

VisitShell::VisitShell(
    ReaderHub &hub, Central &central, ReceptionKeeper &keeper, VisitOptions options, QObject *parent)
    : PatientView(parent)
    , m_hub(hub)
    , m_keeper(keeper)
    , m_central(central)
    , m_options(std::move(options))
    , m_signed(hub, central, m_options.institution, [this](const QUuid &visit) { forget(visit); })
    , m_held(keeper, m_options.timing.keepAgain)
    , m_sleep(m_options.asleep)
{
    m_signed.setMoved([this](const QUuid &from, const IdentityAnswer &answer) { return move(from, answer); });
    m_quiet.setSingleShot(true);
    m_linger.setSingleShot(true);
    m_reminder.setInterval(m_options.timing.remindEvery);
    connect(&m_quiet, &QTimer::timeout, this, &VisitShell::quietOver);
    connect(&m_sleep, &SleepWatch::woke, this, [this] { handle(flow::Slept{}); });
    connect(&m_linger, &QTimer::timeout, this, [this] { handle(flow::Lingered{}); });
    connect(&m_reminder, &QTimer::timeout, this, &VisitShell::remind);
    connect(&m_central, &Central::lineChanged, this, [this](bool reached) {
        if (std::exchange(m_serviceReachable, reached) != reached)
            Q_EMIT changed();
    });
}

void VisitShell::useFace(FaceSource &face)
{
    m_face = &face;
    connect(&face, &FaceSource::changed, this, &VisitShell::tellMeans);
}

void VisitShell::start()
{
    m_sleep.start();
    tellMeans();
    connect(&m_hub, &ReaderHub::changed, this, &VisitShell::followReader);
    followReader(m_hub.snapshot());
}

PatientSnapshot VisitShell::snapshot() const
{
    PatientSnapshot shown;
    shown.visit = m_visit;
    if (m_visit.identified && m_visit.screen != flow::Screen::PlaceCard) {
        if (const EligibilityResult *main = m_reception.main())
            shown.name = main->patient.name;
        shown.validity = m_reception.eligibility.validity;
        shown.certificate = m_reception.certificate;
    }
    const std::optional<Fault> fault = faultOf(m_hub.snapshot());
    shown.readerProfile = m_options.readerProfile;
    shown.screens = m_options.screens;
    shown.frame = m_frame;
    shown.readerReady = !fault;
    shown.readerFault = fault.value_or(Fault{});
    shown.serviceReachable = m_serviceReachable;
    return shown;
}

void VisitShell::chooseFace()
{
    handle(flow::MethodFace{});
}

void VisitShell::chooseOther()
{
    handle(flow::OtherMethod{});
}

void VisitShell::choosePin()
{
    handle(flow::MethodPin{});
}

void VisitShell::enterPin(QString &digits)
{
    const bool wellFormed = isPin(digits);
    SecretBytes pin = SecretBytes::taking(digits);
    if (!wellFormed)
        return; // it would burn a try (reader-link.md, What may never happen)
    m_pin = std::move(pin);
    handle(flow::PinEntered{});
}

void VisitShell::answer(ConsentKind kind, ConsentAnswer answer)
{
    handle(flow::Answered{ kind, answer });
}

void VisitShell::answerTogether(const QList<ConsentKind> &kinds, flow::AnsweredTogether::Choice choice)
{
    handle(flow::AnsweredTogether{ kinds, choice });
}

void VisitShell::askLimit()
{
    handle(flow::LimitWanted{});
}

void VisitShell::answerRegistration(bool yes)
{
    if (yes)
        handle(flow::RegistrationYes{});
    else
        handle(flow::RegistrationNo{});
}

void VisitShell::stop()
{
    handle(flow::Stop{});
}

void VisitShell::callStaff()
{
    handle(flow::CallHelp{});
}

void VisitShell::touched()
{
    handle(flow::Touched{});
}

void VisitShell::tryAgain()
{
    handle(flow::TryAgain{});
}

void VisitShell::helpCame()
{
    handle(flow::HelpCame{});
}

/// One placement is one visit: a card that was taken and placed again between two looks is a new one.
void VisitShell::followReader(const ReaderSnapshot &reader)
{
    const bool there = hasCard(reader);
    if (m_cardThere && (!there || reader.placement != m_placement)) {
        m_cardThere = false;
        handle(flow::CardRemoved{});
    }
    if (there && !m_cardThere) {
        m_cardThere = true;
        m_placement = reader.placement;
        if (m_face)
            m_face->prepare();
        handle(flow::CardPlaced{});
    }
    tellPresence();
    Q_EMIT changed();
}

/// Events that come up while one is taken wait for their turn. The first after a sleep is a stranger's
/// finger, or an answer for somebody who is gone: that the machine slept comes before it.
void VisitShell::handle(const flow::Event &event)
{
    if (!m_taking)
        m_sleep.look();
    m_events.push_back(event);
    if (m_taking)
        return;
    m_taking = true;
    while (!m_events.empty()) {
        const flow::Event next = m_events.front();
        m_events.pop_front();
        take(next);
    }
    m_taking = false;
}

void VisitShell::take(const flow::Event &event)
{
    const flow::Step step = flow::advance(m_visit, event);
    const bool differs = !(step.visit == m_visit);
    m_visit = step.visit;
    m_reminding = false;
    if (m_visit.unlockedBy)
        m_signed.setUnlocked(*m_visit.unlockedBy, m_visit.staff);
    if (m_visit.faceStep != flow::FaceStep::Looking)
        m_frame = CameraFrame{};
    const qsizetype next = step.effects.lastIndexOf(flow::Effect::OpenVisit);
    const bool begins = next >= 0 && step.effects.contains(flow::Effect::ReadCard);
    for (qsizetype i = 0; i < step.effects.size(); ++i) {
        if (begins && i == next)
            overHere(true);
        run(step.effects.at(i));
    }
    if (std::holds_alternative<flow::PinEntered>(event))
        m_pin.wipe(); // taken by VerifyPin, or not wanted
    const bool ended = m_visit.screen == flow::Screen::PlaceCard || m_visit.screen == flow::Screen::TakeCard;
    if (differs && ended)
        overHere(m_visit.screen == flow::Screen::PlaceCard);
    tellPresence();
    tellTrouble();
    if (differs)
        Q_EMIT changed();
    if (m_reminding)
        remind();
}

void VisitShell::overHere(bool forNextCard)
{
    ++m_generation;
    m_signed.abandon();
    wipeSecrets();
    m_consentAnswer = IdentityAnswer{};
    m_held.hold(std::exchange(m_unkept, HeldKeeps::Held{}));
    m_front.reset();
    if (forNextCard || !m_visit.identified)
        m_reception = Reception{};
}

void VisitShell::quietOver()
{
    if (m_visit.stillThere) {
        handle(flow::StillQuiet{});
        return;
    }
    handle(flow::Quiet{});
    if (m_visit.stillThere)
        m_quiet.start(m_options.timing.stillQuiet);
}

void VisitShell::remind()
{
    const bool waits = m_visit.screen == flow::Screen::Finished || m_visit.screen == flow::Screen::TakeCard;
    if (!waits || !m_visit.cardPresent) {
        m_reminder.stop();
        return;
    }
    if (!m_reminder.isActive())
        m_reminder.start();
    Q_EMIT cardReminder();
}

void VisitShell::tellPresence()
{
    const std::pair<bool, QUuid> now{ m_cardThere, m_visit.cardPresent ? m_reception.visit : QUuid() };
    if (m_toldPresence == now)
        return;
    m_toldPresence = now;
    Q_EMIT cardPresenceChanged(now.first, now.second);
}

/// A patient who stopped at a failure is still there, and still has it, until the card is taken. A face that
/// cannot be used, and a PIN that was locked just now, are the desk's to know while the patient goes on
/// another way.
void VisitShell::tellTrouble()
{
    std::optional<Fault> now;
    if (m_visit.screen == flow::Screen::Trouble)
        now = m_visit.trouble;
    else if (m_visit.screen == flow::Screen::TakeCard)
        now = m_toldTrouble;
    else if (m_visit.faceFault && !m_visit.identified)
        now = m_visit.faceFault;
    else if (m_visit.pinWasWrong && m_visit.triesLeft == 0 && !m_visit.identified)
        now = m_visit.pinFault();
    if (now == m_toldTrouble)
        return;
    m_toldTrouble = now;
    if (now)
        Q_EMIT stuck(*now);
    else
        Q_EMIT unstuck();
}

} // namespace madoguchi
