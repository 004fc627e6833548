#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/desk/receptionmodel.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>

#include <random>

using namespace madoguchi;

namespace {

constexpr std::chrono::milliseconds scannersPause(40); ///< longest of the scanner's
constexpr int hand = 60; ///< what a person takes for a key, at the least

} // namespace

/// A barcode scanner as a keyboard: its number goes to the row that it belongs to, and its Enter to nobody.
class DeskScanTest : public QObject
{
    Q_OBJECT

    static DeskOptions options(const QString &prefix = {})
    {
        DeskOptions asked;
        asked.scannerPause = scannersPause;
        asked.scannerPrefix = prefix;
        return asked;
    }
    /// As a scanner does it: without a pause, to whatever has the keyboard.
    static void scan(DeskStage &stage, const QString &code)
    {
        for (const QChar letter : code)
            QTest::keyClick(keyboard(stage), letter.toLatin1());
        QTest::keyClick(keyboard(stage), Qt::Key_Return);
    }
    static void type(DeskStage &stage, const QString &text)
    {
        for (const QChar letter : text) {
            QTest::keyClick(keyboard(stage), letter.toLatin1());
            QTest::qWait(hand);
        }
    }
    static QWidget *keyboard(const DeskStage &stage)
    {
        QWidget *focus = stage.window->focusWidget();
        return focus && focus->isVisible() ? focus : stage.window.get();
    }
    static ReceptionModel *modelOf(const DeskStage &stage)
    {
        return static_cast<ReceptionModel *>(stage.table()->model());
    }
    static QUuid shown(const DeskStage &stage)
    {
        const Reception *reception = modelOf(stage)->at(stage.table()->currentIndex().row());
        return reception ? reception->visit : QUuid();
    }
    static QString announced(const DeskStage &stage) { return stage.find<Announcer>("announcer")->text(); }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void aScanSelectsAndConfirmsNobody()
    {
        DeskStage stage(true, std::chrono::milliseconds(200), options());
        QTest::qWait(250); // whoever is shown could be confirmed
        scan(stage, QStringLiteral("0001004"));
        QVERIFY(stage.desk.confirmed.isEmpty());
        QVERIFY(shown(stage) == samples::plain(4).visit);
        QVERIFY(announced(stage).contains(QStringLiteral("Number 4")));
        QVERIFY(stage.find<QLineEdit>("findWords")->text().isEmpty());
        QTest::keyClick(keyboard(stage), Qt::Key_Return);
        QVERIFY(stage.desk.confirmed.isEmpty()); // nobody has had the time to look
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        QTest::keyClick(keyboard(stage), Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed, QList<QUuid>{ samples::plain(4).visit });
    }

    void whateverHasTheKeyboardGetsNothingOfIt()
    {
        DeskStage stage(true, std::chrono::milliseconds(0), options());
        auto *words = stage.find<QLineEdit>("findWords");
        words->setFocus();
        type(stage, QStringLiteral("10"));
        QCOMPARE(words->text(), QStringLiteral("10"));
        scan(stage, QStringLiteral("1004"));
        QCOMPARE(words->text(), QStringLiteral("10"));
        QVERIFY(shown(stage) == samples::plain(4).visit);
        auto *button = stage.find<QPushButton>("confirmButton");
        QTRY_VERIFY(button->isEnabled());
        button->setFocus();
        scan(stage, QStringLiteral("1009")); // its Enter presses no button either
        QVERIFY(stage.desk.confirmed.isEmpty() && shown(stage) == samples::plain(9).visit);
    }

    void whatIsTypedByHandIsTyping()
    {
        DeskStage stage(true, std::chrono::milliseconds(0), options());
        type(stage, QStringLiteral("1004"));
        QCOMPARE(stage.find<QLineEdit>("findWords")->text(), QStringLiteral("1004"));
        QTest::keyClick(keyboard(stage), Qt::Key_Return);
        QVERIFY(stage.table()->hasFocus() && stage.desk.confirmed.isEmpty());
        // Three keys at once are a hand's, and reach the field before the Enter that follows.
        QTest::keyClick(keyboard(stage), Qt::Key_Escape);
        QTest::keyClicks(keyboard(stage), QStringLiteral("100"));
        QTest::keyClick(keyboard(stage), Qt::Key_Return);
        QCOMPARE(stage.find<QLineEdit>("findWords")->text(), QStringLiteral("100"));
        QVERIFY(stage.desk.confirmed.isEmpty());
    }

