// Every page of the consulting room's window in each language, and in one in which every text is longer:
// nothing is cut, in the usual size and in twice that.
#include "tests/support/readable.h"
#include "tests/support/spokenlanguage.h"
#include "tests/widgets/consulting/consultingstage.h"
#include "widgets/common/theme.h"

#include <QPushButton>

#include <functional>

using namespace madoguchi;

class ConsultingReadableTest : public QObject, protected ConsultingStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void cleanup() { clearUp(); }
    void nothingIsCut_data();
    void nothingIsCut();

private:
    using Sight = std::pair<QString, std::function<void()>>;
    [[nodiscard]] QList<Sight> sights();
    [[nodiscard]] QList<Sight> absences();
    void stand(Seat::State state);
};

void ConsultingReadableTest::stand(Seat::State state)
{
    m_room->chair.expected = ScriptedConsulting::doctor();
    m_room->chair.otpauth
        = QByteArrayLiteral("otpauth://totp/Madoguchi:ishi1?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
                            "&issuer=Madoguchi&algorithm=SHA1&digits=6&period=30");
    m_room->chair.sit({});
    m_room->chair.stand(state);
}

/// Every reason for which a page of records can be empty or refused.
QList<ConsultingReadableTest::Sight> ConsultingReadableTest::absences()
{
    QList<Sight> all;
    for (const RecordsAbsence absence : { RecordsAbsence::NoRecord, RecordsAbsence::InsurerNotRegistered,
             RecordsAbsence::UnderForty, RecordsAbsence::InsuranceKind }) {
        all.append({ QStringLiteral("absence-%1").arg(static_cast<int>(absence)), [this, absence] {
                        choose(0);
                        RecordsView view = viewOf(m_visits.at(0), RecordsView::State::Empty);
                        view.reason = { absence, RecordsReason::Source::Service, 2025, {}, {} };
                        m_room->setRecords(view);
                    } });
    }
    for (const Failure failure :
        { Failure::RecordsConsentMissing, Failure::RecordsNotAsked, Failure::RecordsConsentExpired,
            Failure::RecordsCertificateExpired, Failure::NotQualified, Failure::ServiceUnreachable,
            Failure::AnswerMalformed, Failure::AuditNotWritten, Failure::RecordsRefused }) {
        all.append({ failureName(failure), [this, failure] {
                        choose(0);
                        m_room->setRecords(refusedBy(m_visits.at(0), ConsentKind::Checkup, failure));
                    } });
    }
    return all;
}

QList<ConsultingReadableTest::Sight> ConsultingReadableTest::sights()
{
    QList<Sight> all{
        { QStringLiteral("nobody"), [] {} },
        { QStringLiteral("no-visits"),
            [this] {
                m_room->fault = Fault{ Failure::ServiceUnreachable };
                m_room->setVisits({});
            } },
        { QStringLiteral("visit"), [this] { choose(0); } },
        { QStringLiteral("another-visit"), [this] { choose(3); } },
        { QStringLiteral("waiting"),
            [this] {
                choose(0);
                m_room->setRecords(viewOf(m_visits.at(0), RecordsView::State::Loading));
            } },
        { QStringLiteral("medication"),
            [this] {
                choose(0);
                openMedication();
                m_room->setLogged({ { m_visits.at(0).visit, ConsentKind::Medication, m_room->time, false, 3 },
                    { m_visits.at(0).visit, ConsentKind::Medication, m_room->time.addSecs(-60), true, 1 } });
            } },
        { QStringLiteral("document"),
            [this] {
                choose(0);
                RecordsView view = viewOf(m_visits.at(0), RecordsView::State::Shown);
                view.pages = { { 595, 842 }, { 595, 842 } };
                m_room->setRecords(view);
            } },
        { QStringLiteral("chart"),
            [this] {
                choose(0);
                openMedication();
                m_room->setChart({ ChartCall::State::NoVisit, 1, Pii<QString>(QStringLiteral("4711")), {} });
            } },
        { QStringLiteral("file"),
            [this] {
                choose(0);
                openMedication();
                QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
            } },
        { QStringLiteral("health"), [this] { QTest::keyClick(m_window.get(), Qt::Key_F10); } },
        { QStringLiteral("signed-out"), [this] { stand(Seat::State::SignedOut); } },
        { QStringLiteral("new-password"), [this] { stand(Seat::State::NewPassword); } },
        { QStringLiteral("enrolment"), [this] { stand(Seat::State::SetUpSecondFactor); } },
        { QStringLiteral("second-factor"), [this] { stand(Seat::State::SecondFactor); } },
        { QStringLiteral("locked"), [this] { QTest::keyClick(m_window.get(), Qt::Key_F12); } },
        { QStringLiteral("account"),
            [this] { QTest::mouseClick(part<QPushButton>("staffName"), Qt::LeftButton); } },
    };
    return all + absences();
}

void ConsultingReadableTest::nothingIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("number");
    const QList<Sight> all = sights();
    for (const QString &language : SpokenLanguage::asked()) {
        for (int i = 0; i < all.size(); ++i)
            QTest::addRow("%s-%s", qPrintable(all.at(i).first), qPrintable(language)) << language << i;
    }
}

void ConsultingReadableTest::nothingIsCut()
{
    QFETCH(const QString, language);
    QFETCH(const int, number);
    prepare();
    const SpokenLanguage spoken(language);
    QVERIFY(spoken.isThere());
    QVERIFY(show());
    const Sight sight = sights().at(number);
    sight.second();
    for (const int percent : { 100, 200 }) {
        Zoom::instance().set(percent);
        static_cast<void>(
            QTest::qWaitFor([&] { return cutWords(*m_window).isEmpty(); }, 500)); // the layout settles
        picture(QStringLiteral("readable-%1-%2-%3").arg(sight.first, language).arg(percent));
        QTRY_COMPARE_WITH_TIMEOUT(cutWords(*m_window), QString(), 500);
        QCOMPARE(m_window->size(), QSize(1366, 768));
    }
}

QTEST_MAIN(ConsultingReadableTest)
#include "consultingreadable.moc"
