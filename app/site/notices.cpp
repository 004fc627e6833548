#include "app/site/notices.h"

#include "app/central/messages/eligibility.h"
#include "app/site/readerresult.h"
#include "app/store/cborform.h"

namespace madoguchi {

namespace {

/// The newest forms. Read: every one up to these.
constexpr int visitForm = 1;
constexpr int stationForm = 2;
constexpr int numbersForm = 1;

constexpr auto describeNumbered
    = [](auto &a, auto &numbered) { a.field(QLatin1String("number"), numbered.number); };

constexpr auto describeVisit = [](auto &a, auto &notice) {
    a.field(QLatin1String("station"), notice.station);
    a.field(QLatin1String("visit"), notice.visit);
    a.field(QLatin1String("day"), notice.day);
    a.field(QLatin1String("arrivedAt"), notice.arrivedAt);
    a.field(QLatin1String("faceFile"), notice.faceFile);
    a.field(QLatin1String("message"), notice.message);
    a.maybe(QLatin1String("numbered"), notice.numbered, describeNumbered);
};

constexpr auto describeTold = [](auto &a, auto &told) {
    a.field(QLatin1String("visit"), told.visit);
    a.field(QLatin1String("day"), told.day);
};

constexpr auto describeStation = [](auto &a, auto &notice) {
    a.field(QLatin1String("station"), notice.station);
    a.choice(QLatin1String("kind"), notice.kind, { StationKind::Desk, StationKind::Consulting });
    a.field(QLatin1String("run"), notice.run);
    a.field(QLatin1String("beat"), notice.beat);
    a.field(QLatin1String("at"), notice.at);
    a.field(QLatin1String("ownsFace"), notice.ownsFace);
    a.field(QLatin1String("hasTokens"), notice.hasTokens);
    a.field(QLatin1String("firstToken"), notice.firstToken);
    a.field(QLatin1String("lastToken"), notice.lastToken);
    if (a.since(2)) {
        a.choice(
            QLatin1String("list"), notice.list, { VisitList::Unsaid, VisitList::Loading, VisitList::Whole });
        a.list(QLatin1String("visits"), notice.visits, describeTold);
    }
};

constexpr auto describeNumbers = [](auto &a, auto &notice) {
    a.field(QLatin1String("station"), notice.station);
    a.field(QLatin1String("day"), notice.day);
};

} // namespace

QByteArray writeNotice(const VisitNotice &notice)
{
    return writeForm(visitForm, notice, describeVisit);
}

QByteArray writeNotice(const StationNotice &notice)
{
    return writeForm(stationForm, notice, describeStation);
}

QByteArray writeNotice(const NumbersNotice &notice)
{
    return writeForm(numbersForm, notice, describeNumbers);
}

Outcome<VisitNotice> readVisitNotice(const QByteArray &bytes, const QString &institution)
{
    auto notice = readForm<VisitNotice>(bytes, visitForm, QStringLiteral("visit-notice"), describeVisit);
    if (!notice)
        return notice;
    auto eligibility = messages::readEligibility(notice->message);
    if (!eligibility)
        return eligibility.error();
    if (!isReaderResult(*eligibility, institution))
        return Fault{ Failure::AnswerForOther };
    notice->eligibility = std::move(*eligibility);
    return notice;
}

Outcome<StationNotice> readStationNotice(const QByteArray &bytes)
{
    return readForm<StationNotice>(bytes, stationForm, QStringLiteral("station-notice"), describeStation);
}

Outcome<NumbersNotice> readNumbersNotice(const QByteArray &bytes)
{
    return readForm<NumbersNotice>(bytes, numbersForm, QStringLiteral("numbers-notice"), describeNumbers);
}

} // namespace madoguchi
