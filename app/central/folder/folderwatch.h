#pragma once

#include "app/central/folder/folderinterest.h"
#include "app/central/folder/folderthread.h"
#include "app/central/folder/settling.h"
#include "app/support/clock.h"

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace madoguchi {

/// Follows one shared folder: the look every half second is the truth, the file system's events only bring
/// the next one forward (a share drops them). It looks, reads and deletes in a thread of its own, because a
/// share whose machine was switched off does not answer for minutes: then the folder is Unreachable, and
/// nobody waits. Tells of each wanted file once, when it has settled, and again when it has changed. Deletes
/// nothing by itself: what is told of stays until the consumer says `committed`.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives it.
    FolderWatch(QString folder, const Clock &clock, FolderInterest interest, const FolderTimings &timings,
        FolderFiles files = FolderFiles(), QObject *parent = nullptr);
    ~FolderWatch() override;

    /// Looks soon, and from then on by itself. A folder that is not there yet is waited for.
    void start();
    /// Looks now and on this thread, as all is done from then on: for tests.
    void look();

    /// The file's content is kept elsewhere: deletes it, if it is still the one that was told of. What cannot
    /// be deleted now is tried again at every look, and not told of again.
    void committed(const QString &name);
    /// The file is not told of again while it does not change, and left where it is.
    void left(const QString &name);
    /// The file is told of anew once it has settled, although it has not changed.
    void again(const QString &name);
    /// Deletes a file unread, with the same repetition: a duplicate, a left-over. False: it is being deleted
    /// already, since it was committed or discarded.
    bool discard(const QString &name);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// A look was taken, or could not be.
    [[nodiscard]] bool hasLooked() const { return m_hasLooked; }
    /// Why the last look could not be taken, or nothing be written there; nothing: all is well. While there
    /// is trouble, nothing of the folder is touched.
    [[nodiscard]] const std::optional<FileTrouble> &trouble() const { return m_trouble; }
    /// What the last look that could be taken has found, followed or not.
    [[nodiscard]] const FolderListing &listing() const { return m_listing; }

Q_SIGNALS:
    void settled(const madoguchi::SettledFile &file);
    /// It has stood unreadable for 30 s; `trouble`: why it cannot be opened; nothing: it is not whole, and
    /// `content` is what is there.
    void unreadable(
        const QString &name, const std::optional<madoguchi::FileTrouble> &trouble, const QByteArray &content);
    /// After every look: listing() and trouble() are new.
    void looked();

private:
    struct Followed
    {
        Settling settling;
        enum class Stand { Open, Told, Committed, Discarded } stand = Stand::Open;
        FileStamp stamp{}; ///< as told of, or as it was seen last
    };
    void lookByTimer();
    void begin();
    void run(std::function<void()> work, std::function<void()> then);
    void takeListing(FileResult<FolderListing> listed);
    [[nodiscard]] QList<DueFile> due();
    void readNext();
    void take(const FoundFile &found);
    void finish();
    void clear();
    void afterRemovals(const QList<FileRemoval> &removals);
    void forgetGone();
    void arm();
    void watchEvents();

    QString m_folder;
    const Clock &m_clock;
    FolderInterest m_interest;
    FolderTimings m_timings;
    FolderFiles m_files;
    std::map<QString, Followed> m_followed{};
    FolderListing m_listing{};
    std::optional<FileTrouble> m_trouble{};
    QFileSystemWatcher m_events{ this };
    QTimer m_timer{};
    FolderThread m_thread{};
    QFutureWatcher<void> m_aside{};
    std::function<void()> m_then{}; ///< what follows when the thread has done its part
    QFutureWatcher<void> m_removing{};
    std::function<void()> m_removed{}; ///< the same of the files that are being deleted; empty: none are
    QSet<QString> m_toClear{}; ///< names to be deleted, of which nobody has tried since the last look
    QList<DueFile> m_due{}; ///< to be read in this look
    qint64 m_lookSince = 0;
    bool m_started = false;
    bool m_looking = false;
    bool m_here = false; ///< looks are taken on this thread
    bool m_hasLooked = false;
};

} // namespace madoguchi
