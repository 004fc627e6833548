// The desk's window while nobody sits at it (security.md 2, 6): F12 in every state, what is left in the
// window then, what goes on, what comes back to whom, and who sees what.
#include "tests/support/samplereception.h"
#include "tests/support/tracesin.h"
#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/workpage.h"
#include "widgets/desk/receptionmodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace madoguchi;

namespace {

/// Of the sample person in every spelling, and what the window makes of it.
QStringList personTexts()
{
    QStringList texts = personalTexts(sampleReception());
    const EligibilityResult *main = sampleReception().main();
    texts.append(main->patient.name.reveal());
    texts.append(QString::number(main->patient.birthdate.reveal().year()));
    texts.removeIf(
        [](const QString &text) { return text.size() < 4; }); // a branch number stands in every time
    return texts;
}

/// What an administrator's page is to its window: notes, a draft, a field that is none.
class NotesPage : public WorkPage
{
public:
    NotesPage()
        : WorkPage(nullptr)
    {
        setObjectName(QStringLiteral("notesPage"));
        auto *column = new QVBoxLayout(this);
        for (QLineEdit *line : { draft, search })
            column->addWidget(line);
        draft->setObjectName(QStringLiteral("draft"));
        draft->setProperty("draft", true);
        search->setObjectName(QStringLiteral("search"));
    }
    void enter(const StaffMember &member) override { who = member.id; }
    void leave() override { who.clear(); }
    void takeKeyboard() override { draft->setFocus(); }

    QString who{};
    QLineEdit *draft = new QLineEdit(this);
    QLineEdit *search = new QLineEdit(this);
};

StaffMember administrator()
{
    return { QStringLiteral("kanri1"), QStringLiteral("見本 管理"), Role::Administrator, {} };
}

StaffMember doctor()
{
    return { QStringLiteral("ishi1"), QStringLiteral("見本 医子"), Role::Qualified, Qualification::Doctor };
}

struct LockStage : DeskStage
{
    LockStage()
    {
        desk.chair.code = QByteArrayLiteral("408173");
        desk.list = { sampleReception(), samples::plain(4) };
        Q_EMIT desk.receptionsChanged();
        show(sampleReception().visit);
    }
    void show(const QUuid &visit) const
    {
        table()->selectRow(static_cast<ReceptionModel *>(table()->model())->rowOf(visit));
    }
    void f12(QWidget *at = nullptr) const
    {
        QTest::keyClick(at ? at : window->focusWidget() ? window->focusWidget() : window.get(), Qt::Key_F12);
    }
    [[nodiscard]] bool isLocked() const
    {
        return desk.chair.stands == Seat::State::Locked && !desk.chair.staff;
    }
};

} // namespace

class DeskLockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void lockedNothingOfAPatientIsLeft()
    {
        LockStage stage;
        stage.desk.call = HelpCall{ QStringLiteral("consent"), sampleReception().visit, samples::now() };
        Q_EMIT stage.desk.helpCallChanged();
        Reception newest = sampleReception(1);
        newest.number = 7;
        newest.eligibility.validity = Validity::Valid; // of several nobody is named
        stage.desk.arrive(newest); // stands in the announcing line, with its tooltip
        const QStringList texts = personTexts() + QStringList(personalTexts(sampleReception(1)));
        const QStringList before = tracesIn(stage.window.get(), texts);
        QVERIFY(before.size() > 10); // the search finds what is there
        QVERIFY(!before.filter(QStringLiteral("announcer")).isEmpty());
        QVERIFY(!before.filter(QStringLiteral("read aloud")).isEmpty());
        for (const char *language : { "en", "ja" }) {
            stage.f12();
            QVERIFY(stage.isLocked());
            Language::instance().set(QLatin1String(language)); // what is told anew is told empty
            QCoreApplication::processEvents();
            const QStringList left = tracesIn(stage.window.get(), texts);
            QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
            QCOMPARE(stage.table()->model()->rowCount(), 0);
            stage.desk.chair.sit(ScriptedDesk::receptionist());
            QVERIFY(!tracesIn(stage.window.get(), texts).isEmpty());
        }
    }

    void whatWasCopiedHereLeavesTheClipboard()
    {
        LockStage stage;
        stage.window->activateWindow();
        stage.table()->setFocus();
        QTRY_VERIFY(stage.table()->hasFocus());
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->setText(QStringLiteral("架空"));
        stage.f12();
        QVERIFY(clipboard->text().isEmpty());
        stage.desk.chair.sit(ScriptedDesk::receptionist());
        QWidget other;
        QLineEdit line(&other);
        other.show();
        other.activateWindow();
        line.setFocus();
        QTRY_VERIFY(line.hasFocus());
        clipboard->setText(QStringLiteral("elsewhere"));
        stage.f12(stage.table());
        QVERIFY(stage.isLocked());
        QCOMPARE(clipboard->text(), QStringLiteral("elsewhere"));
    }

    void f12LocksInEveryState()
    {
        LockStage stage;
        const auto back = [&] {
            QVERIFY(stage.isLocked());
            QTest::keyClicks(stage.find<QLineEdit>("lockCode"), QStringLiteral("408173")); // 7 keys in all
            QVERIFY(stage.table()->isVisible());
            QVERIFY(stage.table()->hasFocus());
        };
        stage.f12(stage.table());
        back();
        QTest::keyClick(stage.table(), Qt::Key_F1);
        stage.f12(stage.find<QPushButton>("confirmButton"));
        back();
        QTest::keyClick(stage.table(), Qt::Key_F10);
        stage.f12(stage.find<QPushButton>("staffName"));
        back();
        QTest::mouseClick(stage.find<QPushButton>("askMedicationRecords"), Qt::LeftButton);
        stage.f12();
        back();
        QVERIFY(!stage.find<Notice>("recordsRefusal")->isVisible());
        QTest::mouseClick(stage.find<QPushButton>("staffName"), Qt::LeftButton);
        stage.f12(stage.find<QPushButton>("accountPassword"));
        back();
        QTest::mouseClick(stage.find<QPushButton>("staffName"), Qt::LeftButton);
        QTest::mouseClick(stage.find<QPushButton>("accountSecondFactor"), Qt::LeftButton);
        stage.f12(stage.find<QLineEdit>("enrolmentCode"));
        back();
        auto *box = stage.find<QComboBox>("languageBox");
        box->showPopup();
        stage.f12(box->view());
        QVERIFY(!box->view()->isVisible());
        back();
        QTest::mouseClick(stage.find<QPushButton>("lockNowButton"), Qt::LeftButton);
        back();
    }

    void theReaderGoesOnBehindTheLock()
    {
        LockStage stage;
        stage.f12();
        QVERIFY(stage.find<PlainLabel>("lockRemark")->text().startsWith(QStringLiteral("2 receptions")));
        stage.desk.arrive(sampleReception(1));
        QVERIFY(stage.find<PlainLabel>("lockRemark")->text().startsWith(QStringLiteral("3 receptions")));
        QCOMPARE(stage.find<Announcer>("announcer")->text(), QStringLiteral("A new reception. 3 waiting."));
        QVERIFY(tracesIn(stage.window.get(), personalTexts(sampleReception(1))).isEmpty());
        QTest::keyClick(stage.find<QLineEdit>("lockCode"), Qt::Key_F10);
        QVERIFY(stage.find<QWidget>("healthDetails")->isVisible());
        QTest::keyClick(stage.find<QLineEdit>("lockCode"), Qt::Key_Return); // confirms nobody
        QVERIFY(stage.desk.confirmed.isEmpty());
    }

    void aWindowThatOpensHasTheKeyboardInItsFirstField()
    {
        const DeskStage nobody(false);
        QCOMPARE(nobody.window->focusWidget(), nobody.find<QLineEdit>("signInId"));
        const DeskStage somebody;
        QCOMPARE(somebody.window->focusWidget(), somebody.table());
    }

    void theEnterThatSignsInConfirmsNobody()
    {
        LockStage stage;
        QTest::mouseClick(stage.find<QPushButton>("signOutButton"), Qt::LeftButton);
        QTest::keyClicks(stage.find<QLineEdit>("signInId"), QStringLiteral("uketsuke1"));
        QTest::keyClicks(stage.find<QLineEdit>("signInPassword"), QStringLiteral("x"));
        QTest::keyClick(stage.find<QLineEdit>("signInPassword"), Qt::Key_Return);
        QVERIFY(stage.table()->isVisible());
        QVERIFY(stage.desk.confirmed.isEmpty());
    }

    void whatWasInHandComesBackToTheSamePersonOnly()
    {
        LockStage stage;
        stage.show(samples::plain(4).visit);
        const QString inHand = stage.find<PlainLabel>("patientName")->text();
        stage.f12();
        stage.desk.chair.sit(doctor());
        QVERIFY(stage.find<PlainLabel>("patientName")->text() != inHand);
        stage.f12();
        stage.desk.chair.sit(ScriptedDesk::receptionist());
        QCOMPARE(stage.find<PlainLabel>("patientName")->text(), inHand);
    }

    /// A long day is opened in pieces: it is shown when it is whole, with what was in hand.
    void aDayThatIsBeingOpenedIsNotShownYet()
    {
        LockStage stage;
        stage.show(samples::plain(4).visit);
        const QString inHand = stage.find<PlainLabel>("patientName")->text();
        stage.f12();
        stage.desk.opening = true;
        stage.desk.chair.sit(ScriptedDesk::receptionist());
        QVERIFY(!stage.table()->isVisible() && !stage.find<QWidget>("listEmpty")->isVisible());
        stage.desk.arrive(sampleReception(1));
        QCOMPARE(stage.find<Announcer>("announcer")->text(), QStringLiteral("A new reception. 3 waiting."));
        QTest::keyClick(stage.window.get(), Qt::Key_Return); // confirms nobody
        QVERIFY(!stage.table()->isVisible() && stage.desk.confirmed.isEmpty());
        stage.desk.opening = false;
        Q_EMIT stage.desk.opened();
        QVERIFY(stage.table()->isVisible() && stage.table()->hasFocus());
        QCOMPARE(stage.table()->model()->rowCount(), 3);
        QCOMPARE(stage.find<PlainLabel>("patientName")->text(), inHand);
    }

    void whoLeavesADayThatIsBeingOpenedLeavesNothing()
    {
        LockStage stage;
        stage.f12();
        stage.desk.opening = true;
        stage.desk.chair.sit(ScriptedDesk::receptionist());
        stage.f12();
        QVERIFY(stage.isLocked());
        stage.desk.opening = false;
        Q_EMIT stage.desk.opened();
        QVERIFY(!stage.table()->isVisible());
        QVERIFY(tracesIn(stage.window.get(), personTexts()).isEmpty());
    }

    void draftsComeBackToTheSamePersonOnly()
    {
        LockStage stage;
        auto *notes = new NotesPage;
        stage.window->setAdministration(notes);
        stage.desk.chair.sit(administrator());
        QVERIFY(notes->isVisible());
        QTest::keyClicks(notes->draft, QStringLiteral("half a sentence"));
        QTest::keyClicks(notes->search, QStringLiteral("1234567"));
        stage.f12(notes->draft);
        QVERIFY(
            tracesIn(stage.window.get(), { QStringLiteral("half a"), QStringLiteral("1234567") }).isEmpty());
        QVERIFY(!notes->draft->isUndoAvailable() && !notes->search->isUndoAvailable());
        stage.desk.chair.sit(ScriptedDesk::receptionist());
        QTest::mouseClick(stage.find<QPushButton>("entriesButton"), Qt::LeftButton);
        QVERIFY(notes->isVisible());
        QVERIFY(notes->draft->text().isEmpty());
        stage.f12(notes->draft);
        stage.desk.chair.sit(administrator());
        QCOMPARE(notes->draft->text(), QStringLiteral("half a sentence"));
        QVERIFY(notes->search->text().isEmpty());
        QTest::mouseClick(stage.find<QPushButton>("signOutButton"), Qt::LeftButton);
        stage.desk.chair.sit(administrator());
        QVERIFY(notes->draft->text().isEmpty()); // who signs out leaves nothing
    }

    void oneLooksAtTheOwnEntriesAndGoesBack()
    {
        LockStage stage;
        QVERIFY(!stage.find<QPushButton>("entriesButton")->isVisible());
        auto *notes = new NotesPage;
        stage.window->setAdministration(notes);
        QTest::mouseClick(stage.find<QPushButton>("entriesButton"), Qt::LeftButton);
        QVERIFY(notes->isVisible());
        QCOMPARE(notes->who, QStringLiteral("uketsuke1"));
        QTest::keyClick(notes->draft, Qt::Key_Return);
        QVERIFY(stage.desk.confirmed.isEmpty());
        QTest::keyClick(notes->draft, Qt::Key_Escape);
        QVERIFY(stage.table()->isVisible());
        QVERIFY(notes->who.isEmpty());
    }

    void whoSeesWhatAtTheDesk_data()
    {
        QTest::addColumn<StaffMember>("who");
        QTest::addColumn<bool>("seesNames");
        QTest::newRow("reception") << ScriptedDesk::receptionist() << true;
        QTest::newRow("qualified") << doctor() << true;
        QTest::newRow("administrator") << administrator() << false;
    }

    void whoSeesWhatAtTheDesk()
    {
        QFETCH(const StaffMember, who);
        QFETCH(const bool, seesNames);
        LockStage stage;
        stage.desk.chair.sit(who);
        QCOMPARE(stage.table()->isVisible(), seesNames);
        QCOMPARE(stage.find<Notice>("noRight")->isVisible(), !seesNames);
        QCOMPARE(tracesIn(stage.window.get(), personTexts()).isEmpty(), !seesNames);
        if (!seesNames) {
            QVERIFY(stage.find<Notice>("noRight")->text().contains(QStringLiteral("reception account")));
            stage.desk.arrive(sampleReception(1));
            QVERIFY(tracesIn(stage.window.get(), personalTexts(sampleReception(1))).isEmpty());
            return;
        }
        QTest::mouseClick(stage.find<QPushButton>("askMedicationRecords"), Qt::LeftButton);
        QVERIFY(stage.find<Notice>("recordsRefusal")->isVisible()); // never at a desk
    }

    void handsAreToldToTheSeatAtMostOnceASecond()
    {
        LockStage stage;
        QTest::qWait(1050);
        stage.desk.chair.touches = 0;
        for (const Qt::Key key : { Qt::Key_Down, Qt::Key_Up, Qt::Key_Down })
            QTest::keyClick(stage.table(), key);
        QTest::mouseClick(stage.table()->viewport(), Qt::LeftButton);
        QCOMPARE(stage.desk.chair.touches, 1);
        QTest::qWait(1050);
        QTest::mouseMove(stage.table()->viewport(), QPoint(30, 30));
        QTRY_COMPARE(stage.desk.chair.touches, 2);
        QTest::qWait(1050);
        QLineEdit elsewhere;
        elsewhere.show();
        QTest::keyClick(&elsewhere, Qt::Key_A);
        QCOMPARE(stage.desk.chair.touches, 2);
    }

    /// For the eye only, where MADOGUCHI_PICTURES names a folder.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES");
        if (folder.isEmpty())
            QSKIP("MADOGUCHI_PICTURES is not set");
        for (const QString &language : Language::available()) {
            Language::instance().set(language);
            LockStage stage;
            stage.window->setAdministration(new NotesPage);
            const auto picture = [&](const char *name) {
                QTest::qWait(50);
                QVERIFY(stage.window->grab().save(
                    QStringLiteral("%1/desk-%2-%3.png").arg(folder, QLatin1String(name), language)));
            };
            picture("seated");
            stage.f12();
            picture("locked");
            stage.desk.chair.stand(Seat::State::SetUpSecondFactor);
            picture("enrolment");
            stage.desk.chair.stand(Seat::State::SignedOut);
            picture("signedout");
        }
    }

    void f12BelongsToAnInputMethodThatComposes()
    {
        LockStage stage;
        QInputMethodEvent composing(QStringLiteral("かな"), {});
        QCoreApplication::sendEvent(stage.table(), &composing);
        stage.f12(stage.table());
        QVERIFY(!stage.isLocked());
    }
};

QTEST_MAIN(DeskLockTest)
#include "desklocktest.moc"
