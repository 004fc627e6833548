#include "app/domain/numberentry.h"

#include "app/domain/insurance.h"
#include "app/domain/insurernumber.h"
#include "app/domain/proofrules.h"
#include "app/domain/typedbirthdate.h"
#include "app/domain/typedtext.h"

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int mostCharacters = 20;
constexpr int elderlyDigits = 8;
constexpr int insurerDigits = 8;
constexpr int branchDigits = 2;

bool isLateElderly(const QString &insurer)
{
    Insurance insurance;
    insurance.insurerNumber = readInsurerNumber(insurer).number;
    return insurance.isLateElderly();
}

bool isReadable(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) { return character.isPrint(); });
}

std::optional<EntryProblem> proofProblem(const QString &proof, const QDate &today)
{
    if (proof.isEmpty())
        return EntryProblem::ProofMissing;
    if (isReceivedBy(proof, today))
        return std::nullopt;
    return proofStanding(proof, today) == ProofStanding::NotAlone ? EntryProblem::ProofNotAlone
                                                                  : EntryProblem::ProofEnded;
}

std::optional<EntryProblem> symbolProblem(const QString &symbol)
{
    if (symbol.size() > mostCharacters)
        return EntryProblem::SymbolTooLong;
    return isReadable(symbol) ? std::nullopt : std::optional(EntryProblem::SymbolUnreadable);
}

std::optional<EntryProblem> numberProblem(const QString &number, bool lateElderly)
{
    if (number.isEmpty())
        return EntryProblem::NumberMissing;
    if (lateElderly && !(isDigits(number) && number.size() == elderlyDigits))
        return EntryProblem::NumberNotEight;
    if (number.size() > mostCharacters)
        return EntryProblem::NumberTooLong;
    return isReadable(number) ? std::nullopt : std::optional(EntryProblem::NumberUnreadable);
}

std::optional<EntryProblem> branchProblem(const QString &branch)
{
    if (!branch.isEmpty() && !isDigits(branch))
        return EntryProblem::BranchNotDigits;
    return branch.size() > branchDigits ? std::optional(EntryProblem::BranchTooLong) : std::nullopt;
}

/// Nothing: not known; the service is asked without it.
QString paddedBranch(const QString &branch)
{
    return branch.isEmpty() ? QString() : branch.rightJustified(branchDigits, u'0');
}

QString numberText(const NumberEntry &entry, bool lateElderly)
{
    return lateElderly ? typedDigits(entry.number.reveal()) : typedText(entry.number.reveal());
}

} // namespace

std::optional<EntryIssue> EntryReading::of(EntryField field) const
{
    const auto found = std::find_if(
        issues.begin(), issues.end(), [field](const EntryIssue &issue) { return issue.field == field; });
    return found == issues.end() ? std::nullopt : std::optional(*found);
}

EntryReading readEntry(const NumberEntry &entry, const QDate &today)
{
    const InsurerEntry insurer = readInsurerNumber(entry.insurer);
    const bool lateElderly = isLateElderly(entry.insurer);
    const QString symbol = lateElderly ? QString() : typedText(entry.symbol.reveal());
    const QString number = numberText(entry, lateElderly);
    const QString branch = lateElderly ? QString() : typedDigits(entry.branch.reveal());
    const BirthdateEntry birthdate = readBirthdate(entry.birthdate.reveal(), today);
    EntryReading reading;
    const auto note = [&](EntryField field, std::optional<EntryProblem> problem, const QDate &meant = {}) {
        if (problem)
            reading.issues.append({ field, *problem, Pii(meant) });
    };
    note(EntryField::Proof, proofProblem(entry.proof, today));
    note(EntryField::Insurer, insurer.problem);
    note(EntryField::Symbol, symbolProblem(symbol));
    note(EntryField::Number, numberProblem(number, lateElderly));
    note(EntryField::Branch, branchProblem(branch));
    note(EntryField::Birthdate, birthdate.problem, birthdate.meant);
    reading.query = { .insurerNumber = insurer.number,
        .symbol = Pii(symbol),
        .number = Pii(number),
        .branch = Pii(paddedBranch(branch)),
        .birthdate = Pii(birthdate.date),
        .limitConsent = entry.limitConsent };
    return reading;
}

bool isSkipped(EntryField field, const NumberEntry &entry)
{
    return (field == EntryField::Symbol || field == EntryField::Branch) && isLateElderly(entry.insurer);
}

bool isFull(EntryField field, const NumberEntry &entry, const QDate &today)
{
    const EntryReading reading = readEntry(entry, today);
    if (reading.of(field))
        return false;
    switch (field) {
    case EntryField::Proof:
        return true;
    case EntryField::Insurer:
        return typedDigits(entry.insurer).size() == insurerDigits;
    case EntryField::Number:
        return isLateElderly(entry.insurer);
    case EntryField::Branch:
        return typedDigits(entry.branch.reveal()).size() == branchDigits;
    case EntryField::Birthdate:
        return readBirthdate(entry.birthdate.reveal(), today).isFull;
    case EntryField::Symbol:
        break;
    }
    return false;
}

bool isUnfinished(EntryField field, const NumberEntry &entry, const QDate &today)
{
    const auto isShort = [](const QString &digits, int width) {
        return digits.isEmpty() || (isDigits(digits) && digits.size() < width);
    };
    switch (field) {
    case EntryField::Proof:
        return entry.proof.isEmpty();
    case EntryField::Insurer:
        return isShort(typedDigits(entry.insurer), insurerDigits);
    case EntryField::Number:
        return isShort(numberText(entry, isLateElderly(entry.insurer)), elderlyDigits);
    case EntryField::Birthdate:
        return !readBirthdate(entry.birthdate.reveal(), today).isFull;
    case EntryField::Symbol:
    case EntryField::Branch:
        break;
    }
    return false;
}

} // namespace madoguchi
