#include "app/station/numberdesk.h"

#include "app/domain/proofrules.h"
#include "app/station/bookinglist.h"
#include "app/station/numberanswer.h"

#include <QPointer>

#include <utility>

namespace madoguchi {

NumberDesk::NumberDesk(StationCore &core)
    : m_core(core)
    , m_book(core)
    , m_sender(core, m_book)
    , m_requery(core, m_book)
    , m_bookings(core)
{
    core.setWhoWants([self = QPointer<NumberDesk>(this)](
                         const QUuid &key) { return self ? self->useOf(key) : LateUse::Asked; });
    connect(&m_sender, &OutboxSender::kept, this, &NumberDesk::kept);
    connect(&m_sender, &OutboxSender::changed, this, &NumberDesk::waitingChanged);
    connect(&m_requery, &Requery::asked, &m_sender, &OutboxSender::send);
    connect(&m_bookings, &Bookings::changed, this, &NumberDesk::bookingsChanged);
    connect(&m_bookings, &Bookings::changed, this, &NumberDesk::waitingChanged);
}

void NumberDesk::start()
{
    m_sender.start();
    m_requery.start();
    m_bookings.start();
}

/// What became of its question; a store that cannot say it now lets it lie. Of what was refused a late answer
/// about a person is still applied.
LateUse NumberDesk::useOf(const QUuid &key)
{
    const auto entry = m_book.outbox().byKey(key);
    if (!entry) {
        m_core.noteStore(entry.error());
        return LateUse::Asked;
    }
    if (!*entry)
        return m_bookings.wants(key) ? LateUse::Asked : LateUse::None;
    if ((*entry)->state == OutboxEntry::State::Waiting)
        return LateUse::Asked;
    const bool applies
        = (*entry)->state == OutboxEntry::State::Refused && (*entry)->kind == OutboxEntry::Kind::Eligibility;
    return applies ? LateUse::Told : LateUse::None;
}

/// Administrators see no names, and no other station receives patients (security.md, Who may do what).
std::optional<Fault> NumberDesk::whyNot() const
{
    if (m_core.plan().kind != StationKind::Desk)
        return Fault{ Failure::WrongStation };
    const auto granted = m_core.granted<Right::SeeEligibility>();
    return granted ? std::nullopt : std::optional(granted.error());
}

std::optional<Fault> NumberDesk::whyNot(const NumberQuery &query, const QString &proof) const
{
    if (const auto fault = whyNot())
        return fault;
    if (query.limitConsent) {
        if (const auto granted = m_core.granted<Right::OralLimitConsent>(); !granted)
            return granted.error();
    }
    if (const QString item = malformedItem(query, m_core.today()); !item.isEmpty())
        return Fault{ Failure::RequestMalformed, item };
    if (!isNumberProof(proof) || !isReceivedBy(proof, m_core.today()))
        return Fault{ Failure::RequestMalformed, QStringLiteral("Proof") };
    return std::nullopt;
}

Outcome<QUuid> NumberDesk::capture(const CapturedPerson &person)
{
    if (const auto fault = whyNot())
        return *fault;
    if (const QString item = malformedItem(person, m_core.today()); !item.isEmpty())
        return Fault{ Failure::RequestMalformed, item };
    const auto received = m_book.capture(person);
    m_core.noteStore(received ? std::nullopt : std::optional(received.error()));
    if (!received)
        return received.error();
    Q_EMIT kept(*received);
    return received->visit;
}

Outcome<Done> NumberDesk::complete(const QUuid &visit, const NumberQuery &query, const QString &proof)
{
    if (const auto fault = whyNot(query, proof))
        return *fault;
    return sendAsked(m_book.complete(visit, query, proof));
}

bool NumberDesk::isSurely(const QUuid &visit, const Reception &card)
{
    const auto surely = m_book.isSurely(visit, card);
    if (!surely)
        m_core.noteStore(surely.error());
    return surely && *surely;
}

void NumberDesk::completeByCard(const QUuid &visit, const Reception &card)
{
    const auto query = questionOf(card);
    if (!query)
        return;
    NumberQuery plain = *query;
    plain.limitConsent = false; // what was agreed to at the reader is of that visit
    const auto asked = m_book.complete(visit, plain, {}, NumberBook::Asked::ByItself);
    if (!asked && asked.error().failure != Failure::RequestMalformed)
        m_core.noteStore(asked.error());
    static_cast<void>(sendAsked(asked));
}

Outcome<QUuid> NumberDesk::receive(const NumberQuery &query, const QString &proof)
{
    if (const auto fault = whyNot(query, proof))
        return *fault;
    const auto received = m_book.receive(query, proof);
    m_core.noteStore(received ? std::nullopt : std::optional(received.error()));
    if (!received)
        return received.error();
    Q_EMIT kept(*received);
    m_sender.sendFirst(received->visit);
    return received->visit;
}

Outcome<Done> NumberDesk::askAgain(const QUuid &visit)
{
    if (const auto fault = whyNot())
        return *fault;
    return sendAsked(m_book.ask(visit, NumberBook::Asked::ByHand));
}

Outcome<Done> NumberDesk::choose(const QUuid &visit, const QString &branch)
{
    if (const auto fault = whyNot())
        return *fault;
    return sendAsked(m_book.choose(visit, branch));
}

Outcome<Done> NumberDesk::sendAsked(const Outcome<Reception> &asked)
{
    if (!asked)
        return asked.error();
    Q_EMIT kept(*asked);
    m_sender.sendFirst(asked->visit);
    return Done();
}

Outcome<Done> NumberDesk::link(const QUuid &visit, const QString &number)
{
    if (const auto fault = whyNot())
        return *fault;
    const auto linked = m_book.link(visit, number);
    if (!linked)
        return linked.error();
    Q_EMIT kept(*linked);
    m_sender.send();
    return Done();
}

Outcome<Reception> NumberDesk::settlePerson(const QUuid &visit, bool same)
{
    if (const auto fault = whyNot())
        return *fault;
    auto settled = m_book.settlePerson(visit, same);
    if (!settled)
        return settled;
    Q_EMIT kept(*settled);
    m_sender.send();
    return settled;
}

Outcome<std::optional<NumberQuery>> NumberDesk::knownNumber(const QString &patientNumber)
{
    if (const auto fault = whyNot())
        return *fault;
    return m_book.knownNumber(patientNumber);
}

Registration NumberDesk::registration(const QUuid &visit)
{
    if (whyNot())
        return {};
    const auto registration = m_book.registration(visit);
    if (!registration)
        m_core.noteStore(registration.error());
    return registration ? *registration : Registration();
}

Outcome<Reception> NumberDesk::seeAnswer(const QUuid &visit)
{
    if (const auto fault = whyNot())
        return *fault;
    auto seen = m_book.seeAnswer(visit, !m_core.plan().handOver.dir.isEmpty());
    if (seen)
        Q_EMIT kept(*seen);
    return seen;
}

Outcome<Reception> NumberDesk::closeLeftOpen(const QUuid &visit)
{
    if (const auto fault = whyNot())
        return *fault;
    auto closed = m_book.closeLeftOpen(visit, m_core.today());
    if (closed)
        Q_EMIT kept(*closed);
    return closed;
}

Outcome<Done> NumberDesk::askBookings(const QByteArray &csv, const QDate &day)
{
    if (const auto fault = whyNot())
        return *fault;
    const auto patients = readBookings(csv, day);
    if (!patients)
        return patients.error();
    return m_bookings.ask(*patients, day);
}

QList<BookingCheck> NumberDesk::bookings()
{
    return whyNot() ? QList<BookingCheck>() : m_bookings.checks();
}

WaitingRequests NumberDesk::waiting()
{
    WaitingRequests requests;
    if (const auto counts = m_book.outbox().counts()) {
        requests.eligibility = counts->eligibility;
        requests.references = counts->references;
        requests.failed = counts->failed;
        requests.refused = counts->refused;
        requests.oldest = counts->oldest;
    }
    requests.bookings = m_bookings.waiting(requests.failed, requests.refused, requests.oldest);
    return requests;
}

} // namespace madoguchi
