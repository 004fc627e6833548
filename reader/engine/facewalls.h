#pragma once

namespace madoguchi {

/// Shuts this process in before a maker's library is loaded: no core dump and no reading of its memory by
/// others (security.md 17), and no socket but to this machine's own services, so that nothing of a patient
/// can be sent anywhere. Kept by whatever the library starts. False: the system cannot.
bool raiseWalls();

} // namespace madoguchi
