#include "tests/widgets/admin/adminstage.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/zoom.h"

#include <QDir>
#include <QLabel>

using namespace madoguchi;

namespace {

constexpr int backupPlace = 2;
constexpr int keepingPlace = 6;

QString cell(const AdminStage &stage, int row, int column)
{
    return stage.find<QTableView>("keepingTable")->model()->index(row, column).data().toString();
}

} // namespace

/// What is kept and when it goes, and how the last drill ended, as an administrator reads it.
class KeepingPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { Language::instance().set(QStringLiteral("en")); }
    void cleanup() { Zoom::instance().set(100); }
    void countsAndDaysAreTold();
    void whoeverLeavesTakesItAlong();
    void theLastDrillIsTold();
    void pictures_data();
    void pictures();

private:
    static void fill(AdminStage &stage)
    {
        KeptReport report;
        report.keepDays = 2;
        report.receptions = 46;
        report.oldestReception = QDate(2026, 11, 23);
        report.receptionsGo = QDate(2026, 11, 25);
        report.patients = 1830;
        report.oldestPatient = QDate(2025, 12, 1);
        report.patientsGo = QDate(2027, 1, 6);
        report.auditEntries = 20145;
        report.oldestAudit = QDate(2025, 12, 1);
        report.auditGo = QDate(2030, 12, 1);
        stage.administration.keeps = report;
    }
};

void KeepingPaneTest::countsAndDaysAreTold()
{
    AdminStage stage;
    fill(stage);
    stage.go(keepingPlace);
    auto *table = stage.find<QTableView>("keepingTable");
    QCOMPARE(table->accessibleName(), QStringLiteral("What is kept at this station"));
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(cell(stage, 0, 1), QStringLiteral("2 days"));
    QCOMPARE(cell(stage, 0, 2), QStringLiteral("46"));
    QCOMPARE(cell(stage, 0, 4), QStringLiteral("2026-11-25"));
    QCOMPARE(cell(stage, 1, 2), QStringLiteral("0"));
    QCOMPARE(cell(stage, 1, 4), QStringLiteral("―")); // nothing there, nothing goes
    QCOMPARE(cell(stage, 3, 4), QStringLiteral("2030-12-01"));
}

void KeepingPaneTest::whoeverLeavesTakesItAlong()
{
    AdminStage stage;
    fill(stage);
    stage.go(keepingPlace);
    auto *table = stage.find<QTableView>("keepingTable");
    stage.sit(std::nullopt);
    QCOMPARE(table->model()->rowCount(), 0);
}

void KeepingPaneTest::theLastDrillIsTold()
{
    AdminStage stage;
    stage.go(backupPlace);
    QVERIFY(stage.find<QLabel>("backupLastDrill")->text().contains(QStringLiteral("not been tried")));
    stage.administration.drill = DrillResult{ stage.administration.clock, QStringLiteral("kanri"), {} };
    stage.go(0);
    stage.go(backupPlace);
    const QString good = stage.find<QLabel>("backupLastDrill")->text();
    QVERIFY(good.contains(QStringLiteral("kanri")) && good.contains(QStringLiteral("2026-11-24 10:00")));
    QVERIFY(good.contains(QStringLiteral("opened")));
    stage.administration.drill->fault = Fault{ Failure::BackupDamaged };
    stage.go(0);
    stage.go(backupPlace);
    QVERIFY(!stage.find<QLabel>("backupLastDrill")->text().contains(QStringLiteral("opened")));
}

void KeepingPaneTest::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const char *language : { "ja", "en" }) {
        for (const int percent : { 100, 200 })
            QTest::addRow("%s %d", language, percent) << QString::fromLatin1(language) << percent;
    }
}

/// The sentences below and above the table are whole, in letters of each size.
void KeepingPaneTest::pictures()
{
    QFETCH(const QString, language);
    QFETCH(const int, percent);
    Language::instance().set(language);
    AdminStage stage;
    fill(stage);
    Zoom::instance().follow(stage.page.get());
    Zoom::instance().set(percent);
    stage.page->resize(1366, 690);
    stage.go(keepingPlace);
    for (const char *name : { "keepingAbout", "keepingRest" }) {
        auto *label = stage.find<QLabel>(name);
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    }
    const QString pictures = qEnvironmentVariable("MADOGUCHI_PICTURES");
    QVERIFY(pictures.isEmpty()
        || stage.page->grab().save(
            QDir(pictures).filePath(QStringLiteral("keeping-%1-%2.png").arg(language).arg(percent))));
}

QTEST_MAIN(KeepingPaneTest)
#include "keepingpanetest.moc"
