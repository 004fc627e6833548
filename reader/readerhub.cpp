#include "reader/readerhub.h"

#include "reader/commandqueue.h"
#include "reader/pcsc/monitor.h"
#include "reader/pcsc/readerpad.h"
#include "reader/pending.h"

#include <QThread>

#include <mutex>
#include <utility>

namespace madoguchi {

class ReaderHub::Private
{
public:
    Private(ReaderHub *hub, std::shared_ptr<PcscApi> pcsc, QString readerName, int watchdogMilliseconds)
        : m_hub(hub)
        , m_pcsc(std::move(pcsc))
        , m_readerName(std::move(readerName))
        , m_mailbox(Mailbox::at(hub))
        , m_queue(m_pcsc, watchdogMilliseconds, hub)
    { }

    /// Puts a command in the queue. `work`: CardResult<T>(CardHolder &, const ReaderSnapshot &), on the card
    /// thread.
    template <typename T, typename Work>
    void submit(QObject *receiver, Answer<T> answer, Work work, int milliseconds = 0)
    {
        auto pending = std::make_shared<Pending<T>>(receiver, std::move(answer));
        CommandQueue::Command command{ [pending, work = std::move(work)](
                                           CardHolder &holder, const ReaderSnapshot &snapshot) {
                                          pending->give(work(holder, snapshot));
                                      },
            [pending](CardError error) { pending->give(error); }, milliseconds };
        enqueue(std::move(command));
    }

    void enqueue(CommandQueue::Command command)
    {
        if (QThread::currentThread() == m_hub->thread())
            m_queue.add(std::move(command));
        else
            m_mailbox->post([this, command = std::move(command)] { m_queue.add(command); });
    }

    /// The monitor's newest word; a card that fell silent stays so until it is taken away.
    void take(ReaderSnapshot snapshot)
    {
        const bool silent = snapshot.placement == m_silentPlacement;
        if (silent && snapshot.state == ReaderSnapshot::State::CardPresent)
            snapshot.state = ReaderSnapshot::State::CardMute;
        {
            const std::lock_guard lock(m_mutex);
            if (m_snapshot == snapshot)
                return;
            m_snapshot = snapshot;
        }
        m_queue.setSnapshot(snapshot);
        Q_EMIT m_hub->changed(snapshot);
    }

    void fellSilent(quint64 placement)
    {
        m_silentPlacement = placement;
        take(m_hub->snapshot());
    }

    void start()
    {
        if (m_monitor)
            return;
        ApduObserver observer = [log = m_log, next = m_observer](const SentCommand &command) {
            log->add(command);
            if (next)
                next(command);
        };
        m_queue.start(std::move(observer), [this](quint64 placement) { fellSilent(placement); });
        auto report = [this, mailbox = m_mailbox](const ReaderSnapshot &snapshot) {
            mailbox->post([this, snapshot] {
                if (m_monitor) // not after stop()
                    take(snapshot);
            });
        };
        m_monitor = Monitor::start(m_pcsc, Placements(m_readerName, m_snapshot.placement), std::move(report));
    }

    void stop()
    {
        if (const auto monitor = std::exchange(m_monitor, nullptr))
            monitor->stop();
        m_queue.stop();
        const std::lock_guard lock(m_mutex);
        m_snapshot = ReaderSnapshot{ .placement = m_snapshot.placement }; // nobody looks any more
        m_queue.setSnapshot(m_snapshot);
    }

    ReaderHub *m_hub;
    std::shared_ptr<PcscApi> m_pcsc;
    QString m_readerName;
    std::shared_ptr<Mailbox> m_mailbox;
    CommandQueue m_queue;
    ApduObserver m_observer{};
    std::shared_ptr<CommandLog> m_log = std::make_shared<CommandLog>(); ///< also of a thread left behind
    FaceTrust m_trust{};
    std::shared_ptr<Monitor> m_monitor{};
    quint64 m_silentPlacement = 0;
    mutable std::mutex m_mutex{}; ///< guards the snapshot, which is read from any thread
    ReaderSnapshot m_snapshot{};
};

ReaderHub::ReaderHub(
    std::shared_ptr<PcscApi> pcsc, QString readerName, int watchdogMilliseconds, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(pcsc), std::move(readerName), watchdogMilliseconds))
{ }

