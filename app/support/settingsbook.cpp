#include "app/support/settingsbook.h"

#include "app/support/inichange.h"
#include "app/support/privatefile.h"
#include "app/support/settingstable.h"
#include "app/support/settingsusual.h"
#include "app/support/smallfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

QString nameOf(const QString &section, const QString &key)
{
    return section + QLatin1Char('/') + key;
}

Fault refusal(const char *code)
{
    return Fault{ Failure::SettingsInvalid, QLatin1String(code) };
}

/// The same trouble, wherever in the file it stands by now.
bool isSame(const SettingsProblem &a, const SettingsProblem &b)
{
    return a.kind == b.kind && a.section == b.section && a.key == b.key && a.allowed == b.allowed
        && (!a.key.isEmpty() || a.line == b.line);
}

Outcome<Done> replaceFile(const QString &file, const QByteArray &text)
{
    const bool existed = QFileInfo::exists(file);
    const QFile::Permissions others = QFile::permissions(file);
    const auto written = writePrivateFile(file, text);
    if (!written)
        return refusal(
            written.error().failure == Failure::StoreFull ? "settings-full" : "settings-unwritable");
    if (existed) // another account of this machine may read it, too
        QFile::setPermissions(file, others);
    return Done{};
}

} // namespace

SettingsBook::SettingsBook(SettingsFiles files, StationKind kind)
    : m_files(std::move(files))
    , m_kind(kind)
{
    if (look())
        m_running = m_reading.said;
}

Outcome<QByteArray> SettingsBook::readUser() const
{
    auto text = readSmallFile(m_files.user);
    if (!text && text.error().failure == Failure::NotFound)
        return QByteArray();
    if (!text)
        return refusal("settings-unreadable");
    return text;
}

Outcome<SettingsPage> SettingsBook::look()
{
    const auto text = readUser();
    if (!text)
        return text.error();
    m_text = *text;
    m_reading = readSettings(m_files.system, m_files.user, m_text);
    SettingsPage page{ {}, m_files, m_reading.problems };
    for (const SettingsKey &row : settingsTable()) {
        if (!isUsedBy(m_kind, row.section, row.key))
            continue;
        const QString name = nameOf(row.section, row.key);
        SettingsEntry entry{ row.section, row.key, row.rule, {}, usualSetting(row.section, row.key, m_kind) };
        const bool said = m_reading.said.contains(name);
        entry.value = said ? m_reading.said.value(name) : entry.usual;
        if (m_reading.locked.contains(name))
            entry.from = SettingsEntry::From::System;
        else if (said)
            entry.from = SettingsEntry::From::User;
        entry.sealed = isSealedSetting(row.section, row.key);
        entry.followed = isFollowedSetting(row.section, row.key);
        entry.waiting = entry.value != m_running.value(name, entry.usual);
        page.entries.append(entry);
    }
    return page;
}

QString SettingsBook::valueOf(const QString &section, const QString &key) const
{
    return m_reading.said.value(nameOf(section, key), usualSetting(section, key, m_kind));
}

std::optional<QByteArray> SettingsBook::textWith(
    const QList<SettingsChange> &changes, QList<SettingsProblem> &problems) const
{
    QByteArray text = m_text;
    for (const SettingsChange &change : changes) {
        const SettingsKey *row = settingsKey(change.section, change.key);
        const QString value = change.value.trimmed();
        // What may not be empty and is emptied is not said any more.
        const bool goes = value.isEmpty() && row && !row->rule.fits(value);
        const auto changed
            = changedIni(text, change.section, change.key, goes ? std::nullopt : std::optional(value));
        if (changed)
            text = *changed;
        else
            problems.append({ SettingsProblem::Kind::BadValue, m_files.user, 0, change.section, change.key,
                QStringLiteral("one line, without a semicolon after a blank") });
    }
    return problems.isEmpty() ? std::optional(text) : std::nullopt;
}

SettingsTrial SettingsBook::tried(const QList<SettingsChange> &changes) const
{
    SettingsTrial trial;
    const auto now = readUser();
    trial.fileChanged = !now || *now != m_text;
    const auto text = textWith(changes, trial.problems);
    if (!text)
        return trial;
    trial.problems = readSettings(m_files.system, m_files.user, *text).problems;
    trial.problems.removeIf([this](const SettingsProblem &problem) {
        return std::any_of(m_reading.problems.cbegin(), m_reading.problems.cend(),
            [&](const SettingsProblem &old) { return isSame(old, problem); });
    });
    return trial;
}

Outcome<Done> SettingsBook::checked(const QList<SettingsChange> &changes) const
{
    for (const SettingsChange &change : changes) {
        if (!settingsKey(change.section, change.key) || !isUsedBy(m_kind, change.section, change.key))
            return refusal("settings-problem");
        if (isSealedSetting(change.section, change.key))
            return refusal("settings-sealed");
        if (m_reading.isLocked(change.section, change.key))
            return refusal("settings-locked");
    }
    const SettingsTrial trial = tried(changes);
    if (trial.fileChanged)
        return refusal("settings-changed");
    if (!trial.problems.isEmpty())
        return refusal("settings-problem");
    QList<SettingsProblem> none;
    if (textWith(changes, none) == m_text)
        return refusal("settings-same");
    return Done{};
}

Outcome<Done> replaceSettings(const QString &file, const QByteArray &before, const QByteArray &text)
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return refusal("settings-unwritable");
    QLockFile turn(file + QStringLiteral(".lock"));
    turn.setStaleLockTime(10'000);
    if (!turn.tryLock(2'000)) {
        if (turn.error() == QLockFile::UnknownError) // there was no room for it
            return refusal("settings-full");
        return refusal(
            turn.error() == QLockFile::LockFailedError ? "settings-changed" : "settings-unwritable");
    }
    const auto now = readSmallFile(file);
    if ((now && *now != before) || (!now && !before.isEmpty()))
        return refusal("settings-changed");
    return replaceFile(file, text);
}

Outcome<Done> SettingsBook::write(const QList<SettingsChange> &changes)
{
    const QFileInfo file(m_files.user);
    if (!QDir().mkpath(file.absolutePath()))
        return refusal("settings-unwritable");
    // Two of our programs take turns between looking and writing; an editor is noticed by what it wrote.
    QLockFile turn(m_files.user + QStringLiteral(".lock"));
    turn.setStaleLockTime(10'000);
    if (!turn.tryLock(2'000)) {
        if (turn.error() == QLockFile::UnknownError) // there was no room for it
            return refusal("settings-full");
        return refusal(
            turn.error() == QLockFile::LockFailedError ? "settings-changed" : "settings-unwritable");
    }
    if (const auto ready = checked(changes); !ready)
        return ready;
    QList<SettingsProblem> none;
    const auto text = textWith(changes, none);
    if (!text)
        return refusal("settings-problem");
    if (const auto replaced = replaceWith(*text); !replaced)
        return replaced;
    m_text = *text;
    m_reading = readSettings(m_files.system, m_files.user, m_text);
    return Done{};
}

Outcome<Done> SettingsBook::replaceWith(const QByteArray &text) const
{
    return replaceFile(m_files.user, text);
}

} // namespace madoguchi
