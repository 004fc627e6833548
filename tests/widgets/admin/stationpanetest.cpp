#include "tests/widgets/admin/adminstage.h"
#include "widgets/admin/proofprint.h"
#include "widgets/common/notice.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace madoguchi;

/// Backup and station: what is bad is said with its next step, and nothing is destroyed by accident.
class StationPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsBackupsAndSaysHowTheyStand();
    void backsUpWhileTheWindowGoesOn();
    void drillTakesBothHalves();
    void refusedHalvesStayToBeMended();
    void newSheetCountsOnceItIsOnPaper();
    void newSheetIsDroppedWithItsForm();
    void troubleIsAcceptedOnlyAfterAQuestion();
    void aStationAloneHasNothingToPair();
    void aRenewedCertificateIsPutIn();
    void aConsultingRoomReadsInTheInsurersList();
    void aNewPairingCodeIsShownOnce();
    void theFirstStationsCodeIsTyped();
    void disposalWantsTheId();
    void proofIsPrinted();
};

void StationPaneTest::listsBackupsAndSaysHowTheyStand()
{
    AdminStage stage;
    stage.administration.files
        = { { QStringLiteral("/backup/b.backup"), stage.administration.clock, 2'000'000, {} },
              { QStringLiteral("/backup/a.backup"), stage.administration.clock.addDays(-1), 10,
                  Fault{ Failure::BackupDamaged } } };
    stage.administration.backup = Fault{ Failure::BackupOld, {}, 9 };
    stage.go(2);
    auto *table = stage.find<QTableView>("backupTable");
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Good"));
    QVERIFY(table->model()->index(1, 1).data().toString() != QStringLiteral("Good"));
    QVERIFY(!stage.find<Notice>("backupHealth")->text().isEmpty());
}

void StationPaneTest::backsUpWhileTheWindowGoesOn()
{
    AdminStage stage;
    stage.go(2);
    QVERIFY(stage.press("backupNow"));
    QCOMPARE(stage.administration.calls, QStringList{ QStringLiteral("backup") });
    QVERIFY(!stage.find<QPushButton>("backupNow")->isEnabled());
    stage.administration.backingUp = false;
    stage.administration.files
        = { { QStringLiteral("/backup/b.backup"), stage.administration.clock, 2'000'000, {} } };
    Q_EMIT stage.administration.backupEnded(true);
    QVERIFY(stage.find<QPushButton>("backupNow")->isEnabled());
    QCOMPARE(stage.find<QTableView>("backupTable")->model()->rowCount(), 1);
}

void StationPaneTest::drillTakesBothHalves()
{
    AdminStage stage;
    stage.go(2);
    QVERIFY(!stage.find<QPushButton>("backupDrill")->isEnabled()); // nothing to try it on
    stage.administration.files
        = { { QStringLiteral("/backup/b.backup"), stage.administration.clock, 2'000'000, {} } };
    Q_EMIT stage.administration.backupEnded(true);
    QVERIFY(stage.press("backupDrill"));
    QVERIFY(stage.type("firstHalf", QStringLiteral("kakuke kusase")));
    QVERIFY(stage.type("secondHalf", QStringLiteral("tanofu mimoyu")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(stage.administration.secrets,
        (QList<QByteArray>{ QByteArrayLiteral("kakuke kusase"), QByteArrayLiteral("tanofu mimoyu") }));
    QVERIFY(!stage.find<QLineEdit>("field_firstHalf"));
    QVERIFY(stage.find<Notice>("backupNotice")
                ->accessibleName()
                .contains(QStringLiteral("opens with this sheet")));
}

void StationPaneTest::refusedHalvesStayToBeMended()
{
    AdminStage stage;
    stage.administration.files
        = { { QStringLiteral("/backup/b.backup"), stage.administration.clock, 2'000'000, {} } };
    stage.administration.fault = Fault{ Failure::RecoverySheetWrong, QStringLiteral("first"), 3 };
    stage.go(2);
    QVERIFY(stage.press("backupDrill"));
    QVERIFY(stage.type("firstHalf", QStringLiteral("kakuke kusase")));
    QVERIFY(stage.type("secondHalf", QStringLiteral("tanofu mimoyu")));
    QVERIFY(stage.press("formDo"));
    QVERIFY(stage.find<Notice>("formFailure"));
    QCOMPARE(stage.find<QLineEdit>("field_firstHalf")->text(), QStringLiteral("kakuke kusase"));
    stage.sit(std::nullopt);
    for (const QLineEdit *edit : stage.page->findChildren<QLineEdit *>())
        QVERIFY(edit->text() != QStringLiteral("kakuke kusase"));
}

void StationPaneTest::newSheetCountsOnceItIsOnPaper()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet.pdf"));
    AdminStage stage;
    stage.go(2);
    QVERIFY(stage.press("backupRenew"));
    QCOMPARE(stage.administration.calls, QStringList{ QStringLiteral("sheet") });
    QCOMPARE(QApplication::focusWidget(), stage.find<QPushButton>("field_print"));
    QVERIFY(!stage.find<QPushButton>("field_save")->isEnabled());
    QVERIFY(stage.type("pdf", path));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadOther | QFile::ReadGroup | QFile::ReadOwner),
        QFile::Permissions(QFile::ReadOwner));
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == QByteArrayLiteral("%PDF-"));
    auto *use = stage.find<QPushButton>("formDo");
    QVERIFY(!use->isEnabled());
    QTest::keyClick(stage.find<QCheckBox>("field_paper"), Qt::Key_Space);
    QVERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(stage.administration.calls,
        (QStringList{
            QStringLiteral("sheet"), QStringLiteral("printed K7QD-93MF"), QStringLiteral("backup") }));
    QVERIFY(!stage.find<QCheckBox>("field_paper"));
    QVERIFY(stage.find<Notice>("backupNotice")->title().contains(QStringLiteral("counts from here on")));
}

