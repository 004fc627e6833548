#include "tests/support/scriptedadministration.h"

#include "app/support/recoverysheet.h"

namespace madoguchi {

void ScriptedAdministration::sit(const std::optional<StaffMember> &member)
{
    who = member;
    Q_EMIT changed();
}

Outcome<Done> ScriptedAdministration::called(const QString &call)
{
    calls.append(call);
    if (fault)
        return *fault;
    return Done{};
}

void ScriptedAdministration::took(const SecretBytes &secret)
{
    secrets.append(secret.view().toByteArray());
}

Outcome<QList<StaffRow>> ScriptedAdministration::staff()
{
    return people;
}

Outcome<Done> ScriptedAdministration::add(const StaffMember &member, SecretBytes firstPassword)
{
    took(firstPassword);
    return called(QStringLiteral("add ") + member.id);
}

Outcome<Done> ScriptedAdministration::grant(
    const StaffMember &member, SecretBytes firstPassword, const QString &second, SecretBytes secondsPassword)
{
    took(firstPassword);
    took(secondsPassword);
    return called(QStringLiteral("grant ") + member.id + QLatin1Char(' ') + second);
}

Outcome<Done> ScriptedAdministration::resetPassword(const QString &id, SecretBytes firstPassword)
{
    took(firstPassword);
    return called(QStringLiteral("reset ") + id);
}

Outcome<Done> ScriptedAdministration::liftLock(const QString &id)
{
    return called(QStringLiteral("lift ") + id);
}

Outcome<Done> ScriptedAdministration::setEnabled(const QString &id, bool enabled)
{
    return called((enabled ? QStringLiteral("on ") : QStringLiteral("off ")) + id);
}

Outcome<Done> ScriptedAdministration::leave(const QString &id)
{
    return called(QStringLiteral("leave ") + id);
}

Outcome<Done> ScriptedAdministration::dropSecondFactor(const QString &id)
{
    return called(QStringLiteral("factor ") + id);
}

Outcome<Done> ScriptedAdministration::breakGlass(
    const QString &id, const QString &second, SecretBytes secondsPassword)
{
    took(secondsPassword);
    return called(QStringLiteral("glass ") + id + QLatin1Char(' ') + second);
}

Outcome<QList<AuditRow>> ScriptedAdministration::review(const AuditQuestion &question, int)
{
    questions.append(question);
    if (fault)
        return *fault;
    return entries;
}

Outcome<Done> ScriptedAdministration::exportReview(const AuditQuestion &question, const QString &file)
{
    questions.append(question);
    return called(QStringLiteral("export ") + file);
}

Outcome<AuditStanding> ScriptedAdministration::verifyAudit()
{
    calls.append(QStringLiteral("verify"));
    if (fault)
        return *fault;
    return standing;
}

Outcome<QByteArray> ScriptedAdministration::patientKey(
    const QString &insurer, const QString &symbol, const QString &number, const QString &branch)
{
    calls.append(QStringLiteral("patient ") + insurer + QLatin1Char(' ') + symbol + QLatin1Char(' ') + number
        + QLatin1Char(' ') + branch);
    if (fault)
        return *fault;
    return QByteArrayLiteral("key of one patient");
}

Outcome<QList<BackupRow>> ScriptedAdministration::backups()
{
    return files;
}

Outcome<Done> ScriptedAdministration::backUpNow()
{
    const auto outcome = called(QStringLiteral("backup"));
    backingUp = outcome.ok();
    return outcome;
}

Outcome<Done> ScriptedAdministration::tryRestore(SecretBytes firstHalf, SecretBytes secondHalf)
{
    took(firstHalf);
    took(secondHalf);
    return called(QStringLiteral("drill"));
}

Outcome<RecoverySheet> ScriptedAdministration::newRecoverySheet()
{
    if (const auto outcome = called(QStringLiteral("sheet")); !outcome)
        return outcome.error();
    const auto half = [](const char *word) {
        return RecoveryHalfText{ SecretBytes(QByteArrayView("\xe3\x81\x82")),
            SecretBytes(QByteArrayView(word)) };
    };
    RecoverySheet sheet;
    sheet.station = stationId();
    sheet.institution = QStringLiteral("1319999999");
    sheet.number = QStringLiteral("K7QD-93MF");
    sheet.made = clock.date();
    sheet.first = half("akasatana");
    sheet.second = half("hamayarawa");
    return sheet;
}

Outcome<Done> ScriptedAdministration::recoverySheetPrinted(const QString &number)
{
    return called(QStringLiteral("printed ") + number);
}

Outcome<SettingsPage> ScriptedAdministration::settings()
{
    if (!book)
        return Fault{ Failure::SettingsInvalid, QStringLiteral("settings-none") };
    return book->look();
}

Outcome<SettingsTrial> ScriptedAdministration::trySettings(const QList<SettingsChange> &changes)
{
    if (!book)
        return Fault{ Failure::SettingsInvalid, QStringLiteral("settings-none") };
    return book->tried(changes);
}

Outcome<Done> ScriptedAdministration::changeSettings(const QList<SettingsChange> &changes)
{
    for (const SettingsChange &change : changes)
        calls.append(QStringLiteral("set %1/%2=%3").arg(change.section, change.key, change.value));
    if (fault)
        return *fault;
    return book->write(changes);
}

Outcome<Done> ScriptedAdministration::accept(const Fault &trouble)
{
    const auto outcome = called(QStringLiteral("accept ") + failureName(trouble.failure));
    if (outcome)
        found.removeAll(trouble);
    return outcome;
}

Outcome<QString> ScriptedAdministration::newSiteCode()
{
    if (const auto made = called(QStringLiteral("new code")); !made)
        return made.error();
    return QStringLiteral("ACDEFH-JKMNPQ-RTUWXY-34789A-CDEFHJ-KMNPQR"); // invented
}

Outcome<Done> ScriptedAdministration::takeSiteCode(SecretBytes typed)
{
    took(typed);
    return called(QStringLiteral("take code"));
}

Outcome<QString> ScriptedAdministration::dispose(const QString &typedStationId)
{
    const auto outcome = called(QStringLiteral("dispose ") + typedStationId);
    if (!outcome)
        return outcome.error();
    return QStringLiteral("DESK-1: 6 keys, 4 files");
}

} // namespace madoguchi
