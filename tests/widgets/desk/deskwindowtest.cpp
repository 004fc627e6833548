#include "app/support/failuretext.h"
#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/announcer.h"
#include "widgets/common/healthbar.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/receptionmodel.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace madoguchi;

namespace {

ReceptionModel *modelOf(const DeskStage &stage)
{
    return static_cast<ReceptionModel *>(stage.table()->model());
}

} // namespace

class DeskWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void showsWhatNeedsActionFirst()
    {
        const DeskStage stage;
        QCOMPARE(stage.table()->model()->rowCount(), 12);
        QCOMPARE(
            stage.cell(0, ReceptionModel::Number), QStringLiteral("5")); // the name with ●, oldest of them
        QCOMPARE(stage.cell(11, ReceptionModel::Number), QStringLiteral("2")); // printed ones last
        QCOMPARE(stage.find<PlainLabel>("patientName")->text(), QStringLiteral("例田　●子"));
    }

    void enterConfirmsPrintsAndGoesOn()
    {
        DeskStage stage;
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed, QList<QUuid>{ samples::plain(5).visit });
        QCOMPARE(stage.desk.printed, stage.desk.confirmed);
        QCOMPARE(stage.printer.slips.size(), 1);
        QCOMPARE(stage.printer.slips.first().number, 5);
        QCOMPARE(stage.find<PlainLabel>("patientName")->text(), QStringLiteral("想定　一郎"));
    }

    void aSlipResolvesNothing()
    {
        DeskStage stage;
        Language::instance().set(QStringLiteral("ja"));
        Reception invalid = samples::plain(5);
        invalid.eligibility.validity = Validity::Invalid;
        stage.desk.list = { invalid, samples::plain(6) };
        Q_EMIT stage.desk.receptionsChanged();
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        QCOMPARE(stage.find<QPushButton>("confirmButton")->text(),
            QStringLiteral("未解決のまま受付票を印刷（Enter）"));
        QCOMPARE(stage.find<PlainLabel>("burdenRatio")->text(), QStringLiteral("―"));
        QCOMPARE(stage.cell(0, ReceptionModel::Burden), QStringLiteral("―"));
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(stage.desk.printed, QList<QUuid>{ invalid.visit });
        QCOMPARE(stage.cell(0, ReceptionModel::Number), QStringLiteral("5")); // it keeps its place
        QCOMPARE(stage.cell(0, ReceptionModel::Status), QStringLiteral("印刷済・要対応"));
        const QModelIndex status = stage.table()->model()->index(0, ReceptionModel::Status);
        QCOMPARE(status.data(ReceptionModel::ToneRole).toInt(), static_cast<int>(lookAttention.tone));
        QCOMPARE(status.data(ReceptionModel::HandledRole).toBool(), false);
        QVERIFY(stage.find<Announcer>("announcer")->text().contains(QStringLiteral("要対応")));
    }

    void enterWaitsUntilAReceptionWasShown()
    {
        DeskStage stage(true, std::chrono::hours(1));
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QVERIFY(stage.desk.confirmed.isEmpty());
        QTest::keyClick(stage.table(), Qt::Key_Down); // now a person has chosen
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed, QList<QUuid>{ samples::plain(6).visit });
    }

    void anArrivalMovesNothingAndIsAnnounced()
    {
        DeskStage stage;
        stage.table()->selectRow(4);
        const QString name = stage.find<PlainLabel>("patientName")->text();
        stage.find<QPushButton>("askCheckupRecords")->setFocus();
        QWidget *focus = stage.window->focusWidget();
        Reception urgent = samples::plain(13);
        urgent.eligibility.validity = Validity::Invalid; // comes to stand above the selection
        urgent.arrivedAt = urgent.arrivedAt.addDays(-1);
        stage.desk.arrive(urgent);
        QCOMPARE(stage.table()->model()->rowCount(), 13);
        QCOMPARE(stage.table()->currentIndex().row(), 5);
        QCOMPARE(stage.find<PlainLabel>("patientName")->text(), name);
        QCOMPARE(stage.window->focusWidget(), focus);
        QVERIFY(stage.find<Announcer>("announcer")->text().contains(QStringLiteral("13")));
    }

    void recordsAreRefusedInTheWindow()
    {
        DeskStage stage;
        auto *refusal = stage.find<Notice>("recordsRefusal");
        QVERIFY(!refusal->isVisible());
        QTest::mouseClick(stage.find<QPushButton>("askMedicationRecords"), Qt::LeftButton);
        QCOMPARE(stage.desk.recordsAsked, QList<ConsentKind>{ ConsentKind::Medication });
        QVERIFY(refusal->isVisible());
        QVERIFY(refusal->title().contains(QStringLiteral("Medication")));
        QCOMPARE(refusal->text(), failureText({ Failure::WrongStation }).remedy);
        QTest::keyClick(stage.table(), Qt::Key_Escape);
        QVERIFY(!refusal->isVisible());
    }

    void signInSaysWhyNot()
    {
        DeskStage stage(false);
        QVERIFY(stage.find<QLineEdit>("signInId")->isVisible());
        QVERIFY(!stage.table()->isVisible());
        QCOMPARE(stage.table()->model()->rowCount(), 0);
        QVERIFY(stage.find<PlainLabel>("signInRemark")->text().startsWith(QStringLiteral("10 receptions")));
        stage.desk.chair.fault = Fault{ Failure::SignInFailed };
        QTest::keyClicks(stage.find<QLineEdit>("signInId"), QStringLiteral("uketsuke1"));
        QTest::keyClicks(stage.find<QLineEdit>("signInPassword"), QStringLiteral("wrong"));
        QTest::keyClick(stage.find<QLineEdit>("signInPassword"), Qt::Key_Return);
        QCOMPARE(stage.desk.chair.triedSecret, QByteArrayLiteral("wrong"));
        QCOMPARE(stage.find<Notice>("signInFailure")->title(), failureText({ Failure::SignInFailed }).title);
        stage.desk.chair.fault.reset();
        QTest::keyClicks(stage.find<QLineEdit>("signInPassword"), QStringLiteral("right"));
        QTest::mouseClick(stage.find<QPushButton>("signInButton"), Qt::LeftButton);
        QVERIFY(stage.table()->isVisible());
        QCOMPARE(stage.table()->model()->rowCount(), 12);
        QTest::mouseClick(stage.find<QPushButton>("signOutButton"), Qt::LeftButton);
        QCOMPARE(stage.desk.chair.state(), Seat::State::SignedOut);
        QVERIFY(stage.find<QLineEdit>("signInId")->isVisible());
        QVERIFY(stage.find<QLineEdit>("signInPassword")->text().isEmpty());
        for (const QLabel *label : stage.window->findChildren<QLabel *>()) { // hidden ones too
            QVERIFY2(!label->text().contains(QStringLiteral("例田")), qPrintable(label->objectName()));
            QVERIFY2(!label->text().contains(QStringLiteral("565")), qPrintable(label->objectName()));
            QVERIFY2(
                !label->accessibleName().contains(QStringLiteral("565")), qPrintable(label->objectName()));
        }
    }

    void languageChangesWhileRunning()
    {
        DeskStage stage;
        auto *box = stage.find<QComboBox>("languageBox");
        stage.table()->selectRow(
            static_cast<ReceptionModel *>(stage.table()->model())->rowOf(samples::plain(4).visit));
        QVERIFY(stage.find<QPushButton>("confirmButton")->text().startsWith(QStringLiteral("Confirm")));
        const int japanese = box->findData(QStringLiteral("ja"));
        box->setCurrentIndex(japanese);
        Q_EMIT box->activated(japanese);
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->text().startsWith(QStringLiteral("確認して")));
        QCOMPARE(stage.table()->model()->headerData(ReceptionModel::Name, Qt::Horizontal).toString(),
            QStringLiteral("氏名"));
        stage.table()->selectRow(
            static_cast<ReceptionModel *>(stage.table()->model())->rowOf(samples::plain(5).visit));
        QVERIFY(stage.find<PlainLabel>("patientBirth")
                    ->text()
                    .contains(QStringLiteral("昭和30年1月8日（1955年）")));
        QCOMPARE(stage.find<PlainLabel>("burdenRatio")->text(), QStringLiteral("2割"));
    }

    void functionKeysBelongToAnInputMethodThatComposes()
    {
        DeskStage stage;
        QInputMethodEvent composing(QStringLiteral("かな"), {});
        QCoreApplication::sendEvent(stage.table(), &composing);
        QTest::keyClick(stage.table(), Qt::Key_F12);
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QVERIFY(stage.desk.chair.staff && stage.desk.confirmed.isEmpty());
        QInputMethodEvent done;
        QCoreApplication::sendEvent(stage.table(), &done);
        QTest::keyClick(stage.table(), Qt::Key_F12);
        QCOMPARE(stage.desk.chair.state(), Seat::State::Locked);
    }

    void keysOpenAndEscCloses()
    {
        DeskStage stage;
        QTest::keyClick(stage.table(), Qt::Key_F1);
        QVERIFY(stage.find<QWidget>("keyHelp")->isVisible());
        QTest::keyClick(stage.table(), Qt::Key_Escape);
        QVERIFY(!stage.find<QWidget>("keyHelp")->isVisible());
        QTest::keyClick(stage.table(), Qt::Key_F10);
        QCOMPARE(stage.desk.healthChecks, 1);
        QVERIFY(stage.find<QWidget>("healthDetails")->isVisible());
        QTest::keyClick(stage.table(), Qt::Key_Escape);
        QVERIFY(!stage.find<QWidget>("keyHelp")->isVisible());
        QVERIFY(!stage.find<QWidget>("healthDetails")->isVisible());
        QCOMPARE(stage.table()->model()->rowCount(), 12);
    }

    void aPrinterThatIsMissingIsSaidAndTheConfirmationStands()
    {
        DeskStage stage;
        stage.printer.fault = Fault{ Failure::PrinterMissing };
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed.size(), 1);
        QVERIFY(stage.desk.printed.isEmpty());
        const QString said = stage.find<Notice>("slipNotice")->title();
        QVERIFY(said.contains(QStringLiteral("5")));
        QVERIFY(said.contains(samples::plain(5).main()->patient.name.reveal()));
        QVERIFY(said.contains(failureText({ Failure::PrinterMissing }).title));
        stage.printer.fault.reset();
        // The selection has gone on to somebody who is not confirmed yet.
        const int other = stage.table()->currentIndex().row();
        QVERIFY(other != modelOf(stage)->rowOf(samples::plain(5).visit));
        QCOMPARE(modelOf(stage)->at(other)->status, ReceptionStatus::Arrived);
        QTest::keyClick(stage.table(), Qt::Key_F4);
        QCOMPARE(stage.desk.printed, QList<QUuid>{ samples::plain(5).visit });
        QCOMPARE(stage.desk.confirmed, QList<QUuid>{ samples::plain(5).visit });
        QVERIFY(!stage.find<Notice>("slipNotice")->isVisible());
        QVERIFY(stage.find<Notice>("slipNotice")->title().isEmpty());
    }

    void anOlderReceptionNamesTheNewer()
    {
        DeskStage stage;
        Reception older = samples::plain(5);
        older.faceFile = QStringLiteral("a.xml");
        Reception newer = older;
        newer.visit = QUuid::createUuid();
        newer.number = 40;
        newer.faceFile = QStringLiteral("b.xml");
        Reception byNumber = newer;
        byNumber.visit = QUuid::createUuid();
        byNumber.number = 41;
        byNumber.arrivedAt = newer.arrivedAt.addSecs(60);
        byNumber.method = IdentityMethod::None;
        stage.desk.list = { older, newer, byNumber };
        Q_EMIT stage.desk.receptionsChanged();
        QCOMPARE(modelOf(stage)->othersOf(older.visit).counting, 40);
        QCOMPARE(modelOf(stage)->othersOf(newer.visit).counting, 0); // one by number ends no consents
        const auto isSaid = [&stage] {
            for (const QLabel *label : stage.window->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral("number 40 counts")))
                    return true;
            }
            return false;
        };
        stage.table()->selectRow(modelOf(stage)->rowOf(older.visit));
        QVERIFY(isSaid());
        stage.table()->selectRow(modelOf(stage)->rowOf(newer.visit));
        QVERIFY(!isSaid());
    }

    void oneWhoWasHereAlreadyIsSaidAndTheLeftOverRowCanBeClosed()
    {
        DeskStage stage;
        const Reception left = samples::plain(5);
        Reception again = left;
        again.visit = QUuid::createUuid();
        again.number = 40;
        again.arrivedAt = left.arrivedAt.addSecs(60);
        Reception twin = again;
        twin.visit = QUuid::createUuid();
        twin.number = 41;
        twin.eligibility.results[0].patient.kana = Pii(QStringLiteral("ｶｸｳ ﾌﾀｺﾞ"));
        stage.desk.list = { left, again, twin };
        Q_EMIT stage.desk.receptionsChanged();
        const auto status = [&stage](const QUuid &visit) {
            return modelOf(stage)
                ->index(modelOf(stage)->rowOf(visit), ReceptionModel::Status)
                .data()
                .toString();
        };
        QVERIFY(status(left.visit) != status(again.visit));
        QCOMPARE(status(twin.visit), status(again.visit));
        auto *notice = stage.find<Notice>("receivedAgain");
        stage.table()->selectRow(modelOf(stage)->rowOf(twin.visit));
        QVERIFY(!notice->isVisible());
        stage.table()->selectRow(modelOf(stage)->rowOf(again.visit));
        QVERIFY(notice->isVisible() && notice->title().contains(QString::number(left.number)));
        QVERIFY(!notice->actionButton()->isVisible()); // the one that counts is not to be closed
        stage.table()->selectRow(modelOf(stage)->rowOf(left.visit));
        QVERIFY(notice->isVisible() && notice->title().contains(QStringLiteral("40")));
        // A second slip would have a number that nobody goes on with: Enter closes, as the button says.
        auto *enter = stage.find<QPushButton>("confirmButton");
        QTRY_VERIFY(enter->isEnabled());
        QVERIFY(enter->text().contains(QStringLiteral("40")));
        QVERIFY(!notice->actionButton()->isVisible()); // once is enough
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(stage.desk.closed, QList<QUuid>{ left.visit });
        QVERIFY(stage.printer.slips.isEmpty());
        QVERIFY(stage.desk.confirmed.isEmpty() && stage.desk.printed.isEmpty());
        QCOMPARE(modelOf(stage)->at(stage.table()->currentIndex().row())->visit, again.visit);
        QVERIFY(!notice->isVisible()); // nobody else is here twice any more
        stage.table()->selectRow(modelOf(stage)->rowOf(left.visit));
        QVERIFY(!notice->isVisible());
        QVERIFY(!stage.find<QPushButton>("confirmButton")->isEnabled());
        QTest::keyClick(stage.table(), Qt::Key_F4);
        QVERIFY(stage.desk.printed.isEmpty());
    }

    /// Or Enter would confirm the patient of the next row.
    void aRowThatGoesOnUnderAnotherVisitStaysSelected()
    {
        DeskStage stage;
        const int row = modelOf(stage)->rowOf(samples::plain(5).visit);
        stage.table()->selectRow(row);
        QList<Reception> list = stage.desk.list;
        const auto left = std::find_if(list.begin(), list.end(),
            [](const Reception &one) { return one.visit == samples::plain(5).visit; });
        QVERIFY(left != list.end());
        left->visit = QUuid::createUuid();
        const QUuid again = left->visit;
        stage.desk.list = list;
        Q_EMIT stage.desk.receptionsChanged();
        QCOMPARE(modelOf(stage)->at(stage.table()->currentIndex().row())->visit, again);
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed, QList<QUuid>{ again });
    }

    void slipsThatAreMissingAreNamedTogether()
    {
        DeskStage stage;
        stage.printer.fault = Fault{ Failure::PrintFailed };
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
            QTest::keyClick(stage.table(), Qt::Key_Return);
        }
        QCOMPARE(stage.desk.confirmed.size(), 2);
        auto *notice = stage.find<Notice>("slipNotice");
        for (const QUuid &visit : std::as_const(stage.desk.confirmed)) {
            const Reception *reception = modelOf(stage)->at(modelOf(stage)->rowOf(visit));
            QVERIFY(notice->title().contains(QString::number(reception->number)));
        }
        QTest::keyClick(stage.table(), Qt::Key_F4); // fails still, and loses nobody
        QVERIFY(stage.desk.printed.isEmpty());
        QVERIFY(notice->isVisible());
        stage.desk.chair.lock();
        QVERIFY(!notice->isVisible());
        QVERIFY(notice->title().isEmpty()); // no name before nobody
        stage.desk.chair.sit(ScriptedDesk::receptionist());
        QVERIFY(notice->isVisible());
        stage.printer.fault.reset();
        QTest::mouseClick(stage.find<QPushButton>("printMissing"), Qt::LeftButton);
        QCOMPARE(stage.desk.printed, stage.desk.confirmed);
        QVERIFY(!notice->isVisible());
    }

    void whoLeavesASlipUnprintedGetsTheKeyBack()
    {
        DeskStage stage;
        stage.printer.fault = Fault{ Failure::PrintFailed };
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QVERIFY(stage.find<Notice>("slipNotice")->isVisible());
        QTest::keyClick(stage.table(), Qt::Key_Escape);
        QVERIFY(!stage.find<Notice>("slipNotice")->isVisible());
        stage.printer.fault.reset();
        stage.table()->selectRow(modelOf(stage)->rowOf(samples::plain(5).visit));
        QTest::keyClick(stage.table(), Qt::Key_F4);
        QCOMPARE(stage.desk.printed, QList<QUuid>{ samples::plain(5).visit });
    }

    void helpIsCalledForByNameAndAcknowledged()
    {
        DeskStage stage;
        stage.desk.call = HelpCall{ QStringLiteral("AskConsent"), samples::plain(12).visit, samples::now() };
        Q_EMIT stage.desk.helpCallChanged();
        auto *notice = stage.find<Notice>("helpNotice");
        QVERIFY(notice->isVisible());
        QVERIFY(notice->title().contains(QStringLiteral("仮野　雪")));
        QVERIFY(notice->text().contains(QStringLiteral("09:05")));
        QTest::mouseClick(stage.find<QPushButton>("helpCame"), Qt::LeftButton);
        QCOMPARE(stage.desk.helpCameCount, 1);
        QVERIFY(!notice->isVisible());
    }

    void aVisitThatIsStuckIsSaidUntilItIsOver()
    {
        DeskStage stage;
        auto *notice = stage.find<Notice>("readerNotice");
        QVERIFY(!notice->isVisible());
        stage.desk.trouble = Fault{ Failure::PinUnusable };
        Q_EMIT stage.desk.readerTroubleChanged();
        QVERIFY(notice->isVisible());
        const FailureText text = failureText({ Failure::PinUnusable });
        QCOMPARE(notice->title(), text.title);
        QVERIFY(notice->text().contains(text.remedy));
        QVERIFY(notice->text().contains(QStringLiteral("09:05"))); // since then
        stage.desk.clock = stage.desk.clock.addSecs(600);
        Language::instance().set(QStringLiteral("ja"));
        QTRY_COMPARE(notice->title(), failureText({ Failure::PinUnusable }).title);
        QVERIFY(notice->text().contains(QStringLiteral("09:05")));
        QTest::keyClick(stage.table(), Qt::Key_Escape); // it is not over by that
        QVERIFY(notice->isVisible());
        stage.desk.trouble.reset();
        Q_EMIT stage.desk.readerTroubleChanged();
        QVERIFY(!notice->isVisible());
    }

    /// By the terminal's folders a folder that is back is not good before the terminal was asked something.
    void aFolderThatIsBackIsNoTroubleAnyMore()
    {
        DeskStage stage;
        const auto shown = [&stage] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            const QString name
                = QStringLiteral("healthNotice%1").arg(static_cast<int>(HealthLine::Part::Folder));
            const auto *found = stage.window->findChild<Notice *>(name);
            return found && found->isVisible();
        };
        HealthLine &folder = stage.desk.lines[1];
        folder = { HealthLine::Part::Folder, HealthLine::State::Bad,
            Fault{ Failure::FolderUnreachable, QStringLiteral("face") }, {} };
        Q_EMIT stage.desk.healthChanged();
        QVERIFY(shown());
        folder = { HealthLine::Part::Folder, HealthLine::State::Unknown, {}, {} };
        Q_EMIT stage.desk.healthChanged();
        QVERIFY(shown()); // nobody has looked
        folder.detail = QStringLiteral("unasked");
        Q_EMIT stage.desk.healthChanged();
        QVERIFY(!shown());
    }

    void aPartThatIsBadIsSaidUntilItIsGood()
    {
        DeskStage stage;
        const auto notice = [&stage](HealthLine::Part part) {
            const QString name = QStringLiteral("healthNotice%1").arg(static_cast<int>(part));
            auto *found = stage.window->findChild<Notice *>(name);
            return found && found->isVisible() ? found : nullptr;
        };
        const auto set = [&stage](HealthLine::State state, std::optional<Fault> fault) {
            stage.desk.lines[0].state = state;
            stage.desk.lines[0].fault = std::move(fault);
            Q_EMIT stage.desk.healthChanged();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        QVERIFY(!notice(HealthLine::Part::Reader));
        QVERIFY(!notice(HealthLine::Part::Certificate)); // Attention stays a chip
        set(HealthLine::State::Bad, Fault{ Failure::NoReader });
        QVERIFY(notice(HealthLine::Part::Reader));
        QCOMPARE(notice(HealthLine::Part::Reader)->title(), failureText({ Failure::NoReader }).title);
        QCOMPARE(notice(HealthLine::Part::Reader)->text(), failureText({ Failure::NoReader }).remedy);
        stage.desk.trouble = Fault{ Failure::NoReader }; // the same cause is said once
        Q_EMIT stage.desk.readerTroubleChanged();
        Q_EMIT stage.desk.troubled({ Failure::NoReader });
        QVERIFY(!stage.find<Notice>("readerNotice")->isVisible());
        QVERIFY(!stage.find<Notice>("troubleNotice"));
        set(HealthLine::State::Bad, Fault{ Failure::ReaderServiceDown });
        QCOMPARE(
            notice(HealthLine::Part::Reader)->title(), failureText({ Failure::ReaderServiceDown }).title);
        set(HealthLine::State::Unknown, {});
        QVERIFY(notice(HealthLine::Part::Reader)); // being measured is not yet good
        set(HealthLine::State::Good, {});
        QVERIFY(!notice(HealthLine::Part::Reader));
    }

    void whatWasSaidGoesWithTheNextSelection()
    {
        DeskStage stage;
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        QTest::keyClick(stage.table(), Qt::Key_Return);
        auto *said = stage.find<Announcer>("announcer");
        QVERIFY(said->text().contains(QStringLiteral("number 5"))); // the page's own step keeps it
        QTest::keyClick(stage.table(), Qt::Key_Down);
        QVERIFY(said->text().isEmpty());
    }

    void nobodyWaitingIsSaidInWords()
    {
        DeskStage stage(false);
        Language::instance().set(QStringLiteral("ja"));
        stage.desk.list.clear();
        Q_EMIT stage.desk.receptionsChanged();
        QVERIFY(stage.find<PlainLabel>("signInRemark")
                    ->text()
                    .startsWith(QStringLiteral("待っている受付はありません")));
    }

    void aMissingCharacterIsReadOut()
    {
        DeskStage stage;
        const QModelIndex name = stage.table()->model()->index(0, ReceptionModel::Name);
        QCOMPARE(name.data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("Name: 例田　●子 (a character cannot be shown)"));
    }

    void afterTheLastOneTheNextArrivalShowsByItself()
    {
        DeskStage stage;
        stage.desk.list = { samples::plain(1) };
        Q_EMIT stage.desk.receptionsChanged();
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QVERIFY(stage.find<QWidget>("sideEmpty")->isVisible());
        stage.desk.arrive(samples::plain(2));
        QCOMPARE(stage.find<PlainLabel>("patientName")->text(), QStringLiteral("架空　太郎"));
    }
};

QTEST_MAIN(DeskWindowTest)
#include "deskwindowtest.moc"
