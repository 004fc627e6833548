#include "reader/engine/faceanswers.h"
#include "reader/engine/facelink.h"
#include "tests/fuzz/fuzztarget.h"

using namespace madoguchi;
using namespace madoguchi::facelink;

namespace {

/// Good, or a fault with a name and what it is about.
template <typename T> void requireNamed(const CardResult<T> &result)
{
    fuzz::require(result || !result.error().detail.isEmpty()
        || result.error().fault == CardFault::EngineMissing
        || result.error().fault == CardFault::EngineIncomplete
        || result.error().fault == CardFault::EngineOtherAbi);
}

void requireSound(const FaceProgress &progress)
{
    fuzz::require(progress.triesLeft >= -1);
    fuzz::require(
        progress.state >= FaceProgress::State::Searching && progress.state <= FaceProgress::State::Locked);
    const FaceFrame &frame = progress.frame;
    fuzz::require(frame.rgb.size() == qsizetype(3) * frame.width * frame.height);
    fuzz::require(frame.isEmpty() == frame.rgb.isEmpty());
}

} // namespace

/// What comes from the helper process: a header and a body that it says how long it is. Both directions are
/// read, since the helper reads what the application sends by the same rules.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QByteArray body = bytes.mid(HeaderSize);
    for (const From from : { From::Application, From::Helper }) {
        const auto header = parseHeader(bytes.left(HeaderSize), from);
        if (header)
            fuzz::require(headerBytes(header->kind, header->length) == bytes.left(HeaderSize));
    }
    if (const auto open = parseOpen(body))
        fuzz::require(openBody(*open) == body);
    if (const auto opened = parseOpened(body))
        fuzz::require(openedBody(*opened) == body);
    if (const auto notOpened = parseNotOpened(body))
        fuzz::require(notOpenedBody(*notOpened) == body);
    static_cast<void>(parseStart(body));
    static_cast<void>(parseTransmitted(body));
    for (int kind = static_cast<int>(Kind::Ready); kind <= static_cast<int>(Kind::Returned); ++kind) {
        const Message message(static_cast<Kind>(kind), QByteArray(body.constData(), body.size()));
        requireNamed(faceanswers::traits(message));
        requireNamed(faceanswers::done(message, QStringLiteral("call")));
        const auto digits = faceanswers::codeB(message);
        fuzz::require(!digits || digits->size() == 14);
        const auto progress = faceanswers::progress(message);
        requireNamed(progress);
        if (progress)
            requireSound(*progress);
    }
    return 0;
}
