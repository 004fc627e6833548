#pragma once

#include "app/domain/bulk.h"
#include "app/domain/checkup.h"
#include "app/domain/eligibility.h"
#include "app/domain/failure.h"
#include "app/domain/medication.h"
#include "app/domain/numberquery.h"
#include "app/domain/permit.h"
#include "app/domain/proof.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <functional>

namespace madoguchi {

/// `GET /v1/health`
struct CentralHealth
{
    QDateTime time{};
    QDateTime maintenanceUntil{}; ///< invalid: no maintenance
    qint64 offsetMilliseconds = 0; ///< service's clock minus ours
    bool offsetKnown = false; ///< false: the round trip took over 2 s and proves nothing
};

/// `POST /v1/visits`
struct OpenedVisit
{
    QUuid visit{};
    QString challenge{}; ///< base64, 32 bytes
    QDateTime expires{};
};

/// The answer to identity or consents: the message, and what came in the headers.
struct IdentityAnswer
{
    bool registered = true; ///< false: card-not-registered, and only `challenge` is set
    Eligibility eligibility{};
    QByteArray message{}; ///< as received, byte for byte
    QString challenge{}; ///< the next one; empty: none was given
    QSet<ConsentKind> asks{}; ///< kinds that may be asked about; identity only
};

/// A visit as the service lists it for a consulting station.
struct ListedVisit
{
    QUuid visit{};
    QDateTime time{};
    Patient patient{}; ///< name, kana, birth date, sex
    QString insurerNumber{};
    QString classification{}; ///< of the insurance (OQSCD010); empty: not said, as directly
    Pii<QString> symbol{};
    Pii<QString> number{};
    Pii<QString> branch{};
    QString referenceNumber{};
    Consents consents{};
    bool certificateExpired = false; ///< in its grace: nothing could be asked
};

/// Who asks for records or the list of visits: goes into Madoguchi-Staff and Madoguchi-Qualification.
struct QualifiedStaff
{
    QString id{};
    Qualification qualification = Qualification::Doctor;
};

/// What identifies the insurance in a record request, and the period.
struct MedicationQuery
{
    ListedVisit visit{};
    QString startMonth{}; ///< yyyyMM, inclusive
    QString endMonth{};
    QString fileIdentifier{}; ///< free, echoed; no patient number
    bool withTreatments
        = false; ///< 診療 and 手術 entries too (FileCategory 4): only where they are consented to
};

/// What identifies the insurance in a request for checkups: five years, all of them.
struct CheckupQuery
{
    ListedVisit visit{};
    QString fileIdentifier{}; ///< free, echoed; no patient number
};

/// 資格確認 by number. `key` names the question: asked again under the same key it is the same question,
/// which the service answers once (central-https.md, Repetition) and the folder way sends once, after a
/// restart too. A new attempt after an answer, or after a refusal, takes a new key.
struct EligibilityQuestion
{
    NumberQuery person{};
    QDate confirmFor{}; ///< 資格確認日: a calendar day in Japan
    QUuid key{};
};

/// The answer to a question by number.
struct NumberAnswer
{
    Eligibility eligibility{};
    QByteArray message{}; ///< as received, byte for byte
};

/// 照会番号登録. `key` as in EligibilityQuestion.
struct ReferenceQuestion
{
    ReferenceRegistration registration{};
    QUuid key{};
};

/// Many people in one question. `key` as in EligibilityQuestion.
struct BulkQuery
{
    QList<BulkQuestion> questions{}; ///< 1 or more, each identifier once
    QDate confirmFor{};
    QUuid key{};
};

/// Which fiscal year's checkups an insurer has registered (`GET /v1/registration-status`).
struct InsurerRegistration
{
    QString insurerNumber{}; ///< 8 wide
    QString name{};
    int lastYear = 0; ///< fiscal year
    QString planned{}; ///< yyyy-MM; empty: not said
};

/// One line of what Mynaportal shows of a visit (`GET /v1/visits/{visit}/views`).
struct LookedAtRecord
{
    QDateTime time{};
    QString institution{};
    ConsentKind kind = ConsentKind::Medication;
    bool viewed = false; ///< false: retrieved
};

/// A person has looked at records: what Mynaportal will list.
struct ViewReport
{
    QUuid key{}; ///< idempotency key: the same in every attempt to report this view, or it counts twice
    QUuid visit{};
    ConsentKind kind = ConsentKind::Medication;
    QDateTime time{}; ///< when, by the service's clock
    QualifiedStaff staff{};
};

/// The central service, whichever way it is reached. Every call answers exactly once, later, on the caller's
/// thread: with the value or with a named Fault, never after its deadline (direct: 10 s, records 30 s; by
/// folder: 3 minutes). If `this` is destroyed first, the pending calls do not answer. Repetition inside the
/// deadline is the implementation's business. What one of the two ways cannot do is NotOnThisWay there.
class Central : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Reply = std::function<void(Outcome<T>)>;
    using QObject::QObject;

