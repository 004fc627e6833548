#include "app/site/siteboard.h"

#include "app/domain/receptionnumbers.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace madoguchi {

namespace {

constexpr qint64 hangs = 10'000; // milliseconds without an answer: the share is away
constexpr int tidyEvery = 3'600'000;
constexpr qint64 mostApart = 60'000; // milliseconds, of two clocks

bool saysTheSame(const SharedNotice &one, const SharedNotice &other)
{
    return one == other || *one == *other;
}

} // namespace

SiteBoard::SiteBoard(SitePlan plan, const Clock &clock, FolderFiles files)
    : m_plan(std::move(plan))
    , m_clock(clock)
    , m_files(std::move(files))
    , m_stations(m_plan.own)
    , m_told(m_plan.own.ownsFace)
{
    m_plan.own.run = QUuid::createUuid();
    m_round.setInterval(m_plan.lookEvery);
    m_tell.setInterval(SeenStations::tellEvery);
    m_tidy.setInterval(tidyEvery);
    connect(&m_round, &QTimer::timeout, this, &SiteBoard::look);
    connect(&m_tell, &QTimer::timeout, this, &SiteBoard::tellOfUs);
    connect(&m_tidy, &QTimer::timeout, this, &SiteBoard::tidy);
}

SiteBoard::~SiteBoard()
{
    stop();
}

void SiteBoard::pair(Key key)
{
    stop();
    if (m_jobs)
        m_jobs->leave(); // what the folder under the other key still says is nobody's
    m_jobs.reset();
    m_folder.reset();
    m_key = std::move(key);
    m_seen = {};
    m_standing.clear();
    m_posting.clear();
    m_stations = SeenStations(m_plan.own);
    m_told = ToldVisits(m_plan.own.ownsFace);
    m_fault.reset();
    m_lookedAt.reset();
    if (m_key && !m_plan.dir.isEmpty()) {
        m_folder = std::make_shared<NoticeFolder>(
            m_plan.dir, m_key, m_plan.own.station, m_plan.institution, m_files);
        m_jobs = std::make_unique<FolderJobs>();
        m_round.start();
        m_tell.start();
        m_tidy.start();
        tellOfUs();
        look();
    }
    Q_EMIT visitsChanged();
    Q_EMIT standingChanged();
}

/// Says good-bye, behind what was asked for before.
void SiteBoard::stop()
{
    for (QTimer *timer : { &m_round, &m_tell, &m_tidy })
        timer->stop();
    m_looking = false;
    m_telling = false;
    m_claiming = false;
    if (m_jobs)
        run([](NoticeFolder &folder) { folder.withdraw(); });
}

void SiteBoard::run(Work work, std::function<void()> then)
{
    m_jobs->run([folder = m_folder, work = std::move(work)] { work(*folder); }, std::move(then));
}

void SiteBoard::look()
{
    if (!m_jobs)
        return;
    if (m_looking) {
        if (m_clock.monotonicMilliseconds() - m_askedAt > hangs)
            take(Fault{ Failure::SiteUnreachable, QStringLiteral("hangs") });
        return;
    }
    m_looking = true;
    m_askedAt = m_clock.monotonicMilliseconds();
    const auto found = std::make_shared<Outcome<NoticeLook>>(Fault{ Failure::SiteUnreachable });
    run([found](NoticeFolder &folder) { *found = folder.look(); },
        [this, found] {
            m_looking = false;
            take(*found);
        });
}

void SiteBoard::take(const Outcome<NoticeLook> &look)
{
    const SiteStanding before = standing();
    const bool first = !m_lookedAt;
    bool isNews = false;
    bool somebodyCame = false;
    if (look) {
        m_fault.reset();
        m_lookedAt = m_clock.monotonicMilliseconds();
        somebodyCame = m_stations.look(look->stations, m_clock.now(), *m_lookedAt) && !first;
        const QList<SharedNotice> known = m_seen.visits;
        const QList<NumbersNotice> numbers = m_seen.numbers;
        takeVisits(*look);
        claimNumbers();
        if (numbers != m_seen.numbers)
            Q_EMIT numbersChanged();
        m_told.look(m_stations.others(*m_lookedAt), look->visits);
        isNews = !std::equal(
            known.begin(), known.end(), m_seen.visits.begin(), m_seen.visits.end(), saysTheSame);
    } else {
        m_fault = look.error();
    }
    const SiteStanding after = standing();
    if (first || before.fault != after.fault || before.others != after.others || before.broken != after.broken
        || before.gap != after.gap || before.cut != after.cut
        || before.skew.has_value() != after.skew.has_value())
        Q_EMIT standingChanged();
    if (isNews || (first && look))
        Q_EMIT visitsChanged();
    if (first && look)
        tidy();
    else if (somebodyCame)
        tellOfUs();
}

