#pragma once

#include "app/central/messages/checkup.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/medication.h"
#include "app/training/terminal/trainingterminal.h"
#include "tests/support/fixedclock.h"

#include <QTemporaryDir>

namespace madoguchi {

/// Somebody has the file open and locked, as over a share.
class FileLock
{
public:
    explicit FileLock(const QString &path);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)
    [[nodiscard]] bool held() const { return m_held; }

private:
    int m_descriptor = -1;
    bool m_held = false;
};

/// A terminal on folders of its own, which looks only when it is told to.
class TerminalBench
{
public:
    /// `apart`: records have a second pair of folders.
    explicit TerminalBench(bool apart = false);

    [[nodiscard]] TrainingTerminal &terminal() { return *m_terminal; }
    [[nodiscard]] const Population &people() const { return m_population; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] QDate today() const { return toJapanTime(m_clock.now()).date(); }

    void place(const QString &name, const QByteArray &bytes) const;
    void placeRecords(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString requestPath(const QString &name) const;
    [[nodiscard]] QString resultPath(const QString &name) const;
    [[nodiscard]] QStringList requests() const;
    [[nodiscard]] QStringList results() const; ///< by name
    [[nodiscard]] QStringList recordResults() const;
    [[nodiscard]] QStringList faces() const;
    [[nodiscard]] QByteArray result(const QString &name) const;
    [[nodiscard]] QByteArray face(const QString &name) const;
    /// All results are as old by the terminal's clock.
    void passFileTime(qint64 seconds) const;

    /// Sends under a new token, lets the terminal look, and gives the newest result.
    QByteArray ask(const QString &family, const QByteArray &body);
    QByteArray askMedication(const QString &person);
    QByteArray askCheckup(const QString &person);
    /// About the person's oldest insurance, without consent to limit information.
    [[nodiscard]] messages::EligibilityRequest questionAbout(const QString &person) const;
    /// About the newest one, 36 months of it.
    [[nodiscard]] messages::MedicationRequest medicationOf(const QString &person) const;
    /// The token of the newest question.
    [[nodiscard]] QString token() const
    {
        return QStringLiteral("2026%1").arg(m_token, 8, 10, QLatin1Char('0'));
    }

    static inline const QString institution = QStringLiteral("1319999998");

private:
    [[nodiscard]] QStringList names(const QString &folder) const;
    [[nodiscard]] QByteArray content(const QString &path) const;

    FixedClock m_clock;
    Population m_population;
    QTemporaryDir m_directory;
    std::unique_ptr<TrainingTerminal> m_terminal;
    int m_token = 0;
};

} // namespace madoguchi
