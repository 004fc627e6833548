#include "widgets/common/words.h"

#include "app/domain/questionstate.h"
#include "widgets/common/plainlabel.h"

#include <QCoreApplication>

namespace madoguchi::words {

QString sex(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return QCoreApplication::translate("Words", "Male");
    case Sex::Female:
        return QCoreApplication::translate("Words", "Female");
    case Sex::NotStated:
        break;
    }
    return QCoreApplication::translate("Words", "Not stated");
}

QString sexShort(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return QCoreApplication::translate("Words", "M");
    case Sex::Female:
        return QCoreApplication::translate("Words", "F");
    case Sex::NotStated:
        break;
    }
    return QStringLiteral("－");
}

QString validity(Validity validity)
{
    switch (validity) {
    case Validity::Valid:
        return QCoreApplication::translate("Words", "Valid");
    case Validity::Invalid:
        return QCoreApplication::translate("Words", "Not valid: the insurance has ended");
    case Validity::InvalidNewExists:
        return QCoreApplication::translate("Words", "Not valid: a new insurance exists");
    case Validity::None:
        return QCoreApplication::translate("Words", "No insurance is registered");
    case Validity::Several:
        return QCoreApplication::translate("Words", "Several people fit this number");
    case Validity::ValidUnregistered:
        return QCoreApplication::translate("Words", "Valid, details not registered yet");
    case Validity::Unknown:
        break;
    }
    return QCoreApplication::translate("Words", "Not known");
}

QString validityShort(Validity validity)
{
    switch (validity) {
    case Validity::Valid:
        return QCoreApplication::translate("Words", "Valid");
    case Validity::Invalid:
        return QCoreApplication::translate("Words", "Not valid");
    case Validity::InvalidNewExists:
        return QCoreApplication::translate("Words", "Replaced");
    case Validity::None:
        return QCoreApplication::translate("Words", "None");
    case Validity::Several:
        return QCoreApplication::translate("Words", "Several");
    case Validity::ValidUnregistered:
        return QCoreApplication::translate("Words", "Valid, no details");
    case Validity::Unknown:
        break;
    }
    return QCoreApplication::translate("Words", "Not known");
}

Look validityLook(Validity validity)
{
    switch (validity) {
    case Validity::Valid:
        return lookGood;
    case Validity::Invalid:
        return lookBad;
    case Validity::InvalidNewExists:
        return lookAttention;
    case Validity::None:
        return lookBad;
    case Validity::Several:
        return lookAttention;
    case Validity::ValidUnregistered:
        return lookAttention;
    case Validity::Unknown:
        break;
    }
    return lookUnknown;
}

QString certificate(CertificateState state)
{
    switch (state) {
    case CertificateState::NearExpiry:
        return QCoreApplication::translate("Words", "The card's electronic certificate ends soon");
    case CertificateState::InGrace:
        return QCoreApplication::translate(
            "Words", "The card's electronic certificate has expired: eligibility only");
    case CertificateState::Good:
        break;
    }
    return QCoreApplication::translate("Words", "Good");
}

QString certificateShort(CertificateState state)
{
    switch (state) {
    case CertificateState::NearExpiry:
        return QCoreApplication::translate("Words", "Expiring");
    case CertificateState::InGrace:
        return QCoreApplication::translate("Words", "Expired");
    case CertificateState::Good:
        break;
    }
    return QCoreApplication::translate("Words", "Good");
}

Look certificateLook(CertificateState state)
{
    switch (state) {
    case CertificateState::NearExpiry:
        return lookExpiring;
    case CertificateState::InGrace:
        return lookAttention;
    case CertificateState::Good:
        break;
    }
    return lookGood;
}

QString consentKind(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::Medication:
        return QCoreApplication::translate("Words", "Medication records");
    case ConsentKind::Checkup:
        return QCoreApplication::translate("Words", "Health checkup records");
    case ConsentKind::Diagnosis:
        return QCoreApplication::translate("Words", "Treatment records");
    case ConsentKind::Operation:
        return QCoreApplication::translate("Words", "Operation records");
    case ConsentKind::Limit:
        break;
    }
    return QCoreApplication::translate("Words", "Limit information");
}

