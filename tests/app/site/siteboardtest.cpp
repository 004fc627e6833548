#include "app/site/siteboard.h"

#include "app/site/noticefolder.h"
#include "app/site/sitecode.h"
#include "tests/app/central/folder/hangingshare.h"
#include "tests/app/site/facevisit.h"
#include "tests/support/fixedclock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace madoguchi;

/// Two stations of one clinic and what they see of each other over a folder that anybody can write to.
class SiteBoardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aVisitIsSeenAtTheOtherStation();
    void ofItsOwnAStationKeepsNoPersonInMemory();
    void whatSaysTheSameIsNoNews();
    void nothingOfAPersonStandsInTheFolder();
    void withoutTheCodeNothingIsSaidAndNothingIsOpened();
    void whatWasChangedOrRenamedIsCountedAndLeft();
    void stationsComeAndGo();
    void whoEmptiesFaceTwiceIsToldAtBoth();
    void partsOfTheCounterMustNotOverlap();
    void theCommonNumbersOfADayAreOneStations();
    void whoEmptiesNoFaceClaimsNoNumbers();
    void anOlderProgramsNumbersAreNotGivenAgain();
    void aFolderThatIsAwayIsSaidAndComesBack();
    void oldOnesAreRemovedByTheirWriterAlone();
    void aDamagedNoticeIsReplacedWhenToldAgain();
    void whatIsTakenOutIsMissedByWhoToldIt();
    void whoComesMissesWhatWasTakenOut();
    void nobodyIsCompleteBeforeTheReadersStationWasHeard();
    void aClockThatWasSetBackIsSeenByTheOthers();
    void aShareThatHangsHoldsUpNobody();
    void whatNobodyWouldReadIsNotWritten();

private:
    std::unique_ptr<SiteBoard> board(
        const QString &station, bool owner = false, int first = 0, int last = 99);
    /// Whoever stands at `clock`, over a share that may hang.
    std::unique_ptr<SiteBoard> board(SitePlan plan, const Clock &clock, FolderFiles files = FolderFiles());
    [[nodiscard]] SitePlan planOf(const QString &station, bool owner) const;
    bool post(SiteBoard &board, const VisitNotice &notice);
    [[nodiscard]] QStringList files(const char *pattern = "*.notice") const
    {
        return QDir(m_dir->path()).entryList({ QLatin1String(pattern) }, QDir::Files);
    }

    FixedClock m_clock;
    std::shared_ptr<const SealingKey> m_key;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void SiteBoardTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = FixedClock();
    m_key = SealingKey::from(SiteCode::make().key());
}

SitePlan SiteBoardTest::planOf(const QString &station, bool owner) const
{
    SitePlan plan;
    plan.dir = m_dir->path();
    plan.institution = facevisit::institution();
    plan.own.station = station;
    plan.own.ownsFace = owner;
    plan.lookEvery = 20;
    return plan;
}

std::unique_ptr<SiteBoard> SiteBoardTest::board(SitePlan plan, const Clock &clock, FolderFiles files)
{
    return std::make_unique<SiteBoard>(std::move(plan), clock, std::move(files));
}

std::unique_ptr<SiteBoard> SiteBoardTest::board(const QString &station, bool owner, int first, int last)
{
    SitePlan plan = planOf(station, owner);
    plan.own.hasTokens = last > first;
    plan.own.firstToken = first;
    plan.own.lastToken = last;
    return board(plan, m_clock);
}

bool SiteBoardTest::post(SiteBoard &board, const VisitNotice &notice)
{
    std::optional<bool> posted;
    board.post(notice, [&posted](const Outcome<Done> &outcome) { posted = outcome.ok(); });
    return QTest::qWaitFor([&posted] { return posted.has_value(); }) && *posted;
}

