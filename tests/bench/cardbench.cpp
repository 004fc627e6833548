// What an identity costs at the card, beside OpenSC's tools on the same pcscd, reader and card (for people:
// nothing passes or fails by it; the aims are printed).
//
//     bench_card [--small]
//
// --small: once each and at no latency, to see that it runs at all. Without OpenSC (installer/packages.sh
// bench) its rows are left out. Wall times are the least of several rounds in which everybody takes a turn; a
// program of its own counts with its start, as OpenSC's do.

#include "reader/pcsc/system.h"
#include "reader/readerhub.h"
#include "tests/support/cardprogram.h"
#include "tests/support/hubcalls.h"
#include "tests/support/pcscdfixture.h"
#include "tests/support/testcard.h"
#include "tests/support/visitbyface.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace madoguchi;

namespace {

constexpr int Statements = 2; ///< of a whole visit: identity and consents

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Certificate, PIN, signature.
bool identity(HubCalls &calls)
{
    const auto read = calls.readCard();
    if (!read || !calls.verifyPin("1234"))
        return false;
    const auto signature = calls.sign("identity");
    return signature && signatureFits(read->certificate, "identity", *signature);
}

/// What a visit by face asks of the card: the question for the tries is the flow's, and identity and consents
/// are signed.
bool faceVisit(HubCalls &calls)
{
    if (!calls.readCard() || !calls.pinTries() || !calls.verifyCodeB(testCodeB) || !calls.readFaceRecord()
        || !calls.unlock(trainingDriver()))
        return false;
    return calls.sign("identity") && calls.sign("consents");
}

std::unique_ptr<ReaderHub> newHub()
{
    return std::make_unique<ReaderHub>(std::make_shared<SystemPcsc>(), PcscdFixture::readerName());
}

/// Somebody who takes a turn: what was done, and the best of what it cost.
struct Contender
{
    QString name{};
    bool isOpenSc = false;
    std::function<bool()> act{};
    std::function<void()> afterwards{};
    int apdus = 0;
    double milliseconds = -1;
};

class Bench
{
public:
    explicit Bench(bool small)
        : m_rounds(small ? 1 : 9)
        , m_latencies(small ? std::vector<int>{ 0 } : std::vector<int>{ 0, 20 })
    { }

