// The control: the right ways of all that is wrong in the files beside it. This one must compile.
#include "control.h"

namespace madoguchi::mustnotcompile {

void passPermitOn(Central &central, RecordsPermit permit, const MedicationQuery &query)
{
    central.medication(std::move(permit), query, ignore);
}

SecretBytes moveSecret(SecretBytes secret)
{
    qDebug() << secret.size();
    SecretBytes moved = std::move(secret);
    return moved.equals(moved) ? moved.duplicate() : std::move(moved);
}

QString openName(const Patient &patient)
{
    qDebug() << patient.name;
    return patient.name.reveal();
}

Pii<QString> closeName(const QString &name)
{
    return Pii(name);
}

Fault askAtDesk(Desk &desk, const QUuid &visit)
{
    return desk.askForRecords(visit, ConsentKind::Medication);
}

bool confirmAndLook(Desk &desk, const QUuid &visit)
{
    return desk.confirm(visit).ok();
}

void passRightsOn(Granted<Right::ManageStaff> one, GrantedTogether<Right::GrantQualification> both)
{
    qDebug() << one.by().id.size() << both.administrator().size() << both.qualified().size();
    manageStaff(std::move(one));
    grantQualification(std::move(both));
}

} // namespace madoguchi::mustnotcompile
