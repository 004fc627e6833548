#pragma once

#include "app/training/centre/xmltree.h"

/// What can be wrong in an answer that is well-formed: done to a finished one, on demand.
namespace madoguchi::oddities {

/// A refusal of the whole message: SegmentOfResult 9 with its error code, or ResultCode 9 (YZK, TKK).
void refuse(XmlTree &answer, const QString &code, const QString &text);
/// The same with the stand-ins' own example.
void refuse(XmlTree &answer);
/// SegmentOfResult 2: still being processed. Answers of YZK and TKK have none and stay as they are.
void stillProcessing(XmlTree &answer);
/// ProcessingResultStatus 2 for the person, and for every unit of a bulk result.
void personError(XmlTree &answer);
void removeIdentifier(XmlTree &answer);
void changeIdentifier(XmlTree &answer);
void changeInstitution(XmlTree &answer);
/// A bulk slip or result of another query.
/// Echoes the insurance of somebody else.
void changeInsured(XmlTree &answer);
void changeReceptionNumber(XmlTree &answer);

} // namespace madoguchi::oddities
