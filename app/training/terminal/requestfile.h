#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace madoguchi {

/// A request as it lay in its folder.
struct RequestFile
{
    QString name{}; ///< with its extension
    QString family{}; ///< "OQSsiquc01"
    QString token{};
    QByteArray bytes{};

    /// Nothing: no name of a request (oqs-interface.md 9.1).
    static std::optional<RequestFile> named(const QString &name);
    /// The name without extension.
    [[nodiscard]] QString base() const { return family + QLatin1String("req_") + token; }
    /// The answer's name without extension.
    [[nodiscard]] QString resultBase() const { return family + QLatin1String("res_") + token; }
};

/// What a request must have at least to be answered, and not handed back (oqs-interface.md ruling 41).
struct Envelope
{
    QString institution{}; ///< 10 digits
    QString fileIdentifier{};
};

/// Nothing: not decodable, not well-formed, with a document type, without XmlMsg, header or body, or without
/// an institution code of 10 digits.
std::optional<Envelope> readEnvelope(const QByteArray &message);

} // namespace madoguchi
