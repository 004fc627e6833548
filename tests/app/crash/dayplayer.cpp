#include "tests/app/crash/dayplayer.h"

#include "app/domain/proof.h"
#include "app/station/bookinglist.h"
#include "app/station/trainingstaff.h"

#include <QTest>

#include <cstdio>

namespace madoguchi {

namespace {

constexpr int patience = 10'000;

Outcome<Done> sitDown(Seat &seat, StationKind kind)
{
    const TrainingAccount account = TrainingStaff::shownAt(kind).first();
    return seat.signIn(account.id, SecretBytes(account.password.toUtf8()));
}

VisitTiming quickTiming()
{
    VisitTiming timing;
    timing.linger = std::chrono::milliseconds(20);
    return timing;
}

} // namespace

DayPlayer::DayPlayer(const CrashClinic &clinic, qint64 clockAhead, quint32 seed)
    : m_clinic(clinic)
    , m_clock(clockAhead)
    , m_random(seed)
{ }

void DayPlayer::say(const char *what, const QUuid &visit, qint64 number)
{
    std::printf("%s %s %lld\n", what, qPrintable(visitText(visit)), static_cast<long long>(number));
    std::fflush(stdout);
}

Outcome<Done> DayPlayer::open()
{
    auto desk = m_clinic.open(StationKind::Desk, m_clock, m_passwords);
    if (!desk)
        return desk.error();
    m_deskCore = std::move(*desk);
    auto room = m_clinic.open(StationKind::Consulting, m_clock, m_passwords);
    if (!room)
        return room.error();
    m_roomCore = std::move(*room);
    m_desk = std::make_unique<DeskStation>(*m_deskCore, m_reader, quickTiming());
    m_room = std::make_unique<Consulting>(*m_roomCore);
    QObject::connect(m_desk.get(), &Desk::arrived, m_desk.get(), [this](const QUuid &visit) {
        m_arrived = visit;
        say("kept", visit);
    });
    auto known = readBookings(m_clinic.numbers(), m_deskCore->today());
    if (!known)
        return known.error();
    m_known = std::move(*known);
    if (const auto started = m_desk->start(); !started)
        return started;
    if (const auto sits = sitDown(m_desk->seat(), StationKind::Desk); !sits)
        return sits;
    return sitDown(m_room->seat(), StationKind::Consulting);
}

int DayPlayer::play(int patients, bool sendsAll)
{
    if (const auto opened = open(); !opened) {
        std::fprintf(stderr, "%s %s\n", qPrintable(failureName(opened.error().failure)),
            qPrintable(opened.error().code));
        return 2;
    }
    say("ready");
    for (int played = 0; patients == 0 || played < patients; ++played) {
        if (!visit()) {
            std::fprintf(stderr, "a visit stood still at %s\n",
                qPrintable(flow::screenName(m_desk->patient().snapshot().visit.screen)));
            return 3;
        }
    }
    if (sendsAll && !sendAll()) {
        std::fprintf(stderr, "%d requests still wait\n", m_desk->waitingRequests().waiting());
        return 4;
    }
    return 0;
}

bool DayPlayer::sendAll()
{
    constexpr int bulkToo = 60'000; // its result is asked for every few seconds
    return QTest::qWaitFor([this] { return m_desk->waitingRequests().waiting() == 0; }, bulkToo);
}

bool DayPlayer::waitForScreen(flow::Screen screen)
{
    return QTest::qWaitFor([&] { return m_desk->patient().snapshot().visit.screen == screen; }, patience);
}

bool DayPlayer::visit()
{
    m_arrived = QUuid();
    if (!waitForScreen(flow::Screen::PlaceCard))
        return false;
    m_reader->place(m_clinic.card(m_random.bounded(m_clinic.cards())));
    const bool goesOn = identify() && (m_random.bounded(8) == 0 || answer());
    m_reader->pull();
    if (!goesOn || !waitForScreen(flow::Screen::PlaceCard))
        return false;
    if (const QUuid visit = m_arrived; !visit.isNull()) {
        finishAtDesk(visit);
        askByNumber(visit);
    }
    lookInRoom();
    if (m_random.bounded(3) == 0)
        changeSeats();
    return true;
}

/// Up to the first question; one in ten stops before, and is forgotten.
bool DayPlayer::identify()
{
    if (!waitForScreen(flow::Screen::ChooseMethod))
        return false;
    PatientView &patient = m_desk->patient();
    if (m_random.bounded(10) == 0)
        return true;
    patient.choosePin();
    if (!QTest::qWaitFor(
            [&] {
                const auto &now = patient.snapshot().visit;
                return now.screen == flow::Screen::EnterPin && now.triesLeft >= 0;
            },
            patience))
        return false;
    QString digits = QString::fromLatin1(CrashClinic::cardPin);
    patient.enterPin(digits);
    return QTest::qWaitFor(
        [&] {
            return patient.snapshot().visit.asking().has_value()
                || patient.snapshot().visit.screen == flow::Screen::Finished;
        },
        patience);
}

bool DayPlayer::answer()
{
    PatientView &patient = m_desk->patient();
    if (m_arrived.isNull())
        return true;
    while (const auto asked = patient.snapshot().visit.asking()) {
        patient.answer(*asked, m_random.bounded(3) == 0 ? ConsentAnswer::No : ConsentAnswer::Yes);
        if (!QTest::qWaitFor([&] { return patient.snapshot().visit.asking() != asked; }, patience))
            return false;
    }
    if (!waitForScreen(flow::Screen::Finished))
        return false;
    say("consents", m_arrived);
    return true;
}

void DayPlayer::finishAtDesk(const QUuid &visit)
{
    if (m_desk->confirm(visit))
        say("confirmed", visit);
    if (m_desk->slipPrinted(visit))
        say("printed", visit);
}

/// What waits on the disk from then on, whether the line is there or not: each is said once the call is back.
void DayPlayer::askByNumber(const QUuid &visit)
{
    const QString number = QStringLiteral("K-%1").arg(m_random.generate());
    if (m_random.bounded(2) == 0 && m_desk->linkPatientNumber(visit, number))
        say("linked", visit);
    const NumberQuery person = m_known.at(m_random.bounded(static_cast<int>(m_known.size()))).person;
    if (const auto received = m_desk->receiveByNumber(person, QStringLiteral("certificate"))) {
        say("received", *received);
        if (m_random.bounded(4) == 0 && m_desk->askAgain(*received))
            say("again", *received);
    }
    const QDate day = m_deskCore->today().addDays(1);
    if (m_random.bounded(6) == 0 && m_desk->askBookings(m_clinic.numbers(), day))
        say("booked", QUuid(), day.toJulianDay());
}

/// At a visit of the list as it stands: the service is asked for a new one every few seconds only.
void DayPlayer::lookInRoom()
{
    QList<QUuid> consented;
    for (const ConsultingVisit &visit : m_room->visits()) {
        if (visit.consents.of(ConsentKind::Medication).isOpenAt(m_room->now()))
            consented.append(visit.visit);
    }
    if (consented.isEmpty())
        return;
    const QUuid visit = consented.at(m_random.bounded(static_cast<int>(consented.size())));
    m_room->openRecords(visit, ConsentKind::Medication);
    static_cast<void>(
        QTest::qWaitFor([&] { return m_room->records().state != RecordsView::State::Loading; }, patience));
    if (m_room->records().state == RecordsView::State::Shown)
        say("view", visit, m_room->records().auditEntry);
    m_room->closeRecords();
}

/// Somebody gets up, somebody sits down.
void DayPlayer::changeSeats()
{
    m_desk->seat().lock();
    m_room->seat().signOut();
    if (sitDown(m_desk->seat(), StationKind::Desk) && sitDown(m_room->seat(), StationKind::Consulting))
        say("seats");
}

} // namespace madoguchi
