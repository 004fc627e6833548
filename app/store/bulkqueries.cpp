#include "app/store/bulkqueries.h"

#include "app/store/cborform.h"
#include "app/store/formparts.h"
#include "app/store/storedtext.h"
#include "app/store/storedwords.h"
#include "app/store/storefault.h"
#include "app/store/wordtable.h"

#include <QSqlError>

#include <utility>

namespace madoguchi {

namespace {

using form::key;
using State = BulkQueryEntry::State;

constexpr int formVersion = 1;

constexpr stored::WordTable<State, 4> stateWords{ { { State::Waiting, "waiting" }, { State::Asked, "asked" },
    { State::Answered, "answered" }, { State::Refused, "refused" } } };

constexpr auto describePatient = [](auto &a, auto &patient) {
    a.part(key("person"), patient.person, form::describeNumberQuery);
    a.field(key("patientNumber"), patient.patientNumber);
    a.field(key("name"), patient.name);
};

constexpr auto describeSlip = [](auto &a, auto &slip) {
    a.field(key("receptionNumber"), slip.receptionNumber);
    a.field(key("receivedAt"), slip.receivedAt);
    a.field(key("institution"), slip.institution);
    a.field(key("fileIdentifier"), slip.fileIdentifier);
};

/// Day and slip number stand in clear too: where they differ, somebody has changed them.
constexpr auto describeContent = [](auto &a, auto &entry) {
    a.field(key("day"), entry.day);
    a.list(key("patients"), entry.patients, describePatient);
    a.part(key("slip"), entry.slip, describeSlip);
};

constexpr auto describeFinding = [](auto &a, auto &finding) {
    a.field(key("patient"), finding.patient);
    a.choice(key("issue"), finding.issue,
        { BookingIssue::NotValid, BookingIssue::None, BookingIssue::Several, BookingIssue::Error,
            BookingIssue::Unanswered });
    a.choice(key("validity"), finding.validity,
        { Validity::Unknown, Validity::Valid, Validity::Invalid, Validity::InvalidNewExists, Validity::None,
            Validity::Several, Validity::ValidUnregistered });
    a.field(key("code"), finding.code);
};

constexpr auto describeResult
    = [](auto &a, auto &entry) { a.list(key("findings"), entry.findings, describeFinding); };

SealedPlace placeOf(const QUuid &id, int schema, const QByteArray &column)
{
    return { QByteArrayLiteral("bulk_queries"), stored::visit(id).toLatin1(), column, {}, schema };
}

QString nameOf(const std::optional<Failure> &failure)
{
    return failure ? failureName(*failure) : QStringLiteral("");
}

} // namespace

BulkQueries::BulkQueries(Database &database, std::shared_ptr<const SealingKey> openKey)
    : m_database(database)
    , m_key(std::move(openKey))
{ }

QByteArray BulkQueries::sealContent(const BulkQueryEntry &entry) const
{
    return m_key->seal(writeForm(formVersion, entry, describeContent),
        placeOf(entry.id, m_database.schema(), QByteArrayLiteral("content")));
}

QByteArray BulkQueries::sealResult(const BulkQueryEntry &entry) const
{
    if (entry.state != State::Answered)
        return QByteArray("");
    return m_key->seal(writeForm(formVersion, entry, describeResult),
        placeOf(entry.id, m_database.schema(), QByteArrayLiteral("result")));
}

Outcome<BulkQueryEntry> BulkQueries::add(BulkQueryEntry entry)
{
    entry.id = QUuid::createUuid();
    if (entry.key.isNull())
        entry.key = QUuid::createUuid();
    const auto added = m_database.run(
        QStringLiteral(
            "INSERT INTO bulk_queries (id, key, day, since, asked, slip, tries, again, state, failure, "
            "schema, content, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        { stored::visit(entry.id), stored::visit(entry.key), stored::day(entry.day),
            stored::time(entry.since), stored::time(entry.askedAt), entry.slip.receptionNumber, entry.tries,
            stored::time(entry.again), stored::wordOf(entry.state, stateWords), nameOf(entry.failure),
            m_database.schema(), sealContent(entry), sealResult(entry) });
    if (!added)
        return added.error();
    entry.number = added->lastInsertId().toLongLong();
    return entry;
}

Outcome<Done> BulkQueries::update(const BulkQueryEntry &entry)
{
    const auto changed = m_database.run(
        QStringLiteral("UPDATE bulk_queries SET key = ?, asked = ?, slip = ?, tries = ?, again = ?, state = "
                       "?, failure = ?, schema = ?, content = ?, result = ? WHERE number = ?"),
        { stored::visit(entry.key), stored::time(entry.askedAt), entry.slip.receptionNumber, entry.tries,
            stored::time(entry.again), stored::wordOf(entry.state, stateWords), nameOf(entry.failure),
            m_database.schema(), sealContent(entry), sealResult(entry), entry.number });
    if (!changed)
        return changed.error();
    if (changed->numRowsAffected() != 1)
        return Fault{ Failure::NotFound, QStringLiteral("bulk-query") };
    return Done{};
}

Outcome<QList<BulkQueryEntry>> BulkQueries::all(int *broken)
{
    auto rows = m_database.run(
        QStringLiteral("SELECT number, id, key, day, since, asked, slip, tries, again, state, failure, "
                       "schema, content, result FROM bulk_queries ORDER BY day DESC, number DESC"));
    if (!rows)
        return rows.error();
    QList<BulkQueryEntry> entries;
    int unread = 0;
    while (rows->next()) {
        auto entry = read(*rows);
        if (entry)
            entries.append(std::move(*entry));
        else if (broken)
            ++unread;
        else
            return entry.error();
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    if (broken)
        *broken = unread;
    return entries;
}

Outcome<int> BulkQueries::forgetBefore(const QDate &day)
{
    const auto forgotten
        = m_database.run(QStringLiteral("DELETE FROM bulk_queries WHERE day < ?"), { stored::day(day) });
    return forgotten ? Outcome<int>(forgotten->numRowsAffected()) : forgotten.error();
}

/// Of the row the query stands on.
Outcome<BulkQueryEntry> BulkQueries::read(const QSqlQuery &row) const
{
    const QUuid id = QUuid::fromString(row.value(1).toString());
    const int schema = row.value(11).toInt();
    const auto state = stored::valueOf(row.value(9).toString(), stateWords);
    const QString failure = row.value(10).toString();
    const auto plain
        = m_key->open(row.value(12).toByteArray(), placeOf(id, schema, QByteArrayLiteral("content")));
    if (!plain)
        return plain.error();
    auto entry
        = readForm<BulkQueryEntry>(*plain, formVersion, QStringLiteral("bulk-query-form"), describeContent);
    if (!entry)
        return entry;
    if (stored::day(entry->day) != row.value(3).toString()
        || entry->slip.receptionNumber != row.value(6).toString())
        return Fault{ Failure::SealBroken, QStringLiteral("bulk-query") };
    if (state == State::Answered) {
        const auto result
            = m_key->open(row.value(13).toByteArray(), placeOf(id, schema, QByteArrayLiteral("result")));
        if (!result)
            return result.error();
        auto findings = readForm<BulkQueryEntry>(
            *result, formVersion, QStringLiteral("bulk-result-form"), describeResult);
        if (!findings)
            return findings;
        entry->findings = std::move(findings->findings);
    }
    entry->number = row.value(0).toLongLong();
    entry->id = id;
    entry->key = QUuid::fromString(row.value(2).toString());
    entry->since = stored::timeOf(row.value(4).toString());
    entry->askedAt = stored::timeOf(row.value(5).toString());
    entry->tries = row.value(7).toInt();
    entry->again = stored::timeOf(row.value(8).toString());
    entry->failure = stored::failureOf(failure);
    if (!state || entry->key.isNull() || (!failure.isEmpty() && !entry->failure))
        return Fault{ Failure::StoreDamaged, QStringLiteral("bulk_queries") };
    entry->state = *state;
    return entry;
}

} // namespace madoguchi
