#pragma once

#include "app/desk.h"
#include "app/domain/waitingrequests.h"
#include "app/site/siteboard.h"
#include "app/station/faceinboxstanding.h"
#include "app/station/handoverstanding.h"
#include "app/station/namedfolders.h"
#include "reader/engine/facevalues.h"
#include "reader/readerhub.h"

#include <QDate>

#include <optional>

namespace madoguchi {

/// What a station knows of itself at one moment. Absent means: not looked yet.
struct HealthInputs
{
    bool hasReader = true; ///< a consulting station has none: no line for it
    ReaderSnapshot reader{};
    bool hasFaceEngine = false; ///< one is configured; else no line for it
    std::optional<CardResult<FaceTraits>> faceEngine{}; ///< as it was last used
    std::optional<Fault> cardAuthorityFault{}; ///< of the keys that say which cards' records are believed
    QString cardAuthorityFile{}; ///< where they should be
    SiteStanding site{}; ///< the clinic's other stations; not configured: no line for them
    bool direct = true; ///< false: by the terminal's folders, where there is no certificate of ours
    ReaderWay readerWay = ReaderWay::Driven;
    HandOverStanding handOver{}; ///< not configured: no line for it
    FaceInboxStanding face{}; ///< of a station that empties `face`
    QList<Fault> folderFaults{}; ///< of the terminal's folders, the gravest first
    bool foldersLooked = false; ///< they were looked at since the start
    QList<NamedFolder> folders{}; ///< where they are, for whoever mends it
    std::optional<bool> serviceReached{};
    Fault lineFault{}; ///< with serviceReached == false
    std::optional<Fault> certificateFault{};
    QDate certificateExpires{};
    /// KeyFileOpenToOthers, with which file: "station-certificate" with its bare key, "centre-ca".
    std::optional<Fault> trustExposed{};
    QDate today{};
    std::optional<qint64> clockOffset{}; ///< milliseconds, service minus ours
    std::optional<WrongClock> wrongClock{}; ///< by over a minute, ours or another station's
    std::optional<WaitingRequests> requests{}; ///< absent: this station has none to send
    bool reportsViews = false; ///< they are reports of views: a consulting station's
    int uncertainViews = 0; ///< of those, how many the service may have counted already
    int unsettledViews = 0; ///< of `requests.refused`, how many ended without the service having said so
    bool fileKeys = false; ///< [keys] backend=file: works, and is warned about
    std::optional<Fault> keyStoreFault{}; ///< how the last question to the key store failed
    std::optional<Fault> storeFault{}; ///< how the last write failed
    std::optional<Fault> storeTrouble{}; ///< why the store is not trusted: it works, and somebody must decide
    std::optional<Fault> storeRestored{}; ///< it came from a backup: what was lost
    bool reserveUsed = false; ///< the disk is full, and the reserve was given up
    HealthLine audit{ HealthLine::Part::Audit, HealthLine::State::Good };
    bool backupLooked = true; ///< false: the medium was not looked at yet
    std::optional<Fault> backupFault{};
    QDate newestBackup{}; ///< the good one's day in Japan; invalid: there is none
    bool backupOnSameDisk = false; ///< dies with the store
};

/// The panel's lines in their order. Limits: the clock by security.md 11 (over 2 s attention, over 60 s no
/// records), the station certificate 90 days before its end (front-desk.md T25).
QList<HealthLine> healthLines(const HealthInputs &inputs);

/// Not looked at yet. What is not known for a reason that stands in its detail is not awaited: whether a
/// certified reader is well; on the folder way, the clock before the first question by number, and whether
/// the terminal answers, before it was asked.
bool isAwaited(const HealthLine &entry);

/// 0 all well, 1 something needs attention, 2 unusable (config.md, --check). A line not looked at needs
/// attention. A store that works is usable, also where somebody has to look at it first.
int checkStatus(const QList<HealthLine> &lines);

} // namespace madoguchi
