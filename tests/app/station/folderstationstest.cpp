#include "app/domain/receptionnumbers.h"
#include "tests/app/station/folderclinic.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

const QDateTime morning(
    QDate(2026, 11, 19), QTime(23, 20), Qt::UTC); // 08:20 in Japan; the stages begin 08:30

QByteArray resultOf(const char *person, int minutes, const QList<ConsentKind> &kinds)
{
    const QDateTime at = morning.addSecs(minutes * 60);
    return facevisit::message(QLatin1String(person), at, facevisit::consentsTo(kinds, at));
}

bool says(const QList<HealthLine> &lines, Failure failure, HealthLine::State state)
{
    return std::any_of(lines.begin(), lines.end(), [&](const HealthLine &line) {
        return line.fault && line.fault->failure == failure && line.state == state;
    });
}

} // namespace

/// Two desks and a consulting room of one clinic beside a certified terminal, in three stores, over folders.
class FolderStationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theRoomSeesWhoWasAtTheReader();
    void withoutFoldersOfItsOwnTheRoomShowsNone();
    void aNewerVisitClosesTheOldOneInTheRoom();
    void whileTheNoticesAreAwayTheRoomOpensNothing();
    void aRoomThatBeginsAnewOpensNothingWhileANoticeIsMissing();
    void theReadersDeskPutsBackWhatWasTakenOut();
    void aRoomWhoseClockWasSetBackOpensNothing();
    void theOtherDeskListsTheReceptionToo();
    void theOtherDeskNumbersThemAsThePatientsCame();
    void whoTakesTheReaderOverGivesNumbersOfItsOwn();
    void aShareThatIsAwayHoldsUpNoPatient();
    void pairedLateTheRoomStillLearnsOfTheDay();
    void withoutPairingTheRoomSaysSo();
    void twoOwnersAreRedAtBoth();
    void theReadersLineSaysWhatIsNotKnown();

private:
    /// Two visits of one patient, the newer one without any consent. Gives the older one.
    QUuid twoVisits();
    [[nodiscard]] QStringList notices() const
    {
        return QDir(m_clinic->path(QStringLiteral("site"))).entryList({ QStringLiteral("v-*") }, QDir::Files);
    }
    [[nodiscard]] QString pathOf(const QString &notice) const
    {
        return m_clinic->path(QStringLiteral("site/") + notice);
    }

    QStringList m_ofTheOlder; ///< its notice
    std::unique_ptr<FolderClinic> m_clinic;
    std::unique_ptr<StationStage> m_desk;
    std::unique_ptr<StationStage> m_second;
    std::unique_ptr<StationStage> m_room;
};

void FolderStationsTest::init()
{
    m_desk.reset();
    m_second.reset();
    m_room.reset();
    m_clinic = std::make_unique<FolderClinic>();
    m_desk = m_clinic->station(StationKind::Desk, QStringLiteral("DESK-1"), true);
    m_second = m_clinic->station(StationKind::Desk, QStringLiteral("DESK-2"), false);
    m_room = m_clinic->station(StationKind::Consulting, QStringLiteral("ROOM-1"), false);
    QVERIFY(m_clinic->open(*m_desk));
}

void FolderStationsTest::theRoomSeesWhoWasAtTheReader()
{
    m_room->clockOffset.reset(); // a room asks nothing by number: nobody has told it the time
    QVERIFY(m_clinic->open(*m_room));
    QVERIFY(m_room->signIn(QStringLiteral("ishi")).ok());
    const QString name = m_clinic->tap(resultOf("04a_", 0, { ConsentKind::Medication }), morning);
    FolderClinic::look(*m_desk);
    QTRY_COMPARE(m_room->room().visits().size(), 1);
    const ConsultingVisit visit = m_room->room().visits().first();
    QCOMPARE(visit.visit, FaceInbox::visitOf(name, resultOf("04a_", 0, { ConsentKind::Medication })));
    QVERIFY(visit.consents.of(ConsentKind::Medication).isOpenAt(m_room->core().now()));
    QTRY_COMPARE(m_clinic->faceFiles().size(), 0); // deleted once the others had their notice
    QTRY_VERIFY(!m_room->room().visitsFault().has_value());
    QVERIFY(m_room->openRecords(visit.visit) == RecordsView::State::Shown);
    m_room->room().openRecords(visit.visit, ConsentKind::Checkup);
    QVERIFY(m_room->recordsFault() == Failure::RecordsConsentMissing);
}

