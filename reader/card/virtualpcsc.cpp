#include "reader/card/virtualpcsc.h"

#include <chrono>
#include <utility>

namespace madoguchi {

namespace {

constexpr quint32 ProtocolT1 = 2;
const QString otherReader = QStringLiteral("Another Maker's Reader 00 00");

} // namespace

VirtualPcsc::VirtualPcsc() = default;
VirtualPcsc::~VirtualPcsc() = default;

QString VirtualPcsc::readerName()
{
    return QStringLiteral("Virtual PCD 00 00");
}

void VirtualPcsc::place(std::shared_ptr<VirtualCard> card)
{
    const std::lock_guard lock(m_mutex);
    takeAway();
    m_card = std::move(card);
    if (m_card) {
        m_card->reset();
        ++m_moves;
    }
    m_changed.notify_all();
}

void VirtualPcsc::pull()
{
    const std::lock_guard lock(m_mutex);
    takeAway();
    m_changed.notify_all();
}

void VirtualPcsc::takeAway()
{
    if (!m_card)
        return;
    m_card.reset();
    lose();
}

void VirtualPcsc::lose()
{
    ++m_moves;
    for (Handle &handle : m_handles) {
        if (handle == Handle::Live)
            handle = Handle::JustRemoved;
    }
}

std::shared_ptr<VirtualCard> VirtualPcsc::placed() const
{
    const std::lock_guard lock(m_mutex);
    return m_card;
}

void VirtualPcsc::setServiceDown(bool down)
{
    const std::lock_guard lock(m_mutex);
    m_down = down;
    if (down) {
        m_contexts.clear();
        m_handles.clear();
        if (m_card)
            m_card->reset();
    } else {
        ++m_signs;
    }
    m_changed.notify_all();
}

void VirtualPcsc::setReaderPlugged(bool plugged)
{
    const std::lock_guard lock(m_mutex);
    if (m_plugged == plugged)
        return;
    ++m_plugs;
    m_plugged = plugged;
    for (Handle &handle : m_handles)
        handle = Handle::Removed;
    m_changed.notify_all();
}

void VirtualPcsc::setOtherReader(bool plugged)
{
    const std::lock_guard lock(m_mutex);
    if (m_other != plugged)
        ++m_plugs;
    m_other = plugged;
    m_changed.notify_all();
}

/// A card that was read is lost by it, and is a new one afterwards.
void VirtualPcsc::setMute(bool mute)
{
    const std::lock_guard lock(m_mutex);
    if (m_mute == mute)
        return;
    m_mute = mute;
    if (m_card) {
        m_card->reset();
        lose();
    }
    m_changed.notify_all();
}

void VirtualPcsc::onTorn(std::function<void()> torn)
{
    const std::lock_guard lock(m_mutex);
    m_torn = std::move(torn);
}

void VirtualPcsc::announceTorn(std::unique_lock<std::mutex> &lock)
{
    const std::function<void()> torn = m_torn;
    lock.unlock();
    if (torn)
        torn();
    lock.lock();
}

void VirtualPcsc::observe(ApduObserver observer)
{
    const std::lock_guard lock(m_mutex);
    m_observer = std::move(observer);
}

int VirtualPcsc::commands() const
{
    const std::lock_guard lock(m_mutex);
    return m_commands;
}

PcscCode VirtualPcsc::contextProblem(PcscContext context) const
{
    if (m_down)
        return pcsc::NoService;
    return m_contexts.contains(context) ? pcsc::Success : pcsc::InvalidHandle;
}

PcscCode VirtualPcsc::handleProblem(const PcscCard &card) const
{
    if (m_down)
        return pcsc::NoService;
    if (!m_handles.contains(card.handle))
        return pcsc::InvalidHandle;
    if (!m_plugged)
        return pcsc::ReaderUnavailable;
    switch (m_handles.value(card.handle)) {
    case Handle::JustRemoved:
        return pcsc::NotTransacted;
    case Handle::Removed:
        return pcsc::RemovedCard;
    case Handle::Live:
        break;
    }
    return pcsc::Success;
}

PcscCode VirtualPcsc::establish(PcscContext &context)
{
    const std::lock_guard lock(m_mutex);
    if (m_down)
        return pcsc::NoService;
    context = ++m_last;
    m_contexts.insert(context);
    return pcsc::Success;
}

PcscCode VirtualPcsc::release(PcscContext context)
{
    const std::lock_guard lock(m_mutex);
    const PcscCode problem = contextProblem(context);
    m_contexts.remove(context);
    return problem;
}

PcscCode VirtualPcsc::listReaders(PcscContext context, QStringList &readers)
{
    const std::lock_guard lock(m_mutex);
    readers.clear();
    if (const PcscCode problem = contextProblem(context))
        return problem;
    if (m_other)
        readers.append(otherReader);
    if (m_plugged)
        readers.append(readerName());
    return readers.isEmpty() ? pcsc::NoReadersAvailable : pcsc::Success;
}

quint32 VirtualPcsc::readerEvent() const
{
    const quint32 card = !m_card ? pcsc::StateEmpty
        : m_mute                 ? pcsc::StatePresent | pcsc::StateMute
                                 : pcsc::StatePresent | (m_handles.isEmpty() ? 0 : pcsc::StateInUse);
    return (m_moves & 0xFFFF) << 16 | card;
}

/// Fills in `event`; true where it is not what the caller knew.
bool VirtualPcsc::update(PcscReaderState &state, quint64 plugsAtStart) const
{
    const bool isReader = state.reader == readerName();
    if (isReader && m_plugged) {
        state.event = readerEvent();
        state.atr = m_card && !m_mute ? m_card->atr() : QByteArray();
    } else {
        state.event = isReader ? pcsc::StateUnknown : 0;
    }
    const bool changed = isReader ? state.event != (state.current & ~pcsc::StateChanged)
                                  : m_plugs != plugsAtStart; // the plug-and-play name
    if (changed)
        state.event |= pcsc::StateChanged;
    return changed;
}

PcscCode VirtualPcsc::getStatusChange(
    PcscContext context, quint32 milliseconds, QList<PcscReaderState> &states)
{
    std::unique_lock lock(m_mutex);
    if (const PcscCode problem = contextProblem(context))
        return problem;
    const quint64 plugs = m_plugs;
    for (const PcscReaderState &state : std::as_const(states)) {
        const bool isThere = (m_plugged && state.reader == readerName())
            || (m_other && state.reader == otherReader) || state.reader == pcsc::plugAndPlay();
        if (!isThere)
            return pcsc::UnknownReader;
    }
    const auto isOver = [&] {
        bool changed = contextProblem(context) != pcsc::Success || m_cancelled.contains(context);
        for (PcscReaderState &state : states)
            changed = update(state, plugs) || changed;
        return changed;
    };
    m_waiting.insert(context);
    bool over = true;
    if (milliseconds == pcsc::Infinite)
        m_changed.wait(lock, isOver);
    else
        over = m_changed.wait_for(lock, std::chrono::milliseconds(milliseconds), isOver);
    m_waiting.remove(context);
    if (const PcscCode problem = contextProblem(context))
        return problem == pcsc::InvalidHandle ? pcsc::NoService : problem; // it went down and up meanwhile
    if (m_cancelled.remove(context))
        return pcsc::Cancelled;
    return over ? pcsc::Success : pcsc::Timeout;
}

PcscCode VirtualPcsc::cancel(PcscContext context)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.contains(context)) // otherwise it is lost, as with pcsc-lite
        m_cancelled.insert(context);
    m_changed.notify_all();
    return contextProblem(context);
}

