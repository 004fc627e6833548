#pragma once

#include "app/desk.h"
#include "widgets/common/chimes.h"

#include <functional>
#include <memory>
#include <optional>

namespace madoguchi {

/// The desk's three tones (front-desk.md 2.4): done for an arrival, attention for a patient who needs
/// somebody and for a reader that cannot be used, and the card that was left. However often something comes
/// and goes, a tone is a tone: what is told by one is not told again at once.
class DeskTones
{
public:
    /// Milliseconds that pass, whatever is done to the clock; a seam. The machine's own unless said.
    using Passing = std::function<qint64()>;

    DeskTones();
    void setChimes(std::unique_ptr<Chimes> chimes) { m_chimes = std::move(chimes); }
    void setPassing(Passing passing) { m_passing = std::move(passing); }

    /// A new reception stands in the list. Of several within ten seconds, the first; none right after a tone
    /// that wants somebody.
    void arrived();
    // What there is now; a tone where that is new.
    void follow(const std::optional<HelpCall> &call);
    void follow(const std::optional<Fault> &readerTrouble);
    /// The reader's part alone: for the rest the desk need not be called from across the room. One that
    /// comes and goes is told once a minute.
    void follow(const QList<HealthLine> &health);
    void cardLeft() { m_chimes->play(Chime::TakeCard); }
    /// Now and then: what fell into a pause is told after it, where it still stands.
    void tick();

private:
    /// False: it fell into a pause, and is owed.
    bool attention(std::optional<qint64> &last, qint64 pause);

    Passing m_passing;
    std::unique_ptr<Chimes> m_chimes;
    std::optional<QDateTime> m_call{}; ///< since when
    std::optional<Fault> m_trouble{};
    bool m_readerBad = false;
    bool m_callOwed = false;
    bool m_troubleOwed = false;
    bool m_readerOwed = false;
    std::optional<qint64> m_lastGood{};
    std::optional<qint64> m_lastAttention{};
    std::optional<qint64> m_lastReader{};
};

} // namespace madoguchi
