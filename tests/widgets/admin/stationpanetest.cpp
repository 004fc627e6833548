#include "tests/widgets/admin/adminstage.h"
#include "widgets/admin/proofprint.h"
#include "widgets/common/notice.h"

#include <QFile>
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
    void troubleIsAcceptedOnlyAfterAQuestion();
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
