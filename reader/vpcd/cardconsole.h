#pragma once

#include "reader/vpcd/vpcdlink.h"

#include <QByteArray>
#include <QByteArrayList>

#include <memory>

namespace madoguchi {

/// Runs a virtual card at a vpcd: answers commands and obeys lines from the standard input.
/// Reads `place`, `pull`, `count`, `tries`, `fault KIND NTH [STATUS]`, `latency MS [US]`, `clear`, `quit`;
/// says `placed`, `pulled`, `lost`, `gone`, `count N`, `tries PIN CODE SIGN`, `ordered`, `cleared`, one word
/// group a line. A fault befalls the NTH command from now: removal, garbage, short, flip, stall, zero or
/// status.
class CardConsole
{
public:
    CardConsole(std::shared_ptr<VirtualCard> card, std::unique_ptr<VpcdLink> link);

    /// Until `quit`, or the end of the standard input. `placeOnStdin`: the card waits for `place`; otherwise
    /// it is placed at once and the standard input is not read. A reader that went away is tried again while
    /// the card is placed. Returns the program's exit code.
    int run(bool placeOnStdin);

private:
    void tryToOpen();
    bool readLines();
    bool obey(const QByteArray &line);
    bool obeyTroubles(const QByteArrayList &words);
    void serve();

    std::shared_ptr<VirtualCard> m_card;
    std::unique_ptr<VpcdLink> m_link;
    QByteArray m_input;
    bool m_wanted = false;
};

} // namespace madoguchi
