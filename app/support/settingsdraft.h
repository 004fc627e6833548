#pragma once

#include "app/domain/failure.h"
#include "app/support/settings.h"
#include "app/support/settingsbook.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace madoguchi {

/// "section/key" → what is said. An empty value says nothing.
using SettingsValues = QMap<QString, QString>;

/// Settings that are being made: what the files said, and what was changed since. What is typed is kept
/// beside the settings file (`FILE.draft`, 0600; no secret is a setting), so that whoever was interrupted
/// goes on there; the settings file itself changes once, at the end.
class SettingsDraft
{
public:
    /// `goesOn`: with what whoever was interrupted had typed, as long as the settings file is the one of
    /// then; a draft of another one is removed.
    SettingsDraft(const SettingsFiles &files, bool goesOn);
    /// The station opens: nobody goes on there any more.
    static void drop(const QString &settingsFile);

    [[nodiscard]] const QString &systemFile() const { return m_systemFile; }
    [[nodiscard]] const QString &userFile() const { return m_userFile; }
    /// As it would stand in the file; empty: nothing is said. `name`: "section/key".
    [[nodiscard]] QString value(const QString &name) const;
    void setValue(const QString &name, const QString &value);
    /// The system's file says it.
    [[nodiscard]] bool isLocked(const QString &name) const { return m_now.locked.contains(name); }
    /// The settings by what is said now. Its lines are of no file; see problems().
    [[nodiscard]] const SettingsReading &reading() const { return m_now; }
    /// Everything that does not go now. What stands in a file as it was found has that file and its line.
    [[nodiscard]] QList<SettingsProblem> problems() const;
    /// Lines of the user's file that say nothing that could be followed: unreadable, unknown, said twice or
    /// locked. They become comments when the file is written.
    [[nodiscard]] QList<SettingsProblem> strayLines() const;
    /// Mistakes in the system's file: only whoever may write there can put them right.
    [[nodiscard]] QList<SettingsProblem> systemProblems() const;

    /// Where whoever was interrupted stood; empty: nobody was.
    [[nodiscard]] const QString &keptPlace() const { return m_place; }
    /// StoreReadOnly, StoreFull, StoreUnreachable.
    Outcome<Done> keep(const QString &place);
    /// What write() would change, one after another in the contract's order; stray lines are not among them.
    [[nodiscard]] QList<SettingsChange> changes() const;
    /// As it was found; empty: nothing was said.
    [[nodiscard]] QString foundValue(const QString &name) const { return m_foundValues.value(name); }
    /// Writes the settings file, all or nothing, and drops what was kept. Faults as replaceSettings().
    Outcome<Done> write();

private:
    void readUser();
    void readKept();
    void readAgain();
    [[nodiscard]] QString keptFile() const { return m_userFile + QStringLiteral(".draft"); }
    /// `before` saying the values and nothing else; `unsaid`: those that no line can say.
    [[nodiscard]] QByteArray textAfter(const QByteArray &before, QStringList *unsaid = nullptr) const;
    [[nodiscard]] QByteArray markOfFound() const;

    QString m_systemFile;
    QString m_userFile;
    QByteArray m_before{}; ///< the user's file as found
    SettingsReading m_found{}; ///< with the user's file as found
    SettingsValues m_system{};
    SettingsValues m_foundValues{};
    SettingsValues m_values{};
    SettingsReading m_now{};
    QStringList m_unsaid{};
    QString m_place{};
};

} // namespace madoguchi
