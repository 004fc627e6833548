#include "tests/support/scripteddesk.h"

#include "app/domain/rights.h"

#include <algorithm>

namespace madoguchi {

ScriptedDesk::ScriptedDesk(QObject *parent)
    : Desk(parent)
{
    chair.expected = receptionist();
    connect(&chair, &Seat::changed, this, &Desk::receptionsChanged);
}

StaffMember ScriptedDesk::receptionist()
{
    return { QStringLiteral("uketsuke1"), QStringLiteral("見本 受子"), Role::Reception, {} };
}

void ScriptedDesk::arrive(const Reception &reception)
{
    list.append(reception);
    sortForDesk(list);
    Q_EMIT receptionsChanged();
    Q_EMIT arrived(reception.visit);
}

void ScriptedDesk::change(const Reception &reception)
{
    for (Reception &known : list) {
        if (known.visit == reception.visit)
            known = reception;
    }
    sortForDesk(list);
    Q_EMIT receptionsChanged();
}

QList<Reception> ScriptedDesk::receptions() const
{
    // As the use case: names are for who may see eligibility.
    const bool sees = chair.staff && may(chair.staff->role, Right::SeeEligibility, StationKind::Desk);
    return sees ? list : QList<Reception>();
}

int ScriptedDesk::waiting() const
{
    return static_cast<int>(std::count_if(list.begin(), list.end(),
        [](const Reception &reception) { return reception.status == ReceptionStatus::Arrived; }));
}

void ScriptedDesk::setStatus(const QUuid &visit, ReceptionStatus status)
{
    for (Reception &reception : list) {
        if (reception.visit == visit)
            reception.status = status;
    }
    sortForDesk(list);
    Q_EMIT receptionsChanged();
}

Outcome<Done> ScriptedDesk::confirm(const QUuid &visit)
{
    if (confirmFault)
        return *confirmFault;
    confirmed.append(visit);
    setStatus(visit, ReceptionStatus::Confirmed);
    return Done{};
}

Outcome<Done> ScriptedDesk::slipPrinted(const QUuid &visit)
{
    printed.append(visit);
    setStatus(visit, ReceptionStatus::Printed);
    return Done{};
}

Fault ScriptedDesk::askForRecords(const QUuid &, ConsentKind kind)
{
    recordsAsked.append(kind);
    return { Failure::WrongStation };
}

void ScriptedDesk::checkHealth()
{
    ++healthChecks;
    Q_EMIT healthChanged();
}

void ScriptedDesk::helpCame()
{
    ++helpCameCount;
    call.reset();
    Q_EMIT helpCallChanged();
}

} // namespace madoguchi
