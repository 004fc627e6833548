#pragma once

#include "app/store/receptions.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace madoguchi {

/// Finds receptions by what they say, without opening all rows of a day: each has marks, keyed hashes that
/// its content is reduced to. They stand in memory only, in SQLite's temporary tables beside the rows: every
/// write of this connection, by whatever object, takes the row's marks away in the same statement, a
/// transaction that is undone brings them back, and what another connection wrote has all marks made anew.
/// Only rows without marks are opened.
class ReceptionIndex
{
public:
    /// The same marks for the same reception at each call, and by each index of one database. None: it is
    /// never found.
    using MarksOf = std::function<QList<QByteArray>(const Reception &)>;
    /// `database` and `receptions` outlive it.
    ReceptionIndex(Database &database, Receptions &receptions, MarksOf marksOf);

    /// Those of the days `from` to `to` that have one of `marks`: newest day first, each day by number. A row
    /// that does not open is left out. Faults: as Receptions::ofDay.
    Outcome<QList<Reception>> find(const QList<QByteArray> &marks, const QDate &from, const QDate &to);
    /// Makes all marks of these days, so that no later call has to.
    Outcome<Done> fill(const QDate &from, const QDate &to);

private:
    /// The tables are there, and agree with what other connections wrote.
    Outcome<Done> prepare();
    Outcome<Done> make();
    Outcome<Done> forgetAll(int version);
    Outcome<int> number(const QString &sql);
    Outcome<QList<QUuid>> visits(const QString &sql, const QVariantList &values);
    Outcome<QList<Reception>> unmarkedOf(const QDate &day);
    Outcome<Done> mark(const QList<Reception> &receptions, const QDate &day);
    /// Nothing: it does not stand, or does not open.
    Outcome<std::optional<Reception>> opened(const QUuid &visit);

    Database &m_database;
    Receptions &m_receptions;
    MarksOf m_marksOf;
};

} // namespace madoguchi