/// What was seen once goes on counting while its day is kept: nobody brings an older consent back by taking
/// the newer visit's notice away.
void SiteBoard::takeVisits(const NoticeLook &look)
{
    const QList<SharedNotice> before = std::exchange(m_seen, look).visits;
    m_standing.clear();
    for (const SharedNotice &notice : look.visits) {
        m_standing.insert(notice->visit);
        if (!m_newestArrival.isValid() || notice->arrivedAt > m_newestArrival)
            m_newestArrival = notice->arrivedAt;
    }
    for (const SharedNotice &notice : before) {
        if (!m_standing.contains(notice->visit) && notice->day >= firstDay())
            m_seen.visits.append(notice);
    }
    if (m_seen.visits.size() > look.visits.size())
        std::sort(m_seen.visits.begin(), m_seen.visits.end(),
            [](const SharedNotice &left, const SharedNotice &right) { return left->visit < right->visit; });
}

/// What the folder shows then is what counts: of two that say it at once, one has come first.
void SiteBoard::claimNumbers()
{
    if (!m_plan.own.ownsFace || m_claiming)
        return;
    QList<QDate> open;
    const QDate today = clinicDay(m_clock.now(), m_plan.dayStarts);
    for (QDate day = firstDay(); day <= today; day = day.addDays(1)) {
        if (commonNumbers(day) == CommonNumbers::NotKnown)
            open.append(day);
    }
    if (open.isEmpty())
        return;
    m_claiming = true;
    run(
        [open](NoticeFolder &folder) {
            // Where it fails, the look that follows each second finds nothing, and it is said again.
            for (const QDate &day : open)
                static_cast<void>(folder.claimNumbers(day));
        },
        [this] {
            m_claiming = false;
            look();
        });
}

SiteBoard::CommonNumbers SiteBoard::commonNumbers(const QDate &day) const
{
    if (!m_lookedAt)
        return CommonNumbers::NotKnown;
    for (const NumbersNotice &notice : m_seen.numbers) {
        if (notice.day == day)
            return notice.station == m_plan.own.station ? CommonNumbers::Ours : CommonNumbers::Others;
    }
    // An older program gives them without a word.
    const bool given
        = std::any_of(m_seen.visits.begin(), m_seen.visits.end(), [&](const SharedNotice &notice) {
              return notice->station != m_plan.own.station && notice->day == day && notice->numbered
                  && ReceptionNumbers::isCommon(notice->numbered->number);
          });
    return given ? CommonNumbers::Others : CommonNumbers::NotKnown;
}

QList<int> SiteBoard::toldNumbers(const QDate &day) const
{
    QList<int> numbers;
    for (const SharedNotice &notice : m_seen.visits) {
        if (notice->day == day && notice->numbered)
            numbers.append(notice->numbered->number);
    }
    return numbers;
}

/// What this station tells of itself now; newer than all before.
StationNotice SiteBoard::ofUs()
{
    StationNotice &own = m_plan.own;
    m_own.removeIf([from = firstDay()](QHash<QUuid, QDate>::iterator one) { return one.value() < from; });
    own.visits.clear();
    if (own.ownsFace) {
        own.list = m_ownWhole ? VisitList::Whole : VisitList::Loading;
        for (auto one = m_own.cbegin(); m_ownWhole && one != m_own.cend(); ++one)
            own.visits.append({ one.key(), one.value() });
    }
    ++own.beat;
    own.at = m_clock.now();
    return own;
}