    /// Of two keys that a hand rolls, the first may fill a field: the second one belongs to the next.
    void quickKeysFollowTheKeyboard()
    {
        DeskStage stage(true, std::chrono::milliseconds(0), options());
        QTest::keyClick(keyboard(stage), Qt::Key_F2);
        type(stage, QStringLiteral("10699901")); // 資格確認書, and most of a number
        QTest::keyClicks(keyboard(stage), QStringLiteral("5x"));
        QTest::qWait(2 * hand);
        QCOMPARE(named<QLineEdit>(*stage.window, QStringLiteral("Insurer number"))->text(),
            QStringLiteral("06999015"));
        QCOMPARE(named<QLineEdit>(*stage.window, QStringLiteral("Symbol"))->text(), QStringLiteral("x"));
    }

    void aPrefixTellsAScanFromAFastHand()
    {
        DeskStage stage(true, std::chrono::milliseconds(0), options(QStringLiteral("~")));
        const QUuid before = shown(stage);
        scan(stage, QStringLiteral("1004"));
        QCOMPARE(stage.find<QLineEdit>("findWords")->text(), QStringLiteral("1004"));
        QVERIFY(stage.desk.confirmed.isEmpty());
        QTest::keyClick(keyboard(stage), Qt::Key_Escape);
        QVERIFY(!before.isNull());
        scan(stage, QStringLiteral("~0001009"));
        QVERIFY(shown(stage) == samples::plain(9).visit);
        QVERIFY(stage.find<QLineEdit>("findWords")->text().isEmpty() && stage.desk.confirmed.isEmpty());
    }

    void oneThatIsNotListedGivesTheListBack()
    {
        DeskStage stage(true, std::chrono::milliseconds(0), options());
        stage.find<QLineEdit>("findWords")->setText(QStringLiteral("1009"));
        QCOMPARE(modelOf(stage)->rowCount(), 1);
        scan(stage, QStringLiteral("1004"));
        QCOMPARE(modelOf(stage)->rowCount(), 12);
        QVERIFY(shown(stage) == samples::plain(4).visit);
    }

    /// The list comes to be seen with it, and takes the keyboard: nobody has chosen its first row by that.
    void theFirstOfTheDayIsGuardedToo()
    {
        DeskStage stage(true, std::chrono::hours(1), options());
        stage.desk.list.clear();
        Q_EMIT stage.desk.receptionsChanged();
        stage.desk.arrive(samples::plain(1));
        QVERIFY(shown(stage) == samples::plain(1).visit);
        stage.table()->setFocus();
        QTest::keyClick(keyboard(stage), Qt::Key_Return);
        QVERIFY(stage.desk.confirmed.isEmpty());
    }

    void aNumberOfNobodyMovesNothing()
    {
        DeskStage stage(true, std::chrono::milliseconds(0), options());
        const QUuid before = shown(stage);
        scan(stage, QStringLiteral("7777777"));
        QVERIFY(shown(stage) == before && stage.desk.confirmed.isEmpty());
        QVERIFY(announced(stage).contains(QStringLiteral("No reception of today")));
    }

    void beforeTheSignInAllIsTyping()
    {
        DeskStage stage(true, std::chrono::milliseconds(0), options());
        QTest::keyClick(stage.table(), Qt::Key_F12);
        scan(stage, QStringLiteral("1004"));
        QVERIFY(stage.desk.confirmed.isEmpty() && announced(stage).isEmpty());
    }

    /// front-desk.md 2.2: who was here before is received by the 診察券, once it is said what was shown.
    void theCardOfAStoredPatientFillsTheNumberIn()
    {
        DeskStage stage(true, std::chrono::milliseconds(0), options());
        NumberQuery known;
        known.insurerNumber = QStringLiteral("06999015");
        known.symbol = Pii(QStringLiteral("1234"));
        known.number = Pii(QStringLiteral("567"));
        known.branch = Pii(QStringLiteral("00"));
        known.birthdate = Pii(QDate(1955, 4, 1));
        stage.desk.knownNumbers.insert(QStringLiteral("777777"), known);
        scan(stage, QStringLiteral("888888"));
        QVERIFY(!stage.isSeen("numberPanel"));
        QVERIFY(announced(stage).contains(QStringLiteral("nobody is stored")));
        scan(stage, QStringLiteral("777777"));
        QVERIFY(stage.find<QWidget>("numberPanel")->isVisible());
        QVERIFY(stage.desk.received.isEmpty()); // nothing is asked before it is said what was shown
        stage.picture(QStringLiteral("scan-known-en.png"));
        QTest::keyClick(keyboard(stage), Qt::Key_Return);
        QVERIFY(stage.desk.received.isEmpty());
        QTest::keyClick(keyboard(stage), Qt::Key_1);
        QTest::keyClick(keyboard(stage), Qt::Key_Return);
        QCOMPARE(stage.desk.received.size(), 1);
        QVERIFY(stage.desk.received.first() == known);
        QCOMPARE(stage.desk.proofs, QStringList{ QStringLiteral("certificate") });
    }

