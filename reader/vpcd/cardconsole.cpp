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
        if (descriptors[1].revents != 0 && !m_link->serve(*m_card))
            say("lost");
        if (descriptors[0].revents != 0 && !readLines())
            return 0;
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
    } else if (!line.isEmpty()) {
        say("unknown: " + line);
    }
    return true;
}

} // namespace madoguchi
