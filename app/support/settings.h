#pragma once

#include "app/support/stationsettings.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace madoguchi {

/// Something in a settings file that cannot be followed. The value before it stands (the default, or the
/// system's).
struct SettingsProblem
{
    enum class Kind {
        FileUnreadable,
        LineUnreadable, ///< neither [section], key=value, comment nor blank; or not UTF-8
        UnknownKey, ///< `allowed` names the keys of the section, or the sections
        BadValue, ///< `allowed` says what it may be
        SaidTwice, ///< in one file: the first stands
        Locked, ///< the system's file has set it: the user's value does not count
        Missing, ///< needed, and has no default; `line` is 0
        Contradiction, ///< does not go with another key, which `allowed` names
        NamedFile ///< in the file that the value names; `allowed` says where, and what would be right
    };
    Kind kind = Kind::BadValue;
    QString file{};
    int line = 0; ///< from 1; 0: the file as a whole
    QString section{};
    QString key{};
    QString allowed{}; ///< English
    bool operator==(const SettingsProblem &) const = default;

    /// One line: "station.ini:3: [station] kind: allowed: desk | consulting". English, for the helpdesk;
    /// never the value: what somebody typed into the wrong line may be a secret.
    [[nodiscard]] QString text() const;
};

/// What the files say: always a whole StationSettings, with every problem named.
struct SettingsReading
{
    StationSettings settings{};
    QList<SettingsProblem> problems{};
    QSet<QString> locked{}; ///< "section/key", set in the system's file
    QHash<QString, QString> said{}; ///< "section/key" → what is followed, as written; the rest are defaults

    /// Problems but Missing: somebody wrote something that is not followed.
    [[nodiscard]] bool hasMistakes() const;
    [[nodiscard]] bool isLocked(const QString &section, const QString &key) const;
};

/// One file, as with `--config FILE`. A file that is not there is FileUnreadable.
SettingsReading readSettings(const QString &file);
/// The system's file overlaid by the user's. A file that is not there says nothing; one that cannot be read
/// is a problem.
SettingsReading readSettings(const QString &systemFile, const QString &userFile);
/// The same as if the user's file said `userText`: what a change would do, before anything is written.
/// `systemFile` empty: there is none beside it (`--config FILE`).
SettingsReading readSettings(const QString &systemFile, const QString &userFile, const QByteArray &userText);
/// /etc/madoguchi/station.ini, and station.ini in the user's configuration folder.
QString systemSettingsFile();
QString userSettingsFile();

} // namespace madoguchi