    /// What is typed for another patient is not written over.
    void theCardOfAStoredPatientLeavesWhatIsTyped()
    {
        DeskStage stage(true, std::chrono::milliseconds(0), options());
        NumberQuery known;
        known.insurerNumber = QStringLiteral("06999015");
        stage.desk.knownNumbers.insert(QStringLiteral("777777"), known);
        QTest::keyClick(stage.table(), Qt::Key_F2);
        QTest::keyClick(keyboard(stage), Qt::Key_1);
        type(stage, QStringLiteral("138"));
        const QString typed = stage.find<QLineEdit>("numberInsurer")->text();
        QTest::keyClick(keyboard(stage), Qt::Key_Escape);
        scan(stage, QStringLiteral("777777"));
        QCOMPARE(stage.find<QLineEdit>("numberInsurer")->text(), typed);
        QVERIFY(announced(stage).contains(QStringLiteral("scan again")));
    }

    /// A hospital's hour: whoever arrives, is typed or is scanned, Enter confirms only whom a person chose,
    /// or who was to be seen for long enough.
    void inAnHourOf450NobodyWrongIsConfirmed()
    {
        constexpr int guard = 60;
        DeskStage stage(true, std::chrono::milliseconds(guard), options());
        stage.desk.list.clear();
        Q_EMIT stage.desk.receptionsChanged();
        std::mt19937 random(450); // the same hour each time
        const auto chance = [&random](unsigned of) { return random() % of == 0; };
        QElapsedTimer since;
        since.start();
        bool byPerson = false;
        QUuid last;
        const auto look = [&](bool person) {
            if (shown(stage) == last)
                return;
            last = shown(stage);
            byPerson = person;
        };
        QUuid timed;
        connect(stage.table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [&] {
            if (shown(stage) == timed)
                return; // the same in another place
            timed = shown(stage);
            since.start();
        });
        int scanned = 0, typed = 0, wrong = 0;
        QString why;
        const auto enter = [&](bool mayConfirm) {
            const QUuid meant = shown(stage);
            const qsizetype before = stage.desk.confirmed.size();
            const qint64 seen = since.elapsed();
            QTest::keyClick(keyboard(stage), Qt::Key_Return);
            if (stage.desk.confirmed.size() > before) {
                const bool right = mayConfirm && stage.desk.confirmed.constLast() == meant
                    && stage.desk.confirmed.size() == before + 1 && (byPerson || seen >= guard / 2);
                wrong += right ? 0 : 1;
                if (!right)
                    why = QStringLiteral("in the list: %1, whom it showed: %2, chosen: %3, for %4 ms")
                              .arg(mayConfirm)
                              .arg(stage.desk.confirmed.constLast() == meant)
                              .arg(byPerson)
                              .arg(seen);
            }
            look(false);
        };
        for (int number = 1; number <= 450; ++number) {
            Reception arrival = samples::plain(number);
            arrival.eligibility.results.first().referenceNumber = QString::number(20'000 + number);
            if (chance(8)) // comes to stand above all others
                arrival.eligibility.validity = Validity::Invalid;
            stage.desk.arrive(arrival);
            look(false);
            if (chance(3)) {
                const qsizetype before = stage.desk.confirmed.size();
                scan(stage, QString::number(20'000 + 1 + static_cast<int>(random() % unsigned(number))));
                wrong += stage.desk.confirmed.size() > before ? 1 : 0;
                if (stage.desk.confirmed.size() > before)
                    why = QStringLiteral("by a scan");
                look(false);
                ++scanned;
            }
            if (chance(25)) {
                type(stage, QStringLiteral("20"));
                enter(false); // in the field
                QTest::keyClick(keyboard(stage), Qt::Key_Escape);
                look(false);
                ++typed;
            }
            if (chance(4)) {
                stage.table()->setFocus();
                QTest::keyClick(stage.table(), chance(2) ? Qt::Key_Down : Qt::Key_Up);
                look(true);
            }
            if (chance(10))
                QTest::qWait(guard + 10);
            enter(true);
        }
        QVERIFY2(wrong == 0, qPrintable(why));
        QVERIFY(scanned > 100 && typed > 8);
        QVERIFY(stage.desk.confirmed.size() > 50);
    }
};

QTEST_MAIN(DeskScanTest)
#include "deskscantest.moc"
