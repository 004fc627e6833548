#include "tests/widgets/admin/adminstage.h"
#include "widgets/admin/adminwords.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"

#include <QAccessible>
#include <QComboBox>
#include <QDateEdit>

using namespace madoguchi;

namespace {

AuditRow row(qint64 number, const char *act)
{
    AuditRow one;
    one.number = number;
    one.time = QDateTime(QDate(2026, 11, 23), QTime(14, 0), Qt::UTC);
    one.staffId = QStringLiteral("ishi");
    one.role = Role::Qualified;
    one.station = QStringLiteral("ROOM-1");
    one.act = QLatin1String(act);
    return one;
}

/// Every text that a screen reader could find below `root`.
QString spoken(QAccessibleInterface *root)
{
    if (!root)
        return {};
    QString all = root->text(QAccessible::Name) + QLatin1Char('\n') + root->text(QAccessible::Value);
    for (int i = 0; i < root->childCount(); ++i)
        all += QLatin1Char('\n') + spoken(root->child(i));
    return all;
}

} // namespace

/// The audit is looked through by day, person, act and patient; what was typed to find a patient is gone
/// when it was found.
class AuditPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looksOnlyWhenItIsOpened();
    void asksForTheLastWeekOfEverybody();
    void saysWhatStandsOut();
    void findsOnePatientAndForgetsWhatWasTyped();
    void exportsWhatIsAskedFor();
    void verifiesTheChain();
    void othersSeeTheirOwnOnly();
    void emptyIsSaid();
    void everyActHasWords();
    void theSetUpIsInWords();
};

void AuditPaneTest::looksOnlyWhenItIsOpened()
{
    const AdminStage stage;
    QVERIFY(stage.administration.questions.isEmpty()); // each look is an entry of its own
    stage.go(1);
    QCOMPARE(stage.administration.questions.size(), 1);
}

void AuditPaneTest::asksForTheLastWeekOfEverybody()
{
    const AdminStage stage;
    stage.go(1);
    AuditQuestion question;
    question.from = QDate(2026, 11, 18);
    question.to = QDate(2026, 11, 24);
    QCOMPARE(stage.administration.questions.first(), question);
    auto *person = stage.find<QComboBox>("auditPerson");
    person->setCurrentIndex(person->findData(QStringLiteral("ishi")));
    auto *act = stage.find<QComboBox>("auditAct");
    act->setCurrentIndex(act->findData(QStringLiteral("records-shown")));
    QVERIFY(stage.press("auditLook"));
    question.staffId = QStringLiteral("ishi");
    question.act = QStringLiteral("records-shown");
    QCOMPARE(stage.administration.questions.last(), question);
}

void AuditPaneTest::saysWhatStandsOut()
{
    AdminStage stage;
    AuditRow odd = row(7, "records-shown");
    odd.oddHour = true;
    odd.withoutReception = true;
    stage.administration.entries = { odd, row(6, "sign-in") };
    stage.go(1);
    auto *table = stage.find<QTableView>("auditTable");
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 5).data().toString(), QStringLiteral("Odd hour, No reception"));
    QCOMPARE(table->model()->index(1, 5).data().toString(), QString());
    QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("Records shown"));
    QVERIFY(stage.find<PlainLabel>("auditSaid")->text().startsWith(QLatin1Char('2')));
}

