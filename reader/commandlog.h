#pragma once

#include "reader/apdu.h"

#include <QList>
#include <QMap>

#include <deque>
#include <mutex>

namespace madoguchi {

/// Every command that was sent to a card, without its data: always on, in memory, to prove what was never
/// asked. The newest are kept one by one, and of all of them how often each kind came. From any thread.
class CommandLog
{
public:
    static constexpr std::size_t Newest = 4096;

    void add(const SentCommand &command);
    /// The newest ones, in the order in which they were sent.
    [[nodiscard]] QList<SentCommand> commands() const;
    /// How many were sent since this was made.
    [[nodiscard]] quint64 count() const;
    /// How many of them selected this application or file.
    [[nodiscard]] quint64 selections(const QByteArray &nameOrFile) const;
    /// How many had this instruction.
    [[nodiscard]] quint64 instructions(quint8 ins) const;

private:
    mutable std::mutex m_mutex;
    std::deque<SentCommand> m_newest;
    QMap<QByteArray, quint64> m_selections; ///< as many as the program knows names for
    QMap<quint8, quint64> m_instructions;
    quint64 m_count = 0;
};

} // namespace madoguchi
