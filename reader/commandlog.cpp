#include "reader/commandlog.h"

namespace madoguchi {

void CommandLog::add(const SentCommand &command)
{
    const std::lock_guard lock(m_mutex);
    ++m_count;
    ++m_instructions[command.ins];
    if (!command.selected.isEmpty())
        ++m_selections[command.selected];
    m_newest.push_back(command);
    if (m_newest.size() > Newest)
        m_newest.pop_front();
}

QList<SentCommand> CommandLog::commands() const
{
    const std::lock_guard lock(m_mutex);
    return QList<SentCommand>(m_newest.begin(), m_newest.end());
}

quint64 CommandLog::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

quint64 CommandLog::selections(const QByteArray &nameOrFile) const
{
    const std::lock_guard lock(m_mutex);
    return m_selections.value(nameOrFile);
}

quint64 CommandLog::instructions(quint8 ins) const
{
    const std::lock_guard lock(m_mutex);
    return m_instructions.value(ins);
}

} // namespace madoguchi
