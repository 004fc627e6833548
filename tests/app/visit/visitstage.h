#pragma once

#include "app/visit/visitshell.h"
#include "reader/card/virtualpcsc.h"
#include "tests/support/samplereception.h"
#include "tests/support/scriptedcentral.h"
#include "tests/support/scriptedface.h"
#include "tests/support/scriptedkeeper.h"
#include "tests/support/testcard.h"

#include <QTest>

#include <atomic>
#include <memory>

namespace madoguchi::test {

/// A reader with a virtual card, a service and a store by script, and the shell between them.
class VisitStage
{
public:
    explicit VisitStage(VisitTiming timing = {}, const VirtualCardData &data = testCardData())
        : VisitStage(VisitOptions{ .timing = timing }, data, false)
    { }
    /// A station with other screens, or with a face engine.
    VisitStage(VisitOptions options, const VirtualCardData &data, bool withFace)
        : pcsc(std::make_shared<VirtualPcsc>())
        , card(std::make_shared<VirtualCard>(data))
        , hub(pcsc, QString())
        , shell(hub, central, keeper, at(std::move(options)))
    {
        if (withFace)
            shell.useFace(face);
        pcsc->observe([this](const ApduHeader &header) {
            ++commands;
            if (header.ins == 0x20 && header.lc > 0)
                ++verifies;
        });
        central.identified = sampleReception().eligibility;
        hub.start();
        shell.start();
    }
    ~VisitStage() { hub.stop(); }

    [[nodiscard]] flow::Visit visit() const { return shell.snapshot().visit; }
    [[nodiscard]] flow::Screen screen() const { return visit().screen; }
    /// Within ten seconds.
    [[nodiscard]] bool reaches(flow::Screen wanted)
    {
        return QTest::qWaitFor([&] { return screen() == wanted; }, 10'000);
    }
    void enter(const char *digits)
    {
        QString typed = QString::fromLatin1(digits);
        shell.enterPin(typed);
        emptied = typed.isEmpty();
    }
    [[nodiscard]] bool toPin()
    {
        if (!QTest::qWaitFor([&] { return shell.snapshot().readerReady; }, 10'000))
            return false;
        pcsc->place(card);
        if (!reaches(flow::Screen::ChooseMethod))
            return false;
        shell.choosePin();
        return reaches(flow::Screen::EnterPin);
    }
    [[nodiscard]] bool toQuestions()
    {
        if (!toPin())
            return false;
        enter("1234");
        return reaches(flow::Screen::AskConsent);
    }
    void answerBoth()
    {
        shell.answer(ConsentKind::Medication, ConsentAnswer::Yes);
        shell.answer(ConsentKind::Checkup, ConsentAnswer::No);
    }

    [[nodiscard]] bool toChoice()
    {
        if (!QTest::qWaitFor([&] { return shell.snapshot().readerReady; }, 10'000))
            return false;
        pcsc->place(card);
        return reaches(flow::Screen::ChooseMethod);
    }

    std::atomic<int> commands{ 0 };
    std::atomic<int> verifies{ 0 }; ///< with a PIN in it
    std::shared_ptr<VirtualPcsc> pcsc;
    std::shared_ptr<VirtualCard> card;
    ReaderHub hub;
    ScriptedCentral central;
    ScriptedKeeper keeper;
    ScriptedFace face;
    VisitShell shell;
    bool emptied = false;

private:
    static VisitOptions at(VisitOptions options)
    {
        options.institution = QStringLiteral("1319999998");
        options.readerProfile = QStringLiteral("panasonic");
        return options;
    }
};

} // namespace madoguchi::test
