#include "app/station/readertrial.h"

#include "app/visit/cardfaultmap.h"

#include <utility>

namespace madoguchi {

ReaderTrial::ReaderTrial(std::shared_ptr<PcscApi> pcsc, QObject *parent)
    : QObject(parent)
    , m_pcsc(std::move(pcsc))
{ }

ReaderTrial::~ReaderTrial() = default;

void ReaderTrial::watch(const QString &name)
{
    if (m_hub && m_name == name)
        return;
    const QStringList known = m_seen.readers;
    stop();
    m_seen.readers = known; // none of them has gone because another one was chosen
    m_name = name;
    m_card.reset();
    m_hub = std::make_unique<ReaderHub>(m_pcsc, name);
    connect(m_hub.get(), &ReaderHub::changed, this, &ReaderTrial::follow);
    m_hub->start();
    follow(m_hub->snapshot());
}

void ReaderTrial::stop()
{
    if (!m_hub)
        return;
    m_hub->stop();
    m_hub.reset();
    m_placement = 0;
    m_seen = {};
}

void ReaderTrial::follow(const ReaderSnapshot &snapshot)
{
    ReadersSeen seen;
    seen.isLooking = snapshot.state == ReaderSnapshot::State::Starting;
    if (!seen.isLooking)
        seen.fault = faultOf(snapshot);
    seen.readers = seen.isLooking ? m_seen.readers : snapshot.readers;
    seen.inUse = snapshot.reader;
    seen.hasCard = hasCard(snapshot);
    const bool news = seen != m_seen;
    m_seen = seen;
    if (snapshot.state == ReaderSnapshot::State::CardMute)
        finish({ .fault = Fault{ .failure = Failure::CardUnresponsive } });
    else if (snapshot.state == ReaderSnapshot::State::CardPresent && snapshot.placement != m_placement)
        tryCard();
    m_placement = snapshot.placement;
    if (news)
        Q_EMIT changed();
}

void ReaderTrial::tryCard()
{
    m_hub->readCard(this, [this](CardResult<ReadCard> read) {
        if (!read)
            return finish({ .fault = faultOf(read.error()) });
        m_hub->askPinTries(this, [this, pinPad = read->pinPad](CardResult<int> tries) {
            m_hub->release();
            if (!tries)
                return finish({ .fault = faultOf(tries.error()) });
            finish({ .pinTries = *tries, .pinPad = pinPad });
        });
    });
}

void ReaderTrial::finish(const CardTried &tried)
{
    m_card = tried;
    Q_EMIT cardTried();
}

} // namespace madoguchi
