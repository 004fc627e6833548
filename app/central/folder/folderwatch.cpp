#include "app/central/folder/folderwatch.h"

#include <QPointer>
#include <QSet>

#include <algorithm>

namespace madoguchi {

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
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_events, &QFileSystemWatcher::directoryChanged, this, [this] {
        // Many events come for one file: one look for all of them.
        if (m_started && m_timer.remainingTime() > 10)
            m_timer.start(10);
    });
}

void FolderWatch::start()
{
    m_started = true;
    look();
}

void FolderWatch::look()
{
    if (m_looking)
        return; // whoever was told of a file asks for the next look from in there
    m_looking = true;
    const QPointer<FolderWatch> self(this);
    list();
    if (!m_trouble)
        follow();
    if (!self)
        return;
    m_looking = false;
    arm();
    Q_EMIT looked();
}

void FolderWatch::list()
{
    FileResult<FolderListing> listed = m_files.list(m_folder);
    m_trouble = listed ? std::nullopt : std::optional(listed.error());
    if (m_trouble)
        return;
    m_listing = std::move(listed).value();
    watchEvents();
    std::erase_if(m_followed, [this](const auto &one) {
        return !std::binary_search(m_listing.names.begin(), m_listing.names.end(), one.first);
    });
}

void FolderWatch::follow()
{
    clear();
    const QPointer<FolderWatch> self(this);
    const QStringList names = m_listing.names;
    for (const QString &name : names) {
        if (m_interest.wanted && !m_interest.wanted(name))
            continue;
        const bool empty = m_interest.mayBeEmpty && m_interest.mayBeEmpty(name);
        const auto at = m_followed
                            .try_emplace(name,
                                Followed{ Settling(m_timings,
                                    empty ? Settling::Empty::Complete : Settling::Empty::NotWritten) })
                            .first;
        lookAt(name, at->second);
        if (!self)
            return; // whoever was told may have destroyed us
    }
}

void FolderWatch::lookAt(const QString &name, Followed &followed)
{
    using Stand = Followed::Stand;
    if (followed.stand == Stand::Committed || followed.stand == Stand::Discarded)
        return;
    if (followed.stand == Stand::Told && !hasChanged(name, followed))
        return;
    const qint64 now = m_clock.monotonicMilliseconds();
    if (followed.stand == Stand::Open && now < followed.settling.nextLook())
        return;
    followed.stand = Stand::Open;
    const FileResult<FileContent> found = m_files.read(m_folder, name);
    const Settling::State before = followed.settling.state();
    const Settling::State state
        = followed.settling.look(found, now, [this, &name](const QByteArray &content) {
              return !m_interest.whole || m_interest.whole(name, content);
          });
    if (state == Settling::State::Settled) {
        followed.stand = Stand::Told;
        followed.stamp = found->stamp;
        Q_EMIT settled({ name, found->bytes, found->stamp });
    } else if (state == Settling::State::Unreadable && state != before) {
        // Still looked at: a lock may be given up without a change of the file.
        const std::optional<FileTrouble> trouble = followed.settling.trouble();
        if (trouble != FileTrouble::Gone)
            Q_EMIT unreadable(name, trouble);
    }
}

bool FolderWatch::hasChanged(const QString &name, const Followed &followed) const
{
    const FileResult<FileStamp> now = m_files.stamp(m_folder, name);
    return now && *now != followed.stamp;
}

void FolderWatch::committed(const QString &name)
{
    const auto followed = m_followed.find(name);
    if (followed == m_followed.end())
        return;
    followed->second.stand = Followed::Stand::Committed;
    clear();
}

void FolderWatch::left(const QString &name)
{
    const auto followed = m_followed.find(name);
    if (followed == m_followed.end() || followed->second.stand == Followed::Stand::Told)
        return;
    const FileResult<FileStamp> now = m_files.stamp(m_folder, name);
    followed->second.stand = Followed::Stand::Told;
    followed->second.stamp = now ? *now : FileStamp();
}

bool FolderWatch::discard(const QString &name)
{
    Followed &followed = m_followed.try_emplace(name, Followed{ Settling(m_timings) }).first->second;
    if (followed.stand == Followed::Stand::Committed || followed.stand == Followed::Stand::Discarded)
        return false;
    followed.stand = Followed::Stand::Discarded;
    clear();
    return true;
}

void FolderWatch::clear()
{
    for (auto one = m_followed.begin(); one != m_followed.end();) {
        auto &[name, followed] = *one;
        FileResult<Done> removed = FileTrouble::Gone;
        if (followed.stand == Followed::Stand::Committed)
            removed = m_files.remove(m_folder, name, followed.stamp);
        else if (followed.stand == Followed::Stand::Discarded)
            removed = m_files.remove(m_folder, name);
        if (!removed && removed.error() == FileTrouble::Changed)
            followed.stand = Followed::Stand::Told; // another file of that name: told of anew
        ++one;
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
    if (m_started && m_events.directories().isEmpty())
        m_events.addPath(m_folder);
}

} // namespace madoguchi
