#include "app/site/siteboard.h"

#include <QPointer>
#include <QSet>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr qint64 hangs = 10'000; // milliseconds without an answer: the share is away
constexpr int tidyEvery = 3'600'000;

} // namespace

SiteBoard::SiteBoard(SitePlan plan, const Clock &clock)
    : m_plan(std::move(plan))
    , m_clock(clock)
    , m_stations(m_plan.own)
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
    ++m_pairing;
    m_key = std::move(key);
    m_seen = {};
    m_fault.reset();
    m_lookedAt.reset();
    if (m_key && !m_plan.dir.isEmpty()) {
        m_folder = std::make_shared<NoticeFolder>(m_plan.dir, m_key, m_plan.own.station, m_plan.institution);
        m_worker = std::make_unique<QObject>();
        m_worker->moveToThread(&m_thread);
        m_thread.start();
        m_round.start();
        m_tell.start();
        m_tidy.start();
        tellOfUs();
        look();
    }
    Q_EMIT visitsChanged();
    Q_EMIT standingChanged();
}

void SiteBoard::stop()
{
    for (QTimer *timer : { &m_round, &m_tell, &m_tidy })
        timer->stop();
    m_looking = false;
    if (!m_worker)
        return;
    run([](NoticeFolder &folder) { folder.withdraw(); });
    // There, behind what was asked for before: quit() from here would overtake it.
    run([](NoticeFolder &) { QThread::currentThread()->quit(); });
    m_worker.release()->deleteLater();
    m_thread.wait();
    m_folder.reset();
}

void SiteBoard::run(Work work)
{
    QMetaObject::invokeMethod(
        m_worker.get(), [folder = m_folder, work = std::move(work)] { work(*folder); }, Qt::QueuedConnection);
}

void SiteBoard::look()
{
    if (m_looking) {
        if (m_clock.monotonicMilliseconds() - m_askedAt > hangs)
            take(Fault{ Failure::SiteUnreachable, QStringLiteral("hangs") });
        return;
    }
    m_looking = true;
    m_askedAt = m_clock.monotonicMilliseconds();
    run([self = QPointer<SiteBoard>(this), pairing = m_pairing](NoticeFolder &folder) {
        const Outcome<NoticeLook> found = folder.look();
        if (!self) // it waits for this thread before it goes
            return;
        QMetaObject::invokeMethod(
            self.data(),
            [self, pairing, found] {
                if (!self || self->m_pairing != pairing)
                    return;
                self->m_looking = false;
                self->take(found);
            },
            Qt::QueuedConnection);
    });
}

void SiteBoard::take(const Outcome<NoticeLook> &look)
{
    const SiteStanding before = standing();
    const bool first = !m_lookedAt;
    bool news = false;
    if (look) {
        m_fault.reset();
        m_lookedAt = m_clock.monotonicMilliseconds();
        m_stations.look(look->stations, m_clock.now(), *m_lookedAt);
        const QList<VisitNotice> known = m_seen.visits;
        m_seen = *look;
        remember(known);
        news = known != m_seen.visits;
    } else {
        m_fault = look.error();
    }
    const SiteStanding after = standing();
    if (first || before.fault != after.fault || before.others != after.others
        || before.broken != after.broken)
        Q_EMIT standingChanged();
    if (news || (first && look))
        Q_EMIT visitsChanged();
    if (first && look)
        tidy();
}

/// What was seen once goes on counting while its day is kept: nobody brings an older consent back by taking
/// the newer visit's notice away.
void SiteBoard::remember(const QList<VisitNotice> &before)
{
    QSet<QUuid> present;
    for (const VisitNotice &notice : std::as_const(m_seen.visits))
        present.insert(notice.visit);
    for (const VisitNotice &notice : before) {
        if (!present.contains(notice.visit) && notice.day >= firstDay())
            m_seen.visits.append(notice);
    }
    std::sort(m_seen.visits.begin(), m_seen.visits.end(),
        [](const VisitNotice &left, const VisitNotice &right) { return left.visit < right.visit; });
}

void SiteBoard::tellOfUs()
{
    ++m_plan.own.beat;
    m_plan.own.at = m_clock.now();
    run([own = m_plan.own](NoticeFolder &folder) {
        // That it failed is seen by the look that follows each second.
        const auto told = folder.post(own);
        static_cast<void>(told);
    });
}

void SiteBoard::tidy()
{
    run([day = firstDay()](NoticeFolder &folder) { folder.removeOwnBefore(day); });
}

void SiteBoard::post(const VisitNotice &notice, Posted posted)
{
    const auto answer
        = [self = QPointer<SiteBoard>(this), posted = std::move(posted)](const Outcome<Done> &outcome) {
              if (self)
                  QMetaObject::invokeMethod(
                      self.data(), [posted, outcome] { posted(outcome); }, Qt::QueuedConnection);
          };
    if (!m_worker)
        return answer(Fault{ Failure::SiteNotPaired });
    run([notice, answer](NoticeFolder &folder) { answer(folder.post(notice)); });
}

QDate SiteBoard::firstDay() const
{
    return clinicDay(m_clock.now(), m_plan.dayStarts).addDays(-m_plan.keepDays);
}

/// One of a day that is not kept is over: put back, it opens nothing any more.
QList<VisitNotice> SiteBoard::visits() const
{
    QList<VisitNotice> kept = m_seen.visits;
    kept.removeIf([from = firstDay()](const VisitNotice &notice) { return notice.day < from; });
    return kept;
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
    return standing;
}

} // namespace madoguchi
