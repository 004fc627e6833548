#pragma once

#include "app/central/httpscentral.h"
#include "app/security/vault.h"
#include "app/station/health.h"
#include "app/station/stationplan.h"
#include "app/support/clock.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace madoguchi {

/// A station's line to the service: the client with the station's certificate, measured every five minutes,
/// and what is known of both for the health panel. A missing or wrong certificate is no reason not to open:
/// it is a health line, and every request says it.
class StationLine : public QObject
{
    Q_OBJECT
public:
    /// `plan`, `vault` and `clock` outlive it. `central`: another way to the service; null: the plan's.
    StationLine(
        const StationPlan &plan, Vault &vault, const Clock &clock, std::unique_ptr<Central> central = {});

    [[nodiscard]] Central &central() { return *m_central; }
    /// Now by the service's clock, as far as it is known.
    [[nodiscard]] QDateTime now() const { return m_central->serviceNow(); }
    /// Asks the service for its health; changed follows.
    void measure();
    /// Fills in line, certificate and clock.
    void describe(HealthInputs &inputs) const;

Q_SIGNALS:
    void changed();

private:
    DirectSettings read(const StationPlan &plan, Vault &vault);

    const Clock &m_clock;
    std::unique_ptr<Central> m_central;
    std::optional<bool> m_reached;
    Fault m_fault;
    std::optional<Fault> m_certificateFault;
    QDate m_certificateExpires;
    QTimer m_measure; ///< of line and clock
};

} // namespace madoguchi
