#include "app/store/recordscache.h"
#include "tests/app/station/stationstage.h"
#include "tests/app/training/standinbench.h"
#include "tests/support/samplereception.h"

#include <QTest>
#include <QTextStream>

#include <array>
#include <functional>
#include <type_traits>

using namespace madoguchi;

namespace {

// The store's layer is held when this is compiled: what reads records takes a permit and a key, what changes
// the station takes a right, and none of them can be made or copied outside of its one place.
template <typename Cache>
concept ReadsWithoutPermit = requires(Cache &cache, const QUuid &visit, const RecordsKey &key)
{
    cache.read(visit, key, QDateTime());
};
template <typename Trust>
concept AcceptsWithoutRight = requires(Trust &trust)
{
    trust.accept();
};
static_assert(!ReadsWithoutPermit<RecordsCache>);
static_assert(!AcceptsWithoutRight<StoreTrust>);
static_assert(!std::is_constructible_v<RecordsPermit, QUuid, ConsentKind, QString, Qualification, qint64>);
static_assert(!std::is_copy_constructible_v<RecordsPermit>);
static_assert(!std::is_constructible_v<Granted<Right::ChangeSettings>, StaffMember>);
static_assert(!std::is_constructible_v<GrantedTogether<Right::GrantQualification>, QString, QString>);
static_assert(!std::is_copy_constructible_v<Granted<Right::ManageStaff>>);
static_assert(!std::is_convertible_v<Granted<Right::ReviewOwnAudit>, Granted<Right::ReviewAllAudit>>);

constexpr std::array<const char *, 4> people{ "uketsuke", "ishi", "kanri", "" };

/// One line of security.md, Who may do what, tried in one layer.
struct Row
{
    const char *what;
    StationKind station;
    std::array<bool, 4> allowed; ///< reception, qualified, administrator, nobody
    std::function<bool(StationStage &)> tried; ///< whether it went through
};

void tellRoom(StationStage &stage)
{
    stage.room().refresh();
    const bool told = QTest::qWaitFor(
        [&] { return !stage.room().visits().isEmpty() || stage.room().visitsFault().has_value(); }, 300);
    static_cast<void>(told); // nobody is told nothing
}

QUuid listedVisit(StationStage &stage, Consent::State state)
{
    const QUuid visit = QUuid::createUuid();
    stage.list(visit, state);
    tellRoom(stage);
    return visit;
}

int asked(StationStage &stage)
{
    return stage.central().count(QStringLiteral("medication"))
        + stage.central().count(QStringLiteral("checkup"));
}

bool shown(StationStage &stage, Consent::State state)
{
    const bool open = stage.openRecords(listedVisit(stage, state)) == RecordsView::State::Shown;
    return open || asked(stage) > 0;
}

/// Checkups, with a consent to medication beside that opens none.
bool checkupShown(StationStage &stage, Consent::State state)
{
    const QUuid visit = QUuid::createUuid();
    stage.list(visit, Consent::State::Yes);
    stage.consent(ConsentKind::Checkup, state);
    tellRoom(stage);
    return stage.openRecords(visit, ConsentKind::Checkup) == RecordsView::State::Shown || asked(stage) > 0;
}

/// Whether the service is asked for treatments, or any are shown.
bool treatmentsShown(StationStage &stage, Consent::State state)
{
    const QUuid visit = QUuid::createUuid();
    stage.list(visit, Consent::State::Yes);
    stage.consent(ConsentKind::Diagnosis, state);
    stage.central().record.treatments = { TreatmentLine{} };
    tellRoom(stage);
    stage.openRecords(visit);
    const QList<MedicationQuery> &queries = stage.central().medicationQueries();
    return (!queries.isEmpty() && queries.first().withTreatments)
        || !stage.room().records().medication.treatments.isEmpty();
}

bool arrive(StationStage &stage)
{
    return stage.desk().keepArrived(sampleReception(1)).ok();
}

/// The room's use case on a desk: what a changed program could try.
bool shownAtDesk(StationStage &stage)
{
    Consulting room(stage.core());
    room.refresh();
    room.openRecords(QUuid::createUuid(), ConsentKind::Medication);
    const bool medication = room.records().state != RecordsView::State::Refused;
    room.openRecords(QUuid::createUuid(), ConsentKind::Checkup);
    return medication || room.records().state != RecordsView::State::Refused || asked(stage) > 0;
}

template <Right right> bool holds(StationStage &stage)
{
    return stage.core().granted<right>().ok();
}

/// With the password of `second`, whoever sits there.
template <Right right> bool holdsWith(StationStage &stage, const char *second)
{
    return stage.core()
        .session()
        .grantedTogether<right>(QString::fromLatin1(second), SecretBytes(StationStage::password))
        .ok();
}

constexpr StationKind desk = StationKind::Desk;
constexpr StationKind room = StationKind::Consulting;

QList<Row> rowsOfPatients()
{
    return {
        { "eligibility, limit, consents given or not", desk, { true, true, false, false },
            [](StationStage &stage) { return arrive(stage) && !stage.desk().receptions().isEmpty(); } },
        { "confirm a reception", desk, { true, true, false, false },
            [](StationStage &stage) {
                return arrive(stage) && stage.desk().confirm(sampleReception(1).visit).ok();
            } },
        { "print its slip", desk, { true, true, false, false },
            [](StationStage &stage) {
                return arrive(stage) && stage.desk().slipPrinted(sampleReception(1).visit).ok();
            } },
        { "print its eligibility", desk, { true, true, false, false },
            [](StationStage &stage) {
                return arrive(stage) && stage.desk().eligibilityPrinted(sampleReception(1).visit).ok();
            } },
        { "medication at a desk, asked for", desk, { false, false, false, false },
            [](StationStage &stage) {
                const Fault fault
                    = stage.desk().askForRecords(sampleReception(1).visit, ConsentKind::Medication);
                return fault.failure != Failure::WrongStation;
            } },
        { "checkups at a desk, asked for", desk, { false, false, false, false },
            [](StationStage &stage) {
                const Fault fault
                    = stage.desk().askForRecords(sampleReception(1).visit, ConsentKind::Checkup);
                return fault.failure != Failure::WrongStation;
            } },
        { "records at a desk, by the room's use case", desk, { false, false, false, false }, shownAtDesk },
        { "the list of visits", room, { false, true, false, false },
            [](StationStage &stage) {
                listedVisit(stage, Consent::State::Yes);
                return !stage.room().visits().isEmpty();
            } },
        { "medication with an open consent", room, { false, true, false, false },
            [](StationStage &stage) { return shown(stage, Consent::State::Yes); } },
        { "medication without one", room, { false, false, false, false },
            [](StationStage &stage) { return shown(stage, Consent::State::No); } },
        { "treatments with an open consent", room, { false, true, false, false },
            [](StationStage &stage) { return treatmentsShown(stage, Consent::State::Yes); } },
        { "treatments without one", room, { false, false, false, false },
            [](StationStage &stage) { return treatmentsShown(stage, Consent::State::No); } },
        { "checkups with an open consent", room, { false, true, false, false },
            [](StationStage &stage) { return checkupShown(stage, Consent::State::Yes); } },
        { "checkups without one", room, { false, false, false, false },
            [](StationStage &stage) { return checkupShown(stage, Consent::State::No); } },
        { "checkups nobody was asked about", room, { false, false, false, false },
            [](StationStage &stage) { return checkupShown(stage, Consent::State::Unasked); } },
        { "the key to cached records", room, { false, true, false, false },
            [](StationStage &stage) { return stage.core().session().recordsKey() != nullptr; } },
    };
}

QList<Row> rowsOfTheStation()
{
    return {
        { "visual check", desk, { true, false, false, false }, holds<Right::VisualCheck> },
        { "oral limit consent", desk, { true, false, false, false }, holds<Right::OralLimitConsent> },
        { "settings, certificates", desk, { false, false, true, false }, holds<Right::ChangeSettings> },
        { "settings, certificates", room, { false, false, true, false }, holds<Right::ChangeSettings> },
        { "staff", desk, { false, false, true, false }, holds<Right::ManageStaff> },
        { "staff", room, { false, false, true, false }, holds<Right::ManageStaff> },
        { "grant a qualification with a qualified one", room, { false, false, true, false },
            [](StationStage &stage) { return holdsWith<Right::GrantQualification>(stage, "ishi"); } },
        { "grant a qualification with an administrator", room, { false, true, false, false },
            [](StationStage &stage) { return holdsWith<Right::GrantQualification>(stage, "kanri"); } },
        { "grant a qualification alone", room, { false, false, false, false },
            [](StationStage &stage) { return holdsWith<Right::GrantQualification>(stage, ""); } },
        { "audit review, own", desk, { true, true, true, false }, holds<Right::ReviewOwnAudit> },
        { "audit review, all", desk, { false, false, true, false }, holds<Right::ReviewAllAudit> },
        { "hand-over of eligibility", desk, { true, true, false, false }, holds<Right::HandOver> },
    };
}

/// What is sent to the service for records that are consented to.
struct Case
{
    const char *what;
    bool atDesk;
    const char *staff;
    const char *qualification;
    bool allowed;
};

QList<Case> cases()
{
    return {
        { "a doctor's headers, desk's certificate", true, "ishi", "doctor", false },
        { "a doctor's headers", false, "ishi", "doctor", true },
        { "no qualification", false, "uketsuke", "", false },
        { "a qualification that is none", false, "kanri", "administrator", false },
        { "nobody", false, "", "", false },
    };
}

/// The two kinds of records that are asked for.
struct Records
{
    const char *name;
    const char *path;
    ConsentKind kind;
    QByteArray (StandInBench::*request)(const QString &);
};

constexpr std::array<Records, 2> records{ {
    { "medication", "/v1/medication", ConsentKind::Medication, &StandInBench::medicationRequest },
    { "checkups", "/v1/checkup", ConsentKind::Checkup, &StandInBench::checkupRequest },
} };

RawClient::Headers headersOf(const ClientVisit &visit, const Case &one)
{
    RawClient::Headers headers{ { "Madoguchi-Visit", visit.id.toLatin1() } };
    if (*one.staff)
        headers.append(std::pair(QByteArrayLiteral("Madoguchi-Staff"), QByteArray(one.staff)));
    if (*one.qualification)
        headers.append(
            std::pair(QByteArrayLiteral("Madoguchi-Qualification"), QByteArray(one.qualification)));
    return headers;
}

void print(const QString &layer, const char *what, const QString &where, const QStringList &cells)
{
    QTextStream out(stdout);
    out << layer.leftJustified(9) << QString::fromLatin1(what).leftJustified(54) << where.leftJustified(11);
    for (const QString &cell : cells)
        out << cell.leftJustified(8);
    out << '\n';
}

} // namespace

