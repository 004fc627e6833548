#pragma once

#include "app/central/folder/folderfiles.h"
#include "app/central/folder/folderjobs.h"
#include "app/desk.h"
#include "app/station/handoverstanding.h"
#include "app/station/receptionbook.h"
#include "app/station/stationcore.h"
#include "app/store/openreceptions.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace madoguchi {

/// What is confirmed goes to the レセコン (config.md, [handover]): one file each, once for each confirmation,
/// when it cannot be taken back any more. That it is to be written stands in the reception, from the
/// confirmation on, so that no end of the program loses it; what cannot be written waits there and is tried
/// again, over the end of its day too. A share that hangs holds up nobody. A doubtful one waits until it is
/// settled.
class HandOvers : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds takeBackFor{ 10'000 }; // product.md, The desk
    static constexpr std::chrono::milliseconds againAfter{ 5'000 };
    static constexpr std::chrono::milliseconds hangsAfter{ 10'000 };

    /// All outlive it. `files`: a test's.
    HandOvers(StationCore &core, ReceptionBook &book, FolderFiles files = FolderFiles());

    /// Takes up what an earlier run left: nothing of it can be taken back any more.
    Outcome<Done> start();
    /// It was just confirmed.
    void confirmed(const Reception &reception);
    [[nodiscard]] std::optional<FreshConfirm> fresh() const;
    /// NotFound: it is not fresh (any more).
    Outcome<Reception> takeBack(const QUuid &visit);
    /// By hand, at once: what is known now.
    Outcome<Reception> again(const QUuid &visit);
    /// One whose file is to be written anew is kept as that (HandOverState::Waiting).
    void writeAnew(const QUuid &visit);
    [[nodiscard]] std::optional<HandOversWaiting> waiting() const;
    [[nodiscard]] const HandOverStanding &standing() const { return m_standing; }
    /// What has come to its time is written, now: for tests, and where something may go on.
    void look();
    /// Files are written at once, on this thread: for tests.
    void writeHere() { m_jobs.runHere(); }

Q_SIGNALS:
    /// A reception as it stands on the disk.
    void kept(const madoguchi::Reception &reception);
    void freshChanged();
    void waitingChanged();
    void standingChanged();

private:
    struct Fresh
    {
        QUuid visit{};
        int number = 0;
        qint64 since = 0; ///< monotonic
    };
    struct Found
    {
        Reception reception{};
        QDateTime since{}; ///< valid: it is an open one, of a day that is over
    };
    Outcome<Found> find(const QUuid &visit);
    Outcome<Done> keep(const Found &found);
    Outcome<Reception> change(const QUuid &visit, HandOverState state, AuditAct act);
    void ripen();
    void write();
    void written(const QUuid &visit, const FileResult<Done> &result);
    void mark(const QUuid &visit);
    void lookForUncollected();
    void note(const std::optional<Fault> &fault);
    void setStanding(const HandOverStanding &standing);
    void schedule();
    [[nodiscard]] qint64 nowMs() const { return m_core.clock().monotonicMilliseconds(); }

    StationCore &m_core;
    ReceptionBook &m_book;
    OpenReceptions m_open;
    FolderFiles m_files;
    FolderJobs m_jobs{};
    QList<Fresh> m_fresh{};
    QList<QUuid> m_due{}; ///< to be written, in their order
    QSet<QUuid> m_written{}; ///< of these, those whose file stands there, and the store does not know yet
    QSet<QUuid> m_anew{}; ///< being written, and meant to be written once more
    std::optional<QUuid> m_writing{};
    qint64 m_writingSince = 0;
    qint64 m_notBefore = 0; ///< after a failure
    qint64 m_lookedAt = 0; ///< for uncollected files
    bool m_looking = false;
    HandOverStanding m_standing{};
    QTimer m_second;
};

} // namespace madoguchi
