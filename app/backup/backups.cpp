#include "app/backup/backups.h"

#include "app/backup/backupreader.h"
#include "app/backup/backupwriter.h"
#include "app/backup/recoverykey.h"
#include "app/backup/storecopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <sodium.h>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace madoguchi {

namespace {

const QString &timeForm()
{
    static const QString form = QStringLiteral("yyyyMMdd-HHmmss");
    return form;
}

/// Names of this station's backups, the time as first capture: DESK-1 does not take those of DESK-1-2.
QRegularExpression namesOf(const QString &station, const QString &before, const QString &after)
{
    return QRegularExpression(
        QRegularExpression::anchoredPattern(QRegularExpression::escape(before + QStringLiteral("madoguchi-"))
            + QRegularExpression::escape(station) + QStringLiteral("-(\\d{8}-\\d{6})\\.backup")
            + QRegularExpression::escape(after)));
}

/// What a crash left of a backup that was being written.
QString partMark()
{
    return QStringLiteral(".part");
}

QString copyFile(const QString &store)
{
    return store + QStringLiteral(".backup-copy");
}

QDateTime timeOf(const QString &name, const QRegularExpression &form)
{
    QDateTime time = QDateTime::fromString(form.match(name).captured(1), timeForm());
    time.setTimeSpec(Qt::UTC);
    return time;
}

Fault unreachable(const QString &code)
{
    return { Failure::BackupFolderUnreachable, code };
}

KeptBackup lookAt(const QFileInfo &file, const QRegularExpression &form)
{
    KeptBackup kept;
    kept.file = file.absoluteFilePath();
    kept.made = timeOf(file.fileName(), form);
    kept.bytes = file.size();
    const auto reader = BackupReader::open(kept.file);
    if (!reader) {
        kept.fault = reader.error();
        return kept;
    }
    kept.header = (*reader)->header();
    kept.made = kept.header->made;
    return kept;
}

/// Those dated after `latest`, where it is valid, count as the oldest.
void newestFirst(QList<KeptBackup> &all, const QDateTime &latest)
{
    const auto ahead = [&latest](const KeptBackup &kept) { return latest.isValid() && kept.made > latest; };
    std::stable_sort(all.begin(), all.end(), [&ahead](const KeptBackup &left, const KeptBackup &right) {
        return ahead(left) == ahead(right) ? left.made > right.made : ahead(right);
    });
}

/// The copy beside the store goes when the backup is made, and when it is not.
class CopyGuard
{
public:
    explicit CopyGuard(QString file)
        : m_file(std::move(file))
    { }
    ~CopyGuard() { QFile::remove(m_file); }
    CopyGuard(const CopyGuard &) = delete;
    CopyGuard &operator=(const CopyGuard &) = delete;

private:
    QString m_file;
};

SecretBytes freshKey()
{
    SecretBytes key(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    crypto_secretstream_xchacha20poly1305_keygen(key.data());
    return key;
}

/// Seconds of a day in Japan have no part in it: times are kept in UTC, to the second, as the name says them.
QDateTime toSecond(const QDateTime &time)
{
    QDateTime utc = time.toUTC();
    const QTime of = utc.time();
    utc.setTime(QTime(of.hour(), of.minute(), of.second()));
    return utc;
}

} // namespace

Backups::Backups(BackupPlan plan, Medium &medium)
    : m_plan(std::move(plan))
    , m_medium(medium)
{ }

QByteArray Backups::storeMark(const SealingKey &vaultKey)
{
    constexpr qsizetype size = 16;
    return vaultKey.keyedHash("backup store", {}).first(size);
}

/// The medium is never made here: a folder on the machine's own disk in place of a disk that was not
/// plugged in would be a backup in name only.
Outcome<Done> Backups::reach() const
{
    if (m_plan.dir.isEmpty())
        return Fault{ Failure::BackupMissing };
    const QFileInfo folder(m_plan.dir);
    if (!folder.isDir())
        return unreachable(QStringLiteral("no-folder"));
    if (::access(QFile::encodeName(m_plan.dir).constData(), R_OK | X_OK) != 0)
        return unreachable(QStringLiteral("no-access"));
    return Done{};
}

Outcome<QList<KeptBackup>> Backups::list(const QDateTime &now) const
{
    if (const auto reached = reach(); !reached)
        return reached.error();
    const QRegularExpression form = namesOf(m_plan.station, QString(), QString());
    QList<KeptBackup> all;
    const QFileInfoList files
        = QDir(m_plan.dir).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &file : files) {
        if (form.match(file.fileName()).hasMatch())
            all.append(lookAt(file, form));
    }
    newestFirst(all, now.isValid() ? now.addDays(1) : QDateTime());
    return all;
}

