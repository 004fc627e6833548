#pragma once

#include "app/central/folder/folderfiles.h"
#include "app/central/folder/folderthread.h"
#include "app/central/folder/settling.h"
#include "app/support/clock.h"

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace madoguchi {

/// A file that is written to its end.
struct SettledFile
{
    QString name{};
    QByteArray content{};
    FileStamp stamp{};
};

/// What is wanted of a folder. All are asked during a look, and turn no event loop; all on the watch's
/// thread.
struct FolderInterest
{
    /// Which names are followed; all others are never opened.
    std::function<bool(const QString &name)> wanted{};
    /// Whether a content is all of what such a name stands for; empty: any is.
    std::function<bool(const QString &name, const QByteArray &content)> whole{};
    /// Which names stand for something even when nothing is in the file; empty: none.
    std::function<bool(const QString &name)> mayBeEmpty{};
};

/// Follows one shared folder: the look every half second is the truth, the file system's events only bring
/// the next one forward (a share drops them). It looks and reads in a thread of its own, because a share
/// whose machine was switched off does not answer for minutes: then the folder is Unreachable, and nobody
/// waits. Tells of each wanted file once, when it has settled, and again when it has changed. Deletes nothing
/// by itself: what is told of stays until the consumer says `committed`.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives it.
    FolderWatch(QString folder, const Clock &clock, FolderInterest interest, const FolderTimings &timings,
        FolderFiles files = FolderFiles(), QObject *parent = nullptr);

    /// Looks soon, and from then on by itself. A folder that is not there yet is waited for.
    void start();
    /// Looks now and on this thread, as all later looks are: for tests.
    void look();

    /// The file's content is kept elsewhere: deletes it, if it is still the one that was told of. What cannot
    /// be deleted now is tried again at every look, and not told of again.
    void committed(const QString &name);
    /// The file is not told of again while it does not change, and left where it is.
    void left(const QString &name);
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
    /// It has stood unreadable for 30 s; `trouble`: why it cannot be opened; nothing: it is not whole.
    void unreadable(const QString &name, const std::optional<madoguchi::FileTrouble> &trouble);
    /// After every look: listing() and trouble() are new.
    void looked();

private:
    struct Followed
    {
        Settling settling;
        enum class Stand { Open, Told, Committed, Discarded } stand = Stand::Open;
        FileStamp stamp{}; ///< as told of, or as left
    };
    struct Due
    {
        QString name{};
        std::optional<FileStamp> unless{}; ///< still as it was when it was told of: not read again
    };
    using Contents = QList<std::pair<QString, FileResult<FileContent>>>;

    void lookByTimer();
    void begin();
    void run(std::function<void()> work, std::function<void()> then);
    void takeListing(FileResult<FolderListing> listed);
    [[nodiscard]] QList<Due> due();
    void readNext();
    void take(const QString &name, const FileResult<FileContent> &found);
    void finish();
    void clear();
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
    QList<Due> m_due{}; ///< to be read in this look
    qint64 m_lookSince = 0;
    bool m_started = false;
    bool m_looking = false;
    bool m_here = false; ///< looks are taken on this thread
    bool m_hasLooked = false;
};

} // namespace madoguchi
