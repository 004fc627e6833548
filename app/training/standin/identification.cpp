#include "app/training/standin/identification.h"

#include "app/domain/proof.h"
#include "app/support/clock.h"

#include <QJsonObject>

namespace madoguchi {

namespace {

constexpr qint64 consentSeconds = 24 * 3600;

void addChallenge(HttpResponse &response, const StandInVisit &visit)
{
    response.headers.append({ QByteArrayLiteral("Madoguchi-Challenge"), visit.challenge });
}

QByteArray inWords(const QList<ConsentKind> &kinds)
{
    QStringList words;
    for (const ConsentKind kind : kinds)
        words.append(contractWord(kind));
    return words.join(QStringLiteral(", ")).toLatin1();
}

} // namespace

std::optional<Problem> Identification::examine(const Exchange &exchange)
{
    const StandInVisit *visit = m_world.visits.find(exchange.visit, exchange.caller.institution);
    if (!visit)
        return problem("not-found", "There is no such visit");
    if (visit->closed)
        return problem("visit-closed", "The patient stopped");
    return {};
}

HttpResponse Identification::open(const Exchange &exchange)
{
    const QJsonObject body = QJsonDocument::fromJson(exchange.request.body).object();
    const QString institution = body.value(QLatin1String("institution")).toString();
    if (institution.isEmpty() || !isWellFormedStaffId(body.value(QLatin1String("terminal")).toString())
        || body.size() != 2)
        return problem("message-malformed", "institution and terminal are wanted, and nothing else")
            .response();
    if (institution != exchange.caller.institution)
        return problem("facility-mismatch").response();
    const StandInVisit &visit = m_world.visits.open(institution, exchange.now);
    return jsonResponse(201,
        QJsonDocument(QJsonObject{ { QStringLiteral("visit"), visit.id },
            { QStringLiteral("challenge"), QString::fromLatin1(visit.challenge) },
            { QStringLiteral("expires"), rfc3339(exchange.now.addSecs(challengeSeconds)) } }));
}

Result<Identification::Proven, Problem> Identification::prove(
    StandInVisit &visit, const Exchange &exchange, StatementKind kind)
{
    const ProofExpectation expected{ visit.institution, visit.id, visit.challenge, visit.challengeGiven };
    const auto proof = m_world.verifier.verify(exchange.request.body, kind, expected, exchange.now);
    if (!proof)
        return proof.error();
    const bool registering = kind == StatementKind::Registration;
    if (registering && proof->card.inGrace)
        return problem("certificate-expired", "A card in its grace cannot be registered");
    const Person *person = m_world.centre.population.find(m_world.pki->personOfSerial(proof->card.serial));
    if (!person || (!registering && !m_world.registered.contains(person->id))) {
        Visits::challengeAgain(visit, exchange.now);
        Problem nobodys = problem("card-not-registered");
        nobodys.challenge = visit.challenge;
        return nobodys;
    }
    if (person->card.certificate == CardCertificate::Revoked)
        return problem("certificate-revoked");
    if (person->card.suspended)
        return problem("card-suspended");
    return Proven{ *proof, person };
}

HttpResponse Identification::identify(const Exchange &exchange)
{
    if (const auto refusal = examine(exchange))
        return refusal->response();
    StandInVisit &visit = *m_world.visits.find(exchange.visit, exchange.caller.institution);
    const auto proven = prove(visit, exchange, StatementKind::Identity);
    if (!proven)
        return proven.error().response();
    if (!visit.identified())
        m_world.visits.identify(
            visit, proven->person->id, proven->proof.certificate, proven->proof.card.inGrace, exchange.now);
    else if (visit.certificate != proven->proof.certificate)
        return problem("visit-closed", "The visit is another person's").response();
    ++m_world.verified.identity;
    Visits::challengeAgain(visit, exchange.now);
    HttpResponse response = m_faces.face(visit, Faces::Step::Identity, exchange);
    addChallenge(response, visit);
    response.headers.append({ QByteArrayLiteral("Madoguchi-Ask"), inWords(asks(visit, exchange.now)) });
    return response;
}

QList<ConsentKind> Identification::asks(const StandInVisit &visit, const QDateTime &now) const
{
    // Without a qualification there is nothing that a consent could belong to.
    const Person &person = *m_world.centre.population.find(visit.personId);
    if (visit.inGrace || person.answeredOn(toJapanTime(now).date()).isEmpty())
        return {};
    return m_world.config.asks;
}

HttpResponse Identification::giveConsents(const Exchange &exchange)
{
    if (const auto refusal = examine(exchange))
        return refusal->response();
    StandInVisit &visit = *m_world.visits.find(exchange.visit, exchange.caller.institution);
    const auto proven = prove(visit, exchange, StatementKind::Consent);
    if (!proven)
        return proven.error().response();
    if (!visit.identified())
        return problem("visit-closed", "Identity comes first").response();
    if (visit.certificate != proven->proof.certificate)
        return problem("signature-invalid", "Another card was identified").response();
    ++m_world.verified.consent;
    Visits::challengeAgain(visit, exchange.now);
    if (!visit.inGrace)
        take(visit, proven->proof.statement.answers, toSecond(exchange.now));
    HttpResponse response = m_faces.face(visit, Faces::Step::Consents, exchange);
    addChallenge(response, visit);
    return response;
}

void Identification::take(StandInVisit &visit, const ConsentAnswers &answers, const QDateTime &now)
{
    const QList<ConsentKind> asked = asks(visit, now);
    for (const ConsentKind kind : allConsentKinds) {
        ConsentAnswer answer = answers.of(kind);
        if (answer == ConsentAnswer::Yes && !asked.contains(kind))
            answer = ConsentAnswer::Unasked; // nobody asked
        if (answer == ConsentAnswer::Unasked)
            continue; // what was said before stands
        if (kind == ConsentKind::Limit)
            visit.limit = answer;
        else if (answer == ConsentAnswer::Yes)
            visit.consents.set(kind, { Consent::State::Yes, now, now.addSecs(consentSeconds) });
        else
            visit.consents.set(kind, { Consent::State::No });
    }
}

HttpResponse Identification::registerCard(const Exchange &exchange)
{
    if (const auto refusal = examine(exchange))
        return refusal->response();
    StandInVisit &visit = *m_world.visits.find(exchange.visit, exchange.caller.institution);
    const auto proven = prove(visit, exchange, StatementKind::Registration);
    if (!proven)
        return proven.error().response();
    ++m_world.verified.registration;
    m_world.registered.insert(proven->person->id);
    Visits::challengeAgain(visit, exchange.now);
    HttpResponse response;
    response.status = 204;
    addChallenge(response, visit);
    return response;
}

HttpResponse Identification::remove(const Exchange &exchange)
{
    StandInVisit *visit = m_world.visits.find(exchange.visit, exchange.caller.institution);
    if (!visit)
        return problem("not-found", "There is no such visit").response();
    Visits::close(*visit);
    HttpResponse response;
    response.status = 204;
    return response;
}

} // namespace madoguchi
