#include "reader/card/virtualportrait.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>
#include <openjpeg.h>

namespace madoguchi {

namespace {

constexpr int Width = 240;
constexpr int Height = 320;

/// Where one shape of a portrait lies, in pixels.
struct Oval
{
    double x, y, rx, ry;
    [[nodiscard]] bool holds(double px, double py) const
    {
        const double dx = (px - x) / rx;
        const double dy = (py - y) / ry;
        return dx * dx + dy * dy <= 1.0;
    }
};

class Drawing
{
public:
    void fill(const Oval &oval, int grey, double fromY = 0, double toY = Height)
    {
        for (int y = std::max(0, int(fromY)); y < std::min(double(Height), toY); ++y) {
            for (int x = 0; x < Width; ++x) {
                if (oval.holds(x + 0.5, y + 0.5))
                    m_pixels[y * Width + x] = static_cast<char>(grey);
            }
        }
    }
    /// A light from the upper left, so that the picture is more than flat areas.
    void shade()
    {
        for (int y = 0; y < Height; ++y) {
            for (int x = 0; x < Width; ++x) {
                const double light = 1.05 - 0.12 * x / Width - 0.10 * y / Height;
                const int grey = static_cast<quint8>(m_pixels.at(y * Width + x));
                m_pixels[y * Width + x] = static_cast<char>(std::clamp(int(grey * light), 0, 255));
            }
        }
    }
    [[nodiscard]] FacePicture picture() const { return { Width, Height, 1, m_pixels }; }

private:
    QByteArray m_pixels = QByteArray(Width * Height, '\xE6');
};

/// Some twenty small choices out of one number.
int choice(quint32 person, int which, int from, int to)
{
    quint32 state = person * 2654435761U + static_cast<quint32>(which) * 40503U + 12345U;
    state ^= state >> 15;
    state *= 2246822519U;
    state ^= state >> 13;
    return from + static_cast<int>(state % static_cast<quint32>(to - from + 1));
}

void drawFeatures(Drawing &drawing, quint32 person, const Oval &head)
{
    const int eyes = choice(person, 7, 18, 24); // half of what is between them
    const double eyeY = head.y - choice(person, 8, 2, 10);
    for (const double side : { -1.0, 1.0 }) {
        const double x = head.x + side * eyes * 1.3;
        drawing.fill({ x, eyeY - 16, 15, 3.5 }, 70); // brow
        drawing.fill({ x, eyeY, 11, 5.5 }, 245);
        drawing.fill({ x, eyeY, 5, 5 }, 40);
    }
    drawing.fill({ head.x, head.y + 26, 8, 4 }, 150);
    drawing.fill({ head.x, head.y + 52, double(choice(person, 9, 18, 26)), 5 }, 110);
    drawing.fill({ head.x, head.y + 49, 20, 3.5 }, choice(person, 4, 185, 215));
    if (choice(person, 10, 0, 2) == 0) { // glasses
        for (const double side : { -1.0, 1.0 }) {
            const double x = head.x + side * eyes * 1.3;
            for (double at = 0; at < 6.28; at += 0.02)
                drawing.fill({ x + 19 * std::cos(at), eyeY + 14 * std::sin(at), 1.2, 1.2 }, 50);
        }
    }
}

void appendChunk(QByteArray &png, const QByteArray &name, const QByteArray &content)
{
    const QByteArray body = name + content;
    quint32 crc = 0xFFFFFFFF; // PNG, annex D
    for (const char byte : body) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320U : 0U);
    }
    std::array<char, 4> number{};
    qToBigEndian(static_cast<quint32>(content.size()), number.data());
    png.append(number.data(), number.size()).append(body);
    qToBigEndian(crc ^ 0xFFFFFFFFU, number.data());
    png.append(number.data(), number.size());
}

struct Sink
{
    QByteArray bytes{};
    qsizetype position = 0;

    static OPJ_SIZE_T write(void *buffer, OPJ_SIZE_T size, void *user)
    {
        auto *sink = static_cast<Sink *>(user);
        const auto end = sink->position + static_cast<qsizetype>(size);
        if (sink->bytes.size() < end)
            sink->bytes.resize(end);
        std::memcpy(sink->bytes.data() + sink->position, buffer, size);
        sink->position = end;
        return size;
    }
    static OPJ_OFF_T skip(OPJ_OFF_T size, void *user)
    {
        static_cast<Sink *>(user)->position += size;
        return size;
    }
    static OPJ_BOOL seek(OPJ_OFF_T to, void *user)
    {
        static_cast<Sink *>(user)->position = to;
        return OPJ_TRUE;
    }
};

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *thing) const { Free(thing); }
};
using Image = std::unique_ptr<opj_image_t, Freed<opj_image_destroy>>;

