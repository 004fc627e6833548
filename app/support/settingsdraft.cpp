#include "app/support/settingsdraft.h"

#include "app/support/inichange.h"
#include "app/support/inifile.h"
#include "app/support/privatefile.h"
#include "app/support/settingschecks.h"
#include "app/support/settingstable.h"
#include "app/support/smallfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace madoguchi {

namespace {

using Kind = SettingsProblem::Kind;

const QString placeSection = QStringLiteral("assistant");
const QString draftEnding = QStringLiteral(".draft");

QString nameOf(const QString &section, const QString &key)
{
    return section + u'/' + key;
}

bool isStray(Kind kind)
{
    return kind == Kind::LineUnreadable || kind == Kind::UnknownKey || kind == Kind::SaidTwice
        || kind == Kind::Locked;
}

/// Of each known key the first, as the settings are read.
SettingsValues valuesOf(const IniFile &content)
{
    SettingsValues values;
    for (const IniEntry &entry : content.entries) {
        const QString name = nameOf(entry.section, entry.key);
        if (settingsKey(entry.section, entry.key) && !values.contains(name))
            values.insert(name, entry.value);
    }
    return values;
}

/// Nothing that somebody wrote is lost: what cannot be followed stays as a comment.
QByteArray commented(const QByteArray &text, const QList<int> &numbers)
{
    QList<QByteArray> lines = text.split('\n');
    for (const int number : numbers) {
        if (number > 0 && number <= lines.size())
            lines[number - 1].prepend("; ");
    }
    return lines.join('\n');
}

QByteArray contentOf(const QString &file)
{
    const auto content = file.isEmpty() ? Outcome<QByteArray>(QByteArray()) : readSmallFile(file);
    return content ? *content : QByteArray();
}

} // namespace

SettingsDraft::SettingsDraft(const SettingsFiles &files, bool goesOn)
    : m_systemFile(files.system)
    , m_userFile(files.user)
{
    m_system = valuesOf(parseIni(contentOf(m_systemFile)));
    readUser();
    if (goesOn)
        readKept();
    readAgain();
}

void SettingsDraft::drop(const QString &settingsFile)
{
    QFile::remove(settingsFile + draftEnding);
}

void SettingsDraft::readUser()
{
    m_before = contentOf(m_userFile);
    const IniFile content = parseIni(m_before);
    m_found = readSettings(m_systemFile, m_userFile, m_before);
    m_foundValues = valuesOf(content);
    m_values = m_foundValues;
    for (const QString &locked : std::as_const(m_found.locked))
        m_values.remove(locked);
}

void SettingsDraft::readKept()
{
    const IniFile kept = parseIni(contentOf(keptFile()));
    if (kept.entries.isEmpty())
        return;
    QString mark;
    QString place;
    for (const IniEntry &entry : kept.entries) {
        if (entry.section == placeSection && entry.key == u"page")
            place = entry.value;
        else if (entry.section == placeSection && entry.key == u"of")
            mark = entry.value;
    }
    // Somebody has written the settings since: what was typed before must not undo it.
    if (mark.toLatin1() != markOfFound())
        return drop(m_userFile);
    m_place = place;
    SettingsValues values = valuesOf(kept);
    for (const QString &locked : std::as_const(m_found.locked))
        values.remove(locked);
    m_values = values;
}

/// Which file the draft began with.
QByteArray SettingsDraft::markOfFound() const
{
    return QCryptographicHash::hash(m_before, QCryptographicHash::Sha256).toHex();
}

QList<SettingsChange> SettingsDraft::changes() const
{
    QList<SettingsChange> changes;
    for (const SettingsKey &row : settingsTable()) {
        const QString name = nameOf(row.section, row.key);
        if (!isLocked(name) && m_values.value(name) != m_foundValues.value(name))
            changes.append({ row.section, row.key, m_values.value(name) });
    }
    return changes;
}

