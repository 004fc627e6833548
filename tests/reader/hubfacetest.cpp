#include "reader/card/cardfile.h"
#include "reader/card/trainingunlock.h"
#include "reader/card/virtualkey.h"
#include "reader/card/virtualpcsc.h"
#include "reader/readerhub.h"
#include "tests/support/hubcalls.h"
#include "tests/support/testcard.h"
#include "tests/support/trainingdriver.h"
#include "tests/support/visitbyface.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

using State = ReaderSnapshot::State;

namespace {

const QByteArray TextApplication = QByteArray::fromHex("D3921000310001010408");

/// What was asked of the card, whatever became of it.
bool neverAskedFor(const CommandLog &log)
{
    const QList<SentCommand> commands = log.commands();
    return log.selections(TextApplication) == 0
        && std::none_of(commands.begin(), commands.end(), [](const SentCommand &one) {
               // EF 0001 and 0005, by number and by SELECT; 照合番号A has twelve digits
               const bool reads = one.ins == 0xB0 && (one.p1 == 0x81 || one.p1 == 0x85);
               const bool selects = one.p1 == 0x02 && one.selected.size() == 2
                   && (one.selected.at(1) == '\x01' || one.selected.at(1) == '\x05');
               return reads || (one.ins == 0xA4 && selects) || (one.ins == 0x20 && one.lc == 12);
           });
}

} // namespace

/// The hub's way by face: from the number on the card's front to a signature without the PIN.
class HubFaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tenCommandsAndOneAStatement();
    void theSignerOfAMunicipalityIsReadOnce();
    void withoutExtendedLength();
    void withoutShortIds();
    void aRecordThatIsNotBelieved();
    void aCopiedRecordIsNotBelieved();
    void theKeyDoesNotOpenByItself();
    void aWrongProofIsNotTheEnd();
    void aDriverMaySendOnlyWhatUnlocks_data();
    void aDriverMaySendOnlyWhatUnlocks();
    void whatADriverSaysIsTold();
    void aDriverThatOnlySaysSoIsNamed();
    void aVisualCheckNeedsNoFaceRecord();
    void aDriverOutlivesTheWatchdog();
    void everyFaultAtEveryCommand();

private:
    bool place(VirtualCardData data = testFaceCardData());
    bool isFree();

    std::shared_ptr<VirtualPcsc> m_pcsc;
    std::shared_ptr<VirtualCard> m_card;
    std::unique_ptr<ReaderHub> m_hub;
    std::unique_ptr<HubCalls> m_calls;
};

void HubFaceTest::init()
{
    m_pcsc = std::make_shared<VirtualPcsc>();
    m_hub = std::make_unique<ReaderHub>(m_pcsc, QString(), 500);
    m_hub->trustFaceRecords(testTrust());
    m_calls = std::make_unique<HubCalls>(*m_hub);
    m_hub->start();
}

void HubFaceTest::cleanup()
{
    m_calls.reset();
    m_pcsc->pull();
    m_hub.reset();
}

bool HubFaceTest::place(VirtualCardData data)
{
    m_card = std::make_shared<VirtualCard>(std::move(data));
    m_pcsc->place(m_card);
    return m_calls->waitFor(State::CardPresent);
}

/// Nobody holds the reader, on which no card lies.
bool HubFaceTest::isFree()
{
    PcscContext context = 0;
    PcscCard card;
    if (m_pcsc->establish(context) != pcsc::Success)
        return false;
    const PcscCode code = m_pcsc->connect(context, VirtualPcsc::readerName(), card);
    m_pcsc->release(context);
    return code == pcsc::NoSmartcard;
}

void HubFaceTest::tenCommandsAndOneAStatement()
{
    QVERIFY(place());
    const auto read = m_calls->readCard();
    QVERIFY(read);
    QVERIFY(m_calls->verifyCodeB(testCodeB));
    const auto face = m_calls->readFaceRecord();
    QVERIFY(face);
    QCOMPARE(face->record.birth, QByteArray("19800217"));
    QCOMPARE(face->picture.width, 240);
    QVERIFY(m_calls->unlock(trainingDriver()));
    QCOMPARE(m_card->commands(), 10);
    const auto signature = m_calls->sign("identity");
    QVERIFY(signature && signatureFits(read->certificate, "identity", *signature));
    QVERIFY(m_calls->sign("consents"));
    QCOMPARE(m_card->commands(), 12);
    QCOMPARE(m_hub->commandLog().count(), quint64(12));
    QVERIFY(neverAskedFor(m_hub->commandLog()));
    QCOMPARE(m_card->triesLeft(), 3);
}

