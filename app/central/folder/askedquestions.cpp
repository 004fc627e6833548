#include "app/central/folder/askedquestions.h"

#include <algorithm>

namespace madoguchi {

AskedQuestions::AskedQuestions(const FolderTimings &timings)
    : m_timings(timings)
{ }

void AskedQuestions::add(AskedPointer asked)
{
    m_asked.append(std::move(asked));
}

void AskedQuestions::drop(const AskedPointer &asked)
{
    m_asked.removeOne(asked);
}

void AskedQuestions::sent(const AskedPointer &asked, const QString &token, qint64 at)
{
    asked->token = token;
    asked->written = at;
    m_lastSent = at;
}

AskedPointer AskedQuestions::withToken(const QString &token) const
{
    const auto found = std::find_if(m_asked.begin(), m_asked.end(),
        [&token](const AskedPointer &asked) { return asked->token == token; });
    return found == m_asked.end() ? nullptr : *found;
}

AskedPointer AskedQuestions::withKey(const QUuid &key) const
{
    const auto found = std::find_if(m_asked.begin(), m_asked.end(),
        [&key](const AskedPointer &asked) { return asked->question.key == key; });
    return found == m_asked.end() ? nullptr : *found;
}

QList<AskedPointer> AskedQuestions::waiting() const
{
    QList<AskedPointer> found;
    std::copy_if(m_asked.begin(), m_asked.end(), std::back_inserter(found),
        [](const AskedPointer &asked) { return asked->token.isEmpty(); });
    return found;
}

QList<AskedPointer> AskedQuestions::overdue(qint64 now) const
{
    QList<AskedPointer> found;
    std::copy_if(m_asked.begin(), m_asked.end(), std::back_inserter(found),
        [this, now](const AskedPointer &asked) { return now >= deadline(*asked); });
    return found;
}

bool AskedQuestions::isOut(const AskedQuestion &like) const
{
    return !like.question.patient.isEmpty()
        && std::any_of(m_asked.begin(), m_asked.end(), [&like](const AskedPointer &asked) {
               return !asked->token.isEmpty() && asked->question.patient == like.question.patient
                   && asked->question.family == like.question.family;
           });
}

qint64 AskedQuestions::deadline(const AskedQuestion &asked) const
{
    if (asked.givenUp)
        return *asked.givenUp + m_timings.hung.count();
    // What still waits for its first turn then would be withdrawn before the terminal can answer it.
    const bool neverOut = asked.token.isEmpty() && asked.repeated == 0;
    return asked.since + (neverOut ? m_timings.queue : m_timings.answer).count();
}

qint64 AskedQuestions::turn(const AskedQuestion &asked) const
{
    return m_lastSent ? std::max(asked.notBefore, *m_lastSent + m_timings.apart.count()) : asked.notBefore;
}

AskedPointer AskedQuestions::next(qint64 now) const
{
    for (const AskedPointer &asked : m_asked) {
        if (asked->token.isEmpty() && turn(*asked) <= now && !isOut(*asked))
            return asked;
    }
    return nullptr;
}

std::optional<qint64> AskedQuestions::nextDue() const
{
    std::optional<qint64> due;
    for (const AskedPointer &asked : m_asked) {
        qint64 own = deadline(*asked);
        if (asked->token.isEmpty() && !isOut(*asked))
            own = std::min(own, turn(*asked));
        due = due ? std::min(*due, own) : own;
    }
    return due;
}

} // namespace madoguchi
