// Help for what is shown (F1), and the state of the equipment for support (F10).
#include "tests/support/scriptedadministration.h"
#include "tests/support/tracesin.h"
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/admin/adminpage.h"
#include "widgets/common/diagnosis.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/helpwords.h"
#include "widgets/desk/nextsteps.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

using namespace madoguchi;

namespace {

constexpr HelpTopic topics[]{ HelpTopic::SignIn, HelpTopic::List, HelpTopic::Number, HelpTopic::Capture,
    HelpTopic::Visual, HelpTopic::Bookings, HelpTopic::Closing, HelpTopic::Ladder,
    HelpTopic::Administration };

} // namespace

class DeskHelpTest : public QObject
{
    Q_OBJECT

    static QString shown(const DeskStage &stage)
    {
        QString all;
        const auto *panel = stage.find<QWidget>("helpPanel");
        for (const PlainLabel *label : panel->findChildren<PlainLabel *>()) {
            if (label->isVisible())
                all += label->text() + QLatin1Char('\n');
        }
        return all;
    }
    static void press(const DeskStage &stage, int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QWidget *there = stage.window->focusWidget();
        QTest::keyClick(there ? there : stage.window.get(), Qt::Key(key), with);
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void everyTopicHasItsWordsInBothLanguages()
    {
        QStringList titles;
        for (const HelpTopic topic : topics) {
            Language::instance().set(QStringLiteral("en"));
            const HelpText english = helpText(topic, nullptr, samples::now(), true);
            QVERIFY(!english.title.isEmpty() && !english.lines.isEmpty());
            QVERIFY(!titles.contains(english.title));
            titles.append(english.title);
            Language::instance().set(QStringLiteral("ja"));
            const HelpText japanese = helpText(topic, nullptr, samples::now(), true);
            QCOMPARE(japanese.lines.size(), english.lines.size());
            QVERIFY(japanese.title != english.title);
            for (qsizetype i = 0; i < japanese.lines.size(); ++i)
                QVERIFY(japanese.lines.at(i).value != english.lines.at(i).value);
        }
    }

    void whatIsShownIsExplained()
    {
        DeskStage stage;
        press(stage, Qt::Key_F1);
        QVERIFY(shown(stage).contains(QStringLiteral("The day's list")));
        stage.picture(QStringLiteral("help-list-en.png"));
        press(stage, Qt::Key_F1);
        QVERIFY(!stage.find<QWidget>("helpPanel")->isVisible());
        press(stage, Qt::Key_F2);
        press(stage, Qt::Key_F1);
        QVERIFY(shown(stage).contains(QStringLiteral("資格確認書 by itself")));
        QVERIFY(stage.find<QWidget>("numberPanel")->isVisible()); // what is typed stays
        Language::instance().set(QStringLiteral("ja"));
        QTRY_VERIFY(!shown(stage).contains(QStringLiteral("by itself")));
        stage.picture(QStringLiteral("help-number-ja.png"));
        Language::instance().set(QStringLiteral("en"));
        press(stage, Qt::Key_Escape); // what is filled in is left first, and the help follows
        QVERIFY(!stage.find<QWidget>("numberPanel")->isVisible());
        QTRY_VERIFY(shown(stage).contains(QStringLiteral("The day's list")));
        press(stage, Qt::Key_Escape);
        QVERIFY(!stage.find<QWidget>("helpPanel")->isVisible());
        press(stage, Qt::Key_B, Qt::ControlModifier);
        press(stage, Qt::Key_F1);
        QVERIFY(shown(stage).contains(QStringLiteral("InsuredBranchNumber")));
        press(stage, Qt::Key_Escape);
        press(stage, Qt::Key_Escape);
        press(stage, Qt::Key_F4, Qt::ShiftModifier);
        press(stage, Qt::Key_F1);
        QVERIFY(shown(stage).contains(QStringLiteral("Closing sheet")));
    }

    /// security.md 31: written where somebody stands before a computer that has just come back.
    void theDrillsStandBeforeTheSignIn()
    {
        DeskStage stage(false);
        QTest::keyClick(stage.window.get(), Qt::Key_F1);
        for (const char *drill : { "without network", "power cut", "stolen" })
            QVERIFY2(shown(stage).contains(QLatin1String(drill)), drill);
        stage.picture(QStringLiteral("help-signin-en.png"));
        Language::instance().set(QStringLiteral("ja"));
        QTRY_VERIFY(shown(stage).contains(QStringLiteral("停電")));
        stage.picture(QStringLiteral("help-signin-ja.png"));
    }

    void theAdministrationIsExplained()
    {
        ScriptedAdministration administration;
        administration.who
            = StaffMember{ QStringLiteral("kanri"), QStringLiteral("見本 管理"), Role::Administrator, {} };
        DeskStage stage(false);
        stage.window->setAdministration(new AdminPage(administration));
        stage.desk.chair.sit(administration.who);
        QTest::keyClick(stage.window.get(), Qt::Key_F1);
        for (const char *word : { "Administration", "What it cannot show", "16 characters", "stolen" })
            QVERIFY2(shown(stage).contains(QLatin1String(word)), word);
        stage.picture(QStringLiteral("help-administration-en.png"));
        Language::instance().set(QStringLiteral("ja"));
        QTRY_VERIFY(shown(stage).contains(QStringLiteral("監査記録で分からないこと")));
        stage.picture(QStringLiteral("help-administration-ja.png"));
    }

    /// Of the reception in hand, and of the next one once that is in hand.
    void theStateInHandIsExplained()
    {
        DeskStage stage;
        Reception invalid = samples::plain(2);
        invalid.eligibility.validity = Validity::Invalid;
        const Reception fine = samples::plain(1);
        stage.desk.list = { invalid, fine };
        Q_EMIT stage.desk.receptionsChanged();
        stage.select(2);
        press(stage, Qt::Key_F1);
        const QList<NextStep> steps = nextSteps(invalid, samples::now());
        QVERIFY(!steps.isEmpty());
        QVERIFY(shown(stage).contains(steps.first().title));
        const QString people = invalid.main()->patient.name.reveal();
        QVERIFY(tracesIn(stage.find<QWidget>("helpPanel"), { people }).isEmpty());
        stage.select(1);
        QVERIFY(!shown(stage).contains(steps.first().title));
        QVERIFY(shown(stage).contains(QStringLiteral("press Enter")));
        stage.desk.chair.sit(std::nullopt);
        QVERIFY(!stage.find<QWidget>("helpPanel")->isVisible());
        press(stage, Qt::Key_F1);
        QVERIFY(shown(stage).contains(QStringLiteral("Signing in")));
    }

    void theStateOfTheEquipmentIsCopied()
    {
        DeskStage stage;
        HealthLine folder{ HealthLine::Part::Folder, HealthLine::State::Bad,
            Fault{ Failure::FolderUnreachable, QStringLiteral("req") },
            QDir::homePath() + QStringLiteral("/oqs/req") };
        stage.desk.lines.append(folder);
        Q_EMIT stage.desk.healthChanged();
        press(stage, Qt::Key_F10);
        auto *copy = named<QPushButton>(
            *stage.window, QStringLiteral("Copy the state of the equipment for support"));
        QVERIFY(copy && copy->isVisible());
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Return);
        QVERIFY(stage.desk.confirmed.isEmpty());
        const QString text = QGuiApplication::clipboard()->text();
        for (const char *part : { "Madoguchi ", "Qt 6.", "Reader: Good", "FolderUnreachable: req", "12 ms" })
            QVERIFY2(text.contains(QString::fromLatin1(part)), part);
        QVERIFY(!text.contains(QDir::homePath()));
        const QList<Reception> all = samples::morning();
        for (const Reception &reception : all)
            QVERIFY(!reception.main() || !text.contains(reception.main()->patient.name.reveal()));
        QVERIFY(!text.contains(ScriptedDesk::receptionist().displayName));
        QVERIFY(!stage.find<PlainLabel>("healthCopied")->text().isEmpty());
        stage.picture(QStringLiteral("health-copied-en.png"));
        press(stage, Qt::Key_F10);
        QVERIFY(!copy->isVisible());
    }
};

QTEST_MAIN(DeskHelpTest)
#include "deskhelptest.moc"
