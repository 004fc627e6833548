#pragma once

#include "app/domain/eligibility.h"
#include "app/domain/personcheck.h"

#include <QString>

namespace madoguchi {

/// Who a patient is, as it was written down at the desk while the service could not be asked (front-desk.md
/// T16): a person's word, and nobody's eligibility.
struct CapturedPerson
{
    Patient patient{}; ///< name, kana in full width, sex, birth date and address
    QString patientNumber{}; ///< the clinic's own (照会番号); empty: it was not known
    bool operator==(const CapturedPerson &) const = default;
};

/// Which item of it no reception can be made of ("Name", "NameKana", "Birthdate", "Address",
/// "ReferenceNumber"); empty: it is in order. `today`: nobody is born after it.
[[nodiscard]] QString malformedItem(const CapturedPerson &person, const QDate &today);

/// What speaks against an answer being about the one who was written down, by the rule of personlink.h
/// (product.md, Wrong-person guard). Of several candidates one may be it; else all results are.
[[nodiscard]] PersonDoubt doubtAbout(const CapturedPerson &person, const Eligibility &answer);
/// Nothing speaks against it.
[[nodiscard]] bool mayBe(
    const CapturedPerson &person, const Patient &patient, const QString &referenceNumber);
/// It surely is: 照会番号 is told by both, too, and agrees. Nobody has to compare.
[[nodiscard]] bool surelyIs(
    const CapturedPerson &person, const Patient &patient, const QString &referenceNumber);
/// A person has compared, and the answer is about this one: what is compared follows it, name and address
/// stay as they were written down.
void follow(CapturedPerson &person, const EligibilityResult &answer);

} // namespace madoguchi
