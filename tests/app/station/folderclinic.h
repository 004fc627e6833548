#pragma once

#include "app/site/sitecode.h"
#include "tests/app/site/facevisit.h"
#include "tests/app/station/stationstage.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

namespace madoguchi {

/// The folders of a clinic beside a certified terminal, and stations on them: for tests of the folder way
/// with the reader's files and the notices as they are, and the service by script.
class FolderClinic
{
public:
    FolderClinic();

    /// A station that is not open yet. `owner`: it empties `face`.
    std::unique_ptr<StationStage> station(StationKind kind, const QString &id, bool owner) const;
    /// Opens it, paired. False: it does not open.
    [[nodiscard]] bool open(StationStage &stage) const;

    /// The reader writes a result. Gives the file's name.
    QString tap(const QByteArray &message, const QDateTime &processed, int number = 1);
    [[nodiscard]] QStringList faceFiles() const;
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    /// The desk looks until all that stands there has settled.
    static void look(StationStage &desk);
    /// What the desk of a stage has of that patient's file.
    static const Reception *received(const ReceptionList &receptions, const QString &faceFile);

    std::shared_ptr<const SealingKey> key = SealingKey::from(SiteCode::make().key());

private:
    QTemporaryDir m_dir;
};

} // namespace madoguchi
