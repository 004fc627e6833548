// The consulting room's window against a scripted room: what it shows and asks for, each reason for emptiness
// apart, and that nothing of a patient is left when nobody is signed in. With MADOGUCHI_PICTURES=DIR states
// are written there.
#include "widgets/consulting/consultingwindow.h"

#include "app/support/failuretext.h"
#include "tests/widgets/consulting/consultingstage.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/roomsteps.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

/// Everything a person, or a screen reader, could get out of the window.
QString everythingIn(QAccessibleInterface *interface)
{
    if (!interface)
        return {};
    QString all = interface->text(QAccessible::Name) + QLatin1Char('\n') + interface->text(QAccessible::Value)
        + QLatin1Char('\n') + interface->text(QAccessible::Description) + QLatin1Char('\n');
    for (int i = 0; i < interface->childCount(); ++i)
        all += everythingIn(interface->child(i));
    return all;
}

} // namespace

class ConsultingWindowTest : public QObject, protected ConsultingStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { prepare(); }
    void cleanup() { clearUp(); }
    void signInSaysWhyNot();
    void listShowsVisitsAndTimeLeft();
    void theKeyboardStandsOnTheFirstVisit();
    void arrowsDoNotChangeTheLanguage();
    void enterOpensMedication();
    void aRefreshedListMovesNothing();
    void anotherVisitClosesTheRecords();
    void medicationIsShownByMonth();
    void searchFindsInAllSpellings();
    void everyAbsenceHasItsOwnWords();
    void waitingIsTimedAndLetsOneGoOn();
    void whatCameMeanwhileIsSaidOnReturn();
    void aFailedPageAsksAgain();
    void theServicesOwnWordsAreRead();
    void aLineThatIsBackIsSaid();
    void anOlderReceptionNamesTheNewer();
    void checkupRefusedIsNotConsented();
    void theConsentRunsOut();
    void mynaportalListTellsReportedFromWaiting();
    void mynaportalListTellsRetrievedFromViewed();
    void signedOutLeavesNothing();
    void helpIsOfWhatIsShown();
    void languageChangesWhileRunning();
};

void ConsultingWindowTest::signInSaysWhyNot()
{
    m_room->chair.staff.reset();
    QVERIFY(show());
    QVERIFY(part<QLineEdit>("signInId")->isVisible());
    QVERIFY(!part<QTableView>("visitTable")->isVisible());
    picture(QStringLiteral("consulting-signin"));
    QTest::keyClicks(part<QLineEdit>("signInId"), QStringLiteral("doctor"));
    QTest::keyClicks(part<QLineEdit>("signInPassword"), QStringLiteral("wrong"));
    QTest::mouseClick(part<QAbstractButton>("signInButton"), Qt::LeftButton);
    QVERIFY(part<QWidget>("signInFailure")->isVisible());
    QVERIFY(part<QLineEdit>("signInPassword")->text().isEmpty());
    QTest::keyClicks(part<QLineEdit>("signInPassword"), QStringLiteral("right"));
    QTest::keyClick(part<QLineEdit>("signInPassword"), Qt::Key_Return);
    QVERIFY(part<QTableView>("visitTable")->isVisible());
    QCOMPARE(part<QTableView>("visitTable")->model()->rowCount(), 8);
}

void ConsultingWindowTest::listShowsVisitsAndTimeLeft()
{
    QVERIFY(show());
    const QAbstractItemModel *model = part<QTableView>("visitTable")->model();
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("架空　花子\nカクウ ハナコ"));
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("09:20"));
    QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("○\n23 h 41 min"));
    QCOMPARE(model->index(0, 4).data().toString(), QStringLiteral("×\nrefused"));
    QCOMPARE(model->index(2, 3).data().toString(), QStringLiteral("×\nexpired"));
    QCOMPARE(model->index(4, 3).data().toString(), QStringLiteral("－\ncertificate"));
    QVERIFY(!part<QTableView>("visitTable")->selectionModel()->hasSelection());
    picture(QStringLiteral("consulting-empty"));
    choose(0);
    QCOMPARE(part<QLabel>("patientName")->text(), QStringLiteral("架空　花子"));
    QCOMPARE(part<QLabel>("insurerNumber")->text(), QStringLiteral("138057"));
    QCOMPARE(part<QLabel>("branch")->text(), QStringLiteral("01"));
    QVERIFY(part<QLabel>("patientBirth")->text().contains(QStringLiteral("1950")));
    picture(QStringLiteral("consulting-chosen"));
}

