#include "app/support/log.h"
#include "reader/pcsc/system.h"
#include "tests/app/station/clinicvisit.h"
#include "tests/support/cardprogram.h"
#include "tests/support/pcscdfixture.h"

#include <QFile>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace madoguchi;

namespace {

const QString hero = QStringLiteral("p01");

/// Counts rows through a connection of its own, as another program would: what it sees is on the disk.
int rows(const QString &file, const QString &from)
{
    int count = -1;
    {
        QSqlDatabase database
            = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("witness"));
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        QSqlQuery query(database);
        if (database.open() && query.exec(QStringLiteral("SELECT count(*) FROM ") + from) && query.next())
            count = query.value(0).toInt();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("witness"));
    return count;
}

/// Who it was, in whatever spelling.
void nothingOnTheDiskSays(const Person &person, const QString &folder)
{
    const QStringList texts{ person.patient.name.reveal(), person.patient.kana.reveal(),
        person.patient.name.reveal().section(QChar(0x3000), 0, 0),
        person.patient.birthdate.reveal().toString(QStringLiteral("yyyyMMdd")),
        person.patient.birthdate.reveal().toString(Qt::ISODate),
        person.coverages.first().result.referenceNumber, person.patient.address.reveal() };
    for (const QString &text : texts)
        QVERIFY(text.size() >= 2);
    QCOMPARE(filesThatSay(folder, texts), QStringList());
    // Three digits stand in a port, a time and any sealed bytes by chance, but not beside the symbol.
    const Insurance &insurance = person.coverages.first().result.insurance;
    const QStringList withSymbol = filesThatSay(folder, { insurance.symbol.reveal() });
    const QStringList withNumber = filesThatSay(folder, { insurance.number.reveal() });
    for (const QString &file : withSymbol)
        QVERIFY2(!withNumber.contains(file), "a file has both symbol and number");
}

} // namespace

/// The whole way once on real parts: a card program behind vpcd, the real pcscd, the stand-in over mutual
/// TLS, SQLite. Never skipped: without pcscd it fails.
class PcscdVisitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void visit();
};

