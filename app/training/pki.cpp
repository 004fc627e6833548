#include "app/training/pki.h"

#include "app/support/clock.h"
#include "app/training/population.h"

#include <QMutexLocker>
#include <QRandomGenerator>

#include <openssl/objects.h>

namespace madoguchi {

namespace {

using x509::Identity;
using x509::KeyKind;
using x509::Subject;

QByteArray freshSerial()
{
    QByteArray serial(16, Qt::Uninitialized);
    for (char &byte : serial)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    serial[0] = static_cast<char>((static_cast<unsigned char>(serial[0]) & 0x3fU) | 0x40U);
    return serial;
}

Identity authority(KeyKind kind, const QString &name, const QDateTime &from, const QDateTime &to)
{
    Identity made{ x509::makeKey(kind), {} };
    const Subject subject{ name, QStringLiteral("Madoguchi Training"), {}, freshSerial(), from, to,
        { { NID_basic_constraints, "critical,CA:TRUE" }, { NID_key_usage, "critical,keyCertSign,cRLSign" },
            { NID_subject_key_identifier, "hash" } } };
    made.certificate = x509::makeCertificate(made.key.get(), subject, nullptr);
    return made;
}

Identity centreAuthority(const QString &name)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return authority(KeyKind::P256, name, now.addYears(-3), now.addYears(3));
}

QDateTime endOfDayInJapan(const QDate &day)
{
    return { day.addDays(1), QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds };
}

} // namespace

std::pair<QDateTime, QDateTime> cardValidity(CardCertificate state, const QDateTime &now)
{
    const QDate today = toJapanTime(now).date();
    QDate last = today.addYears(3);
    if (state == CardCertificate::NearExpiry)
        last = today.addDays(45);
    else if (state == CardCertificate::InGrace)
        last = today.addDays(-30);
    else if (state == CardCertificate::PastGrace)
        last = today.addMonths(-5);
    // A certificate ends at the end of a day, five birthdays after its beginning.
    const QDateTime to = endOfDayInJapan(last).addSecs(-1);
    return { to.addYears(-5), to };
}

QDateTime endOfGrace(const QDateTime &notAfter)
{
    const QDate last = toJapanTime(notAfter).date();
    const QDate firstOfMonth(last.year(), last.month(), 1);
    return { firstOfMonth.addMonths(4), QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds };
}

TrainingPki::TrainingPki(const Population &population, const QDateTime &now)
    : m_now(now)
    , m_centre(centreAuthority(QStringLiteral("Training Centre CA")))
    , m_otherCentre(centreAuthority(QStringLiteral("Another Centre CA")))
    , m_cardCa(authority(
          KeyKind::Rsa2048, QStringLiteral("Training Card CA"), now.addYears(-12), now.addYears(12)))
    , m_foreignCa(
          authority(KeyKind::P256, QStringLiteral("Training Card CA"), now.addYears(-12), now.addYears(12)))
{
    for (const Person &person : population.people()) {
        m_serials.insert(person.id, freshSerial());
        m_states.insert(person.id, person.card.certificate);
    }
}

const x509::Identity &TrainingPki::centreOf(Centre centre) const
{
    return centre == Centre::Right ? m_centre : m_otherCentre;
}

x509::Identity TrainingPki::leaf(Subject subject, Centre centre, Validity validity) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    subject.organisation = QStringLiteral("Madoguchi Training");
    subject.serial = freshSerial();
    subject.notBefore = now.addDays(validity == Validity::Current ? -1 : -400);
    subject.notAfter = now.addDays(validity == Validity::Current ? 365 : -2);
    subject.extensions += QList<Subject::Extension>{ { NID_basic_constraints, "critical,CA:FALSE" },
        { NID_key_usage, "critical,digitalSignature" }, { NID_subject_key_identifier, "hash" },
        { NID_authority_key_identifier, "keyid" } };
    Identity made{ x509::makeKey(KeyKind::P256), {} };
    made.certificate = x509::makeCertificate(made.key.get(), subject, &centreOf(centre));
    return made;
}

