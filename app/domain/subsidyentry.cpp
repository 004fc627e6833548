#include "app/domain/subsidyentry.h"

#include "app/domain/insurernumber.h"
#include "app/domain/subsidylaws.h"
#include "app/domain/typedbirthdate.h"
#include "app/domain/typedtext.h"

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int payerDigits = 8;
constexpr int recipientDigits = 7;

std::optional<SubsidyProblem> lengthProblem(const QString &digits, int width)
{
    if (digits.isEmpty())
        return SubsidyProblem::Missing;
    if (!isDigits(digits))
        return SubsidyProblem::NotDigits;
    if (digits.size() != width)
        return digits.size() < width ? SubsidyProblem::TooShort : SubsidyProblem::TooLong;
    return std::nullopt;
}

std::optional<SubsidyProblem> payerProblem(const QString &digits, bool isAidTold)
{
    if (const auto problem = lengthProblem(digits, payerDigits))
        return problem;
    if (!hasRightCheckDigit(digits))
        return SubsidyProblem::CheckDigit;
    return isAidTold && digits.startsWith(medicalAidLaw) ? std::optional(SubsidyProblem::MedicalAidTold)
                                                         : std::nullopt;
}

/// 6 digits of the person and the check digit, as in the payer's number.
std::optional<SubsidyProblem> recipientProblem(const QString &digits, bool isLocal)
{
    if (const auto problem = lengthProblem(digits, recipientDigits))
        return problem;
    return isLocal || hasRightCheckDigit(digits) ? std::nullopt : std::optional(SubsidyProblem::CheckDigit);
}

/// Empty: the paper does not say.
BirthdateEntry dayIn(const QString &typed)
{
    return typedText(typed).isEmpty() ? BirthdateEntry{} : readDay(typed);
}

std::optional<SubsidyProblem> periodProblem(const QDate &from, const QDate &until, const QDate &day)
{
    if (!until.isValid())
        return std::nullopt;
    if (from.isValid() && until < from)
        return SubsidyProblem::Backwards;
    return until < day ? std::optional(SubsidyProblem::Expired) : std::nullopt;
}

const QString &textOf(SubsidyField field, const SubsidyEntry &entry)
{
    switch (field) {
    case SubsidyField::Payer:
        return entry.payer;
    case SubsidyField::Recipient:
        return entry.recipient;
    case SubsidyField::From:
        return entry.from;
    case SubsidyField::Until:
        break;
    }
    return entry.until;
}

} // namespace

std::optional<SubsidyIssue> SubsidyReading::of(SubsidyField field) const
{
    const auto found = std::find_if(
        issues.begin(), issues.end(), [field](const SubsidyIssue &issue) { return issue.field == field; });
    return found == issues.end() ? std::nullopt : std::optional(*found);
}

SubsidyReading readSubsidy(const SubsidyEntry &entry, const SubsidyShown &shown)
{
    const QString payer = typedDigits(entry.payer), recipient = typedDigits(entry.recipient);
    const bool isLocal = isLocalSubsidy(payer.left(2));
    const BirthdateEntry from = dayIn(entry.from), until = dayIn(entry.until);
    SubsidyReading reading;
    const auto note = [&reading](SubsidyField field, std::optional<SubsidyProblem> problem) {
        if (problem)
            reading.issues.append({ field, *problem, EntryProblem::BirthdateMissing, {} });
    };
    const auto noteDay = [&reading](SubsidyField field, const BirthdateEntry &day) {
        if (day.problem)
            reading.issues.append({ field, SubsidyProblem::Date, *day.problem, day.meant });
    };
    note(SubsidyField::Payer, payerProblem(payer, shown.isAidTold));
    note(SubsidyField::Recipient, recipientProblem(recipient, isLocal));
    noteDay(SubsidyField::From, from);
    noteDay(SubsidyField::Until, until);
    note(SubsidyField::Until, periodProblem(from.date, until.date, shown.day));
    reading.isRecipientOdd
        = isLocal && !lengthProblem(recipient, recipientDigits) && !hasRightCheckDigit(recipient);
    reading.subsidy.payer = payer;
    reading.subsidy.recipient = Pii(recipient);
    reading.subsidy.from = from.date;
    reading.subsidy.until = until.date;
    return reading;
}

bool isFull(SubsidyField field, const SubsidyEntry &entry, const SubsidyShown &shown)
{
    if (readSubsidy(entry, shown).of(field))
        return false;
    if (field == SubsidyField::Payer || field == SubsidyField::Recipient)
        return true;
    return dayIn(textOf(field, entry)).isFull;
}

bool isUnfinished(SubsidyField field, const SubsidyEntry &entry)
{
    const QString &typed = textOf(field, entry);
    if (field == SubsidyField::From || field == SubsidyField::Until)
        return !dayIn(typed).isFull;
    const QString digits = typedDigits(typed);
    const int width = field == SubsidyField::Payer ? payerDigits : recipientDigits;
    return digits.isEmpty() || (isDigits(digits) && digits.size() < width);
}

bool isReadable(const Subsidy &subsidy)
{
    const QDate none;
    return !payerProblem(subsidy.payer, false)
        && !recipientProblem(subsidy.recipient.reveal(), isLocalSubsidy(subsidy.law()))
        && periodProblem(subsidy.from, subsidy.until, none) != SubsidyProblem::Backwards;
}

} // namespace madoguchi