void ConsultingWindowTest::theKeyboardStandsOnTheFirstVisit()
{
    m_room->all.clear();
    m_room->chair.staff.reset();
    QVERIFY(show());
    m_room->chair.sit(ScriptedConsulting::doctor());
    auto *table = part<QTableView>("visitTable");
    QVERIFY(table->hasFocus());
    m_room->setVisits(m_visits);
    QVERIFY(table->hasFocus());
    QCOMPARE(table->currentIndex().row(), 0);
    QVERIFY(!table->selectionModel()->hasSelection()); // it is the person who chooses
    m_room->done.clear();
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(table->selectionModel()->isRowSelected(0, {}));
    QVERIFY(m_room->done.filter(QStringLiteral("open")).isEmpty());
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(m_room->done.filter(QStringLiteral("open")).size(), 1);
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(table->selectionModel()->isRowSelected(1, {}));
}

void ConsultingWindowTest::arrowsDoNotChangeTheLanguage()
{
    QVERIFY(show());
    auto *box = part<QComboBox>("languageBox");
    box->setFocus();
    for (const Qt::Key key : { Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_J })
        QTest::keyClick(box, key);
    QCOMPARE(Language::instance().current(), QStringLiteral("en"));
    QTest::keyClick(box, Qt::Key_Space);
    QTRY_VERIFY(box->view()->isVisible());
    QTest::keyClick(box->view(), box->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QTest::keyClick(box->view(), Qt::Key_Return);
    QTRY_COMPARE(Language::instance().current(), QStringLiteral("ja"));
}

void ConsultingWindowTest::enterOpensMedication()
{
    QVERIFY(show());
    part<QTableView>("visitTable")->setFocus();
    choose(0);
    m_room->done.clear();
    QTest::keyClick(part<QTableView>("visitTable"), Qt::Key_Return);
    QCOMPARE(m_room->done, QStringList{ QStringLiteral("open medication") });
    m_room->setRecords(viewOf(m_visits.at(0), RecordsView::State::Loading));
    QVERIFY(part<QWidget>("absence")->isVisible());
    picture(QStringLiteral("consulting-loading"));
    QTest::mouseClick(part<QAbstractButton>("openCheckup"), Qt::LeftButton);
    QCOMPARE(m_room->done.last(), QStringLiteral("open checkup"));
}

void ConsultingWindowTest::aRefreshedListMovesNothing()
{
    QVERIFY(show());
    choose(1);
    m_room->done.clear();
    QList<ConsultingVisit> more = ScriptedConsulting::someVisits(9, m_room->time);
    more.prepend(more.takeLast());
    m_room->setVisits(more);
    QCOMPARE(part<QTableView>("visitTable")->currentIndex().row(), 2);
    QCOMPARE(part<QLabel>("patientName")->text(), QStringLiteral("見本　太郎"));
    QVERIFY(!m_room->done.contains(QStringLiteral("close")));
    more.removeAt(2);
    m_room->setVisits(more);
    QCOMPARE(m_room->done.count(QStringLiteral("close")), 1);
    QVERIFY(!part<QTableView>("visitTable")->selectionModel()->hasSelection());
    QVERIFY(part<QLabel>("patientName")->text().isEmpty());
}

void ConsultingWindowTest::anotherVisitClosesTheRecords()
{
    QVERIFY(show());
    choose(0);
    RecordsView view = viewOf(m_visits.at(0), RecordsView::State::Shown);
    view.medication = ScriptedConsulting::someMedication();
    m_room->setRecords(view);
    QVERIFY(part<QTableView>("courseTable")->isVisible());
    choose(1);
    QVERIFY(!part<QTableView>("courseTable")->isVisible());
    for (const char *name : { "courseTable", "medicationTable" })
        QCOMPARE(part<QTableView>(name)->model()->rowCount(), 0);
    QCOMPARE(part<QLabel>("patientName")->text(), QStringLiteral("見本　太郎"));
}

void ConsultingWindowTest::medicationIsShownByMonth()
{
    QVERIFY(show());
    choose(0);
    RecordsView view = viewOf(m_visits.at(0), RecordsView::State::Shown);
    view.medication = ScriptedConsulting::someMedication();
    view.medication.findings = { { QStringLiteral("Times"), QStringLiteral("no number") } };
    m_room->setRecords(view);
    groupByMonth();
    auto *table = part<QTableView>("medicationTable");
    QVERIFY(table->isVisible());
    QVERIFY(!part<QWidget>("absence")->isVisible());
    QVERIFY(table->hasFocus());
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("November 2026: 1 line"));
    QCOMPARE(table->columnSpan(0, 0), table->model()->columnCount());
    QVERIFY(part<QLabel>("medicationLegend")->isVisible());
    QVERIFY(part<QLabel>("medicationFindings")->isVisible());
    QCOMPARE(part<QLabel>("timeLeft")->text(), QStringLiteral("Closes in 23 h 41 min"));
    const int before = table->currentIndex().row();
    QTest::keyClick(table, Qt::Key_PageDown);
    QVERIFY(table->currentIndex().row() > before);
    picture(QStringLiteral("consulting-medication-en"));
    Language::instance().set(QStringLiteral("ja"));
    picture(QStringLiteral("consulting-medication-ja"));
    Language::instance().set(QStringLiteral("en"));
    QTest::keyClick(table, Qt::Key_Escape);
    QCOMPARE(m_room->done.last(), QStringLiteral("close"));
}

