#include "app/station/health.h"

#include "app/support/failuretext.h"
#include "app/support/fullfolder.h"

#include <QTest>

using namespace madoguchi;
using Part = HealthLine::Part;
using State = HealthLine::State;

namespace {

HealthInputs allWell()
{
    HealthInputs inputs;
    inputs.reader.state = ReaderSnapshot::State::NoCard;
    inputs.reader.reader = QStringLiteral("Virtual PCD 00 00");
    inputs.serviceReached = true;
    inputs.today = QDate(2026, 11, 22);
    inputs.certificateExpires = QDate(2028, 1, 1);
    inputs.clockOffset = 120;
    return inputs;
}

HealthLine lineOf(const HealthInputs &inputs, Part part)
{
    for (const HealthLine &line : healthLines(inputs)) {
        if (line.part == part)
            return line;
    }
    return {};
}

} // namespace

class HealthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allWellIsZero()
    {
        const QList<HealthLine> lines = healthLines(allWell());
        for (const HealthLine &line : lines)
            QCOMPARE(line.state, State::Good);
        QCOMPARE(checkStatus(lines), 0);
    }

    void notLookedAtIsNotWell()
    {
        HealthInputs inputs = allWell();
        inputs.serviceReached.reset();
        QCOMPARE(lineOf(inputs, Part::Line).state, State::Unknown);
        QCOMPARE(checkStatus(healthLines(inputs)), 1);
    }

    void whichKindOfReaderItIs()
    {
        HealthInputs inputs = allWell();
        QCOMPARE(lineOf(inputs, Part::Reader).reader, std::optional(ReaderKind::Plain));
        QVERIFY(!lineOf(inputs, Part::Line).reader);
        inputs.hasFaceEngine = true; // whether it works or not
        QCOMPARE(lineOf(inputs, Part::Reader).reader, std::optional(ReaderKind::WithEngine));
        inputs.readerWay = ReaderWay::Reporting;
        QCOMPARE(lineOf(inputs, Part::Reader).reader, std::optional(ReaderKind::Reporting));
        inputs.readerWay = ReaderWay::None;
        QCOMPARE(lineOf(inputs, Part::Reader).reader, std::optional(ReaderKind::None));
    }

    void everyReaderAbsenceHasItsOwnName_data()
    {
        QTest::addColumn<ReaderSnapshot::State>("state");
        QTest::addColumn<Failure>("failure");
        QTest::newRow("service") << ReaderSnapshot::State::ServiceDown << Failure::ReaderServiceDown;
        QTest::newRow("none") << ReaderSnapshot::State::NoReader << Failure::NoReader;
        QTest::newRow("other") << ReaderSnapshot::State::ReaderNotFound << Failure::ReaderNotFound;
        QTest::newRow("fault") << ReaderSnapshot::State::ReaderFault << Failure::ReaderFault;
        QTest::newRow("mute") << ReaderSnapshot::State::CardMute << Failure::CardUnresponsive;
    }

    void everyReaderAbsenceHasItsOwnName()
    {
        QFETCH(ReaderSnapshot::State, state);
        QFETCH(Failure, failure);
        HealthInputs inputs = allWell();
        inputs.reader.state = state;
        const HealthLine line = lineOf(inputs, Part::Reader);
        QVERIFY(line.fault);
        QCOMPARE(line.fault->failure, failure);
        // The desk goes on without a reader: attention, not unusable.
        QCOMPARE(checkStatus(healthLines(inputs)), 1);
    }

    /// What came to nothing goes before what only waits: nobody sends it again by itself.
    void requestsThatDoNotGetThroughAreSaid()
    {
        for (const bool views : { false, true }) {
            HealthInputs inputs = allWell();
            inputs.reportsViews = views;
            inputs.requests = WaitingRequests();
            inputs.requests->eligibility = 9; // on their way
            QCOMPARE(lineOf(inputs, Part::Outbox).state, State::Good);
            inputs.requests->failed = 2;
            QCOMPARE(lineOf(inputs, Part::Outbox).fault,
                std::optional(Fault{ views ? Failure::ViewsWaiting : Failure::OutboxWaiting, {}, 2 }));
            inputs.requests->refused = 1;
            QCOMPARE(lineOf(inputs, Part::Outbox).fault,
                std::optional(Fault{ views ? Failure::ViewsRefused : Failure::OutboxRefused, {}, 1 }));
            QCOMPARE(lineOf(inputs, Part::Outbox).state, State::Attention);
            QCOMPARE(checkStatus(healthLines(inputs)), 1);
        }
    }

    /// Also beside some that wait: nothing will be heard of these any more.
    void reportsThatWereGivenUpAreSaidFirst()
    {
        HealthInputs inputs = allWell();
        inputs.reportsViews = true;
        inputs.requests = WaitingRequests();
        inputs.requests->failed = 3;
        inputs.requests->refused = 2;
        inputs.uncertainViews = 1;
        inputs.unsettledViews = 1;
        QCOMPARE(lineOf(inputs, Part::Outbox).fault,
            std::optional(Fault{ Failure::ViewsRefused, QStringLiteral("unsettled"), 2 }));
        QCOMPARE(checkStatus(healthLines(inputs)), 1);
    }

    void anEngineIsAwaitedNamedAndNeverInTheWay()
    {
        HealthInputs inputs = allWell();
        QVERIFY(lineOf(inputs, Part::FaceEngine).part != Part::FaceEngine); // none is configured
        inputs.hasFaceEngine = true;
        QVERIFY(isAwaited(lineOf(inputs, Part::FaceEngine)));
        inputs.faceEngine = FaceTraits{ FaceTraits::Face | FaceTraits::CardKey, QStringLiteral("Model"),
            QStringLiteral("2.1") };
        QCOMPARE(lineOf(inputs, Part::FaceEngine).state, State::Good);
        QCOMPARE(lineOf(inputs, Part::FaceEngine).detail, QStringLiteral("Model 2.1\nface\ncard-key"));
        inputs.cardAuthorityFault = Fault{ Failure::FaceRecordUntrusted, QStringLiteral("no-authority") };
        QCOMPARE(lineOf(inputs, Part::FaceEngine).state, State::Good); // it reads no card's front
        inputs.faceEngine = FaceTraits{ FaceTraits::Face | FaceTraits::CodeB | FaceTraits::CardKey,
            QStringLiteral("Model"), {} };
        QCOMPARE(lineOf(inputs, Part::FaceEngine).state, State::Attention);
        QCOMPARE(lineOf(inputs, Part::FaceEngine).fault, inputs.cardAuthorityFault);
        inputs.cardAuthorityFile = QStringLiteral("/etc/madoguchi/cards.pem");
        QCOMPARE(lineOf(inputs, Part::FaceEngine).detail, inputs.cardAuthorityFile);
        QVERIFY(failureText(*inputs.cardAuthorityFault).remedy.contains(QStringLiteral("card_authority")));
        inputs.faceEngine
            = CardError{ .fault = CardFault::EngineIncomplete, .detail = QStringLiteral("mdg_face_poll") };
        const HealthLine line = lineOf(inputs, Part::FaceEngine);
        QCOMPARE(line.state, State::Attention); // the PIN goes on
        QCOMPARE(line.fault, (Fault{ Failure::FaceEngineIncomplete, QStringLiteral("mdg_face_poll") }));
        QCOMPARE(checkStatus(healthLines(inputs)), 1);
    }

    void clockLimits_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<State>("state");
        QTest::newRow("at 2 s") << qint64(2'000) << State::Good;
        QTest::newRow("over 2 s") << qint64(-2'001) << State::Attention;
        QTest::newRow("at 60 s") << qint64(60'000) << State::Attention;
        QTest::newRow("over 60 s") << qint64(-60'001) << State::Bad;
    }

    void clockLimits()
    {
        QFETCH(qint64, offset);
        QFETCH(State, state);
        HealthInputs inputs = allWell();
        inputs.clockOffset = offset;
        QCOMPARE(lineOf(inputs, Part::Clock).state, state);
    }

    /// Another station's wrong clock is said by its name, and is no trouble of a machine that is right;
    /// unless the time goes by it here.
    void whoseClockIsWrongIsSaid()
    {
        HealthInputs inputs = allWell();
        inputs.wrongClock = WrongClock{ WrongClock::Whose::Other, 65 * 60'000, QStringLiteral("DESK-1") };
        HealthLine clock = lineOf(inputs, Part::Clock);
        QCOMPARE(clock.state, State::Attention);
        QCOMPARE(clock.fault, clockFault(*inputs.wrongClock));
        QVERIFY(clock.detail.isEmpty());
        inputs.clockOffset = 65 * 60'000;
        clock = lineOf(inputs, Part::Clock);
        QCOMPARE(clock.state, State::Bad);
        QCOMPARE(clock.fault, clockFault(*inputs.wrongClock));
    }

    void detailsAreNumbersAndDates()
    {
        HealthInputs inputs = allWell();
        inputs.clockOffset = -440;
        QCOMPARE(lineOf(inputs, Part::Clock).detail, QStringLiteral("-0.4"));
        QCOMPARE(lineOf(inputs, Part::Certificate).detail, QStringLiteral("2028-01-01"));
    }

    void whatOthersCanDoWithTheCertificateIsSaid()
    {
        HealthInputs inputs = allWell();
        inputs.trustExposed = Fault{ Failure::KeyFileOpenToOthers, QStringLiteral("station-certificate") };
        const HealthLine line = lineOf(inputs, Part::Certificate);
        QCOMPARE(line.state, State::Attention);
        QVERIFY(line.fault == inputs.trustExposed);
        inputs.certificateFault = Fault{ Failure::StationCertificateExpired };
        QCOMPARE(lineOf(inputs, Part::Certificate).state, State::Bad);
    }

    void stationCertificateIsAnnouncedNinetyDaysBefore()
    {
        HealthInputs inputs = allWell();
        inputs.certificateExpires = inputs.today.addDays(91);
        QCOMPARE(lineOf(inputs, Part::Certificate).state, State::Good);
        inputs.certificateExpires = inputs.today.addDays(90);
        QCOMPARE(lineOf(inputs, Part::Certificate).state, State::Attention);
        inputs.certificateFault = Fault{ Failure::StationCertificateExpired };
        QCOMPARE(lineOf(inputs, Part::Certificate).state, State::Bad);
        QCOMPARE(checkStatus(healthLines(inputs)), 2);
    }

    void fileKeysAreWarnedAbout()
    {
        HealthInputs inputs = allWell();
        inputs.fileKeys = true;
        QCOMPARE(lineOf(inputs, Part::KeyStore).state, State::Attention);
        QCOMPARE(lineOf(inputs, Part::KeyStore).fault, Fault{ Failure::KeysInFile });
        QCOMPARE(checkStatus(healthLines(inputs)), 1);
    }

    /// Whoever mends one folder mends the others too: named where they are, and as the settings have them.
    void allFoldersThatAreAwayAreNamed()
    {
        HealthInputs inputs = allWell();
        inputs.direct = false;
        StationPlan plan;
        plan.way = ServiceWay::Folder;
        plan.folder.req = QStringLiteral("/oqs/req");
        plan.folder.res = QStringLiteral("/oqs/res");
        plan.folder.face = QStringLiteral("/oqs/face");
        plan.siteDir = QStringLiteral("/oqs/site");
        inputs.folders = namedFolders(plan);
        inputs.folderFaults = { Fault{ Failure::FolderUnreachable, QStringLiteral("req, res") } };
        inputs.face.fault = Fault{ Failure::FolderUnreachable, QStringLiteral("face") };
        const HealthLine folders = lineOf(inputs, Part::Folder);
        QCOMPARE(folders.state, State::Bad);
        const Fault all{ Failure::FolderUnreachable,
            QStringLiteral("[folder] req = /oqs/req, [folder] res = /oqs/res, [folder] face = /oqs/face") };
        QCOMPARE(folders.fault, all);
        inputs.site = SiteStanding{ .configured = true, .paired = true, .looked = true };
        inputs.site.fault = Fault{ Failure::SiteUnreachable };
        QCOMPARE(lineOf(inputs, Part::Site).detail, QStringLiteral("[site] dir = /oqs/site"));
    }

    /// While it lasts, it is said by name and by its place; afterwards it is over.
    void foldersWithoutRoomAreNamed()
    {
        HealthInputs inputs = allWell();
        inputs.direct = false;
        inputs.foldersLooked = true;
        inputs.folders
            = { { QStringLiteral("req"), QStringLiteral("[folder] req"), QStringLiteral("/oqs/req") } };
        inputs.serviceReached = false;
        inputs.lineFault = fullFolder(QStringLiteral("req"));
        inputs.folderFaults
            = { fullFolder(QStringLiteral("req")), fullFolder(QStringLiteral("records_req")) };
        const HealthLine full = lineOf(inputs, Part::Folder);
        QCOMPARE(full.state, State::Bad);
        QCOMPARE(full.fault, fullFolder(QStringLiteral("[folder] req = /oqs/req, records_req")));
        QCOMPARE(checkStatus(healthLines(inputs)), 1);
        inputs.folderFaults.clear();
        QCOMPARE(lineOf(inputs, Part::Folder).state, State::Unknown);
        QCOMPARE(lineOf(inputs, Part::Folder).detail, QStringLiteral("again"));
        // One that is away is said first: it may be the same share.
        inputs.folderFaults = { Fault{ Failure::FolderUnreachable, QStringLiteral("res") },
            fullFolder(QStringLiteral("req")) };
        QCOMPARE(
            lineOf(inputs, Part::Folder).fault, (Fault{ Failure::FolderUnreachable, QStringLiteral("res") }));
    }

    /// A desk whose patients all use the card reader asks the terminal nothing: that is no trouble.
    void aTerminalThatWasNotAskedIsNotAwaited()
    {
        HealthInputs inputs = allWell();
        inputs.direct = false;
        inputs.serviceReached.reset();
        QVERIFY(isAwaited(lineOf(inputs, Part::Folder)));
        inputs.foldersLooked = true;
        QCOMPARE(lineOf(inputs, Part::Folder).state, State::Unknown);
        QVERIFY(!isAwaited(lineOf(inputs, Part::Folder)));
        QCOMPARE(checkStatus(healthLines(inputs)), 0);
        // A question that failed while the folder was away says nothing of now.
        inputs.serviceReached = false;
        inputs.lineFault = Fault{ Failure::FolderUnreachable, QStringLiteral("req") };
        QCOMPARE(lineOf(inputs, Part::Folder).state, State::Unknown);
        QCOMPARE(lineOf(inputs, Part::Folder).detail, QStringLiteral("again")); // and not: not asked yet
        QVERIFY(!isAwaited(lineOf(inputs, Part::Folder)));
        inputs.lineFault = Fault{ Failure::ServiceTimeout };
        QCOMPARE(lineOf(inputs, Part::Folder).state, State::Bad);
    }

    void aConsultingStationHasNoReaderLine()
    {
        HealthInputs inputs = allWell();
        inputs.hasReader = false;
        for (const HealthLine &line : healthLines(inputs))
            QVERIFY(line.part != Part::Reader);
    }

    void aBrokenStoreIsUnusable()
    {
        HealthInputs inputs = allWell();
        inputs.storeFault = Fault{ Failure::StoreFull };
        QCOMPARE(checkStatus(healthLines(inputs)), 2);
    }

    /// What an administrator has to look at, and the desk does not wait for.
    void troubleIsSaidAndUsable_data()
    {
        QTest::addColumn<Failure>("failure");
        for (const Failure failure : { Failure::StoreChangedOutside, Failure::StoreOlder,
                 Failure::StationKindChanged, Failure::SealBroken })
            QTest::newRow(qPrintable(failureName(failure))) << failure;
    }

    void troubleIsSaidAndUsable()
    {
        QFETCH(Failure, failure);
        HealthInputs inputs = allWell();
        inputs.storeTrouble = Fault{ failure, QStringLiteral("receptions") };
        const HealthLine line = lineOf(inputs, Part::Store);
        QCOMPARE(line.state, State::Bad);
        QCOMPARE(line.fault->failure, failure);
        QCOMPARE(checkStatus(healthLines(inputs)), 1);
        // A write that fails is worse, and said first.
        inputs.storeFault = Fault{ Failure::StoreReadOnly };
        QCOMPARE(lineOf(inputs, Part::Store).fault->failure, Failure::StoreReadOnly);
        QCOMPARE(checkStatus(healthLines(inputs)), 2);
    }

    void spaceAndLossAreSaid()
    {
        HealthInputs inputs = allWell();
        inputs.storeRestored = Fault{ Failure::StoreRestored, QString(), 12 };
        QCOMPARE(lineOf(inputs, Part::Store).state, State::Attention);
        QCOMPARE(lineOf(inputs, Part::Store).fault->number, 12);
        inputs.reserveUsed = true;
        QCOMPARE(lineOf(inputs, Part::Store).fault->failure, Failure::SpaceReserveUsed);
        QCOMPARE(checkStatus(healthLines(inputs)), 1);
    }

    void keyStoreThatFailsIsNotTheStores()
    {
        HealthInputs inputs = allWell();
        inputs.fileKeys = true;
        inputs.keyStoreFault = Fault{ Failure::KeyStoreUnavailable };
        QCOMPARE(lineOf(inputs, Part::KeyStore).state, State::Bad);
        QCOMPARE(lineOf(inputs, Part::KeyStore).fault->failure, Failure::KeyStoreUnavailable);
        QCOMPARE(lineOf(inputs, Part::Store).state, State::Good);
    }

    void brokenAuditIsNotUnusable()
    {
        HealthInputs inputs = allWell();
        inputs.audit.state = State::Bad;
        inputs.audit.fault = Fault{ Failure::AuditBroken, QString(), 7 };
        QCOMPARE(lineOf(inputs, Part::Audit).fault->number, 7);
        QCOMPARE(checkStatus(healthLines(inputs)), 1);
    }

    void backupsAreSaid()
    {
        HealthInputs inputs = allWell();
        inputs.newestBackup = QDate(2026, 11, 21);
        QCOMPARE(lineOf(inputs, Part::Backup).state, State::Good);
        QCOMPARE(lineOf(inputs, Part::Backup).detail, QStringLiteral("2026-11-21"));
        inputs.backupOnSameDisk = true;
        QCOMPARE(lineOf(inputs, Part::Backup).state, State::Attention);
        inputs.backupFault = Fault{ Failure::BackupOld, QString(), 9 };
        QCOMPARE(lineOf(inputs, Part::Backup).fault->failure, Failure::BackupOld);
        QCOMPARE(checkStatus(healthLines(inputs)), 1);
        inputs.backupLooked = false;
        QCOMPARE(lineOf(inputs, Part::Backup).state, State::Unknown);
    }
};

QTEST_GUILESS_MAIN(HealthTest)
#include "healthtest.moc"