void SiteBoardTest::aVisitIsSeenAtTheOtherStation()
{
    const auto desk = board(QStringLiteral("DESK-1"));
    const auto room = board(QStringLiteral("ROOM-1"));
    desk->pair(m_key);
    room->pair(m_key);
    const VisitNotice notice = facevisit::notice(QStringLiteral("DESK-1"));
    QVERIFY(post(*desk, notice));
    QVERIFY(post(*desk, notice)); // told again it is the same
    QTRY_COMPARE(room->visits().size(), 1);
    QCOMPARE(room->visits().first().message, notice.message);
    QCOMPARE(room->visits().first().visit, notice.visit);
    QVERIFY(room->visits().first().eligibility.main());
    QCOMPARE(files("v-*.notice").size(), 1);
}

void SiteBoardTest::ofItsOwnAStationKeepsNoPersonInMemory()
{
    const auto desk = board(QStringLiteral("DESK-1"), true);
    const auto room = board(QStringLiteral("ROOM-1"));
    desk->pair(m_key);
    room->pair(m_key);
    const VisitNotice notice = facevisit::notice(QStringLiteral("DESK-1"));
    QVERIFY(post(*desk, notice));
    QTRY_COMPARE(desk->visits().size(), 1);
    const VisitNotice own = desk->visits().first();
    QVERIFY(own.visit == notice.visit && own.day == notice.day && own.arrivedAt == notice.arrivedAt);
    QVERIFY(own.message.isEmpty() && own.eligibility == Eligibility());
    QVERIFY(desk->visitsOfOthers().isEmpty());
    QTRY_COMPARE(room->visitsOfOthers().size(), 1);
    QCOMPARE(room->visitsOfOthers().first()->message, notice.message);
}

/// A file with another stamp is read anew.
void SiteBoardTest::whatSaysTheSameIsNoNews()
{
    const auto desk = board(QStringLiteral("DESK-1"));
    const auto room = board(QStringLiteral("ROOM-1"));
    desk->pair(m_key);
    room->pair(m_key);
    QVERIFY(post(*desk, facevisit::notice(QStringLiteral("DESK-1"))));
    QTRY_COMPARE(room->visits().size(), 1);
    const SharedNotice before = room->visitsOfOthers().first();
    QSignalSpy changed(room.get(), &SiteBoard::visitsChanged);
    QFile file(m_dir->filePath(files("v-*.notice").first()));
    QVERIFY(file.open(QIODevice::ReadWrite)
        && file.setFileTime(QDateTime(QDate(2026, 1, 1), QTime(0, 0)), QFileDevice::FileModificationTime));
    file.close();
    QTRY_VERIFY(room->visitsOfOthers().first() != before); // it was read anew
    QVERIFY(*room->visitsOfOthers().first() == *before);
    QCOMPARE(changed.size(), 0);
}

void SiteBoardTest::nothingOfAPersonStandsInTheFolder()
{
    const auto desk = board(QStringLiteral("DESK-1"));
    desk->pair(m_key);
    const VisitNotice notice = facevisit::notice(QStringLiteral("DESK-1"));
    QVERIFY(post(*desk, notice));
    const QStringList names = files();
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = name.toUtf8() + file.readAll();
        QVERIFY(!all.contains("DESK-1") && !all.contains("XmlMsg"));
        QVERIFY(!all.contains(facevisit::institution().toUtf8()));
        QVERIFY(!all.contains(notice.visit.toRfc4122()));
    }
}

void SiteBoardTest::withoutTheCodeNothingIsSaidAndNothingIsOpened()
{
    const auto desk = board(QStringLiteral("DESK-1"));
    const VisitNotice notice = facevisit::notice(QStringLiteral("DESK-1"));
    std::optional<Failure> failure;
    desk->post(notice, [&failure](const Outcome<Done> &outcome) { failure = outcome.error().failure; });
    QTRY_VERIFY(failure.has_value());
    QCOMPARE(*failure, Failure::SiteNotPaired);
    QVERIFY(files().isEmpty());
    desk->pair(m_key);
    QVERIFY(post(*desk, notice));

    const auto stranger = board(QStringLiteral("ROOM-9"));
    stranger->pair(SealingKey::from(SiteCode::make().key()));
    QTRY_VERIFY(stranger->standing().broken >= 2);
    QVERIFY(stranger->visits().isEmpty());
    QCOMPARE(stranger->standing().others, 0);
    // Typed right afterwards, all is there.
    stranger->pair(m_key);
    QTRY_COMPARE(stranger->visits().size(), 1);
}

