#pragma once

#include "reader/result.h"

#include <QByteArray>

namespace madoguchi {

/// Why a photograph is not shown.
enum class PhotoFault {
    NotJpeg2000, ///< no JP2 file with a codestream in it
    TooLarge, ///< the file, the picture, or what decoding it would cost
    Unsupported, ///< other than eight bits of grey or colour
    Damaged ///< the decoder gave up
};

/// A decoded photograph: rows from the top, one byte a pixel in grey or three in colour (RGB), no gaps.
struct FacePicture
{
    int width = 0;
    int height = 0;
    int channels = 1; ///< 1 or 3
    QByteArray pixels{};
    bool operator==(const FacePicture &) const = default;
};

/// The longest file and the widest picture that are decoded. A real photograph is some 5 kB and 300 × 400.
inline constexpr qsizetype LargestPhotoFile = 64 * 1024;
inline constexpr int LargestPhotoSide = 1024;

/// Decodes a JPEG 2000 file (JP2). Total and bounded: what the file says of itself is read here first, and
/// the decoder is only asked where it cannot cost more than one tile of the largest picture.
Result<FacePicture, PhotoFault> decodePhoto(QByteArrayView jp2);

} // namespace madoguchi
