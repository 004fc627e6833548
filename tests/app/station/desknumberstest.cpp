#include "tests/app/station/folderclinic.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

const QDateTime morning(
    QDate(2026, 11, 19), QTime(23, 20), Qt::UTC); // 08:20 in Japan; the stages begin 08:30

/// An invented person, another one for another seed.
NumberQuery person(int seed)
{
    NumberQuery query;
    query.insurerNumber = QStringLiteral("  138057");
    query.symbol = Pii(QStringLiteral("見本"));
    query.number = Pii(QString::number(1001 + seed));
    query.branch = Pii(QStringLiteral("01"));
    query.birthdate = Pii(QDate(1980, 5, 6).addDays(seed));
    return query;
}

} // namespace

/// Two desks of one clinic on its folders: no two patients of a day have one number, or the slip of one would
/// be called for the other, and the hand-over file of one would take the place of the other's.
class DeskNumbersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void bothDesksShowOneNumberForACard();
    void whatADeskReceivesItselfClashesWithNothing();
    void aRestartGoesOn();
    void aNoticeThatComesLateKeepsItsNumber();
    void anOlderProgramsNoticeClashesWithNothing();
    void whoTakesTheReaderOverGivesNoNumberTwice();
    void beforeTheOthersWereHeardNoCommonNumberIsGiven();
    void aDeskThatReadsNoReaderGivesNoCommonNumber();
    void theOnlyDeskCounts();

private:
    [[nodiscard]] bool open(StationStage &stage);
    /// A card at the reader, of the person whose sample begins so; its file.
    QString tap(StationStage &owner, const char *person);
    /// By number, at this desk: the number that it gets.
    [[nodiscard]] int receive(StationStage &desk);
    [[nodiscard]] static int numberOf(StationStage &desk, const QString &faceFile);
    /// Once the desk lists so many.
    [[nodiscard]] static bool lists(StationStage &desk, int many)
    {
        return QTest::qWaitFor([&] { return desk.desk().receptions().size() == many; });
    }

    std::unique_ptr<FolderClinic> m_clinic;
    std::unique_ptr<StationStage> m_first;
    std::unique_ptr<StationStage> m_second;
    int m_taps = 0;
    int m_received = 0;
};

void DeskNumbersTest::init()
{
    m_first.reset();
    m_second.reset();
    m_clinic = std::make_unique<FolderClinic>();
    m_first = m_clinic->station(StationKind::Desk, QStringLiteral("DESK-1"), true);
    m_second = m_clinic->station(StationKind::Desk, QStringLiteral("DESK-2"), false);
    m_first->plan.folder.firstToken = 0;
    m_first->plan.folder.lastToken = 4999;
    m_second->plan.folder.firstToken = 5000;
    m_second->plan.folder.lastToken = 9999;
    m_taps = 0;
    m_received = 0;
}

bool DeskNumbersTest::open(StationStage &stage)
{
    return m_clinic->open(stage) && stage.signIn(QStringLiteral("uketsuke")).ok() && QTest::qWaitFor([&] {
        // The desk that empties `face` has said that the day's common numbers are its own.
        const SiteBoard &board = stage.core().board();
        const bool says = stage.plan.folder.owner && !stage.plan.folder.face.isEmpty();
        return board.lookedAt()
            && (!says || board.commonNumbers(stage.core().today()) != SiteBoard::CommonNumbers::NotKnown);
    });
}

QString DeskNumbersTest::tap(StationStage &owner, const char *person)
{
    const QDateTime at = morning.addSecs(60 * ++m_taps);
    const QString name = m_clinic->tap(facevisit::message(QLatin1String(person), at, {}), at, m_taps);
    FolderClinic::look(owner);
    return name;
}

int DeskNumbersTest::receive(StationStage &desk)
{
    const auto visit = desk.desk().receiveByNumber(person(++m_received), QStringLiteral("certificate"));
    const ReceptionList all = desk.desk().receptions();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Reception &one) { return visit && one.visit == *visit; });
    return found == all.end() ? 0 : found->number;
}

int DeskNumbersTest::numberOf(StationStage &desk, const QString &faceFile)
{
    const ReceptionList all = desk.desk().receptions();
    const Reception *found = FolderClinic::received(all, faceFile);
    return found ? found->number : 0;
}

void DeskNumbersTest::bothDesksShowOneNumberForACard()
{
    QVERIFY(open(*m_first) && open(*m_second));
    const QString one = tap(*m_first, "04a_");
    QCOMPARE(receive(*m_first), 2);
    const QString three = tap(*m_first, "04b_");
    QVERIFY(lists(*m_second, 2));
    for (StationStage *desk : { m_first.get(), m_second.get() }) {
        QCOMPARE(numberOf(*desk, one), 1);
        QCOMPARE(numberOf(*desk, three), 3);
    }
}

