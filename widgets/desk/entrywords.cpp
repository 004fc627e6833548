#include "widgets/desk/entrywords.h"

#include "app/domain/patient.h"
#include "widgets/common/calendar.h"

#include <QCoreApplication>

namespace madoguchi::entrywords {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("EntryWords", text);
}

QString proofProblem(EntryProblem problem)
{
    if (problem == EntryProblem::ProofNotAlone)
        return say(QT_TRANSLATE_NOOP("EntryWords",
            "The notice alone is no proof. Say: \"Could you show your My Number Card with this notice, or "
            "your 資格確認書, please?\""));
    if (problem == EntryProblem::ProofEnded)
        return say(QT_TRANSLATE_NOOP(
            "EntryWords", "It does not count any more. Ask for the 資格確認書, or for the My Number Card."));
    return say(QT_TRANSLATE_NOOP("EntryWords", "Press the digit of what the patient shows."));
}

QString insurerProblem(EntryProblem problem)
{
    switch (problem) {
    case EntryProblem::InsurerNotDigits:
        return say(QT_TRANSLATE_NOOP("EntryWords", "Only digits. Mind O and 0, I and 1."));
    case EntryProblem::InsurerTooShort:
        return say(QT_TRANSLATE_NOOP("EntryWords", "A digit is missing: it has 6 or 8."));
    case EntryProblem::InsurerTooLong:
        return say(QT_TRANSLATE_NOOP("EntryWords", "A digit too many: it has 6 or 8."));
    case EntryProblem::InsurerCheckDigit:
        return say(QT_TRANSLATE_NOOP("EntryWords",
            "The check digit does not fit: one digit is wrong, or two are swapped. Compare each."));
    default:
        return say(QT_TRANSLATE_NOOP("EntryWords",
            "Enter the insurer number. Where the patient does not know it, have the 被保険者資格申立書 "
            "filled in."));
    }
}

QString numberProblem(EntryProblem problem)
{
    switch (problem) {
    case EntryProblem::SymbolTooLong:
    case EntryProblem::NumberTooLong:
        return say(
            QT_TRANSLATE_NOOP("EntryWords", "At most 20 characters. Were symbol and number put together?"));
    case EntryProblem::SymbolUnreadable:
    case EntryProblem::NumberUnreadable:
        return say(QT_TRANSLATE_NOOP("EntryWords", "A character in it cannot be sent. Type it by hand."));
    case EntryProblem::NumberNotEight:
        return say(QT_TRANSLATE_NOOP("EntryWords", "For 75 and over the number always has 8 digits."));
    case EntryProblem::BranchNotDigits:
        return say(QT_TRANSLATE_NOOP("EntryWords", "Two digits, or nothing where none stands there."));
    case EntryProblem::BranchTooLong:
        return say(QT_TRANSLATE_NOOP("EntryWords", "Two digits only. Does a part belong to the number?"));
    default:
        return say(
            QT_TRANSLATE_NOOP("EntryWords", "Enter the number: nobody can be asked about without it."));
    }
}

QString birthdateProblem(const EntryIssue &issue)
{
    switch (issue.problem) {
    case EntryProblem::BirthdateUnreadable:
        return say(QT_TRANSLATE_NOOP("EntryWords", "Not a date. Type S30.4.1, S300401 or 19550401."));
    case EntryProblem::BirthdateUnfinished:
        return say(QT_TRANSLATE_NOOP("EntryWords", "Something of the date is missing: year, month and day."));
    case EntryProblem::BirthdateWithoutEra:
        return say(QT_TRANSLATE_NOOP(
            "EntryWords", "Which era? Put S, H or R before it, or four digits of the year."));
    case EntryProblem::BirthdateNoSuchDay:
        return say(QT_TRANSLATE_NOOP("EntryWords", "There is no such day. Compare month and day."));
    case EntryProblem::BirthdateOutsideEra:
        return say(QT_TRANSLATE_NOOP("EntryWords", "That era had no such day: %1. Compare era and year."))
            .arg(words::birthDate(issue.meant.reveal()));
    case EntryProblem::BirthdateInFuture:
        return say(QT_TRANSLATE_NOOP("EntryWords", "That day has not come yet. Compare era and year."));
    case EntryProblem::BirthdateTooLongAgo:
        return say(QT_TRANSLATE_NOOP("EntryWords", "More than 130 years ago. Compare era and year."));
    default:
        return say(QT_TRANSLATE_NOOP("EntryWords", "Enter the birth date: S30.4.1, S300401 or 19550401."));
    }
}

