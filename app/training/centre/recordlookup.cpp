#include "app/training/centre/recordlookup.h"

#include "app/central/comparison.h"
#include "app/domain/fiscalyear.h"
#include "app/support/clock.h"
#include "app/training/centre/samenumber.h"

#include <algorithm>
#include <tuple>

namespace madoguchi {

namespace {

constexpr int monthsBack = 36;
constexpr int checkupYearsBack = 5;
constexpr int youngestWithCheckup = 40; // 特定健診, from the fiscal year of the 40th birthday

/// Neighbours that belong to one month of one facility stand together, as the message groups them.
bool inMessageOrder(const MedicationLine &a, const MedicationLine &b)
{
    return std::tie(a.source, a.month, a.facilityCode, a.prescriberCode, a.date)
        < std::tie(b.source, b.month, b.facilityCode, b.prescriberCode, b.date);
}

struct Months
{
    QString first{};
    QString last{};
    [[nodiscard]] bool hold(const QString &month) const { return month >= first && month <= last; }
};

Months monthsOf(const messages::MedicationRequest &request, const QDateTime &at)
{
    const QString earliest = toJapanTime(at).date().addMonths(-monthsBack).toString(QStringLiteral("yyyyMM"));
    return { std::max(earliest, request.startMonth), request.endMonth };
}

bool mayBeTold(const TreatmentLine &line, const QList<ConsentKind> &consented)
{
    return consented.contains(line.isOperation() ? ConsentKind::Operation : ConsentKind::Diagnosis);
}

} // namespace

MedicationRecord medicationOf(const RecordsAsked &asked, const messages::MedicationRequest &request)
{
    const Months months = monthsOf(request, asked.at);
    MedicationRecord record;
    record.patient = (asked.answeredAbout ? *asked.answeredAbout : *asked.person).patient;
    record.institution = asked.institution;
    record.fileIdentifier = asked.fileIdentifier;
    for (MedicationLine line : asked.person->medication) {
        if (!months.hold(line.month))
            continue;
        if (line.source != MedicationLine::Source::Claim && !request.withPrescriptions)
            continue;
        line.ownFacility = line.facilityCode == asked.institution;
        record.lines.append(line);
    }
    std::stable_sort(record.lines.begin(), record.lines.end(), inMessageOrder);
    if (request.fileCategory < 3)
        return record;
    for (TreatmentLine line : asked.person->treatments) {
        if (!months.hold(line.month) || !mayBeTold(line, asked.consented))
            continue;
        line.ownFacility = line.facilityCode == asked.institution;
        record.treatments.append(line);
    }
    return record;
}

CheckupRecord checkupsOf(const RecordsAsked &asked)
{
    const QDate earliest = toJapanTime(asked.at).date().addYears(-checkupYearsBack);
    CheckupRecord record;
    record.patient = (asked.answeredAbout ? *asked.answeredAbout : *asked.person).patient;
    record.institution = asked.institution;
    record.fileIdentifier = asked.fileIdentifier;
    std::copy_if(asked.person->checkups.begin(), asked.person->checkups.end(),
        std::back_inserter(record.checkups),
        [&](const Checkup &checkup) { return checkup.date >= earliest; });
    return record;
}

bool hasViewableRecords(const Person &person, const NumberQuery &named)
{
    return std::none_of(person.coverages.begin(), person.coverages.end(), [&](const Coverage &coverage) {
        const Insurance &insurance = coverage.result.insurance;
        return (insurance.classification == u"07" || insurance.classification == u"A1")
            && isNamed(insurance, named);
    });
}

QByteArray whyNoCheckups(
    const Centre &centre, const Person &person, const NumberQuery &named, const QDate &today)
{
    if (!hasViewableRecords(person, named))
        return QByteArrayLiteral("not-applicable; reason=insurance-kind");
    const QDate endOfYear(fiscalYear(today) + 1, 3, 31);
    if (ageOn(person.patient.birthdate.reveal(), endOfYear) < youngestWithCheckup)
        return QByteArrayLiteral("not-applicable; reason=under-40");
    for (const InsurerStanding &insurer : centre.population.insurers()) {
        if (!sameInsurer(insurer.number, named.insurerNumber) || insurer.lastYear >= fiscalYear(today) - 1)
            continue;
        QByteArray reason = "insurer-not-registered; year=" + QByteArray::number(insurer.lastYear + 1);
        if (!insurer.planned.isEmpty())
            reason += "; planned=" + insurer.planned.toLatin1();
        return reason;
    }
    return QByteArrayLiteral("no-record");
}

} // namespace madoguchi
