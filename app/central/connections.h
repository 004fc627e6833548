#pragma once

#include <QNetworkAccessManager>

#include <memory>

namespace madoguchi {

/// The kept-alive connections to the service. Qt never gives up a TLS handshake that the other side lets
/// hang, and makes later requests wait for it; and it may put a request on a socket that the other side is
/// just closing. Who loses a connection gives the whole set up, and the next request starts with a fresh one.
/// Requests under way keep the set they began with.
class Connections
{
public:
    Connections();
    [[nodiscard]] std::shared_ptr<QNetworkAccessManager> current() const { return m_current; }
    /// One of the set was connected.
    void noteMade(const std::shared_ptr<QNetworkAccessManager> &set);
    /// Whether one may be there already that the next request goes over.
    [[nodiscard]] bool areMade(const std::shared_ptr<QNetworkAccessManager> &set) const;
    /// Nothing, if `hanging` was given up already.
    void giveUp(const std::shared_ptr<QNetworkAccessManager> &hanging);

private:
    static std::shared_ptr<QNetworkAccessManager> fresh();

    std::shared_ptr<QNetworkAccessManager> m_current;
    bool m_made = false; ///< one of `m_current`
};

} // namespace madoguchi