Image imageOf(const FacePicture &picture)
{
    opj_image_cmptparm_t component{};
    component.dx = component.dy = 1;
    component.w = static_cast<OPJ_UINT32>(picture.width);
    component.h = static_cast<OPJ_UINT32>(picture.height);
    component.prec = 8;
    Image image(opj_image_create(1, &component, OPJ_CLRSPC_GRAY));
    if (!image)
        return nullptr;
    image->x1 = component.w;
    image->y1 = component.h;
    std::transform(picture.pixels.begin(), picture.pixels.end(), image->comps[0].data,
        [](char pixel) { return static_cast<OPJ_INT32>(static_cast<quint8>(pixel)); });
    return image;
}

} // namespace

FacePicture drawPortrait(quint32 person)
{
    Drawing drawing;
    const int skin = choice(person, 4, 185, 215);
    const int hair = choice(person, 5, 0, 3) == 0 ? 170 : choice(person, 6, 25, 70);
    const Oval head{ Width / 2.0, 140, double(choice(person, 1, 58, 68)), double(choice(person, 2, 78, 88)) };
    const double length = choice(person, 3, 0, 1) == 0 ? 120 : 230; // of the hair
    drawing.fill({ head.x, head.y - 12, head.rx + 14, head.ry + 14 }, hair, 0, head.y - 70 + length);
    drawing.fill({ head.x, 330, 104, 92 }, choice(person, 11, 60, 130)); // shoulders
    drawing.fill({ head.x, 236, 26, 40 }, skin - 12);
    drawing.fill(head, skin);
    drawing.fill({ head.x, head.y - 62, head.rx - 4, 34 }, hair, 0, head.y - 46);
    drawFeatures(drawing, person, head);
    drawing.shade();
    return drawing.picture();
}

QByteArray drawWords(quint32 number)
{
    constexpr int width = 120;
    constexpr int height = 16;
    QByteArray rows;
    for (int y = 0; y < height; ++y) {
        rows.append('\0'); // no filter
        for (int x = 0; x < width; x += 8)
            rows.append(
                static_cast<char>(y < 2 || y >= height - 2 ? 0xFF : choice(number, x * 16 + y, 0, 255)));
    }
    QByteArray header(13, '\0');
    qToBigEndian(quint32(width), header.data());
    qToBigEndian(quint32(height), header.data() + 4);
    header[8] = 1; // one bit of grey
    QByteArray png("\x89PNG\r\n\x1A\n");
    appendChunk(png, "IHDR", header);
    appendChunk(png, "IDAT", qCompress(rows).sliced(4)); // before it Qt puts the length
    appendChunk(png, "IEND", {});
    return png;
}

QByteArray encodePhoto(const FacePicture &picture)
{
    const Image image = imageOf(picture);
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.tcp_numlayers = 1;
    parameters.tcp_rates[0] = 14;
    parameters.cp_disto_alloc = 1;
    parameters.irreversible = 1;
    const std::unique_ptr<opj_codec_t, Freed<opj_destroy_codec>> codec(opj_create_compress(OPJ_CODEC_JP2));
    const std::unique_ptr<opj_stream_t, Freed<opj_stream_destroy>> stream(
        opj_stream_create(65536, OPJ_FALSE));
    if (!image || !codec || !stream)
        return {};
    Sink sink;
    opj_stream_set_user_data(stream.get(), &sink, nullptr);
    opj_stream_set_write_function(stream.get(), &Sink::write);
    opj_stream_set_skip_function(stream.get(), &Sink::skip);
    opj_stream_set_seek_function(stream.get(), &Sink::seek);
    const bool done = opj_setup_encoder(codec.get(), &parameters, image.get())
        && opj_start_compress(codec.get(), image.get(), stream.get()) && opj_encode(codec.get(), stream.get())
        && opj_end_compress(codec.get(), stream.get());
    return done ? sink.bytes : QByteArray();
}

} // namespace madoguchi
