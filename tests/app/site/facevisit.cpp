#include "tests/app/site/facevisit.h"

#include "app/central/messages/eligibility.h"
#include "app/support/clock.h"

#include <QDir>
#include <QFile>

namespace madoguchi::facevisit {

QByteArray message(const QString &prefix)
{
    const QDir samples(QStringLiteral(MADOGUCHI_SOURCE_DIR "/tests/fixtures/oqs-samples"));
    const QStringList names = samples.entryList({ prefix + u'*' }, QDir::Files);
    QFile file(samples.filePath(names.value(0)));
    return names.size() == 1 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray message(const QString &prefix, const QDateTime &processed, const Consents &consents)
{
    auto eligibility = messages::readEligibility(message(prefix));
    if (!eligibility)
        return {};
    eligibility->processedAt = toJapanTime(processed);
    for (EligibilityResult &result : eligibility->results)
        result.consents = consents;
    return messages::write(*eligibility, true);
}

Consents consentsTo(const QList<ConsentKind> &kinds, const QDateTime &at)
{
    constexpr int day = 24 * 3600;
    Consents consents;
    for (const ConsentKind kind : { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Diagnosis }) {
        Consent consent;
        consent.state = kinds.contains(kind) ? Consent::State::Yes : Consent::State::No;
        if (consent.state == Consent::State::Yes) {
            consent.at = toJapanTime(at);
            consent.until = consent.at.addSecs(day);
        }
        consents.set(kind, consent);
    }
    return consents;
}

QString fileName(const QDateTime &processed, int number)
{
    return QStringLiteral("OQSsiquc01res_face_%1%2_%3.xml")
        .arg(institution())
        .arg(number, 20, 16, QLatin1Char('0'))
        .arg(toJapanTime(processed).toString(QStringLiteral("yyyyMMddHHmmss")));
}

VisitNotice notice(const QString &station, const QString &prefix)
{
    const QByteArray content = message(prefix);
    const auto eligibility = messages::readEligibility(content);
    return notice(station, content, fileName(eligibility ? eligibility->processedAt : QDateTime()));
}

VisitNotice notice(const QString &station, const QByteArray &message, const QString &fileName)
{
    VisitNotice notice;
    notice.station = station;
    notice.message = message;
    notice.faceFile = fileName;
    if (auto eligibility = messages::readEligibility(message)) {
        notice.eligibility = std::move(*eligibility);
        notice.arrivedAt = notice.eligibility.processedAt;
        notice.day = clinicDay(notice.arrivedAt, QTime(3, 0));
    }
    notice.visit = QUuid::createUuidV5(QUuid(), fileName.toUtf8());
    return notice;
}

} // namespace madoguchi::facevisit
