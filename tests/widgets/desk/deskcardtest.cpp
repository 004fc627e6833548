// A card that is left on the reader (F7) in the desk's window.
#include "tests/support/tracesin.h"
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/chimes.h"
#include "widgets/common/language.h"
#include "widgets/common/statechip.h"
#include "widgets/common/theme.h"
#include "widgets/desk/cardchip.h"

#include <QPushButton>

using namespace madoguchi;

namespace {

struct Listening : Chimes
{
    explicit Listening(QList<Chime> &all)
        : heard(all)
    { }
    void play(Chime chime) override { heard.append(chime); }
    QList<Chime> &heard;
};

CardLeft left(bool sounds, const std::optional<QUuid> &visit = samples::plain(4).visit)
{
    CardLeft card;
    card.since = samples::now();
    card.visit = visit;
    card.sounds = sounds;
    return card;
}

struct CardStage : DeskStage
{
    CardStage()
    {
        window->tones().setChimes(std::make_unique<Listening>(heard));
        find<CardChip>("cardLeft")->setPause(std::chrono::milliseconds(30));
    }
    [[nodiscard]] StateChip &chip() const { return *find<StateChip>("cardLeftChip"); }
    QList<Chime> heard{};
};

} // namespace

class DeskCardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void whoseAndSinceWhen()
    {
        CardStage stage;
        QVERIFY(!stage.chip().isVisible());
        stage.desk.show(std::optional(left(false)));
        QVERIFY(stage.chip().isVisible());
        QCOMPARE(stage.chip().word(), QStringLiteral("Card left by 仮名田　吉之進: under 1 min"));
        QVERIFY(stage.heard.isEmpty());
        stage.desk.clock = stage.desk.clock.addSecs(185);
        stage.desk.show(std::optional(left(true)));
        QCOMPARE(stage.chip().word(), QStringLiteral("Card left by 仮名田　吉之進: 3 min"));
        Language::instance().set(QStringLiteral("ja"));
        QTRY_COMPARE(stage.chip().word(), QStringLiteral("カード置き忘れ：仮名田　吉之進様　3分"));
        stage.desk.show(std::optional<CardLeft>());
        QVERIFY(!stage.chip().isVisible());
        QVERIFY(stage.chip().word().isEmpty());
    }

    void whoItIsMayNotBeKnown()
    {
        CardStage stage;
        stage.desk.show(std::optional(left(false, std::nullopt)));
        QCOMPARE(stage.chip().word(), QStringLiteral("A card was left on the reader: under 1 min"));
    }

    /// It rings until somebody says that it is seen; it is still there then.
    void itSoundsUntilItIsSeen_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("F7") << true;
        QTest::newRow("its button") << false;
    }

    void itSoundsUntilItIsSeen()
    {
        QFETCH(const bool, byKey);
        CardStage stage;
        stage.desk.show(std::optional(left(true)));
        QCOMPARE(stage.heard, QList<Chime>{ Chime::TakeCard });
        QTRY_VERIFY(stage.heard.size() >= 3);
        if (byKey)
            QTest::keyClick(stage.table(), Qt::Key_F7);
        else
            QTest::mouseClick(stage.find<QPushButton>("cardSeen"), Qt::LeftButton);
        QCOMPARE(stage.desk.cardsAcknowledged, 1);
        CardLeft seen = left(false);
        seen.acknowledged = true;
        stage.desk.show(std::optional(seen));
        const qsizetype heard = stage.heard.size();
        QTest::qWait(120);
        QCOMPARE(stage.heard.size(), heard);
        QVERIFY(stage.chip().isVisible());
        QVERIFY(!stage.find<QPushButton>("cardSeen")->isVisible());
    }

    /// What comes and goes at the reader moves no row below the mouse.
    void theListStaysWhereItIs()
    {
        CardStage stage;
        const auto place
            = [&stage] { return QRect(stage.table()->mapToGlobal(QPoint()), stage.table()->size()); };
        QTest::qWait(50);
        const QRect before = place();
        VisualCheck check;
        check.state = VisualCheck::State::Possible;
        stage.desk.show(check);
        QTest::qWait(50);
        QVERIFY(stage.find<QPushButton>("visualButton")->isVisible());
        QCOMPARE(place(), before);
        stage.desk.show(VisualCheck());
        stage.desk.show(std::optional(left(true, samples::plain(10).visit)));
        QTest::qWait(50);
        QCOMPARE(place(), before);
    }

    void aCardThatIsTakenIsQuiet()
    {
        CardStage stage;
        stage.desk.show(std::optional(left(true)));
        stage.desk.show(std::optional<CardLeft>());
        const qsizetype heard = stage.heard.size();
        QTest::qWait(120);
        QCOMPARE(stage.heard.size(), heard);
    }

    /// Locked, the reader goes on: it rings, and names nobody.
    void lockedItNamesNobody()
    {
        CardStage stage;
        stage.desk.show(std::optional(left(true)));
        QVERIFY(!tracesIn(stage.window.get(), { QStringLiteral("仮名田") }).isEmpty());
        QTest::keyClick(stage.table(), Qt::Key_F12);
        QCOMPARE(tracesIn(stage.window.get(), { QStringLiteral("仮名田") }), QStringList());
        QVERIFY(stage.chip().isVisible());
        QCOMPARE(stage.chip().word(), QStringLiteral("A card was left on the reader: under 1 min"));
        QTest::keyClick(stage.window.get(), Qt::Key_F7);
        QCOMPARE(stage.desk.cardsAcknowledged, 1);
        stage.desk.chair.sit(ScriptedDesk::receptionist());
        QCOMPARE(stage.chip().word(), QStringLiteral("Card left by 仮名田　吉之進: under 1 min"));
    }
};

QTEST_MAIN(DeskCardTest)
#include "deskcardtest.moc"
