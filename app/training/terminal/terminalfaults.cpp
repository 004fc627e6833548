#include "app/training/terminal/terminalfaults.h"

#include "app/training/centre/oddities.h"

#include <algorithm>
#include <array>

namespace madoguchi::terminalfaults {

namespace {

struct Name
{
    TerminalFault fault;
    const char *name;
};

constexpr std::array names{
    Name{ TerminalFault::None, "none" },
    Name{ TerminalFault::NotTaken, "not-taken" },
    Name{ TerminalFault::Silence, "silence" },
    Name{ TerminalFault::Returned, "returned" },
    Name{ TerminalFault::ErrorAlone, "error-alone" },
    Name{ TerminalFault::RequestAlone, "request-alone" },
    Name{ TerminalFault::Delay, "delay" },
    Name{ TerminalFault::Locked, "locked" },
    Name{ TerminalFault::CompletedLater, "completed-later" },
    Name{ TerminalFault::HalfWritten, "half-written" },
    Name{ TerminalFault::Duplicate, "duplicate" },
    Name{ TerminalFault::DuplicateAsZip, "duplicate-as-zip" },
    Name{ TerminalFault::Leftover, "leftover" },
    Name{ TerminalFault::ProcessingFirst, "processing-first" },
    Name{ TerminalFault::ErrorFirst, "error-first" },
    Name{ TerminalFault::Empty, "empty" },
    Name{ TerminalFault::Huge, "huge" },
    Name{ TerminalFault::Malformed, "malformed" },
    Name{ TerminalFault::Doctype, "doctype" },
    Name{ TerminalFault::WrongEncoding, "wrong-encoding" },
    Name{ TerminalFault::SymbolicLink, "symbolic-link" },
    Name{ TerminalFault::Encrypted, "encrypted" },
    Name{ TerminalFault::Document, "document" },
    Name{ TerminalFault::Zip, "zip" },
    Name{ TerminalFault::ZipEncrypted, "zip-encrypted" },
    Name{ TerminalFault::ZipOtherName, "zip-other-name" },
    Name{ TerminalFault::ZipStranger, "zip-stranger" },
    Name{ TerminalFault::ZipTwoEntries, "zip-two-entries" },
    Name{ TerminalFault::ZipPath, "zip-path" },
    Name{ TerminalFault::ZipBadChecksum, "zip-bad-checksum" },
    Name{ TerminalFault::ZipHuge, "zip-huge" },
    Name{ TerminalFault::SegmentError, "segment-error" },
    Name{ TerminalFault::Processing, "processing" },
    Name{ TerminalFault::PersonError, "person-error" },
    Name{ TerminalFault::OtherPerson, "other-person" },
    Name{ TerminalFault::OtherInstitution, "other-institution" },
    Name{ TerminalFault::OtherIdentifier, "other-identifier" },
    Name{ TerminalFault::NoIdentifier, "no-identifier" },
    Name{ TerminalFault::OtherReceptionNumber, "other-reception-number" },
};

} // namespace

QString nameOf(TerminalFault fault)
{
    const auto found
        = std::find_if(names.begin(), names.end(), [&](const Name &entry) { return entry.fault == fault; });
    return found == names.end() ? QString() : QString::fromLatin1(found->name);
}

std::optional<TerminalFault> byName(const QString &name)
{
    const auto found = std::find_if(
        names.begin(), names.end(), [&](const Name &entry) { return name == QLatin1String(entry.name); });
    return found == names.end() ? std::nullopt : std::optional(found->fault);
}

QStringList allNames()
{
    QStringList all;
    for (const Name &entry : names)
        all.append(QString::fromLatin1(entry.name));
    return all;
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
