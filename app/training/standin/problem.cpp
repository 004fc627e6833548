#include "app/training/standin/problem.h"

#include "app/domain/proof.h"

#include <QHash>
#include <QJsonObject>

namespace madoguchi {

namespace {

struct Entry
{
    int status;
    const char *title;
};

const QHash<QString, Entry> &table()
{
    static const QHash<QString, Entry> entries{
        { QStringLiteral("message-malformed"), { 400, "The message does not have the agreed form" } },
        { QStringLiteral("facility-mismatch"), { 403, "The message names another institution" } },
        { QStringLiteral("facility-unknown"), { 403, "The institution is not known" } },
        { QStringLiteral("not-qualified"), { 403, "This station or person may not ask for this" } },
        { QStringLiteral("no-consent"), { 403, "The patient has not consented" } },
        { QStringLiteral("consent-expired"), { 403, "The consent has ended" } },
        { QStringLiteral("signature-invalid"), { 403, "The signature does not verify" } },
        { QStringLiteral("certificate-untrusted"), { 403, "The card's certificate is not trusted" } },
        { QStringLiteral("certificate-expired"), { 403, "The card's certificate is past its grace" } },
        { QStringLiteral("certificate-revoked"), { 403, "The card's certificate is revoked" } },
        { QStringLiteral("card-suspended"), { 403, "The card is suspended" } },
        { QStringLiteral("not-found"), { 404, "There is no such thing" } },
        { QStringLiteral("challenge-expired"), { 409, "The challenge is not the newest, or too old" } },
        { QStringLiteral("clock-skew"), { 409, "The statement's time is off by more than a minute" } },
        { QStringLiteral("visit-closed"), { 409, "The visit is closed for this" } },
        { QStringLiteral("card-not-registered"), { 409, "The card is not registered for insurance use" } },
        { QStringLiteral("key-reused"), { 422, "The idempotency key belongs to another request" } },
        { QStringLiteral("too-many-requests"), { 429, "Too many requests" } },
        { QStringLiteral("internal"), { 500, "The service failed" } },
        { QStringLiteral("maintenance"), { 503, "The service is being maintained" } },
    };
    return entries;
}

} // namespace

Problem problem(const char *code, const char *detail)
{
    return { QString::fromLatin1(code), QString::fromLatin1(detail) };
}

Problem malformed(int status, const char *detail)
{
    return { QStringLiteral("message-malformed"), QString::fromLatin1(detail), status };
}

HttpResponse Problem::response() const
{
    const Entry entry = table().value(code, { 500, "The service failed" });
    HttpResponse made;
    made.status = status == 0 ? entry.status : status;
    made.problemCode = code;
    QJsonObject content{ { QStringLiteral("title"), QString::fromLatin1(entry.title) },
        { QStringLiteral("status"), made.status }, { QStringLiteral("code"), code } };
    if (!detail.isEmpty())
        content.insert(QStringLiteral("detail"), detail);
    if (until.isValid())
        content.insert(QStringLiteral("until"), rfc3339(until));
    made.contentType = QByteArrayLiteral("application/problem+json");
    made.body = QJsonDocument(content).toJson(QJsonDocument::Compact);
    if (!challenge.isEmpty())
        made.headers.append({ QByteArrayLiteral("Madoguchi-Challenge"), challenge });
    return made;
}

HttpResponse jsonResponse(int status, const QJsonDocument &content)
{
    HttpResponse made;
    made.status = status;
    made.contentType = QByteArrayLiteral("application/json");
    made.body = content.toJson(QJsonDocument::Compact);
    return made;
}

} // namespace madoguchi