BackupStanding Backups::standing(const QDateTime &now) const
{
    BackupStanding standing;
    const auto all = list(now);
    if (!all) {
        standing.fault = all.error();
        return standing;
    }
    struct stat store
    { };
    struct stat folder
    { };
    standing.sameDevice
        = ::stat(QFile::encodeName(QFileInfo(m_plan.storeFile).path()).constData(), &store) == 0
        && ::stat(QFile::encodeName(m_plan.dir).constData(), &folder) == 0 && store.st_dev == folder.st_dev;
    // One of a time that has not come yet says nothing of how old the newest is.
    const auto good = std::find_if(
        all->begin(), all->end(), [&now](const KeptBackup &kept) { return !kept.fault && kept.made <= now; });
    if (good != all->end())
        standing.newestGood = good->made;
    const qint64 days = standing.newestGood.isValid() ? standing.newestGood.daysTo(now) : -1;
    if (!standing.newestGood.isValid() || standing.newestGood.addDays(oldAfterDays) < now)
        standing.fault = Fault{ Failure::BackupOld, QString(), static_cast<int>(days), standing.newestGood };
    else if (all->first().fault)
        standing.fault = all->first().fault;
    return standing;
}

QString Backups::nameFor(QDateTime &made) const
{
    const QDir folder(m_plan.dir);
    for (;; made = made.addSecs(1)) {
        const QString name
            = QStringLiteral("madoguchi-%1-%2.backup").arg(m_plan.station, made.toString(timeForm()));
        if (!QFileInfo(folder.filePath(name)).isSymLink() && !folder.exists(name))
            return folder.filePath(name);
    }
}

void Backups::clearLeftovers() const
{
    for (const QString &end :
        { QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal") })
        m_medium.unlink(QFile::encodeName(copyFile(m_plan.storeFile) + end));
    const QRegularExpression form = namesOf(m_plan.station, QStringLiteral("."), partMark());
    const QFileInfoList files
        = QDir(m_plan.dir).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &file : files) {
        if (form.match(file.fileName()).hasMatch())
            m_medium.unlink(QFile::encodeName(file.absoluteFilePath()));
    }
}

Outcome<KeptBackup> Backups::make(const BackupJob &job) const
{
    if (!job.recovery.isWhole())
        return Fault{ Failure::BackupMissing, QStringLiteral("no-recovery-key") };
    if (const auto reached = reach(); !reached)
        return reached.error();
    clearLeftovers();
    const CopyGuard guard(copyFile(m_plan.storeFile));
    const auto copy = copyStore(m_plan.storeFile, copyFile(m_plan.storeFile));
    if (!copy)
        return copy.error();
    BackupHeader header;
    header.station = m_plan.station;
    header.institution = m_plan.institution;
    header.store = storeMark(*job.vaultKey);
    header.made = toSecond(job.made);
    header.schema = copy->schema;
    header.size = copy->size;
    header.recoveryKey = job.recovery.publicKey;
    header.keys = job.sealedKeys;
    const SecretBytes key = freshKey();
    header.keyForSheet = RecoveryKey::seal(key.view(), job.recovery.publicKey);
    header.keyForStation = job.vaultKey->seal(key.view(), BackupReader::placeOfKey(header.store));
    const QString name = nameFor(header.made);
    header.mark = header.markBy(job.recovery.proof);
    const QString part
        = QDir(m_plan.dir).filePath(QLatin1Char('.') + QFileInfo(name).fileName() + partMark());
    if (const auto written = writeBackup(part, header, key, copyFile(m_plan.storeFile), m_medium); !written)
        return written.error();
    if (m_medium.rename(QFile::encodeName(part), QFile::encodeName(name)) != 0
        || m_medium.syncFolder(QFile::encodeName(m_plan.dir)) != 0)
        return unreachable(QString::number(errno));
    dropOld(name, header);
    return lookAt(QFileInfo(name), namesOf(m_plan.station, QString(), QString()));
}

/// Called once the newest is good and has its name. What does not show itself as this store's stays: another
/// clinic's station of the same id, a store before this one, a damaged file. One dated later
/// than the newest was put there ahead of its time, and must not push real ones out.
void Backups::dropOld(const QString &newest, const BackupHeader &made) const
{
    auto all = list();
    if (!all)
        return;
    newestFirst(*all, made.made);
    int good = 1; // the newest itself
    for (const KeptBackup &kept : *all) {
        if (kept.fault || kept.header->store != made.store
            || QFileInfo(kept.file).fileName() == QFileInfo(newest).fileName())
            continue;
        if (++good > std::max(1, m_plan.generations))
            m_medium.unlink(QFile::encodeName(kept.file));
    }
    m_medium.syncFolder(QFile::encodeName(m_plan.dir));
}

Outcome<Done> Backups::verify(
    const KeptBackup &backup, const std::shared_ptr<const SealingKey> &vaultKey) const
{
    auto reader = BackupReader::open(backup.file);
    if (!reader)
        return reader.error();
    const auto key = (*reader)->contentKey(*vaultKey);
    if (!key)
        return key.error();
    return (*reader)->read(*key, [](QByteArrayView) { return Outcome<Done>(Done{}); });
}

} // namespace madoguchi
