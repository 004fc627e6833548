// The consulting room's window while nobody sits in it (security.md 2, 6): what F12 leaves, what comes back,
// and who sees what.
#include "tests/support/scriptedconsulting.h"
#include "tests/support/tracesin.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/consultingwindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace madoguchi;

namespace {

struct Stage
{
    Stage()
    {
        visits = ScriptedConsulting::someVisits(4, room.time);
        room.all = visits;
        room.chair.code = QByteArrayLiteral("408173");
        room.chair.staff = ScriptedConsulting::doctor();
        window = std::make_unique<ConsultingWindow>(room, ConsultingOptions{ true, {} });
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
    }
    /// The second visit, with its records on the screen and a view of them in the list.
    void read()
    {
        find<QTableView>("visitTable")->selectRow(1);
        RecordsView view;
        view.state = RecordsView::State::Shown;
        view.visit = visits.at(1).visit;
        view.medication = ScriptedConsulting::someMedication();
        view.openUntil = room.time.addSecs(3600);
        room.setRecords(view);
        room.setLogged({ { view.visit, ConsentKind::Medication, room.time, true, 3 } });
        QTest::keyClicks(find<QLineEdit>("medicationSearch"), QStringLiteral("amu"));
    }
    template <typename T = QWidget> T *find(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }
    void f12(const char *name) const { QTest::keyClick(find(name), Qt::Key_F12); }
    [[nodiscard]] bool isLocked() const
    {
        return room.chair.stands == Seat::State::Locked && !room.chair.staff;
    }

    ScriptedConsulting room{};
    QList<ConsultingVisit> visits{};
    std::unique_ptr<ConsultingWindow> window{};
};

QStringList patientTexts()
{
    return { QStringLiteral("見本　太郎"), QStringLiteral("ミホン"), QStringLiteral("ﾐﾎﾝ"),
        QStringLiteral("138057"), QStringLiteral("見本１２"), QStringLiteral("1959"),
        QStringLiteral("架空　花子"), QStringLiteral("アムロジピン"), QStringLiteral("みどり"),
        QStringLiteral("れい薬局") };
}

} // namespace

class ConsultingLockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void lockedNothingOfAPatientIsLeft()
    {
        Stage stage;
        for (const char *language : { "en", "ja" }) {
            stage.read();
            const QStringList before = tracesIn(stage.window.get(), patientTexts());
            QVERIFY(before.size() > 20); // the search finds what is there
            QVERIFY(!before.filter(QStringLiteral("read aloud")).isEmpty());
            stage.f12("medicationSearch");
            QVERIFY(stage.isLocked());
            Language::instance().set(QLatin1String(language)); // what is told anew is told empty
            QTest::qWait(1100); // and what is measured anew each second, too
            const QStringList left
                = tracesIn(stage.window.get(), patientTexts() + QStringList{ QStringLiteral("amu") });
            QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
            for (const char *table : { "visitTable", "courseTable", "medicationTable", "loggedTable" })
                QCOMPARE(stage.find<QTableView>(table)->model()->rowCount(), 0);
            QVERIFY(!stage.find<QLineEdit>("medicationSearch")->isUndoAvailable());
            QTest::keyClicks(stage.find("lockCode"), QStringLiteral("408173"));
            QCOMPARE(stage.find<QTableView>("visitTable")->model()->rowCount(), 4);
        }
    }

    void theSameDoctorFindsThePatientAgainAndNobodyElseDoes()
    {
        Stage stage;
        stage.read();
        stage.f12("courseTable");
        const StaffMember other{ QStringLiteral("ishi2"), QStringLiteral("医師　架空"), Role::Qualified,
            Qualification::Doctor };
        stage.room.chair.sit(other);
        QVERIFY(stage.find<QLabel>("patientName")->text().isEmpty());
        stage.f12("visitTable");
        stage.room.chair.sit(ScriptedConsulting::doctor());
        QCOMPARE(stage.find<QLabel>("patientName")->text(), QStringLiteral("見本　太郎"));
        QVERIFY(!stage.find("courseTable")->isVisible()); // records are opened anew, with their entry
    }

    void aCopiedCellLeavesTheClipboard()
    {
        Stage stage;
        stage.read();
        auto *table = stage.find<QTableView>("visitTable");
        table->setFocus();
        QTRY_VERIFY(table->hasFocus());
        table->setCurrentIndex(table->model()->index(1, 1));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("太郎")));
        stage.f12("visitTable");
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void f12BelongsToAnInputMethodThatComposes()
    {
        Stage stage;
        QInputMethodEvent composing(QStringLiteral("かな"), {});
        QCoreApplication::sendEvent(stage.find("medicationSearch"), &composing);
        stage.f12("visitTable");
        QVERIFY(!stage.isLocked());
        QInputMethodEvent over;
        QCoreApplication::sendEvent(stage.find("medicationSearch"), &over);
        stage.f12("visitTable");
        QVERIFY(stage.isLocked());
    }

    void lockedTheKeysOfTheWorkDoNothing()
    {
        Stage stage;
        stage.f12("visitTable");
        stage.room.done.clear();
        for (const Qt::Key key : { Qt::Key_F3, Qt::Key_F5, Qt::Key_Escape, Qt::Key_Return })
            QTest::keyClick(stage.find("lockCode"), key);
        QVERIFY(stage.room.done.isEmpty());
        QVERIFY(stage.isLocked());
    }

    void whoSeesWhatInTheConsultingRoom_data()
    {
        QTest::addColumn<StaffMember>("who");
        QTest::addColumn<bool>("seesVisits");
        QTest::addColumn<QString>("why");
        QTest::newRow("qualified") << ScriptedConsulting::doctor() << true << QString();
        QTest::newRow("reception") << StaffMember{ QStringLiteral("uketsuke1"), {}, Role::Reception, {} }
                                   << false << QStringLiteral("reception accounts");
        QTest::newRow("administrator") << StaffMember{ QStringLiteral("kanri1"), {}, Role::Administrator, {} }
                                       << false << QStringLiteral("administrator");
    }

    void whoSeesWhatInTheConsultingRoom()
    {
        QFETCH(const StaffMember, who);
        QFETCH(const bool, seesVisits);
        QFETCH(const QString, why);
        Stage stage;
        stage.read();
        stage.room.chair.sit(who);
        QCOMPARE(stage.find("visitTable")->isVisible(), seesVisits);
        QCOMPARE(stage.find("refreshButton")->isVisible(), seesVisits);
        const auto *notice = stage.find<Notice>("noRight");
        QCOMPARE(notice->isVisible(), !seesVisits);
        if (seesVisits)
            return;
        if (const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES"); !folder.isEmpty())
            QVERIFY(stage.window->grab().save(QStringLiteral("%1/consulting-noright-%2.png")
                                                  .arg(folder, QLatin1String(QTest::currentDataTag()))));
        QVERIFY(notice->title().contains(why) && notice->text().contains(QStringLiteral("F12")));
        QVERIFY(tracesIn(stage.window.get(), patientTexts()).isEmpty());
        stage.room.setVisits(stage.visits);
        QVERIFY(tracesIn(stage.window.get(), patientTexts()).isEmpty());
    }
};

QTEST_MAIN(ConsultingLockTest)
#include "consultinglock.moc"
