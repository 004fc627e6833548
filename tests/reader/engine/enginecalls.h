#pragma once

#include "reader/engine/faceengine.h"

#include <QEventLoop>
#include <QTimer>

#include <functional>
#include <optional>
#include <thread>

namespace madoguchi {

/// Calls a FaceEngine and waits for its answer in an event loop: for tests.
class EngineCalls
{
public:
    static constexpr int Patience = 60'000;

    explicit EngineCalls(FaceEngine &engine)
        : m_engine(engine)
    { }

    CardResult<FaceTraits> open()
    {
        return wait<FaceTraits>([this](auto answer) { m_engine.open(&m_receiver, answer); });
    }
    /// The digits as they are, so that a test can compare them.
    CardResult<QByteArray> codeB()
    {
        return wait<QByteArray>([this](auto answer) {
            m_engine.readCodeB(&m_receiver, [answer](const CardResult<SecretBytes> &digits) {
                answer(digits ? CardResult<QByteArray>(digits->view().toByteArray()) : digits.error());
            });
        });
    }
    /// What the last answer was; `looks` sees those before it.
    CardResult<FaceProgress> match(const std::function<void(const FaceProgress &)> &looks = {},
        std::chrono::milliseconds timeout = std::chrono::seconds(30))
    {
        return wait<FaceProgress>([&](auto answer) {
            m_engine.match(
                photo(), timeout, &m_receiver, [answer, looks](const CardResult<FaceProgress> &now) {
                    if (!now || now->isFinal())
                        answer(now);
                    else if (looks)
                        looks(*now);
                });
        });
    }
    /// On a thread of its own, as the card thread would.
    CardResult<Done> unlock(const CardTransmit &transmit)
    {
        return wait<Done>([&](auto answer) {
            const UnlockDriver driver = m_engine.unlockDriver();
            std::thread([this, driver, transmit, answer] {
                const CardResult<Done> result = driver(transmit);
                QMetaObject::invokeMethod(&m_receiver, [answer, result] { answer(result); });
            }).detach();
        });
    }
    /// Only its beginning is one.
    static SecretBytes photo() { return SecretBytes(QByteArrayView("\xFF\x4F\xFF\x51 a photograph", 17)); }
    [[nodiscard]] QObject *receiver() { return &m_receiver; }

private:
    template <typename T, typename Call> CardResult<T> wait(Call call)
    {
        QEventLoop loop;
        std::optional<CardResult<T>> result;
        call(std::function<void(CardResult<T>)>([&](CardResult<T> given) {
            result.emplace(std::move(given));
            loop.quit();
        }));
        QTimer::singleShot(Patience, &loop, &QEventLoop::quit);
        loop.exec();
        if (!result)
            qFatal("the engine did not answer");
        return std::move(*result);
    }

    FaceEngine &m_engine;
    QObject m_receiver;
};

} // namespace madoguchi
