#include "app/station/insurerlists.h"

#include "app/station/administrator.h"
#include "tests/app/station/stationstage.h"

#include <QFile>
#include <QTest>

using namespace madoguchi;
using Source = RecordsReason::Source;

namespace {

const QByteArray published = "2026-10-31\ninsurer,name,lastYear,planned\n138057,X,2024,2026-12\n";
const QDateTime moment(QDate(2026, 11, 22), QTime(1, 0), Qt::UTC);

ListedVisit visitOf(const char *insurer)
{
    ListedVisit visit;
    visit.insurerNumber = paddedInsurerNumber(QLatin1String(insurer));
    visit.patient.birthdate = Pii(QDate(1970, 4, 12));
    return visit;
}

/// A station with its administration, and a list on a medium.
struct Room
{
    explicit Room(StationKind kind = StationKind::Consulting)
        : stage(kind)
    { }

    bool open(const char *who)
    {
        if (!stage.open() || !put(published))
            return false;
        administrator = std::make_unique<Administrator>(stage.core(), passwords);
        return stage.signIn(QLatin1String(who)).ok();
    }
    [[nodiscard]] QString list() const { return stage.file(QStringLiteral("list.csv")); }
    [[nodiscard]] bool put(const QByteArray &content) const
    {
        QFile file(list());
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    StationStage stage;
    Passwords passwords{ HashingCost::least() };
    std::unique_ptr<Administrator> administrator{};
};

} // namespace

/// The public list of which year each insurer has registered: read in by an administrator of a consulting
/// room, on the log first, and looked into where the service says by folder only that there is nothing.
class InsurerListsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListIsReadInAndTakesThePlaceOfTheOneBefore();
    void onlyAnAdministratorOfAConsultingRoomMay();
    void whatIsNoListLeavesTheOneBefore();
    void withoutAnEntryNothingIsReadIn();
    void theServicesOwnReasonCounts();
    void byFolderTheListSaysMore();
};

void InsurerListsTest::aListIsReadInAndTakesThePlaceOfTheOneBefore()
{
    Room room;
    QVERIFY(room.open("kanri"));
    QCOMPARE(room.administrator->insurerList(), std::optional(InsurerListState{}));
    QVERIFY(room.administrator->takeInsurerList(room.list()));
    const InsurerListState state{ 1, QDate(2026, 10, 31), true, {} };
    QCOMPARE(room.administrator->insurerList(), std::optional(state));
    const QList<AuditEntry> entries = room.stage.entries(AuditAct::SettingsChanged);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().purpose, QStringLiteral("insurer-list"));
    QVERIFY(!entries.first().result);
    QVERIFY(room.put("insurer,lastYear\n138057,2025\n06139992,2025\n"));
    QVERIFY(room.administrator->takeInsurerList(room.list()));
    QCOMPARE(room.administrator->insurerList()->insurers, 2);
    QVERIFY(!room.administrator->insurerList()->saysDay);
}

void InsurerListsTest::onlyAnAdministratorOfAConsultingRoomMay()
{
    Room doctors;
    QVERIFY(doctors.open("ishi"));
    QVERIFY(!doctors.administrator->insurerList());
    QCOMPARE(doctors.administrator->takeInsurerList(doctors.list()).error().failure, Failure::NotPermitted);
    QCOMPARE(*keptInsurerList(doctors.stage.core().plan()), std::optional<InsurerList>());
    Room desk(StationKind::Desk);
    QVERIFY(desk.open("kanri"));
    QVERIFY(!desk.administrator->insurerList());
    QCOMPARE(desk.administrator->takeInsurerList(desk.list()).error().failure, Failure::NotPermitted);
}

void InsurerListsTest::whatIsNoListLeavesTheOneBefore()
{
    Room room;
    QVERIFY(room.open("kanri") && room.administrator->takeInsurerList(room.list()));
    QVERIFY(room.put("a,b\n1,2\n"));
    QCOMPARE(
        room.administrator->takeInsurerList(room.list()).error().code, QStringLiteral("insurers-header"));
    QCOMPARE(room.administrator->takeInsurerList(QStringLiteral("/nowhere/list.csv")).error().failure,
        Failure::NotFound);
    QCOMPARE(room.administrator->insurerList()->insurers, 1);
    // Changed by somebody else, it is not believed by half.
    QFile kept(room.stage.core().plan().storeFile + QStringLiteral(".insurers.csv"));
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("nonsense") > 0);
    kept.close();
    QVERIFY(room.administrator->insurerList()->fault);
    QVERIFY(room.put(published) && room.administrator->takeInsurerList(room.list()));
    QVERIFY(!room.administrator->insurerList()->fault);
}

void InsurerListsTest::withoutAnEntryNothingIsReadIn()
{
    Room room;
    QVERIFY(room.open("kanri") && room.stage.breakAudit());
    QCOMPARE(room.administrator->takeInsurerList(room.list()).error().failure, Failure::AuditNotWritten);
    QCOMPARE(*keptInsurerList(room.stage.core().plan()), std::optional<InsurerList>());
}

void InsurerListsTest::theServicesOwnReasonCounts()
{
    StationPlan plan;
    plan.way = ServiceWay::Direct;
    const auto why = [&](const RecordsReason &said) {
        return reasonFor(plan, ConsentKind::Checkup, visitOf("138057"), said, moment);
    };
    const RecordsReason late{ RecordsAbsence::InsurerNotRegistered, Source::Service, 2025,
        QStringLiteral("2026-12"), {} };
    for (const ServiceWay way : { ServiceWay::Direct, ServiceWay::Folder }) {
        plan.way = way;
        QCOMPARE(why(late), late);
        QCOMPARE(why({ RecordsAbsence::None }), RecordsReason());
    }
    plan.way = ServiceWay::Direct;
    QCOMPARE(why({}), RecordsReason());
}

void InsurerListsTest::byFolderTheListSaysMore()
{
    const QTemporaryDir dir;
    StationPlan plan;
    plan.way = ServiceWay::Folder;
    plan.storeFile = dir.filePath(QStringLiteral("store.db"));
    const auto why = [&](const char *insurer) {
        return reasonFor(plan, ConsentKind::Checkup, visitOf(insurer), RecordsReason(), moment);
    };
    const RecordsReason open{ RecordsAbsence::NoRecord, Source::Calendar, 2026 };
    QCOMPARE(why("138057"), open);
    InsurerList list;
    list.day = QDate(2026, 10, 31);
    list.saysDay = true;
    list.insurers = { { QStringLiteral("  138057"), { {}, 2024, {} } } };
    QVERIFY(keepInsurerList(plan, list));
    const RecordsReason late{ RecordsAbsence::InsurerNotRegistered, Source::List, 2025, {}, list.day };
    QCOMPARE(why("138057"), late);
    const RecordsReason unlisted{ RecordsAbsence::NoRecord, Source::Calendar, 2026, {}, list.day };
    QCOMPARE(why("06139992"), unlisted);
    const RecordsReason soldier{ RecordsAbsence::InsuranceKind, Source::Insurance };
    QCOMPARE(why("07130016"), soldier);
    ListedVisit byClass = visitOf("06139992"); // whose number says nothing of it
    byClass.classification = QStringLiteral("07");
    QCOMPARE(reasonFor(plan, ConsentKind::Medication, byClass, RecordsReason(), moment), soldier);
}

QTEST_GUILESS_MAIN(InsurerListsTest)
#include "insurerliststest.moc"
