// Every page of the administration, with whatever each of its buttons opens, in each language and in one in
// which every text is longer: nothing is cut, in the usual size and in twice that.
#include "tests/support/readable.h"
#include "tests/support/scripteddesk.h"
#include "tests/support/spokenlanguage.h"
#include "tests/widgets/admin/adminstage.h"
#include "tests/widgets/desk/deskstage.h"
#include "widgets/admin/sidepanel.h"
#include "widgets/common/zoom.h"

#include <QListWidget>
#include <QTableView>

#include <utility>

using namespace madoguchi;

namespace {

/// The administration where it is used: in the window of a desk.
struct Room
{
    Room()
    {
        fill();
        page = new AdminPage(administration);
        stage.window->setAdministration(page);
        administration.sit(AdminStage::administrator());
        stage.desk.chair.sit(AdminStage::administrator());
    }
    void fill()
    {
        StaffRow doctor{ AdminStage::doctor() };
        doctor.hasSecondFactor = true;
        doctor.lastUsed = administration.clock.addSecs(-3600);
        doctor.breakGlassUntil = administration.clock.addSecs(3600);
        StaffRow desk{ AdminStage::receptionist() };
        desk.lockedUntil = administration.clock.addSecs(600);
        StaffRow off{ { QStringLiteral("kyuushoku"), QStringLiteral("見本 休子"), Role::Reception, {} } };
        off.state = AccountState::Disabled;
        administration.people = { doctor, StaffRow{ AdminStage::administrator() }, desk, off };
        AuditRow entry;
        entry.number = 7;
        entry.time = administration.clock.addSecs(-7200);
        entry.staffId = QStringLiteral("ishi");
        entry.role = Role::Qualified;
        entry.station = QStringLiteral("ROOM-1");
        for (const char *act : { "records-shown", "records-refused", "sign-in", "staff-reset" }) {
            entry.act = QLatin1String(act);
            administration.entries.append(entry);
        }
        administration.files = { { QStringLiteral("/backup/b.backup"), administration.clock, 2'000'000, {} },
            { QStringLiteral("/backup/a.backup"), administration.clock.addDays(-1), 10,
                Fault{ Failure::BackupDamaged } } };
        administration.backup = Fault{ Failure::BackupOld, {}, 9 };
        administration.found = { Fault{ Failure::AuditBroken, {}, 3 }, Fault{ Failure::StoreOlder } };
        administration.pairing = SitePairingState{ QStringLiteral("4711"), 2 };
    }
    [[nodiscard]] int places() const { return page->findChild<QListWidget *>()->count(); }
    void go(int place) const
    {
        QTest::keyClick(page, static_cast<Qt::Key>(Qt::Key_1 + place), Qt::ControlModifier);
    }
    /// The row below the one that was chosen before, in the page's table. False: there is none.
    [[nodiscard]] bool choose(int row) const
    {
        for (QTableView *table : page->findChildren<QTableView *>()) {
            if (!table->isVisible() || row >= table->model()->rowCount())
                continue;
            table->setCurrentIndex(table->model()->index(row, 0));
            return true;
        }
        return false;
    }
    [[nodiscard]] QList<QPushButton *> buttons() const
    {
        QList<QPushButton *> all = page->findChildren<QPushButton *>();
        all.removeIf([](const QPushButton *one) { return !one->isVisible() || !one->isEnabled(); });
        return all;
    }

    ScriptedAdministration administration{};
    DeskStage stage{};
    AdminPage *page = nullptr;
};

} // namespace

class AdminReadableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void cleanup() { Zoom::instance().set(100); }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        for (const QString &language : SpokenLanguage::asked()) {
            for (const int percent : { 100, 200 })
                QTest::addRow("%s, %d %%", qPrintable(language), percent) << language << percent;
        }
    }

    void nothingIsCut()
    {
        QFETCH(const QString, language);
        QFETCH(const int, percent);
        const SpokenLanguage spoken(language);
        QVERIFY(spoken.isThere());
        Zoom::instance().set(percent);
        int pressed = 0;
        const int places = Room().places();
        QVERIFY(places >= 4);
        for (int place = 0; place < places; ++place) {
            for (int row = 0; row == 0 || (place == 0 && row < 4); ++row) {
                for (int which = 0;; ++which) {
                    Room room;
                    room.go(place);
                    QVERIFY(room.choose(row) || place > 0); // staff stand in a table
                    const QString name = QStringLiteral("admin-%1-%2-%3").arg(place).arg(row).arg(which);
                    if (which == 0)
                        look(room, name + QStringLiteral("-page"));
                    if (QTest::currentTestFailed() || which >= room.buttons().size())
                        break;
                    QPushButton *button = room.buttons().at(which);
                    if (row > 0 && !button->objectName().startsWith(QLatin1String("staff")))
                        continue;
                    QTest::mouseClick(button, Qt::LeftButton);
                    ++pressed;
                    look(room, name);
                }
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QVERIFY(pressed > 20);
    }

    /// Side by side, a list and what can be done would each be a sliver.
    void inLargeLettersWhatCanBeDoneIsBelow()
    {
        const SpokenLanguage spoken(QStringLiteral("en"));
        for (const int percent : { 100, 200 }) {
            Zoom::instance().set(percent);
            const Room room;
            room.go(0);
            const auto *table = room.stage.window->findChild<QTableView *>(QStringLiteral("staffTable"));
            const auto *side = table->parentWidget()->findChild<SidePanel *>();
            QVERIFY(table && side);
            const auto isBelow = [&] {
                return side->mapToGlobal(QPoint()).y() >= table->mapToGlobal(table->rect().bottomLeft()).y();
            };
            QTRY_COMPARE(isBelow(), percent == 200);
            QTRY_VERIFY(table->width() > 600);
        }
    }

private:
    void look(const Room &room, const QString &name)
    {
        static_cast<void>(QTest::qWaitFor(
            [&] { return cutWords(*room.stage.window).isEmpty(); }, 500)); // the layout settles
        room.stage.picture(
            QStringLiteral("readable-%1-%2.png").arg(name, QString::fromUtf8(QTest::currentDataTag())));
        QTRY_COMPARE_WITH_TIMEOUT(cutWords(*room.stage.window), QString(), 500);
        QCOMPARE(room.stage.window->size(), QSize(1366, 768));
    }
};

QTEST_MAIN(AdminReadableTest)
#include "adminreadabletest.moc"
