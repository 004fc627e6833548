#pragma once

#include "reader/engine/facelink.h"
#include "reader/engine/madoguchi_face.h"
#include "reader/result.h"

#include <QByteArray>

namespace madoguchi {

/// A maker's library, loaded into this process: the helper's, and no other. It is never unloaded; what it
/// left running goes with the process.
class FaceLibrary
{
public:
    /// Loads it and asks it what it is. The error says what the library lacks.
    static Result<FaceLibrary, facelink::NotOpenedBody> load(const QByteArray &file);

    [[nodiscard]] const facelink::OpenedBody &description() const { return m_description; }

    decltype(&mdg_face_open) open = nullptr;
    decltype(&mdg_face_read_code_b) readCodeB = nullptr;
    decltype(&mdg_face_start) start = nullptr;
    decltype(&mdg_face_poll) poll = nullptr;
    decltype(&mdg_face_cancel) cancel = nullptr;
    decltype(&mdg_face_unlock_card) unlockCard = nullptr;
    decltype(&mdg_face_close) close = nullptr;

private:
    FaceLibrary() = default;

    facelink::OpenedBody m_description;
};

} // namespace madoguchi
