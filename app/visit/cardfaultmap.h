#pragma once

#include "app/domain/failure.h"
#include "reader/readerhub.h"

#include <optional>

namespace madoguchi {

/// The reader's names for what went wrong, in the application's: the one place where they meet (house.md,
/// habit 5). `code` carries the status word or the PC/SC code in hexadecimal, `number` the tries left of a
/// wrong PIN.
Fault faultOf(const CardError &error);

/// Why no patient can be served at this reader; nothing where one can, with or without a card on it.
std::optional<Fault> faultOf(const ReaderSnapshot &reader);

/// Something lies on the reader, whether it answers or not.
bool hasCard(const ReaderSnapshot &reader);

} // namespace madoguchi
