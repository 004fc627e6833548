#include "app/central/folder/folderwatch.h"

#include <QPointer>

#include <algorithm>
#include <memory>
#include <utility>

namespace madoguchi {

namespace {

FoundFile find(const FolderFiles &files, const QString &folder, const DueFile &one, qint64 most)
{
    FoundFile found{ one.name, files.read(folder, one.name, most), {} };
    if (found.content)
        found.stamp = found.content->stamp;
    else if (const FileResult<FileStamp> stamp = files.stamp(folder, one.name))
        found.stamp = *stamp;
    return found;
}

} // namespace

FolderWatch::FolderWatch(QString folder, const Clock &clock, FolderInterest interest,
    const FolderTimings &timings, FolderFiles files, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_interest(std::move(interest))
    , m_timings(timings)
    , m_files(std::move(files))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::lookByTimer);
    connect(&m_events, &QFileSystemWatcher::directoryChanged, this, [this] {
        // Many events come for one file: one look for all of them.
        if (m_started && m_timer.remainingTime() > 10)
            m_timer.start(10);
    });
    connect(&m_aside, &QFutureWatcher<void>::finished, this, [this] {
        if (const auto then = std::exchange(m_then, {}))
            then();
    });
    connect(&m_removing, &QFutureWatcher<void>::finished, this, [this] {
        if (const auto then = std::exchange(m_removed, {}))
            then();
    });
}

/// What is committed is deleted still, where that takes no time.
FolderWatch::~FolderWatch()
{
    if (m_removed)
        m_thread.finish(std::chrono::milliseconds(250));
}

void FolderWatch::start()
{
    m_started = true;
    m_timer.start(0);
}

void FolderWatch::look()
{
    if (m_looking && !m_then)
        return; // whoever was told of a file asks for the next look from in there
    m_then = {}; // what the thread is at is not waited for
    m_here = true;
    begin();
}

void FolderWatch::lookByTimer()
{
    if (!m_looking) {
        begin();
        return;
    }
    m_timer.start(m_timings.scan);
    if (m_clock.monotonicMilliseconds() - m_lookSince < m_timings.hung.count() || m_trouble)
        return;
    m_trouble = FileTrouble::Unreachable;
    m_hasLooked = true;
    Q_EMIT looked();
}

void FolderWatch::begin()
{
    m_looking = true;
    m_lookSince = m_clock.monotonicMilliseconds();
    const auto listed = std::make_shared<FileResult<FolderListing>>(FileTrouble::Unreachable);
    const auto work = [files = m_files, folder = m_folder, first = m_interest.first, listed] {
        const FileResult<Done> usable = files.usable(folder);
        *listed = usable ? files.list(folder, first) : FileResult<FolderListing>(usable.error());
    };
    run(work, [this, listed] { takeListing(std::move(*listed)); });
}

void FolderWatch::run(std::function<void()> work, std::function<void()> then)
{
    if (m_here) {
        work();
        then();
        return;
    }
    m_then = std::move(then);
    m_aside.setFuture(m_thread.run(std::move(work)));
    m_timer.start(m_timings.scan);
}

void FolderWatch::takeListing(FileResult<FolderListing> listed)
{
    m_trouble = listed ? std::nullopt : std::optional(listed.error());
    m_due.clear();
    if (listed) {
        m_listing = std::move(listed).value();
        watchEvents();
        forgetGone();
        for (const auto &[name, followed] : m_followed) {
            if (followed.stand == Followed::Stand::Committed || followed.stand == Followed::Stand::Discarded)
                m_toClear.insert(name);
        }
        clear();
        m_due = due();
    }
    readNext();
}

/// Of a folder with more than was listed, nobody knows what is gone: what was dealt with stays known.
void FolderWatch::forgetGone()
{
    std::erase_if(m_followed, [this](const auto &one) {
        const auto &[name, followed] = one;
        return !std::binary_search(m_listing.names.begin(), m_listing.names.end(), name)
            && !(m_listing.cut && followed.stand != Followed::Stand::Open);
    });
}

QList<DueFile> FolderWatch::due()
{
    using Stand = Followed::Stand;
    const qint64 now = m_clock.monotonicMilliseconds();
    QList<DueFile> due;
    for (const QString &name : m_listing.names) {
        if (m_interest.wanted && !m_interest.wanted(name))
            continue;
        const bool empty = m_interest.mayBeEmpty && m_interest.mayBeEmpty(name);
        const Settling fresh(m_timings, empty ? Settling::Empty::Complete : Settling::Empty::NotWritten);
        const Followed &followed = m_followed.try_emplace(name, Followed{ fresh }).first->second;
        if (followed.stand == Stand::Told)
            due.append({ name, followed.stamp });
        else if (followed.stand == Stand::Open && now >= followed.settling.nextLook())
            due.append({ name, std::nullopt });
    }
    return due;
}

