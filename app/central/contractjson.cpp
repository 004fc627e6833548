#include "app/central/contractjson.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace madoguchi {

namespace {

QJsonValue base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// yyyy-MM; empty for anything else.
QString monthOf(const QString &text)
{
    return QDate::fromString(text, QStringLiteral("yyyy-MM")).isValid() ? text : QString();
}

std::optional<InsurerRegistration> readRegistration(const QJsonObject &entry)
{
    InsurerRegistration registration;
    registration.insurerNumber = entry.value(QLatin1String("insurer")).toString();
    registration.name = entry.value(QLatin1String("name")).toString();
    registration.lastYear = entry.value(QLatin1String("lastYear")).toInt();
    const QJsonValue planned = entry.value(QLatin1String("planned"));
    registration.planned = monthOf(planned.toString());
    const bool plannedReadable = planned.isNull() || planned.isUndefined() || !registration.planned.isEmpty();
    if (registration.insurerNumber.size() != 8 || registration.lastYear <= 0 || !plannedReadable)
        return std::nullopt;
    return registration;
}

std::optional<LookedAtRecord> readLookedAtRecord(const QJsonObject &entry)
{
    const QString act = entry.value(QLatin1String("act")).toString();
    const auto kind = consentKindFromContract(entry.value(QLatin1String("kind")).toString());
    LookedAtRecord record;
    record.time = timeFromRfc3339(entry.value(QLatin1String("time")).toString());
    record.institution = entry.value(QLatin1String("institution")).toString();
    record.viewed = act == QStringLiteral("viewed");
    if (!kind || *kind == ConsentKind::Limit || !record.time.isValid()
        || (!record.viewed && act != QStringLiteral("retrieved")))
        return std::nullopt;
    record.kind = *kind;
    return record;
}

/// All entries of a JSON list, or nothing where it is no list or one of them cannot be read.
template <typename T>
std::optional<QList<T>> readList(const QByteArray &body, std::optional<T> (*readEntry)(const QJsonObject &))
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isArray())
        return std::nullopt;
    QList<T> list;
    for (const QJsonValue &value : document.array()) {
        std::optional<T> entry = readEntry(value.toObject());
        if (!entry)
            return std::nullopt;
        list.append(std::move(*entry));
    }
    return list;
}

} // namespace

QDateTime timeFromRfc3339(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})\\z"));
    if (!form.match(text).hasMatch())
        return {};
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

bool isChallenge(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toUtf8(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok && decoded.decoded.size() == 32;
}

QByteArray proofJson(const Proof &proof)
{
    return compact({
        { QStringLiteral("method"), contractWord(proof.method) },
        { QStringLiteral("certificate"), base64(proof.certificate) },
        { QStringLiteral("statement"), base64(proof.statement) },
        { QStringLiteral("signature"), base64(proof.signature) },
        { QStringLiteral("staff"), proof.staff ? QJsonValue(*proof.staff) : QJsonValue(QJsonValue::Null) },
    });
}

QByteArray openVisitJson(const QString &institution, const QString &terminal)
{
    return compact({
        { QStringLiteral("institution"), institution },
        { QStringLiteral("terminal"), terminal },
    });
}

QByteArray viewJson(ConsentKind kind, const QDateTime &time)
{
    return compact({
        { QStringLiteral("kind"), contractWord(kind) },
        { QStringLiteral("time"), rfc3339(time) },
    });
}

std::optional<OpenedVisit> readOpenedVisit(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    OpenedVisit opened;
    opened.visit = QUuid::fromString(answer.value(QLatin1String("visit")).toString());
    opened.challenge = answer.value(QLatin1String("challenge")).toString();
    opened.expires = timeFromRfc3339(answer.value(QLatin1String("expires")).toString());
    if (opened.visit.isNull() || !isChallenge(opened.challenge) || !opened.expires.isValid())
        return std::nullopt;
    return opened;
}

std::optional<CentralHealth> readHealth(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const QJsonValue until = answer.value(QLatin1String("maintenanceUntil"));
    CentralHealth health;
    health.time = timeFromRfc3339(answer.value(QLatin1String("time")).toString());
    health.maintenanceUntil = timeFromRfc3339(until.toString());
    const bool untilReadable = until.isNull() || until.isUndefined() || health.maintenanceUntil.isValid();
    if (!health.time.isValid() || !untilReadable)
        return std::nullopt;
    return health;
}

std::optional<QList<InsurerRegistration>> readRegistrations(const QByteArray &body)
{
    return readList(body, readRegistration);
}

std::optional<QList<LookedAtRecord>> readLookedAt(const QByteArray &body)
{
    return readList(body, readLookedAtRecord);
}

QSet<ConsentKind> readAsk(const QByteArray &header)
{
    QSet<ConsentKind> kinds;
    for (const QByteArray &word : header.split(',')) {
        if (const auto kind = consentKindFromContract(QString::fromLatin1(word.trimmed())))
            kinds.insert(*kind);
    }
    return kinds;
}

std::optional<EmptyReason> readEmpty(const QByteArray &header)
{
    const QList<QByteArray> parts = header.split(';');
    const QByteArray word = parts.first().trimmed();
    QHash<QByteArray, QByteArray> details;
    for (const QByteArray &part : parts.mid(1)) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0)
            details.insert(part.left(equals).trimmed(), part.mid(equals + 1).trimmed());
    }
    if (word == "no-record")
        return EmptyReason{};
    if (word == "insurer-not-registered")
        return EmptyReason{ RecordsAbsence::InsurerNotRegistered, details.value("year").toInt(),
            monthOf(QString::fromLatin1(details.value("planned"))) };
    if (word == "not-applicable" && details.value("reason") == "under-40")
        return EmptyReason{ RecordsAbsence::UnderForty };
    if (word == "not-applicable" && details.value("reason") == "insurance-kind")
        return EmptyReason{ RecordsAbsence::InsuranceKind };
    return std::nullopt;
}

} // namespace madoguchi
