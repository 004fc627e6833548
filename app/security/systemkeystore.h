#pragma once

#include "app/security/keystore.h"

#include <chrono>

namespace QKeychain {
class Job;
}

namespace madoguchi {

/// The operating system's key store (Secret Service) through QtKeychain, service "madoguchi/<station id>".
/// Needs a running QCoreApplication; use from its thread. Anything but success is "no key now": what
/// QtKeychain's other codes mean could not be told apart when measured (toolchain.md §4).
class SystemKeyStore : public KeyStore
{
public:
    /// `patience`: longest wait for one answer. A prompt of the key store waits for a person without end.
    explicit SystemKeyStore(
        const QString &stationId, std::chrono::milliseconds patience = std::chrono::seconds(15));

    Outcome<std::optional<SecretBytes>> read(const QString &name) override;
    Outcome<Done> write(const QString &name, SecretBytes value) override;
    Outcome<Done> remove(const QString &name) override;

private:
    /// Runs the job to its end: true; after `m_patience` false, and the job deletes itself when it ends.
    bool finished(QKeychain::Job *job) const;

    QString m_service;
    std::chrono::milliseconds m_patience;
};

} // namespace madoguchi