/// The next card of the same municipality need not show its signer's certificate again; what its record says
/// is checked as before.
void HubFaceTest::theSignerOfAMunicipalityIsReadOnce()
{
    QVERIFY(place());
    QVERIFY(visitByFace(*m_calls));
    const int first = m_card->commands();
    const auto takeAway = [this] {
        m_pcsc->pull();
        return m_calls->waitFor(State::NoCard);
    };
    QVERIFY(takeAway() && place());
    QVERIFY(visitByFace(*m_calls));
    QCOMPARE(m_card->commands(), first - 1);
    VirtualCardData forged = testFaceCardData();
    const qsizetype birth = forged.face->record.indexOf("19800217");
    QVERIFY(birth > 0);
    forged.face->record.replace(birth, 8, "19900217");
    QVERIFY(takeAway() && place(forged));
    QVERIFY(m_calls->readCard() && m_calls->verifyCodeB(testCodeB));
    const auto face = m_calls->readFaceRecord();
    QVERIFY(!face && face.error().fault == CardFault::FaceRecordUntrusted);
    QVERIFY(m_card->commands() == 6); // and then its own certificate was asked for, in vain
}

void HubFaceTest::withoutExtendedLength()
{
    VirtualCardData data = testFaceCardData();
    data.extendedLength = false;
    QVERIFY(place(data));
    QVERIFY(visitByFace(*m_calls));
    const auto pieces = [](qsizetype size) { return int(size + 255) / 256; };
    // SELECT, READ in vain, head, READ in vain, SELECT of the file, pieces | SELECT, VERIFY, twice SELECT and
    // pieces, own key | SELECT, challenge, proof | signature
    const int expected = 5 + pieces(data.certificateDer.size()) + 2 + 2 + pieces(data.face->record.size())
        + pieces(data.face->certificate.size()) + 1 + 3 + 1;
    QCOMPARE(m_card->commands(), expected);
    QVERIFY(neverAskedFor(m_hub->commandLog()));
}

void HubFaceTest::withoutShortIds()
{
    VirtualCardData data = testFaceCardData();
    data.shortIds = false;
    QVERIFY(place(data));
    QVERIFY(visitByFace(*m_calls));
    QVERIFY(neverAskedFor(m_hub->commandLog()));
}

void HubFaceTest::aRecordThatIsNotBelieved()
{
    VirtualCardData data = testFaceCardData();
    data.face = VirtualAuthority().face(testFront());
    QVERIFY(place(data));
    QCOMPARE(visitByFace(*m_calls).error().fault, CardFault::FaceRecordUntrusted);
    QVERIFY(m_calls->verifyPin("1234")); // the PIN goes on
    QVERIFY(m_calls->sign("identity"));
}

/// Well signed, on a card that is not the one it was signed for.
void HubFaceTest::aCopiedRecordIsNotBelieved()
{
    VirtualFront front = testFront();
    front.cardKeyPem = VirtualKey::freshPem();
    VirtualCardData data = testFaceCardData();
    const QByteArray own = data.face->privateKeyPem;
    data.face = testAuthority().face(front);
    data.face->privateKeyPem = own;
    QVERIFY(place(data));
    const auto visit = visitByFace(*m_calls);
    QVERIFY(!visit);
    QCOMPARE(visit.error().fault, CardFault::FaceRecordUntrusted);
    QVERIFY(m_calls->verifyPin("1234")); // the card is as it was
}

void HubFaceTest::theKeyDoesNotOpenByItself()
{
    VirtualCardData data = testFaceCardData();
    data.unlockable = false;
    QVERIFY(place(data));
    const auto refused = visitByFace(*m_calls);
    QCOMPARE(refused.error().fault, CardFault::KeyNotUnlocked);
    QCOMPARE(refused.error().statusWord, quint16(0x6D00));
    QCOMPARE(m_calls->sign("identity").error().statusWord, quint16(0x6982));
}

void HubFaceTest::aWrongProofIsNotTheEnd()
{
    QVERIFY(place());
    QVERIFY(m_calls->readCard());
    auto key = trainingunlock::key;
    key[0] = 'm';
    QCOMPARE(m_calls->unlock(trainingDriver(key)).error().statusWord, quint16(0x6982));
    QCOMPARE(m_calls->sign("identity").error().statusWord, quint16(0x6982));
    QVERIFY(m_calls->unlock(trainingDriver()));
    QVERIFY(m_calls->sign("identity"));
}

void HubFaceTest::aDriverMaySendOnlyWhatUnlocks_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("a PIN") << QByteArray("002000980431323334");
    QTest::newRow("a question for tries") << QByteArray("00200098");
    QTest::newRow("a new PIN") << QByteArray("0024009808"
                                             "3132333434333231");
    QTest::newRow("a signature") << QByteArray("802A00970431323334"
                                               "00");
    QTest::newRow("the text application") << QByteArray("00A4040C0AD3921000310001010408");
    QTest::newRow("a beginning of its name") << QByteArray("00A4040C04D3921000");
    QTest::newRow("the certificate for signing") << QByteArray("00B0810000");
    QTest::newRow("its file") << QByteArray("00A4020C020001");
    QTest::newRow("a change") << QByteArray("00D6000004"
                                            "00000000");
    QTest::newRow("no command") << QByteArray("00A4");
    QTest::newRow("nothing") << QByteArray();
}

