#pragma once

#include "app/domain/consent.h"
#include "app/domain/eligibility.h"
#include "app/domain/medication.h"
#include "app/domain/reception.h"
#include "app/domain/staff.h"
#include "widgets/common/calendar.h"
#include "widgets/common/state.h"

#include <QDateTime>
#include <QString>

#include <optional>

/// The field's values as words of the current language, and how good each is. No rule is made here.
namespace madoguchi::words {

QString sex(Sex sex);
QString sexShort(Sex sex); ///< for a column
QString validity(Validity validity);
QString validityShort(Validity validity); ///< for a column
Look validityLook(Validity validity);
QString certificate(CertificateState state);
QString certificateShort(CertificateState state);
Look certificateLook(CertificateState state);

QString consentKind(ConsentKind kind); ///< 薬剤情報
QString limitClassShort(const QString &code); ///< ウ, 現Ⅱ: where there is little room
QString consentKindShort(ConsentKind kind); ///< 薬
/// ○ given and open, × refused or over, － not asked: the desk's three marks.
QString consentMark(const Consent &consent, const QDateTime &now);
/// "Given, until 21 Nov 08:35", "Not given", "Not asked", "Over since …".
QString consentSaid(const Consent &consent, const QDateTime &now);
QString limitConsent(std::optional<bool> given);

QString method(IdentityMethod method);
QString medium(const QString &code); ///< 照会区分
QString visitEnd(VisitEnd end);
QString status(const Reception &reception);
Look statusLook(const Reception &reception);
QString family(FamilyClass family);
QString qualification(Qualification qualification);
QString role(const StaffMember &staff);

QString burden(const BurdenRatio &ratio); ///< 3割; ― where there is none
QString burdenSource(BurdenRatio::Source source); ///< where the figure comes from
QString burdenLine(const BurdenRatio &ratio); ///< 3割（判定）

/// Why there are no records: each reason apart. `fiscalYear` with InsurerNotRegistered.
QString absence(RecordsAbsence absence, int fiscalYear);

} // namespace madoguchi::words
