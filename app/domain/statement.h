#pragma once

#include "app/domain/consent.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace madoguchi {

/// Which of the three texts a card signs (central-https.md, Proof).
enum class StatementKind { Identity, Consent, Registration };

/// A statement as it was signed, line by line.
struct Statement
{
    QString institution{};
    QString visit{};
    QString challenge{};
    QString method{}; ///< identity only
    ConsentAnswers answers{}; ///< consent only
    QDateTime time{};
};

/// Reads a statement. Nothing when the bytes are not exactly one of the agreed text: other lines, order,
/// spaces, line ends, words, or a time in another form.
std::optional<Statement> readStatement(const QByteArray &bytes, StatementKind kind);

/// RFC 3339 to the second with +09:00 and nothing else; invalid otherwise.
QDateTime readContractTime(const QString &text);

} // namespace madoguchi