QString limitClassShort(const QString &code)
{
    struct Short
    {
        const char *code;
        const char *words;
    };
    static constexpr Short known[] = { { "A01", QT_TRANSLATE_NOOP("Words", "A") },
        { "A02", QT_TRANSLATE_NOOP("Words", "B") }, { "A03", QT_TRANSLATE_NOOP("Words", "C") },
        { "A04", QT_TRANSLATE_NOOP("Words", "D") }, { "A05", QT_TRANSLATE_NOOP("Words", "E") },
        { "A06", QT_TRANSLATE_NOOP("Words", "E border") }, { "B01", QT_TRANSLATE_NOOP("Words", "Work III") },
        { "B02", QT_TRANSLATE_NOOP("Words", "Work II") }, { "B03", QT_TRANSLATE_NOOP("Words", "Work I") },
        { "B04", QT_TRANSLATE_NOOP("Words", "General") }, { "B05", QT_TRANSLATE_NOOP("Words", "Low II") },
        { "B06", QT_TRANSLATE_NOOP("Words", "Low I") }, { "B07", QT_TRANSLATE_NOOP("Words", "Low I old") },
        { "B08", QT_TRANSLATE_NOOP("Words", "Low I border") },
        { "B09", QT_TRANSLATE_NOOP("Words", "General II") },
        { "B10", QT_TRANSLATE_NOOP("Words", "General I") } };
    for (const Short &one : known) {
        if (code == QLatin1String(one.code))
            return QCoreApplication::translate("Words", one.words);
    }
    return harmless(code);
}

QString consentKindShort(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::Medication:
        return QCoreApplication::translate("Words", "Med");
    case ConsentKind::Checkup:
        return QCoreApplication::translate("Words", "Chk");
    case ConsentKind::Diagnosis:
        return QCoreApplication::translate("Words", "Trt");
    case ConsentKind::Operation:
        return QCoreApplication::translate("Words", "Op");
    case ConsentKind::Limit:
        break;
    }
    return QCoreApplication::translate("Words", "Lim");
}

QString method(IdentityMethod method)
{
    switch (method) {
    case IdentityMethod::Face:
        return QCoreApplication::translate("Words", "Face");
    case IdentityMethod::Visual:
        return QCoreApplication::translate("Words", "Visual check by staff");
    case IdentityMethod::Reported:
        return QCoreApplication::translate("Words", "－ not known (at the certified reader)");
    case IdentityMethod::None:
        return QCoreApplication::translate("Words", "By number, without card");
    case IdentityMethod::Pin:
        break;
    }
    return QCoreApplication::translate("Words", "PIN");
}

QString visitEnd(VisitEnd end)
{
    switch (end) {
    case VisitEnd::Complete:
        return QCoreApplication::translate("Words", "Asked and answered");
    case VisitEnd::NotAsked:
        return QCoreApplication::translate("Words", "Left before the questions were answered");
    case VisitEnd::AnswersNotSent:
        return QCoreApplication::translate("Words", "Answered, but the service could not take the answers");
    case VisitEnd::Running:
        break;
    }
    return QCoreApplication::translate("Words", "Still at the reader");
}

QString family(FamilyClass family)
{
    switch (family) {
    case FamilyClass::Insured:
        return QCoreApplication::translate("Words", "Insured person");
    case FamilyClass::Dependant:
        return QCoreApplication::translate("Words", "Dependant");
    case FamilyClass::Unknown:
        break;
    }
    return QCoreApplication::translate("Words", "Not said");
}

QString qualification(Qualification qualification)
{
    switch (qualification) {
    case Qualification::Dentist:
        return QCoreApplication::translate("Words", "Dentist");
    case Qualification::Pharmacist:
        return QCoreApplication::translate("Words", "Pharmacist");
    case Qualification::Doctor:
        break;
    }
    return QCoreApplication::translate("Words", "Doctor");
}

QString burdenSource(BurdenRatio::Source source)
{
    switch (source) {
    case BurdenRatio::Source::Received:
        return QCoreApplication::translate("Words", "as the service said");
    case BurdenRatio::Source::Derived:
        return QCoreApplication::translate("Words", "derived from age");
    case BurdenRatio::Source::Unreadable:
        return QCoreApplication::translate("Words", "what was said makes no sense");
    case BurdenRatio::Source::MedicalAid:
        return QCoreApplication::translate("Words", "Medical aid: check the 医療券");
    case BurdenRatio::Source::Unconfirmed:
        return QCoreApplication::translate("Words", "none: the eligibility is not confirmed");
    case BurdenRatio::Source::Missing:
        break;
    }
    return QCoreApplication::translate("Words", "not said: ask");
}

QString absence(RecordsAbsence absence, int fiscalYear)
{
    switch (absence) {
    case RecordsAbsence::NoRecord:
        return QCoreApplication::translate("Words", "There is no record of this kind.");
    case RecordsAbsence::InsurerNotRegistered:
        return QCoreApplication::translate(
            "Words", "The insurer has not registered the records of fiscal year %1 yet.")
            .arg(fiscalYear);
    case RecordsAbsence::UnderForty:
        return QCoreApplication::translate("Words", "The checkup is for people of 40 and over.");
    case RecordsAbsence::InsuranceKind:
        return QCoreApplication::translate("Words", "This kind of insurance provides no such records.");
    case RecordsAbsence::None:
        break;
    }
    return {};
}