void SiteBoardTest::whatWasChangedOrRenamedIsCountedAndLeft()
{
    const auto desk = board(QStringLiteral("DESK-1"));
    desk->pair(m_key);
    QVERIFY(post(*desk, facevisit::notice(QStringLiteral("DESK-1"))));
    const QString path = m_dir->filePath(files("v-*.notice").first());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray sealed = file.readAll();
    file.close();
    QVERIFY(QFile::copy(path, m_dir->filePath(QStringLiteral("v-%1.notice").arg(QString(32, u'a')))));
    sealed[sealed.size() / 2] = static_cast<char>(sealed[sealed.size() / 2] ^ 1);
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile other(m_dir->filePath(name));
        return other.open(QIODevice::WriteOnly) && other.write(content) == content.size();
    };
    QVERIFY(write(QStringLiteral("v-%1.notice").arg(QString(32, u'b')), sealed));
    QVERIFY(write(QStringLiteral("v-%1.notice").arg(QString(32, u'c')), {}));
    QVERIFY(write(QStringLiteral("readme.txt"), "nobody's"));
    QVERIFY(QFile::link(path, m_dir->filePath(QStringLiteral("v-%1.notice").arg(QString(32, u'd')))));
    const auto room = board(QStringLiteral("ROOM-1"));
    room->pair(m_key);
    QTRY_COMPARE(room->standing().broken, 3);
    QTRY_COMPARE(room->visits().size(), 1);
    QTRY_COMPARE(files().size() + files("*.txt").size(), 8); // one good, four odd, two stations, a text
}

void SiteBoardTest::stationsComeAndGo()
{
    const auto desk = board(QStringLiteral("DESK-1"), true, 0, 99);
    desk->pair(m_key);
    auto room = board(QStringLiteral("ROOM-1"), false, 100, 199);
    room->pair(m_key);
    QTRY_COMPARE(desk->standing().others, 1);
    QTRY_COMPARE(room->standing().others, 1);
    QVERIFY(!desk->standing().fault && !room->standing().fault);
    room.reset(); // it says good-bye
    QTRY_COMPARE(desk->standing().others, 0);
}

void SiteBoardTest::whoEmptiesFaceTwiceIsToldAtBoth()
{
    const auto one = board(QStringLiteral("DESK-1"), true, 0, 99);
    const auto two = board(QStringLiteral("DESK-2"), true, 100, 199);
    one->pair(m_key);
    two->pair(m_key);
    QTRY_VERIFY(one->standing().fault && two->standing().fault);
    QCOMPARE(*one->standing().fault, (Fault{ Failure::FolderOwnedTwice, QStringLiteral("DESK-2") }));
    QCOMPARE(*two->standing().fault, (Fault{ Failure::FolderOwnedTwice, QStringLiteral("DESK-1") }));
    // A machine that fell over does not stay the second owner.
    m_clock.pass(SeenStations::goneAfter);
    QTRY_VERIFY(!one->standing().fault);
}

void SiteBoardTest::partsOfTheCounterMustNotOverlap()
{
    const auto one = board(QStringLiteral("DESK-1"), true, 0, 4999);
    const auto two = board(QStringLiteral("DESK-2"), false, 4999, 9999);
    one->pair(m_key);
    two->pair(m_key);
    QTRY_VERIFY(one->standing().fault && two->standing().fault);
    QCOMPARE(one->standing().fault->failure, Failure::SettingsInvalid);
}

