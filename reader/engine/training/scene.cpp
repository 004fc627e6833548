#include "reader/engine/training/scene.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace training {

namespace {

std::uint8_t byteOf(double value)
{
    return static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0));
}

std::size_t placeOf(int x, int y)
{
    return (static_cast<std::size_t>(y) * Scene::Width + static_cast<std::size_t>(x)) * 3;
}

} // namespace

Scene::Scene()
    : m_room(static_cast<std::size_t>(Width) * Height * 3)
{
    paintRoom();
    m_picture = m_room;
}

/// A wall with light from above left, and the floor's edge far below.
void Scene::paintRoom()
{
    for (int y = 0; y < Height; ++y) {
        for (int x = 0; x < Width; ++x) {
            const double light = 1.06 - 0.20 * x / Width - 0.22 * y / Height;
            const std::size_t at = placeOf(x, y);
            m_room[at] = byteOf(206 * light);
            m_room[at + 1] = byteOf(214 * light);
            m_room[at + 2] = byteOf(216 * light);
        }
    }
}

/// Line by line, with a soft edge of one pixel at both ends: quick enough for every poll.
void Scene::fill(const Oval &oval, const Colour &colour)
{
    const int top = std::max(0, static_cast<int>(std::ceil(oval.y - oval.high)));
    const double end = oval.endless ? Height - 1 : oval.y + oval.high * oval.upTo;
    const int bottom = std::min(Height - 1, static_cast<int>(end));
    for (int y = top; y <= bottom; ++y) {
        const double down = oval.endless && y > oval.y ? 0.0 : (y - oval.y) / oval.high;
        const double half = oval.wide * std::sqrt(std::max(0.0, 1.0 - down * down));
        fillLine(y, oval.x - half, oval.x + half, colour);
    }
}

void Scene::fillLine(int y, double from, double to, const Colour &colour)
{
    const int first = std::max(0, static_cast<int>(std::floor(from)));
    const int last = std::min(Width - 1, static_cast<int>(std::floor(to)));
    for (int x = first; x <= last; ++x) {
        const double share = std::clamp(std::min(x + 1.0 - from, to - x), 0.0, 1.0);
        std::uint8_t *pixel = m_picture.data() + placeOf(x, y);
        if (share >= 1.0) {
            pixel[0] = colour.red;
            pixel[1] = colour.green;
            pixel[2] = colour.blue;
        } else {
            pixel[0] = byteOf(pixel[0] + (colour.red - pixel[0]) * share);
            pixel[1] = byteOf(pixel[1] + (colour.green - pixel[1]) * share);
            pixel[2] = byteOf(pixel[2] + (colour.blue - pixel[2]) * share);
        }
    }
}

const std::vector<std::uint8_t> &Scene::with(const Pose &pose)
{
    constexpr Colour hair{ 52, 44, 42 };
    constexpr Colour skin{ 232, 194, 168 };
    constexpr Colour shade{ 214, 170, 144 };
    constexpr Colour white{ 250, 248, 246 };
    constexpr Colour dark{ 48, 36, 32 };
    constexpr Colour lips{ 190, 104, 98 };
    constexpr Colour shirt{ 92, 122, 140 };
    m_picture = m_room;
    const double unit = 118.0 * pose.size; // half the height of a face that fills the frame
    const double x = Width * (0.5 + pose.x);
    const double y = Height * (0.46 + pose.y);
    const auto at = [&](double dx, double dy, double wide, double high, double upTo = 1.0) {
        return Oval{ x + dx * unit, y + dy * unit, wide * unit, high * unit, upTo };
    };
    Oval shoulders = at(0, 2.15, 1.55, 1.05);
    shoulders.endless = true;
    fill(shoulders, shirt);
    fill(at(0, 1.0, 0.34, 0.42), shade); // neck
    fill(at(0, -0.14, 0.88, 1.06), hair);
    for (const double side : { -1.0, 1.0 })
        fill(at(side * 0.76, 0.06, 0.13, 0.22), shade); // ears
    fill(at(0, 0.08, 0.74, 0.96), skin);
    fill(at(0, -0.74, 0.70, 0.42, 0.35), hair); // fringe
    for (const double side : { -1.0, 1.0 }) {
        const double eye = side * 0.30;
        fill(at(eye, -0.19, 0.17, 0.028), hair); // brow
        if (!pose.blink)
            fill(at(eye, 0.0, 0.135, 0.075), white);
        fill(pose.blink ? at(eye, 0.0, 0.13, 0.018) : at(eye, 0.0, 0.068, 0.072), dark);
        fill(at(side * 0.42, 0.34, 0.17, 0.11), { 236, 184, 164 }); // cheek
    }
    fill(at(0, 0.26, 0.075, 0.05), shade); // nose
    fill(at(0, 0.53, 0.23, 0.052), lips);
    return m_picture;
}

} // namespace training
