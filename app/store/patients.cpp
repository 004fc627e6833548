#include "app/store/patients.h"

#include "app/domain/personlink.h"
#include "app/store/cborform.h"
#include "app/store/formparts.h"
#include "app/store/storedtext.h"
#include "app/store/storefault.h"

#include <QSqlError>

namespace madoguchi {

namespace {

using form::key;

constexpr int formVersion = 4;

constexpr auto describeKnown = [](auto &a, auto &patient) {
    a.field(key("identity"), patient.identity);
    a.field(key("patientNumber"), patient.patientNumber);
    a.field(key("displayName"), patient.displayName);
    a.field(key("kana"), patient.kana);
    a.field(key("birthdate"), patient.birthdate);
    form::describeValidity(a, patient.validity);
    a.maybe(key("last"), patient.last, form::describeResult);
    a.field(key("lastOn"), patient.lastOn);
    if (a.since(3))
        a.maybe(key("before"), patient.before, form::describeLast);
    if (a.since(4))
        a.list(key("subsidies"), patient.subsidies, form::describeSubsidy);
};

SealedPlace placeOf(const QByteArray &row, int schema)
{
    return { QByteArrayLiteral("patients"), row, QByteArrayLiteral("content"), {}, schema };
}

} // namespace

Patients::Patients(Database &database, std::shared_ptr<const SealingKey> patientKey)
    : m_database(database)
    , m_key(std::move(patientKey))
{ }

/// Not the identity's own hash: that one stands in the audit, and who has the file alone cannot tell which
/// entries are of which row.
QByteArray Patients::rowOf(const QByteArray &identity) const
{
    return m_key->keyedHash("patients row 1", { identity });
}

QByteArray Patients::numberKeyOf(const QString &patientNumber) const
{
    const QString plain = comparablePatientNumber(patientNumber);
    return plain.isEmpty() ? QByteArray() : m_key->keyedHash("patients number 1", { plain.toUtf8() });
}

Outcome<std::optional<KnownPatient>> Patients::find(const QByteArray &identity)
{
    return select(QStringLiteral("key = ?"), rowOf(identity));
}

Outcome<std::optional<KnownPatient>> Patients::byNumber(const QString &patientNumber)
{
    const QByteArray numberKey = numberKeyOf(patientNumber);
    if (numberKey.isEmpty())
        return std::optional<KnownPatient>{};
    return select(QStringLiteral("number_key <> X'' AND number_key = ?"), numberKey);
}

Outcome<Done> Patients::keep(const KnownPatient &patient)
{
    if (patient.identity.isEmpty() || !patient.lastOn.isValid())
        return Fault{ Failure::NotFound, QStringLiteral("patient") };
    const QByteArray row = rowOf(patient.identity);
    const int schema = m_database.schema();
    const auto kept
        = m_database.run(QStringLiteral("INSERT INTO patients (key, number_key, last_seen, schema, content) "
                                        "VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
                                        "number_key = excluded.number_key, last_seen = excluded.last_seen, "
                                        "schema = excluded.schema, content = excluded.content"),
            { row, numberKeyOf(patient.patientNumber.reveal()), stored::day(patient.lastOn), schema,
                m_key->seal(writeForm(formVersion, patient, describeKnown), placeOf(row, schema)) });
    return kept ? Outcome<Done>(Done{}) : kept.error();
}

Outcome<int> Patients::forgetBefore(const QDate &day)
{
    const auto forgotten
        = m_database.run(QStringLiteral("DELETE FROM patients WHERE last_seen < ?"), { stored::day(day) });
    return forgotten ? Outcome<int>(forgotten->numRowsAffected()) : forgotten.error();
}

Outcome<std::optional<KnownPatient>> Patients::select(const QString &where, const QByteArray &value)
{
    auto rows
        = m_database.run(QStringLiteral("SELECT key, number_key, last_seen, schema, content FROM patients "
                                        "WHERE %1 ORDER BY last_seen DESC LIMIT 1")
                             .arg(where),
            { value });
    if (!rows)
        return rows.error();
    if (!rows->next()) {
        if (rows->lastError().isValid())
            return storeFault(rows->lastError());
        return std::optional<KnownPatient>{};
    }
    const QByteArray row = rows->value(0).toByteArray();
    const auto plain = m_key->open(rows->value(4).toByteArray(), placeOf(row, rows->value(3).toInt()));
    if (!plain)
        return plain.error();
    auto patient = readForm<KnownPatient>(*plain, formVersion, QStringLiteral("patient-form"), describeKnown);
    if (!patient)
        return patient.error();
    // The columns in clear repeat what is sealed. Where they differ, somebody has changed them.
    if (rowOf(patient->identity) != row
        || numberKeyOf(patient->patientNumber.reveal()) != rows->value(1).toByteArray()
        || stored::day(patient->lastOn) != rows->value(2).toString())
        return Fault{ Failure::SealBroken, QStringLiteral("patient") };
    return std::optional<KnownPatient>(std::move(*patient));
}

} // namespace madoguchi
