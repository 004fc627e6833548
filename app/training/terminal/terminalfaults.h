#pragma once

#include "app/training/centre/xmltree.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace madoguchi {

/// What can be wrong with the terminal, on demand. Their names on a command line: terminalfaults::nameOf.
enum class TerminalFault {
    None,
    // Taking and handing back.
    NotTaken, ///< the request stays in its folder
    Silence, ///< taken, and never answered
    Returned, ///< handed back with .err, whatever it says
    ErrorAlone, ///< .err without the request
    RequestAlone, ///< the request without .err
    // When and how it is written.
    Delay, ///< answered after `milliseconds`
    Locked, ///< half of it under its name, locked; whole after `milliseconds`
    CompletedLater, ///< the same without a lock
    HalfWritten, ///< half of it, for ever
    Duplicate, ///< once more after `milliseconds`, under the same name
    DuplicateAsZip, ///< an archive with the same answer beside it
    Leftover, ///< with files of nobody's beside it
    ProcessingFirst, ///< SegmentOfResult 2, and after `milliseconds` the answer under the same name
    ErrorFirst, ///< handed back, and after `milliseconds` answered all the same
    // What is in the file.
    Empty,
    Huge, ///< more than 8 MiB
    Malformed, ///< the root is never closed
    Doctype,
    WrongEncoding, ///< declared as Shift_JIS, written as UTF-8
    SymbolicLink, ///< a link to the answer in its place
    Encrypted, ///< an encrypted archive under the name .xml
    Document, ///< a PDF
    Zip,
    ZipEncrypted,
    ZipOtherName, ///< the only entry has the family's prefix and another token
    ZipStranger, ///< the only entry is no result of the family
    ZipTwoEntries, ///< two results, neither of the archive's name
    ZipPath, ///< an entry with a path in its name
    ZipBadChecksum,
    ZipHuge, ///< small, and more than 8 MiB when unpacked
    // What the message says.
    SegmentError, ///< SegmentOfResult 9, or ResultCode 9
    Processing, ///< SegmentOfResult 2
    PersonError, ///< ProcessingResultStatus 2
    OtherPerson,
    OtherInstitution,
    OtherIdentifier,
    NoIdentifier,
    OtherReceptionNumber ///< of bulk
};

/// A fault with what it needs.
struct TerminalFaultPlan
{
    TerminalFault fault = TerminalFault::None;
    int answers = -1; ///< hits so many and is over then; -1: until it is taken back
    QString family{}; ///< hits only families that begin so ("YZK", "OQSmuquc02", "face"); empty: all
    int milliseconds = 1000;
    bool each = false; ///< `answers` are counted for each family by itself
};

namespace terminalfaults {

/// "not-taken", "half-written", …: one for each.
QString nameOf(TerminalFault fault);
std::optional<TerminalFault> byName(const QString &name);
QStringList allNames();

/// The answer as the fault leaves it; most leave it alone.
XmlTree spoiled(TerminalFault fault, XmlTree answer);

} // namespace terminalfaults

} // namespace madoguchi