    int run();

private:
    bool prepare();
    void addOurs();
    void addOpenSc();
    bool round();
    void print(int latency);
    [[nodiscard]] bool tool(const QStringList &words, bool jpki) const;
    [[nodiscard]] QString file(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    int m_rounds;
    std::vector<int> m_latencies;
    PcscdFixture m_pcscd;
    CardProgram m_card;
    QTemporaryDir m_folder;
    std::unique_ptr<ReaderHub> m_hub;
    std::unique_ptr<HubCalls> m_calls;
    std::vector<Contender> m_all;
};

bool Bench::prepare()
{
    if (!m_pcscd.start() || !m_card.start(m_pcscd.port(), testFaceCardData()) || !m_card.place())
        return false;
    m_hub = newHub();
    m_hub->trustFaceRecords(testTrust());
    m_hub->start();
    m_calls = std::make_unique<HubCalls>(*m_hub);
    QFile data(file("data"));
    QFile digest(file("digest"));
    return data.open(QIODevice::WriteOnly) && data.write("identity") > 0 && digest.open(QIODevice::WriteOnly)
        && digest.write(QByteArray(32, 'd')) > 0 && m_calls->waitFor(ReaderSnapshot::State::CardPresent);
}

void Bench::addOurs()
{
    const auto release = [this] {
        m_hub->release();
        static_cast<void>(m_calls->pinTries()); // answered when the card has been left
    };
    m_all.push_back({ QStringLiteral("identity: certificate, PIN, signature"), false,
        [this] { return identity(*m_calls); }, release });
    m_all.push_back({ QStringLiteral("the same as a program of its own"), false, [] {
                         return QProcess::execute(
                                    QCoreApplication::applicationFilePath(), { QStringLiteral("--identity") })
                             == 0;
                     } });
    m_all.push_back({ QStringLiteral("visit by face, %1 statements").arg(Statements), false,
        [this] { return faceVisit(*m_calls); }, release });
}

bool Bench::tool(const QStringList &words, bool jpki) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_folder.path()); // it keeps files there
    if (jpki)
        environment.insert(QStringLiteral("OPENSC_DRIVER"), QStringLiteral("jpki"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(words.first(), words.mid(1));
    const bool done = process.waitForFinished(60'000) && process.exitCode() == 0;
    if (!done)
        out() << words.join(u' ') << ":\n" << QString::fromLocal8Bit(process.readAll()) << Qt::flush;
    return done && QFile(file("signature")).size() == 256;
}

void Bench::addOpenSc()
{
    const QStringList pkcs11{ QStringLiteral("pkcs11-tool"), QStringLiteral("--sign"), QStringLiteral("-m"),
        QStringLiteral("SHA256-RSA-PKCS"), QStringLiteral("--id"), QStringLiteral("01"),
        QStringLiteral("--pin"), QStringLiteral("1234"), QStringLiteral("-i"), file("data"),
        QStringLiteral("-o"), file("signature") };
    const QStringList pkcs15{ QStringLiteral("pkcs15-crypt"), QStringLiteral("--sign"), QStringLiteral("-k"),
        QStringLiteral("01"), QStringLiteral("--pin"), QStringLiteral("1234"), QStringLiteral("--sha-256"),
        QStringLiteral("--pkcs1"), QStringLiteral("-R"), QStringLiteral("-i"), file("digest"),
        QStringLiteral("-o"), file("signature") };
    for (const QStringList &words : { pkcs11, pkcs15 }) {
        if (QStandardPaths::findExecutable(words.first()).isEmpty()) {
            out() << "left out: " << words.first() << " is not installed (installer/packages.sh bench)\n";
            continue;
        }
        for (const bool jpki : { false, true }) {
            const QString name
                = QStringLiteral("OpenSC %1 --sign%2")
                      .arg(words.first(), jpki ? QStringLiteral(", OPENSC_DRIVER=jpki") : QString());
            m_all.push_back({ name, true, [this, words, jpki] { return tool(words, jpki); } });
        }
    }
}

bool Bench::round()
{
    for (Contender &one : m_all) {
        QFile::remove(file("signature"));
        const int before = m_card.count();
        QElapsedTimer timer;
        timer.start();
        if (!one.act()) {
            out() << "failed: " << one.name << '\n' << Qt::flush;
            return false;
        }
        const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        one.apdus = m_card.count() - before;
        one.milliseconds = one.milliseconds < 0 ? took : std::min(one.milliseconds, took);
        if (one.afterwards)
            one.afterwards();
        QThread::msleep(50); // the reader is free again
    }
    return true;
}

void Bench::print(int latency)
{
    double best = -1;
    for (const Contender &one : m_all) {
        if (one.isOpenSc && (best < 0 || one.milliseconds < best))
            best = one.milliseconds;
    }
    double load[3]{};
    static_cast<void>(getloadavg(load, 3));
    out() << "\n"
          << latency << " ms a command, least of " << m_rounds << " rounds, load of the machine "
          << QString::number(load[0], 'f', 1) << "\n";
    out() << "  APDUs      ms   of OpenSC's best signing\n";
    for (const Contender &one : m_all) {
        out() << QString::number(one.apdus).rightJustified(7)
              << QString::number(one.milliseconds, 'f', 1).rightJustified(8)
              << (best > 0 ? QString::number(one.milliseconds / best, 'f', 2) : QStringLiteral("-"))
                     .rightJustified(7)
              << "   " << one.name << '\n';
    }
    out() << "  aims: identity <= 0.60; visit by face <= 10 APDUs (11 for the first of a municipality), the "
             "challenge to the card "
             "among them, and one for each statement ("
          << 10 + Statements << ")\n"
          << Qt::flush;
}

int Bench::run()
{
    if (!prepare()) {
        out() << "no reader: " << m_pcscd.error() << m_card.error() << '\n' << Qt::flush;
        return 1;
    }
    addOurs();
    addOpenSc();
    for (const int latency : m_latencies) {
        if (!m_card.setLatency(latency))
            return 1;
        for (Contender &one : m_all)
            one.milliseconds = -1;
        for (int i = 0; i < m_rounds; ++i) {
            if (!round())
                return 1;
        }
        print(latency);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.contains(QStringLiteral("--identity"))) {
        const auto hub = newHub();
        hub->start();
        HubCalls calls(*hub);
        return calls.waitFor(ReaderSnapshot::State::CardPresent) && identity(calls) ? 0 : 1;
    }
    return Bench(arguments.contains(QStringLiteral("--small"))).run();
}
