#include "reader/engine/facelibrary.h"

#include <cstring>
#include <dlfcn.h>

namespace madoguchi {

namespace {

using facelink::NotOpenedBody;

constexpr std::size_t LongestText = 200; ///< of model and version; the rest is cut off

/// Finds the functions of one library; remembers the first that is not there.
class Symbols
{
public:
    explicit Symbols(void *library)
        : m_library(library)
    { }
    template <typename Function> void find(const char *name, Function &function)
    {
        function = reinterpret_cast<Function>(dlsym(m_library, name));
        if (!function && m_missing.isEmpty())
            m_missing = name;
    }
    [[nodiscard]] const QByteArray &missing() const { return m_missing; }

private:
    void *m_library;
    QByteArray m_missing;
};

QByteArray textOf(const char *text)
{
    return text ? QByteArray(text, static_cast<qsizetype>(strnlen(text, LongestText))) : QByteArray();
}

} // namespace

Result<FaceLibrary, NotOpenedBody> FaceLibrary::load(const QByteArray &file)
{
    void *library = dlopen(file.constData(), RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return NotOpenedBody{ NotOpenedBody::Why::NotLoaded, textOf(dlerror()) };
    Symbols symbols(library);
    FaceLibrary face;
    decltype(&mdg_face_describe) describe = nullptr;
    symbols.find("mdg_face_describe", describe);
    symbols.find("mdg_face_open", face.open);
    symbols.find("mdg_face_read_code_b", face.readCodeB);
    symbols.find("mdg_face_start", face.start);
    symbols.find("mdg_face_poll", face.poll);
    symbols.find("mdg_face_cancel", face.cancel);
    symbols.find("mdg_face_unlock_card", face.unlockCard);
    symbols.find("mdg_face_close", face.close);
    // An engine of another ABI may well have other functions: that is said first, where it can be.
    const mdg_face_info *information = describe ? describe() : nullptr;
    if (information && information->abi != MDG_FACE_ABI)
        return NotOpenedBody{ NotOpenedBody::Why::OtherAbi, QByteArray::number(information->abi) };
    if (!symbols.missing().isEmpty())
        return NotOpenedBody{ NotOpenedBody::Why::NoSymbol, symbols.missing() };
    if (!information || !information->model || !information->version)
        return NotOpenedBody{ NotOpenedBody::Why::NoDescription, {} };
    face.m_description
        = { information->capabilities, textOf(information->model), textOf(information->version) };
    return face;
}

} // namespace madoguchi
