#include "tests/app/visit/visitstage.h"
#include "tests/support/padreader.h"

using namespace madoguchi;
using namespace madoguchi::test;

namespace {

/// A visit at a reader that has keys.
struct PadVisit
{
    explicit PadVisit(bool ownPinPad)
        : shell(hub, central, keeper, { .institution = QStringLiteral("1319999998"), .ownPinPad = ownPinPad })
    {
        central.identified = sampleReception().eligibility;
        hub.start();
        shell.start();
    }
    ~PadVisit() { hub.stop(); }
    [[nodiscard]] flow::Visit visit() const { return shell.snapshot().visit; }
    [[nodiscard]] bool reaches(flow::Screen screen)
    {
        return QTest::qWaitFor([&] { return visit().screen == screen; }, 10'000);
    }

    PadReader reader;
    ReaderHub hub{ reader.m_api, QString() };
    ScriptedCentral central;
    ScriptedKeeper keeper;
    VisitShell shell;
};

} // namespace

/// Where the PIN is typed at a reader with keys of its own: as the reader's profile says.
class ReaderKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePinIsTypedOnThem();
    void cancelledThereItIsTypedThereAgain();
    void aProfileLeavesThemAlone();
};

void ReaderKeysTest::thePinIsTypedOnThem()
{
    PadVisit at(true);
    QVERIFY(at.reaches(flow::Screen::ChooseMethod));
    at.shell.choosePin();
    QVERIFY(at.reaches(flow::Screen::AskConsent));
    QCOMPARE(at.reader.asked, 1);
    QCOMPARE(at.visit().unlockedBy, IdentityMethod::Pin);
}

void ReaderKeysTest::cancelledThereItIsTypedThereAgain()
{
    PadVisit at(true);
    at.reader.entered = "=6401";
    QVERIFY(at.reaches(flow::Screen::ChooseMethod));
    at.shell.choosePin();
    const auto cancelled = [&] {
        return at.reader.asked == 1 && at.visit().screen == flow::Screen::EnterPin
            && !at.visit().awaitsReaderPin();
    };
    QVERIFY(QTest::qWaitFor(cancelled, 10'000));
    QString typed = QStringLiteral("1234");
    at.shell.enterPin(typed); // the display has no keys meanwhile: nothing goes to the card
    QCOMPARE(at.visit().screen, flow::Screen::EnterPin);
    at.reader.entered = "1234";
    at.shell.choosePin();
    QVERIFY(at.reaches(flow::Screen::AskConsent));
    QCOMPARE(at.reader.asked, 2);
}

void ReaderKeysTest::aProfileLeavesThemAlone()
{
    PadVisit at(false);
    QVERIFY(at.reaches(flow::Screen::ChooseMethod));
    at.shell.choosePin();
    QVERIFY(at.reaches(flow::Screen::EnterPin));
    QVERIFY(!at.visit().awaitsReaderPin());
    QString typed = QStringLiteral("1234");
    at.shell.enterPin(typed);
    QVERIFY(at.reaches(flow::Screen::AskConsent));
    QCOMPARE(at.reader.asked, 0);
}

QTEST_GUILESS_MAIN(ReaderKeysTest)
#include "readerkeystest.moc"
