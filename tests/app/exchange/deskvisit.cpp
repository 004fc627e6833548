#include "tests/app/exchange/deskvisit.h"

namespace madoguchi {

using flow::Screen;

DeskVisit::DeskVisit(WayStation &station, Way &way, QByteArray person)
    : m_station(station)
    , m_way(way)
    , m_person(std::move(person))
{ }

std::shared_ptr<VirtualCard> DeskVisit::card()
{
    if (m_card)
        return m_card;
    m_way.tell("card " + m_person);
    const QString folder = QString::fromLatin1(m_person);
    VirtualCardData data;
    data.certificateDer = m_way.content(folder + QStringLiteral("/certificate.der"));
    data.privateKeyPem = m_way.content(folder + QStringLiteral("/key.pem"));
    data.pin = m_way.content(folder + QStringLiteral("/pin"));
    m_card = std::make_shared<VirtualCard>(data);
    return m_card;
}

bool DeskVisit::reaches(Screen wanted)
{
    return waitUntil([&] { return visit().screen == wanted; });
}

std::optional<Failure> DeskVisit::comesTo(Screen wanted)
{
    const auto settled = [&] {
        const Screen screen = visit().screen;
        return screen == wanted || screen == Screen::Trouble;
    };
    if (!waitUntil(settled))
        return Failure::ReaderFault;
    if (visit().screen == wanted)
        return std::nullopt;
    // What the desk is told of it, without saying whose it is.
    const std::optional<Fault> told = m_station.desk().readerTrouble();
    return told ? told->failure : Failure::ReaderFault;
}

bool DeskVisit::clear()
{
    m_station.reader().pull();
    return reaches(Screen::PlaceCard)
        && waitUntil([&] { return m_station.desk().patient().snapshot().readerReady; });
}

void DeskVisit::place()
{
    m_station.reader().place(card());
}

bool DeskVisit::toPin()
{
    if (!clear())
        return false;
    place();
    if (!reaches(Screen::ChooseMethod))
        return false;
    m_station.desk().patient().choosePin();
    return waitUntil([&] {
        const flow::Visit now = visit();
        return now.screen == Screen::EnterPin && now.triesLeft >= 0 && now.visitOpen;
    });
}

QString DeskVisit::pin() const
{
    return QString::fromLatin1(m_way.content(QString::fromLatin1(m_person) + QStringLiteral("/pin")));
}

void DeskVisit::enterPin()
{
    QString digits = pin();
    m_station.desk().patient().enterPin(digits);
}

bool DeskVisit::toQuestions()
{
    if (!toPin())
        return false;
    enterPin();
    return reaches(Screen::AskConsent);
}

bool DeskVisit::toRegistration()
{
    if (!toPin())
        return false;
    enterPin();
    return reaches(Screen::OfferRegistration);
}

void DeskVisit::answer(ConsentAnswer medication, ConsentAnswer checkup)
{
    PatientView &patient = m_station.desk().patient();
    while (const auto kind = patient.snapshot().visit.asking()) {
        ConsentAnswer answer = ConsentAnswer::No;
        if (*kind == ConsentKind::Medication)
            answer = medication;
        else if (*kind == ConsentKind::Checkup)
            answer = checkup;
        patient.answer(*kind, answer);
    }
}

void DeskVisit::registers()
{
    m_station.desk().patient().answerRegistration(true);
}

void DeskVisit::stop()
{
    m_station.desk().patient().stop();
}

bool DeskVisit::again(Screen wanted)
{
    const flow::Visit now = visit();
    if (now.screen != Screen::Trouble || !now.canTryAgain)
        return false;
    m_station.desk().patient().tryAgain();
    return reaches(wanted);
}

} // namespace madoguchi
