#pragma once

#include "app/consulting.h"
#include "app/station/viewreporter.h"

#include <QList>
#include <QObject>

#include <optional>

namespace madoguchi {

/// What is opened: whose records, of which kinds, and by whom.
struct OpenedRecords
{
    QUuid visit{};
    QList<ConsentKind> kinds{}; ///< the one that was asked for first
    Insurance insurance{};
    QString period{}; ///< yyyyMM-yyyyMM
    std::optional<StaffMember> member{}; ///< absent: nobody sits there
    bool isForChart = false; ///< opened because the chart called, by nobody's hand
};

/// What the opening of records leaves behind: entries on the audit log and views for the service, each kind
/// its own, since the service counts each kind that was asked for and consented to (central-https.md,
/// Records). Lists the views of this sitting for the window.
class RecordsTrail : public QObject
{
    Q_OBJECT
public:
    /// `core` outlives it.
    explicit RecordsTrail(StationCore &core);

    /// Entries on disk, in the order of the kinds: their numbers. `result`: absent, it was done. Of an answer
    /// that could not be used stands there what is left of it.
    Outcome<QList<qint64>> write(
        const OpenedRecords &opened, AuditAct act, const std::optional<Fault> &result = {});
    /// `kinds` are about to be shown: on disk when this returns, and sent from there. `entries`: those that
    /// let them be shown, in the order of `opened.kinds`.
    Outcome<Done> keepViews(const OpenedRecords &opened, const QList<ConsentKind> &kinds,
        const QList<qint64> &entries, const QualifiedStaff &staff);

    /// Has the audit's length kept in the key store, once what happens now is done: the system's key store
    /// lets everything but input go on while it waits, a chart's call, a list, a lock.
    void keepAnchor();

    [[nodiscard]] const QList<LoggedView> &views() const { return m_views; } ///< newest first
    /// The next person begins with an empty list; what waits to be reported still is.
    void forgetViews();
    /// Reports what waits.
    void send() { m_reporter.send(); }
    [[nodiscard]] ViewReporter &reporter() { return m_reporter; }
    [[nodiscard]] WaitingRequests waiting() const { return m_reporter.waiting(); }
    [[nodiscard]] int uncertain() const { return m_reporter.uncertain(); }
    [[nodiscard]] int unsettled() const { return m_reporter.unsettled(); }

Q_SIGNALS:
    void viewsChanged();
    /// Of ViewReporter::waiting.
    void waitingChanged();

private:
    Outcome<LoggedView> keepView(
        const QUuid &visit, ConsentKind kind, qint64 entry, const QualifiedStaff &staff);
    void markReported(const View &view);

    StationCore &m_core;
    ViewReporter m_reporter;
    QList<LoggedView> m_views;
};

} // namespace madoguchi