void StationPaneTest::newSheetIsDroppedWithItsForm()
{
    const QStringList dropped{ QStringLiteral("sheet"), QStringLiteral("drop sheet") };
    AdminStage stage;
    stage.go(2);
    const auto again = [&stage] {
        stage.administration.calls.clear();
        return stage.press("backupRenew");
    };
    QVERIFY(again());
    QVERIFY(stage.press("formCancel"));
    QCOMPARE(stage.administration.calls, dropped);
    QVERIFY(again());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(stage.administration.calls, dropped);
    QVERIFY(again());
    stage.go(3);
    QCOMPARE(stage.administration.calls, dropped);
    stage.go(2);
    QVERIFY(again());
    stage.sit(std::nullopt);
    QCOMPARE(stage.administration.calls, dropped);
}

void StationPaneTest::troubleIsAcceptedOnlyAfterAQuestion()
{
    AdminStage stage;
    stage.administration.found = { Fault{ Failure::StoreChangedOutside, QStringLiteral("receptions") } };
    stage.go(3);
    auto *notice = stage.find<Notice>("trouble_StoreChangedOutside");
    QVERIFY(notice);
    QTest::mouseClick(notice->actionButton(), Qt::LeftButton);
    QVERIFY(stage.administration.calls.isEmpty());
    QVERIFY(stage.press("formDo"));
    QCOMPARE(stage.administration.calls, QStringList{ QStringLiteral("accept StoreChangedOutside") });
    QVERIFY(!stage.find<Notice>("trouble_StoreChangedOutside"));
}

void StationPaneTest::aStationAloneHasNothingToPair()
{
    AdminStage stage;
    stage.go(3);
    QVERIFY(stage.find<QPushButton>("stationDispose"));
    QVERIFY(!stage.find<QPushButton>("stationNewCode") && !stage.find<QPushButton>("stationTypeCode"));
    stage.administration.pairing = SitePairingState{};
    stage.go(2);
    stage.go(3);
    QVERIFY(stage.find<QPushButton>("stationNewCode") && stage.find<QPushButton>("stationTypeCode"));
    QVERIFY(stage.find<QLabel>("stationAbout")->text().contains(QStringLiteral("not paired")));
}

void StationPaneTest::aRenewedCertificateIsPutIn()
{
    AdminStage stage;
    stage.go(3);
    QVERIFY(!stage.find<QPushButton>("stationCertificate")); // by folders the terminal has its own
    stage.administration.certificate = StationCertificateState{ QDate(2026, 12, 9), {} };
    stage.go(2);
    stage.go(3);
    QVERIFY(stage.find<QLabel>("stationAbout")->text().contains(QStringLiteral("9 Dec 2026")));
    QVERIFY(stage.press("stationCertificate") && stage.type("file", QStringLiteral("/medium/new.p12")));
    QVERIFY(stage.type("passphrase", QStringLiteral("kakuu-ato")));
    stage.administration.fault = Fault{ Failure::StationCertificatePassphrase };
    QVERIFY(stage.press("formDo"));
    QVERIFY(!stage.find<Notice>("formFailure")->text().isEmpty());
    QVERIFY(stage.find<QLabel>("stationAbout")->text().contains(QStringLiteral("9 Dec 2026")));
    stage.administration.fault.reset();
    stage.administration.certificate->until = QDate(2030, 2, 28);
    QVERIFY(stage.type("passphrase", QStringLiteral("kakuu-ato")));
    QVERIFY(stage.press("formDo"));
    QCOMPARE(stage.administration.calls.last(), QStringLiteral("certificate /medium/new.p12"));
    QCOMPARE(stage.administration.secrets.last(), QByteArray("kakuu-ato"));
    QVERIFY(stage.find<QLabel>("stationAbout")->text().contains(QStringLiteral("28 Feb 2030")));
    QVERIFY(stage.find<Notice>("stationNotice")->text().contains(QStringLiteral("F10")));
}