/// security.md, Who may do what: a test per cell and layer. The windows' layer is held beside the windows.
class RightsMatrixTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void useCases();
    void service();
};

void RightsMatrixTest::useCases()
{
    print(QStringLiteral("layer"), "what", QStringLiteral("station"),
        { QStringLiteral("recep."), QStringLiteral("qualif."), QStringLiteral("admin."),
            QStringLiteral("nobody") });
    for (const Row &row : rowsOfPatients() + rowsOfTheStation()) {
        QStringList cells;
        for (std::size_t person = 0; person < people.size(); ++person) {
            StationStage stage(row.station);
            QVERIFY(stage.open());
            if (*people.at(person))
                QVERIFY(stage.signIn(QString::fromLatin1(people.at(person))));
            const bool through = row.tried(stage);
            cells.append(through ? QStringLiteral("yes") : QStringLiteral("no"));
            QVERIFY2(through == row.allowed.at(person),
                qPrintable(
                    QStringLiteral("%1: %2").arg(QLatin1String(row.what), QLatin1String(people.at(person)))));
        }
        print(QStringLiteral("use case"), row.what, contractWord(row.station), cells);
    }
}

/// The service knows stations and what they say of the person: each is refused there by itself, too.
void RightsMatrixTest::service()
{
    StandInBench bench;
    const QString hero = bench.people().hero().id;
    const QByteArray xml = QByteArrayLiteral("application/xml");
    for (const Records &kind : records) {
        ClientVisit visit = bench.identified(hero);
        const RawAnswer said = bench.consent(visit, hero, answersOf({ { kind.kind, ConsentAnswer::Yes } }));
        QCOMPARE(said.status, 200);
        const QByteArray body = (bench.*kind.request)(hero);
        for (const Case &one : cases()) {
            RawClient &station = one.atDesk ? bench.desk() : bench.consulting();
            const RawAnswer answer = station.post(kind.path, xml, body, headersOf(visit, one));
            const QByteArray what = QByteArray(kind.name) + ": " + one.what;
            print(QStringLiteral("service"), what.constData(),
                one.atDesk ? QStringLiteral("desk") : QStringLiteral("consulting"),
                { one.allowed ? QStringLiteral("200") : answer.code() });
            if (one.allowed)
                QCOMPARE(answer.status, 200);
            else
                QCOMPARE(answer.code(), QStringLiteral("not-qualified"));
        }
        QCOMPARE(bench.service().looked(visit.id).size(), 1);
        // What is consented to opens the other kind to nobody.
        for (const Records &other : records) {
            if (other.kind == kind.kind)
                continue;
            const RawAnswer answer = bench.consulting().post(
                other.path, xml, (bench.*other.request)(hero), StandInBench::doctor(visit.id));
            QCOMPARE(answer.code(), QStringLiteral("no-consent"));
        }
        QCOMPARE(bench.service().looked(visit.id).size(), 1);
    }
}

QTEST_GUILESS_MAIN(RightsMatrixTest)
#include "rightsmatrixtest.moc"