void ConsultingWindowTest::searchFindsInAllSpellings()
{
    QVERIFY(show());
    choose(0);
    RecordsView view = viewOf(m_visits.at(0), RecordsView::State::Shown);
    view.medication = ScriptedConsulting::someMedication();
    m_room->setRecords(view);
    groupByMonth();
    auto *table = part<QTableView>("medicationTable");
    QTest::keyClick(table, Qt::Key_F3);
    auto *search = part<QLineEdit>("medicationSearch");
    QVERIFY(search->hasFocus());
    for (const QString &words :
        { QStringLiteral("へぱりん"), QStringLiteral("ヘパリン"), QStringLiteral("ﾍﾊﾟﾘﾝ") }) {
        search->setText(words);
        QVERIFY2(table->model()->rowCount() > 0, qPrintable(words));
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString drug = table->model()->index(row, 2).data().toString();
            QVERIFY(drug.isEmpty() || drug.contains(QStringLiteral("ヘパリン")));
        }
    }
    search->setText(QStringLiteral("nothing of that name"));
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(part<QLabel>("medicationNothingFound")->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(table->model()->rowCount() > 20);
    QVERIFY(table->isVisible());
}

void ConsultingWindowTest::everyAbsenceHasItsOwnWords()
{
    QVERIFY(show());
    const ConsultingVisit open = m_visits.at(0);
    QList<std::pair<QString, RecordsView>> cases;
    const auto empty = [&](const char *name, RecordsAbsence absence) {
        RecordsView view = viewOf(open, RecordsView::State::Empty);
        view.reason = { absence, RecordsReason::Source::Service, 2025, {}, {} };
        cases.append({ QLatin1String(name), view });
    };
    empty("no-record", RecordsAbsence::NoRecord);
    empty("insurer-not-registered", RecordsAbsence::InsurerNotRegistered);
    empty("under-forty", RecordsAbsence::UnderForty);
    empty("insurance-kind", RecordsAbsence::InsuranceKind);
    const auto refused = [&](const char *name, Failure failure) {
        cases.append({ QLatin1String(name), refusedBy(open, ConsentKind::Medication, failure) });
    };
    refused("refused", Failure::RecordsConsentMissing);
    refused("not-asked", Failure::RecordsNotAsked);
    refused("expired", Failure::RecordsConsentExpired);
    refused("certificate", Failure::RecordsCertificateExpired);
    refused("not-qualified", Failure::NotQualified);
    refused("unreachable", Failure::ServiceUnreachable);
    refused("malformed", Failure::AnswerMalformed);
    refused("no-audit", Failure::AuditNotWritten);
    for (const QString &language : Language::available()) {
        Language::instance().set(language);
        QSet<QString> said;
        choose(0);
        for (const auto &[name, view] : cases) {
            m_room->setRecords(view);
            QVERIFY2(part<QWidget>("absence")->isVisible(), qPrintable(name));
            const QString words = part<QLabel>("absenceTitle")->text() + part<QLabel>("absenceText")->text();
            QVERIFY2(!part<QLabel>("absenceTitle")->text().isEmpty(), qPrintable(name));
            QVERIFY2(!part<QLabel>("absenceText")->text().isEmpty(), qPrintable(name));
            QVERIFY2(!said.contains(words), qPrintable(name));
            said.insert(words);
            QCoreApplication::processEvents();
            for (const char *label : { "absenceTitle", "absenceText" })
                QVERIFY2(part<QLabel>(label)->height()
                        >= part<QLabel>(label)->heightForWidth(part<QLabel>(label)->width()),
                    qPrintable(name));
            picture(QStringLiteral("absence-%1-%2").arg(name, language));
        }
        m_room->setRecords({});
    }
}

