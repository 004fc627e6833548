#pragma once

#include <chrono>

namespace madoguchi {

/// How long things of the folder exchange take. The defaults are those of oqs-interface.md 1.4 and its
/// rulings; tests shorten them.
struct FolderTimings
{
    using Milliseconds = std::chrono::milliseconds;
    Milliseconds scan{ 500 }; ///< between two looks into a folder, whatever its events say
    Milliseconds hung{ 5000 }; ///< a look that takes longer says that the folder cannot be reached
    Milliseconds settle{ 300 }; ///< at least between the two looks that find a file the same (ruling 11)
    Milliseconds again{ 1000 }; ///< before a file that could not be read is looked at again
    Milliseconds unreadable{ 30000 }; ///< unchanged for so long and still not readable: given up
    Milliseconds answer{ 180000 }; ///< a question's deadline, all its attempts together
    Milliseconds queue{ 90000 }; ///< the longest that a question may wait to be written
    /// A terminal that runs takes a request within seconds (oqs-interface.md 1.2): one that lies longer says
    /// that it does not, long before the question's deadline.
    Milliseconds untaken{ 10000 };
    Milliseconds apart{ 1000 }; ///< between two requests (ruling 17)
    Milliseconds processing{ 5000 }; ///< before asking again where the answer is still worked on (ruling 16)
    int processingTries = 3;
    Milliseconds clockAnswer{ 10000 }; ///< an answer that took longer says nothing of the clock (ruling 40)
    Milliseconds mostOffset{ 60000 }; ///< clocks further apart: no records (security.md 11)
    Milliseconds othersStay{ 600000 }; ///< another station's answer that lies longer is nobody's
    std::chrono::hours remember{ 31 * 24 }; ///< how long an exchange is known by its token
    bool events = true; ///< false: the file system's are not listened to, as over a share that drops them
    bool operator==(const FolderTimings &) const = default;
};

} // namespace madoguchi