x509::Identity TrainingPki::stationIdentity(
    const QString &institution, const QString &unit, Centre centre, Validity validity) const
{
    Subject subject;
    subject.commonName = institution;
    subject.unit = unit;
    subject.extensions = { { NID_ext_key_usage, "clientAuth" } };
    return leaf(std::move(subject), centre, validity);
}

QByteArray TrainingPki::centreCaPem(Centre centre) const
{
    return x509::pem(centreOf(centre).certificate.get());
}

TlsIdentity TrainingPki::server(Centre centre, Validity validity, Host host) const
{
    const QByteArray names = host == Host::Loopback ? QByteArrayLiteral("IP:127.0.0.1,IP:::1,DNS:localhost")
                                                    : QByteArrayLiteral("DNS:elsewhere.invalid");
    Subject subject;
    subject.commonName = QStringLiteral("Training Service");
    subject.extensions = { { NID_ext_key_usage, "serverAuth" }, { NID_subject_alt_name, names } };
    const Identity made = leaf(std::move(subject), centre, validity);
    return { x509::pem(made.certificate.get()), x509::privateKeyPem(made.key.get()) };
}

QByteArray TrainingPki::stationPkcs12(const QString &institution, StationKind kind,
    const QByteArray &passphrase, Centre centre, Validity validity) const
{
    const Identity made = stationIdentity(institution, contractWord(kind), centre, validity);
    return x509::pkcs12(made, centreOf(centre).certificate.get(), passphrase);
}

TlsIdentity TrainingPki::station(
    const QString &institution, const QString &unit, Centre centre, Validity validity) const
{
    const Identity made = stationIdentity(institution, unit, centre, validity);
    return { x509::pem(made.certificate.get()), x509::privateKeyPem(made.key.get()) };
}

QByteArray TrainingPki::cardCaDer() const
{
    return x509::der(m_cardCa.certificate.get());
}

CardIdentity TrainingPki::cardOf(const QString &personId)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_serials.contains(personId))
        return {};
    return issue(personId, m_states.value(personId), m_serials.value(personId), m_cardCa);
}

CardIdentity TrainingPki::strangersCard()
{
    const QMutexLocker lock(&m_mutex);
    return issue(QStringLiteral("stranger"), CardCertificate::Good, freshSerial(), m_cardCa);
}

CardIdentity TrainingPki::foreignCard()
{
    const QMutexLocker lock(&m_mutex);
    return issue(QStringLiteral("foreign"), CardCertificate::Good, freshSerial(), m_foreignCa);
}

QString TrainingPki::personOfSerial(const QByteArray &serial) const
{
    return m_serials.key(serial);
}

CardIdentity TrainingPki::issue(
    const QString &cacheKey, CardCertificate state, const QByteArray &serial, const x509::Identity &issuer)
{
    const auto known = m_cards.constFind(cacheKey);
    if (known != m_cards.constEnd())
        return *known;
    const auto [from, to] = cardValidity(state, m_now);
    // As on real cards: RSA-2048, and nothing in it says who the holder is (card.md 1.7).
    const Subject subject{ QString::fromLatin1(serial.toHex()).toUpper(), QStringLiteral("Training Cards"),
        QStringLiteral("User Authentication"), serial, from, to,
        { { NID_basic_constraints, "critical,CA:FALSE" }, { NID_key_usage, "critical,digitalSignature" },
            { NID_ext_key_usage, "clientAuth" }, { NID_subject_key_identifier, "hash" },
            { NID_authority_key_identifier, "keyid" } } };
    const x509::Key key = x509::makeKey(KeyKind::Rsa2048);
    const x509::Certificate made = x509::makeCertificate(key.get(), subject, &issuer);
    const CardIdentity card{ x509::der(made.get()), x509::privateKeyPem(key.get()) };
    m_cards.insert(cacheKey, card);
    return card;
}

} // namespace madoguchi