void SettingsDraft::readAgain()
{
    m_unsaid.clear();
    m_now = readSettings(m_systemFile, m_userFile, textAfter({}, &m_unsaid));
}

QString SettingsDraft::value(const QString &name) const
{
    return isLocked(name) ? m_system.value(name) : m_values.value(name);
}

void SettingsDraft::setValue(const QString &name, const QString &value)
{
    if (isLocked(name) || m_values.value(name) == value)
        return;
    if (value.isEmpty())
        m_values.remove(name);
    else
        m_values.insert(name, value);
    readAgain();
}

QList<SettingsProblem> SettingsDraft::problems() const
{
    QList<SettingsProblem> problems;
    for (SettingsProblem problem : m_now.problems) {
        const QString name = nameOf(problem.section, problem.key);
        const auto same = std::find_if(
            m_found.problems.cbegin(), m_found.problems.cend(), [&](const SettingsProblem &one) {
                return one.kind == problem.kind && one.section == problem.section && one.key == problem.key;
            });
        const bool untouched = m_values.value(name) == m_foundValues.value(name) || isLocked(name);
        if (same != m_found.problems.cend() && untouched)
            problem = *same;
        else
            problem.line = 0;
        problems.append(problem);
    }
    for (const QString &name : m_unsaid)
        problems.append({ .kind = Kind::BadValue,
            .file = m_userFile,
            .section = name.section(u'/', 0, 0),
            .key = name.section(u'/', 1),
            .allowed = QStringLiteral("no semicolon after a blank") });
    return problems + firstRunChecks(m_now.settings, {}, m_userFile);
}

QList<SettingsProblem> SettingsDraft::strayLines() const
{
    QList<SettingsProblem> lines;
    std::copy_if(m_found.problems.cbegin(), m_found.problems.cend(), std::back_inserter(lines),
        [this](const SettingsProblem &one) { return one.file == m_userFile && isStray(one.kind); });
    return lines;
}

QList<SettingsProblem> SettingsDraft::systemProblems() const
{
    QList<SettingsProblem> problems;
    std::copy_if(m_found.problems.cbegin(), m_found.problems.cend(), std::back_inserter(problems),
        [this](const SettingsProblem &one) {
            const bool mistake
                = isStray(one.kind) || one.kind == Kind::BadValue || one.kind == Kind::FileUnreadable;
            return one.file == m_systemFile && mistake;
        });
    return problems;
}

QByteArray SettingsDraft::textAfter(const QByteArray &before, QStringList *unsaid) const
{
    QByteArray text = before;
    const SettingsValues said = valuesOf(parseIni(text));
    for (const SettingsKey &row : settingsTable()) {
        const QString name = nameOf(row.section, row.key);
        const QString value = m_values.value(name);
        if (value == said.value(name))
            continue;
        const auto changed = changedIni(
            text, row.section, row.key, value.isEmpty() ? std::nullopt : std::optional<QString>(value));
        if (changed)
            text = *changed;
        else if (unsaid)
            unsaid->append(name);
    }
    return text;
}

Outcome<Done> SettingsDraft::keep(const QString &place)
{
    m_place = place;
    const QByteArray page
        = '[' + placeSection.toUtf8() + "]\npage=" + place.toUtf8() + "\nof=" + markOfFound() + '\n';
    if (!QDir().mkpath(QFileInfo(m_userFile).absolutePath()))
        return Fault{ Failure::StoreReadOnly, QFileInfo(m_userFile).fileName() };
    return writePrivateFile(keptFile(), textAfter({}) + page);
}

Outcome<Done> SettingsDraft::write()
{
    QList<int> stray;
    const QList<SettingsProblem> lines = strayLines();
    for (const SettingsProblem &line : lines)
        stray.append(line.line);
    const QByteArray text = textAfter(commented(m_before, stray));
    if (const auto written = replaceSettings(m_userFile, m_before, text); !written)
        return written;
    readUser(); // what is changed after a fault is changed of this
    readAgain();
    drop(m_userFile);
    return Done();
}

} // namespace madoguchi
