#pragma once

#include "app/domain/reception.h"
#include "app/domain/receptionnumbers.h"
#include "app/security/sealing.h"
#include "app/store/database.h"

#include <QDate>
#include <QList>
#include <QUuid>

#include <functional>
#include <optional>

namespace madoguchi {

/// Some of a day's rows, in the order of their numbers.
struct DayPiece
{
    QList<Reception> receptions{};
    int broken = 0; ///< rows that do not open: they hide no other one
    int rows = 0; ///< opened or not
    int last = 0; ///< the highest number among them
};

/// The table of receptions. Everything about the person is sealed with the day's key; visit id, day, number
/// and status stand in clear. What a call acknowledges is on the disk. Faults of all: the store's,
/// KeyMissing, KeyStoreUnavailable, and SealBroken where the one row asked for does not open in its place.
class Receptions
{
public:
    /// Both outlive it.
    Receptions(Database &database, DayKeys &keys);

    /// Keeps a reception and gives it the day's next number by `numbers`, or the one that it was `told` to
    /// have (0: none), if that is free and a number. For a visit that stands already it is an update
    /// which keeps number, day and status: the same visit is never there twice, and never un-confirmed by
    /// being told again.
    Outcome<Reception> add(Reception reception, const ReceptionNumbers &numbers = {}, int told = 0);
    /// Keeps all that changed of a reception that stands; its number and day do not change. NotFound: it does
    /// not stand.
    Outcome<Reception> update(const Reception &reception);
    /// The reception of visit `from` goes on under `reception.visit`: one row still, with its number, day and
    /// status. NotFound: `from` does not stand.
    Outcome<Reception> move(const QUuid &from, Reception reception);
    /// In the order of their numbers. A day without rows needs no key. A row that does not open hides no
    /// other one: it is left out, and counted in `broken`.
    Outcome<QList<Reception>> ofDay(const QDate &day, int *broken = nullptr);
    /// Of these so many at most, those behind number `after`: a long day in pieces.
    Outcome<DayPiece> pieceOfDay(const QDate &day, int after, int most);
    Outcome<std::optional<Reception>> find(const QUuid &visit);

    /// Days that have rows, oldest first.
    Outcome<QList<QDate>> days();
    Outcome<bool> hasRows(const QDate &day);
    /// Destroys the day's key, then its rows, then what the write-ahead log still has of them. `along`: what
    /// is written in the transaction that deletes the rows. May be called again after a fault.
    Outcome<Done> forgetDay(const QDate &day, const std::function<Outcome<Done>()> &along = {});

private:
    using Key = DayKeys::Key;
    Outcome<Key> keyForWriting(const QDate &day);
    Outcome<Done> insert(const Key &key, const Reception &reception);
    Outcome<Done> replace(const Key &key, const Reception &reception);
    Outcome<std::optional<QDate>> dayOf(const QUuid &visit);
    Outcome<QList<int>> numbersOf(const QDate &day);
    /// Of the row the query stands on: visit, day, number, status, schema, content, message.
    static Outcome<Reception> read(const QSqlQuery &row, const Key &key);

    Database &m_database;
    DayKeys &m_keys;
};

} // namespace madoguchi
