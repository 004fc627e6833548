#include "app/backup/restoring.h"

#include "app/backup/backupreader.h"
#include "app/backup/backupwriter.h"
#include "app/store/auditlog.h"
#include "app/store/database.h"
#include "app/store/ledger.h"
#include "app/store/storefault.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace madoguchi {

namespace {

Outcome<Done> writeContent(
    BackupReader &reader, const SecretBytes &key, const QString &target, Medium &medium)
{
    const int file = medium.create(QFile::encodeName(target));
    if (file < 0)
        return storeFaultOfErrno(errno);
    auto written = reader.read(key, [&](QByteArrayView piece) {
        return writeAll(medium, file, piece.data(), piece.size()) ? Outcome<Done>(Done{})
                                                                  : Outcome<Done>(storeFaultOfErrno(errno));
    });
    if (written && medium.sync(file) != 0)
        written = storeFaultOfErrno(errno);
    if (medium.close(file) != 0 && written)
        written = storeFaultOfErrno(errno);
    return written;
}

/// Opens the database as a station does and looks at all of it.
Outcome<Done> prove(OpenedBackup &opened, Vault &vault)
{
    auto database = Database::open(opened.file);
    if (!database)
        return database.error();
    auto ledger = Ledger::attach(**database, vault.standing(Vault::Standing::Vault));
    if (!ledger)
        return ledger.error();
    const auto whole = (*ledger)->check();
    if (!whole)
        return whole.error();
    AuditLog audit(**database, vault.standing(Vault::Standing::Audit));
    const auto chain = audit.verify();
    if (!chain)
        return chain.error();
    if (!chain->whole())
        return Fault{ Failure::AuditBroken, QString(), static_cast<int>(*chain->firstBad) };
    opened.auditEntries = chain->count;
    opened.auditNumber = chain->number;
    return (*database)->checkpoint();
}

/// What opening made beside the database: it is closed, and all of it stands in the file.
void dropBeside(const QString &file, Medium &medium)
{
    for (const char *end : { "-wal", "-shm", "-journal", ".reserve" })
        medium.unlink(QFile::encodeName(file + QLatin1String(end)));
}

template <typename Key>
Outcome<OpenedBackup> unpackWith(
    const QString &backup, const Key &key, Vault &vault, const QString &target, Medium &medium)
{
    auto reader = BackupReader::open(backup);
    if (!reader)
        return reader.error();
    const auto contentKey = (*reader)->contentKey(key);
    if (!contentKey)
        return contentKey.error();
    dropUnpacked(target, medium);
    OpenedBackup opened{ (*reader)->header(), target };
    auto done = writeContent(**reader, *contentKey, target, medium);
    if (done)
        done = prove(opened, vault);
    if (!done) {
        dropUnpacked(target, medium);
        return done.error();
    }
    dropBeside(target, medium);
    return opened;
}

} // namespace

Outcome<BackupHeader> headOf(const QString &file)
{
    const auto reader = BackupReader::open(file);
    return reader ? Outcome<BackupHeader>((*reader)->header()) : Outcome<BackupHeader>(reader.error());
}

Outcome<KeyBundle> keysIn(const QString &backup, const RecoveryKey &key)
{
    const auto reader = BackupReader::open(backup);
    if (!reader)
        return reader.error();
    // Asked first: it tells another sheet from a damaged box.
    if (const auto fits = (*reader)->contentKey(key); !fits)
        return fits.error();
    const auto bytes = key.open((*reader)->header().keys);
    if (!bytes)
        return bytes.error();
    return KeyBundle::fromBytes(bytes->view());
}

Outcome<OpenedBackup> unpack(
    const QString &backup, const RecoveryKey &key, Vault &vault, const QString &target, Medium &medium)
{
    return unpackWith(backup, key, vault, target, medium);
}

Outcome<OpenedBackup> unpack(const QString &backup, Vault &vault, const QString &target, Medium &medium)
{
    return unpackWith(backup, *vault.standing(Vault::Standing::Vault), vault, target, medium);
}

void dropUnpacked(const QString &file, Medium &medium)
{
    dropBeside(file, medium);
    medium.unlink(QFile::encodeName(file));
}

Outcome<OpenedBackup> rehearse(const QString &backup, const RecoveryKey &key, const QString &target)
{
    auto keys = keysIn(backup, key);
    if (!keys)
        return keys.error();
    Vault vault(*keys);
    if (const auto opened = vault.open(true); !opened)
        return opened.error();
    auto unpacked = unpack(backup, key, vault, target);
    dropUnpacked(target);
    return unpacked;
}

} // namespace madoguchi
