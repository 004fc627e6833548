#include "app/site/siteboard.h"

#include "app/site/sitecode.h"
#include "tests/app/site/facevisit.h"
#include "tests/support/fixedclock.h"

#include <QDir>
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
    void nothingOfAPersonStandsInTheFolder();
    void withoutTheCodeNothingIsSaidAndNothingIsOpened();
    void whatWasChangedOrRenamedIsCountedAndLeft();
    void stationsComeAndGo();
    void whoEmptiesFaceTwiceIsToldAtBoth();
    void partsOfTheCounterMustNotOverlap();
    void aFolderThatIsAwayIsSaidAndComesBack();
    void oldOnesAreRemovedByTheirWriterAlone();

private:
    std::unique_ptr<SiteBoard> board(
        const QString &station, bool owner = false, int first = 0, int last = 99);
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

std::unique_ptr<SiteBoard> SiteBoardTest::board(const QString &station, bool owner, int first, int last)
{
    SitePlan plan;
    plan.dir = m_dir->path();
    plan.institution = facevisit::institution();
    plan.own.station = station;
    plan.own.ownsFace = owner;
    plan.own.hasTokens = last > first;
    plan.own.firstToken = first;
    plan.own.lastToken = last;
    plan.lookEvery = 20;
    return std::make_unique<SiteBoard>(plan, m_clock);
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
    QCOMPARE(files().size() + files("*.txt").size(), 8); // one good, four odd, two stations, a text
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

QTEST_GUILESS_MAIN(SiteBoardTest)
#include "siteboardtest.moc"