void FolderWatch::readNext()
{
    constexpr qsizetype atOnce = 8; // of the largest files: what is in memory at a time
    if (m_due.isEmpty()) {
        finish();
        return;
    }
    const QList<DueFile> batch = m_due.first(std::min(atOnce, m_due.size()));
    m_due.remove(0, batch.size());
    const auto found = std::make_shared<QList<FoundFile>>();
    const auto work = [files = m_files, folder = m_folder, most = m_interest.mostBytes, batch, found] {
        for (const DueFile &one : batch) {
            if (one.unless) {
                const FileResult<FileStamp> now = files.stamp(folder, one.name);
                if (!now || *now == *one.unless)
                    continue;
            }
            found->append(find(files, folder, one, most));
        }
    };
    run(work, [this, found] {
        const QPointer<FolderWatch> self(this);
        for (const FoundFile &one : std::as_const(*found)) {
            take(one);
            if (!self)
                return; // whoever was told may have destroyed us
        }
        readNext();
    });
}

void FolderWatch::take(const FoundFile &found)
{
    const auto &[name, content, stamp] = found;
    const auto at = m_followed.find(name);
    if (at == m_followed.end() || at->second.stand == Followed::Stand::Committed
        || at->second.stand == Followed::Stand::Discarded)
        return;
    Followed &followed = at->second;
    followed.stand = Followed::Stand::Open;
    followed.stamp = stamp;
    const Settling::State before = followed.settling.state();
    const Settling::State state = followed.settling.look(
        content, m_clock.monotonicMilliseconds(), [this, &file = name](const QByteArray &bytes) {
            return !m_interest.whole || m_interest.whole(file, bytes);
        });
    if (state == Settling::State::Settled) {
        followed.stand = Followed::Stand::Told;
        Q_EMIT settled({ name, content->bytes, stamp });
    } else if (state == Settling::State::Unreadable && state != before) {
        // Still looked at: a lock may be given up without a change of the file.
        const std::optional<FileTrouble> trouble = followed.settling.trouble();
        if (trouble != FileTrouble::Gone)
            Q_EMIT unreadable(name, trouble, content ? content->bytes : QByteArray());
    }
}

void FolderWatch::finish()
{
    m_looking = false;
    m_hasLooked = true;
    arm();
    Q_EMIT looked();
}

void FolderWatch::committed(const QString &name)
{
    const auto followed = m_followed.find(name);
    if (followed == m_followed.end())
        return;
    followed->second.stand = Followed::Stand::Committed;
    m_toClear.insert(name);
    clear();
}

void FolderWatch::left(const QString &name)
{
    const auto followed = m_followed.find(name);
    if (followed == m_followed.end() || followed->second.stand == Followed::Stand::Told)
        return;
    followed->second.stand = Followed::Stand::Told; // as it was seen last
}

void FolderWatch::again(const QString &name)
{
    const auto followed = m_followed.find(name);
    if (followed != m_followed.end() && followed->second.stand == Followed::Stand::Told)
        m_followed.erase(followed); // the next look takes it for a new one
}

bool FolderWatch::discard(const QString &name)
{
    Followed &followed = m_followed.try_emplace(name, Followed{ Settling(m_timings) }).first->second;
    if (followed.stand == Followed::Stand::Committed || followed.stand == Followed::Stand::Discarded)
        return false;
    followed.stand = Followed::Stand::Discarded;
    m_toClear.insert(name);
    clear();
    return true;
}

void FolderWatch::clear()
{
    if (m_trouble || m_removed || m_toClear.isEmpty())
        return;
    const auto removals = std::make_shared<QList<FileRemoval>>();
    const QSet<QString> names = std::exchange(m_toClear, {});
    for (const QString &name : names) {
        const auto one = m_followed.find(name);
        if (one == m_followed.end())
            continue;
        if (one->second.stand == Followed::Stand::Committed)
            removals->append({ name, one->second.stamp });
        else if (one->second.stand == Followed::Stand::Discarded)
            removals->append({ name, std::nullopt });
    }
    const auto work = [files = m_files, folder = m_folder, removals] {
        for (FileRemoval &one : *removals)
            one.removed = one.as ? files.remove(folder, one.name, *one.as) : files.remove(folder, one.name);
    };
    if (m_here) {
        work();
        afterRemovals(*removals);
        return;
    }
    m_removed = [this, removals] {
        afterRemovals(*removals);
        clear(); // what came meanwhile
    };
    m_removing.setFuture(m_thread.run(work));
}

/// Another file of that name is told of anew.
void FolderWatch::afterRemovals(const QList<FileRemoval> &removals)
{
    for (const FileRemoval &one : removals) {
        const auto followed = m_followed.find(one.name);
        if (followed != m_followed.end() && followed->second.stand == Followed::Stand::Committed
            && !one.removed && one.removed.error() == FileTrouble::Changed
            && followed->second.stamp == *one.as)
            followed->second.stand = Followed::Stand::Told;
    }
}

void FolderWatch::arm()
{
    if (!m_started)
        return;
    const qint64 now = m_clock.monotonicMilliseconds();
    qint64 wait = m_timings.scan.count();
    for (const auto &[name, followed] : m_followed) {
        if (followed.stand == Followed::Stand::Open)
            wait = std::min(wait, followed.settling.nextLook() - now);
    }
    m_timer.start(static_cast<int>(std::max<qint64>(wait, 1)));
}

void FolderWatch::watchEvents()
{
    if (m_timings.events && m_started && m_events.directories().isEmpty())
        m_events.addPath(m_folder);
}

} // namespace madoguchi
