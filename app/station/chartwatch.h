#pragma once

#include "app/central/folder/folderjobs.h"
#include "app/station/chartfile.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace madoguchi {

/// Follows the file of the 電子カルテ while somebody wants it, by looking at it: a share tells of no change.
/// What stands there already when it begins is no call; what is written anew is, the same number too. A file
/// counts when two looks in a row find the same, so that no half number does. A share that hangs holds up
/// nobody.
class ChartWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr int every = 400; ///< milliseconds
    static constexpr int patience = 5000; ///< milliseconds: a look that takes longer finds the share away

    explicit ChartWatch(QString path, QObject *parent = nullptr);

    [[nodiscard]] bool isConfigured() const { return !m_path.isEmpty(); }
    /// Milliseconds between looks.
    void setPace(int milliseconds) { m_timer.setInterval(milliseconds); }
    void start();
    void stop();
    /// Looks now; by itself while it is started.
    void look();

Q_SIGNALS:
    /// Something else stands there than before.
    void told(const madoguchi::ChartReading &reading);

private:
    void take(const ChartLook &look);

    QString m_path;
    FolderJobs m_jobs{};
    QTimer m_timer{};
    quint64 m_round = 0; ///< counts starts: a look of an earlier one tells nothing
    bool m_looking = false;
    QElapsedTimer m_since{};
    std::optional<ChartLook> m_last{}; ///< the look before
    std::optional<ChartLook> m_known{}; ///< what was told, or stood there at the start
    bool m_away = false;
};

} // namespace madoguchi
