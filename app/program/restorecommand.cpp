#include "app/program/restorecommand.h"

#include "app/program/openstation.h"
#include "app/station/provisionanswers.h"
#include "app/station/restore.h"
#include "app/station/stationcore.h"
#include "app/support/failuretext.h"
#include "app/support/settings.h"
#include "widgets/common/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QTextStream>

namespace madoguchi {

namespace {

constexpr int refused = 1;
constexpr int unusable = 2;

QString said(const char *text)
{
    return QCoreApplication::translate("RestoreCommand", text);
}

/// Which of the two is to blame decides what somebody does next: another backup, or another machine.
int statusOf(const Fault &fault)
{
    switch (fault.failure) {
    case Failure::BackupDamaged:
    case Failure::BackupOfOther:
    case Failure::RecoverySheetWrong:
    case Failure::NotFound:
    case Failure::StoreChangedOutside:
    case Failure::AuditBroken:
        return refused;
    default:
        return unusable;
    }
}

/// Which half, and which of its words: what is looked at again on paper.
QString placeOf(const Fault &fault)
{
    if (fault.code == QLatin1String("first-is-second") || fault.code == QLatin1String("second-is-first"))
        return said(QT_TRANSLATE_NOOP("RestoreCommand", "The same half was given twice."));
    const QString half = fault.code == QLatin1String("first")
        ? said(QT_TRANSLATE_NOOP("RestoreCommand", "first half"))
        : said(QT_TRANSLATE_NOOP("RestoreCommand", "second half"));
    if (fault.number < 0)
        return said(QT_TRANSLATE_NOOP("RestoreCommand", "%1: more than one word")).arg(half);
    return said(QT_TRANSLATE_NOOP("RestoreCommand", "%1, word %2")).arg(half).arg(fault.number);
}

int say(const Fault &fault)
{
    QTextStream err(stderr);
    if (fault.code == QLatin1String("store-there")) {
        err << "madoguchi: "
            << said(QT_TRANSLATE_NOOP("RestoreCommand",
                   "There is a store already: nothing was changed. Restore on a machine without one."))
            << '\n';
        return unusable;
    }
    const FailureText words = failureText(fault);
    err << "madoguchi: " << words.title << '\n' << "  " << words.remedy << '\n';
    if (fault.failure == Failure::RecoverySheetWrong)
        err << "  " << placeOf(fault) << '\n';
    else if (!fault.code.isEmpty())
        err << "  " << fault.code << '\n';
    return statusOf(fault);
}

QString takeLine(Secrets &lines, const QString &name)
{
    const auto found = lines.find(name);
    return found == lines.end() ? QString() : QString::fromUtf8(found->second.view());
}

Outcome<RecoveryKey> keyFromInput()
{
    QFile input;
    QByteArray text;
    if (input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        text = input.readAll();
    auto lines = readSecrets(text);
    if (!lines)
        return lines.error();
    QString first = takeLine(*lines, QStringLiteral("first-half"));
    QString second = takeLine(*lines, QStringLiteral("second-half"));
    auto key = RecoveryKey::fromHalves(first, second);
    const SecretBytes wiped[] = { SecretBytes::taking(first), SecretBytes::taking(second) };
    return key;
}

void report(const RestoredStore &restored, const BackupPlan &plan)
{
    QTextStream out(stdout);
    out << said(QT_TRANSLATE_NOOP("RestoreCommand", "Restored: %1")).arg(plan.station) << '\n';
    out << said(QT_TRANSLATE_NOOP("RestoreCommand", "State of: %1 (Japan)"))
               .arg(toJapanTime(restored.until).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")))
        << '\n';
    out << said(QT_TRANSLATE_NOOP("RestoreCommand", "Audit entries, all in their place: %1"))
               .arg(restored.auditEntries)
        << '\n';
    out << said(QT_TRANSLATE_NOOP("RestoreCommand",
        "What happened after that moment is not in it. Check the receptions against the paper."))
        << '\n';
}

int restore(const StationPlan &station, const QString &backup)
{
    const BackupPlan plan{ station.backupDir, station.backupGenerations, station.id, station.institution,
        station.storeFile };
    if (!QDir().mkpath(QFileInfo(station.storeFile).path()))
        return say(Fault{ Failure::StoreUnreachable });
    QLockFile lock(station.storeFile + QStringLiteral(".lock"));
    lock.setStaleLockTime(0); // as a station that is open holds it
    if (!lock.tryLock())
        return say(Fault{
            lock.error() == QLockFile::LockFailedError ? Failure::StoreBusy : Failure::StoreReadOnly });
    const auto key = keyFromInput();
    if (!key)
        return say(key.error());
    const std::unique_ptr<KeyStore> keys = StationCore::keyStoreOf(station);
    const SystemClock clock;
    const auto restored = restoreFresh(QFileInfo(backup).absoluteFilePath(), *key, plan, *keys, clock);
    if (!restored)
        return say(restored.error());
    report(*restored, plan);
    return 0;
}

} // namespace

int runRestore(const QString &config, const QString &backup)
{
    const SettingsReading reading
        = config.isEmpty() ? readSettings(systemSettingsFile(), userSettingsFile()) : readSettings(config);
    Language::instance().set(reading.settings.station.language);
    for (const SettingsProblem &problem : reading.problems)
        QTextStream(stderr) << "madoguchi: " << problem.text() << '\n';
    if (!reading.problems.isEmpty())
        return unusable;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return restore(planOf(reading.settings, data), backup);
}

} // namespace madoguchi
