#pragma once

#include "app/domain/eligibility.h"
#include "app/domain/failure.h"
#include "app/domain/medication.h"
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
/// thread: with the value or with a named Fault, never after its deadline (10 s; records 30 s). If `this` is
/// destroyed first, the pending calls do not answer. Repetition inside the deadline is the implementation's
/// business.
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

    /// The clock corrected by the newest known offset. Statements are dated with it.
    [[nodiscard]] virtual QDateTime serviceNow() const = 0;
    /// Milliseconds the service is ahead of this machine; nothing before the first good measurement.
    [[nodiscard]] virtual std::optional<qint64> clockOffset() const = 0;

Q_SIGNALS:
    /// After each request: reached (no Failure) or why not. For the health line.
    void lineChanged(bool reached, const madoguchi::Fault &fault);
};

} // namespace madoguchi
