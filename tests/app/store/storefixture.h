#pragma once

#include "app/security/vault.h"
#include "app/store/database.h"
#include "app/store/ledger.h"
#include "tests/support/memorykeystore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace madoguchi {

/// A station's store in a folder of its own: keys in memory, a real SQLite file.
struct StoreFixture
{
    QTemporaryDir dir{};
    MemoryKeyStore keys{};
    Vault vault{ keys };
    std::unique_ptr<Database> database{};

    [[nodiscard]] QString path() const { return dir.filePath(QStringLiteral("store/madoguchi.db")); }

    /// Opens vault, database and ledger as the station does. The first fault, or none.
    Outcome<Done> open()
    {
        if (const auto opened = vault.open(Database::exists(path())); !opened)
            return opened;
        auto opened = Database::open(path());
        if (!opened)
            return opened.error();
        database = std::move(*opened);
        const auto ledger = Ledger::attach(*database, vault.standing(Vault::Standing::Vault));
        return ledger ? Outcome<Done>(Done{}) : ledger.error();
    }
    void close()
    {
        database.reset();
        vault.close();
    }
    /// What stands on the disk now: database, write-ahead log and its index.
    [[nodiscard]] QByteArray bytesOnDisk() const
    {
        QByteArray all;
        const QDir folder(dir.filePath(QStringLiteral("store")));
        const QStringList names = folder.entryList(QDir::Files);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (file.fileName() == Reserve::fileOf(path()))
                continue;
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
};

} // namespace madoguchi
