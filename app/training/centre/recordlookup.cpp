#include "app/training/centre/recordlookup.h"

#include "app/support/clock.h"
#include "app/training/centre/samenumber.h"

#include <algorithm>
#include <tuple>

namespace madoguchi {

namespace {

constexpr int monthsBack = 36;

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

NumberQuery insuranceIn(const messages::MedicationRequest &request)
{
    NumberQuery query;
    query.insurerNumber = request.insurerNumber;
    query.symbol = request.symbol;
    query.number = request.number;
    query.branch = request.branch;
    return query;
}

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

bool hasViewableRecords(const Person &person, const NumberQuery &named)
{
    return std::none_of(person.coverages.begin(), person.coverages.end(), [&](const Coverage &coverage) {
        const Insurance &insurance = coverage.result.insurance;
        return (insurance.classification == u"07" || insurance.classification == u"A1")
            && isNamed(insurance, named);
    });
}

} // namespace madoguchi