void ConsultingWindowTest::waitingIsTimedAndLetsOneGoOn()
{
    QVERIFY(show());
    choose(0);
    RecordsView view = viewOf(m_visits.at(0), RecordsView::State::Loading);
    view.asked = m_room->time;
    view.waitsUntil = m_room->time.addSecs(180);
    m_room->setRecords(view);
    const auto *text = part<QLabel>("absenceText");
    QCOMPARE(text->text(), QStringLiteral("This takes a few seconds."));
    m_room->time = m_room->time.addSecs(12);
    QTRY_VERIFY(text->text().contains(QStringLiteral("Asked 12 s ago")));
    QVERIFY(text->text().contains(QStringLiteral("another patient")));
    QVERIFY(!text->text().contains(QStringLiteral("longer than usual")));
    m_room->time = m_room->time.addSecs(60);
    QTRY_VERIFY(text->text().contains(QStringLiteral("Asked 1 min 12 s ago")));
    QVERIFY(text->text().contains(QStringLiteral("longer than usual")));
    QVERIFY(text->text().contains(QStringLiteral("until 09:33:00")));
    picture(QStringLiteral("consulting-waiting"));
}

void ConsultingWindowTest::whatCameMeanwhileIsSaidOnReturn()
{
    QVERIFY(show());
    const std::pair key(m_visits.at(0).visit, ConsentKind::Medication);
    using State = RecordsOutcome::State;
    m_room->outcomes.insert(key, { State::Waiting, m_room->time, {} });
    choose(0);
    const auto *text = part<QLabel>("absenceText");
    QVERIFY(text->text().contains(QStringLiteral("asked at 09:30: the answer is still waited for")));
    QVERIFY(!part<QAbstractButton>("askAgain")->isVisible());
    choose(1);
    QVERIFY(!text->text().contains(QStringLiteral("09:30")));
    m_room->outcomes.insert(
        key, { State::Refused, m_room->time.addSecs(180), Fault{ Failure::ServiceTimeout } });
    Q_EMIT m_room->outcomesChanged();
    QVERIFY(!text->text().contains(QStringLiteral("09:33"))); // another patient's
    choose(0);
    QVERIFY(text->text().contains(QStringLiteral("09:33")));
    QVERIFY(text->text().contains(failureText({ Failure::ServiceTimeout }).title));
    QVERIFY(text->text().contains(roomsteps::stepFor({ Failure::ServiceTimeout })));
    QVERIFY(part<QAbstractButton>("askAgain")->isVisible());
    picture(QStringLiteral("consulting-return-failed"));
    m_room->outcomes.insert(key, { State::Arrived, m_room->time.addSecs(200), {} });
    Q_EMIT m_room->outcomesChanged();
    QVERIFY(text->text().contains(QStringLiteral("at 09:33: the records came")));
    QVERIFY(!part<QAbstractButton>("askAgain")->isVisible());
    m_room->chair.signOut();
    QVERIFY(!text->text().contains(QStringLiteral("09:33")));
}

