#pragma once

#include "app/domain/administered.h"
#include "widgets/admin/formdescription.h"

#include <QCoreApplication>

namespace madoguchi {

/// What the forms about accounts say and ask, in the current language. Where two persons are needed they say
/// who types what.
class StaffForms
{
    Q_DECLARE_TR_FUNCTIONS(madoguchi::StaffForms)
public:
    static FormDescription add();
    /// `first`: the station has no qualified account yet, so the administrator is enough.
    static FormDescription grant(bool first);
    static FormDescription reset(const StaffMember &member);
    static FormDescription switchOff(const StaffMember &member);
    static FormDescription leave(const StaffMember &member);
    static FormDescription dropSecondFactor(const StaffMember &member);
    static FormDescription breakGlass(const StaffMember &member);

    /// The account that add() or grant() asked for.
    static StaffMember memberOf(const FormAnswers &answers);

private:
    static QString calledAs(const StaffMember &member);
    static FormField firstPassword();
    static FormField idField();
    static QList<FormField> secondPerson();
};

} // namespace madoguchi
