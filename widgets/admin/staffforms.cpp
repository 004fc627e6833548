#include "widgets/admin/staffforms.h"

#include "widgets/admin/adminwords.h"
#include "widgets/common/words.h"

namespace madoguchi {

namespace {

FormField text(const char *key, const QString &caption)
{
    FormField field;
    field.key = QLatin1String(key);
    field.caption = caption;
    return field;
}

FormField password(const char *key, const QString &caption)
{
    FormField field = text(key, caption);
    field.kind = FormField::Kind::Password;
    return field;
}

FormField choice(const char *key, const QString &caption, QList<std::pair<QString, QString>> choices)
{
    FormField field = text(key, caption);
    field.kind = FormField::Kind::Choice;
    field.choices = std::move(choices);
    return field;
}

} // namespace

QString StaffForms::calledAs(const StaffMember &member)
{
    return tr("%1 (%2)").arg(member.displayName, member.id);
}

FormField StaffForms::idField()
{
    return text("id", tr("Staff ID (letters, digits, signs)"));
}

FormField StaffForms::firstPassword()
{
    FormField field = text("first", tr("First password (13 characters or more)"));
    field.kind = FormField::Kind::FirstPassword;
    return field;
}

QList<FormField> StaffForms::secondPerson()
{
    return { text("second", tr("Second person: staff ID of a doctor, dentist or pharmacist")),
        password("secondPassword", tr("Second person: password, typed by that person")) };
}

FormDescription StaffForms::add()
{
    FormDescription form;
    form.title = tr("Add an account");
    form.explanation = tr("Tell the person the staff ID and the first password. At the first sign-in the "
                          "password has to be replaced.");
    form.fields = { idField(), text("name", tr("Name")),
        choice("role", tr("Role"),
            { { QStringLiteral("reception"), adminwords::role(Role::Reception) },
                { QStringLiteral("administrator"), adminwords::role(Role::Administrator) } }),
        firstPassword() };
    form.submit = tr("Add");
    return form;
}

FormDescription StaffForms::grant(bool first)
{
    FormDescription form;
    form.title = tr("Add a doctor, dentist or pharmacist");
    form.explanation = first
        ? tr("This is the first qualified account of the station, so you can add it alone. Each later one "
             "needs a second person. Check the licence before you grant this.")
        : tr("Two persons grant this together: you fill in the account, and a doctor, dentist or pharmacist "
             "of this station types the own staff ID and password below. Check the licence before.");
    form.fields = { idField(), text("name", tr("Name")),
        choice("qualification", tr("Qualification"),
            { { contractWord(Qualification::Doctor), words::qualification(Qualification::Doctor) },
                { contractWord(Qualification::Dentist), words::qualification(Qualification::Dentist) },
                { contractWord(Qualification::Pharmacist),
                    words::qualification(Qualification::Pharmacist) } }),
        firstPassword() };
    if (!first)
        form.fields += secondPerson();
    form.submit = tr("Grant");
    return form;
}

FormDescription StaffForms::reset(const StaffMember &member)
{
    FormDescription form;
    form.title = tr("Reset the password of %1").arg(calledAs(member));
    form.explanation
        = tr("Sessions of this person end at once, and a lock is lifted. The person replaces the "
             "new password at the next sign-in.");
    if (member.role == Role::Qualified) {
        form.tone = Tone::Attention;
        form.explanation = tr("Records kept at this station for %1 alone can never be opened again; they are "
                              "asked of the service anew. At the next sign-in the person is told that you "
                              "reset the password, and when. Sessions end at once.")
                               .arg(member.displayName);
    }
    form.fields = { firstPassword() };
    form.submit = tr("Reset");
    return form;
}

FormDescription StaffForms::switchOff(const StaffMember &member)
{
    FormDescription form;
    form.title = tr("Switch off %1").arg(calledAs(member));
    form.explanation = tr("Sessions of this person end at once. You can switch the account on again.");
    form.tone = Tone::Attention;
    form.submit = tr("Switch off");
    return form;
}

FormDescription StaffForms::leave(const StaffMember &member)
{
    FormDescription form;
    form.title = tr("%1 has left the clinic").arg(calledAs(member));
    form.explanation = tr("Sessions of this person end at once, and the account can never be switched on "
                          "again. Its audit entries stay.");
    form.tone = Tone::Bad;
    form.submit = tr("Has left the clinic");
    return form;
}

FormDescription StaffForms::dropSecondFactor(const StaffMember &member)
{
    FormDescription form;
    form.title = tr("Take off the second factor of %1").arg(calledAs(member));
    form.explanation = tr("Only where the phone or the token is lost. The person sets up a new one.");
    form.tone = Tone::Attention;
    form.submit = tr("Take off");
    return form;
}

FormDescription StaffForms::breakGlass(const StaffMember &member)
{
    FormDescription form;
    form.title = tr("Emergency: %1 without second factor").arg(calledAs(member));
    form.explanation = tr("For 8 hours the lost second factor is not asked. Password, qualification, station "
                          "and consent stay as they are. Two persons do this together, and every "
                          "administrator is told: you ask for it here, and a doctor, dentist or pharmacist "
                          "types the own staff ID and password below.");
    form.tone = Tone::Bad;
    form.fields = secondPerson();
    form.submit = tr("Allow for 8 hours");
    return form;
}

StaffMember StaffForms::memberOf(const FormAnswers &answers)
{
    StaffMember member;
    member.id = answers.text(QStringLiteral("id"));
    member.displayName = answers.text(QStringLiteral("name"));
    member.qualification = qualificationFromContract(answers.text(QStringLiteral("qualification")));
    if (member.qualification)
        member.role = Role::Qualified;
    else if (answers.text(QStringLiteral("role")) == QLatin1String("administrator"))
        member.role = Role::Administrator;
    return member;
}

} // namespace madoguchi
