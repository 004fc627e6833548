#include "app/training/terminal/facetap.h"

#include "app/support/clock.h"
#include "app/training/centre/eligibilitylookup.h"

#include <QRandomGenerator>

#include <array>

namespace madoguchi {

namespace {

constexpr qint64 consentSeconds = 24 * 3600;

/// Why the reader gives no result for this card; empty: it does.
QString refusalOf(const PersonsCard &card)
{
    if (!card.registered)
        return QStringLiteral("card-not-registered");
    if (card.suspended)
        return QStringLiteral("card-suspended");
    if (card.certificate == CardCertificate::Revoked)
        return QStringLiteral("certificate-revoked");
    return card.certificate == CardCertificate::PastGrace ? QStringLiteral("certificate-expired") : QString();
}

Consents registeredFor(const ConsentAnswers &answers, const QDateTime &at)
{
    Consents consents;
    for (const ConsentKind kind : recordKinds) {
        if (answers.of(kind) == ConsentAnswer::Yes)
            consents.set(kind, { Consent::State::Yes, at, at.addSecs(consentSeconds) });
        else if (answers.of(kind) == ConsentAnswer::No)
            consents.set(kind, { Consent::State::No });
    }
    return consents;
}

/// In published samples: 16 characters that look like Base64, set by the reader's side.
QString readersIdentifier()
{
    std::array<quint32, 3> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words.data()), 12).toBase64());
}

} // namespace

Result<Eligibility, TapRefusal> tapped(Centre &centre, ConsentBook &consents, const QString &institution,
    const FaceTap &tap, const QDateTime &now, bool otherPerson)
{
    const Person *person = centre.population.find(tap.person);
    if (!person)
        return TapRefusal{ QStringLiteral("no-such-person") };
    if (const QString refusal = refusalOf(person->card); !refusal.isEmpty())
        return TapRefusal{ refusal };
    const QDateTime at = toSecond(now);
    CardShown shown;
    shown.institution = institution;
    shown.fileIdentifier = readersIdentifier();
    shown.person = person;
    shown.answeredAbout = otherPerson ? &centre.otherThan(*person) : nullptr;
    shown.at = at;
    // A certificate in its grace gives eligibility and no question (central-https.md).
    shown.inGrace = person->card.certificate == CardCertificate::InGrace;
    shown.withConsents = !shown.inGrace;
    if (!shown.inGrace)
        shown.consents = registeredFor(tap.answers, at);
    if (tap.answers.of(ConsentKind::Limit) != ConsentAnswer::Unasked)
        shown.limit = tap.answers.of(ConsentKind::Limit) == ConsentAnswer::Yes;
    consents.tap(institution, *person, person->answeredOn(toJapanTime(at).date()), shown.consents);
    Eligibility result = lookUp(centre, shown);
    result.prescriptionSelect = tap.prescription;
    return result;
}

} // namespace madoguchi
