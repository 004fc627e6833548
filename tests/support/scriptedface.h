#pragma once

#include "app/visit/facesource.h"

#include <QList>
#include <QStringList>

#include <deque>

namespace madoguchi {

/// A face engine with its card by script: answers what it is told to, from the event loop.
class ScriptedFace : public FaceSource
{
    Q_OBJECT
public:
    using FaceSource::FaceSource;

    // What the script sets
    Abilities can{ .face = true, .codeB = true, .cardKey = true };
    std::optional<Fault> trouble{};
    std::deque<Failed> failures{}; ///< of the next calls of `failing`
    QString failing{}; ///< "code", "verify", "record", "match", "unlock"
    QList<FaceSight> sights{ { .state = FaceSight::State::Searching },
        { .state = FaceSight::State::Matched } };
    /// What unlocks the card; empty: nothing does, and unlock() answers all the same.
    std::function<void(Answer<Done>)> key{};
    bool holds = false; ///< a comparison that goes on until it is cancelled

    std::optional<CardFront> says{}; ///< of the card's owner, once its record was read

    QStringList journal{}; ///< "code", "verify", "record", "match", "unlock", "cancel", "forget"

    void lose(const Abilities &left, const Fault &fault);

    [[nodiscard]] Abilities abilities() const override { return can; }
    [[nodiscard]] std::optional<Fault> fault() const override { return trouble; }
    void prepare() override { }
    void readCodeB(Answer<Done> answer) override { say(QStringLiteral("code"), std::move(answer)); }
    void verifyCodeB(Answer<Done> answer) override { say(QStringLiteral("verify"), std::move(answer)); }
    void readFaceRecord(Answer<Done> answer) override;
    void match(Answer<FaceSight> answer) override;
    void unlock(Answer<Done> answer) override;
    void cancel() override;
    [[nodiscard]] CameraFrame photo() override;
    [[nodiscard]] std::optional<CardFront> front() const override { return says; }
    void forget() override;

private:
    void say(const QString &call, Answer<Done> answer);
    [[nodiscard]] std::optional<Failed> failureOf(const QString &call);

    quint64 m_generation = 0;
    bool m_photo = false;
};

} // namespace madoguchi
