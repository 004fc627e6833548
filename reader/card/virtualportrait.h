#pragma once

#include "reader/card/facephoto.h"

namespace madoguchi {

/// The portrait of somebody who does not exist: head, hair, shoulders and a few lines, 240 × 320 in grey.
/// The same for the same number, and another for another.
FacePicture drawPortrait(quint32 person);

/// A drawing of strokes that stands for printed words: 1 bit, PNG, as the name and the address on a card.
QByteArray drawWords(quint32 number);

/// JPEG 2000 of one quality layer, of some five kilobytes for a portrait. Empty: the encoder gave up.
QByteArray encodePhoto(const FacePicture &picture);

} // namespace madoguchi
