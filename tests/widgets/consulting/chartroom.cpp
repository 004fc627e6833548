#include "tests/widgets/consulting/consultingstage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace madoguchi;
using Call = ChartCall::State;

/// The chart calls a patient: opened where nothing is half typed, asked about where something is, and said
/// where there is nobody to open.
class ChartRoomTest : public QObject, private ConsultingStage
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { clearUp(); }
    void theVisitOpens();
    void oneThatIsOpenAlreadyIsNotOpenedAgain();
    void overSomethingTypedItAsks();
    void announcedItOpensByItselfNoMore();
    void whoHasGoneOnIsNotCalledBack();
    void whatIsConsentedToOpens();
    void nobodyIsSaidByNumber_data();
    void nobodyIsSaidByNumber();
    void fasterThanAnybodyReadsItAsks();
    void anOldCallAsks();
    void minimisedItAsks();
    void whatStaysOpenIsSaidToBeAnothers_data();
    void whatStaysOpenIsSaidToBeAnothers();
    void leftNothingOfItStays();

private:
    void call(Call state, int visit = -1, const char *number = "4711");
    [[nodiscard]] bool says(const QString &words)
    {
        const QList<QLabel *> labels = part<QWidget>("chartNotice")->findChildren<QLabel *>();
        return isSaid() && std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->text().contains(words);
        });
    }
    [[nodiscard]] bool isSaid() { return part<QWidget>("chartNotice")->isVisible(); }

    quint64 m_count = 0;
};

void ChartRoomTest::init()
{
    prepare();
    QVERIFY(show());
}

void ChartRoomTest::call(Call state, int visit, const char *number)
{
    ChartCall called;
    called.state = state;
    called.count = ++m_count;
    called.number = Pii<QString>(QString::fromLatin1(number));
    called.visit = visit < 0 ? QUuid() : m_visits.at(visit).visit;
    m_room->setChart(called);
}

void ChartRoomTest::theVisitOpens()
{
    call(Call::Found, 3);
    QCOMPARE(m_room->done.last(), QStringLiteral("open for the chart medication"));
    QCOMPARE(part<QTableView>("visitTable")->currentIndex().row(), 3);
    QVERIFY(part<QLabel>("patientName")->text().contains(m_visits.at(3).patient.name.reveal().left(2)));
    QVERIFY(!isSaid());
    m_room->time = m_room->time.addSecs(10);
    call(Call::Found, 0); // the next patient: what is shown is not what is typed
    QCOMPARE(part<QTableView>("visitTable")->currentIndex().row(), 0);
}

void ChartRoomTest::oneThatIsOpenAlreadyIsNotOpenedAgain()
{
    choose(0);
    openMedication();
    m_room->done.clear();
    call(Call::Found, 0);
    QVERIFY(m_room->done.isEmpty());
    m_room->setVisits(m_visits); // a refreshed list opens nothing
    QVERIFY(m_room->done.isEmpty());
}

void ChartRoomTest::overSomethingTypedItAsks()
{
    choose(0);
    openMedication();
    auto *search = part<QLineEdit>("medicationSearch");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("abc"));
    m_room->done.clear();
    call(Call::Found, 3);
    QVERIFY(m_room->done.isEmpty());
    QCOMPARE(search->text(), QStringLiteral("abc"));
    QVERIFY(isSaid());
    QVERIFY(search->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    QVERIFY(m_room->done.contains(QStringLiteral("open medication")));
    QCOMPARE(part<QTableView>("visitTable")->currentIndex().row(), 3);
    QVERIFY(!isSaid());
}

void ChartRoomTest::announcedItOpensByItselfNoMore()
{
    choose(0);
    openMedication();
    auto *search = part<QLineEdit>("medicationSearch");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("abc"));
    call(Call::Found, 3);
    search->clear();
    part<QTableView>("visitTable")->setFocus();
    m_room->done.clear();
    m_room->setVisits(m_visits); // a refreshed list
    QVERIFY(m_room->done.isEmpty());
    QVERIFY(isSaid());
    call(Call::Found, 3); // written anew
    QVERIFY(m_room->done.contains(QStringLiteral("open for the chart medication")));
}

