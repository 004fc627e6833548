#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What libFuzzer calls with each input; 0: go on. Also called by replay.cpp.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace madoguchi::fuzz {

/// Ends the program where something does not hold that must hold for every input.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return { reinterpret_cast<const char *>(data), qsizetype(size) };
}

/// `part` lies in `whole`.
inline void requireInside(QByteArrayView part, QByteArrayView whole)
{
    require(part.isEmpty() || (part.begin() >= whole.begin() && part.end() <= whole.end()));
}

} // namespace madoguchi::fuzz
