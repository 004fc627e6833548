#pragma once

#include <QByteArrayView>

#include <optional>

namespace madoguchi {

/// What a JPEG 2000 file says of itself before anything of it is decoded.
struct Jp2Header
{
    quint32 width = 0;
    quint32 height = 0;
    int components = 0;
    bool eightBits = false; ///< all components: eight unsigned bits, not subsampled
    bool oneTile = false; ///< that covers the picture, whose corner is the canvas's
    int layers = 0;
    int levels = 0; ///< of decomposition
    int precinct = 15; ///< the smallest side of a precinct, as a power of two
    bool sameCoding = true; ///< for all components
};

/// Reads the boxes of a JP2 file (ISO/IEC 15444-1, Annex I) as far as its codestream, and of that the markers
/// SIZ and COD (Annex A). Total. Nothing: it is no such file.
std::optional<Jp2Header> jp2Header(QByteArrayView file);

} // namespace madoguchi
