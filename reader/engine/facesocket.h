#pragma once

namespace madoguchi {

/// The descriptor under which the helper process finds its end of the socket pair.
inline constexpr int FaceHostSocket = 3;

} // namespace madoguchi
