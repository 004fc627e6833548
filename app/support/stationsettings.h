#pragma once

#include "app/domain/staff.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QTime>
#include <QUrl>

#include <optional>

namespace madoguchi {

/// The settings of one station (config.md), with the contract's defaults. Paths are absolute or empty. What
/// has no default there (who the station is, where the service is) is empty here.
struct StationSettings
{
    struct Station
    {
        StationKind kind = StationKind::Desk;
        QString id{};
        QString institution{}; ///< 10 digits
        QString facility{ QStringLiteral("clinic") }; ///< clinic, hospital, dental, pharmacy
        QString language{ QStringLiteral("ja") }; ///< ja, en
        QTime dayStarts{ 3, 0 }; ///< Japan time
        bool operator==(const Station &) const = default;
    };
    struct Reader
    {
        enum class Mode { Driven, Reporting, None };
        Mode mode = Mode::Driven;
        QString name{}; ///< beginning of the PC/SC reader's name; empty: any
        QString profile{ QStringLiteral("generic") }; ///< a known name, or a file
        QString engine{}; ///< face engine plug-in; empty: none
        QString engineConfig{};
        QString cardAuthority{}; ///< PEM file: whose signature under a card's face record counts
        bool operator==(const Reader &) const = default;
    };
    struct PatientDisplay
    {
        QString display{}; ///< screen name; empty: the second screen, else a window
        QString screens{ QStringLiteral("2024-10") }; ///< 2021, 2024-10, or a file
        QStringList languages{ QStringLiteral("ja"), QStringLiteral("en"), QStringLiteral("zh"),
            QStringLiteral("ko"), QStringLiteral("pt"), QStringLiteral("vi") };
        bool operator==(const PatientDisplay &) const = default;
    };
    struct Service
    {
        enum class Mode { Direct, Folder };
        Mode mode = Mode::Direct;
        bool operator==(const Service &) const = default;
    };
    struct Direct
    {
        QUrl url{};
        QString ca{};
        QString certificate{};
        bool allowTls12 = false;
        bool operator==(const Direct &) const = default;
    };
    struct Folder
    {
        QString req{};
        QString res{};
        QString face{};
        QString encoding{ QStringLiteral("UTF-8") }; ///< UTF-8, Shift_JIS
        int firstToken = 0; ///< this station's part of the day's counter, inclusive
        int lastToken = 9999;
        std::optional<bool> owner{}; ///< not said: a desk is, a consulting station is not
        QString recordsReq{};
        QString recordsRes{};
        bool operator==(const Folder &) const = default;
    };
    struct Desk
    {
        QString printOnConfirm{ QStringLiteral("slip") }; ///< slip, none
        int cardChipSeconds = 20;
        int cardToneSeconds = 60;
        QString scannerPrefix{};
        bool operator==(const Desk &) const = default;
    };
    struct Staff
    {
        int idleDesk = 10; ///< minutes
        int idleConsulting = 5; ///< minutes
        QDate totpFrom{ 2027, 4, 1 };
        bool operator==(const Staff &) const = default;
    };
    struct Records
    {
        int medicationYears = 3;
        int joiningGapDays = 30;
        bool prefetch = false;
        bool operator==(const Records &) const = default;
    };
    struct Store
    {
        QString path{}; ///< empty: the user's data folder
        int keepDays = 1;
        int patientsDays = 400;
        int auditYears = 5;
        bool operator==(const Store &) const = default;
    };
    struct Backup
    {
        QString dir{};
        QTime time{ 2, 30 };
        int generations = 3;
        bool operator==(const Backup &) const = default;
    };
    struct Keys
    {
        enum class Backend { System, File };
        Backend backend = Backend::System;
        QString file{};
        bool operator==(const Keys &) const = default;
    };

    Station station{};
    QString siteDir{}; ///< shared folder for sealed visit notices
    Reader reader{};
    PatientDisplay patient{};
    Service service{};
    Direct direct{};
    Folder folder{};
    QString handoverDir{};
    QString handoverFormat{ QStringLiteral("xml") }; ///< xml, csv
    QString handoverEncoding{ QStringLiteral("UTF-8") }; ///< of csv: UTF-8, Shift_JIS
    QString chartFile{};
    Desk desk{};
    Staff staff{};
    Records records{};
    Store store{};
    Backup backup{};
    Keys keys{};
    bool operator==(const StationSettings &) const = default;

    /// Exactly one station of a clinic empties `face`.
    [[nodiscard]] bool ownsFaceFolder() const
    {
        return folder.owner.value_or(station.kind == StationKind::Desk);
    }
};

} // namespace madoguchi
