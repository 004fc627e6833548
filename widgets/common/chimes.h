#pragma once

namespace madoguchi {

/// What a window sounds like, one tone for each kind of step.
enum class Chime {
    Step, ///< seen, it goes on
    Question, ///< something is to be done or said
    Good, ///< done
    Attention, ///< something did not work
    TakeCard ///< the card is still there
};

/// Whatever plays them. A seam: tests listen in.
class Chimes
{
public:
    Chimes() = default;
    Chimes(const Chimes &) = delete;
    Chimes &operator=(const Chimes &) = delete;
    virtual ~Chimes() = default;
    virtual void play(Chime chime) = 0;
};

/// The system's own sound, for what somebody is to do.
class Beep : public Chimes
{
public:
    void play(Chime chime) override;
};

} // namespace madoguchi
