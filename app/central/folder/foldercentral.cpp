#include "app/central/folder/foldercentral.h"

#include "app/central/folder/foldermessages.h"
#include "app/central/messages/messageheader.h"
#include "app/central/problems.h"
#include "app/central/refusaltold.h"

#include <QCryptographicHash>
#include <QPointer>

#include <cstdlib>

namespace madoguchi {

namespace {

/// How long an answer that cannot be read lies on the share for somebody to see, after it was asked for: as
/// long as the outbox tells of what was refused.
constexpr int unreadableDays = 7;

/// Nothing of a faulty answer to an older request is told: the newer one may bring a good one.
template <typename T> bool isPassed(const Outcome<FolderAnswer> &outcome, const Outcome<T> &read)
{
    return outcome && outcome->older && !read;
}

/// What a question can end with while its request is still out.
bool mayComeLate(Failure failure)
{
    return failure == Failure::ServiceTimeout || failure == Failure::FolderUnreachable
        || failure == Failure::FolderAnswerUnreadable;
}

} // namespace

QList<Fault> FolderHealth::faults() const
{
    QList<Fault> faults;
    if (numbers.trouble)
        faults.append(*numbers.trouble);
    if (records && records->trouble && records->trouble != numbers.trouble)
        faults.append(*records->trouble);
    for (const auto &full : { numbers.full, records ? records->full : std::nullopt }) {
        if (full)
            faults.append(*full);
    }
    if (numbers.untaken || (records && records->untaken))
        faults.append(Fault{ .failure = Failure::FolderNotTaken });
    if (numbersLeft == 0)
        faults.append(Fault{ .failure = Failure::FolderNumbersUsed });
    if (numbers.counts.records > 0)
        faults.append(Fault{ .failure = Failure::FolderRecordsAtDesk, .number = numbers.counts.records });
    for (const auto &cut : { numbers.cut, records ? records->cut : std::nullopt }) {
        if (cut)
            faults.append(*cut);
    }
    if (const int uncleared = numbers.uncleared + (records ? records->uncleared : 0); uncleared > 0)
        faults.append(Fault{ .failure = Failure::FolderNotCleared, .number = uncleared });
    const int foreign = numbers.counts.foreign + (records ? records->counts.foreign : 0);
    if (foreign > 0)
        faults.append(Fault{ .failure = Failure::FolderForeignFiles, .number = foreign });
    return faults;
}

FolderCentral::FolderCentral(FolderSettings settings, ExchangeBook &book, const Clock &clock,
    const FolderTimings &timings, const FolderFiles &files, QObject *parent)
    : Central(parent)
    , m_settings(std::move(settings))
    , m_timings(timings)
    , m_serviceClock(clock)
    , m_salt(QUuid::createUuid().toRfc4122())
    , m_numbers(std::make_unique<FolderExchange>(
          m_settings.numbers, m_settings.part, book, clock,
          [this](const FolderAnswer &answer) { return takeLate(answer); }, timings, files))
{
    m_numbers->setForgotten([this](const BookedExchange &exchange) { return isForgotten(exchange); });
    follow(*m_numbers);
    if (!m_settings.records)
        return;
    m_records = std::make_unique<FolderExchange>(
        *m_settings.records, m_settings.part, book, clock,
        [](const FolderAnswer &) { return LateVerdict::Useless; }, timings, files);
    follow(*m_records);
}

void FolderCentral::follow(FolderExchange &exchange)
{
    connect(&exchange, &FolderExchange::healthChanged, this, &FolderCentral::folderHealthChanged);
    connect(&exchange, &FolderExchange::told, this, [this](bool reached, const Fault &fault) {
        const bool line = !reached && concernsLine(fault.failure);
        Q_EMIT lineChanged(!line, line ? fault : Fault());
    });
}

void FolderCentral::start()
{
    const QPointer<FolderCentral> self(this);
    m_numbers->start();
    if (self && m_records)
        m_records->start();
}

void FolderCentral::look()
{
    const QPointer<FolderCentral> self(this);
    m_numbers->look();
    if (self && m_records)
        m_records->look();
}

void FolderCentral::settle(const QUuid &key)
{
    m_questions.remove(key);
    m_numbers->settle(key);
}

FolderHealth FolderCentral::folderHealth() const
{
    FolderHealth health{ m_numbers->health(), std::nullopt, std::nullopt };
    if (m_records)
        health.records = m_records->health();
    if (const Outcome<int> left = m_numbers->numbersLeft())
        health.numbersLeft = *left;
    return health;
}

template <typename T> void FolderCentral::refuseLater(Reply<T> reply, Failure failure)
{
    QMetaObject::invokeMethod(
        this, [reply = std::move(reply), failure] { reply(Fault{ .failure = failure }); },
        Qt::QueuedConnection);
}

template <typename T>
AnswerVerdict FolderCentral::give(const QUuid &key, const Reply<T> &reply, const Outcome<T> &outcome)
{
    const QPointer<FolderCentral> self(this);
    m_unkept.remove(key);
    reply(outcome);
    return self && m_unkept.remove(key) ? AnswerVerdict::Unkept : AnswerVerdict::Taken;
}

void FolderCentral::health(Reply<CentralHealth> reply)
{
    QMetaObject::invokeMethod(
        this,
        [this, reply = std::move(reply)] {
            std::optional<Fault> trouble = m_numbers->health().trouble;
            if (!trouble && m_records)
                trouble = m_records->health().trouble;
            if (trouble) {
                reply(*trouble);
                return;
            }
            CentralHealth health;
            health.time = serviceNow();
            health.offsetKnown = clockOffset().has_value();
            health.offsetMilliseconds = clockOffset().value_or(0);
            reply(health);
        },
        Qt::QueuedConnection);
}

QByteArray FolderCentral::patientOf(const QString &insurer, const Pii<QString> &number) const
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(m_salt);
    hash.addData(insurer.toUtf8() + '\n' + number.reveal().toUtf8());
    return hash.result();
}

