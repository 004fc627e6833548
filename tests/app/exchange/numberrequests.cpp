#include "tests/app/exchange/numberrequests.h"

#include "app/store/bulkqueries.h"

#include <algorithm>

namespace madoguchi {

namespace {

using State = BookingCheck::State;

const QString askedPerson = QStringLiteral("p02");
const QString linkedPerson = QStringLiteral("p26");
const QStringList booked{ QStringLiteral("p02"), QStringLiteral("p03") };
constexpr qint64 untilAgain = 12'000; ///< milliseconds; longer than the first pause of whatever waits

} // namespace

NumberRequests::NumberRequests(WayStation &desk, Way &way, PassingClock &clock)
    : m_desk(desk)
    , m_way(way)
    , m_clock(clock)
{
    auto people = Population::load(toJapanTime(clock.now()).date());
    if (people)
        m_people = std::move(*people);
}

QList<WayRequest> NumberRequests::requests()
{
    return { eligibility(), reference(), bulk(), bulkResult() };
}

void NumberRequests::pass(qint64 milliseconds)
{
    m_clock.pass(milliseconds);
    m_way.pass(m_clock);
    m_desk.desk().numbers().sender().send();
    m_desk.desk().numbers().bookingQueries().send();
}

NumberQuery NumberRequests::numberOf(const QString &person) const
{
    NumberQuery query;
    const Person *found = m_people ? m_people->find(person) : nullptr;
    if (!found || found->coverages.isEmpty())
        return query;
    const Insurance &insurance = found->coverages.first().result.insurance;
    query.insurerNumber = insurance.insurerNumber;
    query.symbol = insurance.symbol;
    query.number = insurance.number;
    query.branch = insurance.branch;
    query.birthdate = found->patient.birthdate;
    return query;
}

QByteArray NumberRequests::listOf(const QStringList &persons) const
{
    QString csv = QStringLiteral("InsurerNumber,InsuredCardSymbol,InsuredIdentificationNumber,"
                                 "InsuredBranchNumber,Birthdate,PatientNumber,Name\r\n");
    for (const QString &person : persons) {
        const NumberQuery query = numberOf(person);
        csv += QStringList{ query.insurerNumber, query.symbol.reveal(), query.number.reveal(),
            query.branch.reveal(), query.birthdate.reveal().toString(QStringLiteral("yyyyMMdd")),
            QStringLiteral("K-") + person, QString() }
                   .join(u',')
            + QStringLiteral("\r\n");
    }
    return csv.toUtf8();
}

Reception NumberRequests::listed(const QUuid &visit)
{
    const ReceptionList all = m_desk.desk().receptions();
    const Reception *found = all.find(visit);
    const auto stored = ReceptionBook(m_desk.core()).find(visit);
    if (!found || !stored)
        return {};
    Reception reception = *found;
    reception.receivedMessage = stored->receivedMessage; // on the disk alone
    return reception;
}

QUuid NumberRequests::receives(const QString &person)
{
    const auto received = m_desk.desk().receiveByNumber(numberOf(person), QStringLiteral("certificate"));
    if (!received)
        return {};
    const bool heard = waitUntil([&] {
        const auto question = listed(*received).question;
        return question && (question->answered || question->failure);
    });
    return heard ? *received : QUuid();
}

/// An answer that is not one of its own is nowhere to be seen.
std::optional<Failure> NumberRequests::questionState(const QUuid &visit)
{
    const Reception reception = listed(visit);
    if (!reception.question)
        return Failure::StoreDamaged;
    if (reception.question->failure) {
        const bool empty = !reception.main() && reception.receivedMessage.isEmpty();
        return empty ? reception.question->failure : Failure::StoreDamaged;
    }
    return reception.eligibility.validity == Validity::Valid ? std::nullopt
                                                             : std::optional(Failure::RecordsNone);
}

WayRequest NumberRequests::eligibility()
{
    return { .name = QStringLiteral("eligibility"),
        .form = AnswerForm::Person,
        .waits = true,
        .prepare = [this] { return m_desk.desk().waitingRequests().waiting() == 0; },
        .ask =
            [this] {
                m_reception = receives(askedPerson);
                return questionState(m_reception);
            },
        .settle = [this] { return settleQuestion(); } };
}

bool NumberRequests::settleQuestion()
{
    if (m_desk.desk().waitingRequests().eligibility > 0)
        pass(untilAgain);
    const auto ended = [this] { return m_desk.desk().waitingRequests().eligibility == 0; };
    if (!waitUntil(ended))
        return false;
    if (questionState(m_reception)) // refused for good, or an error of the person: asked anew, by hand
        static_cast<void>(m_desk.desk().askAgain(m_reception));
    return waitUntil([this] { return !questionState(m_reception); }) && ended();
}

WayRequest NumberRequests::reference()
{
    return { .name = QStringLiteral("reference number"),
        .form = AnswerForm::Person,
        .waits = true,
        .prepare =
            [this] {
                if (m_known.isNull())
                    m_known = receives(linkedPerson);
                return !questionState(m_known) && m_desk.desk().waitingRequests().waiting() == 0;
            },
        .ask = [this] { return link(); },
        .settle =
            [this] {
                if (m_desk.desk().waitingRequests().references > 0)
                    pass(untilAgain);
                const auto ended = [this] { return m_desk.desk().waitingRequests().references == 0; };
                if (!waitUntil(ended))
                    return false;
                const auto entry = referenceEntry();
                return (entry && entry->state == OutboxEntry::State::Done) || !link();
            } };
}

std::optional<OutboxEntry> NumberRequests::referenceEntry()
{
    Outbox outbox(m_desk.core().database(), m_desk.core().vault().standing(Vault::Standing::Open));
    if (const auto waiting = outbox.waitingOf(m_known, OutboxEntry::Kind::Reference); waiting && *waiting)
        m_referenceKey = (*waiting)->key;
    const auto entry = outbox.byKey(m_referenceKey);
    return entry ? *entry : std::nullopt;
}

std::optional<Failure> NumberRequests::link()
{
    const QString number = QStringLiteral("K-%1").arg(++m_references);
    if (!m_desk.desk().linkPatientNumber(m_known, number))
        return Failure::StoreDamaged;
    m_referenceKey = {};
    const bool heard = waitUntil([this] {
        const auto entry = referenceEntry();
        return entry && (entry->state != OutboxEntry::State::Waiting || entry->failure);
    });
    const auto entry = heard ? referenceEntry() : std::nullopt;
    return entry ? entry->failure : Failure::StoreDamaged;
}

bool NumberRequests::asksBookings(const QStringList &persons)
{
    return m_desk.desk().askBookings(listOf(persons), toJapanTime(m_clock.now()).date()).ok()
        && waitUntil([this] { return check().state != State::Waiting || check().failure; });
}

/// Nothing waits; and lists of hours of work are not looked through for each new one.
bool NumberRequests::beginsAnew()
{
    if (m_desk.desk().waitingRequests().waiting() > 0)
        return false;
    BulkQueries lists(m_desk.core().database(), m_desk.core().vault().standing(Vault::Standing::Open));
    return lists.forgetBefore(toJapanTime(m_clock.now()).date().addDays(1)).ok();
}

std::optional<Failure> NumberRequests::slipState()
{
    return check().state == State::Asked ? std::nullopt : check().failure;
}

WayRequest NumberRequests::bulk()
{
    return { .name = QStringLiteral("bulk"),
        .form = AnswerForm::Slip,
        .waits = true,
        .prepare = [this] { return beginsAnew(); },
        .ask = [this]() -> std::optional<Failure> {
            return asksBookings(booked) ? slipState() : Failure::StoreDamaged;
        },
        .settle = [this] { return settleBookings(); } };
}

/// Everybody in the list is valid: whatever else is said of them is the fault's.
std::optional<Failure> NumberRequests::resultState()
{
    const BookingCheck now = check();
    if (now.state != State::Answered)
        return now.failure ? now.failure : std::optional(Failure::SegmentProcessing);
    if (now.exceptions.isEmpty())
        return std::nullopt;
    const auto all = [&](BookingIssue issue) {
        return now.exceptions.size() == now.patients
            && std::all_of(now.exceptions.begin(), now.exceptions.end(),
                [&](const BookingException &one) { return one.issue == issue; });
    };
    // Units that are of nobody in the list are no answers to it: everybody is without one.
    if (all(BookingIssue::Unanswered))
        return Failure::AnswerForOther;
    return all(BookingIssue::Error) ? Failure::PersonError : Failure::StoreDamaged;
}

WayRequest NumberRequests::bulkResult()
{
    return { .name = QStringLiteral("bulk result"),
        .form = AnswerForm::Bulk,
        .waits = true,
        .prepare = [this] { return beginsAnew() && asksBookings(booked) && !slipState(); },
        .ask = [this]() -> std::optional<Failure> {
            const int before = m_desk.lineNews();
            pass(untilAgain);
            const bool heard = waitUntil([&] { return m_desk.lineNews() > before; });
            return heard ? resultState() : Failure::StoreDamaged;
        },
        .settle = [this] { return settleBookings(); } };
}

bool NumberRequests::settleBookings()
{
    const auto settled
        = [this] { return check().state == State::Answered || check().state == State::Refused; };
    for (int turn = 0; turn < 3 && !settled(); ++turn) {
        pass(untilAgain);
        waitUntil([&] { return settled() || check().state == State::Asked; }, 3000);
        if (check().state == State::Asked)
            pass(untilAgain);
        waitUntil(settled, 3000);
    }
    // Refused for good, or answered with nothing: read in once more.
    if (resultState() && (!asksBookings(booked) || slipState()))
        return false;
    if (check().state == State::Asked)
        pass(untilAgain);
    return waitUntil([this] { return !resultState(); }) && m_desk.desk().waitingRequests().bookings == 0;
}

} // namespace madoguchi
