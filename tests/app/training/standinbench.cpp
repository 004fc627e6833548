#include "tests/app/training/standinbench.h"

#include "tests/app/training/recordsof.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslKey>
#include <QUuid>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace madoguchi {

namespace {

constexpr int patience = 20000;

QByteArray signedBy(const CardIdentity &card, const QByteArray &statement)
{
    BIO *bio = BIO_new_mem_buf(card.privateKeyPem.constData(), static_cast<int>(card.privateKeyPem.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    std::size_t size = 512;
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, key);
    EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size,
        reinterpret_cast<const unsigned char *>(statement.constData()),
        static_cast<std::size_t>(statement.size()));
    signature.truncate(static_cast<qsizetype>(size));
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    BIO_free(bio);
    return signature;
}

QJsonObject jsonOf(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

} // namespace

QByteArray RawAnswer::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QString RawAnswer::code() const
{
    return header("Content-Type") == "application/problem+json"
        ? jsonOf(body).value(QLatin1String("code")).toString()
        : QString();
}

RawClient::RawClient(const QUrl &service, const QByteArray &centreCa, const TlsIdentity &station)
    : m_service(service)
{
    m_configuration.setProtocol(QSsl::TlsV1_3OrLater);
    m_configuration.setCaCertificates(QSslCertificate::fromData(centreCa));
    m_configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!station.certificatePem.isEmpty()) {
        m_configuration.setLocalCertificate(QSslCertificate(station.certificatePem));
        m_configuration.setPrivateKey(QSslKey(station.privateKeyPem, QSsl::Ec));
    }
}

bool RawClient::connected()
{
    if (m_socket->state() == QAbstractSocket::ConnectedState && m_socket->isEncrypted())
        return true;
    hangUp();
    m_socket->setSslConfiguration(m_configuration);
    m_socket->connectToHostEncrypted(m_service.host(), static_cast<quint16>(m_service.port()));
    return m_socket->waitForEncrypted(patience);
}

void RawClient::write(const QByteArray &bytes)
{
    if (!connected())
        return;
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(patience)) { }
}

RawAnswer RawClient::read()
{
    RawAnswer answer;
    QByteArray bytes;
    qsizetype wanted = -1;
    for (;;) {
        bytes += m_socket->readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end >= 0 && wanted < 0) {
            answer.head = bytes.left(end);
            wanted = end + 4 + answer.header("Content-Length").toLongLong();
        }
        if (wanted >= 0 && bytes.size() >= wanted) {
            answer.whole = true;
            break;
        }
        if (!m_socket->waitForReadyRead(patience) && m_socket->bytesAvailable() == 0)
            break;
    }
    if (!answer.head.isEmpty()) {
        answer.status = answer.head.split(' ').value(1).toInt();
        answer.body = bytes.mid(answer.head.size() + 4);
    }
    return answer;
}

RawAnswer RawClient::raw(const QByteArray &bytes)
{
    write(bytes);
    return read();
}

RawAnswer RawClient::send(
    const QByteArray &method, const QByteArray &path, const Headers &headers, const QByteArray &body)
{
    QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (method == "POST")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return raw(bytes + "\r\n" + body);
}

RawAnswer RawClient::post(const QByteArray &path, const QByteArray &type, const QByteArray &body,
    const Headers &headers, const QByteArray &key)
{
    const QByteArray used = key.isEmpty() ? QUuid::createUuid().toByteArray(QUuid::WithoutBraces) : key;
    return send(
        "POST", path, headers + Headers{ { "Content-Type", type }, { "Idempotency-Key", used } }, body);
}

StandInBench::StandInBench(StandInConfig config)
    : m_population(populationAt(m_clock.now()))
    , m_pki(m_population, m_clock.now())
    , m_service(new StandInService(m_population, m_pki, m_clock, std::move(config)))
{
    m_service->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_service, &QObject::deleteLater);
    m_thread.start();
    if (!m_service->listen())
        qFatal("The stand-in cannot listen on loopback");
    m_desk = station(institution, QStringLiteral("desk"));
    m_consulting = station(institution, QStringLiteral("consulting"));
}

