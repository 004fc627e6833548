#include "reader/card/trainingunlock.h"
#include "reader/engine/madoguchi_face.h"
#include "reader/engine/training/scene.h"
#include "reader/engine/training/script.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstring>
#include <thread>

#if defined(__GNUC__)
#define MDG_EXPORT __attribute__((visibility("default")))
#endif

using training::Scene;
using training::Script;
using Call = Script::Call;
using Fault = Script::Fault;

/// The engine: a script, and how far it has come.
struct mdg_face
{
    Script script{};
    Scene scene{};
    std::uint32_t triesLeft = UINT32_MAX;
    std::uint32_t looks = 0;
    std::chrono::steady_clock::time_point until{}; ///< of the comparison that runs
    bool isRunning = false;
};

namespace {

/// Does what the script says of this call; MDG_OK: nothing.
int faultIn(const Script &script, Call call)
{
    if (script.fault == Fault::None || script.faultAt != call)
        return MDG_OK;
    switch (script.fault) {
    case Fault::Hang:
        while (true)
            std::this_thread::sleep_for(std::chrono::hours(1));
    case Fault::Crash:
        std::raise(SIGSEGV);
        return MDG_E_DEVICE;
    case Fault::Refuse:
        return MDG_E_REFUSED;
    case Fault::Cancelled:
        return MDG_E_CANCELLED;
    default:
        return MDG_E_DEVICE;
    }
}

constexpr std::uint32_t nobody = 3; ///< looks before the patient stands there

struct Step
{
    std::uint32_t state = MDG_SEARCHING;
    Scene::Pose pose{};
    bool isEmpty = false; ///< nobody is there
};

/// Where the face is at one look: nobody, then what the script puts in its way, then nearer and nearer.
Step stepAt(const Script &script, std::uint32_t look)
{
    const double sway = std::sin(look * 0.35) * 0.012;
    const bool blink = look % 40 == 37;
    if (look < nobody)
        return { MDG_SEARCHING, {}, true };
    std::uint32_t past = look - nobody;
    if (past < script.tooFar)
        return { MDG_TOO_FAR, { 0.02 + sway, 0.04, 0.55, blink }, false };
    past -= script.tooFar;
    if (past < script.tooNear)
        return { MDG_TOO_NEAR, { sway, 0.03, 1.5, blink }, false };
    past -= script.tooNear;
    if (past < script.offCentre)
        return { MDG_OFF_CENTRE, { 0.27 + sway, 0.05, 0.95, blink }, false };
    past -= script.offCentre;
    const double coming = std::min(1.0, past / std::max(1.0, script.matchAfter * 0.6));
    const Scene::Pose pose{ (1.0 - coming) * 0.12 + sway, (1.0 - coming) * 0.05, 0.82 + 0.18 * coming,
        blink };
    return { coming < 1.0 ? MDG_SEARCHING + 0u : MDG_COMPARING + 0u, pose, false };
}

std::uint32_t looksNeeded(const Script &script)
{
    return nobody + script.tooFar + script.tooNear + script.offCentre + script.matchAfter;
}

/// A face that does not match costs a try, where they are counted; the last one locks.
std::uint32_t resultOf(mdg_face &face)
{
    switch (face.script.result) {
    case Script::Result::Match:
        return MDG_MATCHED;
    case Script::Result::Locked:
        face.triesLeft = 0;
        return MDG_LOCKED;
    default:
        break;
    }
    if (face.triesLeft != UINT32_MAX && face.triesLeft > 0)
        --face.triesLeft;
    return face.triesLeft == 0 ? MDG_LOCKED : MDG_NOT_MATCHED;
}

void show(mdg_face &face, const Step &step, mdg_face_progress &progress)
{
    progress.frame = nullptr;
    progress.width = progress.height = progress.stride = 0;
    if (face.script.noFrames)
        return;
    progress.frame = step.isEmpty ? face.scene.empty().data() : face.scene.with(step.pose).data();
    progress.width = Scene::Width;
    progress.height = Scene::Height;
    progress.stride = Scene::Width * 3;
}

/// The key of the script, or the one that every virtual card takes.
madoguchi::trainingunlock::Key keyOf(const Script &script)
{
    if (script.key.empty())
        return madoguchi::trainingunlock::key;
    madoguchi::trainingunlock::Key key{};
    std::size_t length = 0;
    sodium_hex2bin(key.data(), key.size(), script.key.data(), script.key.size(), nullptr, &length, nullptr);
    return key;
}

/// One command; the status word, 0 where nothing came back.
struct Exchanged
{
    int code = MDG_OK;
    unsigned status = 0;
    std::array<std::uint8_t, 258> bytes{};
    std::uint32_t length = 0;
};

template <std::size_t size>
Exchanged exchange(mdg_transmit transmit, void *context, const std::array<std::uint8_t, size> &command)
{
    Exchanged result;
    result.length = static_cast<std::uint32_t>(result.bytes.size());
    result.code = transmit(context, command.data(), static_cast<std::uint32_t>(command.size()),
        result.bytes.data(), &result.length);
    if (result.code == MDG_OK && result.length >= 2)
        result.status = result.bytes[result.length - 2] * 256u + result.bytes[result.length - 1];
    return result;
}

int unlock(const Script &script, mdg_transmit transmit, void *context)
{
    namespace exchangeOf = madoguchi::trainingunlock;
    const std::array<std::uint8_t, 5> challenge{ 0x00, 0x84, 0x00, 0x00, exchangeOf::ChallengeSize };
    const Exchanged asked = exchange(transmit, context, challenge);
    if (asked.code != MDG_OK)
        return asked.code;
    if (asked.status != 0x9000 || asked.length != exchangeOf::ChallengeSize + 2)
        return MDG_E_REFUSED;
    const auto proof = exchangeOf::proofOf(asked.bytes.data(), keyOf(script));
    std::array<std::uint8_t, 5 + exchangeOf::ProofSize> answer{ 0x80, 0xA2, 0x00, 0x00,
        exchangeOf::ProofSize };
    std::copy(proof.begin(), proof.end(), answer.begin() + 5);
    const Exchanged proven = exchange(transmit, context, answer);
    if (proven.code != MDG_OK)
        return proven.code;
    return proven.status == 0x9000 ? MDG_OK : MDG_E_REFUSED;
}

} // namespace

