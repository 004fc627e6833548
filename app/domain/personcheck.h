#pragma once

namespace madoguchi {

/// Whether an answer is about the patient who is stored under its 照会番号 or its insurance (product.md,
/// Wrong-person guard), and what a person at the desk has said of it.
enum class PersonCheck {
    Clear, ///< nobody is stored, or all that is compared agrees
    Doubtful, ///< 別人の疑い: not confirmed, not handed over, not told to a consulting room
    Same, ///< compared at the desk: it is the one who is stored
    Another ///< compared at the desk: it is somebody else, and what is stored is not of this one
};

/// What speaks against it, the gravest.
enum class PersonDoubt {
    None,
    Birthdate, ///< another birth date than the stored one, or none to compare
    Kana, ///< another kana, or none to compare
    Number ///< another 照会番号 than the one that is linked to this insurance
};

/// Where the file for the レセコン stands (config.md, Hand-over).
enum class HandOverState {
    None, ///< not confirmed; or there was no folder to hand over into
    Waiting, ///< to be written, once the confirmation cannot be taken back any more
    Written
};

} // namespace madoguchi
