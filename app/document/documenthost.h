#pragma once

namespace madoguchi {

/// `madoguchi --document-host`: the helper process for a document (PDF) that somebody else has made. Reads it
/// from standard input, says on standard output what its pages are, and draws those that are asked for, until
/// the input ends. Shut in before it looks at a byte: bounded memory and time, no file but fonts can be
/// read and none written.
/// Follows no link and runs no script. Returns the exit status: 0 the application had no more to ask; 2 was
/// not started by the application; 3 the system cannot shut it in.
int runDocumentHost();

} // namespace madoguchi
