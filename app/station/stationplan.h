#pragma once

#include "app/central/folder/foldertimings.h"
#include "app/domain/staff.h"
#include "app/support/stationsettings.h"
#include "reader/engine/facevalues.h"

#include <QDate>
#include <QString>
#include <QTime>
#include <QUrl>

#include <chrono>

namespace madoguchi {

/// How the central service is reached.
enum class ServiceWay { Direct, Folder };
/// What stands at the desk for patients (reader-link.md).
enum class ReaderWay { Driven, Reporting, None };

/// The folders that are shared with a certified terminal (config.md, [folder]), with the contract's defaults.
struct FolderPlan
{
    QString req{};
    QString res{};
    QString face{}; ///< empty: not emptied here
    bool owner = false; ///< this station empties `face`
    QString recordsReq{}; ///< consulting only; empty: records are off on this way
    QString recordsRes{};
    bool shiftJis = false; ///< encoding of our requests
    int firstToken = 0; ///< our part of the day's counter, inclusive
    int lastToken = 9999;
    FolderTimings timings{}; ///< the contract's; tests shorten them
    bool operator==(const FolderPlan &) const = default;
};

/// Where the レセコン or the 電子カルテ picks up what is confirmed (config.md, [handover]).
struct HandOverPlan
{
    QString dir{}; ///< empty: nothing is handed over
    bool csv = false; ///< else xml
    bool shiftJis = false; ///< of csv; an xml keeps the encoding of the message
    bool operator==(const HandOverPlan &) const = default;
};

/// A station as its settings describe it, with every path absolute and nothing opened yet.
struct StationPlan
{
    StationKind kind = StationKind::Desk;
    QString id{}; ///< "DESK-1"
    QString institution{}; ///< 10 digits
    QTime dayStarts{ 3, 0 }; ///< Japan time
    QString storeFile{};
    QString keyFile{}; ///< empty: the operating system's key store
    ServiceWay way = ServiceWay::Direct;
    ReaderWay reader = ReaderWay::Driven;
    FolderPlan folder{}; ///< with ServiceWay::Folder
    HandOverPlan handOver{};
    QString siteDir{}; ///< shared by the clinic's stations; empty: none
    QString readerName{}; ///< beginning of the PC/SC reader's name; empty: any
    QString readerProfile{};
    FacePlan faceEngine{}; ///< no library: none
    QString cardAuthorityFile{}; ///< PEM: whose signature under a card's face record counts; empty: nobody's
    QString screens{ QStringLiteral("2024-10") }; ///< of the patient's display
    std::chrono::seconds cardChip{ 20 }; ///< a card left behind is told of, from the last screen on
    std::chrono::seconds cardTone{ 60 };
    QUrl serviceUrl{};
    QString centreCaFile{};
    QString certificateFile{};
    bool allowTls12 = false;
    int medicationYears = 3; ///< how far back medication is asked for
    int joiningGapDays = 30; ///< without supply, within one course
    bool prefetch = false; ///< records are fetched ahead
    QString chartFile{}; ///< the 電子カルテ writes the patient number there; empty: none does
    int keepDays = 1; ///< receptions of this day and the days before it
    int patientsDays = 400; ///< links, display names, last comparison
    int auditYears = 5;
    QString backupDir{}; ///< on another medium; empty: none, which is a health line
    bool backupBesideStore = false; ///< that both lie on one disk is meant so: the training clinic
    QTime backupTime{ 2, 30 }; ///< Japan time
    int backupGenerations = 3;
    std::chrono::minutes idle{ 10 }; ///< the seat locks by itself after it (security.md 6)
    QDate totpFrom{}; ///< day in Japan from which everybody needs a second factor; invalid: nobody must
};

/// `dataFolder`: where the store is kept when the settings name no path.
StationPlan planOf(const StationSettings &settings, const QString &dataFolder);

} // namespace madoguchi
