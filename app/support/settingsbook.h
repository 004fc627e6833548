#pragma once

#include "app/domain/failure.h"
#include "app/support/settings.h"
#include "app/support/settingsrules.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// The files that a station's settings come from.
struct SettingsFiles
{
    QString system{}; ///< empty: there is none beside the other (`--config FILE`)
    QString user{}; ///< what is written here; need not be there yet
    bool operator==(const SettingsFiles &) const = default;
};

/// One key to be said otherwise.
struct SettingsChange
{
    QString section{};
    QString key{};
    QString value{};
    bool operator==(const SettingsChange &) const = default;
};

/// One key as it stands in the files.
struct SettingsEntry
{
    enum class From { Usual, User, System };
    QString section{};
    QString key{};
    SettingsRule rule{};
    QString value{}; ///< as written; not said: the usual one
    QString usual{};
    From from = From::Usual;
    bool sealed = false; ///< see isSealedSetting
    bool followed = true; ///< see isFollowedSetting
    bool waiting = false; ///< the files say otherwise than when the program started

    [[nodiscard]] bool canChange() const { return !sealed && from != From::System; }
};

/// Every key that the station's kind uses, in the contract's order.
struct SettingsPage
{
    QList<SettingsEntry> entries{};
    SettingsFiles files{};
    QList<SettingsProblem> problems{}; ///< of the files as they stand
};

/// What changes would do.
struct SettingsTrial
{
    QList<SettingsProblem> problems{}; ///< that the files do not have already
    bool fileChanged = false; ///< the file says something else by now than when it was looked at
};

/// The settings files of a station while somebody changes them. What the reader of the settings refuses is
/// refused here, by the same rules and no others; nothing is written over what somebody else has written
/// since.
class SettingsBook
{
public:
    /// `kind`: of the station that is open. What the files say now is what runs.
    SettingsBook(SettingsFiles files, StationKind kind);

    /// Reads the files anew. Faults: SettingsInvalid, code "settings-unreadable".
    Outcome<SettingsPage> look();
    /// Against the files as they were looked at.
    [[nodiscard]] SettingsTrial tried(const QList<SettingsChange> &changes) const;
    /// Whether write() would begin: SettingsInvalid with code "settings-locked", "settings-sealed",
    /// "settings-problem" or "settings-changed"; the code "settings-same": they change nothing.
    [[nodiscard]] Outcome<Done> checked(const QList<SettingsChange> &changes) const;
    /// All of them or none, atomically; every other line stays. As checked, and "settings-full",
    /// "settings-unwritable".
    Outcome<Done> write(const QList<SettingsChange> &changes);
    /// What the key says now, for the log.
    [[nodiscard]] QString valueOf(const QString &section, const QString &key) const;

private:
    [[nodiscard]] Outcome<QByteArray> readUser() const;
    /// Nothing: a value that no line can say, which `problems` then names.
    [[nodiscard]] std::optional<QByteArray> textWith(
        const QList<SettingsChange> &changes, QList<SettingsProblem> &problems) const;
    [[nodiscard]] Outcome<Done> replaceWith(const QByteArray &text) const;

    SettingsFiles m_files;
    StationKind m_kind;
    QHash<QString, QString> m_running; ///< said when the program started
    QByteArray m_text{}; ///< of the user's file, as it was looked at
    SettingsReading m_reading{};
};

/// Writes `text` in place of the settings file that says `before` (empty: there is none, or nothing in it),
/// atomically and with the rights it had. SettingsInvalid with code "settings-changed" (somebody has written
/// it meanwhile), "settings-full", "settings-unwritable".
Outcome<Done> replaceSettings(const QString &file, const QByteArray &before, const QByteArray &text);

} // namespace madoguchi