void FolderCentral::measure(const FolderAnswer &answer)
{
    // Only what came soon, and to a request of one's own, says what time it is there (ruling 40).
    if (!answer.wait || *answer.wait > m_timings.clockAnswer)
        return;
    const auto start = messages::readStart(answer.content);
    if (start && start->header.processedAt.isValid())
        m_serviceClock.takeProcessed(start->header.processedAt, *answer.wait);
}

void FolderCentral::eligibility(const EligibilityQuestion &question, Reply<NumberAnswer> reply)
{
    const FolderMessages messages(m_settings.institution, m_settings.shiftJis);
    m_questions.insert(question.key, question);
    m_numbers->ask({ FolderFamily::Eligibility, question.key,
                       patientOf(question.person.insurerNumber, question.person.number),
                       [messages, question](
                           const QString &identifier) { return messages.request(question, identifier); } },
        [this, messages, question, reply = std::move(reply)](const Outcome<FolderAnswer> &outcome) {
            if (!outcome) {
                if (!mayComeLate(outcome.error().failure))
                    m_questions.remove(question.key);
                reply(outcome.error());
                return AnswerVerdict::Taken;
            }
            const Outcome<NumberAnswer> read = messages.read(*outcome, question);
            if (isPassed(outcome, read))
                return AnswerVerdict::Passed;
            if (!read && read.error().failure == Failure::SegmentProcessing)
                return AnswerVerdict::Processing;
            if (read || read.error().failure == Failure::PersonError)
                measure(*outcome);
            m_questions.remove(question.key);
            return give(question.key, reply, read);
        });
}

void FolderCentral::registerReference(const ReferenceQuestion &question, Reply<Done> reply)
{
    const FolderMessages messages(m_settings.institution, m_settings.shiftJis);
    m_numbers->ask({ FolderFamily::Reference, question.key,
                       patientOf(question.registration.insurerNumber, question.registration.number),
                       [messages, question](
                           const QString &identifier) { return messages.request(question, identifier); } },
        [this, messages, question, reply = std::move(reply)](const Outcome<FolderAnswer> &outcome) {
            const Outcome<Done> read
                = outcome ? messages.read(*outcome, question) : Outcome<Done>(outcome.error());
            if (isPassed(outcome, read))
                return AnswerVerdict::Passed;
            if (outcome && !read && read.error().failure == Failure::SegmentProcessing)
                return AnswerVerdict::Processing;
            if (read)
                measure(*outcome);
            return give(question.key, reply, read);
        });
}

void FolderCentral::askBulk(const BulkQuery &query, Reply<BulkSlip> reply)
{
    const FolderMessages messages(m_settings.institution, m_settings.shiftJis);
    m_numbers->ask(
        { FolderFamily::BulkQuery, query.key, {},
            [messages, query](const QString &identifier) { return messages.request(query, identifier); } },
        [this, messages, query, reply = std::move(reply)](const Outcome<FolderAnswer> &outcome) {
            const Outcome<BulkSlip> read
                = outcome ? messages.read(*outcome, query) : Outcome<BulkSlip>(outcome.error());
            return isPassed(outcome, read) ? AnswerVerdict::Passed : give(query.key, reply, read);
        });
}

void FolderCentral::bulkResult(const BulkSlip &slip, const QUuid &key, Reply<BulkResult> reply)
{
    const FolderMessages messages(m_settings.institution, m_settings.shiftJis);
    m_numbers->ask(
        { FolderFamily::BulkResult, key, {},
            [messages, slip](const QString &identifier) { return messages.request(slip, identifier); } },
        [this, messages, slip, key, reply = std::move(reply)](const Outcome<FolderAnswer> &outcome) {
            const Outcome<BulkResult> read
                = outcome ? messages.read(*outcome, slip) : Outcome<BulkResult>(outcome.error());
            return isPassed(outcome, read) ? AnswerVerdict::Passed : give(key, reply, read);
        });
}

