#pragma once

#include "app/central/folder/folderfiles.h"
#include "app/central/folder/settling.h"
#include "app/support/clock.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>

namespace madoguchi {

/// A file that is written to its end.
struct SettledFile
{
    QString name{};
    QByteArray content{};
    FileStamp stamp{};
};

/// What is wanted of a folder. All are asked during a look, and turn no event loop.
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
/// the next one forward (a share drops them). Tells of each wanted file once, when it has settled, and again
/// when it has changed. Deletes nothing by itself: what is told of stays until the consumer says `committed`.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives it.
    FolderWatch(QString folder, const Clock &clock, FolderInterest interest, const FolderTimings &timings,
        FolderFiles files = FolderFiles(), QObject *parent = nullptr);

    /// Looks at once, and from then on by itself. A folder that is not there yet is waited for.
    void start();
    /// Looks now: for tests, and where something is known to have come.
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
    /// Why the last look could not be taken; nothing: it was.
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
    void list();
    void follow();
    void lookAt(const QString &name, Followed &followed);
    [[nodiscard]] bool hasChanged(const QString &name, const Followed &followed) const;
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
    bool m_started = false;
    bool m_looking = false;
};

} // namespace madoguchi