void ConsultingWindowTest::aFailedPageAsksAgain()
{
    QVERIFY(show());
    choose(3); // consents to both
    m_room->setRecords(refusedBy(m_visits.at(3), ConsentKind::Checkup, Failure::ServiceUnreachable));
    const auto *button = part<QAbstractButton>("askAgain");
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Ask again (Enter)"));
    picture(QStringLiteral("consulting-failed"));
    m_room->done.clear();
    part<QTableView>("visitTable")->setFocus();
    QTest::keyClick(part<QTableView>("visitTable"), Qt::Key_Return);
    QTest::mouseClick(part<QAbstractButton>("askAgain"), Qt::LeftButton);
    QCOMPARE(m_room->done, (QStringList{ QStringLiteral("open checkup"), QStringLiteral("open checkup") }));
    for (const Failure failure : { Failure::RecordsConsentMissing, Failure::StationCertificateExpired }) {
        m_room->setRecords(refusedBy(m_visits.at(3), ConsentKind::Checkup, failure));
        QVERIFY(!button->isVisible());
    }
    Language::instance().set(QStringLiteral("ja"));
    m_room->setRecords(refusedBy(m_visits.at(3), ConsentKind::Checkup, Failure::ServiceUnreachable));
    QCOMPARE(button->text(), QStringLiteral("もう一度照会する（Enter）"));
    picture(QStringLiteral("consulting-failed-ja"));
}

/// Ruling 33: the doctor reads why, not only a code to tell somebody.
void ConsultingWindowTest::theServicesOwnWordsAreRead()
{
    QVERIFY(show());
    choose(3);
    const QString words = QStringLiteral("閲覧の同意が登録されていないか期限を過ぎています。");
    RecordsView view = refusedBy(m_visits.at(3), ConsentKind::Medication, Failure::RecordsRefused);
    view.fault->code = QStringLiteral("9");
    view.said = Pii(words);
    m_room->setRecords(view);
    const auto *text = part<QLabel>("absenceText");
    const QString step = roomsteps::stepFor(*view.fault);
    QCOMPARE(text->text(), QStringLiteral("The service's own words: “%1” %2").arg(words, step));
    picture(QStringLiteral("consulting-refused-in-words"));
    Language::instance().set(QStringLiteral("ja"));
    m_room->setRecords(view);
    QVERIFY(text->text().contains(words) && text->text().endsWith(roomsteps::stepFor(*view.fault)));
    picture(QStringLiteral("consulting-refused-in-words-ja"));
    view.said = Pii(QString(200, QChar(0x7530)));
    m_room->setRecords(view);
    picture(QStringLiteral("consulting-refused-at-length-ja"));
    Language::instance().set(QStringLiteral("en"));
    m_room->setRecords(RecordsView());
    m_room->outcomes.insert({ m_visits.at(3).visit, ConsentKind::Medication },
        { RecordsOutcome::State::Refused, m_room->time, view.fault, Pii(words) });
    Q_EMIT m_room->outcomesChanged();
    QVERIFY(text->text().contains(words));
}

void ConsultingWindowTest::aLineThatIsBackIsSaid()
{
    QVERIFY(show());
    choose(0);
    const auto line = [this](HealthLine::State state) {
        m_room->lines = { { HealthLine::Part::Line, state, {}, {} } };
        Q_EMIT m_room->healthChanged();
    };
    m_room->outcomes.insert({ m_visits.at(0).visit, ConsentKind::Medication },
        { RecordsOutcome::State::Refused, m_room->time, Fault{ Failure::ServiceUnreachable } });
    Q_EMIT m_room->outcomesChanged();
    m_room->setRecords(refusedBy(m_visits.at(0), ConsentKind::Medication, Failure::ServiceUnreachable));
    const QString back = QStringLiteral("The line has been back since");
    const auto *text = part<QLabel>("absenceText");
    line(HealthLine::State::Good);
    QVERIFY(!text->text().contains(back)); // it was not heard to be away
    line(HealthLine::State::Bad);
    m_room->time = m_room->time.addSecs(120);
    line(HealthLine::State::Good);
    QVERIFY(text->text().contains(back + QStringLiteral(" 09:32")));
    line(HealthLine::State::Bad);
    QVERIFY(!text->text().contains(back));
    line(HealthLine::State::Good);
    m_room->setRecords(refusedBy(m_visits.at(0), ConsentKind::Medication, Failure::AnswerMalformed));
    QVERIFY(!text->text().contains(back)); // the line is not why
}