PcscCode VirtualPcsc::connect(PcscContext context, const QString &reader, PcscCard &card)
{
    const std::lock_guard lock(m_mutex);
    if (const PcscCode problem = contextProblem(context))
        return problem;
    if (!m_plugged || reader != readerName())
        return pcsc::UnknownReader;
    if (!m_handles.isEmpty())
        return pcsc::SharingViolation;
    if (!m_card)
        return pcsc::NoSmartcard;
    if (m_mute)
        return pcsc::UnresponsiveCard;
    card = { ++m_last, ProtocolT1 };
    m_handles.insert(card.handle, Handle::Live);
    m_changed.notify_all();
    return pcsc::Success;
}

PcscCode VirtualPcsc::reconnect(PcscCard &card)
{
    const std::lock_guard lock(m_mutex);
    return handleProblem(card);
}

/// As pcscd: a reset befalls whatever lies on the reader, also a card that came after the connection's own.
/// To that one Leave comes to the same, since it is powered down with its last client.
PcscCode VirtualPcsc::disconnect(const PcscCard &card, PcscLeave leave)
{
    const std::lock_guard lock(m_mutex);
    const PcscCode problem = handleProblem(card);
    const bool isItsOwn = m_handles.value(card.handle, Handle::Removed) == Handle::Live;
    m_handles.remove(card.handle);
    if (m_card && (isItsOwn || leave == PcscLeave::Reset))
        m_card->reset();
    m_changed.notify_all();
    return problem;
}

