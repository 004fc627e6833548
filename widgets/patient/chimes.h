#pragma once

namespace madoguchi {

/// What the patient's display sounds like, one tone for each kind of step.
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

} // namespace madoguchi