void ConsultingWindowTest::anOlderReceptionNamesTheNewer()
{
    // Two taps of one second: the newer counts, the older one's consents have ended.
    ConsultingVisit older = m_visits.at(0);
    older.visit = QUuid::createUuid();
    older.consents = {};
    ConsultingVisit twin = older; // one insurance and one birthday, another person
    twin.visit = QUuid::createUuid();
    twin.patient.kana = Pii<QString>(QStringLiteral("ｶｸｳ ﾊﾙｺ"));
    m_room->all = { m_visits.at(0), older, twin };
    QVERIFY(show());
    choose(1);
    const auto *title = part<QLabel>("absenceTitle");
    const auto *text = part<QLabel>("absenceText");
    QCOMPARE(title->text(), QStringLiteral("A newer reception of this patient counts"));
    QVERIFY(text->text().contains(QStringLiteral("once more at 09:20")));
    m_room->setRecords(refusedBy(older, ConsentKind::Medication, Failure::RecordsNotAsked));
    QCOMPARE(title->text(), QStringLiteral("A newer reception of this patient counts"));
    choose(0);
    QCOMPARE(title->text(), QStringLiteral("Consented: Medication records"));
    choose(2);
    QCOMPARE(title->text(), QStringLiteral("The patient was not asked about: Medication records"));
}

void ConsultingWindowTest::checkupRefusedIsNotConsented()
{
    QVERIFY(show());
    choose(0);
    m_room->setRecords(refusedBy(m_visits.at(0), ConsentKind::Checkup, Failure::RecordsConsentMissing));
    QCOMPARE(part<QLabel>("absenceTitle")->text(), QStringLiteral("Not consented: Health checkup records"));
    QVERIFY(part<QAbstractButton>("openCheckup")->property("primary").toBool());
    QVERIFY(!part<QAbstractButton>("openMedication")->property("primary").toBool());
}

void ConsultingWindowTest::theConsentRunsOut()
{
    QVERIFY(show());
    choose(0);
    RecordsView view = viewOf(m_visits.at(0), RecordsView::State::Shown);
    view.medication = ScriptedConsulting::someMedication();
    view.openUntil = m_room->time.addSecs(30);
    m_room->setRecords(view);
    QCOMPARE(part<QLabel>("timeLeft")->text(), QStringLiteral("Closes in 30 s"));
    m_room->time = m_room->time.addSecs(12);
    QTRY_COMPARE(part<QLabel>("timeLeft")->text(), QStringLiteral("Closes in 18 s"));
    m_room->done.clear();
    m_room->time = m_room->time.addSecs(18);
    QTRY_COMPARE(m_room->done, QStringList{ QStringLiteral("close") });
    QCOMPARE(part<QTableView>("medicationTable")->model()->rowCount(), 0);
}

void ConsultingWindowTest::mynaportalListTellsReportedFromWaiting()
{
    QVERIFY(show());
    choose(0);
    QVERIFY(part<QLabel>("loggedEmpty")->isVisible());
    m_room->setLogged({ { m_visits.at(0).visit, ConsentKind::Medication, m_room->time, false, 3 },
        { m_visits.at(1).visit, ConsentKind::Medication, m_room->time, true, 2 },
        { m_visits.at(0).visit, ConsentKind::Medication, m_room->time.addSecs(-60), true, 1 } });
    const QAbstractItemModel *model = part<QTableView>("loggedTable")->model();
    QCOMPARE(model->rowCount(), 2); // another visit's view is not this patient's
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("09:30"));
    QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("… waiting"));
    QCOMPARE(model->index(1, 2).data().toString(), QStringLiteral("✓ reported"));
    QVERIFY(!part<QLabel>("loggedEmpty")->isVisible());
}

