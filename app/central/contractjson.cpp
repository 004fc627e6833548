#include "app/central/contractjson.h"

#include <QHash>
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
        return EmptyReason{ RecordsAbsence::InsurerNotRegistered, details.value("year").toInt() };
    if (word == "not-applicable" && details.value("reason") == "under-40")
        return EmptyReason{ RecordsAbsence::UnderForty };
    if (word == "not-applicable" && details.value("reason") == "insurance-kind")
        return EmptyReason{ RecordsAbsence::InsuranceKind };
    return std::nullopt;
}

} // namespace madoguchi