void FolderStationsTest::withoutFoldersOfItsOwnTheRoomShowsNone()
{
    m_room->plan.folder.recordsReq.clear();
    m_room->plan.folder.recordsRes.clear();
    QVERIFY(m_clinic->open(*m_room));
    QVERIFY(m_room->signIn(QStringLiteral("ishi")).ok());
    m_clinic->tap(resultOf("04a_", 0, { ConsentKind::Medication }), morning);
    FolderClinic::look(*m_desk);
    QTRY_COMPARE(m_room->room().visits().size(), 1);
    m_room->room().openRecords(m_room->room().visits().first().visit, ConsentKind::Medication);
    QVERIFY(m_room->recordsFault() == Failure::RecordsSwitchedOff);
}

void FolderStationsTest::aNewerVisitClosesTheOldOneInTheRoom()
{
    QVERIFY(m_clinic->open(*m_room));
    QVERIFY(m_room->signIn(QStringLiteral("ishi")).ok());
    m_clinic->tap(resultOf("04a_", 0, { ConsentKind::Medication }), morning);
    FolderClinic::look(*m_desk);
    QTRY_COMPARE(m_room->room().visits().size(), 1);
    const QUuid first = m_room->room().visits().first().visit;
    QTRY_VERIFY(!m_room->room().visitsFault().has_value());
    QVERIFY(m_room->openRecords(first) == RecordsView::State::Shown);
    m_clinic->tap(resultOf("04a_", 5, {}), morning.addSecs(300), 2);
    FolderClinic::look(*m_desk);
    QTRY_COMPARE(m_room->room().visits().size(), 2);
    QTRY_VERIFY(m_room->room().records().state == RecordsView::State::Refused);
    // Taking the newer one's notice away brings nothing back.
    for (const QString &name : notices())
        QVERIFY(QFile::remove(pathOf(name)));
    QTest::qWait(1'200);
    QCOMPARE(m_room->room().visits().size(), 2);
    QVERIFY(m_room->openRecords(first) == RecordsView::State::Refused);
}

void FolderStationsTest::whileTheNoticesAreAwayTheRoomOpensNothing()
{
    QVERIFY(m_clinic->open(*m_room));
    QVERIFY(m_room->signIn(QStringLiteral("ishi")).ok());
    m_clinic->tap(resultOf("04a_", 0, { ConsentKind::Medication }), morning);
    FolderClinic::look(*m_desk);
    QTRY_COMPARE(m_room->room().visits().size(), 1);
    const QUuid visit = m_room->room().visits().first().visit;
    const QString site = m_clinic->path(QStringLiteral("site")),
                  away = m_clinic->path(QStringLiteral("gone"));
    QVERIFY(QDir().rename(site, away));
    // Not any fault: beside much else the list of told visits may be late, too.
    QTRY_VERIFY(m_room->room().visitsFault().value_or(Fault{}).failure == Failure::SiteUnreachable);
    QCOMPARE(m_room->room().visits().size(), 1); // shown still
    QVERIFY(m_room->openRecords(visit) == RecordsView::State::Refused);
    QVERIFY(m_room->recordsFault() == Failure::SiteUnreachable);
    QVERIFY(QDir().rename(away, site));
    QTRY_VERIFY(!m_room->room().visitsFault().has_value());
    QVERIFY(m_room->openRecords(visit) == RecordsView::State::Shown);
}

QUuid FolderStationsTest::twoVisits()
{
    const QByteArray older = resultOf("04a_", 0, { ConsentKind::Medication });
    const QString name = m_clinic->tap(older, morning);
    FolderClinic::look(*m_desk);
    const bool first = QTest::qWaitFor([this] { return m_clinic->faceFiles().isEmpty(); });
    m_ofTheOlder = notices();
    m_clinic->tap(resultOf("04a_", 5, {}), morning.addSecs(300), 2);
    FolderClinic::look(*m_desk);
    const bool second = QTest::qWaitFor([this] { return m_clinic->faceFiles().isEmpty(); });
    return first && second && notices().size() == 2 ? FaceInbox::visitOf(name, older) : QUuid();
}

void FolderStationsTest::aRoomThatBeginsAnewOpensNothingWhileANoticeIsMissing()
{
    const QUuid older = twoVisits();
    QVERIFY(!older.isNull());
    m_desk->close();
    for (const QString &name : notices()) {
        if (!m_ofTheOlder.contains(name))
            QVERIFY(QFile::remove(pathOf(name)));
    }
    QVERIFY(m_clinic->open(*m_room));
    QVERIFY(m_room->signIn(QStringLiteral("ishi")).ok());
    QTRY_COMPARE(m_room->room().visits().size(), 1);
    QTRY_VERIFY(m_room->room().visitsFault().has_value());
    QVERIFY(m_room->openRecords(older) == RecordsView::State::Refused);
    QVERIFY(m_room->recordsFault() == Failure::SiteListIncomplete);
    QVERIFY(says(m_room->room().health(), Failure::SiteListIncomplete, HealthLine::State::Attention));
    // The desk comes back, and with it the newer visit.
    QVERIFY(m_clinic->open(*m_desk));
    QTRY_COMPARE(m_room->room().visits().size(), 2);
    QTRY_VERIFY(!m_room->room().visitsFault().has_value());
    QVERIFY(m_room->openRecords(older) == RecordsView::State::Refused);
    QVERIFY(m_room->recordsFault() == Failure::RecordsNotAsked);
}

void FolderStationsTest::theReadersDeskPutsBackWhatWasTakenOut()
{
    QVERIFY(!twoVisits().isNull());
    const QStringList names = notices();
    QVERIFY(QFile::remove(pathOf(names.first())));
    QFile damaged(pathOf(names.last()));
    QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.write("damaged") > 0);
    damaged.close();
    const bool isWhole = QTest::qWaitFor([&] {
        m_desk->desk().inbox()->look(); // as every few seconds by itself
        QFile last(pathOf(names.last()));
        return notices() == names && last.open(QIODevice::ReadOnly) && !last.readAll().startsWith("damaged");
    });
    QVERIFY(isWhole);
    QVERIFY(m_clinic->open(*m_room));
    QVERIFY(m_room->signIn(QStringLiteral("ishi")).ok());
    QTRY_COMPARE(m_room->room().visits().size(), 2);
    QTRY_VERIFY(!m_room->room().visitsFault().has_value());
}

