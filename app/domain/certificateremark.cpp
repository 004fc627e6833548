#include "app/domain/certificateremark.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

/// "within three months" is said of one that has not ended; "has ended" in one of these ways.
bool tellsOfAnEnd(const QString &remark)
{
    static const std::array ended{ QStringLiteral("切れてい"), QStringLiteral("切れました"),
        QStringLiteral("切れです"), QStringLiteral("期限切れ"), QStringLiteral("過ぎて"),
        QStringLiteral("経過して"), QStringLiteral("満了して") };
    QString text = remark.normalized(QString::NormalizationForm_KC);
    text.remove(QLatin1Char(' '));
    // 期限切れ is a noun: also of what comes soon.
    static const QRegularExpression soon(
        QStringLiteral("(?:まもなく|間もなく|もうすぐ|近く|近日)[^。]{0,20}期限切れ|"
                       "期限切れ(?:[がはものに日間])*(?:まで|近|まもなく|もうすぐ|なり(?!ました))"));
    const bool isOfCertificate = text.contains(QStringLiteral("電子証明書"));
    text.remove(soon);
    return isOfCertificate && std::any_of(ended.begin(), ended.end(), [&text](const QString &words) {
        return text.contains(words);
    });
}

} // namespace

bool saysCertificateEnded(const Eligibility &eligibility)
{
    const EligibilityResult *result = eligibility.main();
    const bool isAsked
        = !result || std::any_of(allConsentKinds.begin(), allConsentKinds.end(), [result](ConsentKind kind) {
              return kind != ConsentKind::Limit && result->consents.of(kind).state != Consent::State::Unasked;
          });
    return !isAsked && tellsOfAnEnd(eligibility.remark);
}

} // namespace madoguchi
