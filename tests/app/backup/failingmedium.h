#pragma once

#include "app/backup/medium.h"

#include <cerrno>
#include <csignal>

namespace madoguchi {

/// The system's calls, of which the n-th fails, or does not come to pass because the program ends there.
class FailingMedium : public Medium
{
public:
    enum class Mood {
        Fail, ///< -1 and `error`
        Die, ///< kill -9 before the call
        DieAfter ///< kill -9 right after it
    };
    explicit FailingMedium(int nth, Mood mood = Mood::Fail, int error = EIO)
        : m_left(nth)
        , m_mood(mood)
        , m_error(error)
    { }

    int create(const QByteArray &path) override
    {
        return pass([&] { return Medium::create(path); });
    }
    ssize_t write(int file, const void *bytes, std::size_t size) override
    {
        return pass([&] { return Medium::write(file, bytes, size); });
    }
    int sync(int file) override
    {
        return pass([&] { return Medium::sync(file); });
    }
    int close(int file) override
    {
        const bool failed = counts() && m_mood == Mood::Fail;
        const int closed = Medium::close(file); // a failed close has closed all the same
        if (failed)
            errno = m_error;
        return failed ? -1 : closed;
    }
    int rename(const QByteArray &from, const QByteArray &to) override
    {
        return pass([&] { return Medium::rename(from, to); });
    }
    int link(const QByteArray &from, const QByteArray &to) override
    {
        return pass([&] { return Medium::link(from, to); });
    }
    int unlink(const QByteArray &path) override
    {
        return pass([&] { return Medium::unlink(path); });
    }
    int syncFolder(const QByteArray &folder) override
    {
        return pass([&] { return Medium::syncFolder(folder); });
    }

    /// The n-th call was reached.
    [[nodiscard]] bool struck() const { return m_left <= 0; }

private:
    bool counts() { return --m_left == 0; }
    template <typename Call> auto pass(Call call) -> decltype(call())
    {
        if (!counts())
            return call();
        if (m_mood == Mood::Fail) {
            errno = m_error;
            return -1;
        }
        if (m_mood == Mood::DieAfter)
            static_cast<void>(call());
        std::raise(SIGKILL);
        return -1;
    }

    int m_left;
    Mood m_mood;
    int m_error;
};

} // namespace madoguchi
