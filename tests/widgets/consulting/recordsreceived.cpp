// When records were received, and what was said to 診療 and 手術: on screen, on paper and in the copied text.
#include "tests/widgets/consulting/consultingstage.h"
#include "widgets/common/announcement.h"
#include "widgets/common/plainlabel.h"
#include "widgets/consulting/charttext.h"
#include "widgets/consulting/recordspanel.h"
#include "widgets/consulting/recordspaper.h"
#include "widgets/consulting/recordswords.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QStringEncoder>

using namespace madoguchi;

namespace {

constexpr int hour = 3600;

Consent given(const QDateTime &until)
{
    return { Consent::State::Yes, until.addDays(-1), until };
}

} // namespace

class RecordsReceivedTest : public QObject, protected ConsultingStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { prepare(); }
    void cleanup() { clearUp(); }
    void whenItWasReceivedIsSaid_data();
    void whenItWasReceivedIsSaid();
    void whatWasSaidBesideIsSaid_data();
    void whatWasSaidBesideIsSaid();
    void checkupsHaveNothingBeside();
    void bothStandOnScreenPaperAndText();
    void whatGoesMeanwhileIsSaidAloud();
    void f5InOpenRecordsAsksForThose();

private:
    [[nodiscard]] RecordsView medication() const { return viewOf(m_visits.at(0), RecordsView::State::Shown); }
};

void RecordsReceivedTest::whenItWasReceivedIsSaid_data()
{
    QTest::addColumn<int>("secondsAgo"); // -1: not known
    QTest::addColumn<QString>("words");
    QTest::newRow("now") << 0 << QStringLiteral("Received 09:30");
    QTest::newRow("this morning") << hour << QStringLiteral("Received 08:30");
    QTest::newRow("yesterday") << 10 * hour << QStringLiteral("Received 2026-11-19 23:30");
    QTest::newRow("by an older program") << -1 << QStringLiteral("When it was received is not known");
}

void RecordsReceivedTest::whenItWasReceivedIsSaid()
{
    QFETCH(const int, secondsAgo);
    QFETCH(const QString, words);
    RecordsView view = medication();
    view.received = secondsAgo < 0 ? QDateTime() : m_room->time.addSecs(-secondsAgo);
    QCOMPARE(recordswords::received(view, m_room->time), words);
}

void RecordsReceivedTest::whatWasSaidBesideIsSaid_data()
{
    QTest::addColumn<Consent>("consent");
    QTest::addColumn<bool>("askedWith");
    QTest::addColumn<bool>("ended");
    QTest::addColumn<QString>("words");
    const QDateTime now = QDateTime(QDate(2026, 11, 20), QTime(0, 30), Qt::UTC);
    QTest::newRow("asked with it") << given(now.addSecs(hour)) << true << false
                                   << QStringLiteral("consented");
    QTest::newRow("refused") << Consent{ .state = Consent::State::No } << false << false
                             << QStringLiteral("refused");
    QTest::newRow("not asked") << Consent() << false << false << QStringLiteral("not asked");
    QTest::newRow("over before") << given(now.addSecs(-1)) << false << false << QStringLiteral("expired");
    QTest::newRow("over while it is open") << given(now.addSecs(-1)) << false << true
                                           << QStringLiteral("the consent has ended, and its rows have gone");
    QTest::newRow("given since") << given(now.addSecs(hour)) << false << false
                                 << QStringLiteral("consented to since, and not asked for: ask again");
}

void RecordsReceivedTest::whatWasSaidBesideIsSaid()
{
    QFETCH(const Consent, consent);
    QFETCH(const bool, askedWith);
    QFETCH(const bool, ended);
    QFETCH(const QString, words);
    for (const ConsentKind kind : { ConsentKind::Diagnosis, ConsentKind::Operation }) {
        ConsultingVisit visit = m_visits.at(0);
        visit.consents.set(kind, consent);
        RecordsView view = medication();
        view.kinds = { ConsentKind::Medication };
        if (askedWith)
            view.kinds.append(kind);
        if (ended)
            view.ended = { kind };
        const QStringList said = recordswords::beside(view, visit, m_room->time).split(QStringLiteral("; "));
        const QString mine = said.value(kind == ConsentKind::Diagnosis ? 0 : 1);
        QVERIFY2(mine.endsWith(QStringLiteral(": ") + words), qPrintable(mine));
        const QString other = said.value(kind == ConsentKind::Diagnosis ? 1 : 0);
        QVERIFY2(other.endsWith(QStringLiteral("not asked")), qPrintable(other));
    }
}

