#pragma once

#include "app/central/problems.h"

#include <QHash>
#include <QList>
#include <QUuid>

namespace madoguchi {

/// How often what is sent by itself got an answer that settles nothing. A few times it is asked again; then
/// it ends, and somebody has to look at it: the answer will not become better by itself, and on the folder
/// way each one stays on the share. Counted since the start of the program.
class UnusableAnswers
{
public:
    static constexpr int most = 3;

    /// The attempt under `key` of what has this number has failed so; true: it was the last one.
    bool areEnough(qint64 number, const QUuid &key, Failure failure)
    {
        if (!isAnswer(failure))
            return false;
        m_keys[number].append(key);
        return m_keys[number].size() >= most;
    }
    /// It has ended, whatever came of it. The keys under which those answers came.
    QList<QUuid> end(qint64 number) { return m_keys.take(number); }

private:
    /// Neither the line stood in the way, nor this machine.
    static bool isAnswer(Failure failure)
    {
        switch (failure) {
        case Failure::FolderNumbersUsed: // until midnight
        case Failure::StoreUnreachable:
        case Failure::StoreDamaged:
        case Failure::StoreReadOnly:
        case Failure::StoreFull:
        case Failure::StoreBusy:
            return false;
        default:
            return !failedByLine(failure);
        }
    }

    QHash<qint64, QList<QUuid>> m_keys{};
};

} // namespace madoguchi
