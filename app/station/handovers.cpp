#include "app/station/handovers.h"

#include "app/central/messages/handoverfile.h"
#include "app/domain/handoverfields.h"
#include "app/domain/personcodes.h"
#include "app/support/handovertext.h"

#include <QDateTime>

#include <algorithm>
#include <memory>
#include <utility>

namespace madoguchi {

namespace {

constexpr qint64 lookEvery = 60'000;
constexpr qint64 dayMs = 24 * 3'600'000LL;

QString suffixOf(const HandOverPlan &plan)
{
    return plan.csv ? QStringLiteral("csv") : QStringLiteral("xml");
}

QByteArray contentOf(const Reception &reception, const HandOverPlan &plan)
{
    const auto fields = handOverFields(reception);
    return plan.csv ? messages::handOverTable(fields, plan.shiftJis)
                    : messages::handOverMessage(reception.receivedMessage, fields);
}

bool isOurs(const QString &name)
{
    return name.startsWith(QLatin1String("reception_"))
        && (name.endsWith(QLatin1String(".xml")) || name.endsWith(QLatin1String(".csv")));
}

/// How many of our files have lain there for a day. By the files' own times and that of the machine.
int uncollectedIn(const FolderFiles &files, const QString &dir, const QDateTime &now)
{
    const auto listing = files.list(dir, isOurs);
    if (!listing)
        return 0; // that it is not there is said when something is to be written
    return static_cast<int>(
        std::count_if(listing->names.begin(), listing->names.end(), [&](const QString &name) {
            if (!isOurs(name))
                return false;
            const auto stamp = files.stamp(dir, name);
            return stamp && now.toMSecsSinceEpoch() - stamp->modified / 1'000'000 > dayMs;
        }));
}

} // namespace

HandOvers::HandOvers(StationCore &core, ReceptionBook &book, FolderFiles files)
    : m_core(core)
    , m_book(book)
    , m_open(core.database(), core.vault().standing(Vault::Standing::Open))
    , m_files(std::move(files))
    , m_lookedAt(core.clock().monotonicMilliseconds() - lookEvery)
{
    m_standing.configured = !core.plan().handOver.dir.isEmpty();
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &HandOvers::look);
}

Outcome<Done> HandOvers::start()
{
    if (!m_standing.configured)
        return Done(); // what waits, waits: nothing is opened for a folder that there is not
    const auto take = [this](const Reception &reception) {
        if (reception.handOver == HandOverState::Waiting && !m_due.contains(reception.visit))
            m_due.append(reception.visit);
    };
    const auto open = m_open.all();
    if (!open)
        return open.error();
    for (const OpenReception &one : *open)
        take(one.reception);
    for (int back = m_core.plan().keepDays; back >= 0; --back) {
        const auto day = m_book.ofDay(m_core.today().addDays(-back));
        if (!day)
            return day.error();
        std::for_each(day->begin(), day->end(), take);
    }
    schedule();
    look();
    return Done();
}

void HandOvers::confirmed(const Reception &reception)
{
    m_fresh.append({ reception.visit, reception.number, nowMs() });
    schedule();
    Q_EMIT freshChanged();
}

std::optional<FreshConfirm> HandOvers::fresh() const
{
    if (m_fresh.isEmpty())
        return std::nullopt;
    const Fresh &newest = m_fresh.last();
    const qint64 left = takeBackFor.count() - (nowMs() - newest.since);
    if (left <= 0)
        return std::nullopt;
    return FreshConfirm{ newest.visit, newest.number, static_cast<int>((left + 999) / 1000) };
}

/// By the clock that nobody sets: a clock set back prolongs nothing.
void HandOvers::ripen()
{
    const qint64 now = nowMs();
    bool any = false;
    while (!m_fresh.isEmpty() && now - m_fresh.first().since >= takeBackFor.count()) {
        const QUuid visit = m_fresh.takeFirst().visit;
        any = true;
        const auto found = find(visit);
        const bool waits = !found || found->reception.handOver == HandOverState::Waiting;
        if (waits && !m_due.contains(visit)) // what cannot be read now may be later
            m_due.append(visit);
    }
    if (any || !m_fresh.isEmpty())
        Q_EMIT freshChanged();
}

Outcome<Reception> HandOvers::takeBack(const QUuid &visit)
{
    ripen();
    const auto fresh = std::find_if(
        m_fresh.begin(), m_fresh.end(), [&visit](const Fresh &one) { return one.visit == visit; });
    if (fresh == m_fresh.end())
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    auto back = m_book.takeBack(visit);
    if (!back)
        return back;
    m_fresh.erase(fresh);
    Q_EMIT freshChanged();
    return back;
}

Outcome<Reception> HandOvers::again(const QUuid &visit)
{
    if (!m_standing.configured)
        return handOverFault(HandOverTrouble::NoFolder);
    const auto found = find(visit);
    if (!found)
        return found.error();
    const ReceptionStatus status = found->reception.status;
    if (status != ReceptionStatus::Confirmed && status != ReceptionStatus::Printed)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    if (found->reception.person == PersonCheck::Doubtful)
        return Fault{ Failure::AnswerForOther, personcode::doubtful };
    auto asked = change(visit, HandOverState::Waiting, AuditAct::HandOverAsked);
    if (asked)
        writeAnew(visit);
    return asked;
}

void HandOvers::writeAnew(const QUuid &visit)
{
    m_written.remove(visit);
    if (m_writing == visit)
        m_anew.insert(visit); // what is on its way to the folder is not what is meant
    const bool isFresh = std::any_of(
        m_fresh.begin(), m_fresh.end(), [&visit](const Fresh &one) { return one.visit == visit; });
    if (!isFresh && !m_due.contains(visit)) // a fresh one is written when it cannot be taken back any more
        m_due.append(visit);
    m_notBefore = 0;
    schedule();
    look();
}