PcscCode VirtualPcsc::beginTransaction(const PcscCard &card)
{
    const std::lock_guard lock(m_mutex);
    return handleProblem(card);
}

PcscCode VirtualPcsc::endTransaction(const PcscCard &card)
{
    const std::lock_guard lock(m_mutex);
    return handleProblem(card);
}

PcscCode VirtualPcsc::transmit(const PcscCard &card, QByteArrayView command, QByteArray &response)
{
    std::unique_lock lock(m_mutex);
    response.clear();
    if (const PcscCode problem = handleProblem(card)) {
        if (problem == pcsc::NotTransacted)
            m_handles[card.handle] = Handle::Removed;
        return problem;
    }
    ++m_commands;
    const std::shared_ptr<VirtualCard> addressed = m_card;
    const auto moves = m_moves;
    const ApduObserver observer = m_observer;
    lock.unlock();
    if (observer) {
        if (const auto parsed = parseCommand(command))
            observer(toldOf(*parsed));
    }
    lock.lock();
    if (const PcscCode problem = transmitProblem(addressed))
        return problem;
    if (m_card != addressed) // it left in the middle: success, and no byte (card.md, 3.4)
        return pcsc::Success;
    lock.unlock();
    const VirtualAnswer answer = addressed->exchange(command.toByteArray()); // may take its time
    lock.lock();
    if (answer.manner == VirtualAnswer::Manner::Removal && m_card == addressed) {
        takeAway();
        m_changed.notify_all();
        announceTorn(lock);
    } else if (answer.manner != VirtualAnswer::Manner::Answer) {
        // Also where nothing at all comes back: pcscd waits for the rest of it until the card goes.
        // The same card laid down anew is another one to it.
        m_changed.wait(lock, [&] { return m_moves != moves || m_down || !m_plugged; });
    }
    if (const PcscCode problem = transmitProblem(addressed))
        return problem;
    if (m_card == addressed && m_moves == moves)
        response = answer.bytes;
    return pcsc::Success;
}

/// What became of service and reader while the command was under way.
PcscCode VirtualPcsc::transmitProblem(const std::shared_ptr<VirtualCard> &addressed) const
{
    if (m_down)
        return pcsc::CommunicationError;
    if (!m_plugged)
        return pcsc::ReaderUnavailable;
    return addressed ? pcsc::Success : pcsc::RemovedCard;
}

/// A reader without keys of its own, and without anything else.
PcscCode VirtualPcsc::control(const PcscCard &card, quint32, QByteArrayView, QByteArray &response)
{
    const std::lock_guard lock(m_mutex);
    response.clear();
    const PcscCode problem = handleProblem(card);
    return problem == pcsc::Success ? pcsc::UnsupportedFeature : problem;
}

bool VirtualPcsc::awaitService(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    const quint64 signs = m_signs;
    m_changed.wait_for(
        lock, std::chrono::milliseconds(milliseconds), [&] { return m_wake || m_signs != signs; });
    m_wake = false;
    return m_signs != signs;
}

void VirtualPcsc::wakeService()
{
    const std::lock_guard lock(m_mutex);
    m_wake = true;
    m_changed.notify_all();
}

} // namespace madoguchi
