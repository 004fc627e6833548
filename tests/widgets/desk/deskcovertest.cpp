#include "tests/support/scriptedseat.h"
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/theme.h"

#include <QAccessible>
#include <QLineEdit>

using namespace madoguchi;

/// F9: who stands before the desk reads no names over the counter. The slip has the name all the same.
class DeskCoverTest : public QObject
{
    Q_OBJECT

    /// Names and kana of the morning, as they could stand anywhere.
    static QStringList namesOf(const DeskStage &stage)
    {
        QStringList names;
        for (const Reception &reception : stage.desk.list) {
            if (!reception.main())
                continue;
            names.append(reception.main()->patient.name.reveal());
            names.append(reception.main()->patient.kana.reveal());
        }
        return names;
    }
    static bool hasName(const QStringList &names, const QString &text)
    {
        return std::any_of(
            names.begin(), names.end(), [&text](const QString &name) { return text.contains(name); });
    }
    /// How many places tell a name: what is painted, what is hidden, and what a screen reader is told.
    static int named(const DeskStage &stage)
    {
        const QStringList names = namesOf(stage);
        int found = 0;
        const auto *model = stage.table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex cell = model->index(row, column);
                for (const int role : { int(Qt::DisplayRole), int(Qt::AccessibleTextRole),
                         int(Qt::AccessibleDescriptionRole), int(Qt::ToolTipRole) })
                    found += hasName(names, cell.data(role).toString()) ? 1 : 0;
            }
        }
        for (QWidget *widget : stage.window->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<QLabel *>(widget);
            QString told = widget->accessibleName() + widget->accessibleDescription() + widget->toolTip();
            told += label ? label->text() : QString();
            if (QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget))
                told += reader->text(QAccessible::Name) + reader->text(QAccessible::Description)
                    + reader->text(QAccessible::Value);
            found += hasName(names, told) ? 1 : 0;
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void noNameIsToldWhileTheyAreCovered_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("cover");
        QTest::addColumn<QString>("show");
        QTest::newRow("ja") << QStringLiteral("ja") << QStringLiteral("氏名を隠す（F9）")
                            << QStringLiteral("氏名を表示（F9）");
        QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("Cover names (F9)")
                            << QStringLiteral("Show names (F9)");
    }

    void noNameIsToldWhileTheyAreCovered()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, cover);
        QFETCH(const QString, show);
        Language::instance().set(language);
        DeskStage stage;
        stage.desk.call = HelpCall{ QStringLiteral("AskConsent"), samples::plain(12).visit, samples::now() };
        Q_EMIT stage.desk.helpCallChanged();
        CardLeft card;
        card.since = samples::now().addSecs(-60);
        card.visit = samples::plain(10).visit;
        stage.desk.show(std::optional(card));
        stage.desk.arrive(samples::plain(13)); // announced
        stage.printer.fault = Fault{ Failure::PrinterMissing };
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        QTest::keyClick(stage.table(), Qt::Key_Return); // its slip is missing
        QVERIFY(named(stage) > 12);
        QVERIFY(::madoguchi::named<QPushButton>(*stage.window, cover));
        QTest::keyClick(stage.table(), Qt::Key_F9);
        QCOMPARE(named(stage), 0);
        QVERIFY(
            !stage.find<QLabel>("patientBirth")->text().contains(QLatin1Char('(')) // nor when they were born
            && !stage.find<QLabel>("patientBirth")->text().contains(QChar(u'（')));
        stage.picture(QStringLiteral("cover-%1.png").arg(language));
        QTRY_COMPARE(cutLabel(*stage.window), QString());
        QCOMPARE(cutButton(*stage.window), QString());
        // Nor of whoever comes, is selected or is looked for meanwhile.
        stage.desk.arrive(samples::plain(14));
        QTest::keyClick(stage.table(), Qt::Key_Down);
        Q_EMIT stage.desk.receptionsChanged();
        QCOMPARE(named(stage), 0);
        stage.find<QLineEdit>("findWords")->setText(QStringLiteral("1010"));
        QCOMPARE(stage.table()->model()->rowCount(), 1);
        QCOMPARE(named(stage), 0);
        stage.find<QLineEdit>("findWords")->setText({});
        auto *button = ::madoguchi::named<QPushButton>(*stage.window, show);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(named(stage) > 12);
    }

    void theSlipHasTheName()
    {
        DeskStage stage;
        QTest::keyClick(stage.table(), Qt::Key_F9);
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QVERIFY(stage.printer.slips.first().name == samples::plain(5).main()->patient.name);
    }

    /// Whoever unlocks finds them covered, as they were left.
    void theyStayCoveredOverALock()
    {
        DeskStage stage;
        QTest::keyClick(stage.table(), Qt::Key_F9);
        QTest::keyClick(stage.table(), Qt::Key_F12);
        QCOMPARE(stage.desk.chair.state(), Seat::State::Locked);
        QTest::keyClick(stage.window.get(), Qt::Key_F9); // nothing to uncover
        stage.desk.chair.sit(ScriptedDesk::receptionist());
        QCOMPARE(stage.table()->model()->rowCount(), 12);
        QCOMPARE(named(stage), 0);
        QTest::keyClick(stage.table(), Qt::Key_F9);
        QVERIFY(named(stage) > 12);
    }

    void theWholeScreenIsOneKeyAway()
    {
        DeskStage stage;
        QTest::keyClick(stage.table(), Qt::Key_F11);
        QVERIFY(stage.window->isFullScreen());
        QTest::keyClick(stage.table(), Qt::Key_F11);
        QVERIFY(!stage.window->isFullScreen());
    }
};

QTEST_MAIN(DeskCoverTest)
#include "deskcovertest.moc"
