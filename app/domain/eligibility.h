#pragma once

#include "app/domain/benefits.h"
#include "app/domain/consent.h"
#include "app/domain/insurance.h"
#include "app/domain/patient.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// 資格有効性 (OQSCD006). Decides by itself, dates never do (oqs-interface.md ruling 19).
enum class Validity {
    Unknown = 0, ///< not said, or a code that is not known
    Valid = 1,
    Invalid = 2,
    InvalidNewExists = 3,
    None = 4,
    Several = 5,
    ValidUnregistered = 6
};

/// 負担割合: what the patient pays, in tenths, and where the figure comes from. Never a guess.
struct BurdenRatio
{
    enum class Source {
        Received, ///< said by the service
        Derived, ///< by the rule for this age
        Missing, ///< should have been said and was not: the desk must ask
        Unreadable, ///< was said, and makes no sense
        MedicalAid, ///< 医療扶助: no tenths, the 医療券 says what is paid
        Unconfirmed ///< the eligibility is not confirmed as valid: no figure may stand beside it
    };
    std::optional<int> tenths{}; ///< 1, 2 or 3
    Source source = Source::Missing;
    bool operator==(const BurdenRatio &) const = default;
};

/// 高齢受給者証
struct ElderlyCertificate
{
    QDate issued{};
    QDate validFrom{};
    QDate validTo{};
    QString ratio{}; ///< as received
    bool operator==(const ElderlyCertificate &) const = default;
};

/// One ResultOfQualificationConfirmation: a person with one insurance, and the consents that go with it.
struct EligibilityResult
{
    Patient patient{};
    Insurance insurance{};
    bool preschool = false; ///< 未就学区分 1
    QString lateElderlyRatio{}; ///< InsuredPartialContributionRatio as received; empty: not said
    std::optional<ElderlyCertificate> elderly{};
    Consents consents{};
    std::optional<bool> limitConsent{}; ///< 限度額: its flag is 1; absent: not asked
    QDateTime limitConsentAt{};
    std::optional<LimitInformation> limit{}; ///< only with its consent
    QString limitChanged{}; ///< 限度額の変更有無 (OQSCD014), bulk only; empty: not said
    std::optional<bool> diseaseConsent{}; ///< 特定疾病: as limitConsent
    QDateTime diseaseConsentAt{};
    QList<SpecificDisease> diseases{}; ///< only with their consent
    QList<MedicalTicket> tickets{}; ///< 医療券・調剤券
    QString referenceNumber{}; ///< 照会番号: the clinic's own patient number; empty: none
    bool operator==(const EligibilityResult &) const = default;

    /// 医療扶助: classification A1, or an insurer number of 8 digits beginning with 12. (One of 6 digits that
    /// begins so is a national health insurance of Chiba.)
    [[nodiscard]] bool isMedicalAid() const;
    [[nodiscard]] BenefitState limitState() const;
    [[nodiscard]] BenefitState diseaseState() const;
};

/// How far the card's certificate is, as the answer lets the desk know it (front-desk.md T5).
enum class CertificateState { Good, NearExpiry, InGrace };

/// A value in a message that does not fit its rule: shown, never guessed at (security.md 23).
struct Finding
{
    QString element{};
    QString why{}; ///< English, without the value
    bool operator==(const Finding &) const = default;
};

/// An answer about a person's eligibility: by number, or by card (face result).
struct Eligibility
{
    QDateTime processedAt{}; ///< ProcessExecutionTime, Japan Standard Time
    QDate confirmedFor{}; ///< QualificationConfirmationDate
    QString institution{};
    QString fileIdentifier{}; ///< ArbitraryFileIdentifier as echoed
    QString medium{}; ///< 照会区分: 1 My Number Card, 2 insurance number
    Validity validity = Validity::Unknown;
    QString remarkCode{}; ///< ProcessingResultCode on a normal result
    QString remark{}; ///< its message: outside text, plain
    QString prescriptionSelect{}; ///< 1 electronic, 2 paper; empty: not asked
    QList<EligibilityResult> results{};
    QList<Finding> findings{};
    bool operator==(const Eligibility &) const = default;

    /// The result that the reception stands on: the only one, else the first that is not 医療扶助. Null:
    /// none.
    [[nodiscard]] const EligibilityResult *main() const;
    /// 医療扶助 is in the answer, alone or beside an insurance.
    [[nodiscard]] bool hasMedicalAid() const;
};

/// Valid or ValidUnregistered: only then there is an insurance to pay from.
[[nodiscard]] bool isConfirmed(Validity validity);

/// The burden ratio on `day` by product.md. `validity` is the answer's: where it is not confirmed,
/// Unconfirmed. Medical aid: MedicalAid. Under school age (by the flag or the birth date) 2, derived; 75 and
/// over, or insured as late-elderly, from the received ratio; from the month after the 70th birthday (born on
/// the 1st: from the birthday) from 高齢受給者証 while it is valid; everybody else 3, derived. Without a
/// birth date: missing.
BurdenRatio burdenRatio(const EligibilityResult &result, Validity validity, const QDate &day);
/// That of the main result; Unconfirmed where there is none.
BurdenRatio burdenRatio(const Eligibility &eligibility, const QDate &day);

} // namespace madoguchi
