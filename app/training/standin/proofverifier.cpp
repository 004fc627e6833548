#include "app/training/standin/proofverifier.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

namespace madoguchi {

namespace {

struct RawProof
{
    QString method{};
    QString staff{};
    QByteArray certificate{};
    QByteArray statement{};
    QByteArray signature{};
};

std::optional<QByteArray> fromBase64(const QJsonValue &value)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        value.toString().toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!value.isString() || !decoded || decoded.decoded.isEmpty())
        return {};
    return decoded.decoded;
}

/// `staff` is required for visual, null otherwise.
std::optional<QString> staffOf(const QJsonObject &object, const QString &method)
{
    const QJsonValue value = object.value(QLatin1String("staff"));
    if (method != u"visual")
        return value.isNull() ? std::optional(QString()) : std::nullopt;
    return isWellFormedStaffId(value.toString()) ? std::optional(value.toString()) : std::nullopt;
}

std::optional<RawProof> readProof(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    const QString method = object.value(QLatin1String("method")).toString();
    if (method != u"pin" && method != u"face" && method != u"visual")
        return {};
    const auto staff = staffOf(object, method);
    const auto certificate = fromBase64(object.value(QLatin1String("certificate")));
    const auto statement = fromBase64(object.value(QLatin1String("statement")));
    const auto signature = fromBase64(object.value(QLatin1String("signature")));
    if (!staff || !certificate || !statement || !signature)
        return {};
    return RawProof{ method, *staff, *certificate, *statement, *signature };
}

/// What the statement says against what it should say; nothing: it fits.
std::optional<Problem> misfit(const RawProof &proof, const Statement &statement, StatementKind kind,
    const ProofExpectation &expected, const QDateTime &now)
{
    if (statement.institution != expected.institution)
        return problem("facility-mismatch", "The statement names another institution");
    if (statement.visit != expected.visit)
        return problem("message-malformed", "The statement names another visit");
    if (kind == StatementKind::Identity && statement.method != proof.method)
        return problem("message-malformed", "The statement names another method");
    if (expected.challenge.isEmpty() || statement.challenge.toLatin1() != expected.challenge
        || expected.challengeGiven.secsTo(now) > challengeSeconds)
        return problem("challenge-expired");
    if (qAbs(statement.time.secsTo(now)) > skewSeconds)
        return problem("clock-skew");
    return {};
}

} // namespace

Result<VerifiedProof, Problem> ProofVerifier::verify(
    const QByteArray &body, StatementKind kind, const ProofExpectation &expected, const QDateTime &now) const
{
    const auto proof = readProof(body);
    if (!proof)
        return problem("message-malformed", "The proof does not have the agreed form");
    const auto statement = readStatement(proof->statement, kind);
    if (!statement)
        return problem("message-malformed", "The statement is not the agreed text");
    if (const auto wrong = misfit(*proof, *statement, kind, expected, now))
        return *wrong;
    const auto card = m_cards.check(proof->certificate, proof->statement, proof->signature, now);
    if (!card)
        return card.error();
    return VerifiedProof{ proof->method, proof->staff, proof->certificate, *statement, *card };
}

bool isWellFormedStaffId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[\\x21-\\x7e]{1,64}\\z"));
    return form.match(text).hasMatch();
}

} // namespace madoguchi
