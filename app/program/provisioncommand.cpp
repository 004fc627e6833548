#include "app/program/provisioncommand.h"

#include "app/backup/recoverykey.h"
#include "app/program/openstation.h"
#include "app/station/provisioning.h"
#include "app/support/failuretext.h"
#include "app/support/recoverypage.h"
#include "app/support/settings.h"
#include "app/support/settingschecks.h"
#include "app/support/settingsdraft.h"
#include "widgets/common/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTextStream>

namespace madoguchi {

namespace {

constexpr int refused = 1;
constexpr int unusable = 2;

int say(const Fault &fault, int status)
{
    const FailureText words = failureText(fault);
    QTextStream err(stderr);
    err << "madoguchi: " << words.title << '\n' << "  " << words.remedy << '\n';
    if (!fault.code.isEmpty() && !words.remedy.contains(fault.code))
        err << "  " << fault.code << '\n';
    return status;
}

int say(const QStringList &lines, int status)
{
    QTextStream err(stderr);
    for (const QString &line : lines)
        err << "madoguchi: " << line << '\n';
    return status;
}

/// The settings that came with the answers, where the station has none yet.
Outcome<Done> writeSettings(const QString &config, const QByteArray &settings)
{
    if (settings.isEmpty() || QFileInfo::exists(config))
        return Done();
    if (!QDir().mkpath(QFileInfo(config).absolutePath()))
        return Fault{ Failure::StoreReadOnly, QFileInfo(config).fileName() };
    QSaveFile file(config);
    if (!file.open(QIODevice::WriteOnly) || file.write(settings) != settings.size() || !file.commit())
        return Fault{ Failure::StoreReadOnly, QFileInfo(config).fileName() };
    return Done();
}

Outcome<Secrets> secretsFromInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Secrets();
    QByteArray text = input.readAll();
    return readSecrets(text);
}

/// Its sheet is on disk before the station knows it: a key that nobody can restore with is worse than none.
Outcome<KeptRecovery> newRecoveryKey(const StationCore &core, const QString &file)
{
    const RecoveryKey key = RecoveryKey::make();
    RecoverySheet sheet = key.sheet();
    sheet.station = core.plan().id;
    sheet.institution = core.plan().institution;
    sheet.made = core.today();
    if (const auto written = writeRecoverySheet(sheet, file); !written)
        return written.error();
    return key.kept();
}

int provision(const StationSettings &settings, const QString &settingsFile, const ProvisionAnswers &answers)
{
    OpenStation station;
    if (const auto opened = openCore(station, settings); !opened)
        return say(opened.error(), unusable);
    auto secrets = secretsFromInput();
    if (!secrets)
        return say(secrets.error(), refused);
    Provisioning provisioning(*station.core, station.passwords,
        [&station](const QString &sheet) { return newRecoveryKey(*station.core, sheet); });
    const auto done = provisioning.run(answers, std::move(*secrets));
    if (!done && done.error().code == QLatin1String("accounts-exist"))
        return say(QStringList{ QCoreApplication::translate(
                       "Provisioning", "this station is set up already: nothing was changed") },
            refused);
    if (!done)
        return say(done.error(), refused);
    SettingsDraft::drop(settingsFile);
    QTextStream out(stdout);
    for (const QString &line : *done)
        out << line << '\n';
    return 0;
}

} // namespace

int runProvision(const QString &config, const QString &file)
{
    const QString settingsFile = config.isEmpty() ? userSettingsFile() : config;
    // Which kind of station it is decides which answers are needed; it may stand in the answers themselves.
    const ProvisionAnswers early = readProvisionAnswers(file, StationKind::Desk);
    if (const auto written = early.problems.isEmpty() ? writeSettings(settingsFile, early.settings) : Done();
        !written)
        return say(written.error(), refused);
    const SettingsReading reading
        = config.isEmpty() ? readSettings(systemSettingsFile(), userSettingsFile()) : readSettings(config);
    QStringList problems;
    for (const SettingsProblem &problem : reading.problems)
        problems.append(problem.text());
    for (const SettingsProblem &problem : firstRunChecks(reading.settings, {}, settingsFile))
        problems.append(problem.text());
    Language::instance().setFacility(reading.settings.station.facility);
    Language::instance().set(reading.settings.station.language); // the sheet is read by the clinic
    const ProvisionAnswers answers = readProvisionAnswers(file, reading.settings.station.kind);
    problems += answers.problems;
    if (!problems.isEmpty())
        return say(problems, refused);
    return provision(reading.settings, settingsFile, answers);
}

} // namespace madoguchi