/// The patient of the chart is received only now, and another one was chosen meanwhile.
void ChartRoomTest::whoHasGoneOnIsNotCalledBack()
{
    call(Call::NoVisit);
    choose(0);
    m_room->done.clear();
    ChartCall received = m_room->chart;
    received.state = Call::Found;
    received.visit = m_visits.at(3).visit;
    m_room->setChart(received);
    QVERIFY(m_room->done.isEmpty());
    QCOMPARE(part<QTableView>("visitTable")->currentIndex().row(), 0);
    QVERIFY(isSaid());
}

void ChartRoomTest::whatIsConsentedToOpens()
{
    call(Call::Found, 1); // checkup alone
    QCOMPARE(m_room->done.last(), QStringLiteral("open for the chart checkup"));
}

void ChartRoomTest::nobodyIsSaidByNumber_data()
{
    QTest::addColumn<Call>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("no visit") << Call::NoVisit << QStringLiteral("patient number of the chart: 4711");
    QTest::newRow("several") << Call::SeveralPatients << QStringLiteral("number of the chart: 4711");
    QTest::newRow("unreadable") << Call::Unreadable << QStringLiteral("no patient number");
    QTest::newRow("away") << Call::Away << QStringLiteral("cannot be reached");
}

void ChartRoomTest::nobodyIsSaidByNumber()
{
    QFETCH(Call, state);
    QFETCH(QString, words);
    choose(0);
    m_room->done.clear();
    call(state);
    QVERIFY(m_room->done.isEmpty());
    QCOMPARE(part<QTableView>("visitTable")->currentIndex().row(), 0); // who was in hand stays
    QVERIFY(isSaid());
    const QList<QLabel *> labels = part<QWidget>("chartNotice")->findChildren<QLabel *>();
    QVERIFY(std::any_of(
        labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(words); }));
    call(Call::None);
    QVERIFY(!isSaid());
}

void ChartRoomTest::fasterThanAnybodyReadsItAsks()
{
    call(Call::Found, 3);
    m_room->time = m_room->time.addSecs(1);
    m_room->done.clear();
    call(Call::Found, 0);
    QVERIFY(m_room->done.isEmpty());
    QVERIFY(isSaid());
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(m_room->done.last(), QStringLiteral("open medication")); // by hand
    QVERIFY(!isSaid());
}

/// Received only twenty minutes after the chart was opened.
void ChartRoomTest::anOldCallAsks()
{
    call(Call::NoVisit);
    m_room->time = m_room->time.addSecs(31);
    m_room->done.clear();
    ChartCall received = m_room->chart;
    received.state = Call::Found;
    received.visit = m_visits.at(3).visit;
    m_room->setChart(received);
    QVERIFY(m_room->done.isEmpty());
    QVERIFY(isSaid());
    choose(3); // by hand it is answered
    QVERIFY(!isSaid());
}

void ChartRoomTest::minimisedItAsks()
{
    m_window->showMinimized();
    call(Call::Found, 3);
    QVERIFY(m_room->done.isEmpty());
    m_window->showNormal();
    QVERIFY(isSaid());
}

void ChartRoomTest::whatStaysOpenIsSaidToBeAnothers_data()
{
    QTest::addColumn<Call>("state");
    QTest::newRow("no visit") << Call::NoVisit;
    QTest::newRow("several") << Call::SeveralPatients;
}

void ChartRoomTest::whatStaysOpenIsSaidToBeAnothers()
{
    QFETCH(Call, state);
    const QString another = QStringLiteral("of another patient than the chart's");
    const QString none = QStringLiteral("None was opened");
    call(state);
    QVERIFY(!says(another));
    QCOMPARE(says(none), state == Call::SeveralPatients);
    choose(0);
    openMedication(); // chosen since: it may be the one
    QVERIFY(!says(another));
    QVERIFY(!says(none));
    call(state, -1, "4712");
    QVERIFY(says(another));
    QVERIFY(!says(none));
    m_room->setRecords({}); // Esc
    QVERIFY(!says(another));
}

void ChartRoomTest::leftNothingOfItStays()
{
    call(Call::NoVisit);
    m_room->chair.staff.reset();
    m_room->chart = {};
    Q_EMIT m_room->chair.changed();
    QVERIFY(!isSaid());
    for (const QLabel *label : part<QWidget>("chartNotice")->findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(QLatin1String("4711")));
        QVERIFY(!label->accessibleName().contains(QLatin1String("4711")));
    }
}

QTEST_MAIN(ChartRoomTest)
#include "chartroom.moc"
