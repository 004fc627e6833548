#pragma once

namespace madoguchi {

/// `madoguchi --face-host`: the helper process. Loads one face engine and does what comes over the socket
/// that the application left as descriptor 3, on this thread, until that is closed. Opens nothing else: no
/// settings, database, key store or line. Returns the exit status: 0 the application had no more to ask; 2
/// was not started by the application, which is said on standard error; 3 the system cannot shut it in.
int runFaceHost();

} // namespace madoguchi
