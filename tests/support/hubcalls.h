#pragma once

#include "reader/readerhub.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <functional>
#include <optional>

namespace madoguchi {

/// Calls a ReaderHub and waits for its answer in an event loop: for tests.
class HubCalls
{
public:
    static constexpr int Patience = 20'000;

    explicit HubCalls(ReaderHub &hub)
        : m_hub(hub)
    { }

    CardResult<ReadCard> readCard()
    {
        return wait<ReadCard>([this](auto answer) { m_hub.readCard(&m_receiver, answer); });
    }
    CardResult<int> pinTries()
    {
        return wait<int>([this](auto answer) { m_hub.askPinTries(&m_receiver, answer); });
    }
    CardResult<Done> verifyPin(const char *pin)
    {
        return wait<Done>([this, pin](auto answer) {
            m_hub.verifyPin(SecretBytes(QByteArrayView(pin)), &m_receiver, answer);
        });
    }
    CardResult<QByteArray> sign(const QByteArray &message)
    {
        return wait<QByteArray>([this, &message](auto answer) { m_hub.sign(message, &m_receiver, answer); });
    }
    CardResult<Done> verifyPinOnReader()
    {
        return wait<Done>([this](auto answer) { m_hub.verifyPinOnReader(&m_receiver, answer); });
    }
    CardResult<Done> verifyCodeB(const char *code)
    {
        return wait<Done>([this, code](auto answer) {
            m_hub.verifyCodeB(SecretBytes(QByteArrayView(code)), &m_receiver, answer);
        });
    }
    CardResult<ReadFace> readFaceRecord()
    {
        return wait<ReadFace>([this](auto answer) { m_hub.readFaceRecord(&m_receiver, answer); });
    }
    CardResult<Done> unlock(const UnlockDriver &driver)
    {
        return wait<Done>([this, &driver](auto answer) { m_hub.unlock(driver, &m_receiver, answer); });
    }
    /// True as soon as the hub's snapshot fulfils `condition`.
    bool waitUntil(const std::function<bool(const ReaderSnapshot &)> &condition)
    {
        QEventLoop loop;
        const auto connection
            = QObject::connect(&m_hub, &ReaderHub::changed, &loop, [&](const ReaderSnapshot &now) {
                  if (condition(now))
                      loop.quit();
              });
        QTimer::singleShot(Patience, &loop, &QEventLoop::quit);
        if (!condition(m_hub.snapshot()))
            loop.exec();
        QObject::disconnect(connection);
        return condition(m_hub.snapshot());
    }
    bool waitFor(ReaderSnapshot::State state)
    {
        return waitUntil([state](const ReaderSnapshot &snapshot) { return snapshot.state == state; });
    }

private:
    template <typename T, typename Call> CardResult<T> wait(Call call)
    {
        QEventLoop loop;
        std::optional<CardResult<T>> result;
        call(ReaderHub::Answer<T>([&](CardResult<T> given) {
            result.emplace(std::move(given));
            loop.quit();
        }));
        QTimer::singleShot(Patience, &loop, &QEventLoop::quit);
        loop.exec();
        if (!result)
            qFatal("the hub did not answer");
        return std::move(*result);
    }

    ReaderHub &m_hub;
    QObject m_receiver;
};

} // namespace madoguchi