QString consentMark(const Consent &consent, const QDateTime &now)
{
    if (consent.state == Consent::State::Unasked)
        return QStringLiteral("－");
    return consent.isOpenAt(now) ? QStringLiteral("○") : QStringLiteral("×");
}

QString consentSaid(const Consent &consent, const QDateTime &now)
{
    switch (consent.state) {
    case Consent::State::Unasked:
        return QCoreApplication::translate("Words", "Not asked");
    case Consent::State::No:
        return QCoreApplication::translate("Words", "Not given");
    case Consent::State::Yes:
        break;
    }
    if (consent.isOpenAt(now))
        return QCoreApplication::translate("Words", "Given, until %1").arg(dayAndTime(consent.until));
    return QCoreApplication::translate("Words", "Given, but over");
}

QString limitConsent(std::optional<bool> given)
{
    if (!given)
        return QCoreApplication::translate("Words", "Not asked");
    return *given ? QCoreApplication::translate("Words", "Provided")
                  : QCoreApplication::translate("Words", "Not provided");
}

QString medium(const QString &code)
{
    if (code == QLatin1String("1"))
        return QCoreApplication::translate("Words", "My Number Card");
    if (code == QLatin1String("2"))
        return QCoreApplication::translate("Words", "Insurance number");
    return QCoreApplication::translate("Words", "Not said");
}

QString status(const Reception &reception)
{
    if (reception.status == ReceptionStatus::Closed)
        return QCoreApplication::translate("Words", "Closed");
    if (reception.person == PersonCheck::Doubtful)
        return QCoreApplication::translate("Words", "Another person?");
    // By what the desk did; nothing is open, something is, it is being asked about, asking gave nothing.
    static constexpr const char *said[3][4] = {
        { QT_TRANSLATE_NOOP("Words", "Arrived"), QT_TRANSLATE_NOOP("Words", "Needs action"),
            QT_TRANSLATE_NOOP("Words", "Asking"), QT_TRANSLATE_NOOP("Words", "No answer") },
        { QT_TRANSLATE_NOOP("Words", "Confirmed"), QT_TRANSLATE_NOOP("Words", "Confirmed, unresolved"),
            QT_TRANSLATE_NOOP("Words", "Confirmed, asking"),
            QT_TRANSLATE_NOOP("Words", "Confirmed, no answer") },
        { QT_TRANSLATE_NOOP("Words", "Printed"), QT_TRANSLATE_NOOP("Words", "Printed, unresolved"),
            QT_TRANSLATE_NOOP("Words", "Printed, asking"), QT_TRANSLATE_NOOP("Words", "Printed, no answer") },
    };
    const bool failed = questionState(reception) == QuestionState::Failed;
    const int open = isBeingAsked(reception) ? 2 : failed ? 3 : reception.needsAction() ? 1 : 0;
    if (open == 0 && reception.status == ReceptionStatus::Arrived && reception.visitEnd == VisitEnd::Running)
        return QCoreApplication::translate("Words", "At the reader");
    return QCoreApplication::translate("Words", said[static_cast<int>(reception.status)][open]);
}

Look statusLook(const Reception &reception)
{
    if (reception.status == ReceptionStatus::Closed)
        return lookUnknown;
    if (reception.person == PersonCheck::Doubtful)
        return lookBad;
    if (isBeingAsked(reception))
        return lookUnknown;
    if (reception.needsAction() || questionState(reception) == QuestionState::Failed)
        return lookAttention;
    return reception.status == ReceptionStatus::Arrived ? lookUnknown : lookGood;
}

QString role(const StaffMember &staff)
{
    switch (staff.role) {
    case Role::Administrator:
        return QCoreApplication::translate("Words", "Administrator");
    case Role::Qualified:
        return staff.qualification ? qualification(*staff.qualification)
                                   : QCoreApplication::translate("Words", "Qualified");
    case Role::Reception:
        break;
    }
    return QCoreApplication::translate("Words", "Receptionist");
}

QString burden(const BurdenRatio &ratio)
{
    if (!ratio.tenths)
        return QStringLiteral("―");
    return QCoreApplication::translate("Words", "%1/10").arg(*ratio.tenths);
}

QString burdenLine(const BurdenRatio &ratio)
{
    if (!ratio.tenths)
        return burdenSource(ratio.source);
    if (ratio.source == BurdenRatio::Source::Derived)
        return QCoreApplication::translate("Words", "%1 (derived)").arg(burden(ratio));
    return burden(ratio);
}

} // namespace madoguchi::words
