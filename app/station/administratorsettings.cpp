// What an administrator asks of the settings, and of what the station keeps.
#include "app/station/administrator.h"
#include "app/station/insurerlists.h"
#include "app/store/auditsearch.h"
#include "app/store/keptcounts.h"
#include "app/store/openreceptions.h"
#include "app/support/clock.h"
#include "app/support/insurerlistfile.h"
#include "app/support/settingstable.h"
#include "app/support/smallfile.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

/// Values may be logged where the contract has a closed set of them; what is typed freely (a path, a name,
/// what an engine gets) may say something that no log should.
bool isLogged(const SettingsRule &rule)
{
    switch (rule.form) {
    case SettingsRule::Form::Word:
    case SettingsRule::Form::Words:
    case SettingsRule::Form::Number:
    case SettingsRule::Form::Time:
    case SettingsRule::Form::Date:
    case SettingsRule::Form::Tokens:
        return true;
    case SettingsRule::Form::Text:
    case SettingsRule::Form::Path:
    case SettingsRule::Form::WordOrFile:
    case SettingsRule::Form::Digits:
    case SettingsRule::Form::Id:
    case SettingsRule::Form::Url:
        break;
    }
    return false;
}

/// A list of words may have blanks between them, and the log's codes are parted by blanks.
QString withoutBlanks(QString value)
{
    return value.remove(QLatin1Char(' '));
}

AuditEntry entryOf(const SettingsBook &book, const SettingsChange &change)
{
    AuditEntry entry;
    entry.what = AuditAct::SettingsChanged;
    const SettingsKey *row = settingsKey(change.section, change.key);
    if (!row) // not even its name is ours
        return entry;
    entry.purpose = QStringLiteral("key=%1/%2").arg(change.section, change.key);
    if (isLogged(row->rule) && row->rule.fits(change.value.trimmed()))
        entry.purpose
            += QStringLiteral(" from=%1 to=%2")
                   .arg(withoutBlanks(book.valueOf(change.section, change.key)), withoutBlanks(change.value));
    return entry;
}

Fault noSettings()
{
    return Fault{ Failure::SettingsInvalid, QStringLiteral("settings-none") };
}

} // namespace

void Administrator::setSettingsFiles(const SettingsFiles &files)
{
    m_settings.emplace(files, m_core.plan().kind);
}

Outcome<SettingsPage> Administrator::settings()
{
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return right.error();
    if (!m_settings)
        return noSettings();
    return m_settings->look();
}

Outcome<SettingsTrial> Administrator::trySettings(const QList<SettingsChange> &changes)
{
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return right.error();
    if (!m_settings)
        return noSettings();
    return m_settings->tried(changes);
}

std::optional<InsurerListState> Administrator::insurerList()
{
    if (!m_core.granted<Right::ChangeSettings>() || m_core.plan().kind != StationKind::Consulting)
        return std::nullopt;
    InsurerListState state;
    const auto kept = keptInsurerList(m_core.plan());
    if (!kept)
        state.fault = kept.error();
    else if (*kept)
        state = { static_cast<int>((*kept)->insurers.size()), (*kept)->day, (*kept)->saysDay, {} };
    return state;
}

Outcome<Done> Administrator::takeInsurerList(const QString &file)
{
    AuditEntry entry;
    entry.what = AuditAct::SettingsChanged;
    entry.purpose = QStringLiteral("insurer-list");
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return refused(entry, right.error());
    if (m_core.plan().kind != StationKind::Consulting)
        return refused(entry, Fault{ Failure::NotPermitted });
    const auto content = readSmallFile(file, largestInsurerList);
    if (!content)
        return content.error();
    const auto list = readInsurerList(*content, toJapanTime(m_core.now()).date());
    if (!list)
        return list.error();
    if (const auto written = put(entry); !written)
        return written;
    const auto kept = keepInsurerList(m_core.plan(), *list);
    if (!kept)
        return refused(entry, kept.error());
    Q_EMIT changed();
    return kept;
}

/// The entries stand on the disk before the file is touched: a change that nobody can account for is none.
/// Not in one transaction with it: a log that could not be ended would leave the file changed without one.
Outcome<Done> Administrator::changeSettings(const QList<SettingsChange> &changes)
{
    AuditEntry all;
    all.what = AuditAct::SettingsChanged;
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return refused(all, right.error());
    if (!m_settings)
        return noSettings();
    if (const auto ready = m_settings->checked(changes); !ready)
        return ready;
    std::optional<Fault> unwritten;
    const auto written = m_core.database().transact([&]() -> Outcome<Done> {
        for (const SettingsChange &change : changes) {
            const auto one = put(entryOf(*m_settings, change));
            unwritten = one ? std::nullopt : std::optional(one.error());
            if (!one)
                return one;
        }
        return Done{};
    });
    if (unwritten)
        return *unwritten;
    if (!written)
        return written;
    const auto changed = m_settings->write(changes);
    if (!changed)
        return refused(all, changed.error());
    return changed;
}

QString Administrator::readerProfile() const
{
    return m_core.plan().readerProfile;
}

Outcome<KeptReport> Administrator::kept()
{
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return right.error();
    const auto receptions = keptcounts::receptions(m_core.database());
    const auto open = keptcounts::openReceptions(m_core.database());
    const auto patients = keptcounts::patients(m_core.database());
    const auto audit = keptcounts::audit(m_core.database());
    for (const auto *one : { &receptions, &open, &patients, &audit }) {
        if (!*one)
            return one->error();
    }
    // As Retention reads its terms.
    const StationPlan &plan = m_core.plan();
    KeptReport report{ std::max(1, plan.keepDays), std::max(1, plan.patientsDays),
        std::max(1, plan.auditYears) };
    report.openDays = OpenReceptions::mostDays;
    report.receptions = receptions->rows;
    report.oldestReception = receptions->oldest;
    report.receptionsGo = receptions->oldest.addDays(report.keepDays);
    report.open = open->rows;
    report.oldestOpen = open->oldest;
    report.openGo = open->oldest.addDays(report.openDays + 1);
    report.patients = patients->rows;
    report.oldestPatient = patients->oldest;
    report.patientsGo = patients->oldest.addDays(report.patientsDays + 1);
    report.auditEntries = audit->rows;
    report.oldestAudit = audit->oldest;
    report.auditGo = audit->oldest.addYears(report.auditYears);
    return report;
}

Outcome<std::optional<DrillResult>> Administrator::lastDrill()
{
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return right.error();
    AuditPattern pattern;
    pattern.act = AuditAct::StoreRestored;
    pattern.most = 100;
    const auto found = AuditSearch(m_core.database()).find(pattern);
    if (!found)
        return found.error();
    // A drill is begun on the log, and ended: opened, or refused. One that was only begun was cut off.
    for (const NumberedEntry &one : found->entries) {
        const AuditEntry &entry = one.entry;
        const bool opened = entry.purpose == drillOpened;
        if (!opened && (entry.purpose != drillBegun || !entry.result))
            continue;
        DrillResult drill{ entry.time, entry.staffId, {} };
        if (entry.result)
            drill.fault = Fault{ *entry.result };
        return std::optional(drill);
    }
    return std::optional<DrillResult>();
}

} // namespace madoguchi