/// Also where two begin at once, and when the first one has gone.
void SiteBoardTest::theCommonNumbersOfADayAreOneStations()
{
    using Numbers = SiteBoard::CommonNumbers;
    const QDate today = clinicDay(m_clock.now(), { 3, 0 });
    auto first = board(QStringLiteral("DESK-1"), true);
    auto second = board(QStringLiteral("DESK-2"), true);
    QVERIFY(first->commonNumbers(today) == Numbers::NotKnown);
    first->pair(m_key);
    second->pair(m_key);
    QTRY_VERIFY(first->commonNumbers(today) != Numbers::NotKnown);
    QTRY_VERIFY(second->commonNumbers(today) != Numbers::NotKnown);
    if (second->commonNumbers(today) == Numbers::Ours)
        std::swap(first, second);
    QVERIFY(first->commonNumbers(today) == Numbers::Ours);
    QVERIFY(second->commonNumbers(today) == Numbers::Others);
    first.reset();
    QTest::qWait(100);
    QVERIFY(second->commonNumbers(today) == Numbers::Others);
    // The next day is anybody's, and what is over is removed.
    m_clock.set(m_clock.now().addDays(3));
    QTRY_VERIFY(second->commonNumbers(today.addDays(3)) == Numbers::Ours);
}

void SiteBoardTest::whoEmptiesNoFaceClaimsNoNumbers()
{
    const auto room = board(QStringLiteral("ROOM-1"));
    room->pair(m_key);
    QTRY_VERIFY(room->lookedAt());
    QTest::qWait(100);
    QVERIFY(files("n-*.notice").isEmpty());
}

/// It says nothing of numbers but in the notices of its visits.
void SiteBoardTest::anOlderProgramsNumbersAreNotGivenAgain()
{
    const auto older = board(QStringLiteral("DESK-1"));
    older->pair(m_key);
    VisitNotice notice = facevisit::notice(QStringLiteral("DESK-1"));
    notice.numbered = Numbered{ 7 };
    QVERIFY(post(*older, notice));
    const auto desk = board(QStringLiteral("DESK-2"), true);
    desk->pair(m_key);
    QTRY_VERIFY(desk->commonNumbers(notice.day) == SiteBoard::CommonNumbers::Others);
    QCOMPARE(desk->toldNumbers(notice.day), QList<int>{ 7 });
}

void SiteBoardTest::aFolderThatIsAwayIsSaidAndComesBack()
{
    const auto desk = board(QStringLiteral("DESK-1"));
    desk->pair(m_key);
    QTRY_VERIFY(desk->lookedAt().has_value());
    const QString away = m_dir->path() + QStringLiteral("-away");
    QVERIFY(QDir().rename(m_dir->path(), away));
    QTRY_VERIFY(desk->standing().fault.has_value());
    QCOMPARE(desk->standing().fault->failure, Failure::SiteUnreachable);
    QVERIFY(!post(*desk, facevisit::notice(QStringLiteral("DESK-1"))));
    QVERIFY(QDir().rename(away, m_dir->path()));
    QTRY_VERIFY(!desk->standing().fault.has_value());
    QVERIFY(post(*desk, facevisit::notice(QStringLiteral("DESK-1"))));
}

void SiteBoardTest::oldOnesAreRemovedByTheirWriterAlone()
{
    auto desk = board(QStringLiteral("DESK-1"));
    desk->pair(m_key);
    QVERIFY(post(*desk, facevisit::notice(QStringLiteral("DESK-1"))));
    VisitNotice others = facevisit::notice(QStringLiteral("DESK-2"), QStringLiteral("04b_"));
    QVERIFY(post(*desk, others));
    QTRY_COMPARE(desk->visits().size(), 2);
    m_clock.pass(qint64(3) * 24 * 3600 * 1000);
    QCOMPARE(desk->visits().size(), 0); // what stands there still opens nothing
    desk = board(QStringLiteral("DESK-1"));
    desk->pair(m_key);
    QTRY_COMPARE(files("v-*.notice").size(), 1);
}

