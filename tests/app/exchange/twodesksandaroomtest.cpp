#include "app/central/echo.h"
#include "tests/app/exchange/terminalclinic.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace madoguchi;

namespace {

const QString certificate = QStringLiteral("certificate");
constexpr int rounds = 30;
constexpr std::array persons{ "p01", "p02", "p03", "p04", "p07", "p08", "p09", "p10", "p11", "p12", "p14",
    "p19", "p22", "p26", "p27" };

const char *person(int round)
{
    return persons.at(static_cast<std::size_t>(round) % persons.size());
}

bool isRed(StationStage &desk, Failure failure)
{
    const QList<HealthLine> lines = desk.desk().health();
    return std::any_of(lines.begin(), lines.end(), [&](const HealthLine &line) {
        return line.state == HealthLine::State::Bad && line.fault && line.fault->failure == failure;
    });
}

} // namespace

/// A clinic of two desks and a consulting room, three stores, on the folders of one terminal, which is a
/// process of its own.
class TwoDesksAndARoomTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aMorning_data();
    void aMorning();
    void aDeskThatIsCutOffGoesOn();
    void twoOwnersOfTheReaderAreRed();

private:
    [[nodiscard]] bool begin(bool events = true);
    /// What one desk has asked by number, and for whom.
    struct Asked
    {
        StationStage *desk = nullptr;
        QUuid visit{};
        const char *id = nullptr;
    };
    [[nodiscard]] bool isAnswered(const Asked &asked) const;
    void playRound(int round);
    void checkDesks();
    void checkRoom();

    std::unique_ptr<TerminalClinic> m_clinic;
    std::unique_ptr<StationStage> m_first;
    std::unique_ptr<StationStage> m_second;
    std::unique_ptr<StationStage> m_room;
    QList<Asked> m_asked;
    QStringList m_tapped; ///< face files
};

void TwoDesksAndARoomTest::init()
{
    m_first.reset();
    m_second.reset();
    m_room.reset();
    m_asked.clear();
    m_tapped.clear();
    m_clinic = std::make_unique<TerminalClinic>();
}

bool TwoDesksAndARoomTest::begin(bool events)
{
    m_first = m_clinic->station(StationKind::Desk, QStringLiteral("DESK-1"), true, 1);
    m_second = m_clinic->station(StationKind::Desk, QStringLiteral("DESK-2"), false, 2);
    m_room = m_clinic->station(StationKind::Consulting, QStringLiteral("ROOM-1"), false, 3);
    if (!m_clinic->start())
        return false;
    for (StationStage *stage : { m_first.get(), m_second.get(), m_room.get() }) {
        stage->plan.folder.timings.events = events;
        if (!m_clinic->open(*stage))
            return false;
    }
    return true;
}

bool TwoDesksAndARoomTest::isAnswered(const Asked &asked) const
{
    const ReceptionList all = asked.desk->desk().receptions();
    const Reception *received = all.find(asked.visit);
    return received && received->question->answered
        && areOf(m_clinic->query(asked.id), received->eligibility);
}

void TwoDesksAndARoomTest::playRound(int round)
{
    if (round % 2 == 0) {
        const QString file = m_clinic->tap(
            QLatin1String(person(round / 2)), "medication=yes checkup=yes diagnosis=no operation=no");
        QVERIFY(!file.isEmpty());
        m_tapped.append(file);
        return;
    }
    StationStage *desk = round % 4 == 1 ? m_first.get() : m_second.get();
    const auto visit = desk->desk().receiveByNumber(m_clinic->query(person(round)), certificate);
    QVERIFY(visit.ok());
    m_asked.append({ desk, *visit, person(round) });
}

/// Each has the answers to its own questions, and both have all who were at the reader.
void TwoDesksAndARoomTest::checkDesks()
{
    for (const Asked &asked : std::as_const(m_asked)) {
        QTRY_VERIFY(isAnswered(asked));
        StationStage &other = asked.desk == m_first.get() ? *m_second : *m_first;
        QVERIFY(!other.desk().receptions().find(asked.visit));
    }
    for (StationStage *stage : { m_first.get(), m_second.get() }) {
        for (const QString &file : std::as_const(m_tapped))
            QTRY_VERIFY(TerminalClinic::received(stage->desk().receptions(), file).has_value());
        const auto own = std::count_if(
            m_asked.begin(), m_asked.end(), [&](const Asked &asked) { return asked.desk == stage; });
        QCOMPARE(stage->desk().receptions().size(), m_tapped.size() + own); // nobody twice
    }
    QCOMPARE(m_clinic->taken("OQSsiquc01"), static_cast<int>(m_asked.size()));
}

void TwoDesksAndARoomTest::checkRoom()
{
    QTRY_COMPARE(m_room->room().visits().size(), m_tapped.size());
    for (const ConsultingVisit &visit : m_room->room().visits()) {
        if (visit.patient.birthdate != m_clinic->person("p01").patient.birthdate)
            continue;
        QCOMPARE(m_room->openRecords(visit.visit), RecordsView::State::Shown);
        QCOMPARE(m_room->openRecords(visit.visit, ConsentKind::Checkup), RecordsView::State::Shown);
        return;
    }
    QFAIL("the patient with records is not listed");
}

void TwoDesksAndARoomTest::aMorning_data()
{
    QTest::addColumn<bool>("events");
    QTest::newRow("with the file system's events") << true;
    QTest::newRow("over a share that drops them") << false;
}

void TwoDesksAndARoomTest::aMorning()
{
    QFETCH(bool, events);
    QVERIFY(begin(events));
    for (int round = 0; round < rounds; ++round) {
        playRound(round);
        QTest::qWait(20);
    }
    checkDesks();
    checkRoom();
    QTRY_COMPARE(m_clinic->files(), QStringList());
}

/// Asked, taken by the terminal, and gone before the answer: opened again, it waits for that one.
void TwoDesksAndARoomTest::aDeskThatIsCutOffGoesOn()
{
    QVERIFY(begin());
    m_clinic->terminal().ask("fault delay ms=1200 family=OQSsiquc01");
    playRound(3); // the second desk's
    QTRY_COMPARE(m_clinic->taken("OQSsiquc01"), 1);
    m_second->close();
    playRound(0);
    playRound(1);
    QVERIFY(m_clinic->open(*m_second));
    checkDesks();
    QTRY_COMPARE(m_clinic->files(), QStringList());
}

void TwoDesksAndARoomTest::twoOwnersOfTheReaderAreRed()
{
    QVERIFY(begin());
    QVERIFY(!isRed(*m_first, Failure::FolderOwnedTwice));
    m_second->plan.folder.owner = true;
    QVERIFY(m_clinic->open(*m_second));
    QTRY_VERIFY(isRed(*m_first, Failure::FolderOwnedTwice));
    QTRY_VERIFY(isRed(*m_second, Failure::FolderOwnedTwice));
}

QTEST_GUILESS_MAIN(TwoDesksAndARoomTest)
#include "twodesksandaroomtest.moc"
