#include "app/support/settings.h"

#include "app/support/inifile.h"
#include "app/support/settingschecks.h"
#include "app/support/settingstable.h"
#include "app/support/smallfile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace madoguchi {

namespace {

QString allowedKeys(const QString &section)
{
    QStringList keys;
    QStringList sections;
    for (const SettingsKey &row : settingsTable()) {
        if (row.section == section)
            keys.append(row.key);
        if (!sections.contains(row.section))
            sections.append(row.section);
    }
    if (keys.isEmpty())
        return QLatin1Char('[') + sections.join(QStringLiteral("] [")) + QLatin1Char(']');
    return keys.join(QStringLiteral(" | "));
}

/// Reads files one after another into one SettingsReading.
class Reading
{
public:
    void read(const QString &file, bool mustExist, bool locks);
    void take(const QString &file, const QByteArray &text, bool locks);
    SettingsReading finished();

private:
    void take(const IniEntry &entry);
    void problem(SettingsProblem::Kind kind, const IniEntry &entry, const QString &allowed = {});

    SettingsReading m_reading{};
    SettingsPlaces m_places{};
    QString m_file{};
    QSet<QString> m_lockedBefore{};
    QSet<QString> m_said{};
    bool m_locks = false;
};

void Reading::read(const QString &file, bool mustExist, bool locks)
{
    m_file = file;
    const Outcome<QByteArray> text = readSmallFile(file);
    if (!text && !mustExist && text.error().failure == Failure::NotFound)
        return;
    if (!text) {
        m_reading.problems.append({ .kind = SettingsProblem::Kind::FileUnreadable, .file = file });
        return;
    }
    take(file, *text, locks);
}

void Reading::take(const QString &file, const QByteArray &text, bool locks)
{
    m_file = file;
    m_lockedBefore = m_reading.locked;
    m_said.clear();
    m_locks = locks;
    const IniFile content = parseIni(text);
    for (const int line : content.unreadable)
        m_reading.problems.append(
            { .kind = SettingsProblem::Kind::LineUnreadable, .file = file, .line = line });
    for (const IniEntry &entry : content.entries)
        take(entry);
}

void Reading::problem(SettingsProblem::Kind kind, const IniEntry &entry, const QString &allowed)
{
    m_reading.problems.append({ kind, m_file, entry.line, entry.section, entry.key, allowed });
}

void Reading::take(const IniEntry &entry)
{
    const SettingsKey *row = settingsKey(entry.section, entry.key);
    if (!row)
        return problem(SettingsProblem::Kind::UnknownKey, entry, allowedKeys(entry.section));
    const QString name = entry.section + QLatin1Char('/') + entry.key;
    if (m_said.contains(name))
        return problem(SettingsProblem::Kind::SaidTwice, entry);
    m_said.insert(name);
    if (m_lockedBefore.contains(name))
        return problem(SettingsProblem::Kind::Locked, entry);
    if (!row->rule.fits(entry.value))
        return problem(SettingsProblem::Kind::BadValue, entry, row->rule.allowed);
    const bool relative
        = row->rule.isPath && !entry.value.isEmpty() && !row->rule.words.contains(entry.value);
    const QString value = relative
        ? QDir::cleanPath(QFileInfo(m_file).absoluteDir().absoluteFilePath(entry.value))
        : entry.value;
    row->take(m_reading.settings, value);
    m_places.insert(name, { m_file, entry.line });
    m_reading.said.insert(name, entry.value);
    if (m_locks)
        m_reading.locked.insert(name);
}

SettingsReading Reading::finished()
{
    m_reading.problems += settingsChecks(m_reading.settings, m_places, m_file);
    return m_reading;
}

} // namespace

QString SettingsProblem::text() const
{
    QString place = QFileInfo(file).fileName();
    if (line > 0)
        place += QStringLiteral(":%1").arg(line);
    if (!section.isEmpty())
        place += QStringLiteral(": [%1] %2").arg(section, key);
    switch (kind) {
    case Kind::FileUnreadable:
        return place + QStringLiteral(": cannot be read");
    case Kind::LineUnreadable:
        return place + QStringLiteral(": not a line of a settings file");
    case Kind::UnknownKey:
        return place + QStringLiteral(": unknown; known: ") + allowed;
    case Kind::BadValue:
        return place + QStringLiteral(": allowed: ") + allowed;
    case Kind::SaidTwice:
        return place + QStringLiteral(": said a second time");
    case Kind::Locked:
        return place + QStringLiteral(": set by the system's file");
    case Kind::Missing:
        return place + QStringLiteral(": missing");
    case Kind::Contradiction:
        return place + QStringLiteral(": does not go with ") + allowed;
    case Kind::NamedFile:
        return place + QStringLiteral(": ") + allowed;
    }
    return place;
}

bool SettingsReading::hasMistakes() const
{
    return std::any_of(problems.cbegin(), problems.cend(),
        [](const SettingsProblem &problem) { return problem.kind != SettingsProblem::Kind::Missing; });
}

bool SettingsReading::isLocked(const QString &section, const QString &key) const
{
    return locked.contains(section + QLatin1Char('/') + key);
}

SettingsReading readSettings(const QString &file)
{
    Reading reading;
    reading.read(file, true, false);
    return reading.finished();
}

SettingsReading readSettings(const QString &systemFile, const QString &userFile)
{
    Reading reading;
    reading.read(systemFile, false, true);
    reading.read(userFile, false, false);
    return reading.finished();
}

SettingsReading readSettings(const QString &systemFile, const QString &userFile, const QByteArray &userText)
{
    Reading reading;
    if (!systemFile.isEmpty())
        reading.read(systemFile, false, true);
    reading.take(userFile, userText, false);
    return reading.finished();
}

QString systemSettingsFile()
{
    return QStringLiteral("/etc/madoguchi/station.ini");
}

QString userSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/madoguchi/station.ini");
}

} // namespace madoguchi
