#pragma once

#include "app/central/central.h"
#include "reader/readerhub.h"

#include <QObject>

#include <functional>
#include <memory>

namespace madoguchi {

/// One visit at the service, as far as it is said by signatures of the card: opening it, who it is,
/// registration, consents, forgetting it. Knows the contract's rules on challenges (central-https.md, Proof):
/// with under 60 s left a new visit is opened before signing, and after identity who it is is said there
/// again first; clock-skew measures the clock anew and repeats once; challenge-expired opens a new visit and
/// repeats once. Every repetition signs anew and is a new request.
class SignedVisit : public QObject
{
    Q_OBJECT
public:
    struct Failed
    {
        Fault fault{};
        bool atCard = false; ///< the card did not sign; else the service did not take it
    };
    template <typename T> using Said = std::function<void(Result<T, Failed>)>;
    /// Called when the person is identified in a visit that takes the place of `from`; a fault stops the way
    /// there.
    using Moved = std::function<Outcome<Done>(const QUuid &from, const IdentityAnswer &answer)>;

    /// Sees to it that the service forgets a visit, however long that takes.
    using Forget = std::function<void(const QUuid &visit)>;

    SignedVisit(
        ReaderHub &hub, Central &central, QString institution, Forget forget, QObject *parent = nullptr);

    void setMoved(Moved moved) { m_moved = std::move(moved); }
    /// The card's authentication certificate, DER: goes into every proof.
    void setCertificate(const QByteArray &certificate) { m_certificate = certificate; }
    [[nodiscard]] const QByteArray &certificate() const { return m_certificate; }
    /// How the card's key was unlocked: goes into every proof. `staff`: the account that compared by sight;
    /// of Visual only.
    void setUnlocked(IdentityMethod method, const QString &staff);
    /// The signed consents that the service took; an empty statement: none in this visit.
    [[nodiscard]] const Proof &consentProof() const { return m_consentProof; }
    /// The visit that the next statement will be said in; null: none is open.
    [[nodiscard]] const QUuid &visit() const { return m_opened.visit; }

    // Each answers once, unless abandon() comes first.
    void open(Said<Done> said);
    void identify(Said<IdentityAnswer> said); ///< `registered` false: the card is nobody's
    void registerCard(Said<IdentityAnswer> said); ///< of the answer only `challenge` means something
    void giveConsents(const ConsentAnswers &answers, Said<IdentityAnswer> said);

    /// The service is to keep nothing of the open visit.
    void forget();
    /// The visit is over here: what is still on its way changes nothing, and a visit that opens late is
    /// forgotten.
    void abandon();

private:
    enum class Kind { Identity, Registration, Consents };
    struct Job
    {
        Kind kind = Kind::Identity;
        ConsentAnswers answers{};
        Said<IdentityAnswer> said{};
        Proof proof{}; ///< as it was sent
        bool renewed = false; ///< a new visit was opened for it
        bool clockMeasured = false;
    };
    using JobPointer = std::shared_ptr<Job>;

    void proceed(const JobPointer &job);
    void renew(const JobPointer &job);
    void identifyFirst(const JobPointer &job);
    void signNow(const JobPointer &job);
    void send(const JobPointer &job);
    void settle(const JobPointer &job, const Outcome<IdentityAnswer> &outcome);
    void settleFault(const JobPointer &job, const Fault &fault);
    void measureClock(const JobPointer &job);
    void adopt(const OpenedVisit &opened);
    void takeChallenge(const QString &challenge);
    [[nodiscard]] bool challengeLasts() const;
    /// `reply` runs only while this visit is still the one that asked.
    template <typename T> Central::Reply<T> whileCurrent(std::function<void(Outcome<T>)> reply);

    ReaderHub &m_hub;
    Central &m_central;
    const QString m_institution;
    const Forget m_forget;
    Moved m_moved{};
    QByteArray m_certificate{};
    IdentityMethod m_method = IdentityMethod::Pin;
    QString m_staff{};
    Proof m_consentProof{};
    OpenedVisit m_opened{}; ///< with the newest challenge and its end
    QUuid m_identifiedIn{}; ///< null: not identified
    quint64 m_generation = 0;
};

} // namespace madoguchi
