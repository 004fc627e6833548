#include "reader/pcsc/placements.h"

#include <utility>

namespace madoguchi {

namespace {

bool isPresent(quint32 event)
{
    return event & pcsc::StatePresent;
}

quint32 counter(quint32 event)
{
    return event >> 16;
}

ReaderSnapshot::State stateFor(quint32 event)
{
    if (event & pcsc::StateUnavailable)
        return ReaderSnapshot::State::ReaderFault;
    if (!isPresent(event))
        return ReaderSnapshot::State::NoCard;
    return event & pcsc::StateMute ? ReaderSnapshot::State::CardMute : ReaderSnapshot::State::CardPresent;
}

} // namespace

Placements::Placements(QString readerName, quint64 placements)
    : m_readerName(std::move(readerName))
    , m_count(placements)
{ }

void Placements::setReaders(const QStringList &readers)
{
    m_readers = readers;
    m_usable.clear();
    for (const QString &reader : readers) {
        if (reader.startsWith(m_readerName))
            m_usable.append(reader);
    }
    m_slots.removeIf([this](const auto &entry) { return !m_usable.contains(entry.key()); });
}

QList<PcscReaderState> Placements::toWaitFor() const
{
    QList<PcscReaderState> states;
    for (const QString &reader : m_usable)
        states.append(PcscReaderState{ .reader = reader, .current = m_slots.value(reader).event });
    return states;
}

bool Placements::isKnown() const
{
    return m_slots.size() == m_usable.size();
}

void Placements::take(const QList<PcscReaderState> &states)
{
    for (const PcscReaderState &state : states) {
        if (state.event & pcsc::StateUnknown)
            continue; // unplugged: the next list of readers will say so
        Slot &slot = m_slots[state.reader];
        const quint32 event = state.event & ~pcsc::StateChanged;
        // The counter tells a card that was changed for another so fast that no wait saw the reader empty.
        const bool another = !isPresent(slot.event) || counter(slot.event) != counter(event);
        if (!isPresent(event))
            slot.placement = 0;
        else if (another)
            slot.placement = ++m_count;
        // A card that rests is powered down after a while and then has no ATR; it is the same card.
        if (another || !isPresent(event) || !state.atr.isEmpty())
            slot.atr = isPresent(event) ? state.atr : QByteArray();
        slot.event = event;
    }
    m_current = inUse();
}

/// The one with the card that was there first, or else the first by name.
QString Placements::inUse() const
{
    const auto hasCard = [this](const QString &reader) { return isPresent(m_slots.value(reader).event); };
    if (m_usable.contains(m_current) && hasCard(m_current))
        return m_current;
    for (const QString &reader : m_usable) {
        if (hasCard(reader))
            return reader;
    }
    return m_usable.value(0);
}

ReaderSnapshot Placements::snapshot() const
{
    ReaderSnapshot snapshot;
    snapshot.readers = m_readers;
    snapshot.placement = m_count;
    if (m_readers.isEmpty()) {
        snapshot.state = ReaderSnapshot::State::NoReader;
    } else if (m_usable.isEmpty()) {
        snapshot.state = ReaderSnapshot::State::ReaderNotFound;
    } else {
        snapshot.reader = inUse();
        const Slot slot = m_slots.value(snapshot.reader);
        snapshot.state = stateFor(slot.event);
        snapshot.atr = slot.atr;
        if (slot.placement != 0)
            snapshot.placement = slot.placement;
    }
    return snapshot;
}

ReaderSnapshot Placements::withoutService()
{
    m_readers.clear();
    m_usable.clear();
    m_slots.clear();
    m_current.clear();
    ReaderSnapshot snapshot;
    snapshot.state = ReaderSnapshot::State::ServiceDown;
    snapshot.placement = m_count;
    return snapshot;
}

} // namespace madoguchi
