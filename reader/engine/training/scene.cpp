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

/// With a soft edge of one pixel.
void Scene::fill(const Oval &oval, const Colour &colour)
{
    const int left = std::max(0, static_cast<int>(oval.x - oval.wide - 1));
    const int right = std::min(Width - 1, static_cast<int>(oval.x + oval.wide + 1));
    const int top = std::max(0, static_cast<int>(oval.y - oval.high - 1));
    const int bottom = std::min(Height - 1, static_cast<int>(oval.y + oval.high * oval.upTo + 1));
    const double edge = std::min(oval.wide, oval.high);
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            const double far = std::hypot((x - oval.x) / oval.wide, (y - oval.y) / oval.high);
            const double share = std::clamp((1.0 - far) * edge + 0.5, 0.0, 1.0);
            if (share <= 0.0)
                continue;
            const std::size_t at = placeOf(x, y);
            m_picture[at] = byteOf(m_picture[at] + (colour.red - m_picture[at]) * share);
            m_picture[at + 1] = byteOf(m_picture[at + 1] + (colour.green - m_picture[at + 1]) * share);
            m_picture[at + 2] = byteOf(m_picture[at + 2] + (colour.blue - m_picture[at + 2]) * share);
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
    fill(at(0, 2.15, 1.55, 1.05), shirt);
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
