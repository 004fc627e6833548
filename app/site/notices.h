#pragma once

#include "app/domain/eligibility.h"
#include "app/domain/failure.h"
#include "app/domain/staff.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <memory>
#include <optional>

namespace madoguchi {

/// The number of a reception that its station has given it.
struct Numbered
{
    int number = 0;
    bool operator==(const Numbered &) const = default;
};

/// That a patient was at a reader: what the station that empties `face` tells the others. The message goes
/// along byte for byte and each station reads it by itself: what counts is said once.
struct VisitNotice
{
    QString station{}; ///< who tells it
    QUuid visit{};
    QDate day{}; ///< the clinic's day that it was received on
    QDateTime arrivedAt{};
    QString faceFile{}; ///< name of the reader's file
    QByteArray message{}; ///< its content
    std::optional<Numbered>
        numbered{}; ///< absent: told by an older program, which also reads one that has it
    Eligibility eligibility{}; ///< read from `message`; not written
    bool operator==(const VisitNotice &) const = default;
};

/// Nobody changes it: it is the same one at each look, unless the file says something else.
using SharedNotice = std::shared_ptr<const VisitNotice>;

/// A visit that a station has told of, or is about to.
struct ToldVisit
{
    QUuid visit{};
    QDate day{};
    bool operator==(const ToldVisit &) const = default;
};

/// What a station says of the visits that it has told of: whoever does not see all of them knows too little.
enum class VisitList {
    Unsaid, ///< nothing: it empties no `face`, or its program is older
    Loading, ///< not yet
    Whole
};

/// That a station is here, and what it does with the folders that all of them share.
struct StationNotice
{
    QString station{};
    StationKind kind = StationKind::Desk;
    QUuid run{}; ///< of this start of the program
    qint64 beat = 0; ///< counts: a newer one is larger
    QDateTime at{}; ///< by that station's clock
    bool ownsFace = false; ///< it empties `face`
    bool hasTokens = false; ///< it sends requests by folder
    int firstToken = 0; ///< its part of the day's counter, inclusive
    int lastToken = 0;
    VisitList list = VisitList::Unsaid; ///< from form 2 on
    QList<ToldVisit> visits{}; ///< of the kept days, where the list is whole
    bool operator==(const StationNotice &) const = default;
};

/// That a station gives the common reception numbers of a day (ReceptionNumbers). The first one to say so has
/// them, and nobody else that day, whoever empties `face` by then.
struct NumbersNotice
{
    QString station{};
    QDate day{}; ///< the clinic's
    bool operator==(const NumbersNotice &) const = default;
};

QByteArray writeNotice(const VisitNotice &notice);
QByteArray writeNotice(const StationNotice &notice);
QByteArray writeNotice(const NumbersNotice &notice);
/// Faults: StoreTooNew for a form that this program does not know, StoreDamaged for anything it did not
/// write; of the message: AnswerMalformed and what else its reader says; AnswerForOther where that is no
/// result of this institution's reader.
Outcome<VisitNotice> readVisitNotice(const QByteArray &bytes, const QString &institution);
Outcome<StationNotice> readStationNotice(const QByteArray &bytes);
Outcome<NumbersNotice> readNumbersNotice(const QByteArray &bytes);

} // namespace madoguchi
