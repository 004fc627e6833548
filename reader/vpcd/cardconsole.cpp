#include "reader/vpcd/cardconsole.h"

#include <array>
#include <cstdio>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace madoguchi {

namespace {

/// Between two tries to reach a reader that is not there. The reader's driver has nothing to wait for.
constexpr int RetryMilliseconds = 100;

void say(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

} // namespace

CardConsole::CardConsole(std::shared_ptr<VirtualCard> card, std::unique_ptr<VpcdLink> link)
    : m_card(std::move(card))
    , m_link(std::move(link))
{ }

int CardConsole::run(bool placeOnStdin)
{
    m_wanted = !placeOnStdin;
    while (true) {
        if (m_wanted && !m_link->isOpen())
            tryToOpen();
        std::array<pollfd, 2> descriptors{ pollfd{ placeOnStdin ? STDIN_FILENO : -1, POLLIN, 0 },
            pollfd{ m_link->descriptor(), POLLIN, 0 } };
        const bool retrying = m_wanted && !m_link->isOpen();
        poll(descriptors.data(), descriptors.size(), retrying ? RetryMilliseconds : -1);
        if (descriptors[1].revents != 0)
            serve();
        if (descriptors[0].revents != 0 && !readLines())
            return 0;
    }
}

/// A card that was taken away in mid-command lies there again only after `place`.
void CardConsole::serve()
{
    switch (m_link->serve(*m_card)) {
    case VpcdLink::Served::Alive:
        break;
    case VpcdLink::Served::Lost:
        say("lost");
        break;
    case VpcdLink::Served::Gone:
        m_wanted = false;
        say("gone");
        break;
    }
}

void CardConsole::tryToOpen()
{
    if (m_link->open())
        say("placed");
}

bool CardConsole::readLines()
{
    std::array<char, 256> buffer{};
    const ssize_t size = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size <= 0)
        return false;
    m_input.append(buffer.data(), size);
    for (qsizetype end = m_input.indexOf('\n'); end >= 0; end = m_input.indexOf('\n')) {
        const QByteArray line = m_input.left(end).trimmed();
        m_input.remove(0, end + 1);
        if (!obey(line))
            return false;
    }
    return true;
}

/// False: quit.
bool CardConsole::obey(const QByteArray &line)
{
    if (line == "quit")
        return false;
    if (line == "place") {
        m_wanted = true; // said when the reader has taken it
    } else if (line == "pull") {
        m_wanted = false;
        m_link->close();
        say("pulled");
    } else if (line == "count") {
        say("count " + QByteArray::number(m_card->commands()));
    } else if (!line.isEmpty() && !obeyTroubles(line.simplified().split(' '))) {
        say("unknown: " + line);
    }
    return true;
}

bool CardConsole::obeyTroubles(const QByteArrayList &words)
{
    const QByteArray &word = words.first();
    if (word == "tries" && words.size() == 1) {
        const QByteArrayList tries{ QByteArray::number(m_card->triesLeft()),
            QByteArray::number(m_card->codeBTriesLeft()), QByteArray::number(m_card->signTriesLeft()) };
        say("tries " + tries.join(' '));
    } else if (word == "clear" && words.size() == 1) {
        m_card->clearTroubles();
        say("cleared");
    } else if (word == "latency" && (words.size() == 2 || words.size() == 3)) {
        m_card->setLatency({ words.at(1).toInt(), words.value(2).toInt() });
        say("ordered");
    } else if (word == "fault" && (words.size() == 3 || words.size() == 4)) {
        const auto kind = faultKind(words.at(1));
        const int nth = words.at(2).toInt();
        if (!kind || nth < 1)
            return false;
        VirtualFault fault{ *kind, nth };
        if (words.size() == 4)
            fault.statusWord = words.at(3).toUShort(nullptr, 16);
        m_card->order(fault);
        say("ordered");
    } else {
        return false;
    }
    return true;
}

} // namespace madoguchi