StandInBench::~StandInBench()
{
    m_thread.quit();
    m_thread.wait();
}

std::unique_ptr<RawClient> StandInBench::station(const QString &code, const QString &unit)
{
    return std::make_unique<RawClient>(m_service->url(), m_pki.centreCaPem(), m_pki.station(code, unit));
}

ClientVisit StandInBench::open()
{
    const RawAnswer answer = m_desk->post(
        "/v1/visits", "application/json", R"({"institution":"1319999998","terminal":"desk-1"})");
    const QJsonObject opened = jsonOf(answer.body);
    return { opened.value(QLatin1String("visit")).toString(),
        opened.value(QLatin1String("challenge")).toString() };
}

QByteArray StandInBench::proof(
    const CardIdentity &card, const QByteArray &statement, const QByteArray &method, const QString &staff)
{
    const auto base64 = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    return QJsonDocument(
        QJsonObject{ { QStringLiteral("method"), QString::fromLatin1(method) },
            { QStringLiteral("certificate"), base64(card.certificateDer) },
            { QStringLiteral("statement"), base64(statement) },
            { QStringLiteral("signature"), base64(signedBy(card, statement)) },
            { QStringLiteral("staff"), staff.isEmpty() ? QJsonValue() : QJsonValue(staff) } })
        .toJson();
}

QByteArray StandInBench::identityProof(const ClientVisit &visit, const CardIdentity &card)
{
    return proof(card,
        identityStatement(
            { institution, QUuid(visit.id), visit.challenge }, IdentityMethod::Pin, m_clock.now()));
}

QByteArray StandInBench::consentProof(
    const ClientVisit &visit, const CardIdentity &card, const ConsentAnswers &answers)
{
    return proof(
        card, consentStatement({ institution, QUuid(visit.id), visit.challenge }, answers, m_clock.now()));
}

QByteArray StandInBench::registrationProof(const ClientVisit &visit, const CardIdentity &card)
{
    return proof(
        card, registrationStatement({ institution, QUuid(visit.id), visit.challenge }, m_clock.now()));
}

RawAnswer StandInBench::give(ClientVisit &visit, const QByteArray &step, const QByteArray &proof)
{
    const RawAnswer answer
        = m_desk->post("/v1/visits/" + visit.id.toLatin1() + '/' + step, "application/json", proof);
    const QByteArray fresh = answer.header("Madoguchi-Challenge");
    if (!fresh.isEmpty())
        visit.challenge = QString::fromLatin1(fresh);
    return answer;
}

ClientVisit StandInBench::identified(const QString &person)
{
    ClientVisit visit = open();
    const RawAnswer answer = give(visit, "identity", identityProof(visit, m_pki.cardOf(person)));
    return answer.status == 200 ? visit : ClientVisit();
}

RawAnswer StandInBench::consent(ClientVisit &visit, const QString &person, const ConsentAnswers &answers)
{
    return give(visit, "consents", consentProof(visit, m_pki.cardOf(person), answers));
}

RawClient::Headers StandInBench::doctor(const QString &visit)
{
    RawClient::Headers headers{ { "Madoguchi-Staff", "sensei" }, { "Madoguchi-Qualification", "doctor" } };
    if (!visit.isEmpty())
        headers.append({ "Madoguchi-Visit", visit.toLatin1() });
    return headers;
}

QByteArray StandInBench::medicationRequest(const QString &person)
{
    return messages::write(medicationOf(
        *m_population.find(person), institution, QStringLiteral("q1"), toJapanTime(m_clock.now()).date()));
}

QByteArray StandInBench::checkupRequest(const QString &person)
{
    return messages::write(
        recordsOf<messages::CheckupRequest>(*m_population.find(person), institution, QStringLiteral("c1")));
}

ConsentAnswers answersOf(std::initializer_list<std::pair<ConsentKind, ConsentAnswer>> said)
{
    ConsentAnswers answers;
    for (const auto &[kind, answer] : said)
        answers.say(kind, answer);
    return answers;
}

} // namespace madoguchi