    virtual void health(Reply<CentralHealth> reply) = 0;
    virtual void openVisit(Reply<OpenedVisit> reply) = 0;
    virtual void identify(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply) = 0;
    virtual void giveConsents(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply) = 0;
    /// Answers the next challenge.
    virtual void registerCard(const QUuid &visit, const Proof &proof, Reply<QString> reply) = 0;
    /// The patient stopped before identity: the service keeps nothing.
    virtual void forgetVisit(const QUuid &visit, Reply<Done> reply) = 0;
    virtual void visits(const QDate &day, const QualifiedStaff &staff, Reply<QList<ListedVisit>> reply) = 0;
    virtual void medication(RecordsPermit permit, const MedicationQuery &query, Reply<MedicationRecord> reply)
        = 0;
    /// Without a key: RequestMalformed, and nothing is sent.
    virtual void reportView(const ViewReport &report, Reply<Done> reply) = 0;

    /// Eligibility by number. Faults of the person too: PersonError.
    virtual void eligibility(const EligibilityQuestion &question, Reply<NumberAnswer> reply);
    virtual void registerReference(const ReferenceQuestion &question, Reply<Done> reply);
    virtual void askBulk(const BulkQuery &query, Reply<BulkSlip> reply);
    /// SegmentProcessing: not ready, to be asked for again after 5 s at the earliest with a new key.
    virtual void bulkResult(const BulkSlip &slip, const QUuid &key, Reply<BulkResult> reply);
    virtual void checkup(RecordsPermit permit, const CheckupQuery &query, Reply<CheckupRecord> reply);
    virtual void registrationStatus(Reply<QList<InsurerRegistration>> reply);
    virtual void viewsOf(const QUuid &visit, const QualifiedStaff &staff, Reply<QList<LookedAtRecord>> reply);

    /// The clock corrected by the newest known offset. Statements are dated with it.
    [[nodiscard]] virtual QDateTime serviceNow() const = 0;
    /// Milliseconds the service is ahead of this machine; nothing before the first good measurement.
    [[nodiscard]] virtual std::optional<qint64> clockOffset() const = 0;

Q_SIGNALS:
    /// After each request: reached (no Failure) or why not. For the health line.
    void lineChanged(bool reached, const madoguchi::Fault &fault);
    /// The answer to a question by number that came after its deadline, or after a restart: whoever asked
    /// under `key` still applies it (oqs-interface.md ruling 13).
    void answeredLate(const QUuid &key, const madoguchi::NumberAnswer &answer);

protected:
    /// Answers later with NotOnThisWay.
    template <typename T> void refuseOnThisWay(Reply<T> reply)
    {
        QMetaObject::invokeMethod(
            this, [reply = std::move(reply)] { reply(Fault{ .failure = Failure::NotOnThisWay }); },
            Qt::QueuedConnection);
    }
};

} // namespace madoguchi
