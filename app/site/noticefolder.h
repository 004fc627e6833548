#pragma once

#include "app/central/folder/folderfiles.h"
#include "app/security/sealing.h"
#include "app/site/notices.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace madoguchi {

/// What stands in the shared folder at one look.
struct NoticeLook
{
    QList<SharedNotice> visits{}; ///< by visit; of our own, which we have, without message and eligibility
    QList<StationNotice> stations{}; ///< our own is among them
    QList<NumbersNotice> numbers{}; ///< one a day
    int broken = 0; ///< notices that do not open: another code, or changed
    bool cut = false; ///< there is more in the folder than was looked through
};

/// The files of the shared folder. Each notice is one file, sealed with the clinic's key under its own name:
/// renamed, cut or swapped it opens no more. A name is a keyed hash: the same notice has the same name again,
/// and nobody else learns anything from it. Waits for the share: not for a window's thread.
class NoticeFolder
{
public:
    static constexpr int afresh = 300; ///< looks
    /// `dir` is not made here: a folder that is not there is a share that is away.
    NoticeFolder(QString dir, std::shared_ptr<const SealingKey> key, QString station, QString institution,
        FolderFiles files = FolderFiles());

    /// SiteUnreachable; its code "too-large": no station would read such a notice, and none was written. The
    /// same visit told again is the one that stands there; whatever else has taken its name, or has damaged
    /// it, is replaced.
    Outcome<Done> post(const VisitNotice &notice);
    /// Takes the place of what this station told of itself before.
    Outcome<Done> post(const StationNotice &notice);
    /// That this station gives the common numbers of `day`, unless somebody has said so already: the next
    /// look tells who. SiteUnreachable.
    Outcome<Done> claimNumbers(const QDate &day);
    /// All that stands there now. A file that was read before and is as it was is not read again, but for
    /// every `afresh`th time: what was changed may have been made to look as it did. Names that are none of
    /// ours, links and everything but plain files are left alone. SiteUnreachable.
    Outcome<NoticeLook> look();
    /// Removes our own notices of visits and numbers of the days before `day`; others are their writers'
    /// business.
    void removeOwnBefore(const QDate &day);
    /// This station goes: its own notice that it is here is removed.
    void withdraw();

private:
    struct Known
    {
        FileStamp stamp{};
        int tries = 0; ///< how often it did not open
        SharedNotice visit{};
        std::optional<StationNotice> station{};
        std::optional<NumbersNotice> numbers{};
        [[nodiscard]] bool isOpen() const { return visit || station || numbers; }
    };
    [[nodiscard]] QString nameOf(QChar kind, const QByteArray &what) const;
    Outcome<Done> put(const QString &name, const QByteArray &plain);
    [[nodiscard]] FileResult<bool> tells(const QString &name, const QByteArray &plain) const;
    /// Whether there was anything to be had.
    [[nodiscard]] bool read(const QString &name, Known &known) const;
    [[nodiscard]] SharedNotice shared(VisitNotice notice) const;
    void removeOwnStations(const QString &butThis);
    [[nodiscard]] SealedPlace placeOf(const QString &name) const;

    QString m_dir;
    std::shared_ptr<const SealingKey> m_key;
    QString m_station;
    QString m_institution;
    FolderFiles m_files;
    int m_looks = 0;
    QHash<QString, Known> m_known; ///< by name
    QString m_told; ///< name of what this station told of itself last
};

} // namespace madoguchi
