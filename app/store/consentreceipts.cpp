#include "app/store/consentreceipts.h"

#include "app/store/cborform.h"
#include "app/store/formparts.h"
#include "app/store/storedtext.h"
#include "app/store/storefault.h"

#include <QSqlError>

namespace madoguchi {

namespace {

using form::key;

constexpr int formVersion = 1;

constexpr auto describeText = [](auto &a, auto &text) { a.field(key("text"), text); };

constexpr auto describeReceipt = [](auto &a, auto &receipt) {
    a.field(key("visit"), receipt.visit);
    a.field(key("day"), receipt.day);
    a.field(key("time"), receipt.time);
    a.choice(key("method"), receipt.proof.method,
        { IdentityMethod::Pin, IdentityMethod::Face, IdentityMethod::Visual });
    a.field(key("certificate"), receipt.proof.certificate);
    a.field(key("statement"), receipt.proof.statement);
    a.field(key("signature"), receipt.proof.signature);
    a.maybe(key("staff"), receipt.proof.staff, describeText);
};

SealedPlace placeOf(const QString &visit, const QDate &day, int schema)
{
    return { QByteArrayLiteral("consent_receipts"), visit.toLatin1(), QByteArrayLiteral("content"), day,
        schema };
}

} // namespace

ConsentReceipts::ConsentReceipts(Database &database, std::shared_ptr<const SealingKey> vaultKey)
    : m_database(database)
    , m_key(std::move(vaultKey))
{ }

Outcome<Done> ConsentReceipts::keep(const ConsentReceipt &receipt)
{
    if (receipt.visit.isNull() || !receipt.day.isValid())
        return Fault{ Failure::NotFound, QStringLiteral("receipt") };
    const QString visit = stored::visit(receipt.visit);
    const int schema = m_database.schema();
    const QByteArray content
        = m_key->seal(writeForm(formVersion, receipt, describeReceipt), placeOf(visit, receipt.day, schema));
    const auto kept
        = m_database.run(QStringLiteral("INSERT INTO consent_receipts (visit, day, schema, content) "
                                        "VALUES (?, ?, ?, ?) ON CONFLICT (visit) DO UPDATE SET "
                                        "day = excluded.day, schema = excluded.schema, "
                                        "content = excluded.content"),
            { visit, stored::day(receipt.day), schema, content });
    return kept ? Outcome<Done>(Done{}) : kept.error();
}

Outcome<std::optional<ConsentReceipt>> ConsentReceipts::find(const QUuid &visit)
{
    auto row = m_database.run(QStringLiteral("SELECT day, schema, content FROM consent_receipts "
                                             "WHERE visit = ?"),
        { stored::visit(visit) });
    if (!row)
        return row.error();
    if (!row->next()) {
        if (row->lastError().isValid())
            return storeFault(row->lastError());
        return std::optional<ConsentReceipt>{};
    }
    const QDate day = stored::dayOf(row->value(0).toString());
    const auto plain
        = m_key->open(row->value(2).toByteArray(), placeOf(stored::visit(visit), day, row->value(1).toInt()));
    if (!plain)
        return plain.error();
    auto receipt
        = readForm<ConsentReceipt>(*plain, formVersion, QStringLiteral("receipt-form"), describeReceipt);
    if (!receipt)
        return receipt.error();
    if (receipt->visit != visit || receipt->day != day)
        return Fault{ Failure::SealBroken, QStringLiteral("receipt") };
    return std::optional<ConsentReceipt>(std::move(*receipt));
}

Outcome<int> ConsentReceipts::forgetBefore(const QDate &day)
{
    const auto forgotten
        = m_database.run(QStringLiteral("DELETE FROM consent_receipts WHERE day < ?"), { stored::day(day) });
    return forgotten ? Outcome<int>(forgotten->numRowsAffected()) : forgotten.error();
}

} // namespace madoguchi
