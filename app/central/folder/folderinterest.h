#pragma once

#include "app/central/folder/folderfiles.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace madoguchi {

/// A file that is written to its end.
struct SettledFile
{
    QString name{};
    QByteArray content{};
    FileStamp stamp{};
};

/// What is wanted of a folder. All are asked during a look, and turn no event loop; all but `first` where the
/// watch lives.
struct FolderInterest
{
    /// Which names are followed; all others are never opened.
    std::function<bool(const QString &name)> wanted{};
    /// Whether a content is all of what such a name stands for; empty: any is.
    std::function<bool(const QString &name, const QByteArray &content)> whole{};
    /// Which names stand for something even when nothing is in the file; empty: none.
    std::function<bool(const QString &name)> mayBeEmpty{};
    /// Which names come first where more lie there than can be listed, by the name alone: asked anywhere.
    FolderFiles::First first{};
    /// Larger files are not read: they are unreadable as TooLarge.
    qint64 mostBytes = FolderFiles::mostBytes;
};

/// What a watch has its thread look at: a file that is to be read.
struct DueFile
{
    QString name{};
    std::optional<FileStamp> unless{}; ///< still as it was when it was told of: not read again
};

struct FoundFile
{
    QString name{};
    FileResult<FileContent> content;
    FileStamp stamp{}; ///< of one that cannot be read too
};

struct FileRemoval
{
    QString name{};
    std::optional<FileStamp> as{}; ///< nothing: whatever it is
    FileResult<Done> removed = Done();
};

} // namespace madoguchi
