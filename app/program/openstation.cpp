#include "app/program/openstation.h"

#include "app/program/stationtoread.h"
#include "app/store/staffaccounts.h"
#include "app/support/log.h"
#include "app/support/settings.h"
#include "app/support/settingsdraft.h"
#include "reader/pcsc/system.h"

#include <QDir>
#include <QStandardPaths>

namespace madoguchi {

namespace {

using Entries = QList<StartTrouble::Entry>;

Entries troublesOf(const SettingsReading &reading)
{
    Entries troubles;
    for (const SettingsProblem &problem : reading.problems)
        troubles.append({ Fault{ Failure::SettingsInvalid, problem.text() }, {} });
    return troubles;
}

/// The accounts are made when the station is set up; without one nobody could ever sign in.
Outcome<Done> checkSetUp(StationCore &core)
{
    const auto accounts = core.accounts().list();
    if (!accounts)
        return accounts.error();
    if (accounts->isEmpty())
        return Fault{ Failure::StationNotSetUp };
    return Done();
}

Outcome<Done> takeLock(OpenStation &station, const QString &storeFile)
{
    if (!QDir().mkpath(QFileInfo(storeFile).path()))
        return Fault{ Failure::StoreUnreachable };
    station.lock = std::make_unique<QLockFile>(storeFile + QStringLiteral(".lock"));
    station.lock->setStaleLockTime(0); // Held for days; a dead holder is recognised by its process id.
    if (station.lock->tryLock())
        return Done();
    const bool taken = station.lock->error() == QLockFile::LockFailedError;
    return Fault{ taken ? Failure::StoreBusy : Failure::StoreReadOnly };
}

StationPlan planWithFolders(const StationSettings &settings)
{
    return planOf(settings, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
}

Outcome<Done> openParts(OpenStation &station, const StationSettings &settings)
{
    if (const auto opened = openCore(station, settings); !opened)
        return opened;
    if (const auto ready = checkSetUp(*station.core); !ready)
        return ready;
    if (settings.station.kind == StationKind::Consulting) {
        station.consulting = std::make_unique<Consulting>(*station.core);
        return Done();
    }
    station.desk = std::make_unique<DeskStation>(*station.core, std::make_shared<SystemPcsc>());
    return station.desk->start();
}

/// Whether anybody could sign in, of a store that is only looked at.
Outcome<bool> hasAccounts(const StationPlan &plan)
{
    auto station = openToRead(plan);
    if (!station)
        return station.error();
    StaffAccounts accounts(*station->database, station->vault->standing(Vault::Standing::Vault));
    const auto list = accounts.list();
    return list ? Outcome<bool>(!list->isEmpty()) : list.error();
}

/// What only somebody else can put right, and a store that may be somebody's but does not open, is no case
/// for the assistant.
AssistantHelp helpFor(const StationOpening &opening, const StationSettings &settings)
{
    const QString &file = opening.settingsFiles.user;
    const SettingsDraft draft(opening.settingsFiles, false);
    const bool unreadable = QFileInfo::exists(file) && !QFileInfo(file).isReadable();
    if (!draft.systemProblems().isEmpty() || unreadable)
        return AssistantHelp::None;
    const StationPlan plan = planWithFolders(settings);
    if (!Database::exists(plan.storeFile))
        return AssistantHelp::FirstRun;
    const auto setUp = hasAccounts(plan);
    if (!setUp)
        return AssistantHelp::None;
    return *setUp ? AssistantHelp::Repair : AssistantHelp::FirstRun;
}

} // namespace

QString storeFileOf(const StationSettings &settings)
{
    return planWithFolders(settings).storeFile;
}

Outcome<Done> openCore(OpenStation &station, const StationSettings &settings)
{
    const StationPlan plan = planWithFolders(settings);
    if (const auto locked = takeLock(station, plan.storeFile); !locked)
        return locked;
    auto summons = std::make_unique<Summons>();
    if (summons->listen(plan.storeFile))
        station.summons = std::move(summons);
    const QString log = QDir(QFileInfo(plan.storeFile).path()).filePath(QStringLiteral("madoguchi.log"));
    static const SystemClock logClock; // The log outlives every attempt to open a station.
    if (const auto opened = Log::open(log, logClock); !opened)
        return opened;
    auto core = StationCore::open(plan, StationCore::keyStoreOf(plan), station.clock, station.passwords);
    if (!core)
        return core.error();
    station.core = std::move(*core);
    return Done();
}

StationOpening openStation(const QString &config)
{
    const SettingsReading reading
        = config.isEmpty() ? readSettings(systemSettingsFile(), userSettingsFile()) : readSettings(config);
    StationOpening opening;
    opening.language = reading.settings.station.language;
    opening.facility = reading.settings.station.facility;
    opening.settingsFiles = config.isEmpty() ? SettingsFiles{ systemSettingsFile(), userSettingsFile() }
                                             : SettingsFiles{ {}, QFileInfo(config).absoluteFilePath() };
    opening.troubles = troublesOf(reading);
    if (!opening.troubles.isEmpty()) {
        opening.help = helpFor(opening, reading.settings);
        return opening;
    }
    auto station = std::make_unique<OpenStation>();
    station->settingsFiles = opening.settingsFiles;
    station->patientDisplay = reading.settings.patient.display;
    station->scannerPrefix = reading.settings.desk.scannerPrefix;
    station->printsOnConfirm = reading.settings.desk.printOnConfirm == u"slip";
    station->patientLanguages = reading.settings.patient.languages;
    const auto opened = openParts(*station, reading.settings);
    if (!opened && opened.error().failure == Failure::StoreBusy)
        opening.heldStore = storeFileOf(reading.settings);
    if (!opened && opened.error().failure == Failure::StationNotSetUp)
        opening.help = AssistantHelp::FirstRun;
    if (opened)
        opening.station = std::move(station);
    else
        opening.troubles.append({ opened.error(), opened.error().code });
    return opening;
}

} // namespace madoguchi
