#pragma once

#include "app/domain/staff.h"
#include "app/training/x509.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QMutex>
#include <QString>

#include <optional>

namespace madoguchi {

class Population;
enum class CardCertificate;

/// What a virtual card holds for authentication.
struct CardIdentity
{
    QByteArray certificateDer{};
    QByteArray privateKeyPem{}; ///< PKCS#8, invented person; only madoguchi-training-service writes it
};

/// A certificate with its private key, as PEM, for one end of a TLS connection.
struct TlsIdentity
{
    QByteArray certificatePem{};
    QByteArray privateKeyPem{};
};

/// The training clinic's authorities, made anew at each start and kept in memory: the centre that vouches for
/// the service and the stations, and the issuer of the cards. A second, unrelated pair serves the faults.
/// Every function may be called from any thread.
class TrainingPki
{
public:
    enum class Centre { Right, Other };
    enum class Validity { Current, Expired };
    enum class Host { Loopback, Elsewhere };

    /// Cards are dated relative to `now`; TLS certificates by the machine's clock, which OpenSSL compares
    /// them with.
    TrainingPki(const Population &population, const QDateTime &now);

    /// What `[service] ca` names: the centre's certificate.
    [[nodiscard]] QByteArray centreCaPem(Centre centre = Centre::Right) const;
    /// For 127.0.0.1, ::1 and localhost, or for a host that is not ours; serverAuth only.
    [[nodiscard]] TlsIdentity server(Centre centre = Centre::Right, Validity validity = Validity::Current,
        Host host = Host::Loopback) const;
    /// clientAuth only; CN = `institution`, OU = "desk" or "consulting". PKCS#12 under `passphrase`.
    [[nodiscard]] QByteArray stationPkcs12(const QString &institution, StationKind kind,
        const QByteArray &passphrase, Centre centre = Centre::Right,
        Validity validity = Validity::Current) const;
    /// The same with any organisational unit, as PEM.
    [[nodiscard]] TlsIdentity station(const QString &institution, const QString &unit,
        Centre centre = Centre::Right, Validity validity = Validity::Current) const;

    /// The issuer of the cards' authentication certificates (EF 000B of a card).
    [[nodiscard]] QByteArray cardCaDer() const;
    /// The card of a person of the population. The key is made at the first call (some tenths of a second)
    /// and kept.
    [[nodiscard]] CardIdentity cardOf(const QString &personId);
    /// A card in order, issued by the right authority, for nobody of the population.
    [[nodiscard]] CardIdentity strangersCard();
    /// A card that looks like one of ours, by an issuer whom nobody knows.
    [[nodiscard]] CardIdentity foreignCard();
    /// Whose card a certificate with this serial number (big endian) is; empty: nobody's.
    [[nodiscard]] QString personOfSerial(const QByteArray &serial) const;

private:
    [[nodiscard]] const x509::Identity &centreOf(Centre centre) const;
    [[nodiscard]] x509::Identity leaf(x509::Subject subject, Centre centre, Validity validity) const;
    [[nodiscard]] x509::Identity stationIdentity(
        const QString &institution, const QString &unit, Centre centre, Validity validity) const;
    CardIdentity issue(const QString &cacheKey, CardCertificate state, const QByteArray &serial,
        const x509::Identity &issuer);

    QDateTime m_now;
    x509::Identity m_centre;
    x509::Identity m_otherCentre;
    x509::Identity m_cardCa;
    x509::Identity m_foreignCa;
    QHash<QString, QByteArray> m_serials;
    QHash<QString, CardCertificate> m_states;
    mutable QMutex m_mutex;
    QHash<QString, CardIdentity> m_cards;
};

/// From and to of a card's certificate in this state, at `now`.
std::pair<QDateTime, QDateTime> cardValidity(CardCertificate state, const QDateTime &now);
/// The moment (exclusive) at which a certificate that ended at `notAfter` also loses its grace: the end of
/// the third month after its expiry, in Japan (central-https.md).
QDateTime endOfGrace(const QDateTime &notAfter);

} // namespace madoguchi
