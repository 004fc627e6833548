#include "widgets/desk/bookingwords.h"

#include "app/support/failuretext.h"
#include "widgets/common/calendar.h"
#include "widgets/common/words.h"

#include <QCoreApplication>

namespace madoguchi::bookingwords {

namespace {

QString say(const char *source, int count = -1)
{
    return QCoreApplication::translate("Bookings", source, nullptr, count);
}

QString who(const BookedPatient &patient, bool covered)
{
    const QString number = patient.patientNumber.reveal();
    if (covered && number.isEmpty())
        return say(QT_TRANSLATE_NOOP("Bookings", "Name covered (F9)"));
    if (covered)
        return say(QT_TRANSLATE_NOOP("Bookings", "Patient number %1")).arg(number);
    QStringList parts{ patient.name.reveal(), number };
    parts.removeAll(QString());
    return parts.isEmpty() ? words::birthDate(patient.person.birthdate.reveal())
                           : parts.join(QStringLiteral("　"));
}

QString errorText(const QString &code)
{
    const QString said = code.isEmpty()
        ? say(QT_TRANSLATE_NOOP("Bookings", "The service could not say."))
        : say(QT_TRANSLATE_NOOP("Bookings", "The service could not say (code %1).")).arg(code);
    return said + QLatin1Char(' ')
        + say(QT_TRANSLATE_NOOP("Bookings", "Ask by number (F2) when the patient comes."));
}

QString why(const BookingException &exception)
{
    switch (exception.issue) {
    case BookingIssue::NotValid:
        return say(QT_TRANSLATE_NOOP("Bookings",
                       "%1: ask the patient for the new 資格確認書, or have the card placed at the visit."))
            .arg(words::validity(exception.validity));
    case BookingIssue::None:
        return say(QT_TRANSLATE_NOOP("Bookings",
            "No such insurance: compare insurer number, symbol and number of the list with the chart, and "
            "ask "
            "the patient for a proof."));
    case BookingIssue::Several:
        return say(QT_TRANSLATE_NOOP(
            "Bookings", "Several persons fit: find out the branch number, and ask by number (F2) with it."));
    case BookingIssue::Error:
        return errorText(exception.code);
    case BookingIssue::Unanswered:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Bookings",
        "The answer says nothing of this patient, which does not mean that there is no insurance. Ask by "
        "number (F2) when the patient comes."));
}

QString unreadable(const Fault &fault)
{
    if (fault.code == QLatin1String("empty"))
        return say(QT_TRANSLATE_NOOP("Bookings", "There is nobody in it."));
    if (fault.code == QLatin1String("header"))
        return say(
            QT_TRANSLATE_NOOP("Bookings", "The first line has no column names, or one of them twice."));
    if (fault.code == QLatin1String("csv"))
        return say(QT_TRANSLATE_NOOP(
                       "Bookings", "Line %1 is not like the first one: it has another number of cells."))
            .arg(fault.number);
    if (fault.code == QLatin1String("many"))
        return say(QT_TRANSLATE_NOOP("Bookings", "It has more patients than are booked for a day."));
    if (fault.number <= 1)
        return say(QT_TRANSLATE_NOOP("Bookings", "The column %1 is missing.")).arg(fault.code);
    return say(QT_TRANSLATE_NOOP("Bookings", "In line %1, column %2, the value does not fit."))
        .arg(fault.number)
        .arg(fault.code);
}

Standing answered(const BookingCheck &check, const QString &day)
{
    const auto count = static_cast<int>(check.exceptions.size());
    if (count == 0)
        return { Tone::Good,
            say(QT_TRANSLATE_N_NOOP("Bookings", "%1: all %n booked patient(s) are insured"), check.patients)
                .arg(day),
            {} };
    return { Tone::Attention,
        say(QT_TRANSLATE_NOOP("Bookings", "%1: %2 of %3 booked patients to look at"))
            .arg(day)
            .arg(count)
            .arg(check.patients),
        say(QT_TRANSLATE_NOOP("Bookings", "All others are insured.")) };
}

} // namespace

Standing standing(const BookingCheck &check)
{
    const QString day = words::date(check.day);
    const QString failed = check.failure ? failureText(Fault{ *check.failure }).title : QString();
    switch (check.state) {
    case BookingCheck::State::Answered:
        return answered(check, day);
    case BookingCheck::State::Refused:
        return { Tone::Bad, say(QT_TRANSLATE_NOOP("Bookings", "%1: the list was not answered")).arg(day),
            (failed.isEmpty() ? QString() : failed + QStringLiteral(" "))
                + say(QT_TRANSLATE_NOOP("Bookings",
                    "Choose the list once more. If that does not help, ask by "
                    "number (F2) when the patients come.")) };
    case BookingCheck::State::Asked:
        return { Tone::Unknown,
            say(QT_TRANSLATE_N_NOOP("Bookings", "%1: %n booked patient(s) asked about"), check.patients)
                .arg(day),
            failed.isEmpty() ? say(QT_TRANSLATE_NOOP("Bookings",
                "The service is still working on it. The answer comes by itself, also after a restart."))
                             : failed };
    case BookingCheck::State::Waiting:
        break;
    }
    return { failed.isEmpty() ? Tone::Unknown : Tone::Attention,
        say(QT_TRANSLATE_N_NOOP("Bookings", "%1: %n booked patient(s) wait to be asked about"),
            check.patients)
            .arg(day),
        (failed.isEmpty() ? QString() : failed + QStringLiteral(" "))
            + say(QT_TRANSLATE_NOOP("Bookings", "It is asked by itself once the service can be reached.")) };
}

Standing refusal(const Fault &fault)
{
    const FailureText text = failureText(fault);
    if (fault.failure != Failure::BookingsUnreadable)
        return { Tone::Bad, text.title, text.remedy };
    return { Tone::Bad, text.title,
        unreadable(fault) + QLatin1Char(' ')
            + say(QT_TRANSLATE_NOOP(
                "Bookings", "Nothing was asked. Correct it, save it as CSV, and choose it once more.")) };
}

QList<Fact> exceptions(const BookingCheck &check, bool covered, qsizetype most)
{
    QList<Fact> facts;
    for (const BookingException &exception : check.exceptions.mid(0, most))
        facts.append({ who(exception.patient, covered), why(exception) });
    if (const qsizetype more = check.exceptions.size() - most; more > 0)
        facts.append({ say(QT_TRANSLATE_N_NOOP("Bookings", "%n more"), static_cast<int>(more)),
            say(QT_TRANSLATE_NOOP("Bookings",
                "So many point to a list that is not in order: compare its columns, and read it in "
                "again.")) });
    return facts;
}

} // namespace madoguchi::bookingwords
