// madoguchi-virtual-card: an invented My Number Card for training, placed on the virtual reader of a real
// pcscd.

#include "reader/vpcd/cardconsole.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <openssl/pem.h>

#include <cstdio>
#include <memory>
#include <optional>

using namespace madoguchi;

namespace {

int complain(const QString &what)
{
    std::fprintf(stderr, "madoguchi-virtual-card: %s\n", qPrintable(what));
    return 2;
}

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

/// A certificate file as DER, whichever of the two forms it has. Empty: neither.
QByteArray derOf(const QByteArray &content)
{
    const auto *data = reinterpret_cast<const unsigned char *>(content.constData());
    X509 *certificate = d2i_X509(nullptr, &data, static_cast<long>(content.size()));
    if (!certificate) {
        BIO *source = BIO_new_mem_buf(content.constData(), static_cast<int>(content.size()));
        certificate = PEM_read_bio_X509(source, nullptr, nullptr, nullptr);
        BIO_free(source);
    }
    unsigned char *out = nullptr;
    const int size = certificate ? i2d_X509(certificate, &out) : 0;
    const QByteArray der(reinterpret_cast<const char *>(out), qMax(size, 0));
    OPENSSL_free(out);
    X509_free(certificate);
    return der;
}

void addOptions(QCommandLineParser &parser)
{
    const auto add
        = [&parser](const char *name, const char *description, const char *value, const char *standard = "") {
              parser.addOption({ QLatin1String(name), QLatin1String(description), QLatin1String(value),
                  QLatin1String(standard) });
          };
    add("host", "Where vpcd listens.", "host", "127.0.0.1");
    add("port", "Its port.", "port", "35963");
    add("certificate", "Authentication certificate, DER or PEM.", "file");
    add("key", "Its RSA-2048 key, unencrypted PEM.", "file");
    add("pin", "Four digits; invented, it is seen by everybody on this machine.", "digits");
    add("pin-file", "The same from the first line of a file.", "file");
    add("tries", "Tries left, 0 to 3.", "number", "3");
    add("face-record", "What is printed, as the card keeps it (EF 0002).", "file");
    add("face-certificate", "What its signature is checked with (EF 0004).", "file");
    add("code-b-file", "The fourteen digits that open it, from the first line of a file.", "file");
    add("code-b-tries", "Tries left of them, 0 to 10.", "number", "10");
    add("interface", "contact or type-b: which ATR it answers.", "name", "contact");
    add("latency", "Milliseconds a command takes.", "number", "0");
    add("byte-latency", "Microseconds a byte takes on top; 94 at 106 kbit/s.", "number", "0");
    const auto flag = [&parser](const char *name, const char *description) {
        parser.addOption({ QLatin1String(name), QLatin1String(description) });
    };
    flag("no-extended", "Know no extended length.");
    flag("no-short-ids", "Want files selected before they are used.");
    flag("no-unlock", "Let nothing but the PIN unlock the key.");
    flag("place-on-stdin", "Obey: place, pull, count, tries, fault, latency, clear, quit.");
    parser.addHelpOption();
    parser.addVersionOption();
}

QByteArray firstLine(const QCommandLineParser &parser, const char *option)
{
    return contentOf(parser.value(QLatin1String(option)))
        .value_or(QByteArray())
        .split('\n')
        .first()
        .trimmed();
}

void addFace(const QCommandLineParser &parser, VirtualCardData &data, QString &problem)
{
    data.extendedLength = !parser.isSet(QStringLiteral("no-extended"));
    data.shortIds = !parser.isSet(QStringLiteral("no-short-ids"));
    data.unlockable = !parser.isSet(QStringLiteral("no-unlock"));
    const QString interface = parser.value(QStringLiteral("interface"));
    if (interface == QLatin1String("type-b"))
        data.atr = VirtualCardData::typeBAtr();
    else if (interface != QLatin1String("contact"))
        problem = QStringLiteral("--interface: contact or type-b");
    if (!parser.isSet(QStringLiteral("face-record")))
        return;
    VirtualFace face;
    face.record = contentOf(parser.value(QStringLiteral("face-record"))).value_or(QByteArray());
    face.certificate = contentOf(parser.value(QStringLiteral("face-certificate"))).value_or(QByteArray());
    face.codeB = firstLine(parser, "code-b-file");
    face.codeBTriesLeft = parser.value(QStringLiteral("code-b-tries")).toInt();
    face.privateKeyPem = data.privateKeyPem;
    if (face.record.isEmpty() || face.certificate.isEmpty())
        problem = QStringLiteral("--face-record and --face-certificate: nothing can be read there");
    else if (face.codeB.size() != 14)
        problem = QStringLiteral("--code-b-file: fourteen digits are needed");
    else if (face.codeBTriesLeft < 0 || face.codeBTriesLeft > 10)
        problem = QStringLiteral("--code-b-tries: 0 to 10");
    data.face = face;
}

/// What the options say; otherwise `problem` is said.
std::optional<VirtualCardData> cardFrom(const QCommandLineParser &parser, QString &problem)
{
    VirtualCardData data;
    const auto certificate = contentOf(parser.value(QStringLiteral("certificate")));
    data.certificateDer = derOf(certificate.value_or(QByteArray()));
    const auto key = contentOf(parser.value(QStringLiteral("key")));
    data.privateKeyPem = key.value_or(QByteArray());
    data.pin = parser.value(QStringLiteral("pin")).toLatin1();
    if (parser.isSet(QStringLiteral("pin-file")))
        data.pin = firstLine(parser, "pin-file");
    bool isNumber = false;
    data.triesLeft = parser.value(QStringLiteral("tries")).toInt(&isNumber);
    if (data.certificateDer.isEmpty())
        problem = QStringLiteral("--certificate: no certificate can be read there");
    else if (!VirtualKey(data.privateKeyPem).isValid())
        problem = QStringLiteral("--key: no unencrypted RSA key can be read there");
    else if (data.pin.size() != 4)
        problem = QStringLiteral("--pin or --pin-file: four digits are needed");
    else if (!isNumber || data.triesLeft < 0 || data.triesLeft > 3)
        problem = QStringLiteral("--tries: 0 to 3");
    else
        addFace(parser, data, problem);
    return problem.isEmpty() ? std::optional(data) : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("madoguchi-virtual-card"));
    QCoreApplication::setApplicationVersion(QLatin1String(MADOGUCHI_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("An invented My Number Card at a vpcd, for training and tests."));
    addOptions(parser);
    parser.process(application);
    QString problem;
    const auto data = cardFrom(parser, problem);
    bool isPort = false;
    const quint16 port = parser.value(QStringLiteral("port")).toUShort(&isPort);
    if (!isPort)
        problem = QStringLiteral("--port: a number up to 65535");
    if (!data || !isPort)
        return complain(problem);
    const auto card = std::make_shared<VirtualCard>(*data);
    card->setLatency({ parser.value(QStringLiteral("latency")).toInt(),
        parser.value(QStringLiteral("byte-latency")).toInt() });
    CardConsole console(card, std::make_unique<VpcdLink>(parser.value(QStringLiteral("host")), port));
    return console.run(parser.isSet(QStringLiteral("place-on-stdin")));
}
