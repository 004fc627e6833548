#pragma once

#include "app/assistant.h"
#include "app/central/httpscentral.h"
#include "app/support/clock.h"
#include "app/support/stationsettings.h"
#include "reader/secretbytes.h"

#include <QObject>

#include <memory>
#include <optional>

namespace madoguchi {

/// Opens the station's certificate and asks the service for its health with it, before there is a station.
class ServiceTrial : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives it.
    explicit ServiceTrial(const Clock &clock, QObject *parent = nullptr);
    ~ServiceTrial() override;

    /// Opens `content` for this institution and kind, and keeps the passphrase in memory.
    /// StationCertificate….
    Outcome<Done> open(const QByteArray &content, SecretBytes passphrase, const StationSettings &settings);
    /// Of the certificate that was opened last, where it still fits `settings`.
    [[nodiscard]] std::optional<CertificateSeen> certificate(const StationSettings &settings) const;
    /// A copy, for the key store; empty: no certificate is open.
    [[nodiscard]] SecretBytes passphrase() const { return m_passphrase.duplicate(); }

    void ask(const StationSettings &settings);
    [[nodiscard]] bool isAsking() const { return m_central != nullptr; }
    [[nodiscard]] const std::optional<ServiceTried> &tried() const { return m_tried; }
    /// Another address, another certificate: what was tried says nothing any more.
    void forget();

Q_SIGNALS:
    void answered();

private:
    const Clock &m_clock;
    QByteArray m_content{};
    SecretBytes m_passphrase{};
    std::optional<CertificateSeen> m_seen{};
    std::unique_ptr<HttpsCentral> m_central;
    std::optional<ServiceTried> m_tried{};
};

} // namespace madoguchi
