#include "tests/app/exchange/deskrequests.h"

#include "app/store/visitstoforget.h"

#include <algorithm>

namespace madoguchi {

using flow::Screen;

namespace {

const QByteArray registeredPerson = QByteArrayLiteral("p03");
const QByteArray unregisteredPerson = QByteArrayLiteral("p17");

} // namespace

DeskRequests::DeskRequests(WayStation &desk, Way &way)
    : m_desk(desk)
    , m_way(way)
    , m_patient(desk, way, registeredPerson)
    , m_nobody(desk, way, unregisteredPerson)
{ }

QList<WayRequest> DeskRequests::requests()
{
    return { health(), openVisit(), identity(), consents(), registration(), forget() };
}

WayRequest DeskRequests::health()
{
    return { .name = QStringLiteral("health"),
        .prepare = [] { return true; },
        .ask = [this]() -> std::optional<Failure> {
            if (!m_desk.measures())
                return Failure::ReaderFault;
            const auto fault = m_desk.lineHealth();
            return fault ? std::optional(fault->failure) : std::nullopt;
        },
        .settle = [this] { return m_desk.comesBack(); } };
}

WayRequest DeskRequests::openVisit()
{
    return { .name = QStringLiteral("open visit"),
        .prepare
        = [this] { return m_patient.clear() && waitUntil([this] { return visitsToForget() == 0; }); },
        .ask = [this]() -> std::optional<Failure> {
            m_patient.place();
            const bool over = waitUntil([this] {
                const flow::Visit now = m_patient.visit();
                return now.screen == Screen::Trouble || (now.visitOpen && now.screen == Screen::ChooseMethod);
            });
            return over ? m_patient.comesTo(Screen::ChooseMethod) : Failure::ReaderFault;
        },
        .settle =
            [this] {
                const bool open = m_patient.visit().visitOpen || m_patient.again(Screen::ChooseMethod);
                return open && waitUntil([this] { return m_patient.visit().visitOpen; }) && m_patient.clear();
            } };
}

WayRequest DeskRequests::identity()
{
    return { .name = QStringLiteral("identity"),
        .form = AnswerForm::Face,
        .prepare = [this] { return m_patient.toPin(); },
        .ask =
            [this] {
                m_patient.enterPin();
                return m_patient.comesTo(Screen::AskConsent);
            },
        .settle =
            [this] {
                const auto before = m_desk.desk().receptions().size();
                const bool asked = m_patient.visit().screen == Screen::AskConsent;
                const bool identified = asked || m_patient.again(Screen::AskConsent);
                const auto more = asked ? 0 : 1; // the reception stands once, and only when it was confirmed
                return identified && m_desk.desk().receptions().size() == before + more && m_patient.clear();
            } };
}

WayRequest DeskRequests::consents()
{
    return { .name = QStringLiteral("consents"),
        .form = AnswerForm::Face,
        .prepare = [this] { return m_patient.toQuestions(); },
        .ask =
            [this] {
                m_patient.answer(ConsentAnswer::Yes, ConsentAnswer::No);
                return m_patient.comesTo(Screen::Finished);
            },
        .settle =
            [this] {
                const bool finished = m_patient.visit().screen == Screen::Finished;
                if (!finished && !m_patient.again(Screen::Finished))
                    return false;
                // What the service registered stands at the desk.
                const Consents kept = newestByCard().consents();
                return kept.of(ConsentKind::Medication).state == Consent::State::Yes
                    && kept.of(ConsentKind::Checkup).state == Consent::State::No && m_patient.clear();
            } };
}

WayRequest DeskRequests::registration()
{
    return { .name = QStringLiteral("registration"),
        .form = AnswerForm::Nothing,
        .prepare =
            [this] {
                m_way.tell("unregister " + unregisteredPerson);
                return m_nobody.toRegistration();
            },
        .ask =
            [this] {
                m_nobody.registers();
                return m_nobody.comesTo(Screen::AskConsent);
            },
        .settle =
            [this] {
                const bool asked = m_nobody.visit().screen == Screen::AskConsent;
                return (asked || m_nobody.again(Screen::AskConsent)) && m_nobody.clear();
            } };
}

/// The patient sees the reminder of the card, and nothing of this: what is left to be said is on the disk.
WayRequest DeskRequests::forget()
{
    return { .name = QStringLiteral("forget"),
        .form = AnswerForm::Nothing,
        .waits = true,
        .prepare = [this] { return m_patient.toPin() && visitsToForget() == 0; },
        .ask = [this]() -> std::optional<Failure> {
            const int before = m_desk.lineNews();
            m_patient.stop();
            // News of the line may be of another request.
            const auto told = [&] { return m_desk.lineNews() > before && visitsToForget() == 0; };
            if (!waitUntil([&] { return m_desk.lineFault() || told(); }))
                return Failure::ReaderFault;
            const auto fault = m_desk.lineFault();
            const bool stands = visitsToForget() == 1;
            if (!fault && !stands)
                return std::nullopt;
            return fault && stands ? fault->failure : Failure::StoreDamaged;
        },
        .settle
        = [this] { return waitUntil([this] { return visitsToForget() == 0; }) && m_patient.clear(); } };
}

int DeskRequests::visitsToForget()
{
    const auto left = VisitsToForget(m_desk.core().database()).all();
    return left ? static_cast<int>(left->size()) : -1;
}

Reception DeskRequests::newestByCard()
{
    Reception newest;
    const ReceptionList all = m_desk.desk().receptions();
    for (const Reception &one : all) {
        if (one.method != IdentityMethod::None && one.number > newest.number)
            newest = one;
    }
    return newest;
}

} // namespace madoguchi
