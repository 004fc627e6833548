#include "tests/app/station/folderclinic.h"

#include <QFile>

#include <algorithm>

namespace madoguchi {

FolderClinic::FolderClinic()
{
    for (const char *name : { "req", "res", "face", "site" })
        QDir(m_dir.path()).mkdir(QLatin1String(name));
}

std::unique_ptr<StationStage> FolderClinic::station(StationKind kind, const QString &id, bool owner) const
{
    auto stage = std::make_unique<StationStage>(kind);
    stage->plan.id = id;
    stage->plan.way = ServiceWay::Folder;
    stage->plan.reader = owner ? ReaderWay::Reporting : ReaderWay::None;
    stage->plan.siteDir = path(QStringLiteral("site"));
    stage->plan.folder.req = path(QStringLiteral("req"));
    stage->plan.folder.res = path(QStringLiteral("res"));
    stage->plan.folder.face = path(QStringLiteral("face"));
    stage->plan.folder.owner = owner;
    stage->plan.folder.recordsReq
        = kind == StationKind::Consulting ? path(QStringLiteral("rreq")) : QString();
    stage->plan.folder.recordsRes
        = kind == StationKind::Consulting ? path(QStringLiteral("rres")) : QString();
    stage->plan.folder.firstToken = static_cast<int>(qHash(id, 7U) % 9000);
    stage->plan.folder.lastToken = stage->plan.folder.firstToken;
    return stage;
}

bool FolderClinic::open(StationStage &stage) const
{
    if (!stage.open())
        return false;
    stage.core().board().pair(key);
    return true;
}

QString FolderClinic::tap(const QByteArray &message, const QDateTime &processed, int number)
{
    const QString name = facevisit::fileName(processed, number);
    QFile file(path(QStringLiteral("face/") + name));
    return file.open(QIODevice::WriteOnly) && file.write(message) == message.size() ? name : QString();
}

QStringList FolderClinic::faceFiles() const
{
    return QDir(path(QStringLiteral("face"))).entryList(QDir::Files);
}

void FolderClinic::look(StationStage &desk)
{
    for (int i = 0; i < 3; ++i) {
        desk.desk().inbox()->look();
        desk.clock.pass(400);
    }
    desk.desk().inbox()->look();
}

const Reception *FolderClinic::received(const ReceptionList &receptions, const QString &faceFile)
{
    const auto found = std::find_if(receptions.begin(), receptions.end(),
        [&faceFile](const Reception &one) { return one.faceFile == faceFile; });
    return found == receptions.end() ? nullptr : &*found;
}

} // namespace madoguchi
