#include "app/site/sitevisits.h"

#include "app/domain/certificateremark.h"
#include "app/site/samepatient.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

FaceResultAge ageOf(const VisitNotice &notice)
{
    return { notice.eligibility.processedAt, notice.faceFile, notice.visit };
}

ListedVisit listedForm(const VisitNotice &notice, const EligibilityResult &result)
{
    ListedVisit visit;
    visit.visit = notice.visit;
    visit.time = notice.arrivedAt;
    visit.patient = result.patient;
    visit.insurerNumber = result.insurance.insurerNumber;
    visit.classification = result.insurance.classification;
    visit.symbol = result.insurance.symbol;
    visit.number = result.insurance.number;
    visit.branch = result.insurance.branch;
    visit.referenceNumber = result.referenceNumber;
    visit.consents = result.consents;
    visit.certificateExpired = saysCertificateEnded(notice.eligibility);
    return visit;
}

} // namespace

QList<ListedVisit> listedVisits(const QList<VisitNotice> &notices, const QDate &from, const ArrivalRule &rule)
{
    QList<VisitNotice> newest = notices;
    for (VisitNotice &notice : newest)
        keepWhatCounts(notice.eligibility, notice.arrivedAt, rule);
    std::sort(newest.begin(), newest.end(),
        [](const VisitNotice &left, const VisitNotice &right) { return isNewer(ageOf(left), ageOf(right)); });
    QList<ListedVisit> visits;
    for (qsizetype i = 0; i < newest.size(); ++i) {
        const VisitNotice &notice = newest.at(i);
        const EligibilityResult *result = notice.eligibility.main();
        if (!result || notice.day < from)
            continue;
        ListedVisit visit = listedForm(notice, *result);
        const auto end = newest.cbegin() + i;
        if (std::any_of(newest.cbegin(), end, [&notice](const VisitNotice &newer) {
                return samePatient(newer.eligibility, notice.eligibility);
            }))
            visit.consents = Consents();
        visits.append(std::move(visit));
    }
    return visits;
}

} // namespace madoguchi
