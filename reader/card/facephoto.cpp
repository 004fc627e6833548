#include "reader/card/facephoto.h"

#include "reader/card/jp2.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <openjpeg.h>
#include <optional>

namespace madoguchi {

namespace {

constexpr int MostLayers = 64;
constexpr int MostLevels = 10;
constexpr int SmallestPrecinct = 4; ///< smaller ones would be allotted by the million

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *thing) const { Free(thing); }
};
using Codec = std::unique_ptr<opj_codec_t, Freed<opj_destroy_codec>>;
using Image = std::unique_ptr<opj_image_t, Freed<opj_image_destroy>>;
using Stream = std::unique_ptr<opj_stream_t, Freed<opj_stream_destroy>>;

/// A file in memory, as the decoder's stream.
struct Source
{
    QByteArrayView bytes{};
    qsizetype position = 0;

    static OPJ_SIZE_T read(void *buffer, OPJ_SIZE_T size, void *user)
    {
        auto *source = static_cast<Source *>(user);
        const qsizetype left = source->bytes.size() - source->position;
        if (left <= 0)
            return static_cast<OPJ_SIZE_T>(-1);
        const qsizetype step = std::min(left, static_cast<qsizetype>(size));
        std::memcpy(buffer, source->bytes.data() + source->position, static_cast<std::size_t>(step));
        source->position += step;
        return static_cast<OPJ_SIZE_T>(step);
    }
    static OPJ_OFF_T skip(OPJ_OFF_T size, void *user)
    {
        auto *source = static_cast<Source *>(user);
        if (size < 0)
            return -1;
        const qsizetype left = source->bytes.size() - source->position;
        if (left <= 0)
            return -1; // otherwise it would be asked for ever
        const qsizetype step = std::min(left, static_cast<qsizetype>(size));
        source->position += step;
        return step;
    }
    static OPJ_BOOL seek(OPJ_OFF_T to, void *user)
    {
        auto *source = static_cast<Source *>(user);
        if (to < 0 || to > source->bytes.size())
            return OPJ_FALSE;
        source->position = static_cast<qsizetype>(to);
        return OPJ_TRUE;
    }
};

Stream streamOver(Source &source)
{
    Stream stream(opj_stream_create(4096, OPJ_TRUE));
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), static_cast<OPJ_UINT64>(source.bytes.size()));
    opj_stream_set_read_function(stream.get(), &Source::read);
    opj_stream_set_skip_function(stream.get(), &Source::skip);
    opj_stream_set_seek_function(stream.get(), &Source::seek);
    return stream;
}

std::optional<PhotoFault> objection(const Jp2Header &header)
{
    constexpr auto side = static_cast<quint32>(LargestPhotoSide);
    if (header.width == 0 || header.height == 0 || header.width > side || header.height > side
        || header.layers > MostLayers || header.levels > MostLevels || header.precinct < SmallestPrecinct)
        return PhotoFault::TooLarge;
    if (!header.eightBits || !header.oneTile || !header.sameCoding
        || (header.components != 1 && header.components != 3))
        return PhotoFault::Unsupported;
    return std::nullopt;
}

/// Nothing: the decoder gave up, or gave something else than the header said.
Image decode(QByteArrayView jp2, const Jp2Header &header)
{
    Source source{ jp2 };
    const Stream stream = streamOver(source);
    const Codec codec(opj_create_decompress(OPJ_CODEC_JP2));
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    opj_image_t *raw = nullptr;
    if (!stream || !codec || !opj_setup_decoder(codec.get(), &parameters)
        || !opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE)
        || !opj_read_header(stream.get(), codec.get(), &raw))
        return nullptr;
    Image image(raw);
    if (!opj_decode(codec.get(), stream.get(), image.get()) || !opj_end_decompress(codec.get(), stream.get()))
        return nullptr;
    const auto components = static_cast<OPJ_UINT32>(header.components);
    if (image->numcomps != components)
        return nullptr;
    const bool asSaid = std::all_of(image->comps, image->comps + components, [&](const auto &component) {
        return component.data && component.w == header.width && component.h == header.height
            && component.prec == 8 && !component.sgnd;
    });
    return asSaid ? std::move(image) : nullptr;
}

} // namespace

Result<FacePicture, PhotoFault> decodePhoto(QByteArrayView jp2)
{
    if (jp2.size() > LargestPhotoFile)
        return PhotoFault::TooLarge;
    const auto header = jp2Header(jp2);
    if (!header)
        return PhotoFault::NotJpeg2000;
    if (const auto problem = objection(*header))
        return *problem;
    const Image image = decode(jp2, *header);
    if (!image)
        return PhotoFault::Damaged;
    FacePicture picture{ static_cast<int>(header->width), static_cast<int>(header->height),
        header->components };
    const qsizetype pixels = qsizetype(picture.width) * picture.height;
    picture.pixels.resize(pixels * picture.channels);
    for (int channel = 0; channel < picture.channels; ++channel) {
        const OPJ_INT32 *from = image->comps[channel].data;
        char *to = picture.pixels.data() + channel;
        for (qsizetype i = 0; i < pixels; ++i, to += picture.channels)
            *to = static_cast<char>(std::clamp(from[i], 0, 255));
    }
    return picture;
}

} // namespace madoguchi