void SiteBoardTest::aDamagedNoticeIsReplacedWhenToldAgain()
{
    const auto desk = board(QStringLiteral("DESK-1"));
    desk->pair(m_key);
    const VisitNotice notice = facevisit::notice(QStringLiteral("DESK-1"));
    QVERIFY(post(*desk, notice));
    const QString path = m_dir->filePath(files("v-*.notice").first());
    for (const QByteArray &instead : { QByteArray("another's"), QByteArray() }) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(instead), instead.size());
        file.close();
        QVERIFY(post(*desk, notice));
        const auto room = board(QStringLiteral("ROOM-1"));
        room->pair(m_key);
        QTRY_COMPARE(room->visits().size(), 1);
        QCOMPARE(room->standing().broken, 0);
    }
    // A folder of that name cannot be replaced: then nobody has been told.
    QVERIFY(QFile::remove(path) && QDir().mkdir(path));
    QVERIFY(!post(*desk, notice));
}

void SiteBoardTest::whatIsTakenOutIsMissedByWhoToldIt()
{
    const auto desk = board(QStringLiteral("DESK-1"), true);
    desk->claim({});
    desk->pair(m_key);
    const VisitNotice notice = facevisit::notice(QStringLiteral("DESK-1"));
    QVERIFY(post(*desk, notice));
    QTRY_COMPARE(desk->visits().size(), 1);
    QVERIFY(desk->missing().isEmpty());
    QVERIFY(QFile::remove(m_dir->filePath(files("v-*.notice").first())));
    QTRY_COMPARE(desk->missing(), QList<QUuid>{ notice.visit });
    QVERIFY(post(*desk, notice));
    QVERIFY(desk->missing().isEmpty());
    QCOMPARE(files("v-*.notice").size(), 1);
    QFile damaged(m_dir->filePath(files("v-*.notice").first()));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("damaged") > 0);
    damaged.close();
    QTRY_COMPARE(desk->missing(), QList<QUuid>{ notice.visit });
}

void SiteBoardTest::whoComesMissesWhatWasTakenOut()
{
    const auto desk = board(QStringLiteral("DESK-1"), true, 0, 99);
    desk->claim({});
    desk->pair(m_key);
    const VisitNotice older = facevisit::notice(QStringLiteral("DESK-1"));
    const VisitNotice newer = facevisit::notice(QStringLiteral("DESK-1"), QStringLiteral("04b_"));
    QVERIFY(post(*desk, older));
    const QStringList before = files("v-*.notice");
    QVERIFY(post(*desk, newer));
    for (const QString &name : files("v-*.notice")) {
        if (!before.contains(name))
            QVERIFY(QFile::remove(m_dir->filePath(name)));
    }
    const auto room = board(QStringLiteral("ROOM-1"), false, 100, 199);
    QSignalSpy changed(room.get(), &SiteBoard::standingChanged);
    room->pair(m_key);
    QTRY_COMPARE(room->standing().gap, std::optional(Fault{ Failure::SiteListIncomplete, {}, 1 }));
    QCOMPARE(room->visits().size(), 1);
    changed.clear();
    QVERIFY(post(*desk, newer));
    QTRY_VERIFY(!room->standing().gap);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(room->visits().size(), 2);
    // It knows it now: taken out once more, it is not missed here.
    for (const QString &name : files("v-*.notice"))
        QVERIFY(QFile::remove(m_dir->filePath(name)));
    QTRY_COMPARE(desk->missing().size(), 2);
    QVERIFY(!room->standing().gap);
    QCOMPARE(room->visits().size(), 2);
}