void PcscdVisitTest::visit()
{
    PcscdFixture pcscd;
    QVERIFY2(pcscd.start(), qPrintable(pcscd.error()));
    ClinicVisit visit(std::make_shared<SystemPcsc>());
    CardProgram card;
    // The program's log, as a station keeps it, beside its store.
    const SystemClock clock;
    const QString logFile = visit.folder() + QStringLiteral("/madoguchi.log");
    QVERIFY(Log::open(logFile, clock));
    const auto closeLog = qScopeGuard([] { Log::close(); });
    visit.pull = [&card] { return card.pull(); };
    const auto opened = visit.open();
    QVERIFY2(opened, opened ? "" : qPrintable(failureName(opened.error().failure)));
    visit.place = [&](const QString &personId) {
        const CardIdentity identity = visit.clinic().pki().cardOf(personId);
        VirtualCardData data;
        data.certificateDer = identity.certificateDer;
        data.privateKeyPem = identity.privateKeyPem;
        data.pin = visit.pinOf(personId).toLatin1();
        return card.start(pcscd.port(), data) && card.place();
    };
    DeskStation &desk = visit.clinic().desk();
    StandInService &service = visit.clinic().service();
    const QString deskStore = visit.clinic().deskCore().plan().storeFile;
    QVERIFY(visit.receptionistSignsIn());

    // Before the PIN was accepted the service has been told of a visit and of nobody.
    QVERIFY2(visit.placeCard(hero), qPrintable(card.error()));
    QCOMPARE(service.verifiedStatements(), VerifiedStatements{});

    // At the moment the desk hears of the arrival, it is on the disk and nobody was asked anything.
    int rowsAtArrival = -1;
    QObject::connect(
        &desk, &Desk::arrived, &desk, [&] { rowsAtArrival = rows(deskStore, QStringLiteral("receptions")); });
    QVERIFY(visit.enterPin(visit.pinOf(hero)));
    QVERIFY(visit.toFirstQuestion());
    QCOMPARE(rowsAtArrival, 1);
    QCOMPARE(desk.receptions().size(), 1);
    const QUuid visitId = desk.receptions().first().visit;
    QCOMPARE(service.verifiedStatements(), (VerifiedStatements{ 1, 0, 0 }));
    QCOMPARE(service.registeredConsents(visitText(visitId)), Consents());

    // Four commands to identity and the one question for the tries, which costs none (reader-link.md).
    QStringList commands = visit.commands();
    QCOMPARE(commands.filter(QStringLiteral("00 20 00 98 Lc 0")).size(), 1);
    commands.removeIf(
        [](const QString &command) { return command.startsWith(QLatin1String("00 20 00 98 Lc 0")); });
    QCOMPARE(commands.size(), 4);
    QVERIFY(commands.at(0).startsWith(QLatin1String("00 A4 04 0C")));
    QVERIFY(commands.at(1).startsWith(QLatin1String("00 B0 8A 00")));
    QVERIFY(commands.at(2).startsWith(QLatin1String("00 20 00 98 Lc 4")));
    QVERIFY(commands.at(3).startsWith(QLatin1String("80 2A 00 97")));

    // The answers: one command more, and what the service registered is what the desk keeps.
    QVERIFY(visit.say(ConsentAnswer::Yes, ConsentAnswer::No));
    QCOMPARE(visit.commands().size(), 6);
    QVERIFY(visit.commands().last().startsWith(QLatin1String("80 2A 00 97")));
    QCOMPARE(card.count(), 6);
    QCOMPARE(service.verifiedStatements(), (VerifiedStatements{ 1, 1, 0 }));
    const Reception kept = desk.receptions().first();
    QCOMPARE(kept.visitEnd, VisitEnd::Complete);
    QCOMPARE(kept.consents().of(ConsentKind::Medication).state, Consent::State::Yes);
    QCOMPARE(kept.consents().of(ConsentKind::Checkup).state, Consent::State::No);
    QCOMPARE(kept.main()->patient.name, visit.person(hero).patient.name);
    QVERIFY(visit.takeCard());
    QVERIFY(desk.confirm(visitId));

    // The desk cannot: refused here, nothing sent.
    QCOMPARE(desk.askForRecords(visitId, ConsentKind::Medication).failure, Failure::WrongStation);

    // The doctor can, what was consented to, and the audit entry is on disk before anything shows.
    Consulting &room = visit.clinic().consulting();
    const QString roomStore = visit.clinic().consultingCore().plan().storeFile;
    QVERIFY(visit.doctorSignsIn());
    QVERIFY(visit.waitFor([&] { return !room.visits().isEmpty(); }));
    int entriesWhenShown = -1;
    QObject::connect(&room, &ConsultingRoom::recordsChanged, &room, [&] {
        if (room.records().state == RecordsView::State::Shown)
            entriesWhenShown
                = rows(roomStore, QStringLiteral("audit WHERE what = 'records-shown' AND result = ''"));
    });
    room.openRecords(visitId, ConsentKind::Medication);
    QVERIFY(visit.waitFor([&] { return room.records().state == RecordsView::State::Shown; }));
    QCOMPARE(entriesWhenShown, 1);
    QVERIFY(room.records().medication.lines.size() > 3);
    QVERIFY(visit.waitFor([&] { return service.looked(visitText(visitId)).size() == 2; }));
    room.openRecords(visitId, ConsentKind::Checkup);
    QCOMPARE(room.records().state, RecordsView::State::Refused);
    QCOMPARE(room.records().fault->failure, Failure::RecordsConsentMissing);
    QVERIFY(room.records().medication.lines.isEmpty());

    int asked = 0;
    for (const StandInEntry &entry : service.journal()) {
        if (entry.path.startsWith(QLatin1String("/v1/medication"))) {
            ++asked;
            QCOMPARE(entry.organisationalUnit, QStringLiteral("consulting"));
        }
        QVERIFY(!entry.path.startsWith(QLatin1String("/v1/checkup")));
    }
    QCOMPARE(asked, 1);

    // Nothing on the disk says who it was, not even where somebody logged the patient.
    qWarning() << "at the desk:" << kept.main()->patient.name;
    QFile log(logFile);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("at the desk: <pii>"));
    nothingOnTheDiskSays(visit.person(hero), visit.folder());
}

QTEST_GUILESS_MAIN(PcscdVisitTest)
#include "pcscdvisittest.moc"
