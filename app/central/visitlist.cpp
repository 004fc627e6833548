#include "app/central/visitlist.h"

#include "app/central/contractjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace madoguchi {

namespace {

/// Text or null; anything else is not what the contract says.
std::optional<QString> textOrNull(const QJsonObject &entry, QLatin1String name)
{
    const QJsonValue value = entry.value(name);
    if (value.isNull() || value.isUndefined())
        return QString();
    if (!value.isString())
        return std::nullopt;
    return value.toString();
}

/// Nothing where the four states are not readable.
std::optional<Consents> readConsents(const QJsonObject &states, const QDateTime &visitTime, bool &expired)
{
    Consents consents;
    for (const ConsentKind kind : allConsentKinds) {
        if (kind == ConsentKind::Limit)
            continue;
        const QJsonObject consent = states.value(contractWord(kind)).toObject();
        const QString state = consent.value(QLatin1String("state")).toString();
        if (state == QStringLiteral("certificate-expired")) {
            expired = true;
        } else if (state == QStringLiteral("no")) {
            consents.set(kind, { .state = Consent::State::No });
        } else if (state == QStringLiteral("yes")) {
            const QDateTime until = timeFromRfc3339(consent.value(QLatin1String("until")).toString());
            const bool readable = until.isValid() && until >= visitTime;
            consents.set(kind,
                readable ? Consent{ .state = Consent::State::Yes, .at = visitTime, .until = until }
                         : Consent{ .state = Consent::State::No });
        } else if (state != QStringLiteral("unasked")) {
            return std::nullopt;
        }
    }
    return consents;
}

std::optional<Patient> readPatient(const QJsonObject &entry)
{
    const QString sex = entry.value(QLatin1String("sex")).toString();
    Patient patient;
    patient.name = Pii(entry.value(QLatin1String("name")).toString());
    patient.kana = Pii(entry.value(QLatin1String("kana")).toString());
    patient.birthdate = Pii(
        QDate::fromString(entry.value(QLatin1String("birthdate")).toString(), QStringLiteral("yyyyMMdd")));
    const bool sexKnown
        = sex == QStringLiteral("1") || sex == QStringLiteral("2") || sex == QStringLiteral("3");
    if (patient.name.isEmpty() || !patient.birthdate.reveal().isValid() || !sexKnown)
        return std::nullopt;
    patient.sex = static_cast<Sex>(sex.toInt());
    return patient;
}

std::optional<ListedVisit> readEntry(const QJsonObject &entry)
{
    ListedVisit listed;
    listed.visit = QUuid::fromString(entry.value(QLatin1String("visit")).toString());
    listed.time = timeFromRfc3339(entry.value(QLatin1String("time")).toString());
    const std::optional<Patient> patient = readPatient(entry);
    const auto insurer = textOrNull(entry, QLatin1String("insurer"));
    const auto symbol = textOrNull(entry, QLatin1String("symbol"));
    const auto number = textOrNull(entry, QLatin1String("number"));
    const auto branch = textOrNull(entry, QLatin1String("branch"));
    const auto reference = textOrNull(entry, QLatin1String("referenceNumber"));
    if (listed.visit.isNull() || !listed.time.isValid() || !patient || !insurer || !symbol || !number
        || !branch || !reference)
        return std::nullopt;
    const auto consents = readConsents(
        entry.value(QLatin1String("consents")).toObject(), listed.time, listed.certificateExpired);
    if (!consents)
        return std::nullopt;
    listed.patient = *patient;
    listed.insurerNumber = *insurer;
    listed.symbol = Pii(*symbol);
    listed.number = Pii(*number);
    listed.branch = Pii(*branch);
    listed.referenceNumber = *reference;
    listed.consents = *consents;
    return listed;
}

} // namespace

std::optional<QList<ListedVisit>> readVisitList(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isArray())
        return std::nullopt;
    QList<ListedVisit> visits;
    QSet<QUuid> named;
    for (const QJsonValue &value : document.array()) {
        std::optional<ListedVisit> listed = readEntry(value.toObject());
        if (!listed || named.contains(listed->visit)) // said twice: which of the two, nobody can tell
            return std::nullopt;
        named.insert(listed->visit);
        visits.append(std::move(*listed));
    }
    return visits;
}

} // namespace madoguchi
