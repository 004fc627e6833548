#pragma once

#include <cstdint>
#include <vector>

namespace training {

/// Draws who stands before the camera that is not there: one invented face, nobody's.
class Scene
{
public:
    static constexpr int Width = 360;
    static constexpr int Height = 480;

    /// Where the face is, in parts of the picture: 0 in the middle; size 1 fills the frame that the window
    /// draws.
    struct Pose
    {
        double x = 0.0;
        double y = 0.0;
        double size = 1.0;
        bool blink = false;
    };

    Scene();
    /// The picture without a face.
    const std::vector<std::uint8_t> &empty() const { return m_room; }
    /// Valid until the next one.
    const std::vector<std::uint8_t> &with(const Pose &pose);

private:
    struct Colour
    {
        std::uint8_t red = 0;
        std::uint8_t green = 0;
        std::uint8_t blue = 0;
    };
    struct Oval
    {
        double x = 0.0; ///< middle and half axes in pixels
        double y = 0.0;
        double wide = 1.0;
        double high = 1.0;
        double upTo = 1.0; ///< 1: all of it; 0: its upper half
        bool endless = false; ///< from its middle on as wide as there, to the picture's edge
    };

    void paintRoom();
    void fill(const Oval &oval, const Colour &colour);
    void fillLine(int y, double from, double to, const Colour &colour);

    std::vector<std::uint8_t> m_room;
    std::vector<std::uint8_t> m_picture;
};

} // namespace training
