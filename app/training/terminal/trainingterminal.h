#pragma once

#include "app/support/clock.h"
#include "app/training/terminal/delivery.h"
#include "app/training/terminal/facetap.h"
#include "app/training/terminal/terminalanswers.h"
#include "app/training/terminal/terminalfaults.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace madoguchi {

/// Where requests come from and answers go to.
struct FolderPair
{
    QString requests{};
    QString results{};
    QStringList families{}; ///< beginnings of those that are answered here, "YZK"; empty: all
};

struct TerminalConfig
{
    QList<FolderPair> pairs{};
    QString face{}; ///< empty: no reader
    QStringList institutions{ QStringLiteral("1319999998") }; ///< taps are at the first one
    XmlEncoding encoding = XmlEncoding::Utf8;
    bool shuffle = true; ///< element order of answers is mixed
    quint32 seed = 20261122;
    int stayMinutes = 1440; ///< ResponseFileStayTime
    int bulkLooks = 1; ///< how often a bulk result is not ready yet when it is asked for
    int lookMilliseconds = 200; ///< between two looks into the folders
};

/// One request that was taken. Nothing of a patient.
struct TerminalEntry
{
    QString name{};
    QString family{};
    QString
        outcome{}; ///< "answered", "refused", "returned", "document", "tapped", "visual", or the fault's name
};

/// The stand-in for the terminal with its exchange application (OQSComApp) and its reader, for an invented
/// population, on folders (oqs-interface.md 9).
class TrainingTerminal : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives the terminal. Folders exist.
    TrainingTerminal(const Population &population, const Clock &clock, TerminalConfig config);
    ~TrainingTerminal() override;

    /// Looks at once, and again and again. False: there is no place to take requests to.
    bool start();
    /// Takes and answers what lies there now.
    void look();

    /// The name of the face file.
    Result<QString, TapRefusal> tap(const FaceTap &tap);
    /// Replaces the fault before.
    void setFault(const TerminalFaultPlan &plan);
    void setEncoding(XmlEncoding encoding) { m_config.encoding = encoding; }
    void setStayMinutes(int minutes) { m_config.stayMinutes = minutes; }
    void setBulkLooks(int looks) { m_answers.setBulkLooks(looks); }
    void setClockOffset(qint64 seconds) { m_offsetSeconds = seconds; }
    [[nodiscard]] const QList<TerminalEntry> &journal() const { return m_journal; }
    void clearJournal() { m_journal.clear(); }

private:
    struct Taken
    {
        RequestFile request{};
        QString results{};
    };
    void lookInto(const FolderPair &pair);
    /// Nothing: somebody has it open, or it is gone.
    std::optional<RequestFile> take(const FolderPair &pair, RequestFile request);
    void serve(const Taken &taken, const FolderPair &pair);
    void send(const Taken &taken, const TerminalAnswer &answer, const TerminalFaultPlan &plan);
    void handBack(const Taken &taken, TerminalFault fault) const;
    void tellForgotten(const QString &results);
    /// The plan that hits this family, if any; counts it.
    TerminalFaultPlan takeFault(const QString &family);
    [[nodiscard]] QDateTime now() const { return m_clock.now().addSecs(m_offsetSeconds); }

    const Clock &m_clock;
    TerminalConfig m_config;
    Centre m_centre;
    TerminalAnswers m_answers;
    Delivery m_delivery;
    TerminalFaultPlan m_plan;
    QHash<QString, int> m_hits; ///< of the plan, by family
    QTimer m_looking;
    std::unique_ptr<QTemporaryDir> m_work; ///< where requests are taken to
    QSet<QString> m_forgotten; ///< results whose notice is written
    QList<TerminalEntry> m_journal;
    qint64 m_offsetSeconds = 0;
};

} // namespace madoguchi
