#pragma once

#include "app/domain/consent.h"
#include "app/domain/reception.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

namespace madoguchi {

/// What the card signs (central-https.md, Proof). The texts are exact: UTF-8, one blank after each colon, LF
/// after each line, the last one too.
struct StatementFrame
{
    QString institution{};
    QUuid visit{};
    QString challenge{}; ///< base64 as received; the newest
};

/// `time` is the clock corrected by the service's offset; it is written to the second with +09:00.
QByteArray identityStatement(const StatementFrame &frame, IdentityMethod method, const QDateTime &time);
QByteArray consentStatement(
    const StatementFrame &frame, const ConsentAnswers &answers, const QDateTime &time);
QByteArray registrationStatement(const StatementFrame &frame, const QDateTime &time);

/// A statement with the card's signature over it.
struct Proof
{
    IdentityMethod method = IdentityMethod::Pin;
    QByteArray certificate{}; ///< DER
    QByteArray statement{};
    QByteArray signature{}; ///< RSASSA-PKCS1-v1_5, SHA-256
    std::optional<QString> staff{}; ///< with Visual only
};

/// Visit ids in the contract's form: lower case, without braces.
QString visitText(const QUuid &visit);
/// `time` in Japan Standard Time as RFC 3339, to the second, with +09:00.
QString rfc3339(const QDateTime &time);

} // namespace madoguchi