std::optional<Failure> FolderCentral::refusal(
    const RecordsPermit &permit, const QUuid &visit, ConsentKind kind) const
{
    if (permit.visit() != visit || permit.kind() != kind)
        return Failure::NotPermitted;
    if (!m_records)
        return Failure::RecordsSwitchedOff;
    // Where nothing was measured yet, the expiry goes by a clock that cannot be set back (ServiceClock);
    // these answers themselves never carry a time (ruling 40).
    if (const auto offset = clockOffset(); offset && std::abs(*offset) > m_timings.mostOffset.count())
        return Failure::ClockSkew;
    return std::nullopt;
}

template <typename Record, typename Read>
void FolderCentral::askRecords(FolderQuestion question, Reply<Record> reply, Read read)
{
    question.key = QUuid::createUuid(); // asked again, it is another view
    m_records->ask(std::move(question),
        [read = std::move(read), reply = std::move(reply)](const Outcome<FolderAnswer> &outcome) {
            const Outcome<Record> record = outcome ? read(*outcome) : Outcome<Record>(outcome.error());
            // The file is gone afterwards: what it was is said with the fault. Refused in words, it was read.
            const bool unusable = outcome && !record && record.error().failure != Failure::RecordsRefused;
            reply(unusable ? Outcome<Record>(withEvidence(record.error(), outcome->evidence)) : record);
            return AnswerVerdict::Taken;
        });
}

void FolderCentral::medication(
    RecordsPermit permit, const MedicationQuery &query, Reply<MedicationRecord> reply)
{
    if (const auto refused = refusal(permit, query.visit.visit, ConsentKind::Medication)) {
        refuseLater(std::move(reply), *refused);
        return;
    }
    const FolderMessages messages(m_settings.institution, m_settings.shiftJis);
    askRecords<MedicationRecord>(
        { FolderFamily::Medication, {}, patientOf(query.visit.insurerNumber, query.visit.number),
            [messages, query](const QString &identifier) { return messages.request(query, identifier); } },
        std::move(reply), [this, messages, query](const FolderAnswer &answer) {
            return RefusalTold::of(*this).toldAs(
                messages.read(answer, query), query.visit.visit, ConsentKind::Medication, answer.content);
        });
}

void FolderCentral::checkup(RecordsPermit permit, const CheckupQuery &query, Reply<CheckupRecord> reply)
{
    if (const auto refused = refusal(permit, query.visit.visit, ConsentKind::Checkup)) {
        refuseLater(std::move(reply), *refused);
        return;
    }
    const FolderMessages messages(m_settings.institution, m_settings.shiftJis);
    askRecords<CheckupRecord>(
        { FolderFamily::Checkup, {}, patientOf(query.visit.insurerNumber, query.visit.number),
            [messages, query](const QString &identifier) { return messages.request(query, identifier); } },
        std::move(reply), [this, messages, query](const FolderAnswer &answer) {
            return RefusalTold::of(*this).toldAs(
                messages.read(answer, query), query.visit.visit, ConsentKind::Checkup, answer.content);
        });
}

LateUse FolderCentral::useOf(const QUuid &key) const
{
    return m_whoWants ? m_whoWants(key) : LateUse::Asked;
}

/// The helpdesk has had its time to see it, and nobody has a use for it.
bool FolderCentral::isForgotten(const BookedExchange &exchange) const
{
    return std::abs(exchange.written.daysTo(serviceNow())) >= unreadableDays
        && useOf(exchange.key) != LateUse::Asked;
}

LateVerdict FolderCentral::takeLate(const FolderAnswer &answer)
{
    const QUuid key = answer.exchange.key;
    const LateUse use = useOf(key);
    // Whoever asked will ask again, and be answered with it; or will not, and it has no business on a share.
    const LateVerdict unapplied = use == LateUse::Asked ? LateVerdict::Kept : LateVerdict::Useless;
    if (use == LateUse::None || familyOf(answer.exchange.family) != FolderFamily::Eligibility)
        return unapplied;
    const FolderMessages messages(m_settings.institution, m_settings.shiftJis);
    const auto question = m_questions.constFind(key);
    const std::optional<Outcome<NumberAnswer>> read = question != m_questions.constEnd()
        ? messages.read(answer, *question)
        : messages.readUnasked(answer);
    if (!read)
        return unapplied; // it can be judged when the question comes again
    if (!*read)
        return LateVerdict::Useless;
    Q_EMIT answeredLate(key, **read);
    return LateVerdict::Kept;
}

} // namespace madoguchi
