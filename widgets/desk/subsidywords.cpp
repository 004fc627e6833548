#include "widgets/desk/subsidywords.h"

#include "app/domain/subsidylaws.h"
#include "widgets/common/calendar.h"
#include "widgets/common/language.h"

#include <QCoreApplication>

#include <algorithm>

namespace madoguchi::subsidywords {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SubsidyWords", text);
}

bool hasOne(const Subsidies &subsidies, const QDate &day, SubsidyMark mark)
{
    return std::any_of(subsidies.all.begin(), subsidies.all.end(),
        [&](const Subsidy &one) { return markOf(one, day) == mark; });
}

/// When and where it was read the last time.
QString confirmed(const Subsidy &subsidy)
{
    const QString text = subsidy.source == SubsidySource::Paper
        ? say(QT_TRANSLATE_NOOP("SubsidyWords", "%1, 受給者証"))
        : say(QT_TRANSLATE_NOOP("SubsidyWords", "%1, terminal"));
    return text.arg(words::date(subsidy.confirmedOn));
}

QString dateProblem(const SubsidyIssue &issue)
{
    switch (issue.date) {
    case EntryProblem::BirthdateUnfinished:
        return say(
            QT_TRANSLATE_NOOP("SubsidyWords", "Something of the date is missing: year, month and day."));
    case EntryProblem::BirthdateWithoutEra:
        return say(
            QT_TRANSLATE_NOOP("SubsidyWords", "Which era? Put R before it, or four digits of the year."));
    case EntryProblem::BirthdateNoSuchDay:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "There is no such day. Compare month and day."));
    case EntryProblem::BirthdateOutsideEra:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "That era had no such day: %1. Compare era and year."))
            .arg(words::birthDate(issue.meant));
    default:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "Not a date. Type R9.3.31, R090331 or 20270331."));
    }
}

QString tooShort(SubsidyField field)
{
    return field == SubsidyField::Payer
        ? say(QT_TRANSLATE_NOOP("SubsidyWords", "A digit is missing: it has 8."))
        : say(QT_TRANSLATE_NOOP("SubsidyWords", "A digit is missing: it has 7."));
}

QString tooLong(SubsidyField field)
{
    return field == SubsidyField::Payer
        ? say(QT_TRANSLATE_NOOP("SubsidyWords", "A digit too many: it has 8."))
        : say(QT_TRANSLATE_NOOP("SubsidyWords", "A digit too many: it has 7."));
}

QString missing(SubsidyField field)
{
    return field == SubsidyField::Payer
        ? say(QT_TRANSLATE_NOOP("SubsidyWords", "Enter the payer number: the 8 digits of 公費負担者番号."))
        : say(QT_TRANSLATE_NOOP("SubsidyWords", "Enter the recipient number: the 7 digits of 受給者番号."));
}

} // namespace

QString state(SubsidyState state)
{
    switch (state) {
    case SubsidyState::Present:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "Present"));
    case SubsidyState::NotConsentedOrLost:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "Not consented, or lost"));
    case SubsidyState::NotConnected:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "Area not connected"));
    case SubsidyState::NotAsked:
        break;
    }
    return say(QT_TRANSLATE_NOOP("SubsidyWords", "Not confirmed"));
}

Look stateLook(SubsidyState state, bool isStored)
{
    if (state == SubsidyState::Present)
        return lookGood;
    return isStored || state != SubsidyState::NotAsked ? lookAttention : lookUnknown;
}

QString law(const Subsidy &subsidy)
{
    const QString number = subsidy.law();
    if (const auto known = subsidyLaw(number))
        return number + QLatin1Char(' ') + known->in(Language::instance().current());
    return isLocalSubsidy(number) ? number + QLatin1Char(' ')
            + say(QT_TRANSLATE_NOOP("SubsidyWords", "of the prefecture or municipality"))
                                  : number;
}

QString numbers(const Subsidy &subsidy)
{
    return subsidy.payer + QStringLiteral(" ・ ") + subsidy.recipient.reveal();
}

QString period(const Subsidy &subsidy)
{
    return words::period(subsidy.from, subsidy.until).trimmed();
}

QString mark(const Subsidy &subsidy, const QDate &day)
{
    const bool isKnown = subsidy.confirmedOn.isValid();
    switch (markOf(subsidy, day)) {
    case SubsidyMark::Confirmed:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "Confirmed: %1")).arg(confirmed(subsidy));
    case SubsidyMark::NotBegun:
        return isKnown
            ? say(QT_TRANSLATE_NOOP("SubsidyWords", "Not valid yet; confirmed %1")).arg(confirmed(subsidy))
            : say(QT_TRANSLATE_NOOP("SubsidyWords", "Not valid yet"));
    case SubsidyMark::Expired:
        return isKnown
            ? say(QT_TRANSLATE_NOOP("SubsidyWords", "Expired; last confirmed %1")).arg(confirmed(subsidy))
            : say(QT_TRANSLATE_NOOP("SubsidyWords", "Expired"));
    case SubsidyMark::NotConfirmed:
        break;
    }
    return isKnown
        ? say(QT_TRANSLATE_NOOP("SubsidyWords", "Not confirmed today; last %1")).arg(confirmed(subsidy))
        : say(QT_TRANSLATE_NOOP("SubsidyWords", "Not confirmed today"));
}

