#include "reader/card/cardunlock.h"
#include "reader/card/mynumbercard.h"
#include "reader/card/virtualpcsc.h"
#include "reader/card/visualap.h"
#include "reader/facetrust.h"
#include "tests/fuzz/cardtarget.h"
#include "tests/reader/scriptedpcsc.h"
#include "tests/support/trainingdriver.h"

using namespace madoguchi;

namespace {

/// The input as a row of answers, each behind its length in two bytes; past its end the card is gone.
class Answers
{
public:
    explicit Answers(QByteArray input)
        : m_input(std::move(input))
    { }

    QByteArray next()
    {
        if (m_input.size() - m_at < 2)
            return {};
        const auto byte = [this](qsizetype at) { return static_cast<quint8>(m_input.at(at)); };
        const qsizetype size = (byte(m_at) << 8) | byte(m_at + 1);
        const QByteArray answer = m_input.mid(m_at + 2, size);
        m_at += 2 + answer.size();
        return answer;
    }

private:
    QByteArray m_input;
    qsizetype m_at = 0;
};

void useCard(Session &session)
{
    MyNumberCard card(session);
    VisualApplication front(session);
    static_cast<void>(card.readCertificate());
    if (const auto tries = card.pinTries())
        fuzz::require(*tries >= 0 && *tries <= 15);
    static_cast<void>(front.verifyCodeB(SecretBytes(QByteArrayView("55021720352285"))));
    if (const auto files = front.readFaceFiles()) {
        fuzz::require(files->record.size() <= 32 * 1024 && files->certificate.size() <= 2 * 1024);
        fuzz::require(!faceFrom(*files, {}));
    }
    static_cast<void>(unlockCard(session, trainingDriver()));
    static_cast<void>(card.verifyPin(SecretBytes(QByteArrayView("1234"))));
    if (const auto signature = card.sign("identity"))
        fuzz::require(signature->size() == 256);
}

} // namespace

/// Whatever a card answers: an end, and no code and no PIN sent twice.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Answers answers(fuzz::bytesOf(data, size));
    const auto pcsc = std::make_shared<VirtualPcsc>();
    pcsc->place(std::make_shared<VirtualCard>(VirtualCardData{}));
    const auto api = std::make_shared<ScriptedPcsc>(
        pcsc, [&answers](QByteArrayView, QByteArray &response, const ScriptedPcsc::Onwards &) {
            response = answers.next();
            return pcsc::Success;
        });
    int codes = 0;
    int pins = 0;
    auto session = Session::open(api, VirtualPcsc::readerName(), [&codes, &pins](const SentCommand &sent) {
        codes += sent.ins == 0x20 && sent.lc == 14;
        pins += sent.ins == 0x20 && sent.lc == 4;
    });
    fuzz::require(session.ok());
    useCard(**session);
    fuzz::require(codes <= 1 && pins <= 1);
    return 0;
}
