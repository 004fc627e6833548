#pragma once

#include "widgets/common/chimes.h"

#include <QByteArray>

namespace madoguchi {

/// What a chime sounds like, as a WAV file: one channel of 16 bits, 22,050 a second. `percent` of the
/// loudest; each chime is known from every other by its melody, not by its loudness.
QByteArray toneOf(Chime chime, int percent);

} // namespace madoguchi
