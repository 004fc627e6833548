#pragma once

#include "app/visit/flow.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <optional>

namespace madoguchi::test {

/// A witness beside the way: knows only which events happened and which effects were asked for, never the
/// flow's own flags, and says when something happened that may never happen (product.md, reader-link.md).
class FlowHistory
{
public:
    /// Takes note of one step; gives the rules that it broke, none if all is well.
    QStringList watch(const flow::Visit &before, const flow::Event &event, const flow::Step &step);
    /// Tells one history from another, for the walk's set of places seen.
    [[nodiscard]] QByteArray key() const;
    /// How the asked-for work can end: what a test answers to get out of here.
    [[nodiscard]] bool cardOn() const { return m_cardOn; }

private:
    enum class Work {
        None,
        Read,
        Tries,
        Verify,
        Pad,
        CodeB,
        Record,
        Unlock,
        Identity,
        Registration,
        Consents
    };
    enum class Engine { None, CodeB, Look };
    enum class Saving { No, Asked, Done, Failed };

    void noteEvent(const flow::Visit &before, const flow::Event &event);
    void noteAnswer(const flow::Event &event);
    void noteProof(const flow::Event &event);
    void noteSight(const flow::Visit &before, const flow::Event &event);
    void noteSaid(const flow::Visit &before, const flow::Event &event);
    [[nodiscard]] bool isSolicited(const flow::Event &event) const;
    void noteEffects(const flow::Event &event, const flow::Step &step);
    void noteEffect(flow::Effect effect, const flow::Event &event, const flow::Step &step);
    void noteFaceEffect(flow::Effect effect);
    void noteCardWork(Work work);
    void noteEngineWork(Engine engine);
    void noteSigning(Work work);
    void noteKeeping(flow::Effect effect);
    void checkScreen(const flow::Visit &before, const flow::Event &event, const flow::Step &step);
    void checkSaid(const flow::Visit &after);
    void checkProof(const flow::Visit &after);
    void checkOffers(const flow::Visit &before, const flow::Event &event, const flow::Step &step);
    void checkHelp(const flow::Visit &before, const flow::Event &event, const flow::Step &step);
    void beginVisit(const flow::Step &step);
    void endVisit(bool forgotten);
    void breaks(const char *rule);

    bool m_cardOn = false; ///< lies there, whatever the flow thinks
    bool m_newCard = false; ///< placed, and no visit has begun with it
    bool m_running = false; ///< a visit has begun and not ended
    int m_opening = 0; ///< 0 no visit at the service, 1 asked for, 2 open
    Work m_work = Work::None; ///< what card or service still have to answer
    Engine m_engine = Engine::None; ///< what the face engine still has to answer
    std::optional<IdentityMethod> m_proven{}; ///< how the person proved to be the card's owner
    bool m_unlocked = false;
    bool m_codeInHand = false; ///< read off the card's front, and not yet sent to the card
    bool m_codeRefused = false;
    bool m_begunBySomebody = false; ///< a comparison by sight runs
    bool m_against = false; ///< the card's own record of its front speaks against it
    bool m_pinGone = false; ///< the card said that no try is left
    bool m_identified = false;
    bool m_stuck = false; ///< at a trouble that leaves the patient nothing to do
    bool m_ownCall = false; ///< the way itself has called the desk, and that call stands
    bool m_reminded = false;
    bool m_slept = false; ///< whoever proved to be the card's owner is gone
    bool m_asks = false; ///< the service named kinds to ask about, limit information aside
    Saving m_arrival = Saving::No;
    Saving m_consents = Saving::No;
    int m_kept = 0; ///< answers that went to the store, each round once
    int m_marks = 0; ///< KeepNotAsked and KeepAnswersNotSent
    std::array<bool, allConsentKinds.size()> m_shown{};
    std::array<ConsentAnswer, allConsentKinds.size()> m_said{};
    QStringList m_broken{};
};

} // namespace madoguchi::test
