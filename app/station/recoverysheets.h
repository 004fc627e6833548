#pragma once

#include "app/backup/keptrecovery.h"
#include "app/station/stationcore.h"
#include "app/support/recoverysheet.h"

#include <QObject>
#include <QString>

namespace madoguchi {

/// A new recovery sheet for a station that runs (security.md 30), in two steps: a key that backups are sealed
/// to before its halves are on paper would be worse than none.
class RecoverySheets : public QObject
{
    Q_OBJECT
public:
    /// `core` outlives it.
    explicit RecoverySheets(StationCore &core);

    /// A new key's sheet, to be printed; nothing of the secret stays here. Changes nothing yet, and takes the
    /// place of one that was not confirmed. NotSignedIn, NotPermitted.
    Outcome<RecoverySheet> make();
    /// The sheet of that number is on paper: backups are sealed to it from here on. RecoverySheetWrong where
    /// it is not the one made last, or who made it has left the seat; NotSignedIn, NotPermitted; the store's.
    Outcome<Done> confirm(const QString &number);
    /// As if it had never been made.
    void forget();

private:
    void followSeat();
    Outcome<Done> keepPending();
    Fault refused(const Fault &fault);

    StationCore &m_core;
    KeptRecovery m_pending; ///< empty: none waits
    QString m_maker; ///< staff id
};

} // namespace madoguchi
