#include "app/visit/signedvisit.h"

#include "app/visit/cardfaultmap.h"

#include <QPointer>

#include <utility>

namespace madoguchi {

namespace {

/// central-https.md, Proof: a challenge is good for 10 minutes, and is not used in its last 60 seconds.
constexpr int challengeLifeSeconds = 600;
constexpr int challengeReserveSeconds = 60;

} // namespace

SignedVisit::SignedVisit(
    ReaderHub &hub, Central &central, QString institution, Forget forget, QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_central(central)
    , m_institution(std::move(institution))
    , m_forget(std::move(forget))
{ }

void SignedVisit::setUnlocked(IdentityMethod method, const QString &staff)
{
    m_method = method;
    m_staff = staff;
}

template <typename T> Central::Reply<T> SignedVisit::whileCurrent(std::function<void(Outcome<T>)> reply)
{
    return [self = QPointer<SignedVisit>(this), generation = m_generation, reply = std::move(reply)](
               Outcome<T> outcome) {
        if (self && self->m_generation == generation)
            reply(std::move(outcome));
    };
}

void SignedVisit::open(Said<Done> said)
{
    m_central.openVisit([self = QPointer<SignedVisit>(this), generation = m_generation,
                            said = std::move(said)](const Outcome<OpenedVisit> &outcome) {
        if (!self)
            return;
        if (self->m_generation != generation) {
            if (outcome)
                self->m_forget(outcome->visit); // opened for a patient who is gone
            return;
        }
        if (outcome)
            self->adopt(*outcome);
        said(outcome ? Result<Done, Failed>(Done{}) : Result<Done, Failed>(Failed{ outcome.error(), false }));
    });
}

void SignedVisit::identify(Said<IdentityAnswer> said)
{
    proceed(std::make_shared<Job>(Job{ .kind = Kind::Identity, .said = std::move(said) }));
}

void SignedVisit::registerCard(Said<IdentityAnswer> said)
{
    proceed(std::make_shared<Job>(Job{ .kind = Kind::Registration, .said = std::move(said) }));
}

void SignedVisit::giveConsents(const ConsentAnswers &answers, Said<IdentityAnswer> said)
{
    proceed(
        std::make_shared<Job>(Job{ .kind = Kind::Consents, .answers = answers, .said = std::move(said) }));
}

void SignedVisit::forget()
{
    if (!m_opened.visit.isNull())
        m_forget(m_opened.visit);
    m_opened = OpenedVisit{};
}

void SignedVisit::abandon()
{
    ++m_generation;
    // A visit that was opened to go on in, and in which nobody was identified after all.
    if (!m_identifiedIn.isNull() && m_identifiedIn != m_opened.visit)
        forget();
    m_opened = OpenedVisit{};
    m_identifiedIn = QUuid();
    m_certificate.clear();
    m_consentProof = Proof{};
}

/// Every way to a signature comes through here: a good challenge first, then who it is, then what is to be
/// said.
void SignedVisit::proceed(const JobPointer &job)
{
    if (!job->renewed && !challengeLasts())
        renew(job);
    else if (job->kind == Kind::Consents && m_identifiedIn != m_opened.visit)
        identifyFirst(job);
    else
        signNow(job);
}

bool SignedVisit::challengeLasts() const
{
    return !m_opened.challenge.isEmpty() && m_opened.expires.isValid()
        && m_central.serviceNow().secsTo(m_opened.expires) >= challengeReserveSeconds;
}

void SignedVisit::renew(const JobPointer &job)
{
    job->renewed = true;
    open([this, job](const Result<Done, Failed> &opened) {
        if (opened)
            proceed(job);
        else
            job->said(opened.error());
    });
}

/// All that was said is said again in the new visit; the older one's consents end by it.
void SignedVisit::identifyFirst(const JobPointer &job)
{
    const QUuid from = m_identifiedIn;
    const auto again = std::make_shared<Job>(Job{ .kind = Kind::Identity, .renewed = true });
    again->said = [this, job, from](const Result<IdentityAnswer, Failed> &answer) {
        if (!answer) {
            job->said(answer.error());
            return;
        }
        if (!answer->registered) {
            job->said(Failed{ Fault{ .failure = Failure::CardNotRegistered }, false });
            return;
        }
        const Outcome<Done> moved = m_moved ? m_moved(from, *answer) : Outcome<Done>(Done{});
        if (!moved) {
            m_identifiedIn = from; // the desk has it there; another try says it again
            job->said(Failed{ moved.error(), false });
            return;
        }
        proceed(job);
    };
    proceed(again);
}

void SignedVisit::signNow(const JobPointer &job)
{
    const StatementFrame frame{ m_institution, m_opened.visit, m_opened.challenge };
    const QDateTime now = m_central.serviceNow();
    Proof proof{ .method = m_method, .certificate = m_certificate };
    if (m_method == IdentityMethod::Visual)
        proof.staff = m_staff;
    switch (job->kind) {
    case Kind::Identity:
        proof.statement = identityStatement(frame, m_method, now);
        break;
    case Kind::Registration:
        proof.statement = registrationStatement(frame, now);
        break;
    case Kind::Consents:
        proof.statement = consentStatement(frame, job->answers, now);
        break;
    }
    m_hub.sign(proof.statement, this,
        [this, job, proof, generation = m_generation](const CardResult<QByteArray> &signature) mutable {
            if (generation != m_generation)
                return;
            if (!signature) {
                job->said(Failed{ faultOf(signature.error()), true });
                return;
            }
            proof.signature = *signature;
            job->proof = proof;
            send(job);
        });
}

void SignedVisit::send(const JobPointer &job)
{
    const Proof &proof = job->proof;
    const auto settled = whileCurrent<IdentityAnswer>(
        [this, job](const Outcome<IdentityAnswer> &outcome) { settle(job, outcome); });
    switch (job->kind) {
    case Kind::Identity:
        m_central.identify(m_opened.visit, proof, settled);
        break;
    case Kind::Registration:
        m_central.registerCard(m_opened.visit, proof, [settled](const Outcome<QString> &challenge) {
            if (challenge)
                settled(IdentityAnswer{ .challenge = *challenge });
            else
                settled(challenge.error());
        });
        break;
    case Kind::Consents:
        m_central.giveConsents(m_opened.visit, proof, settled);
        break;
    }
}

void SignedVisit::settle(const JobPointer &job, const Outcome<IdentityAnswer> &outcome)
{
    if (!outcome) {
        settleFault(job, outcome.error());
        return;
    }
    takeChallenge(outcome->challenge);
    if (job->kind == Kind::Identity && outcome->registered)
        m_identifiedIn = m_opened.visit;
    if (job->kind == Kind::Consents)
        m_consentProof = job->proof;
    job->said(*outcome);
}

void SignedVisit::settleFault(const JobPointer &job, const Fault &fault)
{
    switch (fault.failure) {
    case Failure::ClockSkew:
        if (!job->clockMeasured) {
            measureClock(job);
            return;
        }
        break;
    case Failure::ChallengeExpired:
        takeChallenge(QString());
        if (!job->renewed) {
            proceed(job);
            return;
        }
        break;
    case Failure::VisitClosed:
    case Failure::NotFound:
        takeChallenge(QString()); // nothing can be said in it any more: another try opens a new one
        break;
    default:
        break;
    }
    job->said(Failed{ fault, false });
}

void SignedVisit::measureClock(const JobPointer &job)
{
    job->clockMeasured = true;
    m_central.health(whileCurrent<CentralHealth>([this, job](const Outcome<CentralHealth> &health) {
        if (health && health->offsetKnown)
            proceed(job);
        else
            job->said(Failed{ Fault{ .failure = Failure::ClockSkew }, false });
    }));
}

void SignedVisit::adopt(const OpenedVisit &opened)
{
    const QUuid before = std::exchange(m_opened, opened).visit;
    if (!before.isNull() && before != opened.visit && before != m_identifiedIn)
        m_forget(before); // nobody was identified in it, as far as this station knows
}

/// An acceptance uses a challenge up; the answer brings the next one.
void SignedVisit::takeChallenge(const QString &challenge)
{
    m_opened.challenge = challenge;
    m_opened.expires
        = challenge.isEmpty() ? QDateTime() : m_central.serviceNow().addSecs(challengeLifeSeconds);
}

} // namespace madoguchi
