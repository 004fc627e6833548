#pragma once

#include "reader/readerhub.h"
#include "tests/support/cardprogram.h"
#include "tests/support/hubcalls.h"
#include "tests/support/pcscdfixture.h"

#include <atomic>
#include <functional>
#include <memory>

namespace madoguchi {

/// One of several processes that share the matrix of faults: with a pcscd, a card and a hub of its own, as a
/// station has one, since what hangs costs waiting and no work. Every fault at every command of every flow of
/// the card; in between the card is taken away and laid down as by two patients, and the second has to be
/// served at the first attempt.
/// Prints "flow NAME COMMANDS", "cell FLOW KIND NTH: how it ended" and "bad FLOW KIND NTH: what must not be".
class FaultLane
{
public:
    /// Of every `lanes` cells it takes the one numbered `lane`, from 0.
    FaultLane(int lane, int lanes);

    /// The process's exit status: 0 all cells were walked, whatever came of them.
    int run();

private:
    /// A way over the card, from its placement to its last signature.
    struct Flow
    {
        const char *name;
        VirtualCardData data;
        QList<VirtualFault::Kind> kinds;
        std::function<CardResult<Done>()> visit;
    };
    /// What was wrong with a cell; empty: nothing.
    using Complaint = QByteArray;

    [[nodiscard]] QList<Flow> flows();
    bool walk(const Flow &flow);
    Complaint cell(const Flow &flow, VirtualFault::Kind kind, int nth, QByteArray &ended);
    Complaint nextPatient(const Flow &flow);
    bool begin(const Flow &flow);
    CardResult<Done> identified();
    CardResult<Done> byFace();
    CardResult<Done> byPin();
    CardResult<Done> bySight();
    CardResult<Done> statements();

    int m_lane;
    int m_lanes;
    int m_at = 0; ///< number of the next cell, of all lanes' cells
    PcscdFixture m_pcscd;
    std::unique_ptr<CardProgram> m_program;
    std::unique_ptr<ReaderHub> m_hub;
    std::unique_ptr<HubCalls> m_calls;
    std::atomic<int> m_secretsSent = 0; ///< VERIFY with something in it
    bool m_signaturesFit = true; ///< of the last visit that came to its end
};

} // namespace madoguchi