void AuditPaneTest::findsOnePatientAndForgetsWhatWasTyped()
{
    const AdminStage stage;
    stage.go(1);
    QVERIFY(stage.press("auditFind"));
    QVERIFY(stage.type("insurer", QStringLiteral("06139999")));
    QVERIFY(stage.type("symbol", QStringLiteral("kakuu12")));
    QVERIFY(stage.type("number", QStringLiteral("998877")));
    QVERIFY(stage.type("branch", QStringLiteral("01")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(stage.administration.calls.last(), QStringLiteral("patient 06139999 kakuu12 998877 01"));
    QCOMPARE(stage.administration.questions.last().patientKey, QByteArrayLiteral("key of one patient"));
    for (const QLineEdit *edit : stage.page->findChildren<QLineEdit *>())
        QVERIFY(!edit->text().contains(QStringLiteral("998877")));
    const QString all = spoken(QAccessible::queryAccessibleInterface(stage.page.get()));
    QVERIFY(all.contains(QStringLiteral("Audit entries")));
    QVERIFY(!all.contains(QStringLiteral("998877")));
    QVERIFY(!all.contains(QStringLiteral("06139999")));
    QVERIFY(stage.press("auditEverybody"));
    QVERIFY(stage.administration.questions.last().patientKey.isEmpty());
}

void AuditPaneTest::exportsWhatIsAskedFor()
{
    const AdminStage stage;
    stage.go(1);
    QVERIFY(stage.press("auditExport"));
    QVERIFY(stage.type("file", QStringLiteral("/media/usb/audit.csv")));
    QVERIFY(stage.press("formDo"));
    QCOMPARE(stage.administration.calls.last(), QStringLiteral("export /media/usb/audit.csv"));
    QCOMPARE(stage.administration.questions.last().to, QDate(2026, 11, 24));
    QVERIFY(stage.find<Notice>("auditNotice")->title().contains(QStringLiteral("/media/usb/audit.csv")));
}

void AuditPaneTest::verifiesTheChain()
{
    AdminStage stage;
    stage.go(1);
    QVERIFY(stage.find<PlainLabel>("auditHead")->text().contains(stage.administration.standing.head));
    QVERIFY(stage.press("auditVerify"));
    QVERIFY(stage.find<Notice>("auditNotice")->title().contains(QLatin1Char('3')));
    stage.administration.standing.fault = Fault{ Failure::AuditBroken, {}, 41 };
    QVERIFY(stage.press("auditVerify"));
    QVERIFY(stage.find<Notice>("auditNotice")->text().contains(QStringLiteral("41")));
}

void AuditPaneTest::othersSeeTheirOwnOnly()
{
    AdminStage stage(AdminStage::receptionist());
    QCOMPARE(stage.administration.questions.size(), 1);
    QCOMPARE(stage.administration.questions.first().staffId, QStringLiteral("uketsuke"));
    QVERIFY(!stage.find<QWidget>("adminPlaces"));
    QVERIFY(!stage.find<QTableView>("staffTable"));
    QVERIFY(!stage.find<QComboBox>("auditPerson"));
    stage.go(0); // the keys of an administrator lead nowhere
    QVERIFY(!stage.find<QTableView>("staffTable"));
    QVERIFY(stage.find<PlainLabel>("ownHeading")->text().contains(QStringLiteral("uketsuke")));
    stage.sit(std::nullopt);
    QVERIFY(!stage.page->findChild<PlainLabel *>(QStringLiteral("ownHeading"))
                 ->text()
                 .contains(QStringLiteral("uketsuke")));
}

void AuditPaneTest::emptyIsSaid()
{
    const AdminStage stage;
    stage.go(1);
    QVERIFY(!stage.find<PlainLabel>("auditSaid")->text().isEmpty());
    QCOMPARE(stage.find<QTableView>("auditTable")->model()->rowCount(), 0);
}

void AuditPaneTest::everyActHasWords()
{
    const QStringList acts = adminwords::acts();
    QCOMPARE(QSet<QString>(acts.begin(), acts.end()).size(), acts.size());
    for (const QString &act : acts)
        QVERIFY2(adminwords::act(act) != act, qPrintable(act));
    QCOMPARE(adminwords::act(QStringLiteral("of-a-later-version")), QStringLiteral("of-a-later-version"));
    // Times of day have as many colons as a question has.
    QCOMPARE(adminwords::purpose(QStringLiteral("key=backup/time from=02:30 to=01:15")),
        QStringLiteral("Time of the nightly backup, before: 02:30, now: 01:15"));
    QCOMPARE(adminwords::purpose(QStringLiteral("key=reader/engine_config")),
        QStringLiteral("Configuration of the face engine"));
    QCOMPARE(adminwords::purpose(QStringLiteral("account=ishi second=ishi2")),
        QStringLiteral("account ishi, together with ishi2"));
}

/// What the set-up of a station left on the log.
void AuditPaneTest::theSetUpIsInWords()
{
    for (const char *language : { "en", "ja" }) {
        Language::instance().set(QLatin1String(language));
        for (const char *code :
            { "first-run", "first-run:made", "first-run:typed", "first-run:ishi", "made", "typed" }) {
            const QString words = adminwords::purpose(QLatin1String(code));
            QVERIFY2(words != QLatin1String(code) && !words.contains(QStringLiteral("first-run")), code);
        }
        QVERIFY(adminwords::purpose(QStringLiteral("first-run:ishi")).contains(QStringLiteral("ishi")));
    }
    Language::instance().set(QStringLiteral("en"));
}

QTEST_MAIN(AuditPaneTest)
#include "auditpanetest.moc"
