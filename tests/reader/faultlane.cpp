#include "tests/reader/faultlane.h"

#include "reader/pcsc/system.h"
#include "tests/support/testcard.h"
#include "tests/support/trainingdriver.h"

#include <QHash>

#include <cstdio>

namespace madoguchi {

namespace {

using State = ReaderSnapshot::State;

/// Long enough for a busy machine; what hangs costs this much.
constexpr int WatchdogMilliseconds = 2500;

QByteArray wordOf(CardFault fault)
{
    static const QHash<CardFault, QByteArray> words{ { CardFault::Unresponsive, "no answer" },
        { CardFault::Removed, "removed" }, { CardFault::Unsupported, "no My Number Card" },
        { CardFault::Unreadable, "unreadable" }, { CardFault::NoCertificate, "no certificate" },
        { CardFault::PinUnusable, "PIN unusable" }, { CardFault::CodeBWrong, "code wrong" },
        { CardFault::CodeBLocked, "code locked" }, { CardFault::FaceRecordMissing, "no face record" },
        { CardFault::FaceRecordUnreadable, "face record unreadable" },
        { CardFault::FaceRecordUntrusted, "face record untrusted" },
        { CardFault::PhotoUnreadable, "photo unreadable" },
        { CardFault::KeyNotUnlocked, "key not unlocked" } };
    return words.value(fault);
}

void say(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

VirtualCardData withoutExtended()
{
    VirtualCardData data = testFaceCardData();
    data.extendedLength = false;
    return data;
}

} // namespace

FaultLane::FaultLane(int lane, int lanes)
    : m_lane(lane)
    , m_lanes(lanes)
{ }

QList<FaultLane::Flow> FaultLane::flows()
{
    const auto face = [this] { return byFace(); };
    return { { "face", testFaceCardData(), allFaultKinds(), face },
        { "pin", testFaceCardData(), allFaultKinds(), [this] { return byPin(); } },
        { "sight", testFaceCardData(), allFaultKinds(), [this] { return bySight(); } },
        { "pieces", withoutExtended(), { VirtualFault::Kind::Removal }, face } };
}

int FaultLane::run()
{
    if (!m_pcscd.start()) {
        say("bad pcscd: " + m_pcscd.error().toUtf8());
        return 1;
    }
    m_hub = std::make_unique<ReaderHub>(
        std::make_shared<SystemPcsc>(), PcscdFixture::readerName(), WatchdogMilliseconds);
    m_hub->trustFaceRecords(testTrust());
    m_hub->observeCommands([this](const SentCommand &sent) {
        if (sent.ins == 0x20 && sent.lc > 0)
            ++m_secretsSent;
    });
    m_calls = std::make_unique<HubCalls>(*m_hub);
    m_hub->start();
    const QList<Flow> all = flows();
    return std::all_of(all.begin(), all.end(), [this](const Flow &flow) { return walk(flow); }) ? 0 : 1;
}

/// Lays down the flow's card.
bool FaultLane::begin(const Flow &flow)
{
    m_program.reset();
    if (!m_calls->waitFor(State::NoCard))
        return false;
    m_program = std::make_unique<CardProgram>();
    return m_program->start(m_pcscd.port(), flow.data) && m_program->place()
        && m_calls->waitFor(State::CardPresent);
}

/// How many commands a flow has is counted where nothing goes wrong.
bool FaultLane::walk(const Flow &flow)
{
    if (!begin(flow) || !flow.visit() || !m_signaturesFit) {
        say(QByteArray("bad ") + flow.name + ": not even where nothing goes wrong");
        return false;
    }
    const int commands = m_program->count();
    say(QByteArray("flow ") + flow.name + ' ' + QByteArray::number(commands));
    for (const VirtualFault::Kind kind : flow.kinds) {
        for (int nth = 1; nth <= commands; ++nth) {
            if (m_at++ % m_lanes != m_lane)
                continue;
            const QByteArray where
                = QByteArray(flow.name) + ' ' + faultWord(kind) + ' ' + QByteArray::number(nth);
            QByteArray ended = "?";
            const Complaint wrong = cell(flow, kind, nth, ended);
            say("cell " + where + ": " + ended);
            if (!wrong.isEmpty()) {
                say("bad " + where + ": " + wrong);
                std::fputs(m_pcscd.logTail().constData(), stderr);
                if (!begin(flow))
                    return false;
            }
        }
    }
    return true;
}

FaultLane::Complaint FaultLane::cell(const Flow &flow, VirtualFault::Kind kind, int nth, QByteArray &ended)
{
    if (!m_program->order(faultWord(kind) + ' ' + QByteArray::number(nth)))
        return "the card takes no orders";
    m_secretsSent = 0;
    const auto result = flow.visit();
    if (!result)
        ended = wordOf(result.error().fault);
    else
        ended = m_signaturesFit ? "served" : "seen by its signature";
    if (ended.isEmpty())
        return "a fault without a name: " + QByteArray::number(static_cast<int>(result.error().fault));
    if (m_secretsSent > 1)
        return "PIN or code were sent more than once";
    if (const QByteArray tries = m_program->tries(); tries != "3 10 5")
        return "tries were lost: " + tries;
    if (!m_program->clearTroubles())
        return "the card takes no orders";
    return nextPatient(flow);
}

/// The card off the reader, where it is not gone by itself, and the next one on it.
FaultLane::Complaint FaultLane::nextPatient(const Flow &flow)
{
    if (!m_program->pull() || !m_calls->waitFor(State::NoCard))
        return "the card that was pulled is there still, state "
            + QByteArray::number(static_cast<int>(m_hub->snapshot().state));
    const quint64 placements = m_hub->snapshot().placement;
    if (!m_program->place() || !m_calls->waitUntil([placements](const ReaderSnapshot &now) {
            return now.placement > placements && now.state != State::NoCard;
        }))
        return "the next card is not seen";
    if (m_hub->snapshot().state != State::CardPresent)
        return "the next card is mute";
    const auto served = flow.visit();
    if (!served || !m_signaturesFit)
        return "the next card is not served: " + (served ? "signature" : wordOf(served.error().fault))
            + (served ? QByteArray() : ' ' + QByteArray::number(served.error().pcscCode, 16));
    if (m_hub->snapshot().placement != placements + 1)
        return "the next card was placed twice";
    return {};
}

CardResult<Done> FaultLane::identified()
{
    const auto read = m_calls->readCard();
    if (!read)
        return read.error();
    m_signaturesFit = read->certificate == testIdentity().certificateDer; // that has a signature of its own
    return Done{};
}

CardResult<Done> FaultLane::byFace()
{
    if (const auto read = identified(); !read)
        return read.error();
    if (const auto tries = m_calls->pinTries(); !tries)
        return tries.error();
    if (const auto verified = m_calls->verifyCodeB(testCodeB); !verified)
        return verified.error();
    if (const auto face = m_calls->readFaceRecord(); !face)
        return face.error();
    if (const auto unlocked = m_calls->unlock(trainingDriver()); !unlocked)
        return unlocked.error();
    return statements();
}

CardResult<Done> FaultLane::byPin()
{
    if (const auto read = identified(); !read)
        return read.error();
    if (const auto tries = m_calls->pinTries(); !tries)
        return tries.error();
    if (const auto verified = m_calls->verifyPin("1234"); !verified)
        return verified.error();
    return statements();
}

CardResult<Done> FaultLane::bySight()
{
    if (const auto read = identified(); !read)
        return read.error();
    if (const auto tries = m_calls->pinTries(); !tries)
        return tries.error();
    if (const auto unlocked = m_calls->unlock(trainingDriver()); !unlocked)
        return unlocked.error();
    return statements();
}

/// Identity and consents.
CardResult<Done> FaultLane::statements()
{
    for (const QByteArray &statement : { QByteArray("identity"), QByteArray("consents") }) {
        const auto signature = m_calls->sign(statement);
        if (!signature)
            return signature.error();
        if (!signatureFits(testIdentity().certificateDer, statement, *signature))
            m_signaturesFit = false;
    }
    return Done{};
}

} // namespace madoguchi