void StationPaneTest::aConsultingRoomReadsInTheInsurersList()
{
    AdminStage stage;
    stage.go(3);
    QVERIFY(!stage.find<QPushButton>("stationInsurers")); // a desk has no use for it
    stage.administration.insurers = InsurerListState{};
    stage.go(2);
    stage.go(3);
    QVERIFY(stage.find<QLabel>("stationAbout")->text().contains(QStringLiteral("No insurers' list")));
    QVERIFY(stage.press("stationInsurers") && stage.type("file", QStringLiteral("/medium/list.csv")));
    stage.administration.fault = Fault{ Failure::SettingsInvalid, QStringLiteral("insurers-line"), 12 };
    QVERIFY(stage.press("formDo"));
    QVERIFY(stage.find<Notice>("formFailure")->text().contains(QStringLiteral("Line 12")));
    stage.administration.fault.reset();
    stage.administration.insurers = InsurerListState{ 3201, QDate(2026, 10, 31), true, {} };
    QVERIFY(stage.press("formDo"));
    QCOMPARE(stage.administration.calls.last(), QStringLiteral("insurers /medium/list.csv"));
    QVERIFY(stage.find<QLabel>("stationAbout")->text().contains(QStringLiteral("31 Oct 2026")));
    QVERIFY(stage.find<QLabel>("stationAbout")->text().contains(QStringLiteral("3201")));
}

void StationPaneTest::aNewPairingCodeIsShownOnce()
{
    AdminStage stage;
    stage.administration.pairing = SitePairingState{ QStringLiteral("4711"), 2 };
    stage.go(3);
    const QString about = stage.find<QLabel>("stationAbout")->text();
    QVERIFY(about.contains(QStringLiteral("4711")) && about.contains(QStringLiteral(": 2.")));
    QVERIFY(stage.press("stationNewCode"));
    QVERIFY(stage.administration.calls.isEmpty()); // not without a question
    QVERIFY(stage.press("formCancel"));
    QVERIFY(stage.administration.calls.isEmpty());
    QVERIFY(stage.press("stationNewCode"));
    QVERIFY(stage.press("formDo"));
    QCOMPARE(stage.administration.calls, QStringList{ QStringLiteral("new code") });
    QVERIFY(stage.find<Notice>("stationNotice")->title().contains(QStringLiteral("ACDEFH-JKMNPQ")));
    // Whoever leaves takes it along.
    stage.sit(std::nullopt);
    stage.sit(AdminStage::administrator());
    stage.go(3);
    QVERIFY(!stage.find<Notice>("stationNotice"));
}

void StationPaneTest::theFirstStationsCodeIsTyped()
{
    AdminStage stage;
    stage.administration.pairing = SitePairingState{};
    stage.administration.fault = Fault{ Failure::SettingsInvalid, QStringLiteral("site-code") };
    stage.go(3);
    QVERIFY(stage.press("stationTypeCode"));
    QVERIFY(stage.type("code", QStringLiteral("abc def")));
    QVERIFY(stage.press("formDo"));
    QVERIFY(stage.find<Notice>("formFailure"));
    QCOMPARE(stage.find<QLineEdit>("field_code")->text(), QStringLiteral("abc def")); // to be mended
    stage.administration.fault.reset();
    QTest::keyClick(stage.find<QLineEdit>("field_code"), Qt::Key_Return);
    QCOMPARE(stage.administration.secrets.constLast(), QByteArrayLiteral("abc def"));
    QVERIFY(!stage.find<QLineEdit>("field_code"));
    QVERIFY(stage.find<Notice>("stationNotice")->title().contains(QStringLiteral("paired")));
}

void StationPaneTest::disposalWantsTheId()
{
    AdminStage stage;
    stage.go(3);
    QVERIFY(stage.press("stationDispose"));
    QVERIFY(!stage.find<QPushButton>("formDo")->isEnabled());
    QVERIFY(stage.type("station", QStringLiteral("DESK-1")));
    QVERIFY(stage.press("formDo"));
    QCOMPARE(stage.administration.calls, QStringList{ QStringLiteral("dispose DESK-1") });
    QVERIFY(stage.find<QPlainTextEdit>("proofText")->toPlainText().contains(QStringLiteral("6 keys")));
    QVERIFY(!stage.find<QPushButton>("stationDispose")->isEnabled());
}

void StationPaneTest::proofIsPrinted()
{
    theme::apply(*qApp);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("proof.pdf"));
    {
        QPdfWriter writer(file);
        proofprint::draw(QStringLiteral("DESK-1\nvault, audit"), writer);
    }
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith("%PDF"));
}

QTEST_MAIN(StationPaneTest)
#include "stationpanetest.moc"
