#pragma once

#include "app/visit/flow.h"

#include <QByteArray>
#include <QStringList>

#include <array>

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
    enum class Work { None, Read, Tries, Verify, Identity, Registration, Consents };
    enum class Saving { No, Asked, Done, Failed };

    void noteEvent(const flow::Visit &before, const flow::Event &event);
    void noteSaid(const flow::Visit &before, const flow::Event &event);
    [[nodiscard]] bool isSolicited(const flow::Event &event) const;
    void noteEffects(const flow::Event &event, const flow::Step &step);
    void noteEffect(flow::Effect effect, const flow::Event &event, const flow::Step &step);
    void noteCardWork(Work work);
    void noteSigning(Work work);
    void noteKeeping(flow::Effect effect);
    void checkScreen(const flow::Visit &before, const flow::Event &event, const flow::Step &step);
    void checkSaid(const flow::Visit &after);
    void checkHelp(const flow::Visit &before, const flow::Event &event, const flow::Step &step);
    void beginVisit(const flow::Step &step);
    void endVisit(bool forgotten);
    void breaks(const char *rule);

    bool m_cardOn = false; ///< lies there, whatever the flow thinks
    bool m_newCard = false; ///< placed, and no visit has begun with it
    bool m_running = false; ///< a visit has begun and not ended
    int m_opening = 0; ///< 0 no visit at the service, 1 asked for, 2 open
    Work m_work = Work::None; ///< what card or service still have to answer
    bool m_pinAccepted = false;
    bool m_identified = false;
    bool m_reminded = false;
    bool m_asks = false; ///< the service named kinds to ask about
    Saving m_arrival = Saving::No;
    Saving m_consents = Saving::No;
    int m_marks = 0; ///< KeepNotAsked and KeepAnswersNotSent
    std::array<bool, allConsentKinds.size()> m_shown{};
    std::array<ConsentAnswer, allConsentKinds.size()> m_said{};
    QStringList m_broken{};
};

} // namespace madoguchi::test