void FolderStationsTest::aRoomWhoseClockWasSetBackOpensNothing()
{
    const QString name = m_clinic->tap(resultOf("04a_", 0, { ConsentKind::Medication }), morning);
    FolderClinic::look(*m_desk);
    m_room->clockOffset.reset();
    m_room->clock.setAhead(-3'600'000);
    QVERIFY(m_clinic->open(*m_room));
    QVERIFY(m_room->signIn(QStringLiteral("ishi")).ok());
    QTRY_COMPARE(m_room->room().visits().size(), 1);
    QTRY_VERIFY(!m_room->room().visitsFault().has_value());
    const QUuid visit = FaceInbox::visitOf(name, resultOf("04a_", 0, { ConsentKind::Medication }));
    QVERIFY(m_room->openRecords(visit) == RecordsView::State::Refused);
    QVERIFY(m_room->recordsFault() == Failure::ClockSkew);
    QVERIFY(says(m_room->room().health(), Failure::ClockSkew, HealthLine::State::Bad));
    const auto wrong = m_room->core().board().wrongClock({});
    QVERIFY(wrong && wrong->whose == WrongClock::Whose::NotKnown && !wrong->station.isEmpty());
}

void FolderStationsTest::theOtherDeskListsTheReceptionToo()
{
    QVERIFY(m_clinic->open(*m_second));
    QVERIFY(m_second->signIn(QStringLiteral("uketsuke")).ok());
    QSignalSpy arrived(&m_second->desk(), &Desk::arrived);
    const QString name = m_clinic->tap(resultOf("04a_", 0, { ConsentKind::Medication }), morning);
    FolderClinic::look(*m_desk);
    QTRY_COMPARE(arrived.size(), 1);
    const ReceptionList shown = m_second->desk().receptions();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().faceFile, name);
    QVERIFY(m_second->desk().confirm(shown.first().visit).ok());
    QCOMPARE(m_desk->desk().waiting(), 1); // each desk keeps its own standing
}

/// One that is started later finds all of them at once.
void FolderStationsTest::theOtherDeskNumbersThemAsThePatientsCame()
{
    QStringList names; // before the shared folder was looked at: they wait for that
    for (const char *person : { "04a_", "04b_", "04c_", "04d_", "04e_", "04f_" }) {
        const int number = static_cast<int>(names.size());
        names.append(m_clinic->tap(resultOf(person, number, {}), morning.addSecs(number * 60), 100 - number));
    }
    FolderClinic::look(*m_desk);
    QTRY_COMPARE(m_clinic->faceFiles().size(), 0);
    QVERIFY(m_clinic->open(*m_second));
    QVERIFY(m_second->signIn(QStringLiteral("uketsuke")).ok());
    QTRY_COMPARE(m_second->desk().receptions().size(), 6);
    QStringList numbered(6);
    for (const Reception &reception : m_second->desk().receptions())
        numbered[reception.number - 1] = reception.faceFile;
    QCOMPARE(numbered, names);
}

