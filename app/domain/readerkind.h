#pragma once

namespace madoguchi {

/// What stands at a desk for patients (reader-link.md).
enum class ReaderKind {
    None,
    Reporting, ///< a certified reader of the terminal's: only its results arrive
    Plain, ///< driven, without a face engine
    WithEngine ///< driven, with one
};

/// What a reader may be able to tell the desk.
enum class ReaderFact {
    Card, ///< placed, removed, left behind
    Pin, ///< tries, lock
    Face, ///< tries, lock
    Method, ///< how the patient was identified
    Fault ///< of the reader itself
};

enum class ReaderTells {
    Yes,
    NotKnown, ///< never to be shown as "all right"
    HasNone, ///< there is nothing of the kind to tell of
    ByAbsence ///< only by a result that does not come
};

/// The table of reader-link.md, "What each kind can tell the desk".
ReaderTells tells(ReaderKind kind, ReaderFact fact);

} // namespace madoguchi
