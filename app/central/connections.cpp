#include "app/central/connections.h"

#include <QNetworkProxy>

namespace madoguchi {

Connections::Connections()
    : m_current(fresh())
{ }

void Connections::giveUp(const std::shared_ptr<QNetworkAccessManager> &hanging)
{
    if (hanging != m_current)
        return;
    m_current = fresh();
    m_made = false;
}

void Connections::noteMade(const std::shared_ptr<QNetworkAccessManager> &set)
{
    m_made = m_made || set == m_current;
}

bool Connections::areMade(const std::shared_ptr<QNetworkAccessManager> &set) const
{
    return m_made && set == m_current;
}

std::shared_ptr<QNetworkAccessManager> Connections::fresh()
{
    auto made = std::make_shared<QNetworkAccessManager>();
    made->setProxy(QNetworkProxy::NoProxy);
    made->setStrictTransportSecurityEnabled(false);
    return made;
}

} // namespace madoguchi