ReaderHub::~ReaderHub()
{
    stop();
    d->m_mailbox->close();
}

void ReaderHub::observeCommands(ApduObserver observer)
{
    d->m_observer = std::move(observer);
}

const CommandLog &ReaderHub::commandLog() const
{
    return *d->m_log;
}

void ReaderHub::trustFaceRecords(FaceTrust trust)
{
    d->m_trust = std::move(trust);
}

void ReaderHub::start()
{
    d->start();
}

void ReaderHub::stop()
{
    d->stop();
}

ReaderSnapshot ReaderHub::snapshot() const
{
    const std::lock_guard lock(d->m_mutex);
    return d->m_snapshot;
}

void ReaderHub::readCard(QObject *receiver, Answer<ReadCard> answer)
{
    d->submit<ReadCard>(receiver, std::move(answer),
        [](CardHolder &holder, const ReaderSnapshot &snapshot) -> CardResult<ReadCard> {
            auto certificate = holder.readCard(snapshot.reader);
            if (!certificate)
                return certificate.error();
            return ReadCard{ std::move(*certificate), snapshot.placement, holder.hasPinPad() };
        });
}

void ReaderHub::askPinTries(QObject *receiver, Answer<int> answer)
{
    d->submit<int>(receiver, std::move(answer),
        [](CardHolder &holder, const ReaderSnapshot &) { return holder.pinTries(); });
}

void ReaderHub::verifyPin(SecretBytes pin, QObject *receiver, Answer<Done> answer)
{
    d->submit<Done>(receiver, std::move(answer),
        [pin = std::make_shared<SecretBytes>(std::move(pin))](
            CardHolder &holder, const ReaderSnapshot &) { return holder.verifyPin(*pin); });
}

void ReaderHub::verifyPinOnReader(QObject *receiver, Answer<Done> answer)
{
    // Before the first key and after it, and time for the card.
    constexpr int milliseconds = 2 * ReaderPad::Seconds * 1000 + 10'000;
    d->submit<Done>(
        receiver, std::move(answer),
        [](CardHolder &holder, const ReaderSnapshot &) { return holder.verifyPinOnReader(); }, milliseconds);
}

void ReaderHub::verifyCodeB(SecretBytes code, QObject *receiver, Answer<Done> answer)
{
    d->submit<Done>(receiver, std::move(answer),
        [code = std::make_shared<SecretBytes>(std::move(code))](
            CardHolder &holder, const ReaderSnapshot &) { return holder.verifyCodeB(*code); });
}

void ReaderHub::readFaceRecord(QObject *receiver, Answer<ReadFace> answer)
{
    d->submit<ReadFace>(receiver, std::move(answer),
        [trust = d->m_trust](CardHolder &holder, const ReaderSnapshot &) { return holder.readFace(trust); });
}

void ReaderHub::unlock(UnlockDriver driver, QObject *receiver, Answer<Done> answer)
{
    // The driver ends itself in time; this only helps where it does not.
    constexpr int milliseconds = UnlockMilliseconds + 1000;
    d->submit<Done>(
        receiver, std::move(answer),
        [driver = std::move(driver)](
            CardHolder &holder, const ReaderSnapshot &) { return holder.unlock(driver); },
        milliseconds);
}

void ReaderHub::sign(const QByteArray &message, QObject *receiver, Answer<QByteArray> answer)
{
    d->submit<QByteArray>(receiver, std::move(answer),
        [message](CardHolder &holder, const ReaderSnapshot &) { return holder.sign(message); });
}

void ReaderHub::release()
{
    d->enqueue({ .run = [](CardHolder &holder, const ReaderSnapshot &) { holder.release(); }, .fail = {} });
}

} // namespace madoguchi
