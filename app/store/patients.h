#pragma once

#include "app/domain/eligibility.h"
#include "app/domain/failure.h"
#include "app/domain/sincelast.h"
#include "app/domain/subsidy.h"
#include "app/security/sealing.h"
#include "app/store/database.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <memory>
#include <optional>

namespace madoguchi {

/// What is remembered of a person between visits: to know the person again, and to say what has changed.
struct KnownPatient
{
    QByteArray identity{}; ///< patientKey() of the insurance identity
    Pii<QString> patientNumber{}; ///< the clinic's own; empty: none is linked
    Pii<QString> displayName{}; ///< as the clinic writes it; empty: as received
    Pii<QString> kana{};
    Pii<QDate> birthdate{};
    Validity validity = Validity::Unknown; ///< of the last answer
    std::optional<EligibilityResult> last{}; ///< what the next answer is compared with
    QDate lastOn{}; ///< clinic's day of the last visit
    std::optional<LastReception> before{}; ///< of the newest day before that
    QList<Subsidy> subsidies{}; ///< 公費, as somebody at the desk has read them; ended by a person alone
    bool operator==(const KnownPatient &) const = default;
};

/// The table of known patients, under the patient key. Whether an answer and a patient number are the same
/// person (照会番号, birth date and normalised kana agree) is for the caller to say: here is only found again
/// what was kept. Faults of all: the store's; SealBroken where a row does not open in its place.
class Patients
{
public:
    /// `database` outlives it. `patientKey`: Vault::Standing::Patient.
    Patients(Database &database, std::shared_ptr<const SealingKey> patientKey);

    /// By patientKey() of the identity.
    Outcome<std::optional<KnownPatient>> find(const QByteArray &identity);
    /// By the clinic's patient number, in any width; of several insurances the one that was seen last.
    Outcome<std::optional<KnownPatient>> byNumber(const QString &patientNumber);
    /// In place of what was kept of the same identity. NotFound: without an identity or a day.
    Outcome<Done> keep(const KnownPatient &patient);
    /// Those not seen since before `day`; their number.
    Outcome<int> forgetBefore(const QDate &day);

private:
    [[nodiscard]] QByteArray rowOf(const QByteArray &identity) const;
    [[nodiscard]] QByteArray numberKeyOf(const QString &patientNumber) const;
    Outcome<std::optional<KnownPatient>> select(const QString &where, const QByteArray &value);

    Database &m_database;
    std::shared_ptr<const SealingKey> m_key;
};

} // namespace madoguchi