void DeskNumbersTest::whatADeskReceivesItselfClashesWithNothing()
{
    QVERIFY(open(*m_first) && open(*m_second));
    QSet<int> numbers;
    for (const char *person : { "04a_", "04b_", "04c_" }) {
        numbers << receive(*m_second) << receive(*m_first);
        numbers << numberOf(*m_first, tap(*m_first, person));
    }
    QVERIFY(numbers == (QSet<int>{ 1, 2, 3, 4, 5, 6, 5001, 5002, 5003 }));
    QVERIFY(lists(*m_second, 6));
    QSet<int> shown;
    for (const Reception &reception : m_second->desk().receptions())
        shown << reception.number;
    QVERIFY(shown == (QSet<int>{ 2, 4, 6, 5001, 5002, 5003 }));
}

void DeskNumbersTest::aRestartGoesOn()
{
    QVERIFY(open(*m_first) && open(*m_second));
    QCOMPARE(receive(*m_second), 5001);
    QCOMPARE(numberOf(*m_first, tap(*m_first, "04a_")), 1);
    QVERIFY(lists(*m_second, 2));
    QVERIFY(open(*m_second) && open(*m_first));
    QCOMPARE(receive(*m_second), 5002);
    QCOMPARE(receive(*m_first), 2);
    QCOMPARE(numberOf(*m_first, tap(*m_first, "04b_")), 3);
}

void DeskNumbersTest::aNoticeThatComesLateKeepsItsNumber()
{
    QVERIFY(open(*m_first));
    const QString early = tap(*m_first, "04a_");
    const QString later = tap(*m_first, "04b_");
    QVERIFY(m_clinic->open(*m_second)); // has seen nothing of it yet
    QVERIFY(m_second->signIn(QStringLiteral("uketsuke")).ok());
    QCOMPARE(receive(*m_second), 5001);
    QVERIFY(lists(*m_second, 3));
    QCOMPARE(numberOf(*m_second, early), 1);
    QCOMPARE(numberOf(*m_second, later), 2);
    QCOMPARE(receive(*m_second), 5002);
}

void DeskNumbersTest::anOlderProgramsNoticeClashesWithNothing()
{
    QVERIFY(open(*m_first));
    const QString numbered = tap(*m_first, "04a_");
    VisitNotice old = facevisit::notice(QStringLiteral("DESK-3"), QStringLiteral("04b_"));
    old.day = m_first->core().today();
    m_first->core().board().post(old, [](const Outcome<Done> &) {});
    QVERIFY(open(*m_second));
    QVERIFY(lists(*m_second, 2));
    QCOMPARE(numberOf(*m_second, numbered), 1);
    QCOMPARE(numberOf(*m_second, old.faceFile), 5001);
}

void DeskNumbersTest::whoTakesTheReaderOverGivesNoNumberTwice()
{
    QVERIFY(open(*m_first) && open(*m_second));
    QCOMPARE(numberOf(*m_first, tap(*m_first, "04a_")), 1);
    QVERIFY(lists(*m_second, 1));
    m_first->close();
    m_second->plan.folder.owner = true;
    m_second->plan.reader = ReaderWay::Reporting;
    QVERIFY(open(*m_second));
    // What the first desk has received by number since, nobody has told.
    QCOMPARE(numberOf(*m_second, tap(*m_second, "04b_")), 5001);
    m_first->plan.folder.owner = false;
    m_first->plan.reader = ReaderWay::None;
    QVERIFY(open(*m_first));
    QVERIFY(lists(*m_first, 2));
    QCOMPARE(receive(*m_first), 501);
    QSet<int> shown;
    for (const Reception &reception : m_first->desk().receptions())
        shown << reception.number;
    QVERIFY(shown == (QSet<int>{ 1, 5001, 501 }));
}

void DeskNumbersTest::beforeTheOthersWereHeardNoCommonNumberIsGiven()
{
    QVERIFY(QDir(m_clinic->path(QStringLiteral("site"))).removeRecursively()); // the share is away
    QVERIFY(m_clinic->open(*m_first));
    QVERIFY(m_first->signIn(QStringLiteral("uketsuke")).ok());
    QCOMPARE(receive(*m_first), 501);
    QCOMPARE(receive(*m_first), 502);
}

/// `owner` is true at a desk that does not say otherwise.
void DeskNumbersTest::aDeskThatReadsNoReaderGivesNoCommonNumber()
{
    m_second->plan.folder.owner = true;
    m_second->plan.folder.face.clear();
    QVERIFY(open(*m_first) && open(*m_second));
    QCOMPARE(receive(*m_second), 5001);
    QCOMPARE(receive(*m_first), 1);
}

void DeskNumbersTest::theOnlyDeskCounts()
{
    m_first->plan.siteDir.clear();
    m_first->plan.folder.firstToken = 3000;
    QVERIFY(m_first->open().ok());
    QVERIFY(m_first->signIn(QStringLiteral("uketsuke")).ok());
    QCOMPARE(receive(*m_first), 1);
    QCOMPARE(numberOf(*m_first, tap(*m_first, "04a_")), 2);
}

QTEST_GUILESS_MAIN(DeskNumbersTest)
#include "desknumberstest.moc"
