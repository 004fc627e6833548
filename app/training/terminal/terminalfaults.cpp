#include "app/training/terminal/terminalfaults.h"

#include "app/training/centre/oddities.h"
#include "app/training/faultnames.h"

#include <array>

namespace madoguchi::terminalfaults {

namespace {

using Names = FaultNames<TerminalFault>;

constexpr auto entries = std::to_array<Names::Entry>({
    { TerminalFault::None, "none" },
    { TerminalFault::NotTaken, "not-taken" },
    { TerminalFault::Silence, "silence" },
    { TerminalFault::Returned, "returned" },
    { TerminalFault::ErrorAlone, "error-alone" },
    { TerminalFault::RequestAlone, "request-alone" },
    { TerminalFault::Delay, "delay" },
    { TerminalFault::Locked, "locked" },
    { TerminalFault::CompletedLater, "completed-later" },
    { TerminalFault::HalfWritten, "half-written" },
    { TerminalFault::Duplicate, "duplicate" },
    { TerminalFault::DuplicateAsZip, "duplicate-as-zip" },
    { TerminalFault::Leftover, "leftover" },
    { TerminalFault::ProcessingFirst, "processing-first" },
    { TerminalFault::ErrorFirst, "error-first" },
    { TerminalFault::Empty, "empty" },
    { TerminalFault::Huge, "huge" },
    { TerminalFault::Malformed, "malformed" },
    { TerminalFault::Doctype, "doctype" },
    { TerminalFault::WrongEncoding, "wrong-encoding" },
    { TerminalFault::SymbolicLink, "symbolic-link" },
    { TerminalFault::Encrypted, "encrypted" },
    { TerminalFault::Document, "document" },
    { TerminalFault::Zip, "zip" },
    { TerminalFault::ZipEncrypted, "zip-encrypted" },
    { TerminalFault::ZipOtherName, "zip-other-name" },
    { TerminalFault::ZipStranger, "zip-stranger" },
    { TerminalFault::ZipTwoEntries, "zip-two-entries" },
    { TerminalFault::ZipPath, "zip-path" },
    { TerminalFault::ZipBadChecksum, "zip-bad-checksum" },
    { TerminalFault::ZipHuge, "zip-huge" },
    { TerminalFault::SegmentError, "segment-error" },
    { TerminalFault::Processing, "processing" },
    { TerminalFault::PersonError, "person-error" },
    { TerminalFault::OtherPerson, "other-person" },
    { TerminalFault::OtherInstitution, "other-institution" },
    { TerminalFault::OtherIdentifier, "other-identifier" },
    { TerminalFault::NoIdentifier, "no-identifier" },
    { TerminalFault::OtherReceptionNumber, "other-reception-number" },
});
constexpr Names names(entries);

} // namespace

QString nameOf(TerminalFault fault)
{
    return names.nameOf(fault);
}

std::optional<TerminalFault> byName(const QString &name)
{
    return names.byName(name);
}

QStringList allNames()
{
    return names.all();
}

XmlTree spoiled(TerminalFault fault, XmlTree answer)
{
    switch (fault) {
    case TerminalFault::SegmentError:
        oddities::refuse(answer);
        break;
    case TerminalFault::Processing:
        oddities::stillProcessing(answer);
        break;
    case TerminalFault::PersonError:
        oddities::personError(answer);
        break;
    case TerminalFault::OtherInstitution:
        oddities::changeInstitution(answer);
        break;
    case TerminalFault::OtherIdentifier:
        oddities::changeIdentifier(answer);
        break;
    case TerminalFault::NoIdentifier:
        oddities::removeIdentifier(answer);
        break;
    case TerminalFault::OtherReceptionNumber:
        oddities::changeReceptionNumber(answer);
        break;
    default:
        break;
    }
    return answer;
}

} // namespace madoguchi::terminalfaults