void SiteBoardTest::nobodyIsCompleteBeforeTheReadersStationWasHeard()
{
    auto desk = board(QStringLiteral("DESK-1"), true, 0, 99);
    desk->pair(m_key);
    const auto room = board(QStringLiteral("ROOM-1"), false, 100, 199);
    room->pair(m_key);
    QTRY_COMPARE(room->standing().others, 1);
    QTRY_COMPARE(desk->standing().others, 1);
    QCOMPARE(room->standing().gap, std::optional(Fault{ Failure::SiteListIncomplete })); // it loads its list
    QVERIFY(!desk->standing().gap);
    desk->claim({ { QUuid::createUuid(), m_clock.now().date() } }); // kept before, and not in the folder
    QTRY_COMPARE(room->standing().gap, std::optional(Fault{ Failure::SiteListIncomplete, {}, 1 }));
    // Put there by somebody, an old notice of the station is no word from it.
    const QString kept = m_dir->filePath(QStringLiteral("kept"));
    QVERIFY(QDir().mkdir(kept));
    for (const QString &name : files("s-*.notice"))
        QVERIFY(QFile::copy(m_dir->filePath(name), kept + u'/' + name));
    desk.reset();
    for (const QString &name : QDir(kept).entryList(QDir::Files))
        QFile::copy(kept + u'/' + name, m_dir->filePath(name));
    const auto second = board(QStringLiteral("ROOM-2"), false, 200, 299);
    second->pair(m_key);
    QTRY_VERIFY(second->lookedAt());
    QTRY_VERIFY(second->standing().others >= 1);
    QVERIFY(second->standing().gap.has_value());
}

void SiteBoardTest::aClockThatWasSetBackIsSeenByTheOthers()
{
    const auto desk = board(QStringLiteral("DESK-1"), true, 0, 99);
    desk->claim({});
    desk->pair(m_key);
    constexpr qint64 hour = 3'600'000;
    FixedClock back;
    back.setAhead(-hour);
    SitePlan plan = planOf(QStringLiteral("ROOM-1"), false);
    const auto room = board(plan, back);
    room->pair(m_key);
    QTRY_COMPARE(room->standing().skew, std::optional(hour));
    QCOMPARE(room->clockOffset(), std::optional(hour));
    QVERIFY(
        room->wrongClock({}) == WrongClock({ WrongClock::Whose::NotKnown, hour, QStringLiteral("DESK-1") }));
    QVERIFY(room->wrongClock(hour) == WrongClock({ WrongClock::Whose::Own, -hour, {} }));
    QTRY_COMPARE(desk->standing().others, 1); // it is seen all the same
    // It has asked the service: its own is right, and the room's is named.
    QTRY_VERIFY(
        desk->wrongClock(0) == WrongClock({ WrongClock::Whose::Other, -hour, QStringLiteral("ROOM-1") }));
    back.setAhead(hour);
    QVERIFY(!room->standing().skew);
    QCOMPARE(room->clockOffset(), std::optional<qint64>(0));
}

void SiteBoardTest::aShareThatHangsHoldsUpNobody()
{
    const auto share = std::make_shared<HangingShare>();
    auto desk = board(planOf(QStringLiteral("DESK-1"), true), m_clock, share->files());
    desk->claim({});
    desk->pair(m_key);
    QTRY_VERIFY(desk->lookedAt());
    share->hangAt(FolderFiles::Step::List);
    QTRY_VERIFY(share->held() > 0);
    m_clock.pass(20'000);
    QTRY_VERIFY(desk->standing().fault.has_value());
    QCOMPARE(desk->standing().fault->failure, Failure::SiteUnreachable);
    desk->pair(SealingKey::from(SiteCode::make().key())); // nor who types another code
    QElapsedTimer passed;
    passed.start();
    desk.reset();
    QVERIFY(passed.elapsed() < 4 * FolderJobs::patience.count());
    QVERIFY(share->held() > 0);
    share->goOn();
}

/// Of a program without a limit of its own: the sender is told, and the others' folder stays as it is.
void SiteBoardTest::whatNobodyWouldReadIsNotWritten()
{
    NoticeFolder folder(m_dir->path(), m_key, QStringLiteral("DESK-1"), facevisit::institution());
    VisitNotice notice = facevisit::notice(QStringLiteral("DESK-1"));
    notice.message.insert(
        notice.message.lastIndexOf("</MessageBody>"), QByteArray(FolderFiles::mostBytes, ' '));
    const auto posted = folder.post(notice);
    QVERIFY(!posted);
    QCOMPARE(posted.error().failure, Failure::SiteUnreachable);
    QCOMPARE(posted.error().code, QStringLiteral("too-large"));
    QCOMPARE(files("*"), QStringList());
}

QTEST_GUILESS_MAIN(SiteBoardTest)
#include "siteboardtest.moc"
