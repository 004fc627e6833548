#include "tests/support/scripteddesk.h"

#include <algorithm>

namespace madoguchi {

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

Outcome<StaffMember> ScriptedDesk::signIn(const QString &id, SecretBytes password)
{
    triedId = id;
    triedPassword = password.view().toByteArray();
    if (signInFault)
        return *signInFault;
    staff = StaffMember{ id, QStringLiteral("見本 受子"), Role::Reception, {} };
    Q_EMIT signedInChanged();
    Q_EMIT receptionsChanged();
    return *staff;
}

void ScriptedDesk::signOut()
{
    staff.reset();
    Q_EMIT signedInChanged();
    Q_EMIT receptionsChanged();
}

QList<Reception> ScriptedDesk::receptions() const
{
    return staff ? list : QList<Reception>();
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