void RecordsReceivedTest::checkupsHaveNothingBeside()
{
    RecordsView view = medication();
    view.kind = ConsentKind::Checkup;
    QCOMPARE(recordswords::beside(view, m_visits.at(0), m_room->time), QString());
}

void RecordsReceivedTest::bothStandOnScreenPaperAndText()
{
    ConsultingVisit visit = m_visits.at(0);
    visit.consents.set(ConsentKind::Operation, Consent{ .state = Consent::State::No });
    RecordsView view = medication();
    view.kinds = { ConsentKind::Medication };
    view.received = m_room->time.addSecs(-10 * hour);
    RecordsPanel panel;
    panel.setVisit(visit, m_room->time);
    panel.setRecords(view, m_room->time);
    const QString beside = recordswords::beside(view, visit, m_room->time);
    const QString facts = panel.findChild<QLabel *>(QStringLiteral("recordsFacts"))->text();
    QVERIFY(facts.contains(QStringLiteral("2026-11-19 23:30")) && facts.contains(beside));
    const QString text = charttext::of(view, visit, m_room->time);
    QVERIFY2(text.contains(QStringLiteral("received 2026-11-19 23:30, copied 2026-11-20 09:30")),
        qPrintable(text.section(QLatin1Char('\n'), 0, 0)));
    QVERIFY(text.contains(beside));
    const RecordsPaper paper = recordsPaper(view, visit, QString(), m_room->time);
    QVERIFY(paper.about.first().contains(QStringLiteral("2026-11-19 23:30")));
    QVERIFY(paper.about.contains(beside));
    QVERIFY(paper.foot.contains(QStringLiteral("2026-11-20 09:30"))); // when it was printed
    for (const char *language : { "ja", "en" }) {
        Language::instance().set(QLatin1String(language));
        QStringEncoder encoder("Shift_JIS");
        QVERIFY(!QByteArray(encoder.encode(charttext::of(view, visit, m_room->time))).isEmpty());
        QVERIFY2(!encoder.hasError(), language);
    }
}

/// Rows go from under the reader's eyes: the line says so, and a screen reader too, once.
void RecordsReceivedTest::whatGoesMeanwhileIsSaidAloud()
{
    RecordsView view = medication();
    view.kinds = { ConsentKind::Medication, ConsentKind::Operation };
    view.received = m_room->time;
    RecordsPanel panel;
    panel.show();
    panel.setVisit(m_visits.at(0), m_room->time);
    panel.setRecords(view, m_room->time);
    const auto *facts = panel.findChild<QLabel *>(QStringLiteral("recordsFacts"));
    const auto said = [&panel] {
        return Announcement::of(&panel)->accessibleName().count(QStringLiteral("its rows have gone"));
    };
    QVERIFY(!facts->font().bold());
    QCOMPARE(said(), 0);
    view.kinds = { ConsentKind::Medication };
    view.ended = { ConsentKind::Operation };
    panel.setRecords(view, m_room->time);
    QVERIFY(facts->text().contains(QStringLiteral("its rows have gone")) && facts->font().bold());
    QCOMPARE(said(), 1);
    panel.setNow(m_room->time.addSecs(1)); // and not each second
    QCOMPARE(said(), 1);
    view.ended.clear();
    view.fault = Fault{ Failure::ServiceUnreachable }; // asked anew in vain: it stays, and that is said
    panel.setRecords(view, m_room->time);
    QVERIFY(facts->text().startsWith(QStringLiteral("Not asked again: ")) && facts->font().bold());
}

void RecordsReceivedTest::f5InOpenRecordsAsksForThose()
{
    m_window = std::make_unique<ConsultingWindow>(*m_room, ConsultingOptions());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    choose(0);
    openMedication();
    m_room->done.clear();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
    QCOMPARE(m_room->done, QStringList{ QStringLiteral("ask anew") });
    QTest::mouseClick(part<QAbstractButton>("askAnew"), Qt::LeftButton);
    QCOMPARE(m_room->done.size(), 2);
    part<QTableView>("visitTable")->setFocus();
    m_room->done.clear();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
    QCOMPARE(m_room->done, QStringList{ QStringLiteral("refresh") });
}

QTEST_MAIN(RecordsReceivedTest)
#include "recordsreceived.moc"
