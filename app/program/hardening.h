#pragma once

namespace madoguchi {

/// Before anything else: no core dumps, no reading of this process's memory by others of the same user, and
/// files that are made from here on are closed to everybody else (security.md 13, 17).
void hardenProcess();

} // namespace madoguchi
