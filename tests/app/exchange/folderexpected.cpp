#include "tests/app/exchange/folderexpected.h"

#include "app/central/problems.h"

namespace madoguchi {

namespace {

using State = FolderSeen::State;

/// In this state a single result says that nothing more comes under its name (ruling 16).
bool isProcessing(TerminalFault fault)
{
    return fault == TerminalFault::Processing || fault == TerminalFault::ProcessingFirst;
}

bool isSingle(FolderAsked asked)
{
    return asked == FolderAsked::Eligibility || asked == FolderAsked::Reference;
}

/// What hits every family alike; nothing: see failureOf.
std::optional<Failure> failureOfAll(TerminalFault fault)
{
    switch (fault) {
    case TerminalFault::Silence:
        return Failure::ServiceTimeout;
    case TerminalFault::Returned:
    case TerminalFault::ErrorAlone:
    case TerminalFault::RequestAlone:
    case TerminalFault::ErrorFirst:
        return Failure::FolderReturned;
    case TerminalFault::HalfWritten:
    case TerminalFault::Empty:
    case TerminalFault::Huge:
    case TerminalFault::Malformed:
    case TerminalFault::Doctype:
    case TerminalFault::SymbolicLink:
        return Failure::FolderAnswerUnreadable;
    case TerminalFault::Encrypted:
    case TerminalFault::ZipEncrypted:
        return Failure::FolderAnswerEncrypted;
    case TerminalFault::ZipStranger:
    case TerminalFault::ZipTwoEntries:
    case TerminalFault::ZipPath:
    case TerminalFault::ZipBadChecksum:
    case TerminalFault::ZipHuge:
        return Failure::AnswerMalformed;
    case TerminalFault::OtherInstitution:
    case TerminalFault::OtherIdentifier:
        return Failure::AnswerForOther;
    default:
        return std::nullopt;
    }
}

std::optional<Failure> failureOf(TerminalFault fault, FaultCourse course, FolderAsked asked)
{
    switch (fault) {
    case TerminalFault::NotTaken:
        return course == FaultCourse::Once ? std::nullopt : std::optional(Failure::FolderNotTaken);
    case TerminalFault::Delay:
        return course == FaultCourse::Late ? std::optional(Failure::ServiceTimeout) : std::nullopt;
    case TerminalFault::Document:
        return isRecords(asked) ? Failure::RecordsAreDocument : Failure::AnswerMalformed;
    case TerminalFault::SegmentError:
        return isRecords(asked) ? Failure::RecordsRefused : Failure::SegmentError;
    case TerminalFault::Processing:
    case TerminalFault::ProcessingFirst:
        if (course == FaultCourse::Once && isSingle(asked))
            return std::nullopt;
        return isRecords(asked) ? std::nullopt : std::optional(Failure::SegmentProcessing);
    case TerminalFault::PersonError:
        if (asked == FolderAsked::Bulk)
            return Failure::AnswerMalformed; // a slip has no person
        return isSingle(asked) ? std::optional(Failure::PersonError) : std::nullopt;
    case TerminalFault::WrongEncoding: // what has ASCII alone reads the same
        return asked == FolderAsked::Reference || asked == FolderAsked::Bulk
            ? std::nullopt
            : std::optional(Failure::FolderAnswerUnreadable);
    case TerminalFault::OtherPerson:
        return asked == FolderAsked::Eligibility || isRecords(asked) ? std::optional(Failure::AnswerForOther)
                                                                     : std::nullopt;
    case TerminalFault::OtherReceptionNumber:
        return asked == FolderAsked::BulkResult ? std::optional(Failure::AnswerForOther) : std::nullopt;
    default:
        return failureOfAll(fault);
    }
}

FolderSeen expectedFace(TerminalFault fault)
{
    switch (fault) {
    case TerminalFault::Silence:
    case TerminalFault::NotTaken:
        return { State::Nothing };
    case TerminalFault::HalfWritten:
    case TerminalFault::Empty:
    case TerminalFault::Huge:
    case TerminalFault::Malformed:
    case TerminalFault::Doctype:
    case TerminalFault::WrongEncoding:
    case TerminalFault::SymbolicLink:
    case TerminalFault::Encrypted:
    case TerminalFault::Document:
    case TerminalFault::Zip:
    case TerminalFault::ZipEncrypted:
    case TerminalFault::ZipOtherName:
    case TerminalFault::ZipStranger:
    case TerminalFault::ZipTwoEntries:
    case TerminalFault::ZipPath:
    case TerminalFault::ZipBadChecksum:
    case TerminalFault::ZipHuge:
    case TerminalFault::SegmentError:
    case TerminalFault::Processing:
    case TerminalFault::PersonError:
    case TerminalFault::OtherInstitution:
        return { State::Left };
    default:
        return { State::Served }; // who comes to the reader is known from its file alone
    }
}

} // namespace

QString nameOf(FolderAsked asked)
{
    static constexpr std::array names{ "eligibility", "reference", "bulk", "bulk result", "medication",
        "checkup", "face" };
    return QString::fromLatin1(names.at(static_cast<std::size_t>(asked)));
}

const char *familyOf(FolderAsked asked)
{
    static constexpr std::array families{ "OQSsiquc01", "OQSsiimm01", "OQSmuquc01", "OQSmuquc02",
        "YZKsiquc01", "TKKsiquc01", "face" };
    return families.at(static_cast<std::size_t>(asked));
}

bool isRecords(FolderAsked asked)
{
    return asked == FolderAsked::Medication || asked == FolderAsked::Checkup;
}

QString nameOf(FaultCourse course)
{
    static constexpr std::array names{ "once", "lasting", "late" };
    return QString::fromLatin1(names.at(static_cast<std::size_t>(course)));
}

QString FolderSeen::text() const
{
    static constexpr std::array names{ "pending", "served", "waits", "refused", "left", "nothing" };
    QString text = QString::fromLatin1(names.at(static_cast<std::size_t>(state)));
    if (failure)
        text += QLatin1Char(' ') + failureName(*failure);
    return text;
}

FolderSeen expectedSeen(TerminalFault fault, FaultCourse course, FolderAsked asked)
{
    if (asked == FolderAsked::Face)
        return expectedFace(fault);
    const std::optional<Failure> failure = failureOf(fault, course, asked);
    if (!failure)
        return { State::Served };
    if (isRecords(asked))
        return { State::Refused, failure };
    if (asked == FolderAsked::Eligibility && failure == Failure::PersonError)
        return { State::Served, failure }; // an answer too: the service cannot say it of this person
    if (asked == FolderAsked::BulkResult && failure == Failure::SegmentProcessing)
        return { State::Waits }; // not ready, which is no failure
    return { isForGood(Fault{ .failure = *failure }) ? State::Refused : State::Waits, failure };
}

int expectedTaken(TerminalFault fault, FaultCourse course, FolderAsked asked, int processingTries)
{
    if (fault == TerminalFault::NotTaken && course != FaultCourse::Once && asked != FolderAsked::Face)
        return 0;
    if (isProcessing(fault) && isSingle(asked))
        return course == FaultCourse::Once ? 2 : 1 + processingTries;
    return 1;
}

} // namespace madoguchi