void ConsultingWindowTest::mynaportalListTellsRetrievedFromViewed()
{
    QVERIFY(show());
    choose(0);
    QCOMPARE(m_room->followed, m_visits.at(0).visit);
    using Standing = MynaportalLine::Standing;
    MynaportalList list;
    list.visit = m_visits.at(0).visit;
    list.told = m_room->time;
    list.lines = { { m_room->time, QStringLiteral("1319999998"), ConsentKind::Medication, true,
                       Standing::Told },
        { m_room->time, QStringLiteral("1311111111"), ConsentKind::Checkup, false, Standing::Told },
        { m_room->time, QStringLiteral("1319999998"), ConsentKind::Medication, true, Standing::Refused } };
    m_room->told = list;
    Q_EMIT m_room->mynaportalChanged();
    const QAbstractItemModel *model = part<QTableView>("loggedTable")->model();
    QCOMPARE(model->rowCount(), 3);
    QVERIFY(model->index(0, 1).data().toString().contains(QLatin1String(": viewed\ninstitution 1319999998")));
    QVERIFY(
        model->index(1, 1).data().toString().contains(QLatin1String(": retrieved\ninstitution 1311111111")));
    QCOMPARE(model->index(2, 2).data().toString(), QStringLiteral("× not taken"));
    QCOMPARE(part<QLabel>("loggedRemark")->text(), QStringLiteral("As the service told at 09:30"));
    list.fault = Fault{ Failure::ServiceUnreachable };
    m_room->told = list;
    Q_EMIT m_room->mynaportalChanged();
    QVERIFY(part<QLabel>("loggedRemark")->text().startsWith(u"The service could not be asked"));
    choose(1); // another patient's list it is not
    QCOMPARE(model->rowCount(), 0);
    QVERIFY(part<QLabel>("loggedRemark")->text().isEmpty());
}

void ConsultingWindowTest::signedOutLeavesNothing()
{
    QVERIFY(show());
    choose(0);
    RecordsView view = viewOf(m_visits.at(0), RecordsView::State::Shown);
    view.medication = ScriptedConsulting::someMedication();
    m_room->setRecords(view);
    m_room->setLogged({ { m_visits.at(0).visit, ConsentKind::Medication, m_room->time, true, 3 } });
    part<QLineEdit>("medicationSearch")->setText(QStringLiteral("アムロ"));
    const QString before = everythingIn(QAccessible::queryAccessibleInterface(m_window.get()));
    QVERIFY(before.contains(QStringLiteral("架空　花子")));
    QVERIFY(before.contains(QStringLiteral("アムロジピン")));
    m_room->logged.clear();
    QTest::mouseClick(part<QAbstractButton>("signOutButton"), Qt::LeftButton);
    QVERIFY(part<QLineEdit>("signInId")->isVisible());
    for (const char *name : { "visitTable", "courseTable", "medicationTable", "loggedTable" })
        QCOMPARE(part<QTableView>(name)->model()->rowCount(), 0);
    QVERIFY(part<QLineEdit>("medicationSearch")->text().isEmpty());
    QVERIFY(!part<QLineEdit>("medicationSearch")->isUndoAvailable());
    QString left = everythingIn(QAccessible::queryAccessibleInterface(m_window.get()));
    const auto labels = m_window->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        left += label->text() + label->accessibleName();
    for (const char16_t *trace : { u"架空", u"花子", u"ハナコ", u"138057", u"アムロ", u"1950", u"みどり" })
        QVERIFY2(!left.contains(QString::fromUtf16(trace)), qPrintable(QString::fromUtf16(trace)));
}

void ConsultingWindowTest::helpIsOfWhatIsShown()
{
    QVERIFY(show());
    const auto *help = m_window->findChild<QWidget *>(QStringLiteral("helpPanel"));
    const auto says = [help](const QString &words) {
        const auto labels = help->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QVERIFY(help->isVisible() && says(QStringLiteral("until the time that is shown")));
    Language::instance().set(QStringLiteral("ja"));
    QTRY_VERIFY(says(QStringLiteral("同意")));
    Language::instance().set(QStringLiteral("en"));
    m_room->chair.sit(std::nullopt);
    QTRY_VERIFY(says(QStringLiteral("each with an own account")));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!help->isVisible());
}

void ConsultingWindowTest::languageChangesWhileRunning()
{
    QVERIFY(show());
    choose(0);
    const QString english = part<QAbstractButton>("signOutButton")->text();
    Language::instance().set(QStringLiteral("ja"));
    QTRY_VERIFY(part<QAbstractButton>("signOutButton")->text() != english);
    QCOMPARE(part<QTableView>("visitTable")->model()->headerData(1, Qt::Horizontal).toString(),
        QStringLiteral("氏名"));
    QCOMPARE(part<QTableView>("visitTable")->model()->index(0, 3).data().toString(),
        QStringLiteral("○\n23時間41分"));
    QCOMPARE(part<QLabel>("patientName")->text(), QStringLiteral("架空　花子"));
    picture(QStringLiteral("consulting-chosen-ja"));
}

QTEST_MAIN(ConsultingWindowTest)
#include "consultingwindow.moc"