Outcome<HandOvers::Found> HandOvers::find(const QUuid &visit)
{
    auto standing = m_book.find(visit);
    if (standing)
        return Found{ std::move(*standing), {} };
    auto open = m_open.find(visit);
    if (!open)
        return open.error();
    if (!*open)
        return standing.error();
    return Found{ std::move((*open)->reception), (*open)->since };
}

Outcome<Done> HandOvers::keep(const Found &found)
{
    if (!found.since.isValid())
        return m_book.keep(found.reception);
    return outlivesItsDay(found.reception) ? m_open.keep(found.reception, found.since)
                                           : m_open.resolve(found.reception.visit);
}

Outcome<Reception> HandOvers::change(const QUuid &visit, HandOverState state, AuditAct act)
{
    auto found = find(visit);
    if (!found)
        return found.error();
    found->reception.handOver = state;
    AuditEntry entry;
    entry.what = act;
    entry.visit = visit;
    if (const EligibilityResult *result = found->reception.main())
        entry.patientKey = m_core.patientKeyOf(result->insurance);
    return m_core.database().transact([&]() -> Outcome<Reception> {
        const auto written
            = act == AuditAct::HandedOver ? m_core.auditOwn(entry) : m_core.audit(entry); // by whoever asks
        if (!written)
            return written.error();
        const auto kept = keep(*found);
        return kept ? Outcome<Reception>(found->reception) : kept.error();
    });
}

void HandOvers::look()
{
    ripen();
    if (m_writing && nowMs() - m_writingSince > hangsAfter.count())
        note(handOverFault(HandOverTrouble::Unreachable));
    const QList<QUuid> onDisk(m_written.begin(), m_written.end());
    for (const QUuid &visit : onDisk)
        mark(visit);
    write();
    if (m_standing.configured && !m_looking && nowMs() - m_lookedAt >= lookEvery)
        lookForUncollected();
    schedule();
}

/// One after the other: where one fails, the others would too.
void HandOvers::write()
{
    if (m_writing || nowMs() < m_notBefore || !m_standing.configured)
        return;
    for (const QUuid &visit : QList<QUuid>(m_due)) {
        if (m_written.contains(visit))
            continue;
        const auto found = find(visit);
        const bool isGone = !found && found.error().failure == Failure::NotFound;
        const bool isSettled = found && found->reception.handOver != HandOverState::Waiting;
        if (isGone || isSettled)
            m_due.removeAll(visit);
        // Nothing goes on that nobody at the desk has looked at.
        if (!found || isSettled || found->reception.person == PersonCheck::Doubtful
            || found->reception.unseenAnswer)
            continue;
        const HandOverPlan &plan = m_core.plan().handOver;
        const auto result = std::make_shared<FileResult<Done>>(FileTrouble::Unreachable);
        m_writing = visit;
        m_writingSince = nowMs();
        m_jobs.run(
            [files = m_files, dir = plan.dir, result, name = handOverName(found->reception, suffixOf(plan)),
                content = contentOf(found->reception, plan)] { *result = files.replace(dir, name, content); },
            [this, visit, result] { written(visit, *result); });
        return;
    }
    note(std::nullopt);
}

void HandOvers::written(const QUuid &visit, const FileResult<Done> &result)
{
    m_writing.reset();
    if (!result) {
        m_notBefore = nowMs() + againAfter.count();
        note(handOverFault(
            result.error() == FileTrouble::Full ? HandOverTrouble::Full : HandOverTrouble::Unreachable));
        return schedule();
    }
    note(std::nullopt);
    if (!m_anew.remove(visit)) {
        m_written.insert(visit);
        mark(visit);
    }
    write();
    schedule();
}

/// The file stands there: it is not written once more because the store could not take that.
void HandOvers::mark(const QUuid &visit)
{
    const auto marked = change(visit, HandOverState::Written, AuditAct::HandedOver);
    if (!marked && marked.error().failure != Failure::NotFound)
        return m_core.noteStore(marked.error());
    m_written.remove(visit);
    m_due.removeAll(visit);
    if (marked)
        Q_EMIT kept(*marked);
    Q_EMIT waitingChanged();
}

std::optional<HandOversWaiting> HandOvers::waiting() const
{
    if (!m_standing.fault || m_due.isEmpty())
        return std::nullopt;
    return HandOversWaiting{ m_due, *m_standing.fault };
}

void HandOvers::lookForUncollected()
{
    m_lookedAt = nowMs();
    m_looking = true;
    const auto count = std::make_shared<int>(0);
    m_jobs.run([files = m_files, dir = m_core.plan().handOver.dir, now = m_core.clock().now(),
                   count] { *count = uncollectedIn(files, dir, now); },
        [this, count] {
            m_looking = false;
            HandOverStanding standing = m_standing;
            standing.uncollected = *count;
            setStanding(standing);
        });
}

void HandOvers::note(const std::optional<Fault> &fault)
{
    HandOverStanding standing = m_standing;
    standing.fault = fault;
    const bool isNews = fault != m_standing.fault;
    setStanding(standing);
    if (isNews)
        Q_EMIT waitingChanged();
}

void HandOvers::setStanding(const HandOverStanding &standing)
{
    if (standing == m_standing)
        return;
    m_standing = standing;
    Q_EMIT standingChanged();
}

/// Each second while something can be taken back or waits, and to look for what nobody collects.
void HandOvers::schedule()
{
    const bool wanted = !m_fresh.isEmpty() || m_standing.configured;
    if (wanted && !m_second.isActive())
        m_second.start();
    else if (!wanted)
        m_second.stop();
}

} // namespace madoguchi