QString insurerKind(const QString &number)
{
    if (number.startsWith(u' '))
        return say(QT_TRANSLATE_NOOP("EntryWords", "National health insurance"));
    return number.startsWith(QLatin1String("39"))
        ? say(QT_TRANSLATE_NOOP("EntryWords", "75 and over: no symbol, no branch"))
        : QString();
}

} // namespace

QString proof(const QString &kind, ProofStanding standing)
{
    if (kind == QLatin1String("certificate"))
        return say(QT_TRANSLATE_NOOP("EntryWords", "Eligibility certificate (資格確認書)"));
    if (kind == QLatin1String("notice"))
        return say(QT_TRANSLATE_NOOP("EntryWords", "My Number Card and notice"));
    if (kind == QLatin1String("mynaportal"))
        return say(QT_TRANSLATE_NOOP("EntryWords", "My Number Card and Mynaportal"));
    if (kind == QLatin1String("statement"))
        return say(QT_TRANSLATE_NOOP("EntryWords", "Statement (被保険者資格申立書)"));
    if (kind == QLatin1String("notice-alone"))
        return say(QT_TRANSLATE_NOOP("EntryWords", "Notice alone"));
    return standing == ProofStanding::IfConfirmed
        ? say(QT_TRANSLATE_NOOP("EntryWords", "Old insurance card (if confirmed valid)"))
        : say(QT_TRANSLATE_NOOP("EntryWords", "Old insurance card"));
}

QString field(EntryField field)
{
    switch (field) {
    case EntryField::Insurer:
        return say(QT_TRANSLATE_NOOP("EntryWords", "Insurer number"));
    case EntryField::Symbol:
        return say(QT_TRANSLATE_NOOP("EntryWords", "Symbol"));
    case EntryField::Number:
        return say(QT_TRANSLATE_NOOP("EntryWords", "Number"));
    case EntryField::Branch:
        return say(QT_TRANSLATE_NOOP("EntryWords", "Branch"));
    case EntryField::Birthdate:
        return say(QT_TRANSLATE_NOOP("EntryWords", "Birth date"));
    case EntryField::Proof:
        break;
    }
    return say(QT_TRANSLATE_NOOP("EntryWords", "What the patient shows"));
}

QString example(EntryField field)
{
    switch (field) {
    case EntryField::Insurer:
        return say(QT_TRANSLATE_NOOP("EntryWords", "6 or 8 digits"));
    case EntryField::Symbol:
        return say(QT_TRANSLATE_NOOP("EntryWords", "as it stands there; none: Enter"));
    case EntryField::Number:
        return say(QT_TRANSLATE_NOOP("EntryWords", "as it stands there"));
    case EntryField::Branch:
        return say(QT_TRANSLATE_NOOP("EntryWords", "2 digits; none: Enter"));
    case EntryField::Birthdate:
        return say(QT_TRANSLATE_NOOP("EntryWords", "S300401, S30.4.1, 19550401"));
    case EntryField::Proof:
        break;
    }
    return {};
}

QString problem(const EntryIssue &issue)
{
    switch (issue.field) {
    case EntryField::Proof:
        return proofProblem(issue.problem);
    case EntryField::Insurer:
        return insurerProblem(issue.problem);
    case EntryField::Birthdate:
        return birthdateProblem(issue);
    case EntryField::Symbol:
    case EntryField::Number:
    case EntryField::Branch:
        break;
    }
    return numberProblem(issue.problem);
}

QString understood(EntryField field, const EntryReading &reading, const QDate &today)
{
    if (field == EntryField::Insurer)
        return insurerKind(reading.query.insurerNumber);
    if (field != EntryField::Birthdate)
        return {};
    const QDate birth = reading.query.birthdate.reveal();
    return words::birthDate(birth) + QStringLiteral("　") + words::age(ageOn(birth, today));
}

} // namespace madoguchi::entrywords
