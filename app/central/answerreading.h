#pragma once

#include "app/central/answerrules.h"
#include "app/central/central.h"

namespace madoguchi {

/// The answers of the contract, from what came over the line: read, checked against what was asked (echo),
/// and refused with AnswerMalformed or AnswerForOther.

Fault malformedAnswer(const HttpAnswer &answer);

Outcome<OpenedVisit> readOpenedVisitAnswer(const HttpAnswer &answer);
/// The answer to registration: the next challenge. CardNotRegistered: nobody is insured under the card.
Outcome<QString> readRegistrationAnswer(const HttpAnswer &answer);
Outcome<QList<ListedVisit>> readVisitsAnswer(const HttpAnswer &answer);
Outcome<QList<InsurerRegistration>> readRegistrationsAnswer(const HttpAnswer &answer);
Outcome<QList<LookedAtRecord>> readViewsAnswer(const HttpAnswer &answer);

/// The answer to identity or consents. An identity answer carries no consent (central-https.md, Proof): where
/// one stands all the same it is taken out and made a finding.
Outcome<IdentityAnswer> readFaceAnswer(
    const HttpAnswer &answer, const QString &institution, const QUuid &visit, bool identity);

/// The answer to medication, with the reason where it is empty.
Outcome<MedicationRecord> readMedicationAnswer(
    const HttpAnswer &answer, const QString &institution, const MedicationQuery &query);

/// The same for checkups.
Outcome<CheckupRecord> readCheckupAnswer(
    const HttpAnswer &answer, const QString &institution, const CheckupQuery &query);

} // namespace madoguchi