extern "C" {

MDG_EXPORT const mdg_face_info *mdg_face_describe(void)
{
    static const mdg_face_info information{ MDG_FACE_ABI, MDG_CAP_FACE | MDG_CAP_CODE_B | MDG_CAP_CARD_KEY,
        "Madoguchi training", MADOGUCHI_VERSION };
    return &information;
}

MDG_EXPORT int mdg_face_open(const char *configuration_utf8, mdg_face **out)
{
    const auto script = Script::read(configuration_utf8);
    if (!script || sodium_init() < 0)
        return MDG_E_ARGUMENT;
    if (const int fault = faultIn(*script, Call::Open); fault != MDG_OK)
        return fault;
    *out = new mdg_face{ .script = *script, .triesLeft = script->tries };
    return MDG_OK;
}

MDG_EXPORT int mdg_face_read_code_b(mdg_face *face, char digits[15])
{
    if (const int fault = faultIn(face->script, Call::CodeB); fault != MDG_OK)
        return fault;
    if (face->script.codeB.empty())
        return MDG_E_UNREADABLE;
    std::memcpy(digits, face->script.codeB.c_str(), 15);
    return MDG_OK;
}

MDG_EXPORT int mdg_face_start(mdg_face *face, const uint8_t *photo_jp2, uint32_t length, uint32_t timeout_ms)
{
    if (const int fault = faultIn(face->script, Call::Start); fault != MDG_OK)
        return fault;
    // Nothing is compared; but what comes should be a photograph (ISO 15444-1, Annex I: signature box, or a
    // bare codestream).
    constexpr std::array<std::uint8_t, 8> box{ 0, 0, 0, 12, 'j', 'P', ' ', ' ' };
    constexpr std::array<std::uint8_t, 4> stream{ 0xFF, 0x4F, 0xFF, 0x51 };
    const bool isPhoto = length >= box.size()
        && (std::equal(box.begin(), box.end(), photo_jp2)
            || std::equal(stream.begin(), stream.end(), photo_jp2));
    if (!isPhoto)
        return MDG_E_UNREADABLE;
    face->looks = 0;
    face->isRunning = true;
    face->until = std::chrono::steady_clock::now() + std::chrono::milliseconds(timeout_ms);
    return MDG_OK;
}

MDG_EXPORT int mdg_face_poll(mdg_face *face, mdg_face_progress *progress)
{
    if (const int fault = faultIn(face->script, Call::Poll); fault != MDG_OK)
        return fault;
    if (!face->isRunning)
        return MDG_E_ARGUMENT;
    const bool hasResult = face->script.result != Script::Result::TimeOut;
    Step step = stepAt(face->script, face->looks);
    if (hasResult && face->looks >= looksNeeded(face->script))
        step.state = resultOf(*face);
    else if (std::chrono::steady_clock::now() >= face->until)
        step.state = MDG_TIMED_OUT;
    ++face->looks;
    face->isRunning = step.state < MDG_MATCHED;
    progress->state = step.state;
    progress->tries_left = face->triesLeft;
    show(*face, step, *progress);
    return MDG_OK;
}

MDG_EXPORT void mdg_face_cancel(mdg_face *face)
{
    (void)faultIn(face->script, Call::Cancel);
    face->isRunning = false;
}

MDG_EXPORT int mdg_face_unlock_card(mdg_face *face, mdg_transmit transmit, void *context)
{
    if (const int fault = faultIn(face->script, Call::Unlock); fault != MDG_OK)
        return fault;
    return unlock(face->script, transmit, context);
}

MDG_EXPORT void mdg_face_close(mdg_face *face)
{
    (void)faultIn(face->script, Call::Close);
    delete face;
}

} // extern "C"
