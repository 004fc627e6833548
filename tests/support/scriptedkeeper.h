#pragma once

#include "app/visit/receptionkeeper.h"

#include <QList>
#include <QStringList>

namespace madoguchi {

/// A store for tests of the patient's way: keeps what it is given in memory and fails when told to.
class ScriptedKeeper : public ReceptionKeeper
{
public:
    QStringList journal{}; ///< "arrived", "moved", "consents", "not asked", "not sent"
    QList<Reception> receptions{}; ///< as they arrived or were moved
    QList<IdentityAnswer> answers{};
    QList<Proof> proofs{}; ///< of the consents, one with each of `answers`
    QList<QUuid> visits{}; ///< the visit that each call named
    QList<QUuid> forgotten{}; ///< visits that the service is to forget
    int failures = 0; ///< so many calls fail: StoreFull

    Outcome<Done> keepArrived(const Reception &reception) override
    {
        receptions.append(reception);
        return note(QStringLiteral("arrived"), reception.visit);
    }
    Outcome<Done> keepMoved(const QUuid &from, const Reception &reception) override
    {
        receptions.append(reception);
        return note(QStringLiteral("moved"), from);
    }
    Outcome<Done> keepConsents(const QUuid &visit, const IdentityAnswer &answer, const Proof &proof) override
    {
        answers.append(answer);
        proofs.append(proof);
        return note(QStringLiteral("consents"), visit);
    }
    Outcome<Done> keepNotAsked(const QUuid &visit) override
    {
        return note(QStringLiteral("not asked"), visit);
    }
    Outcome<Done> keepAnswersNotSent(const QUuid &visit) override
    {
        return note(QStringLiteral("not sent"), visit);
    }
    Outcome<Done> forgetVisit(const QUuid &visit) override
    {
        forgotten.append(visit);
        return outcome();
    }

private:
    Outcome<Done> note(const QString &call, const QUuid &visit)
    {
        journal.append(call);
        visits.append(visit);
        return outcome();
    }
    Outcome<Done> outcome()
    {
        if (failures > 0) {
            --failures;
            return Fault{ .failure = Failure::StoreFull };
        }
        return Done{};
    }
};

} // namespace madoguchi
