#include "app/station/stationplan.h"

#include <QDir>

namespace madoguchi {

namespace {

ReaderWay readerWayOf(StationSettings::Reader::Mode mode)
{
    switch (mode) {
    case StationSettings::Reader::Mode::Reporting:
        return ReaderWay::Reporting;
    case StationSettings::Reader::Mode::None:
        return ReaderWay::None;
    case StationSettings::Reader::Mode::Driven:
        break;
    }
    return ReaderWay::Driven;
}

FolderPlan folderPlanOf(const StationSettings &settings)
{
    FolderPlan folder;
    folder.req = settings.folder.req;
    folder.res = settings.folder.res;
    folder.face = settings.folder.face;
    folder.owner = settings.ownsFaceFolder();
    folder.recordsReq = settings.folder.recordsReq;
    folder.recordsRes = settings.folder.recordsRes;
    folder.shiftJis = settings.folder.encoding == QStringLiteral("Shift_JIS");
    folder.firstToken = settings.folder.firstToken;
    folder.lastToken = settings.folder.lastToken;
    return folder;
}

} // namespace

StationPlan planOf(const StationSettings &settings, const QString &dataFolder)
{
    const QString folder = settings.store.path.isEmpty() ? dataFolder : settings.store.path;
    StationPlan plan;
    plan.kind = settings.station.kind;
    plan.id = settings.station.id;
    plan.institution = settings.station.institution;
    plan.dayStarts = settings.station.dayStarts;
    plan.storeFile = QDir(folder).filePath(QStringLiteral("station.db"));
    if (settings.keys.backend == StationSettings::Keys::Backend::File)
        plan.keyFile = settings.keys.file;
    plan.way = settings.service.mode == StationSettings::Service::Mode::Folder ? ServiceWay::Folder
                                                                               : ServiceWay::Direct;
    plan.reader = readerWayOf(settings.reader.mode);
    plan.folder = folderPlanOf(settings);
    plan.handOver.dir = settings.handoverDir;
    plan.handOver.csv = settings.handoverFormat == QStringLiteral("csv");
    plan.handOver.shiftJis = settings.handoverEncoding == QStringLiteral("Shift_JIS");
    plan.siteDir = settings.siteDir;
    plan.readerName = settings.reader.name;
    plan.readerProfile = settings.reader.profile;
    plan.faceEngine.library = settings.reader.engine;
    plan.faceEngine.configuration = settings.reader.engineConfig;
    plan.cardAuthorityFile = settings.reader.cardAuthority;
    plan.screens = settings.patient.screens;
    plan.cardChip = std::chrono::seconds(settings.desk.cardChipSeconds);
    plan.cardTone = std::chrono::seconds(settings.desk.cardToneSeconds);
    plan.serviceUrl = settings.direct.url;
    plan.centreCaFile = settings.direct.ca;
    plan.certificateFile = settings.direct.certificate;
    plan.allowTls12 = settings.direct.allowTls12;
    plan.medicationYears = settings.records.medicationYears;
    plan.joiningGapDays = settings.records.joiningGapDays;
    plan.prefetch = settings.records.prefetch;
    plan.chartFile = settings.chartFile;
    plan.keepDays = settings.store.keepDays;
    plan.patientsDays = settings.store.patientsDays;
    plan.auditYears = settings.store.auditYears;
    plan.backupDir = settings.backup.dir;
    plan.backupTime = settings.backup.time;
    plan.backupGenerations = settings.backup.generations;
    plan.idle = std::chrono::minutes(
        plan.kind == StationKind::Desk ? settings.staff.idleDesk : settings.staff.idleConsulting);
    plan.totpFrom = settings.staff.totpFrom;
    return plan;
}

} // namespace madoguchi