/// The first desk has given its numbers to patients of whom no notice tells: they were received by number.
void FolderStationsTest::whoTakesTheReaderOverGivesNumbersOfItsOwn()
{
    using Numbers = SiteBoard::CommonNumbers;
    const QDate today = m_desk->core().today();
    QTRY_VERIFY(m_desk->core().board().commonNumbers(today) == Numbers::Ours);
    QVERIFY(m_desk->signIn(QStringLiteral("uketsuke")).ok());
    const NumberQuery query{ .insurerNumber = QStringLiteral("  138057"),
        .symbol = Pii(QStringLiteral("12")),
        .number = Pii(QStringLiteral("345")),
        .branch = Pii(QStringLiteral("01")),
        .birthdate = Pii(QDate(1960, 2, 29)) };
    QVERIFY(m_desk->desk().receiveByNumber(query, QStringLiteral("certificate")).ok());
    QCOMPARE(m_desk->desk().receptions().first().number, 1);
    m_desk.reset();
    m_second = m_clinic->station(StationKind::Desk, QStringLiteral("DESK-2"), true);
    QVERIFY(m_clinic->open(*m_second));
    QVERIFY(m_second->signIn(QStringLiteral("uketsuke")).ok());
    const QString name = m_clinic->tap(resultOf("04a_", 0, {}), morning);
    FolderClinic::look(*m_second);
    QTRY_COMPARE(m_second->desk().receptions().size(), 1);
    const ReceptionList kept = m_second->desk().receptions();
    const Reception *reception = FolderClinic::received(kept, name);
    QVERIFY(reception && !ReceptionNumbers::isCommon(reception->number));
}

/// They get numbers of the desk's own until it is back, and the common ones from then on.
void FolderStationsTest::aShareThatIsAwayHoldsUpNoPatient()
{
    m_desk = m_clinic->station(StationKind::Desk, QStringLiteral("DESK-1"), true);
    const QString away = m_desk->plan.siteDir + QStringLiteral("-away");
    QVERIFY(QDir().rename(m_desk->plan.siteDir, away));
    QVERIFY(m_clinic->open(*m_desk));
    QVERIFY(m_desk->signIn(QStringLiteral("uketsuke")).ok());
    QTRY_VERIFY(m_desk->core().board().standing().fault);
    const QString early = m_clinic->tap(resultOf("04a_", 0, {}), morning);
    FolderClinic::look(*m_desk);
    QTRY_COMPARE(m_desk->desk().receptions().size(), 1);
    QVERIFY(!ReceptionNumbers::isCommon(m_desk->desk().receptions().first().number));
    QVERIFY(QDir().rename(away, m_desk->plan.siteDir));
    QTRY_VERIFY(
        m_desk->core().board().commonNumbers(m_desk->core().today()) == SiteBoard::CommonNumbers::Ours);
    const QString late = m_clinic->tap(resultOf("04b_", 60, {}), morning.addSecs(60), 2);
    FolderClinic::look(*m_desk);
    QTRY_COMPARE(m_desk->desk().receptions().size(), 2);
    QCOMPARE(FolderClinic::received(m_desk->desk().receptions(), late)->number, 1);
}

void FolderStationsTest::pairedLateTheRoomStillLearnsOfTheDay()
{
    m_desk->core().board().pair(nullptr);
    m_clinic->tap(resultOf("04a_", 0, { ConsentKind::Medication }), morning);
    FolderClinic::look(*m_desk);
    QCOMPARE(m_clinic->faceFiles().size(), 0);
    QVERIFY(m_clinic->open(*m_room));
    QVERIFY(m_room->signIn(QStringLiteral("ishi")).ok());
    m_desk->core().board().pair(m_clinic->key);
    QTRY_COMPARE(m_room->room().visits().size(), 1);
}

void FolderStationsTest::withoutPairingTheRoomSaysSo()
{
    QVERIFY(m_room->open().ok());
    QVERIFY(m_room->signIn(QStringLiteral("ishi")).ok());
    QTRY_VERIFY(m_room->room().visitsFault().has_value());
    QCOMPARE(m_room->room().visitsFault()->failure, Failure::SiteNotPaired);
    QVERIFY(says(m_room->room().health(), Failure::SiteNotPaired, HealthLine::State::Bad));
}

void FolderStationsTest::twoOwnersAreRedAtBoth()
{
    m_second->plan.folder.owner = true;
    QVERIFY(m_clinic->open(*m_second));
    const auto red = [](StationStage &stage) {
        return says(stage.desk().health(), Failure::FolderOwnedTwice, HealthLine::State::Bad);
    };
    QTRY_VERIFY(red(*m_desk));
    QTRY_VERIFY(red(*m_second));
}

void FolderStationsTest::theReadersLineSaysWhatIsNotKnown()
{
    const QList<HealthLine> lines = m_desk->desk().health();
    QVERIFY(std::none_of(lines.begin(), lines.end(),
        [](const HealthLine &line) { return line.part == HealthLine::Part::Certificate; }));
    QVERIFY(lines.first().part == HealthLine::Part::Reader);
    QVERIFY(lines.first().state == HealthLine::State::Unknown && !isAwaited(lines.first()));
    QVERIFY(!m_desk->desk().hasPatientScreens());
}

QTEST_GUILESS_MAIN(FolderStationsTest)
#include "folderstationstest.moc"