Look markLook(SubsidyMark mark)
{
    switch (mark) {
    case SubsidyMark::Confirmed:
        return lookGood;
    case SubsidyMark::NotBegun:
        return lookExpiring;
    case SubsidyMark::Expired:
        return lookBad;
    case SubsidyMark::NotConfirmed:
        break;
    }
    return lookAttention;
}

QString nextStep(const Subsidies &subsidies, const QDate &day)
{
    const SubsidyState state = stateOn(subsidies, day);
    if (hasOne(subsidies, day, SubsidyMark::Expired))
        return say(QT_TRANSLATE_NOOP("SubsidyWords",
            "One has expired: ask whether there is a new 受給者証. It is kept until somebody ends it."));
    if (hasOne(subsidies, day, SubsidyMark::NotConfirmed)) {
        if (state == SubsidyState::Present)
            return say(QT_TRANSLATE_NOOP("SubsidyWords", "Ask for the other 受給者証, too."));
        return state == SubsidyState::NotConsentedOrLost
            ? say(QT_TRANSLATE_NOOP("SubsidyWords",
                "That does not mean that it is over: ask for the 受給者証, and compare numbers and period."))
            : say(QT_TRANSLATE_NOOP("SubsidyWords", "Ask for the 受給者証, and compare numbers and period."));
    }
    if (state == SubsidyState::Present)
        return {};
    return state == SubsidyState::NotAsked
        ? say(QT_TRANSLATE_NOOP("SubsidyWords", "Ask whether there is a 受給者証."))
        : say(QT_TRANSLATE_NOOP("SubsidyWords", "Ask whether there is a 受給者証 on paper."));
}

QList<Fact> facts(const Subsidies &subsidies, const QDate &day)
{
    if (subsidies.all.isEmpty() && subsidies.state == SubsidyState::NotAsked)
        return {};
    QList<Fact> facts{ { say(QT_TRANSLATE_NOOP("SubsidyWords", "Asked today")),
        state(stateOn(subsidies, day)) } };
    for (const Subsidy &one : subsidies.all) {
        facts.append({ law(one), numbers(one) });
        facts.append({ say(QT_TRANSLATE_NOOP("SubsidyWords", "Valid")), period(one) });
        facts.append({ say(QT_TRANSLATE_NOOP("SubsidyWords", "State")), mark(one, day) });
    }
    return facts;
}

QString field(SubsidyField field)
{
    switch (field) {
    case SubsidyField::Payer:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "Payer no."));
    case SubsidyField::Recipient:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "Recipient no."));
    case SubsidyField::From:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "Valid from"));
    case SubsidyField::Until:
        break;
    }
    return say(QT_TRANSLATE_NOOP("SubsidyWords", "Valid until"));
}

QString example(SubsidyField field)
{
    switch (field) {
    case SubsidyField::Payer:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "8 digits"));
    case SubsidyField::Recipient:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "7 digits"));
    case SubsidyField::From:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "R8.4.1, or empty"));
    case SubsidyField::Until:
        break;
    }
    return say(QT_TRANSLATE_NOOP("SubsidyWords", "R9.3.31, or empty"));
}

QString problem(const SubsidyIssue &issue)
{
    switch (issue.problem) {
    case SubsidyProblem::Missing:
        return missing(issue.field);
    case SubsidyProblem::NotDigits:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "Only digits. Mind O and 0, I and 1."));
    case SubsidyProblem::TooShort:
        return tooShort(issue.field);
    case SubsidyProblem::TooLong:
        return tooLong(issue.field);
    case SubsidyProblem::CheckDigit:
        return say(QT_TRANSLATE_NOOP("SubsidyWords",
            "The check digit does not fit: one digit is wrong, or two are swapped. Compare each."));
    case SubsidyProblem::MedicalAidTold:
        return say(QT_TRANSLATE_NOOP("SubsidyWords",
            "Medical aid (医療扶助) stands in the answer already, with its ticket: not to be typed here."));
    case SubsidyProblem::Backwards:
        return say(QT_TRANSLATE_NOOP("SubsidyWords", "It ends before it begins. Compare both days."));
    case SubsidyProblem::Expired:
        return say(
            QT_TRANSLATE_NOOP("SubsidyWords", "That day is past. Ask whether there is a new 受給者証."));
    case SubsidyProblem::Date:
        break;
    }
    return dateProblem(issue);
}

QString understood(SubsidyField field, const SubsidyReading &reading)
{
    const Subsidy &subsidy = reading.subsidy;
    switch (field) {
    case SubsidyField::Payer:
        return law(subsidy);
    case SubsidyField::Recipient:
        return reading.isRecipientOdd ? say(QT_TRANSLATE_NOOP("SubsidyWords",
                   "No usual check digit: some municipalities give none. Compare each digit once more."))
                                      : QString();
    case SubsidyField::From:
        return words::birthDate(subsidy.from);
    case SubsidyField::Until:
        break;
    }
    return words::birthDate(subsidy.until);
}

QString tooMany()
{
    return say(QT_TRANSLATE_NOOP("SubsidyWords",
        "A claim takes four at most. Ask the patient which one is over, and end that first."));
}

} // namespace madoguchi::subsidywords
