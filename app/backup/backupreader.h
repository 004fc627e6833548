#pragma once

#include "app/backup/backupheader.h"
#include "app/backup/recoverykey.h"
#include "app/domain/failure.h"
#include "app/security/sealing.h"
#include "reader/secretbytes.h"

#include <QString>

#include <functional>
#include <memory>

namespace madoguchi {

/// One backup file, open for reading.
class BackupReader
{
public:
    /// Reads the head, and that the file is as long as it says. Faults: NotFound, BackupFolderUnreachable,
    /// BackupDamaged.
    static Outcome<std::unique_ptr<BackupReader>> open(const QString &file);
    ~BackupReader();
    BackupReader(const BackupReader &) = delete;
    BackupReader &operator=(const BackupReader &) = delete;

    [[nodiscard]] const BackupHeader &header() const { return m_read.header; }
    /// The content key, by the sheet. BackupOfOther, with the number of the sheet that it is sealed to as
    /// code, or with "mark" where nobody who has the sheet's proof key made it; BackupDamaged.
    [[nodiscard]] Outcome<SecretBytes> contentKey(const RecoveryKey &key) const;
    /// The same by the station's own vault key. BackupOfOther: another store's.
    [[nodiscard]] Outcome<SecretBytes> contentKey(const SealingKey &vaultKey) const;

    /// Gives the content piece by piece, each authenticated. Done: all of it was there, to the last byte.
    /// BackupDamaged; what `take` gives as a fault; BackupFolderUnreachable.
    Outcome<Done> read(
        const SecretBytes &contentKey, const std::function<Outcome<Done>(QByteArrayView)> &take);

    /// Where the content key stands, sealed under the vault key.
    static SealedPlace placeOfKey(const QByteArray &store);

private:
    explicit BackupReader(int file);
    Outcome<Done> readHead();

    int m_file;
    ReadHeader m_read{};
};

} // namespace madoguchi
