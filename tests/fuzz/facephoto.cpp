#include "reader/card/facephoto.h"

#include "tests/fuzz/cardtarget.h"

using namespace madoguchi;

/// What is decoded is as large as it says, and no larger than it may be.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto picture = decodePhoto(fuzz::bytesOf(data, size));
    if (!picture)
        return 0;
    fuzz::require(picture->width > 0 && picture->width <= LargestPhotoSide);
    fuzz::require(picture->height > 0 && picture->height <= LargestPhotoSide);
    fuzz::require(picture->channels == 1 || picture->channels == 3);
    fuzz::require(picture->pixels.size() == qsizetype(picture->width) * picture->height * picture->channels);
    return 0;
}
