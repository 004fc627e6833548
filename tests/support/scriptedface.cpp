#include "tests/support/scriptedface.h"

#include <QTimer>

#include <utility>

namespace madoguchi {

std::optional<FaceSource::Failed> ScriptedFace::failureOf(const QString &call)
{
    if (call != failing || failures.empty())
        return std::nullopt;
    const Failed failure = failures.front();
    failures.pop_front();
    return failure;
}

void ScriptedFace::say(const QString &call, Answer<Done> answer)
{
    journal.append(call);
    const std::optional<Failed> failure = failureOf(call);
    QTimer::singleShot(0, this, [this, answer = std::move(answer), failure, generation = m_generation] {
        if (generation == m_generation)
            answer(failure ? Result<Done, Failed>(*failure) : Result<Done, Failed>(Done{}));
    });
}

void ScriptedFace::readFaceRecord(Answer<Done> answer)
{
    m_photo = failing != QStringLiteral("record") || failures.empty();
    say(QStringLiteral("record"), std::move(answer));
}

void ScriptedFace::match(Answer<FaceSight> answer)
{
    journal.append(QStringLiteral("match"));
    const std::optional<Failed> failure = failureOf(QStringLiteral("match"));
    for (const FaceSight &sight : std::as_const(sights)) {
        QTimer::singleShot(0, this, [this, answer, sight, failure, generation = m_generation] {
            if (generation == m_generation && !failure
                && !(holds && sight.state >= FaceSight::State::Matched))
                answer(sight);
        });
    }
    if (failure) {
        QTimer::singleShot(0, this, [this, answer = std::move(answer), failure, generation = m_generation] {
            if (generation == m_generation)
                answer(*failure);
        });
    }
}

void ScriptedFace::unlock(Answer<Done> answer)
{
    const bool fails = failing == QStringLiteral("unlock") && !failures.empty();
    if (!key || fails) {
        say(QStringLiteral("unlock"), std::move(answer));
        return;
    }
    journal.append(QStringLiteral("unlock"));
    key(std::move(answer));
}

void ScriptedFace::cancel()
{
    ++m_generation;
    journal.append(QStringLiteral("cancel"));
}

CameraFrame ScriptedFace::photo()
{
    return m_photo ? CameraFrame{ 1, 1, QByteArray(3, '\x7f') } : CameraFrame{};
}

void ScriptedFace::forget()
{
    m_photo = false;
    if (!journal.isEmpty() && journal.last() != QStringLiteral("forget"))
        journal.append(QStringLiteral("forget"));
}

void ScriptedFace::lose(const Abilities &left, const Fault &fault)
{
    can = left;
    trouble = fault;
    Q_EMIT changed();
}

} // namespace madoguchi