void HubFaceTest::aDriverMaySendOnlyWhatUnlocks()
{
    QFETCH(QByteArray, command);
    QVERIFY(place());
    QVERIFY(m_calls->readCard());
    const int before = m_card->commands();
    const auto refused = m_calls->unlock([&command](const CardTransmit &transmit) -> CardResult<Done> {
        static_cast<void>(transmit(QByteArray::fromHex(command)));
        return Done{}; // and claims that all is well
    });
    QCOMPARE(refused.error().fault, CardFault::EngineForbidden);
    QCOMPARE(m_card->commands(), before);
    QCOMPARE(m_card->triesLeft(), 3);
}

void HubFaceTest::whatADriverSaysIsTold()
{
    QVERIFY(place());
    QVERIFY(m_calls->readCard());
    const auto crashed = m_calls->unlock([](const CardTransmit &) -> CardResult<Done> {
        return CardError{ .fault = CardFault::EngineCrashed, .detail = QStringLiteral("signal 11") };
    });
    QCOMPARE(crashed.error().fault, CardFault::EngineCrashed);
    QCOMPARE(crashed.error().detail, QStringLiteral("signal 11"));
    QVERIFY(m_calls->verifyPin("1234")); // the card is held as before
}

/// The card knows better, and is not told as one that was taken away.
void HubFaceTest::aDriverThatOnlySaysSoIsNamed()
{
    QVERIFY(place());
    QVERIFY(m_calls->readCard());
    QVERIFY(m_calls->unlock([](const CardTransmit &) -> CardResult<Done> { return Done{}; }));
    const auto refused = m_calls->sign("identity");
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, CardFault::KeyNotUnlocked);
    QCOMPARE(refused.error().statusWord, quint16(0x6982));
    QVERIFY(m_calls->verifyPin("1234"));
    QVERIFY(m_calls->sign("identity"));
}

void HubFaceTest::aVisualCheckNeedsNoFaceRecord()
{
    QVERIFY(place(testCardData()));
    QVERIFY(m_calls->readCard());
    QVERIFY(m_calls->unlock(trainingDriver()));
    QVERIFY(m_calls->sign("identity"));
    QCOMPARE(m_card->commands(), 2 + 2 + 1); // its application was selected still
}

/// A driver has its own time, though the card is not asked for anything meanwhile.
void HubFaceTest::aDriverOutlivesTheWatchdog()
{
    QVERIFY(place());
    QVERIFY(m_calls->readCard());
    QElapsedTimer timer;
    timer.start();
    const auto slow = m_calls->unlock([&timer](const CardTransmit &transmit) -> CardResult<Done> {
        while (timer.elapsed() < 700) { // the hub's watchdog barks at 500
            if (const auto asked = transmit(QByteArray::fromHex("0084000010")); !asked)
                return asked.error();
        }
        return trainingDriver()(transmit);
    });
    QVERIFY(slow);
    QVERIFY(m_calls->sign("identity"));
}

/// Whatever happens at whatever command: one named fault, no code and no proof sent twice, the tries as they
/// must be, and the next card served.
void HubFaceTest::everyFaultAtEveryCommand()
{
    constexpr int commands = 10;
    for (const VirtualFault::Kind kind : allFaultKinds()) {
        for (int nth = 1; nth <= commands; ++nth) {
            // What hangs costs the deadline of its command, and that of unlocking is long: once is enough.
            const bool hangs = kind == VirtualFault::Kind::Stall || kind == VirtualFault::Kind::ZeroLength;
            if (hangs && nth >= 7 && nth <= 9 && (nth != 8 || kind != VirtualFault::Kind::Stall))
                continue;
            cleanup();
            init(); // one that has seen no signer yet reads its certificate too
            QVERIFY(place());
            m_card->order({ kind, nth });
            const quint64 before = m_hub->commandLog().instructions(0x20);
            const auto ended = visitByFace(*m_calls);
            const QByteArray where = faultWord(kind) + " at " + QByteArray::number(nth);
            // An answer that makes no sense may be made good by reading again; nothing else may pass unseen.
            const bool mayPass = nth >= 2 && nth <= 6 && kind != VirtualFault::Kind::Removal;
            const bool isSigned = ended && signatureFits(testIdentity().certificateDer, "identity", *ended);
            if (ended && nth == commands)
                QVERIFY2(!isSigned, where.constData()); // seen by whoever verifies it
            else
                QVERIFY2(!ended || mayPass, where.constData());
            QVERIFY2(m_hub->commandLog().instructions(0x20) - before <= 1, where.constData());
            QVERIFY2(m_card->codeBTriesLeft() == 10 && m_card->triesLeft() == 3, where.constData());
            m_pcsc->pull();
            QVERIFY(m_calls->waitFor(State::NoCard));
            QTRY_VERIFY2(isFree(), where.constData()); // a command that hung has let go of the reader
        }
    }
    QVERIFY(place());
    QVERIFY(visitByFace(*m_calls));
    QVERIFY(neverAskedFor(m_hub->commandLog()));
}

QTEST_GUILESS_MAIN(HubFaceTest)
#include "hubfacetest.moc"
