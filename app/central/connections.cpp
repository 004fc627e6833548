#include "app/central/connections.h"

#include <QNetworkProxy>

namespace madoguchi {

Connections::Connections()
    : m_current(fresh())
{ }

void Connections::giveUp(const std::shared_ptr<QNetworkAccessManager> &hanging)
{
    if (hanging == m_current)
        m_current = fresh();
}

std::shared_ptr<QNetworkAccessManager> Connections::fresh()
{
    auto made = std::make_shared<QNetworkAccessManager>();
    made->setProxy(QNetworkProxy::NoProxy);
    made->setStrictTransportSecurityEnabled(false);
    return made;
}

} // namespace madoguchi
