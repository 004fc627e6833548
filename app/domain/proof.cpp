#include "app/domain/proof.h"

#include <QStringList>

namespace madoguchi {

namespace {

constexpr int japanOffset = 9 * 3600;

/// The lines that all three statements begin with.
QStringList head(const QString &form, const StatementFrame &frame)
{
    return { form, QStringLiteral("institution: ") + frame.institution,
        QStringLiteral("visit: ") + visitText(frame.visit), QStringLiteral("challenge: ") + frame.challenge };
}

QByteArray sealed(QStringList lines, const QDateTime &time)
{
    lines.append(QStringLiteral("time: ") + rfc3339(time));
    return (lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8();
}

} // namespace

QByteArray identityStatement(const StatementFrame &frame, IdentityMethod method, const QDateTime &time)
{
    QStringList lines = head(QStringLiteral("madoguchi-identity-1"), frame);
    lines.append(QStringLiteral("method: ") + contractWord(method));
    return sealed(lines, time);
}

QByteArray consentStatement(const StatementFrame &frame, const ConsentAnswers &answers, const QDateTime &time)
{
    QStringList lines = head(QStringLiteral("madoguchi-consent-1"), frame);
    for (const ConsentKind kind : allConsentKinds)
        lines.append(contractWord(kind) + QStringLiteral(": ") + contractWord(answers.of(kind)));
    return sealed(lines, time);
}

QByteArray registrationStatement(const StatementFrame &frame, const QDateTime &time)
{
    return sealed(head(QStringLiteral("madoguchi-registration-1"), frame), time);
}

QString visitText(const QUuid &visit)
{
    return visit.toString(QUuid::WithoutBraces);
}

QString rfc3339(const QDateTime &time)
{
    return time.toOffsetFromUtc(japanOffset).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
        + QStringLiteral("+09:00");
}

} // namespace madoguchi
