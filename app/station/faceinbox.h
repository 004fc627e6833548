#pragma once

#include "app/central/folder/folderwatch.h"
#include "app/site/siteboard.h"
#include "app/station/facefile.h"
#include "app/station/faceinboxstanding.h"
#include "app/station/receptionbook.h"
#include "app/station/stationcore.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace madoguchi {

/// The results of a certified reader (oqs-interface.md 1.3). The station that owns `face` takes each file in
/// this order: the reception is on disk, the other stations have their notice, only then the file is deleted.
/// Whatever ends it in between, the file stands there still, and is the same reception when it is read again.
/// Of several files that stand there together, the names say nothing of who came first: they are taken in the
/// order in which the service has processed them, and within one second in that in which they were written,
/// so that the receptions are numbered as the patients came.
/// What is missing of its notices, at the start and every few seconds from then on, it writes anew.
/// All other stations take the same receptions from the notices. Goes on while nobody is signed in.
class FaceInbox : public QObject
{
    Q_OBJECT
public:
    /// A larger file is left: 20 candidates with all there is about each are some 180 KiB, and the notice of
    /// a result has to be read at every station.
    static constexpr qint64 mostBytes = 256 * 1024;
    static constexpr qsizetype mostHeld = 32 * mostBytes; ///< of usual results thousands
    static constexpr int againAfter = 5'000; ///< milliseconds, before what failed is tried again
    /// Milliseconds that files are held until it is known who gives the day's common numbers.
    static constexpr int waitForNumbers = 10'000;

    /// All outlive it.
    FaceInbox(StationCore &core, ReceptionBook &book, const FolderTimings &timings = {});
    ~FaceInbox() override;

    void start();
    /// Keeps one file of the reader, as if it had settled; for the benchmark too. Gives whether the reception
    /// is on disk now.
    bool take(const SettledFile &file);
    /// A doubtful one was settled: the other stations may learn of it now.
    void tellSettled(const Reception &reception);
    /// Looks into the folder now, and tries again what failed: for tests.
    void look();
    [[nodiscard]] const FaceInboxStanding &standing() const { return m_standing; }
    /// Bytes of results that the store could not take yet, and that are in memory: mostHeld at the most. What
    /// is beyond waits where it lies, and is read anew when all before it are kept.
    [[nodiscard]] qsizetype held() const;

    /// The visit that a file stands for: the same name with the same content is the same visit, at every
    /// station. Two readers may give one name to two patients.
    static QUuid visitOf(const QString &faceFile, const QByteArray &message);

Q_SIGNALS:
    /// It stands on disk; `isNew`: it did not before.
    void kept(const madoguchi::Reception &reception, bool isNew);
    /// A patient is here, and the reception could not be kept.
    void notKept(const madoguchi::Fault &fault);
    void standingChanged();

private:
    /// A visit that the others do not know yet. What it is stands in the store.
    struct Untold
    {
        QDateTime arrivedAt{};
        QString faceFile{};
    };
    /// A reader's result, and when it was taken.
    struct Arrived
    {
        QString faceFile{};
        QByteArray message{};
        Eligibility eligibility{};
        QDateTime seenAt{};
    };
    [[nodiscard]] Reception receptionOf(Arrived arrived) const;
    [[nodiscard]] bool isWhole(const QByteArray &content);
    bool take(const FaceFile &read);
    bool keepFile(const FaceFile &read);
    void hold(const QUuid &visit, const FaceFile &read);
    void readHeldBack();
    /// As it stands; nothing: told by another file before. `told`: its number at the station that told it.
    Outcome<std::optional<Reception>> keep(const Reception &reception, int told = 0);
    void gather(const SettledFile &file);
    void takeGathered();
    void takeAllGathered();
    void takeOrdered(bool all);
    [[nodiscard]] bool mayNumber();
    void leaveUnreadable(const QString &name, const std::optional<FileTrouble> &trouble);
    void leave(const QString &name);
    void tellOthers(const Reception &reception);
    void tellUntold();
    void claim();
    void tellAgain();
    void takeNotices();
    void retry();
    void finish(const QString &name, const QUuid &visit);
    void noteLooked();
    void noteTrouble(const std::optional<Fault> &fault);
    void setStanding(FaceInboxStanding standing);
    [[nodiscard]] VisitNotice noticeOf(const Reception &reception) const;

    StationCore &m_core;
    ReceptionBook &m_book;
    std::unique_ptr<FolderWatch> m_face; ///< null: not the owner
    std::optional<FaceFile> m_judged; ///< found whole last: it settles next
    QList<FaceFile> m_gathered; ///< settled in this look, and taken at its end
    qsizetype m_gatheredBytes = 0;
    QList<FaceFile> m_ordered; ///< of them, those that the next turns take
    QTimer m_next;
    std::optional<qint64> m_numberingSince; ///< monotonic: since when it is waited for
    QHash<QString, QUuid> m_standsThere; ///< by name: the visit of what settled last under it
    QHash<QUuid, FaceFile> m_unkept; ///< the store could not take them yet
    QSet<QString> m_heldBack; ///< names of more of these
    QHash<QUuid, Untold> m_untold; ///< on disk, and the others do not know yet
    QSet<QUuid> m_posting; ///< of these, what the board has not answered yet
    QSet<QString> m_left;
    QSet<QUuid> m_taken; ///< visits of notices that stand in the store
    std::optional<Fault> m_trouble;
    FaceInboxStanding m_standing;
    bool m_claimed = false; ///< the board knows of all that was kept before this start
    QTimer m_again;
};

} // namespace madoguchi
