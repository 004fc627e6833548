#pragma once

#include "app/cardtray.h"
#include "app/domain/account.h"
#include "app/security/passwords.h"

#include <QDateTime>
#include <QList>

namespace madoguchi {

/// The invented staff of the training clinic. At each kind of station there are two of each: what needs two
/// persons (security.md 7) can be tried. Their passwords stand on the sign-in.
class TrainingStaff
{
public:
    /// Whom the window tells first: the one who works there.
    static QList<TrainingAccount> shownAt(StationKind kind);
    /// Their accounts, ready to work with: no password has to be replaced. `now`: UTC. StoreFull where the
    /// memory for hashing cannot be had.
    static Outcome<QList<StaffAccount>> accountsAt(
        StationKind kind, const Passwords &passwords, const QDateTime &now);
};

} // namespace madoguchi
