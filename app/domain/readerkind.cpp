#include "app/domain/readerkind.h"

namespace madoguchi {

ReaderTells tells(ReaderKind kind, ReaderFact fact)
{
    switch (kind) {
    case ReaderKind::None:
        return ReaderTells::HasNone;
    case ReaderKind::Reporting:
        return fact == ReaderFact::Fault ? ReaderTells::ByAbsence : ReaderTells::NotKnown;
    case ReaderKind::Plain:
        return fact == ReaderFact::Face ? ReaderTells::HasNone : ReaderTells::Yes;
    case ReaderKind::WithEngine:
        break;
    }
    return ReaderTells::Yes;
}

} // namespace madoguchi