void SiteBoard::tellOfUs()
{
    if (!m_jobs || std::exchange(m_telling, true))
        return; // a share that hangs is not asked twice
    run(
        [own = ofUs()](NoticeFolder &folder) {
            // That it failed is seen by the look that follows each second.
            const auto told = folder.post(own);
            static_cast<void>(told);
        },
        [this] { m_telling = false; });
}

/// The list first: nobody misses what goes since its day is over.
void SiteBoard::tidy()
{
    tellOfUs();
    run([day = firstDay()](NoticeFolder &folder) { folder.removeOwnBefore(day); });
}

void SiteBoard::claim(const QList<ToldVisit> &visits)
{
    for (const ToldVisit &visit : visits)
        m_own.insert(visit.visit, visit.day);
    if (std::exchange(m_ownWhole, true) && visits.isEmpty())
        return;
    m_telling = false; // this is to be said, whatever is on its way
    tellOfUs();
}

QList<QUuid> SiteBoard::missing() const
{
    QList<QUuid> missing;
    const QDate from = firstDay();
    for (auto one = m_own.cbegin(); m_lookedAt && one != m_own.cend(); ++one) {
        if (one.value() >= from && !m_standing.contains(one.key()) && !m_posting.contains(one.key()))
            missing.append(one.key());
    }
    return missing;
}

/// The visit's own notice first: whoever is told that there is one finds it.
void SiteBoard::post(const VisitNotice &notice, Posted posted)
{
    const auto outcome = std::make_shared<Outcome<Done>>(Fault{ Failure::SiteNotPaired });
    const QUuid visit = notice.visit;
    const auto answer = [this, outcome, visit, posted = std::move(posted)] {
        m_posting.remove(visit);
        if (*outcome)
            m_standing.insert(visit);
        posted(*outcome);
    };
    if (m_plan.own.ownsFace)
        m_own.insert(visit, notice.day);
    if (!m_jobs) {
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
        return;
    }
    m_posting.insert(visit);
    run(
        [notice, own = ofUs(), outcome](NoticeFolder &folder) {
            *outcome = folder.post(notice);
            if (*outcome)
                *outcome = folder.post(own);
        },
        answer);
}

QDate SiteBoard::firstDay() const
{
    return clinicDay(m_clock.now(), m_plan.dayStarts).addDays(-m_plan.keepDays);
}

/// One of a day that is not kept is over: put back, it opens nothing any more.
QList<VisitNotice> SiteBoard::visits() const
{
    QList<VisitNotice> kept;
    for (const QDate from = firstDay(); const SharedNotice &notice : m_seen.visits) {
        if (notice->day >= from)
            kept.append(*notice);
    }
    return kept;
}

QList<SharedNotice> SiteBoard::visitsOfOthers() const
{
    QList<SharedNotice> kept;
    for (const QDate from = firstDay(); const SharedNotice &notice : m_seen.visits) {
        if (notice->day >= from && notice->station != m_plan.own.station)
            kept.append(notice);
    }
    return kept;
}

std::optional<qint64> SiteBoard::clockOffset() const
{
    return m_stations.clockOffset(m_clock.now(), m_clock.monotonicMilliseconds());
}

std::optional<WrongClock> SiteBoard::wrongClock(const std::optional<qint64> &service) const
{
    return SeenStations::wrongOf(m_stations.clocks(m_clock.now(), m_clock.monotonicMilliseconds()), service);
}

SiteStanding SiteBoard::standing() const
{
    SiteStanding standing;
    standing.configured = !m_plan.dir.isEmpty();
    standing.paired = isPaired();
    standing.looked = m_lookedAt.has_value() || m_fault.has_value();
    const qint64 now = m_clock.monotonicMilliseconds();
    standing.fault = m_fault ? m_fault : m_stations.conflict(now);
    standing.others = static_cast<int>(m_stations.others(now).size());
    standing.broken = m_seen.broken;
    standing.cut = m_seen.cut;
    standing.gap = m_told.gap(firstDay());
    if (const auto offset = clockOffset(); offset && std::abs(*offset) > mostApart)
        standing.skew = offset;
    return standing;
}

} // namespace madoguchi
