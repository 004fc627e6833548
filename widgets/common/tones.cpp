#include "widgets/common/tones.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace madoguchi {

namespace {

constexpr int rate = 22'050;
constexpr int bits = 16;
constexpr int headSize = 44; ///< of a WAV file with nothing but sound in it

struct Note
{
    double hertz; ///< 0: a pause
    int milliseconds;
};

/// Up: it goes well. Down: it does not. To and fro: something lies where it should not.
std::vector<Note> melodyOf(Chime chime)
{
    switch (chime) {
    case Chime::Step:
        return { { 880, 70 } };
    case Chime::Question:
        return { { 660, 110 }, { 880, 150 } };
    case Chime::Good:
        return { { 784, 110 }, { 988, 110 }, { 1319, 200 } };
    case Chime::Attention:
        return { { 494, 160 }, { 0, 70 }, { 392, 240 } };
    case Chime::TakeCard:
        return { { 988, 160 }, { 784, 160 }, { 0, 90 }, { 988, 160 }, { 784, 220 } };
    }
    return {};
}

/// Begins and ends softly: a tone that is cut clicks.
double softness(int at, int length)
{
    const int edge = std::min(rate / 100, length / 2);
    const int fromEdge = std::min(at, length - 1 - at);
    if (fromEdge >= edge)
        return 1.0;
    return 0.5 - 0.5 * std::cos(std::numbers::pi * fromEdge / edge);
}

} // namespace

QByteArray toneOf(Chime chime, int percent)
{
    QByteArray sound;
    QDataStream out(&sound, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    // Half of what a sample may be is loud enough in a waiting room.
    const double loudest = 0.5 * std::numeric_limits<qint16>::max() * std::clamp(percent, 0, 100) / 100;
    for (const Note &note : melodyOf(chime)) {
        const int length = rate * note.milliseconds / 1000;
        for (int i = 0; i < length; ++i) {
            const double wave = std::sin(2 * std::numbers::pi * note.hertz * i / rate);
            out << static_cast<qint16>(std::lround(wave * softness(i, length) * loudest));
        }
    }
    QByteArray file;
    QDataStream head(&file, QIODevice::WriteOnly);
    head.setByteOrder(QDataStream::LittleEndian);
    head.writeRawData("RIFF", 4);
    head << static_cast<quint32>(headSize - 8 + sound.size());
    head.writeRawData("WAVEfmt ", 8);
    head << quint32(16) << quint16(1) << quint16(1) << quint32(rate) << quint32(rate * bits / 8)
         << quint16(bits / 8) << quint16(bits);
    head.writeRawData("data", 4);
    head << static_cast<quint32>(sound.size());
    return file + sound;
}

} // namespace madoguchi
