#include "app/store/outbox.h"

#include "app/domain/insurance.h"
#include "app/store/cborform.h"
#include "app/store/formparts.h"
#include "app/store/patientkey.h"
#include "app/store/storedtext.h"
#include "app/store/storedwords.h"
#include "app/store/storefault.h"
#include "app/store/wordtable.h"

#include <QSqlError>

#include <utility>

namespace madoguchi {

namespace {

using form::key;
using Kind = OutboxEntry::Kind;
using State = OutboxEntry::State;

constexpr int formVersion = 1;

const QString columns = QStringLiteral(
    "number, id, key, kind, patient, visit, since, asked, tries, again, state, failure, schema, content");

constexpr auto describeReference = [](auto &a, auto &reference) {
    a.field(key("referenceNumber"), reference.referenceNumber);
    a.field(key("insurerNumber"), reference.insurerNumber);
    a.field(key("symbol"), reference.symbol);
    a.field(key("number"), reference.number);
    a.field(key("branch"), reference.branch);
};

/// Kind and visit stand in clear too: where they differ, somebody has changed them.
constexpr auto describeEntry = [](auto &a, auto &entry) {
    a.choice(key("kind"), entry.kind, { Kind::Eligibility, Kind::Reference });
    a.field(key("visit"), entry.visit);
    a.part(key("query"), entry.query, form::describeNumberQuery);
    a.field(key("confirmFor"), entry.confirmFor);
    a.part(key("reference"), entry.reference, describeReference);
};

constexpr stored::WordTable<Kind, 2> kindWords{ { { Kind::Eligibility, "eligibility" },
    { Kind::Reference, "reference" } } };
constexpr stored::WordTable<State, 3> stateWords{ { { State::Waiting, "waiting" }, { State::Done, "done" },
    { State::Refused, "refused" } } };

SealedPlace placeOf(const QUuid &id, int schema)
{
    return { QByteArrayLiteral("outbox"), stored::visit(id).toLatin1(), QByteArrayLiteral("content"), {},
        schema };
}

} // namespace

Outbox::Outbox(Database &database, std::shared_ptr<const SealingKey> openKey)
    : m_database(database)
    , m_key(std::move(openKey))
{ }

/// Without the branch, which is not always known: of one insurance, and of a family that shares it, one
/// request goes after the other.
QByteArray Outbox::patientOf(const OutboxEntry &entry) const
{
    Insurance insurance;
    const bool reference = entry.kind == Kind::Reference;
    insurance.insurerNumber = reference ? entry.reference.insurerNumber : entry.query.insurerNumber;
    insurance.symbol = reference ? entry.reference.symbol : entry.query.symbol;
    insurance.number = reference ? entry.reference.number : entry.query.number;
    return patientKey(*m_key, insurance);
}

QByteArray Outbox::seal(const OutboxEntry &entry) const
{
    return m_key->seal(writeForm(formVersion, entry, describeEntry), placeOf(entry.id, m_database.schema()));
}

Outcome<OutboxEntry> Outbox::add(OutboxEntry entry)
{
    entry.id = QUuid::createUuid();
    if (entry.key.isNull())
        entry.key = QUuid::createUuid();
    entry.patient = patientOf(entry);
    const auto added = m_database.run(
        QStringLiteral("INSERT INTO outbox (id, key, kind, patient, visit, since, asked, tries, again, "
                       "state, failure, schema, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        { stored::visit(entry.id), stored::visit(entry.key), stored::wordOf(entry.kind, kindWords),
            entry.patient, stored::visit(entry.visit), stored::time(entry.since), stored::time(entry.askedAt),
            entry.tries, stored::time(entry.again), stored::wordOf(entry.state, stateWords),
            entry.failure ? failureName(*entry.failure) : QStringLiteral(""), m_database.schema(),
            seal(entry) });
    if (!added)
        return added.error();
    entry.number = added->lastInsertId().toLongLong();
    return entry;
}

Outcome<QList<OutboxEntry>> Outbox::waiting(int *broken)
{
    auto rows = m_database.run(
        QStringLiteral("SELECT %1 FROM outbox WHERE state = 'waiting' ORDER BY number").arg(columns));
    if (!rows)
        return rows.error();
    QList<OutboxEntry> entries;
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

Outcome<std::optional<OutboxEntry>> Outbox::byKey(const QUuid &questionKey)
{
    return one(QStringLiteral("key = ?"), { stored::visit(questionKey) });
}

Outcome<std::optional<OutboxEntry>> Outbox::waitingOf(const QUuid &visit, Kind kind)
{
    return one(QStringLiteral("state = 'waiting' AND visit = ? AND kind = ?"),
        { stored::visit(visit), stored::wordOf(kind, kindWords) });
}

Outcome<std::optional<OutboxEntry>> Outbox::newestOf(const QUuid &visit, Kind kind)
{
    return one(
        QStringLiteral("visit = ? AND kind = ?"), { stored::visit(visit), stored::wordOf(kind, kindWords) });
}

Outcome<std::optional<OutboxEntry>> Outbox::one(const QString &where, const QVariantList &values)
{
    auto rows = m_database.run(
        QStringLiteral("SELECT %1 FROM outbox WHERE %2 ORDER BY number DESC LIMIT 1").arg(columns, where),
        values);
    if (!rows)
        return rows.error();
    if (!rows->next()) {
        if (rows->lastError().isValid())
            return storeFault(rows->lastError());
        return std::optional<OutboxEntry>{};
    }
    auto entry = read(*rows);
    if (!entry)
        return entry.error();
    return std::optional<OutboxEntry>(std::move(*entry));
}

Outcome<Done> Outbox::update(const OutboxEntry &entry)
{
    const auto changed = m_database.run(
        QStringLiteral("UPDATE outbox SET key = ?, asked = ?, tries = ?, again = ?, state = ?, failure = ?, "
                       "content = CASE ? WHEN 'waiting' THEN content ELSE X'' END WHERE number = ?"),
        { stored::visit(entry.key), stored::time(entry.askedAt), entry.tries, stored::time(entry.again),
            stored::wordOf(entry.state, stateWords),
            entry.failure ? failureName(*entry.failure) : QStringLiteral(""),
            stored::wordOf(entry.state, stateWords), entry.number });
    if (!changed)
        return changed.error();
    if (changed->numRowsAffected() != 1)
        return Fault{ Failure::NotFound, QStringLiteral("outbox") };
    return Done{};
}

Outcome<OutboxCounts> Outbox::counts()
{
    auto row = m_database.run(
        QStringLiteral("SELECT coalesce(sum(state = 'waiting' AND kind = 'eligibility'), 0), "
                       "coalesce(sum(state = 'waiting' AND kind = 'reference'), 0), "
                       "coalesce(sum(state = 'waiting' AND failure <> ''), 0), "
                       "coalesce(sum(state = 'refused' AND NOT EXISTS (SELECT 1 FROM outbox AS later WHERE "
                       "later.visit = outbox.visit AND later.kind = outbox.kind "
                       "AND later.number > outbox.number)), 0), "
                       "coalesce(min(CASE state WHEN 'waiting' THEN since END), '') FROM outbox"));
    if (!row)
        return row.error();
    if (!row->next())
        return storeFault(row->lastError());
    return OutboxCounts{ row->value(0).toInt(), row->value(1).toInt(), row->value(2).toInt(),
        row->value(3).toInt(), stored::timeOf(row->value(4).toString()) };
}

Outcome<int> Outbox::forgetBefore(const QDateTime &time, const QDateTime &waitingToo)
{
    const auto forgotten
        = m_database.run(QStringLiteral("DELETE FROM outbox WHERE (since < ? AND state <> 'waiting') "
                                        "OR since < ?"),
            { stored::time(time), stored::time(waitingToo) });
    return forgotten ? Outcome<int>(forgotten->numRowsAffected()) : forgotten.error();
}

/// Of the row the query stands on.
Outcome<OutboxEntry> Outbox::read(const QSqlQuery &row) const
{
    const Fault broken{ Failure::SealBroken, QStringLiteral("outbox") };
    const auto state = stored::valueOf(row.value(10).toString(), stateWords);
    const auto kind = stored::valueOf(row.value(3).toString(), kindWords);
    const QString failure = row.value(11).toString();
    OutboxEntry entry;
    entry.id = QUuid::fromString(row.value(1).toString());
    if (state == State::Waiting) {
        const auto plain = m_key->open(row.value(13).toByteArray(), placeOf(entry.id, row.value(12).toInt()));
        if (!plain)
            return plain.error();
        auto content
            = readForm<OutboxEntry>(*plain, formVersion, QStringLiteral("outbox-form"), describeEntry);
        if (!content)
            return content.error();
        content->id = entry.id;
        entry = std::move(*content);
        if (entry.kind != kind || stored::visit(entry.visit) != row.value(5).toString()
            || patientOf(entry) != row.value(4).toByteArray())
            return broken;
    }
    entry.number = row.value(0).toLongLong();
    entry.key = QUuid::fromString(row.value(2).toString());
    entry.patient = row.value(4).toByteArray();
    entry.visit = QUuid::fromString(row.value(5).toString());
    entry.since = stored::timeOf(row.value(6).toString());
    entry.askedAt = stored::timeOf(row.value(7).toString());
    entry.tries = row.value(8).toInt();
    entry.again = stored::timeOf(row.value(9).toString());
    entry.failure = stored::failureOf(failure);
    if (!state || !kind || entry.id.isNull() || entry.key.isNull() || (!failure.isEmpty() && !entry.failure))
        return Fault{ Failure::StoreDamaged, QStringLiteral("outbox") };
    entry.state = *state;
    entry.kind = *kind;
    return entry;
}

} // namespace madoguchi
